"""An encounter from its form: nobody is answered for, dangers and people in one step, sealed where the list says so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fakes.casebook import DENVER, HOUR, NOW, OFFICE, snapshot
from fakes.desks import Team
from fakes.laptop import laptop

from navigator.access.roles import Role
from navigator.casebook.encounter import ContactMeaning, Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.log_form import LogForm, SeenFlag, clock_time
from navigator.casebook.refer_form import ReferForm
from navigator.casebook.said import NOT_ASKED, Said
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.desk import Desk
from navigator.use_cases.log_encounter import log_encounter, missing_of, new_form
from navigator.use_cases.refer import Terms, refer
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from resources_db.casebook.window import terms_of
from resources_db.policy import Policy

TERMS = Terms(codes=code_book(), rules=rule_packs()["default"], hours=OFFICE, usual={"origins": "911"})
BLANK = new_form(TERMS, NOW)
WHOLE = replace(
    BLANK, end=NOW, unnamed=True, reasons=("homelessness",), interventions=("deescalation",), disposition="referral_only",
    would_have_been="ed", avoided=Said.YES, basis="clinician_judgment",
)  # fmt: skip
KNIFE = SeenFlag(code="weapon_present", basis="first_hand", words="a folding knife, handed over")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        yield Team(records)


def kept(desk: Desk, kind: str) -> list[Any]:
    return [record_from(kind, id_, desk.casebook.opened(kind, id_) or state) for id_, state in desk.casebook.each(kind)]


def test_a_new_form_says_what_the_agency_knows_and_answers_nothing(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    done = log_encounter(desk, TERMS, BLANK)
    (made,) = kept(desk, "encounter")
    assert (made.times.start, made.unit, made.custodian, made.origin) == (NOW, "t1", "linden", "911")
    answers = (made.disposition, made.force, made.injury, made.team_form, made.diversion.would_have_been)
    assert {*answers, made.diversion.basis} == {NOT_ASKED}
    assert made.diversion.avoided is Said.NOT_ASKED
    assert (made.person_id, made.unknown_person, made.reasons, made.place, made.times.end) == (
        None,
        False,
        (),
        None,
        None,
    )
    assert (made.state, done.finished, done.person) == (EncounterState.OPEN, False, "")
    assert kept(desk, "person") == []


def test_an_agency_says_in_its_policy_how_calls_usually_come() -> None:
    usual = terms_of(Policy(usual_ways=(("origins", "988_transfer"), ("team_forms", "fire_clin"))))
    form = new_form(usual, NOW)
    assert (form.origin, form.team_form) == ("988_transfer", "fire_clin")


def test_a_usual_way_that_the_list_never_had_is_left_out() -> None:
    assert new_form(replace(TERMS, usual={"origins": "by_pigeon"}), NOW).origin == NOT_ASKED


def test_a_finished_encounter_keeps_every_answer(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    form = replace(
        WHOLE, start=NOW - HOUR, dispatched=NOW - HOUR, on_scene=NOW - HOUR / 2, place="street", area=" beat 6 ",
        agency_case_no="26-11-04417", force="none", injury="none", team_form="police_clin",
    )  # fmt: skip
    done = log_encounter(desk, TERMS, form, finish=True)
    (made,) = kept(desk, "encounter")
    assert made.state is EncounterState.CLOSED
    assert done == replace(done, encounter=made.id, person="", finished=True, missing=())
    assert (made.times.on_scene_for, made.place.kind, made.place.area) == (HOUR / 2, "street", "beat 6")
    assert made.diversion == form.diversion
    assert LogForm.of(made) == replace(form, area="beat 6", encounter_id=made.id)


@pytest.mark.parametrize(
    ("without", "words"),
    [
        ({"end": None}, "the end"),
        ({"unnamed": False}, "the person, or that nobody could name them"),
        ({"reasons": ()}, "a reason"),
        ({"interventions": ()}, "what was done"),
        ({"disposition": NOT_ASKED}, "how it ended"),
        ({"basis": NOT_ASKED}, "what would have been"),
        ({"avoided": Said.NOT_ASKED}, "what would have been"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_kept(team: Team, without: dict[str, Any], words: str) -> None:
    desk, form = team.desk(Role.CLINICIAN), replace(WHOLE, **without)
    assert missing_of(TERMS, form, NOW) == (words,)
    with pytest.raises(NavigatorError, match=f"Not said yet: {words}\\."):
        log_encounter(desk, TERMS, form, finish=True)
    assert kept(desk, "encounter") == []
    assert log_encounter(desk, TERMS, form).missing == (words,)


def test_resource_only_has_no_person_and_wants_none_of_their_answers(team: Team) -> None:
    desk, form = team.desk(Role.OFFICER), new_form(TERMS, NOW, resource_only=True)
    assert missing_of(TERMS, form, NOW) == ("the end",)
    with pytest.raises(NavigatorError, match="has no person"):
        log_encounter(desk, TERMS, replace(form, name="Jo Park"))
    assert kept(desk, "person") == kept(desk, "encounter") == []
    log_encounter(desk, TERMS, replace(form, end=NOW), finish=True)
    (made,) = kept(desk, "encounter")
    assert (made.contact_meaning, made.state) == (ContactMeaning.NO_PERSON, EncounterState.CLOSED)


def test_a_later_save_changes_what_was_said_and_a_closed_one_nothing(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    done = log_encounter(desk, TERMS, replace(BLANK, reasons=("grief",)))
    log_encounter(desk, TERMS, replace(BLANK, encounter_id=done.encounter))
    assert [(one.reasons, one.reason_groups) for one in kept(desk, "encounter")] == [((), frozenset())]
    again = replace(WHOLE, encounter_id=done.encounter)
    assert log_encounter(desk, TERMS, again, finish=True).encounter == done.encounter
    (made,) = kept(desk, "encounter")
    assert (made.reasons, made.reason_groups) == (("homelessness",), frozenset({"basic"}))
    with pytest.raises(NavigatorError, match="closed"):
        log_encounter(desk, TERMS, replace(again, area="elsewhere"))


def test_a_danger_needs_how_it_is_known_and_ends_by_itself(team: Team) -> None:
    desk = team.desk(Role.OFFICER)
    told = replace(KNIFE, basis="told")
    for flag, words in ((replace(KNIFE, code=NOT_ASKED), "what was seen"), (replace(KNIFE, basis=NOT_ASKED), "known"),
                        (told, "who told"), (replace(KNIFE, days=91), "90 days")):  # fmt: skip
        with pytest.raises(NavigatorError, match=words):
            log_encounter(desk, TERMS, replace(BLANK, flag=flag))
    assert kept(desk, "person") == kept(desk, "encounter") == []
    done = log_encounter(desk, TERMS, replace(BLANK, flag=KNIFE))
    (person,), (made,) = kept(desk, "person"), kept(desk, "encounter")
    (flag,) = person.flags
    assert (person.id, person.name, made.person_id) == (done.person, "", person.id)
    assert (flag.seen_by, flag.seen_at, flag.expires_at) == ("officer", NOW, NOW + timedelta(days=90))
    more = replace(LogForm.of(made), flag=replace(told, seen_by="the neighbour", days=7))
    log_encounter(desk, TERMS, more)
    (person,) = kept(desk, "person")
    assert [(each.seen_by, each.basis) for each in person.flags] == [
        ("officer", "first_hand"),
        ("the neighbour", "told"),
    ]


def test_a_name_makes_a_person_and_names_the_one_of_a_referral(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    done = refer(desk, TERMS, ReferForm(snapshot=snapshot(), need="shelter"))
    (made,) = kept(desk, "encounter")
    log_encounter(desk, TERMS, replace(LogForm.of(made), name=" Jo Park "))
    (person,) = kept(desk, "person")
    assert (person.id, person.name) == (done.person, "Jo Park")
    log_encounter(desk, TERMS, replace(BLANK, name="Ada Muster"))
    assert {each.name for each in kept(desk, "person")} == {"Jo Park", "Ada Muster"}


def test_whoever_is_referred_has_a_record_be_it_a_nameless_one(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    done = log_encounter(desk, TERMS, replace(BLANK, unnamed=True), meet=True)
    (person,), (made,) = kept(desk, "person"), kept(desk, "encounter")
    assert (person.id, person.is_unknown, made.person_id, made.unknown_person) == (done.person, True, person.id, False)
    log_encounter(desk, TERMS, LogForm.of(made), meet=True)
    assert len(kept(desk, "person")) == 1
    with pytest.raises(NavigatorError, match="has no person"):
        log_encounter(desk, TERMS, new_form(TERMS, NOW, resource_only=True), meet=True)


def test_what_the_list_seals_and_where_somebody_flees_is_read_by_its_author_alone(team: Team) -> None:
    officer = team.desk(Role.OFFICER)
    form = replace(WHOLE, reasons=("overdose", "domestic_violence"), interventions=("naloxone_given",),
                   disposition="transport_detox_sobering", place="home", area="beat 6")  # fmt: skip
    done = log_encounter(officer, TERMS, form)
    state = team.desk(Role.PEER, "else").casebook.state("encounter", done.encounter)
    assert state is not None
    told = str(state.values())
    assert not any(word in told for word in ("overdose", "naloxone", "detox", "beat 6", "home"))
    assert "domestic_violence" in told
    # A save by somebody who cannot read the sealed parts takes none of them away.
    seen: Encounter = record_from("encounter", done.encounter, state)
    blind = team.desk(Role.OFFICER)
    blind.who = replace(blind.who, own_key=False)
    log_encounter(blind, TERMS, replace(LogForm.of(seen), agency_case_no="7"))
    (made,) = kept(officer, "encounter")
    assert (set(made.reasons), made.disposition, made.agency_case_no) == (
        {"overdose", "domestic_violence"}, "transport_detox_sobering", "7",
    )  # fmt: skip


def test_times_that_run_backwards_or_lie_ahead_are_refused(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for form, words in ((replace(BLANK, end=NOW - HOUR), "backwards"), (replace(BLANK, end=NOW + HOUR), "ahead")):
        with pytest.raises(NavigatorError, match=words):
            log_encounter(desk, TERMS, form)


@pytest.mark.parametrize(
    ("typed", "day", "clock"),
    [("18:28", 1, "18:28"), ("0:20", 2, "00:20"), ("2340", 1, "23:40"), ("23.40", 1, "23:40"), ("7h05", 2, "07:05")],
)
def test_a_time_of_day_is_the_nearest_one(typed: str, day: int, clock: str) -> None:
    near = datetime(2026, 3, 1, 23, 40, tzinfo=DENVER)
    assert f"{clock_time(typed, near, DENVER):%d %H:%M}" == f"{day:02} {clock}"


@pytest.mark.parametrize("typed", ["", "noon", "24:00", "12:60", "1828x", "5"])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(NavigatorError, match="no time of day"):
        clock_time(typed, NOW, DENVER)


def test_a_draft_is_gone_once_it_is_saved_even_where_nothing_changed(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    db = team.records.journal.db
    done = log_encounter(desk, TERMS, BLANK)
    db.execute("INSERT INTO draft VALUES ('d1', 'clinician', 'log', 1, x'00')")
    log_encounter(desk, TERMS, replace(BLANK, encounter_id=done.encounter), draft_id="d1")
    assert not db.execute("SELECT id FROM draft").fetchall()


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLINICIAN, Role.CASE_MANAGER, Role.PEER, Role.SUPERVISOR])
def test_whoever_stands_on_the_scene_logs(team: Team, role: Role) -> None:
    assert log_encounter(team.desk(role), TERMS, replace(WHOLE, flag=KNIFE, name="Jo Park"), finish=True).finished


def test_nobody_without_a_key_logs_and_nobody_changes_another_ones(team: Team) -> None:
    with pytest.raises(NotAllowedError):
        log_encounter(team.desk(Role.DIRECTORY_EDITOR), TERMS, BLANK)
    done = log_encounter(team.desk(Role.CLINICIAN), TERMS, BLANK)
    with pytest.raises(NotAllowedError):
        log_encounter(team.desk(Role.OFFICER), TERMS, replace(BLANK, encounter_id=done.encounter))
