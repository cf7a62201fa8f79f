"""A referral from a hit: all of it saved in one step, "not asked" stays "not asked", and what each role may do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from fakes.casebook import NOW, contact, snapshot
from fakes.desks import Team
from fakes.laptop import laptop

from navigator.access.roles import Role
from navigator.casebook.consent_rules import Told
from navigator.casebook.disclosure import CONSENT, NONE_NEEDED
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.follow_up.usable_time import AgencyHours
from navigator.casebook.follow_up.window import DueWindow
from navigator.casebook.refer_form import Allowed, ReferForm, ReleaseForm
from navigator.casebook.referral_states import ReferralState
from navigator.casebook.safe_hours import SafeHours, SafeKind, SafeTime
from navigator.casebook.said import NOT_ASKED, Said
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.desk import Desk
from navigator.use_cases.refer import Terms, days_offered, offers, refer
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs

TERMS = Terms(codes=code_book(), rules=rule_packs()["default"], hours=AgencyHours(zone=ZoneInfo("America/Los_Angeles")))
UNTOUCHED = ReferForm(snapshot=snapshot(), need="shelter")
AGREED = replace(UNTOUCHED, agreed=Said.YES, allowed=Allowed.CONTACT, sealed_service=False)
CALLED = replace(AGREED, called_at=NOW, spoken_to="the night desk", desk_answer="will_take", method="phone_together")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        yield Team(records)


def kept(desk: Desk, kind: str) -> list[Any]:
    return [record_from(kind, id_, state) for id_, state in desk.casebook.each(kind)]


def test_an_untouched_sheet_stores_no_yes(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    done = refer(desk, TERMS, UNTOUCHED)
    (made,) = [record_from("referral", done.referral, desk.casebook.opened("referral", done.referral))]
    assert (made.agreed, made.desk_answer, made.method) == (Said.NOT_ASKED, NOT_ASKED, NOT_ASKED)
    assert made.state is ReferralState.OFFERED
    assert kept(desk, "consent") == kept(desk, "disclosure") == kept(desk, "follow_up") == []
    (person,) = kept(desk, "person")
    (encounter,) = kept(desk, "encounter")
    everything = [str(desk.casebook.opened(kind, each.id).values()) for kind, each in  # type: ignore[union-attr]
                  (("referral", made), ("person", person), ("encounter", encounter))]  # fmt: skip
    assert not any(f"'{Said.YES.value}'" in words for words in everything)
    assert set(UNTOUCHED.unanswered()) == {"method", "desk_answer", "told", "agreed", "allowed", "contact"}


def test_a_whole_sheet_is_kept_with_all_that_belongs_to_it(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    form = replace(
        CALLED,
        name="Jo Park",
        told=frozenset({Told.NEED}),
        contact=contact(id="c1", value="555-0102"),
        rule="crisis_72h",
    )
    done = refer(desk, TERMS, form)
    (made,), (task,) = kept(desk, "referral"), kept(desk, "follow_up")
    assert (made.state, made.spoken_to, made.snapshot.service) == (
        ReferralState.ACCEPTED,
        "the night desk",
        "Night shelter",
    )
    assert (task.owner, task.person_id, task.referral_id) == (
        desk.who.user,
        done.person,
        made.id,
    )
    (offer,) = [offer for offer in offers(TERMS, NOW, kept(desk, "person")[0]) if offer.rule.code == "crisis_72h"]
    assert task.window == offer.window
    (person,), (consent,), (told,) = kept(desk, "person"), kept(desk, "consent"), kept(desk, "disclosure")
    assert person.name == "Jo Park"
    assert [each.value for each in person.contacts] == ["555-0102"]
    assert consent.given.is_yes
    assert not consent.recipients
    assert (told.told, told.authority) == (frozenset({Told.NEED}), NONE_NEEDED)


def test_a_second_service_is_the_same_encounter_and_the_same_person(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    first = refer(desk, TERMS, CALLED)
    second = refer(desk, TERMS, replace(UNTOUCHED, person_id=first.person))
    assert (second.encounter, second.person) == (first.encounter, first.person)
    assert len(kept(desk, "encounter")) == len(kept(desk, "person")) == 1


@pytest.mark.parametrize(
    ("form", "state"),
    [
        (replace(AGREED, agreed=Said.NO), ReferralState.PERSON_DECLINED),
        (AGREED, ReferralState.GIVEN),
        (replace(CALLED, desk_answer="waitlist"), ReferralState.WAITLISTED),
        (replace(CALLED, desk_answer="no_answer"), ReferralState.CONTACTED),
        (replace(CALLED, desk_answer="refused", refusal="behaviour"), ReferralState.CONTACTED),
        (replace(CALLED, agreed=Said.DECLINED), ReferralState.OFFERED),
    ],
)
def test_where_a_referral_stands(team: Team, form: ReferForm, state: ReferralState) -> None:
    desk = team.desk(Role.CLINICIAN)
    refer(desk, TERMS, form)
    (made,) = kept(desk, "referral")
    assert made.state is state
    assert bool(made.refusals) is (form.desk_answer == "refused")


def test_a_release_names_the_place_and_covers_what_was_told(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    release = ReleaseForm(
        what=frozenset({Told.NAME}), until=NOW + timedelta(days=30), signed_by="Jo Park", told_of_right_to_revoke=True
    )
    form = replace(CALLED, allowed=Allowed.RELEASE, release=release, told=frozenset({Told.NAME}))
    refer(desk, TERMS, form)
    (consent,), (told,), (made,) = kept(desk, "consent"), kept(desk, "disclosure"), kept(desk, "referral")
    assert consent.recipients == frozenset({"s1"})
    assert told.consent_id == consent.id == made.consent_id
    assert (form.uncovered, told.authority) == (frozenset(), CONSENT)


def test_a_release_that_lacks_something_keeps_nothing_at_all(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    with pytest.raises(NavigatorError, match="lacks"):
        refer(desk, TERMS, replace(CALLED, allowed=Allowed.RELEASE))
    assert not any(kept(desk, kind) for kind in ("person", "encounter", "referral", "consent"))


def test_told_without_a_release_stands_in_the_register_as_it_was(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    refer(desk, TERMS, replace(CALLED, told=frozenset({Told.NAME})))
    (told,) = kept(desk, "disclosure")
    assert told.lacks_authority


@pytest.mark.parametrize("allowed", [Allowed.NO, Allowed.RELEASE])
def test_the_sheet_warns_of_what_the_register_will_say_was_told_on_nobodys_word(team: Team, allowed: Allowed) -> None:
    """The need alone says nobody: no word is needed for it, whatever a release names."""
    desk = team.desk(Role.CLINICIAN)
    named = frozenset({Told.NAME, Told.HEALTH})
    release = ReleaseForm(what=named, until=NOW + timedelta(days=30), signed_by="Jo", told_of_right_to_revoke=True)
    kinds = [kind for kind in Told if kind is not Told.NOTHING]
    for told in (frozenset(some) for count in (1, 2) for some in combinations(kinds, count)):
        form = replace(CALLED, allowed=allowed, release=release, told=told)
        before = {id_ for id_, _ in desk.casebook.each("disclosure")}
        refer(desk, TERMS, form)
        (made,) = {id_ for id_, _ in desk.casebook.each("disclosure")} - before
        entry = record_from("disclosure", made, desk.casebook.opened("disclosure", made))
        assert bool(form.uncovered) is entry.lacks_authority, told
        assert (entry.authority == NONE_NEEDED) is (told == {Told.NEED})
        assert (entry.authority == CONSENT) is (allowed is Allowed.RELEASE and told <= named)


PACIFIC = TERMS.hours.zone
FRIDAY, SATURDAY, NEXT_WEEK = date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 10)


def local(window: DueWindow) -> tuple[str, str]:
    """Return a window as the wall clock of the agency shows it."""
    begin, end = (moment.astimezone(PACIFIC) for moment in (window.opens_at, window.due_by))
    return f"{begin:%d %H:%M}", f"{end:%d %H:%M}"


def test_the_person_may_ask_for_another_day_and_figures_still_count_against_the_rule(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    evening = SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(15), end=time(21)),))
    form = replace(CALLED, rule="crisis_72h", day=FRIDAY, contact=contact(id="c1", hours=evening))
    refer(desk, TERMS, form)
    (task,) = kept(desk, "follow_up")
    (rule,) = [offer for offer in offers(TERMS, NOW, kept(desk, "person")[0]) if offer.rule.code == "crisis_72h"]
    assert local(task.window) == ("06 15:00", "06 17:00")
    assert (task.first_due_by, task.window.in_time) == (rule.window.due_by, False)
    assert rule.window.due_by < task.window.due_by


@pytest.mark.parametrize("day", [SATURDAY, NEXT_WEEK, date(2026, 3, 1)])
def test_a_day_without_a_safe_hour_keeps_nothing_at_all(team: Team, day: date) -> None:
    desk = team.desk(Role.CLINICIAN)
    fridays = SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(9), end=time(12), days=frozenset({4})),))
    form = replace(CALLED, rule="crisis_72h", day=day, contact=contact(id="c1", hours=fridays))
    with pytest.raises(NavigatorError, match="no hour"):
        refer(desk, TERMS, form)
    assert not any(kept(desk, kind) for kind in ("person", "encounter", "referral", "follow_up"))


def test_the_days_offered_are_those_on_which_somebody_still_works() -> None:
    late = datetime(2026, 3, 2, 17, tzinfo=PACIFIC)
    assert days_offered(TERMS, NOW)[:2] == [date(2026, 3, 2), date(2026, 3, 3)]
    assert days_offered(TERMS, late)[0] == date(2026, 3, 3)
    assert not {SATURDAY, SATURDAY + timedelta(days=1)} & set(days_offered(TERMS, NOW))
    assert days_offered(TERMS, NOW)[-1] == date(2026, 3, 16)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLINICIAN, Role.CASE_MANAGER, Role.PEER, Role.SUPERVISOR])
def test_whoever_stands_on_the_scene_may_refer(team: Team, role: Role) -> None:
    desk = team.desk(role)
    done = refer(desk, TERMS, replace(CALLED, rule="crisis_72h"))
    assert done.follow_up


@pytest.mark.parametrize("role", [Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR])
def test_nobody_without_a_key_refers(team: Team, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        refer(team.desk(role), TERMS, UNTOUCHED)
    assert not kept(team.desk(Role.SUPERVISOR), "referral")


def test_an_officer_reads_no_service_that_was_sealed(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    done = refer(desk, TERMS, replace(UNTOUCHED, snapshot=snapshot(service="Detox of Linden")))
    state = team.desk(Role.OFFICER).casebook.state("referral", done.referral)
    assert state is not None
    assert "Detox" not in str(state.values())


def test_proposals_are_due_in_the_agencys_hours(team: Team) -> None:
    night = datetime(2026, 11, 17, 10, 14, tzinfo=UTC)
    made = {offer.rule.code: offer.window for offer in offers(TERMS, night)}
    assert {"safety_24h", "crisis_72h", "referral_7d", "outcome_30d"} == made.keys()
    here = made["crisis_72h"].due_by.astimezone(TERMS.hours.zone)
    assert (here.weekday(), here.hour) == (3, 17)
    del team


def test_a_draft_is_gone_once_it_is_saved(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    team.records.journal.db.execute("INSERT INTO draft VALUES ('d1', 'clinician', 'refer', 1, x'00')")
    refer(desk, TERMS, UNTOUCHED, draft_id="d1")
    assert not team.records.journal.db.execute("SELECT id FROM draft").fetchall()
