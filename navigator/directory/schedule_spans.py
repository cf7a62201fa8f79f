"""Spans of the wall clock as instants, on the nights the clock is changed too.

A time that the clock shows twice is reached at the first showing perhaps, at the second surely; between them a span
is neither surely on nor surely off. A time that the clock leaps over is reached when it leaps.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from navigator.directory.schedule import Effect, Holidays, IsHoliday, Rule
from navigator.directory.schedule_days import begins_on

BLINK = timedelta(microseconds=1)
SECOND = timedelta(seconds=1)
# Many hundred timetables open and close at the same few times of the same two or three days.
MOST_TIMES = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """When the wall clock reaches a time: the earliest and the latest instant that may be meant."""

    earliest: datetime
    latest: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One run of a rule. `weak`: a closed day, which gives way to a span that began the day before."""

    rule: Rule
    effect: Effect
    begin: Reached
    end: Reached
    weak: bool = False
    holiday: bool = False

    def surely(self, at: datetime) -> bool:
        """Say whether it runs at `at` whichever showing of the clock is meant."""
        return self.begin.latest <= at < self.end.earliest

    def possibly(self, at: datetime) -> bool:
        """Say whether it may run at `at`."""
        return self.begin.earliest <= at < self.end.latest

    @property
    def edges(self) -> tuple[datetime, ...]:
        """All instants at which it may change something."""
        return (self.begin.earliest, self.begin.latest, self.end.earliest, self.end.latest)


@lru_cache(MOST_TIMES)
def reached(zone: ZoneInfo, day: date, minutes: int) -> Reached:
    """Return when the clock of `zone` reaches that many minutes after the midnight that begins `day`."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    first = wall.replace(tzinfo=zone).astimezone(UTC)
    second = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    if first == second:
        return Reached(earliest=first, latest=first)
    if first > second:
        leap = _leap(zone, wall, second, first)
        return Reached(earliest=leap, latest=leap)
    shown_again = _wall(second - BLINK, zone) < wall
    return Reached(earliest=first, latest=second if shown_again else first)


def _leap(zone: ZoneInfo, wall: datetime, before: datetime, after: datetime) -> datetime:
    """Return the instant between the two at which the clock leaps over `wall`."""
    while after - before > SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        before, after = (before, middle) if _wall(middle, zone) >= wall else (middle, after)
    return after


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def spans_of(rules: tuple[Rule, ...], day: date, zone: ZoneInfo, is_holiday: IsHoliday) -> list[Span]:
    """Return what begins on `day`; a closed day takes away all that would."""
    running = [rule for rule in rules if begins_on(rule, day, is_holiday)]
    closed = [rule for rule in running if rule.effect is Effect.CLOSED and rule.whole_day]
    if closed:
        return [_span(rule, day, zone, weak=True) for rule in closed[:1]]
    spans: list[Span] = []
    for rule in running:
        effect = _on_holiday(rule) if is_holiday(day) else rule.effect
        if effect is not None:
            spans.append(_span(rule, day, zone, effect=effect))
    return spans


def _on_holiday(rule: Rule) -> Effect | None:
    if rule.effect is Effect.CLOSED:
        return Effect.CLOSED
    if rule.holidays is Holidays.CLOSED:
        return None
    return Effect.MAYBE if rule.holidays is Holidays.UNSTATED else rule.effect


def _span(rule: Rule, day: date, zone: ZoneInfo, *, effect: Effect | None = None, weak: bool = False) -> Span:
    begin = reached(zone, day, rule.opens)
    end = reached(zone, day, rule.closes)
    chosen = effect or rule.effect
    return Span(rule=rule, effect=chosen, begin=begin, end=end, weak=weak, holiday=chosen is not rule.effect)


def midnight(zone: ZoneInfo, day: date) -> datetime:
    """Return the earliest instant of `day`."""
    return reached(zone, day, 0).earliest
