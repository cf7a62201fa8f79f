"""Nothing overdue ever disappears: an open follow-up is always in exactly one group, somebody's or nobody's."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, OFFICE, attempt, evenings, follow_up, reached, steady, window
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from navigator.casebook.contact import Way
from navigator.casebook.follow_up.late import escalation, late_by
from navigator.casebook.follow_up.lists import Board, Group, board, group_of, mine, of_team
from navigator.casebook.follow_up.next_try import NextTry, PartOfDay, next_try, part_of
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import UsableTime
from navigator.casebook.moments import Span
from navigator.errors import NavigatorError
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs

CANCEL = code_book()["cancel_reasons"]
STEPS = rule_packs()["default"].escalation
OWNERS, TEAMS = ("", "o1", "o2"), ("t1", "t2")
ANY = UsableTime(agency=OFFICE)
hours = st.integers(1, 24 * 14)


class Cabinet(RuleBasedStateMachine):
    """A team at work: whatever is done with its follow-ups, every open one stays in sight."""

    tasks = Bundle("tasks")

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.all: dict[str, FollowUp] = {}
        self.overdue: set[str] = set()

    def put(self, id_: str, change: object) -> None:
        try:
            self.all[id_] = change(self.all[id_])  # type: ignore[operator]
        except NavigatorError:
            return
        if not self.all[id_].is_open:
            self.overdue.discard(id_)

    @rule(target=tasks, after=hours, owner=st.sampled_from(OWNERS), team=st.sampled_from(TEAMS))
    def begin(self, after: int, owner: str, team: str) -> str:
        id_ = f"t{len(self.all)}"
        self.all[id_] = replace(follow_up(self.now + after * HOUR, owner=owner, team=team), id=id_)
        return id_

    @rule(hours_=hours)
    def time_passes(self, hours_: int) -> None:
        self.now += hours_ * HOUR

    @rule(id_=tasks, mode=st.sampled_from(["phone", "text"]))
    def try_in_vain(self, id_: str, mode: str) -> None:
        one = attempt(id=f"a{self.now.timestamp()}{mode}", at=self.now, mode=mode)
        self.put(id_, lambda task: task.attempted(one))

    @rule(id_=tasks, owner=st.sampled_from(OWNERS), team=st.sampled_from(TEAMS))
    def reassign(self, id_: str, owner: str, team: str) -> None:
        self.put(id_, lambda task: task.reassigned(owner=owner, team=team, by="s1", at=self.now))

    @rule(id_=tasks, later=st.integers(-24, 24 * 30))
    def replan(self, id_: str, later: int) -> None:
        moved = window(self.now + later * HOUR)
        self.put(id_, lambda task: task.replanned(moved, by="o1", at=self.now, reason="x"))

    @rule(id_=tasks, how=st.sampled_from(["done", "unable", "early", "cancelled", "reopened"]))
    def end(self, id_: str, how: str) -> None:
        steps = {
            "done": lambda task: task.attempted(reached(self.now)).done(by="o1", at=self.now),
            "unable": lambda task: task.unable(by="o1", at=self.now, zone=DENVER),
            "early": lambda task: task.closed_early(by="s1", at=self.now, reason="x"),
            "cancelled": lambda task: task.cancelled(CANCEL["other"], by="o1", at=self.now),
            "reopened": lambda task: task.reopened(by="o1", at=self.now, reason="x"),
        }
        self.put(id_, steps[how])

    def board_of(self, tasks: Sequence[FollowUp]) -> Board:
        return board(tasks, self.now, DENVER)

    @invariant()
    def every_open_one_is_in_exactly_one_group(self) -> None:
        shown = self.board_of(tuple(self.all.values()))
        listed = [task.id for group in (shown.overdue, shown.today, shown.next) for task in group]
        assert sorted(listed) == sorted(id_ for id_, task in self.all.items() if task.is_open)

    @invariant()
    def every_one_is_of_one_team_and_of_one_owner_or_nobody(self) -> None:
        tasks = tuple(self.all.values())
        assert sorted(task.id for team in TEAMS for task in of_team(tasks, team)) == sorted(self.all)
        owned = [task.id for owner in OWNERS for task in mine(tasks, owner)]
        assert sorted(owned) == sorted(task.id for task in tasks if task.owner)

    @invariant()
    def what_was_overdue_stays_overdue_until_it_ends(self) -> None:
        shown = {task.id for task in self.board_of(tuple(self.all.values())).overdue}
        assert self.overdue <= shown
        self.overdue = shown


TestCabinet = Cabinet.TestCase
TestCabinet.settings = settings(steady, max_examples=150, stateful_step_count=40)


def local(hour: int, day: int = 2) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=DENVER)


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (local(9), Group.OVERDUE),
        (local(10), Group.OVERDUE),
        (local(11), Group.TODAY),
        (local(23), Group.TODAY),
        (local(9, day=3), Group.NEXT),
        (local(9, day=1), Group.OVERDUE),
    ],
)
def test_a_group_at_ten_in_the_morning(due: datetime, group: Group) -> None:
    assert group_of(follow_up(due), NOW, DENVER) is group


def test_the_day_ends_where_the_agency_is() -> None:
    # 17:30 in Denver is the next day in UTC.
    assert group_of(follow_up(local(18)), local(17), DENVER) is Group.TODAY
    assert local(18).astimezone(UTC).date() != local(16).astimezone(UTC).date()


def test_what_nobody_owns_is_the_teams_and_nobodys() -> None:
    tasks = [follow_up(owner="o1", team="t1"), follow_up(owner="", team="t1"), follow_up(owner="o1", team="t2")]
    assert (mine(tasks, "o1"), mine(tasks, "")) == ((tasks[0], tasks[2]), ())
    assert of_team(tasks, "t1") == (tasks[0], tasks[1])


def test_the_urgent_come_first() -> None:
    tasks = [
        replace(follow_up(local(hour)), id=id_, priority=p)
        for id_, hour, p in (("c", 11, 2), ("b", 12, 1), ("a", 11, 2))
    ]
    assert [task.id for task in board(tasks, NOW, DENVER).today] == ["b", "a", "c"]


@steady
@given(
    st.integers(0, 24 * 60), st.integers(0, 24 * 60), st.sampled_from([ANY, UsableTime(agency=OFFICE, safe=evenings())])
)
def test_lateness_only_grows_and_never_faster_than_the_clock(first: int, second: int, usable: UsableTime) -> None:
    task = follow_up(NOW)
    earlier, later = sorted((NOW + first * HOUR, NOW + second * HOUR))
    grown = late_by(task, later, usable) - late_by(task, earlier, usable)
    assert timedelta(0) <= grown <= later - earlier
    levels = [step.level if (step := escalation(task, at, usable, STEPS)) else 0 for at in (earlier, later)]
    assert levels == sorted(levels)


def test_late_counts_safe_hours_only() -> None:
    task, evening = follow_up(local(17)), UsableTime(agency=OFFICE, safe=evenings())
    assert late_by(task, local(16, day=3), ANY) == 7 * HOUR
    assert late_by(task, local(16, day=3), evening) == HOUR
    assert late_by(task, local(16), ANY) == timedelta(0)


def test_what_no_safe_hour_can_hold_grows_late_all_the_same() -> None:
    sunday = UsableTime(agency=OFFICE, safe=evenings(6))
    assert late_by(follow_up(local(17)), local(16, day=3), sunday) == 7 * HOUR


@pytest.mark.parametrize(
    ("at", "tells"),
    [
        (local(16), None),
        (local(17), "owner"),
        (local(12, day=3), "owner"),
        (local(13, day=3), "team"),
        (local(17, day=3), "supervisor"),
    ],
)
def test_who_hears_of_a_late_one(at: datetime, tells: str | None) -> None:
    task = follow_up(local(17))
    step = escalation(task, at, ANY, STEPS)
    assert (step.tells if step else None) == tells
    moved = task.reassigned(owner="o2", team="t2", by="s1", at=at).attempted(attempt(at=at))
    assert escalation(moved, at, ANY, STEPS) == step


def test_one_that_has_ended_is_not_late() -> None:
    ended = follow_up(local(9)).cancelled(CANCEL["other"], by="o1", at=NOW)
    assert (late_by(ended, NOW + DAY, ANY), escalation(ended, NOW + DAY, ANY, STEPS)) == (timedelta(0), None)
    assert group_of(ended, NOW, DENVER) is None


def test_after_no_answer_another_way_and_another_part_of_the_day() -> None:
    morning = attempt(at=local(10), way=Way.CALL)
    proposed = next_try([morning], [Way.CALL, Way.TEXT], ANY, local(10))
    assert proposed == NextTry(way=Way.TEXT, at=Span(local(12), local(16)))
    again = next_try([morning, attempt(at=local(13), way=Way.TEXT)], [Way.CALL, Way.TEXT], ANY, local(13))
    assert again == NextTry(way=Way.CALL, at=Span(local(16), local(17)))


@steady
@given(
    st.lists(
        st.builds(lambda n, way: attempt(at=NOW + n * HOUR, way=way), st.integers(0, 99), st.sampled_from(list(Way))),
        max_size=6,
    ),
    st.sets(st.sampled_from(list(Way))),
    st.integers(0, 24 * 30),
)
def test_what_is_proposed_is_a_safe_way_at_a_safe_hour(attempts: list[object], ways: set[Way], later: int) -> None:
    usable, now = UsableTime(agency=OFFICE, safe=evenings(1, 3)), NOW + later * HOUR
    proposed = next_try(attempts, sorted(ways), usable, now)  # type: ignore[arg-type]
    if not ways:
        assert proposed is None
        return
    assert proposed is not None
    assert proposed.way in ways
    assert proposed.at.begin >= now
    assert usable.is_open_at(proposed.at.begin)
    assert usable.is_open_at(proposed.at.end - timedelta(seconds=1))


def test_nothing_is_proposed_where_no_hour_of_a_week_is_safe() -> None:
    assert next_try([], [Way.CALL], UsableTime(agency=OFFICE, safe=evenings(6)), NOW) is None


@pytest.mark.parametrize(("hour", "part"), [(9, PartOfDay.MORNING), (12, PartOfDay.AFTERNOON), (16, PartOfDay.EVENING)])
def test_parts_of_the_day(hour: int, part: PartOfDay) -> None:
    assert part_of(local(hour), DENVER) is part
