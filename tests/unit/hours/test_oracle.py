"""`state_at` against a minute-by-minute oracle: a year, both nights the clock is changed, several zones."""

import os
from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta
from functools import cache
from random import Random

from fakes.hours_oracle import Clock, states
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from navigator.directory.open_state import HORIZON_DAYS, state_at
from navigator.directory.schedule import Effect, Holidays, Kind, MonthDay, Outcome, Rule, Schedule, Season, State

# The nightly run asks for a million and more: NAVIGATOR_HOURS_INSTANTS=1000000.
INSTANTS = int(os.environ.get("NAVIGATOR_HOURS_INSTANTS", "4000"))
FEW = 10_000
EACH = 1000 if INSTANTS < FEW else 4000
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
YEAR, MARGIN = 366, HORIZON_DAYS + 1
ZONES = (
    "America/New_York",
    "America/Los_Angeles",
    "America/Phoenix",
    "Pacific/Honolulu",
    "America/Anchorage",
    "Australia/Lord_Howe",
)
HOLIDAYS = {date(2026, 1, 1), date(2026, 7, 3), date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)}
TRIED_ZONES = ZONES[:2] if INSTANTS < FEW else ZONES
# Clock nights of the zones above: spring, autumn, and the half hour of Lord Howe.
NIGHTS = (date(2026, 3, 8), date(2026, 11, 1), date(2026, 4, 5), date(2026, 10, 4))


def is_holiday(day: date) -> bool:
    return day in HOLIDAYS


@cache
def clock_of(zone: str) -> Clock:
    return Clock(zone, FIRST, YEAR + MARGIN + 1)


def a_rule(random: Random) -> Rule:
    opens = random.choice((0, 60, 90, 120, 150, 180, random.randrange(1440)))
    closes = min(opens + 1440, opens + random.choice((30, 60, 90, 240, 480, 720, 1440, random.randint(1, 1440))))
    if random.random() < 0.15:
        opens, closes = 0, 1440
    some = random.sample(range(7), random.randint(1, 6))
    odd = random.random()
    return Rule(
        opens=opens,
        closes=closes,
        kind=random.choice((Kind.OPEN, Kind.OPEN, Kind.INTAKE)),
        effect=random.choice((Effect.OPEN,) * 4 + (Effect.CLOSED, Effect.MAYBE)),
        weekdays=frozenset(some if random.random() < 0.8 else ()),
        nth=frozenset(random.sample((-1, 1, 2, 3, 4, 5), 2) if odd < 0.2 else ()),
        month_days=frozenset(random.sample((-1, *range(1, 32)), 6) if 0.2 < odd < 0.3 else ()),
        dates=frozenset(a_day(random) for _ in range(3)) if 0.3 < odd < 0.35 else frozenset(),
        except_dates=frozenset(a_day(random) for _ in range(3)) if 0.4 < odd < 0.6 else frozenset(),
        valid_from=a_day(random) if 0.6 < odd < 0.7 else None,
        valid_to=a_day(random) if 0.65 < odd < 0.75 else None,
        season=a_season(random) if 0.75 < odd < 0.9 else None,
        holidays=random.choice(tuple(Holidays)),
    )


def a_day(random: Random) -> date:
    return random.choice(NIGHTS) if random.random() < 0.4 else date(2026, 1, 1) + timedelta(days=random.randrange(365))


def a_season(random: Random) -> Season:
    return Season(
        first=MonthDay(random.randint(1, 12), random.randint(1, 31)),
        last=MonthDay(random.randint(1, 12), random.randint(1, 31)),
    )


def a_schedule(random: Random, zone: str) -> Schedule:
    return Schedule(
        rules=tuple(a_rule(random) for _ in range(random.randint(0, 5))),
        zone=zone,
        outcome=random.choice((Outcome.PARSED,) * 8 + (Outcome.PARTLY, Outcome.NOT_PARSED)),
        may_open=random.random() < 0.1,
        may_close=random.random() < 0.1,
    )


def minutes_to_try(random: Random, many: int) -> list[int]:
    nights = [int((datetime(d.year, d.month, d.day, tzinfo=UTC) - FIRST).total_seconds()) // 60 for d in NIGHTS]
    near = [night + random.randrange(-60, 1800) for night in nights for _ in range(many // 8)]
    return near + [random.randrange(1440, YEAR * 1440) for _ in range(many - len(near))]


class Truth:
    """What the oracle says: the state at a minute, its end, the next opening."""

    def __init__(self, schedule: Schedule, zone: str, kind: Kind) -> None:
        self.states = states(schedule, clock_of(zone), is_holiday, kind)
        self.changes = [n for n in range(1, len(self.states)) if self.states[n] is not self.states[n - 1]]
        self.opens = [n for n in self.changes if self.states[n] is State.OPEN]

    def at(self, minute: int) -> tuple[State, datetime | None, datetime | None]:
        state = self.states[minute]
        return state, self.next(self.changes, minute), None if state is State.OPEN else self.next(self.opens, minute)

    def next(self, minutes: list[int], minute: int) -> datetime | None:
        place = bisect_right(minutes, minute)
        if place == len(minutes) or minutes[place] - minute > HORIZON_DAYS * 1440:
            return None
        return FIRST + timedelta(minutes=minutes[place])


def disagreements(random: Random, zone: str, many: int) -> list[object]:
    schedule, kind = a_schedule(random, zone), random.choice(tuple(Kind))
    truth, wrong = Truth(schedule, zone, kind), []
    for minute in minutes_to_try(random, many):
        moment = FIRST + timedelta(minutes=minute, seconds=random.choice((0, 0, 29, 59)))
        found = state_at(schedule, moment, is_holiday=is_holiday, kind=kind)
        expected = truth.at(minute)
        # Python holds a time shown twice unequal to itself in another zone.
        if (found.state, in_utc(found.until), in_utc(found.opens)) != expected:
            wrong.append((schedule, kind, moment, found, expected))
    return wrong


def in_utc(at: datetime | None) -> datetime | None:
    return at and at.astimezone(UTC)


def test_a_year_of_minutes_agrees() -> None:
    tried, seed = 0, 0
    while tried < INSTANTS:
        random = Random(seed)  # noqa: S311 - a seeded sweep
        wrong = disagreements(random, TRIED_ZONES[seed % len(TRIED_ZONES)], EACH)
        assert not wrong, f"seed {seed}: {wrong[:2]}"
        tried, seed = tried + EACH, seed + 1


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.randoms(use_true_random=False), st.sampled_from(TRIED_ZONES[:1]))
def test_any_schedule_agrees(random: Random, zone: str) -> None:
    assert disagreements(random, zone, 100) == []
