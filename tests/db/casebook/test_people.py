"""One person entered twice, over a real casebook (RECORDS.md)."""

from dataclasses import replace
from datetime import date

import pytest
from fakes.casebook import person
from fakes.desks import Team

from navigator.access.roles import Role
from navigator.casebook.likeness import Like
from navigator.casebook.person import Person
from navigator.casebook.same_person import LinkState
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.people import keep_apart, likely_same, link_people, unlink_people

BORN = date(1980, 5, 1)


def named(id_: str, name: str, born_on: date | None = BORN) -> Person:
    return replace(person(name), id=id_, born_on=born_on)


def entered(team: Team) -> None:
    for one in (
        named("m1", "Jose Núñez"), named("m2", "Josef Nunes"), named("m3", "Jose Nunez", date(1990, 5, 1)),
        named("m4", "Jordan Null"), named("m5", "Jose Nunez", None),
    ):  # fmt: skip
        keep_record(team.desk(Role.CLINICIAN), None, one)


def test_who_may_be_the_same_is_suggested_with_the_reason_and_the_surest_first(team: Team) -> None:
    entered(team)
    desk = team.desk(Role.CLINICIAN)
    assert [(one.id, one.name, one.born, one.likes) for one in likely_same(desk, "m1")] == [
        ("m2", "Josef Nunes", 1980, (Like.SOUND, Like.DAY)),
        ("m5", "Jose Nunez", None, (Like.NAME, Like.NO_DAY)),
    ]
    assert team.noted()[-1][1] == {"list": "likely_same", "team": "t1", "count": 2, "ids": ["m2", "m5"]}
    assert [one.id for one in likely_same(desk, "m5")] == ["m1", "m3"], "born in two years: m5 may be either"
    assert likely_same(desk, "m4") == ()


def test_a_name_that_somebody_only_heard_is_suggested(team: Team) -> None:
    for one in (
        named("k1", "Catherine Xiomara Nuñez"), named("k2", "Kathryn Nunes", date(1980, 12, 24)),
        named("k3", "Katherine Nunez", date(1979, 5, 1)), named("k4", "Siomara Nunes"), named("k5", "Catherine Burke", None),
    ):  # fmt: skip
        keep_record(team.desk(Role.CLINICIAN), None, one)
    found = [(one.id, one.likes) for one in likely_same(team.desk(Role.CLINICIAN), "k1")]
    assert found == [("k4", (Like.SOUND, Like.DAY)), ("k2", (Like.SOUND, Like.YEAR))]


def test_linked_and_taken_back_with_reasons(team: Team) -> None:
    entered(team)
    desk = team.desk(Role.SUPERVISOR)
    with pytest.raises(NavigatorError, match="why"):
        link_people(desk, "m1", "m2", " ")
    assert link_people(desk, "m1", "m2", "same card").state is LinkState.LINKED
    assert [one.id for one in likely_same(desk, "m1")] == ["m5"]
    with pytest.raises(NavigatorError, match="why"):
        unlink_people(desk, "m2", "m1", " ")
    assert unlink_people(desk, "m2", "m1", "brothers").state is LinkState.UNLINKED
    assert len(list(team.records.journal.db.execute("SELECT id FROM record WHERE kind = 'person_link'"))) == 1
    with pytest.raises(NotFoundError):
        likely_same(desk, "m9")


def test_two_that_are_two_are_suggested_no_more_and_may_still_be_one(team: Team) -> None:
    entered(team)
    desk = team.desk(Role.CLINICIAN)
    with pytest.raises(NavigatorError, match="why"):
        keep_apart(desk, "m1", "m2", "")
    assert keep_apart(desk, "m2", "m1", "brothers").state is LinkState.REJECTED
    assert [one.id for one in likely_same(desk, "m1")] == ["m5"]
    assert link_people(desk, "m1", "m2", "their card").state is LinkState.LINKED


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PEER, Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR])
def test_who_may_not_link(team: Team, role: Role) -> None:
    entered(team)
    desk = team.desk(role)
    for refused in (link_people, unlink_people, keep_apart):
        with pytest.raises(NotAllowedError):
            refused(desk, "m1", "m2", "same card")
    with pytest.raises(NotAllowedError):
        likely_same(desk, "m1")
