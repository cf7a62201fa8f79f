"""Lists of follow-ups say initials, window and task; attempts close the loop; an unsafe way is stopped before it is used."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fakes.casebook import NOW, contact, snapshot
from fakes.desks import Team
from fakes.laptop import laptop

from navigator.access.roles import Role
from navigator.casebook.contact import Way
from navigator.casebook.follow_up.lists import Group
from navigator.casebook.follow_up.task import FollowUpState
from navigator.casebook.follow_up.usable_time import AgencyHours
from navigator.casebook.refer_form import Allowed, ReferForm
from navigator.casebook.safe_hours import ANY_TIME, SafeHours, SafeKind, SafeTime
from navigator.casebook.said import Said
from navigator.errors import NavigatorError, NotAllowedError
from navigator.use_cases.desk import Desk
from navigator.use_cases.follow_ups import numbers_now, try_follow_up, work_list
from navigator.use_cases.refer import Referred, Terms, refer
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs

ZONE = ZoneInfo("America/Los_Angeles")
TERMS = Terms(codes=code_book(), rules=rule_packs()["default"], hours=AgencyHours(zone=ZONE))
SAFE = contact(id="c1", value="555-0102", safe_to_call=Said.YES, safe_text=Said.NO, hours=ANY_TIME)
FORM = ReferForm(
    snapshot=snapshot(), need="shelter", name="Jo Ann Park", agreed=Said.YES, allowed=Allowed.CONTACT, contact=SAFE,
    rule="crisis_72h", sealed_service=False,
)  # fmt: skip


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with laptop(tmp_path) as records:
        yield Team(records)


@pytest.fixture
def made(team: Team) -> Referred:
    return refer(team.desk(Role.CLINICIAN), TERMS, FORM)


def apart(desk: Desk) -> Desk:
    """Return a desk whose records have other ids than those of the desk before."""
    ids = count(1)
    return replace(desk, new_id=lambda: f"other-{next(ids)}")


def test_a_row_says_initials_window_and_task_and_no_more(team: Team, made: Referred) -> None:
    (row,) = work_list(team.desk(Role.CLINICIAN), TERMS, mine=True)
    assert (row.id, row.initials, row.kind, row.mine, row.attempts) == (
        made.follow_up,
        "JP",
        "crisis_check_in",
        True,
        0,
    )
    assert row.group is Group.NEXT
    assert "Jo" not in str(row)
    assert "555" not in str(row)
    assert Way.CALL in row.ways
    assert Way.TEXT not in row.ways
    assert team.noted()[-1][0] == "seen.list"


def test_late_ones_come_first_and_count_safe_hours_only(team: Team, made: Referred) -> None:
    del made
    team.moments.at = NOW + timedelta(days=9)
    second = refer(apart(team.desk(Role.CLINICIAN)), TERMS, FORM)
    rows = work_list(team.desk(Role.CLINICIAN), TERMS, mine=True)
    assert [row.group for row in rows] == [Group.OVERDUE, Group.NEXT]
    assert rows[1].id == second.follow_up
    assert timedelta(0) < rows[0].late < timedelta(days=2)


def test_mine_is_mine_and_the_teams_is_all_of_it(team: Team, made: Referred) -> None:
    other = team.desk(Role.CLINICIAN, "second")
    assert work_list(other, TERMS, mine=True) == []
    assert [row.id for row in work_list(other, TERMS, mine=False)] == [made.follow_up]


def test_reaching_them_closes_the_loop_and_it_leaves_the_list(team: Team, made: Referred) -> None:
    desk = team.desk(Role.CLINICIAN)
    first = try_follow_up(desk, TERMS, made.follow_up, mode="phone", result="no_answer", at=NOW)
    assert (first.state, len(first.attempts)) == (FollowUpState.OPEN, 1)
    (row,) = work_list(desk, TERMS, mine=True)
    assert row.attempts == 1
    done = try_follow_up(desk, TERMS, made.follow_up, mode="phone", result="reached", at=NOW)
    assert (done.state, len(done.attempts)) == (FollowUpState.DONE, 2)
    assert work_list(desk, TERMS, mine=True) == []


def test_a_way_that_nobody_said_is_safe_is_stopped(team: Team, made: Referred) -> None:
    desk = team.desk(Role.CLINICIAN)
    with pytest.raises(NavigatorError, match="safe"):
        try_follow_up(desk, TERMS, made.follow_up, mode="text", result="no_answer", at=NOW)
    assert [row.attempts for row in work_list(desk, TERMS, mine=True)] == [0]
    met = try_follow_up(desk, TERMS, made.follow_up, mode="street", result="no_answer", at=NOW)
    assert len(met.attempts) == 1


def test_what_was_done_earlier_is_kept_as_it_was_with_its_real_time(team: Team, made: Referred) -> None:
    desk = team.desk(Role.CLINICIAN)
    at = NOW - timedelta(hours=3)
    kept = try_follow_up(desk, TERMS, made.follow_up, mode="text", result="no_answer", at=at)
    assert [(each.at, each.entered_at) for each in kept.attempts] == [(at, NOW)]


def test_a_number_is_shown_in_safe_hours_only_and_that_is_written_down(team: Team) -> None:
    at = datetime(2026, 11, 17, 18, 0, tzinfo=UTC).astimezone(ZONE)
    later = SafeHours(
        kind=SafeKind.ONLY,
        times=(SafeTime(begin=(at + timedelta(hours=2)).time(), end=(at + timedelta(hours=4)).time()),),
    )
    team.moments.at = at.astimezone(UTC)
    desk = team.desk(Role.CLINICIAN)
    made = refer(desk, TERMS, replace(FORM, contact=replace(SAFE, hours=later)))
    (row,) = work_list(desk, TERMS, mine=True)
    assert row.ways == frozenset()
    assert row.not_before == at + timedelta(hours=2)
    assert numbers_now(desk, TERMS, made.person) == []
    team.moments.at += timedelta(hours=3)
    assert numbers_now(desk, TERMS, made.person) == ["555-0102 \u00b7 The person"]
    assert "seen.person" in [kind for kind, _ in team.noted()]


@pytest.mark.parametrize("role", [Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR])
def test_nobody_without_a_key_sees_a_list(team: Team, made: Referred, role: Role) -> None:
    del made
    with pytest.raises(NotAllowedError):
        work_list(team.desk(role), TERMS, mine=False)


def test_an_officer_sees_their_own_and_no_others(team: Team, made: Referred) -> None:
    officer = apart(team.desk(Role.OFFICER))
    own = refer(officer, TERMS, FORM)
    assert [row.id for row in work_list(officer, TERMS, mine=False)] == [own.follow_up]
    with pytest.raises(NotAllowedError):
        try_follow_up(officer, TERMS, made.follow_up, mode="phone", result="reached", at=NOW)
