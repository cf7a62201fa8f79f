"""What a supervisor reviews, over a real casebook (ROLES.md, amend; S9)."""

from datetime import timedelta

import pytest
from fakes.casebook import DAY, HOUR, NOW, attempt, encounter, follow_up, reached
from fakes.desks import Team

from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.review import ReviewState
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.review import (
    amend,
    ask_for_signature,
    co_sign,
    overdue_by_owner,
    returned_to,
    send_back,
    to_co_sign,
    unreached,
)

NOT_SUPERVISORS = [role for role in Role if role is not Role.SUPERVISOR]


def test_overdue_by_owner_counts_and_names_the_oldest(team: Team) -> None:
    supervisor = team.desk(Role.SUPERVISOR)
    raw = [("a", 1), ("a", 5), ("b", 9), ("", 2), ("b", -1)]
    for at, (owner, hours) in enumerate(raw):
        keep_record(supervisor, None, follow_up(NOW - hours * HOUR, id=f"n{at}", owner=owner))
    found = [(one.owner, one.count, one.oldest) for one in overdue_by_owner(supervisor)]
    assert found == [("b", 1, NOW - 9 * HOUR), ("a", 2, NOW - 5 * HOUR), ("", 1, NOW - 2 * HOUR)]


def test_unreached_for_thirty_days(team: Team) -> None:
    supervisor = team.desk(Role.SUPERVISOR)
    old = NOW - 31 * DAY
    tasks = {
        "young": follow_up(id="young", clock_from=NOW - 29 * DAY),
        "tried": follow_up(id="tried", clock_from=old, attempts=(attempt(),)),
        "long_ago": follow_up(id="long_ago", clock_from=old, attempts=(reached(old),)),
        "lately": follow_up(id="lately", clock_from=old, attempts=(reached(NOW - DAY),)),
    }
    for task in tasks.values():
        keep_record(supervisor, None, task)
    assert [(one.id, one.attempts) for one in unreached(supervisor)] == [("long_ago", 1), ("tried", 1)]
    assert team.noted()[-1] == (
        AuditKind.SEEN_LIST,
        {"list": "unreached", "team": "t1", "count": 2, "ids": ["long_ago", "tried"]},
    )


@pytest.mark.parametrize("author", [Role.CLINICIAN, Role.OFFICER])
def test_returned_amended_and_signed(team: Team, author: Role) -> None:
    writer, supervisor = team.desk(author), team.desk(Role.SUPERVISOR)
    keep_record(writer, None, encounter(id="e7", created_by=author.value))
    asked = ask_for_signature(writer, "e7")
    assert [one.id for one in to_co_sign(supervisor)] == [asked.id]
    send_back(supervisor, asked.id, "which street?")
    assert to_co_sign(supervisor) == ()
    (back,) = returned_to(writer)
    assert (back.record_id, back.steps[-1].reason) == ("e7", "which street?")
    assert returned_to(team.desk(author, "somebody")) == ()
    team.moments.at += timedelta(minutes=1)
    amend(writer, "e7", "place", was="street", says="Elm Street", reason="asked for")
    assert returned_to(writer) == ()
    assert [one.id for one in to_co_sign(supervisor)] == [asked.id]
    assert co_sign(supervisor, asked.id).state is ReviewState.SIGNED
    assert to_co_sign(supervisor) == ()


def test_nobody_signs_their_own_and_a_return_says_why(team: Team) -> None:
    supervisor = team.desk(Role.SUPERVISOR)
    mine = ask_for_signature(supervisor, "e1")
    assert to_co_sign(supervisor) == ()
    with pytest.raises(NavigatorError, match="own"):
        co_sign(supervisor, mine.id)
    other = team.desk(Role.SUPERVISOR, "second")
    with pytest.raises(NavigatorError, match="should be changed"):
        send_back(other, mine.id, " ")
    with pytest.raises(NotFoundError):
        co_sign(other, "r9")


@pytest.mark.parametrize("role", NOT_SUPERVISORS)
def test_who_is_no_supervisor_reviews_nothing(team: Team, role: Role) -> None:
    review = ask_for_signature(team.desk(Role.CLINICIAN), "e1").id
    desk = team.desk(role, "else")
    for refused in (overdue_by_owner, unreached, to_co_sign):
        with pytest.raises(NotAllowedError):
            refused(desk)
    with pytest.raises(NotAllowedError):
        co_sign(desk, review)
    with pytest.raises(NotAllowedError):
        send_back(desk, review, "no")
    with pytest.raises(NotAllowedError):
        amend(desk, "e1", "place", was="a", says="b", reason="c")
    assert team.noted()[-1][0] == AuditKind.REFUSED
