"""The week of a place, equal to the one evaluator at every minute (SEARCH.md, schedules)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from navigator.directory.open_state import status_at
from navigator.directory.schedule import Kind, Outcome, Rule, Schedule, State, Timetable
from navigator.directory.week import DAY_MINUTES, Week, week_of

DENVER = "America/Denver"
ZONE = ZoneInfo(DENVER)
# The clocks go back in the night to the second day.
NOW = datetime(2026, 10, 31, 21, 30, tzinfo=ZONE)


def no_holiday(_: object) -> bool:
    return False


def table(*rules: Rule, zone: str = DENVER, outcome: Outcome = Outcome.PARSED, **more: bool) -> Timetable:
    return Timetable(schedule=Schedule(rules=rules, zone=zone, outcome=outcome, **more))


def rule(opens: int, closes: int, *days: int, kind: Kind = Kind.OPEN) -> Rule:
    return Rule(kind=kind, weekdays=frozenset(days), opens=opens * 60, closes=closes * 60)


OVERNIGHT = table(rule(17, 31))
SPLIT = table(rule(8, 12, 0, 1, 2), rule(13, 17, 0, 1, 2))
ROUND = table(rule(0, 24))
UNSURE = table(rule(9, 17), may_open=True)
INTAKE = table(rule(0, 24), rule(17, 27, kind=Kind.INTAKE))


def drawn(table: Timetable) -> Week:
    found = week_of(table, NOW, no_holiday)
    assert found is not None
    return found


@pytest.mark.parametrize("table", [OVERNIGHT, SPLIT, ROUND, UNSURE, INTAKE])
def test_each_quarter_of_an_hour_says_what_the_evaluator_says(table: Timetable) -> None:
    week = drawn(table)
    for number, day in enumerate(week.days):
        for minutes in range(5, DAY_MINUTES, 15):
            wall = datetime(day.day.year, day.day.month, day.day.day, minutes // 60, minutes % 60, tzinfo=ZONE)
            if number == 1 and wall.hour == 1:
                # The hour that comes twice is one on the wall.
                continue
            held = [one.state for one in day.stretches if one.begin <= minutes < one.end]
            said = status_at(table.schedule, wall.astimezone(UTC), is_holiday=no_holiday).state
            assert (held or [State.CLOSED]) == [said], (day.day, wall)


def test_days_begin_with_today_and_tell_the_clock_there() -> None:
    week = drawn(OVERNIGHT)
    assert [day.day for day in week.days] == [NOW.date() + timedelta(days=at) for at in range(7)]
    assert week.now == 21 * 60 + 30
    assert [one.words for one in week.days[2].stretches] == ["00:00\u201307:00", "17:00\u201324:00"]


@pytest.mark.parametrize(
    "table",
    [
        table(),
        table(rule(8, 9), zone=""),
        table(rule(8, 9), zone="Mars/Base"),
        table(rule(8, 9), outcome=Outcome.NOT_PARSED),
    ],
)
def test_what_was_not_understood_is_not_drawn(table: Timetable) -> None:
    assert week_of(table, NOW, no_holiday) is None
