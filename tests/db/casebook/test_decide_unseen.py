"""Nobody decides on what they do not see: numbers that are covered, answers that are sealed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from fakes.casebook import OFFICE, contact, encounter, referral
from fakes.desks import Team
from fakes.laptop import drafts, laptop, sealer
from fakes.two_laptops import BEGUN, Two, desk, pair, that_says, two_laptops

from navigator.access.roles import KeyClass, Role
from navigator.casebook.events.sealing import Circumstances
from navigator.casebook.person import Person
from navigator.casebook.safe_hours import SafeHours, SafeKind, SafeTime
from navigator.casebook.said import Said
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.decide_answer import decide_answer
from navigator.use_cases.desk import Desk
from navigator.use_cases.person_page import person_page
from navigator.use_cases.person_timeline import open_sealed
from navigator.use_cases.two_answers import Hindrance
from resources_db.bundled.code_lists import code_book

# NOW is ten in the morning there.
AFTERNOON = SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(15), end=time(18)),))
SEALED = Circumstances(flees=True, sealed_service=True)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_laptops(tmp_path) as made:
        yield made


def numbers(two: Two, *made: Person) -> Desk:
    two.both(BEGUN)
    two.apart(BEGUN, *made)
    return desk(two.here)


def with_contact(**fields: object) -> Person:
    return replace(BEGUN, contacts=(contact(**fields),))


def test_a_number_is_decided_while_it_may_be_shown(two: Two) -> None:
    at = numbers(two, with_contact(value="555-0111"), with_contact(value="555-0122"))
    shown = pair(at, "contacts/c1")
    decide_answer(at, shown, shown.places[0])
    assert [each.value for each in person_page(at, "p1", OFFICE).contacts] == ["555-0111"]


def test_nobody_decides_on_a_number_that_is_covered(two: Two) -> None:
    at = numbers(two, with_contact(value="555-0111", hours=AFTERNOON), with_contact(value="555-0122"))
    shown = pair(at, "contacts/c1")
    assert shown.hindrance is Hindrance.COVERED
    assert "555-0111" not in repr(person_page(at, "p1", OFFICE))
    assert "555-0122" not in repr(shown)
    with pytest.raises(NavigatorError, match="covered"):
        decide_answer(at, shown, shown.places[0])


def test_what_is_safe_at_one_number_is_decided_without_it(two: Two) -> None:
    at = numbers(two, with_contact(safe_to_call=Said.NO), with_contact(safe_text=Said.YES))
    shown = pair(at, "contacts/c1")
    assert shown.hindrance is Hindrance.NONE
    assert "555-0100" not in repr(shown)
    decide_answer(at, shown, shown.places[0])
    (left,) = person_page(at, "p1", OFFICE).contacts
    assert set(left.ways.values()) == {Said.NO}


def test_a_sealed_answer_is_decided_by_whoever_opened_it(two: Two) -> None:
    """The service of a referral is sealed, so both answers are; the team sees neither, nor that there are two."""
    begun = encounter(created_by="clinician", person_id="p1")
    sent = referral(person_id="p1", encounter_id=begun.id, need="")
    two.both(BEGUN, begun, sent)
    for records, need in ((two.here, "detox"), (two.there, "methadone")):
        records.keep(drafts(sent, replace(sent, need=need), SEALED))
    two.exchange()
    assert person_page(desk(two.here), "p1", OFFICE).twice == ()
    opened = open_sealed(desk(two.here), "referral", sent.id, "care_now", code_book()["opening_reasons"])
    (shown,) = opened.twice
    chosen = that_says(shown, "detox")
    two.here.journal.sealer = sealer()
    with pytest.raises(NotAllowedError):
        decide_answer(desk(two.here), shown, chosen.place)
    two.here.journal.sealer = sealer(KeyClass.CLINICAL, KeyClass.AUDIT)
    decide_answer(desk(two.here), shown, chosen.place)
    two.exchange()
    for records in (two.here, two.there):
        folded = records.opened("referral", sent.id)
        assert folded is not None
        assert (folded.get("need"), folded.conflicts) == ("detox", ())
        assert records.state("referral", sent.id).get("need") in (None, "")  # type: ignore[union-attr]


def test_nobody_decides_between_two_where_a_third_is_sealed(two: Two, tmp_path: Path) -> None:
    begun = encounter(created_by="clinician", person_id="p1")
    sent = referral(person_id="p1", encounter_id=begun.id)
    two.both(BEGUN, begun, sent)
    (tmp_path / "three").mkdir()
    with laptop(tmp_path / "three", 3) as third:
        Two(two.here, third).exchange()
        third.keep(drafts(sent, replace(sent, need="detox"), SEALED))
        two.apart(sent, replace(sent, need="food"), replace(sent, need="warmth"))
        Two(two.here, third).exchange()
    at = desk(two.here)
    shown = pair(at, "need")
    assert (shown.hindrance, len(shown.answers)) == (Hindrance.SEALED, 2)
    assert "detox" not in repr(person_page(at, "p1", OFFICE))
    with pytest.raises(NavigatorError, match="meanwhile"):
        decide_answer(at, shown, shown.places[0])
    two.here.journal.sealer = sealer()
    keyless = Team(two.here).desk(Role.SUPERVISOR)
    assert pair(keyless, "need").hindrance is Hindrance.SEALED
    with pytest.raises(NotAllowedError, match="sealed"):
        decide_answer(keyless, shown, shown.places[0])
    two.here.journal.sealer = sealer(KeyClass.CLINICAL)
    (opened,) = open_sealed(at, "referral", sent.id, "care_now", code_book()["opening_reasons"]).twice
    assert {said.values[0] for said in opened.answers} == {"food", "warmth", "detox"}
    decide_answer(at, opened, that_says(opened, "food").place)
    assert person_page(at, "p1", OFFICE).twice == ()
    assert two.here.opened("referral", sent.id).get("need") == "food"  # type: ignore[union-attr]
