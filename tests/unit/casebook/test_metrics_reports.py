"""Volume, times, services, directory, consents and access, each as its printed definition says (RECORDS.md, honest figures)."""

from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, consent, encounter, referral, snapshot, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.consent_rules import ConsentMeaning, ConsentStatus
from navigator.casebook.encounter import ContactMeaning, Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.metrics.access_figures import AccessRow, access_figures
from navigator.casebook.metrics.consent_figures import consent_figures
from navigator.casebook.metrics.directory_figures import CheckedRow, directory_figures
from navigator.casebook.metrics.measure import Figure, Period
from navigator.casebook.metrics.service_figures import DeskMeaning, service_figures
from navigator.casebook.metrics.time_figures import spread, time_figures
from navigator.casebook.metrics.volume_figures import volume
from navigator.casebook.referral import Referral
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.said import Said
from navigator.casebook.scene import Times
from navigator.directory.freshness import Tier
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.measures import measures, response_targets

PERIOD = Period(begin=NOW - 10 * DAY, end=NOW + 10 * DAY)
BOOK = code_book()
MINUTE = timedelta(minutes=1)


def figure(numerator: int, denominator: int) -> Figure:
    return Figure(numerator=numerator, denominator=denominator)


def at(moment: Any, **changes: Any) -> Encounter:
    return replace(encounter(), times=Times(start=moment), **changes)


def test_contacts_are_counted_by_the_agencys_hour_and_weekday() -> None:
    some = [
        at(NOW, reasons=("grief", "other", "grief")),
        at(NOW + 30 * MINUTE, origin="jail", reasons=("grief",)),
        # Monday 05:00 in UTC is Sunday evening in Denver.
        at(NOW - 12 * HOUR),
        at(NOW, state=EncounterState.IN_ERROR),
        at(NOW + 10 * DAY),
        at(NOW - 11 * DAY),
    ]
    found = volume(some, PERIOD, DENVER)
    assert (found.contacts, found.by_hour) == (3, {(0, 10): 2, (6, 22): 1})
    assert found.by_origin == {"911": 2, "jail": 1}
    assert (found.by_reason, found.without_reason) == ({"grief": 2, "other": 1}, 1)
    assert "add up to more" in found.words


def test_every_hour_of_a_day_on_which_the_clock_changes_is_counted() -> None:
    # In Denver 2026-03-08 has 23 hours.
    start = NOW.replace(day=8, hour=7)
    period = Period(begin=start, end=start + 23 * HOUR)
    found = volume([at(start + n * HOUR) for n in range(23)], period, DENVER)
    assert sorted(found.by_hour) == [(6, hour) for hour in range(24) if hour != 2]


def crisis(came_after: int | None, stayed: int | None = None, **changes: Any) -> Encounter:
    on_scene = None if came_after is None else NOW + came_after * MINUTE
    end = None if on_scene is None or stayed is None else on_scene + stayed * MINUTE
    return replace(encounter(), times=Times(start=NOW, on_scene=on_scene, end=end), **changes)


def test_times_are_of_crises_and_what_nobody_noted_stands_beside() -> None:
    some = [
        *(crisis(minutes, 30) for minutes in (10, 20, 60)),
        crisis(61),
        crisis(None),
        crisis(1, contact_meaning=ContactMeaning.PLANNED),
        crisis(1, state=EncounterState.IN_ERROR),
    ]
    found = time_figures(some, PERIOD, 60 * MINUTE)
    assert (found.response.known, found.response.unknown) == (4, 1)
    assert (found.response.median, found.response.ninetieth) == (40 * MINUTE, 61 * MINUTE)
    assert found.in_target == figure(3, 4)
    assert (found.on_scene.known, found.on_scene.unknown, found.on_scene.median) == (3, 2, 30 * MINUTE)
    nothing = time_figures([crisis(None)], PERIOD, 60 * MINUTE)
    assert (nothing.response.median, nothing.response.ninetieth, nothing.in_target.share) == (None, None, None)


@steady
@given(st.lists(st.integers(0, 500), min_size=1, max_size=60))
def test_half_are_no_longer_than_the_median_and_nine_of_ten_than_the_ninetieth(minutes: list[int]) -> None:
    found = spread([number * MINUTE for number in minutes])
    assert found.median is not None
    assert found.ninetieth is not None
    spans = [number * MINUTE for number in minutes]
    assert 2 * sum(span <= found.median for span in spans) >= len(spans)
    assert 2 * sum(span >= found.median for span in spans) >= len(spans)
    assert 10 * sum(span <= found.ninetieth for span in spans) >= 9 * len(spans)
    assert 10 * sum(span < found.ninetieth for span in spans) < 9 * len(spans)


def test_targets_are_those_of_the_rules_with_their_source() -> None:
    assert {one.within for one in response_targets()} == {60 * MINUTE, 120 * MINUTE}
    assert all(one.source and one.title for one in response_targets())
    assert len({one.code for one in response_targets()}) == len(response_targets())


def asked(answer: str, service: str = "s1", **changes: Any) -> Referral:
    made = referral(state=ReferralState.CONTACTED, snapshot=snapshot(service_at_location_id=service))
    return replace(made, desk_answer=answer, **changes)


def test_a_desk_that_nobody_reached_refused_nobody() -> None:
    wrong = BOOK["referral_barriers"]["wrong_info_in_directory"]
    some = [
        asked("will_take"),
        asked("waitlist"),
        asked("full"),
        asked("no_answer"),
        asked("not_asked").met(wrong, NOW),
        asked("of_a_newer_list"),
        asked("full", "s2").met(BOOK["referral_barriers"]["no_bed"], NOW),
        asked("full", state=ReferralState.DRAFT),
        asked("full", made_at=NOW - 11 * DAY),
    ]
    found = service_figures(some, PERIOD, BOOK["desk_answers"])
    assert set(found) == {"s1", "s2"}
    assert (found["s1"].accepted, found["s1"].wrong_info, found["s1"].no_answer) == (figure(1, 3), figure(1, 6), 3)
    assert (found["s2"].accepted, found["s2"].wrong_info, found["s2"].no_answer) == (figure(0, 1), figure(0, 1), 0)
    assert {code.group for code in BOOK["desk_answers"]} == set(DeskMeaning)


