"""Figures that promise no more than was recorded (RECORDS.md, honest figures)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from fakes.casebook import DAY, HOUR, NOW, attempt, encounter, follow_up, person, reached, referral, steady, window
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.encounter import Diversion, Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.follow_up.attempt import AttemptMeaning
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.metrics.contact_figures import Diverted, diversions, flags_by_group, line_list, repeat_contacts
from navigator.casebook.metrics.follow_up_figures import FollowUpFigures, follow_up_figures
from navigator.casebook.metrics.measure import Coverage, Figure, Period, fitting, twelve_months_to
from navigator.casebook.metrics.referral_figures import gaps, referral_figures
from navigator.casebook.referral import Referral
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import NOT_ASKED, Said
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.measures import measures

PERIOD = Period(begin=NOW - 10 * DAY, end=NOW + 10 * DAY)
DUE, LATER = NOW + HOUR, NOW + 2 * HOUR
BOOK = code_book()
OUTCOMES, CANCEL = BOOK["referral_outcomes"], BOOK["cancel_reasons"]


def figures(*tasks: FollowUp, now: datetime = LATER) -> FollowUpFigures:
    return follow_up_figures(tasks, PERIOD, now)


def numbers(*tasks: FollowUp) -> tuple[int, int, int, int, int, int]:
    found = figures(*tasks)
    parts = (found.attempted_in_time, found.reached_in_time, found.late, found.unable)
    attempted, reached_, late, unable = (part.numerator for part in parts)
    assert len({part.denominator for part in parts}) == 1
    return attempted, reached_, late, unable, found.late.denominator, found.cancelled_before


TASK = follow_up(DUE)
ABORTED = attempt(result="unsafe_aborted", meaning=AttemptMeaning.ABORTED)
REFUSED = attempt(result="refused", meaning=AttemptMeaning.REFUSED)
CASES = {
    "untouched": (TASK, (0, 0, 1, 0, 1, 0)),
    "tried in vain": (TASK.attempted(attempt()), (1, 0, 1, 0, 1, 0)),
    "tried as the clock started": (TASK.attempted(attempt(at=NOW - DAY)), (1, 0, 1, 0, 1, 0)),
    "tried before": (TASK.attempted(attempt(at=NOW - 25 * HOUR)), (0, 0, 1, 0, 1, 0)),
    "due just now": (follow_up(LATER), (0, 0, 1, 0, 1, 0)),
    "tried late": (TASK.attempted(attempt(at=DUE)), (0, 0, 1, 0, 1, 0)),
    "broken off": (TASK.attempted(ABORTED), (0, 0, 1, 0, 1, 0)),
    "reached and done": (TASK.attempted(reached()).done(by="o1", at=NOW), (1, 1, 0, 0, 1, 0)),
    "reached, done late": (TASK.attempted(reached()).done(by="o1", at=DUE), (1, 1, 1, 0, 1, 0)),
    "refused": (TASK.attempted(REFUSED), (1, 1, 1, 0, 1, 0)),
    "closed early in time": (TASK.closed_early(by="s1", at=NOW, reason="x"), (0, 0, 0, 1, 1, 0)),
    "cancelled before": (TASK.cancelled(CANCEL["other"], by="o1", at=NOW), (0, 0, 0, 0, 0, 1)),
    "cancelled after due": (TASK.cancelled(CANCEL["other"], by="o1", at=DUE), (0, 0, 1, 0, 1, 0)),
    "moved away": (TASK.replanned(window(NOW + 9 * DAY), by="o1", at=NOW, reason="x"), (0, 0, 1, 0, 1, 0)),
    "due outside": (follow_up(NOW - 11 * DAY), (0, 0, 0, 0, 0, 0)),
    "not due yet": (follow_up(LATER + HOUR), (0, 0, 0, 0, 0, 0)),
}


@pytest.mark.parametrize("name", CASES)
def test_attempted_and_reached_stand_side_by_side_and_cancelled_after_due_is_late(name: str) -> None:
    task, expected = CASES[name]
    assert numbers(task) == expected


@steady
@given(st.lists(st.sampled_from(sorted(CASES)), max_size=12))
def test_figures_of_many_are_the_sum_of_each(names: list[str]) -> None:
    each = [CASES[name][1] for name in names]
    assert (
        numbers(*(CASES[name][0] for name in names)) == tuple(sum(column) for column in zip(*each, strict=True))
        or not names
    )
    assert figures().late.share is None


GIVEN = referral(state=ReferralState.GIVEN, made_at=NOW - 8 * DAY)


def connected(days: int, made: Referral = GIVEN) -> Referral:
    return made.learned(OUTCOMES["got_help"], made.made_at + days * DAY)


def test_connection_is_asked_only_of_referrals_that_are_old_enough() -> None:
    young = replace(GIVEN, id="f9", made_at=NOW - 6 * DAY)
    some = [connected(7), connected(8), GIVEN, young, connected(1, young), GIVEN.learned(OUTCOMES["no_show"], NOW)]
    some = [replace(one, id=str(n)) for n, one in enumerate(some)]
    found = referral_figures(some, PERIOD, within=7 * DAY, now=NOW)
    assert found.connected == Figure(numerator=1, denominator=4)
    assert (found.too_young, found.unknown, found.agreed) == (2, 1, 6)


def test_who_never_came_is_not_connected_and_seven_days_are_old_enough() -> None:
    never = replace(GIVEN, made_at=NOW - 7 * DAY).learned(OUTCOMES["no_show"], NOW - DAY)
    assert referral_figures([never], PERIOD, within=7 * DAY, now=NOW).connected == Figure(numerator=0, denominator=1)


def test_declined_is_shown_as_declined() -> None:
    declined = replace(GIVEN, state=ReferralState.PERSON_DECLINED, agreed=Said.NO)
    asked_nobody = replace(GIVEN, state=ReferralState.OFFERED, agreed=Said.NOT_ASKED)
    draft = replace(GIVEN, state=ReferralState.DRAFT)
    found = referral_figures([GIVEN, declined, asked_nobody, draft], PERIOD, within=7 * DAY, now=NOW)
    assert (found.offered, found.agreed, found.declined, found.not_asked) == (3, 1, 1, 1)
    assert found.connected.denominator == 1
    only_said_no = replace(GIVEN, state=ReferralState.OFFERED, agreed=Said.NO)
    assert referral_figures([only_said_no], PERIOD, within=7 * DAY, now=NOW).declined == 1


def test_what_stood_in_the_way_makes_the_gap_report() -> None:
    no_bed = BOOK["referral_barriers"]["no_bed"]
    some = [GIVEN.met(no_bed, NOW), GIVEN.met(no_bed, NOW), replace(GIVEN, made_at=NOW - 20 * DAY).met(no_bed, NOW)]
    assert gaps(some, PERIOD) == {("shelter", "no_bed"): 2}


def met(person: str | None, *days: int) -> list[Encounter]:
    return [
        replace(
            encounter(),
            times=replace(encounter().times, start=NOW - day * DAY),
            person_id=person,
            unknown_person=person is None,
        )
        for day in days
    ]


def test_repeat_contact_says_named_persons_only() -> None:
    some = [*met("p1", 0, 30), *met("p2", 0, 31), *met("p3", 5), *met("p4", 7), *met(None, 1, 2, 3)]
    found = repeat_contacts(some, {"p4": "p3"}, at_least=2, within=30 * DAY)
    assert found.persons == {"p1", "p3"}
    assert (found.words, found.unnamed_contacts) == ("named persons only", 3)
    assert repeat_contacts(met("p1", 0, 1, 2), {}, at_least=5, within=90 * DAY).persons == frozenset()
    wrong = [replace(one, state=EncounterState.IN_ERROR) for one in met("p1", 0, 1)]
    assert repeat_contacts(wrong, {}, at_least=2, within=30 * DAY).persons == frozenset()


def test_s17_who_flees_violence_is_in_no_line_list() -> None:
    found = repeat_contacts([*met("p1", 0, 1), *met("p2", 0, 1)], {}, at_least=2, within=30 * DAY)
    assert line_list(found, {"p1"}) == ("p2",)


def test_reports_show_flags_by_group() -> None:
    flag = SafetyFlag(
        id="g1", code="dogs", basis="told", seen_by="o1", seen_at=NOW, entered_at=NOW, expires_at=NOW + DAY
    )
    people = [replace(person().with_flag(flag), age_band=band) for band in ("65_up", "65_up", "18_24")]
    found = flags_by_group(people, NOW, lambda one: one.age_band)
    assert found == {("65_up", "dogs"): 2, ("18_24", "dogs"): 1}
    assert flags_by_group(people, NOW + DAY, lambda one: one.age_band) == {}


def test_diversion_prints_its_basis_and_what_nobody_said() -> None:
    said = Diversion(would_have_been="arrest", avoided=Said.YES, basis="officer_statement")
    some = [replace(encounter(), diversion=said), replace(encounter(), diversion=said), encounter()]
    wrong = replace(encounter(), diversion=said, state=EncounterState.IN_ERROR)
    assert diversions([*some, wrong], PERIOD) == {
        Diverted(would_have_been="arrest", avoided=Said.YES, basis="officer_statement"): 2,
        Diverted(would_have_been="not_asked", avoided=Said.NOT_ASKED, basis="not_asked"): 1,
    }
    assert diversions(some, Period(begin=NOW + DAY, end=NOW + 2 * DAY)) == {}


def test_what_nobody_knows_to_be_avoided_is_a_line_of_its_own_and_no_diversion() -> None:
    claimed = Diversion(would_have_been="arrest", avoided=Said.YES, basis="officer_statement")
    unknown = Diversion(would_have_been="arrest", avoided=Said.UNKNOWN, basis=NOT_ASKED)
    counted = diversions([replace(encounter(), diversion=said) for said in (claimed, unknown, unknown)], PERIOD)
    assert {line: count for line, count in counted.items() if line.avoided.is_yes} == {
        Diverted(would_have_been="arrest", avoided=Said.YES, basis="officer_statement"): 1
    }
    assert counted[Diverted(would_have_been="arrest", avoided=Said.UNKNOWN, basis=NOT_ASKED)] == 2


@pytest.mark.parametrize("one", measures(), ids=lambda one: one.code)
def test_every_figure_prints_its_definition_and_what_it_cannot_show(one: object) -> None:
    assert all(getattr(one, name) for name in ("title", "numerator", "denominator", "window", "cannot_show", "source"))


def test_every_figure_of_follow_up_is_defined() -> None:
    defined = {one.code for one in measures()}
    assert {
        "attempted_in_time",
        "reached_in_time",
        "late",
        "unable",
        "declined",
        "repeat_contacts",
        "diversion",
    } <= defined


def test_small_teams_get_rolling_twelve_months() -> None:
    assert fitting(PERIOD, 10) == Period(begin=PERIOD.end.replace(year=2025), end=PERIOD.end)
    assert fitting(PERIOD, 11) == PERIOD
    long = Period(begin=NOW - 800 * DAY, end=NOW)
    assert fitting(long, 3) == long
    assert twelve_months_to(datetime(2028, 2, 29, tzinfo=UTC)).begin == datetime(2027, 2, 28, tzinfo=UTC)


def test_every_report_says_from_how_many_laptops() -> None:
    assert (
        Coverage(heard_from=3, of=5, complete_to=date(2026, 3, 1)).words
        == "from 3 of 5 laptops, complete to 2026-03-01"
    )
    assert "no day yet" in Coverage(heard_from=0, of=5, complete_to=None).words


def test_a_part_is_no_more_than_the_whole() -> None:
    assert Figure(numerator=1, denominator=4).share == 0.25
    with pytest.raises(ValueError, match="part"):
        Figure(numerator=2, denominator=1)
    with pytest.raises(ValueError, match="period"):
        Period(begin=NOW, end=NOW)
    assert (PERIOD.holds(PERIOD.begin), PERIOD.holds(PERIOD.end)) == (True, False)
    assert timedelta(0) < PERIOD.end - PERIOD.begin
