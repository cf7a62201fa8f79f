"""What is past its time beside an encounter, a note or a correction, is gone; the encounter itself opens, counts and is signed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.casebook import DENVER
from fakes.desks import Team, begun
from fakes.laptop import laptop

from navigator.access.roles import KeyClass, Role
from navigator.use_cases.blank_past import Past, blank_past
from navigator.use_cases.clinical_notes import add_note
from navigator.use_cases.desk import Desk
from navigator.use_cases.own_log import own_log, see_encounter
from navigator.use_cases.reading_records import Reading
from navigator.use_cases.review import amend, ask_for_signature
from navigator.use_cases.under_review import under_review


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        yield begun(records)


def blank(desk: Desk, kind: str) -> int:
    """Blank the sealed events of a kind of record, and tell how many there were."""
    ids = tuple(
        fact.id for fact in desk.casebook.facts()
        if fact.kind.startswith(kind) and fact.record_class is KeyClass.CLINICAL
    )  # fmt: skip
    blank_past(desk, Past(ids=ids, counted={}))
    return len(ids)


def test_a_note_that_is_past_its_time_closes_no_encounter(team: Team) -> None:
    clinician = team.desk(Role.CLINICIAN)
    add_note(clinician, "e1", "calm now")
    assert [note.text for note in see_encounter(clinician, "e1").notes] == ["calm now"]
    assert blank(team.desk(Role.SUPERVISOR), "clinical_note")
    assert see_encounter(team.desk(Role.CLINICIAN), "e1").notes == ()


def test_a_correction_that_is_past_its_time_leaves_the_record_as_it_was_written(team: Team) -> None:
    clinician, supervisor = team.desk(Role.CLINICIAN), team.desk(Role.SUPERVISOR)
    before = see_encounter(clinician, "e1").encounter.disposition
    amend(clinician, "e1", "disposition", was="a", says="With family", reason="heard", codes=("left_with_family",))
    asked = ask_for_signature(clinician, "e1").id
    assert own_log(clinician, DENVER).encounters[0].disposition == "left_with_family" != before
    assert blank(supervisor, "amendment")
    assert own_log(team.desk(Role.CLINICIAN), DENVER).encounters[0].disposition == before
    seen = under_review(team.desk(Role.SUPERVISOR), asked)
    assert (getattr(seen.record, "disposition", ""), seen.amendments) == (before, ())
    read = Reading(team.desk(Role.SUPERVISOR))
    assert [one.disposition for one in read.encounters()] == [before]
    assert (read.in_part, read.unreadable) == (0, 0)
