"""One shift tells the next, over a real casebook (RECORDS.md HAND-OFF)."""

from dataclasses import replace

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, encounter
from fakes.desks import Team

from navigator.access.roles import Role
from navigator.casebook.scene import Times
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.shift_note import acknowledge, hand_off, today, waiting_for


def test_todays_own_encounters_and_no_others(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    # The day of the agency in Denver began at 07:00 UTC.
    for id_, start in (("early", NOW - 10 * HOUR), ("before", NOW - 11 * HOUR), ("yesterday", NOW - DAY)):
        times = Times(start=start, end=start + HOUR)
        keep_record(desk, None, encounter(id=id_, created_by="clinician", times=times))
    keep_record(team.desk(Role.OFFICER), None, encounter(id="others", created_by="officer"))
    assert [one.id for one in today(desk, DENVER)] == ["early", "e1"]
    assert team.noted()[-1][1] == {"list": "today", "team": "t1", "count": 2, "ids": ["e1", "early"]}


def test_a_note_waits_until_somebody_else_read_it(team: Team) -> None:
    writer, reader = team.desk(Role.CLINICIAN), team.desk(Role.CLINICIAN, "next")
    note = hand_off(writer, "call at six", to_unit="t1", person_id="p1")
    hand_off(writer, "not for you", to_unit="t2")
    assert waiting_for(writer) == ()
    (seen,) = waiting_for(reader)
    assert (seen.text, seen.by) == ("call at six", "clinician")
    with pytest.raises(NavigatorError, match="You wrote"):
        acknowledge(writer, note.id)
    assert [one.by for one in acknowledge(reader, note.id).acknowledged] == ["next"]
    assert len(acknowledge(reader, note.id).acknowledged) == 1
    assert waiting_for(reader) == ()
    with pytest.raises(NavigatorError, match="empty"):
        hand_off(writer, " ", to_unit="t1")
    with pytest.raises(NotFoundError):
        acknowledge(reader, "h9")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PEER, Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR])
def test_who_may_not_read_it_may_not_acknowledge_it(team: Team, role: Role) -> None:
    note = hand_off(team.desk(Role.CLINICIAN), "call at six", to_unit="t1", person_id="p1")
    with pytest.raises(NotAllowedError):
        acknowledge(team.desk(role, "else"), note.id)


def test_who_reads_a_note_changes_no_word_of_it(team: Team) -> None:
    note = hand_off(team.desk(Role.CLINICIAN), "call at six", to_unit="t1")
    with pytest.raises(NotAllowedError):
        keep_record(team.desk(Role.CLINICIAN, "next"), note, replace(note, text="do nothing"))
