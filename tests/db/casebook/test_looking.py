"""Somebody looks: that they do is written down before anything is seen (R15, S9)."""

import pytest
from fakes.casebook import NOW, follow_up
from fakes.desks import Team, team_list

from navigator.access.actions import Action
from navigator.access.permissions import as_decided
from navigator.access.roles import HELD, KeyClass, Role
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.fold import Folded
from navigator.errors import NotAllowedError, NotFoundError
from navigator.use_cases.desk import AGAIN_MS
from navigator.use_cases.find_people import find_people
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import see_person, see_record
from resources_db.casebook.open_casebook import OpenCasebook


def test_who_looks_at_a_person_is_written_down_before_the_person_is_read(team: Team) -> None:
    order: list[str] = []

    class Watched(OpenCasebook):
        def opened(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
            order.extend(kind for kind, body in team.noted() if body == {"person": "p1"})
            return super().opened(kind, id)

    desk = team.desk(Role.CLINICIAN)
    desk.casebook = Watched(team.records)
    seen = see_person(desk, "p1")
    assert seen.person.name == "Ada Muster"
    assert order == [AuditKind.SEEN_PERSON]


def test_what_cannot_be_written_down_is_not_shown(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    team.records.journal.db.execute("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END")
    for look in (
        lambda: see_person(desk, "p1"),
        lambda: find_people(desk, "ada"),
        lambda: team_list(desk),
    ):
        with pytest.raises(Exception, match="full"):
            look()


def test_the_same_person_is_noted_again_after_ten_minutes_only(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for passed, wanted in ((0, 1), (AGAIN_MS - 1, 1), (1, 2), (AGAIN_MS, 3)):
        team.moments.uptime += passed
        see_person(desk, "p1")
        assert sum(kind == AuditKind.SEEN_PERSON for kind, _ in team.noted()) == wanted
    team.moments.uptime = 5
    see_person(desk, "p1")
    assert sum(kind == AuditKind.SEEN_PERSON for kind, _ in team.noted()) == 4, "the machine was started anew"
    see_person(team.desk(Role.CLINICIAN), "p1")
    assert sum(kind == AuditKind.SEEN_PERSON for kind, _ in team.noted()) == 5, "another session"


def test_sealed_parts_are_for_those_who_may_read_them(team: Team) -> None:
    note = ClinicalNote(
        id="n1", custodian="linden", by="clinician", at=NOW, entered_at=NOW, person_id="p1", text="plans"
    )
    keep_record(team.desk(Role.CLINICIAN), None, note)
    for role, text, sealed in (
        (Role.SUPERVISOR, "plans", 0), (Role.CASE_MANAGER, "plans", 0), (Role.PEER, None, 1),
    ):  # fmt: skip
        desk = team.desk(role, user="case_manager" if role is not Role.SUPERVISOR else "")
        desk.casebook = team.seen_with(*(HELD[role] - {KeyClass.TEAM}))
        state = see_record(desk, "clinical_note", "n1", Action.PERSON_VIEW)
        assert (state.get("text"), state.sealed) == (text, sealed), role


def test_a_search_is_written_down_without_its_words(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    assert [found.name for found in find_people(desk, "MUSTER a")] == ["Ada Muster"]
    kind, body = team.noted()[-1]
    assert (kind, body["count"], body["ids"]) == (AuditKind.SEARCHED, 1, ["p1"])
    assert "muster" not in repr(body).casefold()
    assert find_people(desk, "nobody") == []


def test_a_peer_finds_only_whom_they_are_assigned_to(team: Team) -> None:
    assert [found.id for found in find_people(team.desk(Role.PEER, user="case_manager"), "ada")] == ["p1"]
    assert find_people(team.desk(Role.PEER, user="another"), "ada") == []


def test_the_due_list_shows_what_somebody_may_see_and_notes_its_ids(team: Team) -> None:
    assert [row.id for row in team_list(team.desk(Role.CLINICIAN))] == ["t1"]
    assert team.noted()[-1][1]["ids"] == ["t1"]
    assert team_list(team.desk(Role.OFFICER)) == ()
    assert [row.id for row in team_list(team.desk(Role.PEER, user="case_manager"))] == ["t1"]
    for role in (Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowedError):
            team_list(team.desk(role))


def test_a_list_is_noted_again_when_its_ids_change(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for _ in range(2):
        team_list(desk)
    assert sum(kind == AuditKind.SEEN_LIST for kind, _ in team.noted()) == 1
    keep_record(desk, None, follow_up(id="t2"), sealed_service=False)
    team_list(desk)
    assert sum(kind == AuditKind.SEEN_LIST for kind, _ in team.noted()) == 2


def test_widening_is_written_down(team: Team) -> None:
    wider = team.desk(Role.OFFICER, permissions=as_decided({"person.view": {"officer": "team"}}))
    see_person(wider, "p1")
    assert (AuditKind.WIDENED, {"action": "person.view", "why": "allowed"}) in team.noted()


def test_what_is_not_there_is_told(team: Team) -> None:
    with pytest.raises(NotFoundError, match="no such person"):
        see_person(team.desk(Role.CLINICIAN), "nobody")
    with pytest.raises(NotFoundError, match="no such record"):
        see_record(team.desk(Role.CLINICIAN), "encounter", "none", Action.ENCOUNTER_VIEW)
