"""What is about another record is judged by that record: nobody takes a right to it by making something of their own (R14)."""

from dataclasses import replace

import pytest
from fakes.casebook import DAY, NOW, encounter, follow_up, person
from fakes.desks import Team

from navigator.access.roles import Role
from navigator.casebook.amendment import Amendment, SealedText
from navigator.casebook.person import Person
from navigator.casebook.record import Record
from navigator.casebook.review import Review
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.same_person import PersonLink
from navigator.errors import NotAllowedError
from navigator.use_cases.keep_record import keep_record

FLAG = SafetyFlag(
    id="g1", code="dogs", basis="told", seen_by="officer", seen_at=NOW, entered_at=NOW, expires_at=NOW + DAY
)


def amendment(record_id: str, by: str) -> Amendment:
    return Amendment(
        id=f"of-{record_id}", custodian="linden", record_id=record_id, field="text", was="a", says="b", reason="a slip",
        by=by, at=NOW,
    )  # fmt: skip


def kept(team: Team, kind: str, id: str) -> bool:  # noqa: A002 - the field's name
    return team.records.state(kind, id) is not None


def test_an_officer_adds_a_flag_to_anybody_and_changes_nothing_else_by_the_way(team: Team) -> None:
    officer = team.desk(Role.OFFICER)
    with pytest.raises(NotAllowedError, match="not yours"):
        keep_record(officer, person(), person().with_flag(FLAG).identified("Another Name"))
    assert team.records.state("person", "p1").get("name") == "Ada Muster"  # type: ignore[union-attr]
    keep_record(officer, person(), person().with_flag(FLAG))
    state = team.records.state("person", "p1")
    assert state is not None
    assert any(path.startswith("flags/") for path in state.parts)


def test_nobody_takes_a_record_by_making_it_anew(team: Team) -> None:
    for mine in (replace(person(), name="Another Name"), encounter(created_by="officer", reasons=("other",))):
        with pytest.raises(ValueError, match="id of its own"):
            keep_record(team.desk(Role.OFFICER), None, mine)
    assert team.records.state("person", "p1").get("name") == "Ada Muster"  # type: ignore[union-attr]


def test_everybody_amends_their_own_and_a_supervisor_all(team: Team) -> None:
    for role, allowed in ((Role.OFFICER, False), (Role.CASE_MANAGER, False), (Role.CLINICIAN, True)):
        mine = replace(amendment("e1", role.value), id=f"by-{role}")
        if allowed:
            keep_record(team.desk(role), None, mine)
        else:
            with pytest.raises(NotAllowedError):
                keep_record(team.desk(role), None, mine)
        assert kept(team, "amendment", mine.id) is allowed
    keep_record(team.desk(Role.SUPERVISOR), None, amendment("e1", "supervisor"))
    with pytest.raises(NotAllowedError):
        keep_record(team.desk(Role.SUPERVISOR), None, amendment("nothing at all", "supervisor"))


@pytest.mark.parametrize(
    "mine",
    [
        Review(id="r1", custodian="linden", record_id="e1", author="officer", asked_at=NOW),
        SealedText(id="s1", custodian="linden", record_id="e1", field="text", text_of="e1", by="officer", reason="x", at=NOW),
    ],
)  # fmt: skip
def test_nobody_reviews_or_seals_what_they_may_not_write(team: Team, mine: Record) -> None:
    with pytest.raises(NotAllowedError):
        keep_record(team.desk(Role.OFFICER), None, mine)


def test_two_persons_are_linked_by_whoever_may_link_both(team: Team) -> None:
    clinician = team.desk(Role.CLINICIAN)
    keep_record(clinician, None, Person.unknown(id="p2", custodian="linden"))
    peer, link = team.desk(Role.PEER), PersonLink(id="l1", custodian="linden", first_id="p1", second_id="p2")
    for person_id in ("", "p1", "p2"):
        if person_id:
            keep_record(clinician, None, follow_up(id=f"t-{person_id}", owner="peer", person_id=person_id))
        if person_id == "p2":
            keep_record(peer, None, link)
        else:
            with pytest.raises(NotAllowedError):
                keep_record(peer, None, link)
    assert kept(team, "person_link", "l1")


def test_what_belongs_to_nobody_here_is_its_makers_own(team: Team) -> None:
    task = follow_up(id="t9", owner="peer", person_id="of another laptop")
    keep_record(team.desk(Role.PEER), None, task)
    assert kept(team, "follow_up", "t9")