def test_what_was_checked_in_its_days_is_fresh() -> None:
    today = date(2026, 3, 2)
    rows = [
        CheckedRow(tier=Tier.CRISIS, assured=today - timedelta(days=30)),
        CheckedRow(tier=Tier.CRISIS, assured=today - timedelta(days=31)),
        CheckedRow(tier=Tier.CRISIS, assured=None),
        CheckedRow(tier=Tier.CRISIS, assured=today + timedelta(days=1)),
        CheckedRow(tier=Tier.FOOD, assured=today - timedelta(days=31)),
    ]
    found = directory_figures(rows, today)
    assert (found[Tier.CRISIS].fresh, found[Tier.CRISIS].never_checked) == (figure(1, 4), 1)
    assert found[Tier.FOOD].fresh == figure(1, 1)
    assert found[Tier.OTHER].fresh.share is None


def test_consents_are_counted_as_they_stand_and_those_that_end_soon_are_named() -> None:
    some = [
        consent(id="k1"),
        consent(id="k2", expires_at=NOW + 8 * DAY),
        consent(id="k3", expires_at=NOW + 7 * DAY),
        consent(id="k4", expires_at=NOW + DAY).revoked(by="o1", at=NOW, how="x"),
        consent(id="k5", expires_at=None, ends_with="discharge"),
        consent(id="k6", given=Said.NO, meaning=ConsentMeaning.PART2),
        consent(id="k7", given=Said.NOT_ASKED),
        consent(id="k8", expires_at=NOW + DAY),
    ]
    found = consent_figures(some, NOW, within=7 * DAY)
    assert found.ending == ("k8", "k3")
    assert found.by_status == {
        (ConsentMeaning.RELEASE, ConsentStatus.ACTIVE): 5,
        (ConsentMeaning.RELEASE, ConsentStatus.REVOKED): 1,
        (ConsentMeaning.RELEASE, ConsentStatus.NOT_ASKED): 1,
        (ConsentMeaning.PART2, ConsentStatus.REFUSED): 1,
    }


def seen(kind: str = "person.viewed", actor: str = "o1", **fields_: Any) -> AccessRow:
    return AccessRow(**{"at": NOW, "actor": actor, "kind": kind, "person": "p1"} | fields_)


def test_who_looked_is_counted_and_a_refusal_opened_nothing() -> None:
    rows = [
        seen(),
        seen(),
        seen(person="p2"),
        seen("report.printed", person=""),
        seen(actor="o2", through_glass=True),
        seen(actor="o2", person="p9", allowed=False),
        seen(at=NOW - 11 * DAY),
    ]
    found = access_figures(rows, PERIOD)
    assert found.by_kind == {"person.viewed": 4, "report.printed": 1}
    assert (found.by_actor, found.persons) == ({"o1": 4, "o2": 1}, {"o1": 2, "o2": 1})
    assert (found.refused, found.through_glass) == ({"o2": 1}, {"o2": 1})


# What is printed beside each figure of these reports, and the field of the code that it defines.
DEFINED = {
    "volume": (volume([], PERIOD, DENVER), "contacts"),
    "volume_by_hour": (volume([], PERIOD, DENVER), "by_hour"),
    "volume_by_origin": (volume([], PERIOD, DENVER), "by_origin"),
    "volume_by_reason": (volume([], PERIOD, DENVER), "by_reason"),
    "response_time": (time_figures([], PERIOD, HOUR), "response"),
    "on_scene_time": (time_figures([], PERIOD, HOUR), "on_scene"),
    "response_in_target": (time_figures([], PERIOD, HOUR), "in_target"),
    "accept_rate": (service_figures([asked("full")], PERIOD, BOOK["desk_answers"])["s1"], "accepted"),
    "wrong_info_rate": (service_figures([asked("full")], PERIOD, BOOK["desk_answers"])["s1"], "wrong_info"),
    "directory_fresh": (directory_figures([], NOW.date())[Tier.FOOD], "fresh"),
    "consent_status": (consent_figures([], NOW, within=DAY), "by_status"),
    "consent_ending": (consent_figures([], NOW, within=DAY), "ending"),
    "access_counts": (access_figures([], PERIOD), "by_kind"),
    "access_refused": (access_figures([], PERIOD), "refused"),
    "access_through_glass": (access_figures([], PERIOD), "through_glass"),
}
OF_OTHER_REPORTS = {
    "attempted_in_time", "reached_in_time", "late", "unable", "connected_7d", "connected_30d", "declined", "gaps",
    "repeat_contacts", "diversion", "disposition",
}  # fmt: skip


@pytest.mark.parametrize("code", DEFINED)
def test_each_figure_has_a_definition_and_each_definition_a_figure(code: str) -> None:
    found, name = DEFINED[code]
    assert name in {field.name for field in fields(found)}
    assert [one.code for one in measures()].count(code) == 1
    assert {one.code for one in measures()} == set(DEFINED) | OF_OTHER_REPORTS


def test_reports_stand_in_order() -> None:
    numbers = [int(one.source.split("report ")[1].split(";")[0]) for one in measures() if one.code in DEFINED]
    assert all(first <= second for first, second in pairwise(numbers))
    assert set(numbers) == {1, 3, 8, 9, 11, 12}
