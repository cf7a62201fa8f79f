"""A note of the care team: kept with the encounter or later, in its own words, and in nobody's sight who may not read it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.casebook import HOUR, NOW, OFFICE
from fakes.desks import Team
from fakes.laptop import laptop

from navigator.access.roles import HELD, KeyClass, Role
from navigator.casebook.events.audit import AuditKind
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.clinical_notes import add_note
from navigator.use_cases.desk import Desk
from navigator.use_cases.log_encounter import log_encounter, new_form
from navigator.use_cases.own_log import see_encounter
from navigator.use_cases.refer import Terms
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs

TERMS = Terms(codes=code_book(), rules=rule_packs()["default"], hours=OFFICE)
WORDS = "calm, spoke of his brother; wants the morning clinic"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        yield Team(records)


def at(team: Team, role: Role, user: str = "") -> Desk:
    """Return a desk with the keys of its role alone."""
    return replace(team.desk(role, user), casebook=team.seen_with(*(HELD[role] - {KeyClass.TEAM})))


def logged(desk: Desk, note: str | None) -> str:
    return log_encounter(desk, TERMS, replace(new_form(TERMS, NOW), name="Jo Park", note=note)).encounter


def texts(desk: Desk, encounter: str) -> list[str]:
    return [note.text for note in see_encounter(desk, encounter).notes]


def test_it_is_kept_with_the_encounter_and_with_whoever_that_is_about(team: Team) -> None:
    desk = at(team, Role.CLINICIAN)
    made = logged(desk, f"  {WORDS}\n")
    (note,) = see_encounter(desk, made).notes
    assert (note.text, note.by, note.at, note.encounter_id) == (WORDS, "clinician", NOW, made)
    assert note.person_id == see_encounter(desk, made).encounter.person_id != ""


@pytest.mark.parametrize("nothing", [None, "", "  \n "])
def test_nothing_written_is_no_note(team: Team, nothing: str | None) -> None:
    desk = at(team, Role.CLINICIAN)
    assert texts(desk, logged(desk, nothing)) == []


def test_more_is_added_later_the_earliest_stays_first_and_that_they_were_shown_is_written_down(team: Team) -> None:
    desk = at(team, Role.CLINICIAN)
    made = logged(desk, WORDS)
    team.moments.at = NOW + HOUR
    add_note(desk, made, "came to the clinic")
    assert texts(desk, made) == [WORDS, "came to the clinic"]
    lists = [told["list"] for kind, told in team.noted() if kind == AuditKind.SEEN_LIST]
    assert lists[-1] == "clinical_notes"
    with pytest.raises(NavigatorError, match="empty"):
        add_note(desk, made, "  ")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.ADMINISTRATOR])
def test_who_holds_no_such_key_writes_none_and_nothing_is_half_kept(team: Team, role: Role) -> None:
    desk = at(team, role)
    with pytest.raises(NotAllowedError):
        logged(desk, WORDS)
    assert not list(desk.casebook.each("encounter"))
    assert not list(desk.casebook.each("clinical_note"))


@pytest.mark.parametrize(
    ("role", "reads"), [(Role.CLINICIAN, True), (Role.SUPERVISOR, True), (Role.CASE_MANAGER, False), (Role.PEER, False)]
)
def test_a_colleague_reads_it_as_their_role_lets_them(team: Team, role: Role, reads: bool) -> None:  # noqa: FBT001 - a table
    made = logged(at(team, Role.CLINICIAN), WORDS)
    colleague = at(team, role, "somebody_else")
    if reads:
        assert texts(colleague, made) == [WORDS]
    else:
        # Assigned to neither: the encounter itself is not theirs to see.
        with pytest.raises(NotAllowedError):
            texts(colleague, made)


def test_a_peer_reads_the_own_note_with_their_own_key_and_without_it_the_page_stands_all_the_same(team: Team) -> None:
    made = logged(team.desk(Role.PEER), WORDS)
    assert texts(team.desk(Role.PEER), made) == [WORDS]
    assert texts(at(team, Role.PEER), made) == []


def test_no_word_of_it_is_in_what_an_officers_keys_open(team: Team) -> None:
    made = logged(at(team, Role.CLINICIAN), WORDS)
    officer = at(team, Role.OFFICER)
    seen = [*officer.casebook.each("clinical_note"), *officer.casebook.each("encounter")]
    assert [id_ for id_, _ in seen if id_ == made] == [made]
    assert not any(WORDS in str(state.values()) for _, state in seen)
    assert not any(
        WORDS in str((officer.casebook.opened("clinical_note", id_) or state).values()) for id_, state in seen
    )
