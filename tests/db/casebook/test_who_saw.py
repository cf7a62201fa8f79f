"""Who saw whom: written down before it is shown, told to nobody but a supervisor, and true (ROLES.md, audit; S9)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fakes.casebook import DAY, HOUR, NOW, encounter, person
from fakes.desks import Moments, Team
from fakes.laptop import drafts, laptop

from navigator.access.actions import Action
from navigator.access.roles import KeyClass, Role
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.metrics.measure import Period
from navigator.errors import NotAllowedError
from navigator.use_cases.find_people import find_people
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.person_timeline import open_sealed
from navigator.use_cases.see_people import see_person, see_record
from navigator.use_cases.who_saw import WhoSaw, who_saw
from resources_db.bundled.code_lists import code_book

# What the clock of the test laptop says when its journal begins.
THEN = datetime.fromtimestamp(1_795_000_000, UTC)
WEEK = Period(begin=THEN - 7 * DAY, end=THEN + HOUR)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        records.keep(drafts(None, person()))
        yield Team(records, Moments(at=NOW))


def told(found: WhoSaw) -> list[tuple[str, str, int, int, int]]:
    return [(one.actor, one.name, one.opened, one.records, one.searches) for one in found.looks]


def look(team: Team, role: Role, user: str = "") -> None:
    desk = team.desk(role, user)
    find_people(desk, "ada")
    see_person(desk, "p1")
    see_record(desk, "person", "p1", Action.PERSON_VIEW)


def test_everybody_who_read_a_name_is_told_with_how_and_how_often(team: Team) -> None:
    look(team, Role.CLINICIAN)
    look(team, Role.SUPERVISOR, "second")
    see_person(team.desk(Role.SUPERVISOR, "second"), "p1")
    found = who_saw(team.desk(Role.SUPERVISOR), WEEK)
    assert told(found) == [("second", "Ada Muster", 2, 1, 1), ("clinician", "Ada Muster", 1, 1, 1)]
    assert found.unreadable == 0


def test_what_asks_for_a_second_look_comes_with_its_account(team: Team) -> None:
    officer = team.desk(Role.OFFICER)
    for _ in range(2):
        with pytest.raises(NotAllowedError):
            find_people(officer, "ada")
    found = who_saw(team.desk(Role.SUPERVISOR), WEEK)
    assert [(act.actor, act.kind, act.count) for act in found.acts] == [("officer", AuditKind.REFUSED, 2)]
    assert found.looks == ()


def test_that_somebody_reads_the_audit_is_on_the_disk_before_it_is_read(team: Team) -> None:
    look(team, Role.CLINICIAN)
    who_saw(team.desk(Role.SUPERVISOR), WEEK)
    *_, audit, names = team.noted()
    assert audit == (AuditKind.SEEN_AUDIT, {"since": int(WEEK.begin.timestamp()), "until": int(WEEK.end.timestamp())})
    assert names == (AuditKind.SEEN_LIST, {"list": "who_saw_whom", "team": "t1", "count": 1, "ids": ["p1"]})


def test_only_the_asked_days_are_told(team: Team) -> None:
    look(team, Role.CLINICIAN)
    before = Period(begin=THEN - 7 * DAY, end=THEN)
    after = Period(begin=THEN + HOUR, end=THEN + DAY)
    supervisor = team.desk(Role.SUPERVISOR)
    journal = [(one.at, one.kind) for one in supervisor.casebook.audited(THEN - DAY, THEN + DAY)]
    first, last = min(at for at, _ in journal), max(at for at, _ in journal)
    moment = timedelta(milliseconds=1)
    assert list(supervisor.casebook.audited(first - DAY, first)) == []
    assert list(supervisor.casebook.audited(last + moment, last + DAY)) == []
    assert {one.kind for one in supervisor.casebook.audited(first, last + moment)} == {kind for _, kind in journal}
    assert who_saw(supervisor, before).looks == who_saw(supervisor, after).looks == ()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SUPERVISOR])
def test_nobody_else_reads_it_and_the_try_is_written_down(team: Team, role: Role) -> None:
    with pytest.raises(NotAllowedError):
        who_saw(team.desk(role), WEEK)
    assert team.noted()[-1][0] == AuditKind.REFUSED


def test_without_the_key_entries_are_counted_not_told(team: Team) -> None:
    look(team, Role.CLINICIAN)
    supervisor = team.desk(Role.SUPERVISOR)
    supervisor.casebook = team.seen_with(KeyClass.CLINICAL)
    found = who_saw(supervisor, WEEK)
    assert (found.looks, found.unreadable) == ((), 4)


def test_a_sealed_entry_that_was_opened_with_a_reason_is_told_apart(team: Team) -> None:
    clinician = team.desk(Role.CLINICIAN)
    keep_record(clinician, None, encounter(id="e9", person_id="p1", created_by="clinician", reasons=("overdose",)))
    reasons = code_book()["opening_reasons"]
    open_sealed(clinician, "encounter", "e9", reasons.offered()[0].code, reasons)
    (look,) = who_saw(team.desk(Role.SUPERVISOR), WEEK).looks
    assert (look.actor, look.records, look.sealed) == ("clinician", 1, 1)
