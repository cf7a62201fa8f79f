"""Deciding between what two laptops wrote at once, over two real encrypted casebooks that hear of each other."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from fakes.casebook import DAY, NOW, OFFICE, follow_up
from fakes.desks import Team
from fakes.laptop import drafts
from fakes.two_laptops import BEGUN, Two, desk, hear, pair, that_says, two_laptops

from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.sealing import Circumstances
from navigator.casebook.follow_up.task import FollowUpState
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.journal.envelope import Envelope
from navigator.casebook.safe_hours import SafeHours, SafeKind, SafeTime
from navigator.casebook.said import Said
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.decide_answer import decide_answer
from navigator.use_cases.desk import Desk
from navigator.use_cases.person_page import person_page
from navigator.use_cases.two_answers import Hindrance
from resources_db.casebook.records import Records

ADA, OSCAR = date(1980, 1, 2), date(1980, 2, 1)
# NOW is ten in the morning there.
AFTERNOON = SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(15), end=time(18)),))
SEALED = Circumstances(flees=True, sealed_service=True)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_laptops(tmp_path) as made:
        yield made


@pytest.fixture
def born(two: Two) -> Two:
    """Return two laptops that know one person under two names with two days of birth."""
    two.both(BEGUN)
    two.apart(BEGUN, replace(BEGUN, name="Ada", born_on=ADA), replace(BEGUN, name="Oscar", born_on=OSCAR))
    return two


def decided(at: Desk, path: str, value: Plain) -> None:
    shown = pair(at, path)
    decide_answer(at, shown, that_says(shown, value).place)


def state(records: Records, kind: str = "person", id_: str = "p1") -> object:
    found = records.state(kind, id_)
    assert found is not None
    return found.to_plain()


@pytest.mark.parametrize("value", [ADA, OSCAR])
def test_either_answer_counts_from_then_on_and_both_laptops_come_to_the_same(born: Two, value: date) -> None:
    decided(desk(born.there), "born_on", value.isoformat())
    (left,) = person_page(desk(born.there), "p1", OFFICE).twice
    assert left.paths == ("name",), "the other one is still to be decided"
    assert born.here.state("person", "p1").conflicts == ("born_on", "name")  # type: ignore[union-attr]
    born.exchange()
    assert state(born.here) == state(born.there)
    for records in (born.here, born.there):
        assert person_page(desk(records), "p1", OFFICE).person.born_on == value
        before = records.projections.dump()
        records.rebuild()
        assert records.projections.dump() == before


def test_nothing_is_overwritten_and_one_event_says_who_decided(born: Two) -> None:
    at = desk(born.here)
    shown = pair(at, "name")
    before = {each.envelope: each.body for each in born.here.journal.events()}
    decide_answer(at, shown, that_says(shown, "Ada").place)
    after = {each.envelope: each.body for each in born.here.journal.events()}
    assert {spelt: after[spelt] for spelt in before} == before
    (made,) = set(after) - set(before)
    told = Envelope.of_plain(json.loads(made))
    assert (told.kind, told.subject, told.actor, told.role) == ("person.changed", "p1", "supervisor", "supervisor")
    assert all(told.after.get(name, 0) >= seq for name, seq in shown.places), "it knew both"
    assert after[made] == {"put": {"name": "Ada"}}


def test_who_wrote_each_answer_is_told(born: Two) -> None:
    shown = pair(desk(born.here), "name")
    assert [(said.by, said.values) for said in shown.answers] == [("u1", ("Ada",)), ("u1", ("Oscar",))]
    assert [said.place for said in shown.answers] == list(shown.places)
    assert all(said.at.year == 2026 for said in shown.answers)


def test_both_decide_at_once_and_it_is_asked_again(born: Two) -> None:
    decided(desk(born.here), "name", "Ada")
    decided(desk(born.there), "name", "Oscar")
    born.exchange()
    assert state(born.here) == state(born.there)
    decided(desk(born.here), "name", "Ada")
    born.exchange()
    assert "name" not in born.there.state("person", "p1").conflicts  # type: ignore[union-attr]


def test_whoever_did_not_see_what_came_in_meanwhile_decides_nothing(two: Two) -> None:
    two.both(BEGUN)
    ada, ottilie = (replace(BEGUN, name=name) for name in ("Ada", "Ottilie"))
    two.here.keep(drafts(BEGUN, ada))
    two.there.keep(drafts(BEGUN, ottilie))
    hear(two.here, two.there)
    at = desk(two.here)
    shown = pair(at, "name")
    assert [said.values for said in shown.answers] == [("Ada",), ("Ottilie",)]
    two.there.keep(drafts(ottilie, replace(ottilie, name="Ottoline")))
    hear(two.here, two.there)
    with pytest.raises(NavigatorError, match="meanwhile") as refused:
        decide_answer(at, shown, that_says(shown, "Ada").place)
    assert "Open the person again" in str(refused.value.hint)
    assert [said.values for said in pair(at, "name").answers] == [("Ada",), ("Ottoline",)]


def test_what_somebody_decided_meanwhile_is_not_decided_again(born: Two) -> None:
    at = desk(born.here)
    shown = pair(at, "name")
    decided(desk(born.there), "name", "Oscar")
    born.exchange()
    with pytest.raises(NavigatorError, match="meanwhile"):
        decide_answer(at, shown, that_says(shown, "Ada").place)
    assert person_page(at, "p1", OFFICE).person.name == "Oscar"


def test_an_answer_that_was_not_shown_is_none(born: Two) -> None:
    at = desk(born.here)
    with pytest.raises(NavigatorError, match="meanwhile"):
        decide_answer(at, pair(at, "name"), ("somebody", 1))
    with pytest.raises(NotFoundError):
        decide_answer(at, replace(pair(at, "name"), id="p9"), pair(at, "name").places[0])


@pytest.mark.parametrize("role", [Role.CLINICIAN, Role.CASE_MANAGER, Role.OFFICER, Role.PEER])
def test_of_a_person_a_supervisor_decides_and_a_refusal_is_written_down(born: Two, role: Role) -> None:
    shown = pair(desk(born.here), "name")
    at = desk(born.here, role)
    with pytest.raises(NotAllowedError):
        decide_answer(at, shown, shown.places[0])
    noted = Team(born.here).noted()
    assert (AuditKind.REFUSED.value, {"action": "amend", "why": noted[-1][1]["why"]}) == noted[-1]
    assert born.here.state("person", "p1").conflicts == ("born_on", "name")  # type: ignore[union-attr]
    if role is Role.CLINICIAN:
        assert pair(at, "name").hindrance is Hindrance.ROLE


def test_nothing_is_decided_while_the_screen_is_turned(born: Two) -> None:
    at = desk(born.here)
    shown = pair(at, "name")
    assert shown.hindrance is Hindrance.NONE
    at.by = at.who
    assert pair(at, "name").hindrance is Hindrance.ROLE
    with pytest.raises(NotAllowedError, match="Nothing is saved"):
        decide_answer(at, shown, shown.places[0])


def test_how_a_follow_up_ended_is_one_answer_and_its_owner_decides(two: Two) -> None:
    task = follow_up(owner="case_manager", person_id="p1", reason="")
    two.both(BEGUN, task)
    done = replace(task, state=FollowUpState.DONE, end_code="met", ended_at=NOW)
    gone = replace(task, state=FollowUpState.CANCELLED, end_code="moved_away", ended_at=NOW + DAY)
    two.apart(task, done, gone)
    shown = pair(desk(two.here), "state")
    assert (shown.kind, shown.paths) == ("follow_up", ("end_code", "ended_at", "state"))
    decide_answer(desk(two.here, Role.CASE_MANAGER), shown, that_says(shown, "met").place)
    two.exchange()
    assert person_page(desk(two.there), "p1", OFFICE).twice == ()
    assert state(two.here, "follow_up", task.id) == state(two.there, "follow_up", task.id)
    assert two.there.state("follow_up", task.id).get("end_code") == "met"  # type: ignore[union-attr]


def test_whoever_may_not_make_the_change_does_not_decide_for_it(two: Two) -> None:
    """To close early is a supervisor's, whoever owns the follow-up."""
    task = follow_up(owner="case_manager", person_id="p1", reason="", state=FollowUpState.DONE, end_code="met")
    two.both(BEGUN, task)
    again = replace(task, state=FollowUpState.OPEN, end_code="")
    early = replace(task, state=FollowUpState.CANCELLED, end_code="closed_early")
    two.apart(task, again, early)
    shown = pair(desk(two.here), "state")
    chosen = that_says(shown, "closed_early").place
    with pytest.raises(NotAllowedError):
        decide_answer(desk(two.here, Role.CASE_MANAGER), shown, chosen)
    assert Team(two.here).noted()[-1][1]["action"] == "close_early"
    decide_answer(desk(two.here), shown, chosen)
    assert person_page(desk(two.here), "p1", OFFICE).twice == ()


def test_what_makes_no_record_cannot_count(two: Two) -> None:
    """A minor needs two answers that protect one (S20)."""
    asked = replace(BEGUN, minor=Said.YES, who_may_consent="parent", share_with_parent=Said.NO)
    two.both(asked)
    grown = replace(asked, minor=Said.NO, share_with_parent=Said.NOT_ASKED)
    two.apart(asked, grown, replace(asked, share_with_parent=Said.DECLINED))
    two.here.keep(drafts(replace(asked, minor=Said.NO), asked))
    at = desk(two.here)
    shown = pair(at, "share_with_parent")
    wrong = that_says(shown, "not_asked")
    assert [said.fits for said in shown.answers] == [said is not wrong for said in shown.answers]
    with pytest.raises(NavigatorError, match="does not fit"):
        decide_answer(at, shown, wrong.place)
