"""Somebody at work: what they may do, and that it is written down before it is done (R14, R15, S9)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from fakes.casebook import NOW, attempt, consent, encounter, follow_up, person, referral
from fakes.laptop import SEALING, laptop, sealer

from navigator.access.actions import Action
from navigator.access.permissions import as_decided
from navigator.access.roles import HELD, KeyClass, Role
from navigator.access.who import Who
from navigator.casebook.break_glass import BreakGlass
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.fold import Folded
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.journal.envelope import Envelope
from navigator.casebook.said import Said
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.break_glass import break_glass
from navigator.use_cases.desk import AGAIN_MS, Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import find_people, list_due, see_person, see_record
from resources_db.casebook.open_casebook import OpenCasebook
from resources_db.casebook.records import Records

OWN = {role: f"AGE-SECRET-KEY-{role}" for role in Role}
DUE = int(follow_up().window.due_by.timestamp())


@dataclass
class Moments:
    at: datetime = NOW
    uptime: int = 1_000

    def now(self) -> datetime:
        return self.at


@dataclass
class Team:
    """One casebook, at which different people sit down in turn."""

    records: Records
    moments: Moments = field(default_factory=Moments)

    def desk(self, role: Role, user: str = "", **more: Any) -> Desk:
        ids = count(1)
        who = Who(user=user or role.value, role=role, team="t1", agency="linden", keys=HELD[role])
        return Desk(
            who=who, casebook=OpenCasebook(self.records), sealing=SEALING, clock=self.moments,
            uptime_ms=lambda: self.moments.uptime, new_id=lambda: f"new-{next(ids)}", **more,
        )  # fmt: skip

    def noted(self) -> list[tuple[str, Any]]:
        kinds = {kind.value for kind in AuditKind}
        found = []
        for kept in self.records.journal.events():
            envelope = Envelope.of_plain(json.loads(kept.envelope))
            if envelope.kind in kinds:
                found.append((envelope.kind, kept.body))
        return found


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        made = Team(records)
        clinician = made.desk(Role.CLINICIAN)
        keep_record(clinician, None, person())
        keep_record(clinician, None, encounter(created_by="clinician", person_id="p1", reasons=("overdose",)))
        keep_record(clinician, None, follow_up(owner="case_manager"), sealed_service=False)
        yield made


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
        lambda: list_due(desk, "t1", before=DUE + 1),
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


def test_an_officer_sees_the_person_of_their_own_open_encounter_and_no_other(team: Team) -> None:
    officer = team.desk(Role.OFFICER)
    with pytest.raises(NotAllowedError, match="not yours"):
        see_person(officer, "p1")
    assert team.noted()[-1] == (AuditKind.REFUSED, {"action": Action.PERSON_VIEW.value, "why": "out_of_reach"})
    keep_record(
        officer, None, person("Eva Alder").__class__.unknown(id="p2", custodian="linden").identified("Eva Alder")
    )
    mine = encounter(id="e2", created_by="officer", person_id="p2")
    keep_record(officer, None, mine)
    assert see_person(officer, "p2").person.name == "Eva Alder"
    keep_record(officer, mine, replace(mine, interventions=("deescalation",)))
    with pytest.raises(NotAllowedError):
        find_people(officer, "eva")


def test_sealed_parts_are_for_those_who_may_read_them(team: Team) -> None:
    note = ClinicalNote(
        id="n1", custodian="linden", by="clinician", at=NOW, entered_at=NOW, person_id="p1", text="plans"
    )
    keep_record(team.desk(Role.CLINICIAN), None, note)
    for role, text, sealed in (
        (Role.SUPERVISOR, "plans", 0), (Role.CASE_MANAGER, "plans", 0), (Role.PEER, None, 1),
    ):  # fmt: skip
        desk = team.desk(role, user="case_manager" if role is not Role.SUPERVISOR else "")
        desk.casebook = OpenCasebook(replace(team.records, journal=_with(team, HELD[role])))
        state = see_record(desk, "clinical_note", "n1", Action.PERSON_VIEW)
        assert (state.get("text"), state.sealed) == (text, sealed), role


def _with(team: Team, keys: frozenset[KeyClass]) -> Any:
    journal = replace(team.records.journal)
    journal.sealer = sealer(*(keys - {KeyClass.TEAM}))
    return journal


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
    assert [row.id for row in list_due(team.desk(Role.CLINICIAN), "t1", before=DUE + 1)] == ["t1"]
    assert team.noted()[-1][1]["ids"] == ["t1"]
    assert list_due(team.desk(Role.OFFICER), "t1", before=DUE + 1) == []
    assert [row.id for row in list_due(team.desk(Role.PEER, user="case_manager"), "t1", before=DUE + 1)] == ["t1"]
    for role in (Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowedError):
            list_due(team.desk(role), "t1", before=DUE + 1)


def test_a_list_is_noted_again_when_its_ids_change(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for _ in range(2):
        list_due(desk, "t1", before=DUE + 1)
    assert sum(kind == AuditKind.SEEN_LIST for kind, _ in team.noted()) == 1
    keep_record(desk, None, follow_up(id="t2"), sealed_service=False)
    list_due(desk, "t1", before=DUE + 1)
    assert sum(kind == AuditKind.SEEN_LIST for kind, _ in team.noted()) == 2


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.CLINICIAN, True),
        (Role.CASE_MANAGER, True),
        (Role.PEER, False),
        (Role.OFFICER, False),
        (Role.SUPERVISOR, True),
    ],
)
def test_who_may_keep_an_attempt(team: Team, role: Role, allowed: bool) -> None:  # noqa: FBT001 - a table's column
    task = record_from("follow_up", "t1", team.records.opened("follow_up", "t1") or Folded())
    tried = task.attempted(attempt())
    desk = team.desk(role)
    if allowed:
        keep_record(desk, task, tried)
        assert record_from("follow_up", "t1", team.records.opened("follow_up", "t1") or Folded()) == tried
    else:
        with pytest.raises(NotAllowedError):
            keep_record(desk, task, tried)
        assert record_from("follow_up", "t1", team.records.opened("follow_up", "t1") or Folded()) == task


def test_broken_glass_shows_what_the_agency_keeps_and_is_written_down_first(team: Team) -> None:
    officer = team.desk(Role.OFFICER)
    with pytest.raises(NavigatorError, match="why"):
        break_glass(officer, "  ", shift_ends_ms=10**9)
    words = break_glass(officer, "unresponsive, needs the contact", shift_ends_ms=10**9)
    assert "sealed entries stay closed" in words
    ((kind, body),) = [each for each in team.noted() if each[0] == AuditKind.GLASS]
    assert (kind, body) == (AuditKind.GLASS, {"record": "new-2", "minutes": 60})
    use: BreakGlass = record_from("break_glass", "new-2", team.records.state("break_glass", "new-2") or Folded())
    assert use.is_waiting
    assert see_person(officer, "p1").person.name == "Ada Muster"
    team.moments.uptime += 60 * 60_000
    with pytest.raises(NotAllowedError):
        see_person(officer, "p1")
    keep_record(team.desk(Role.SUPERVISOR), use, use.reviewed(by="supervisor", at=NOW, finding="was needed"))
    with pytest.raises(NotAllowedError):
        break_glass(team.desk(Role.ADMINISTRATOR), "curious", shift_ends_ms=10**9)


def test_widening_is_written_down(team: Team) -> None:
    wider = team.desk(Role.OFFICER, permissions=as_decided({"person.view": {"officer": "team"}}))
    see_person(wider, "p1")
    assert (AuditKind.WIDENED, {"action": "person.view", "why": "allowed"}) in team.noted()


def test_what_is_not_there_is_told(team: Team) -> None:
    with pytest.raises(NotFoundError, match="no such person"):
        see_person(team.desk(Role.CLINICIAN), "nobody")
    with pytest.raises(NotFoundError, match="no such record"):
        see_record(team.desk(Role.CLINICIAN), "encounter", "none", Action.ENCOUNTER_VIEW)


@pytest.mark.parametrize(
    ("answer", "reasons", "sealed"),
    [
        (Said.NOT_ASKED, (), False), (Said.NO, (), False), (Said.YES, (), True), (Said.UNKNOWN, (), True), (Said.DECLINED, (), True),
        (Said.NO, ("domestic_violence",), True),
    ],
)  # fmt: skip
def test_where_somebody_is_who_may_flee_violence_is_sealed(
    team: Team,
    answer: Said,
    reasons: tuple[str, ...],
    sealed: bool,  # noqa: FBT001 - a table's column
) -> None:
    from navigator.casebook.scene import Place

    clinician = team.desk(Role.CLINICIAN)
    keep_record(clinician, None, replace(person(), id="p9", fleeing_violence=answer))
    keep_record(
        clinician, None, encounter(id="e9", person_id="p9", reasons=reasons, place=Place(kind="street", area="6"))
    )
    state = team.records.state("encounter", "e9")
    assert state is not None
    assert (state.get("place") is None) is sealed


def test_a_referral_to_a_sealed_service_stands_as_a_service(team: Team) -> None:
    clinician = team.desk(Role.CLINICIAN)
    keep_record(clinician, None, referral(encounter_id="e1"))
    keep_record(clinician, None, referral(id="f2", encounter_id="e1"), sealed_service=False)
    team_sees = record_from("referral", "f1", team.records.state("referral", "f1") or Folded())
    assert team_sees.snapshot.service == "A service"
    assert (
        record_from("referral", "f2", team.records.state("referral", "f2") or Folded()).snapshot.service
        == "Night shelter"
    )
    assert record_from("referral", "f1", team.records.opened("referral", "f1") or Folded()) == referral(
        encounter_id="e1"
    )


def test_every_change_asks_for_the_action_of_the_table(team: Team) -> None:
    supervisor, clinician = team.desk(Role.SUPERVISOR), team.desk(Role.CLINICIAN)
    task = follow_up(owner="case_manager")
    early = task.closed_early(by="supervisor", at=NOW, reason="moved away")
    with pytest.raises(NotAllowedError):
        keep_record(clinician, task, early)
    keep_record(supervisor, task, early)
    given = consent()
    keep_record(clinician, None, given)
    with pytest.raises(NotAllowedError):
        keep_record(team.desk(Role.PEER), given, given.revoked(by="peer", at=NOW, how="said so"))
    keep_record(clinician, given, given.revoked(by="clinician", at=NOW, how="said so"))
