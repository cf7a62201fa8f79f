"""A slow second opinion on "open at t?": one year of minutes, each asked for what the clock on the wall shows."""

from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from navigator.directory.schedule import Effect, Holidays, Kind, Outcome, Rule, Schedule, State

MINUTE = timedelta(minutes=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
YES, PERHAPS = 2, 1


class Clock:
    """What the clock of a zone shows at every minute from `first` on."""

    def __init__(self, zone: str, first: datetime, days: int) -> None:
        self.first = first
        self.count = days * 1440
        tz = ZoneInfo(zone)
        self.walls = [(first + MINUTE * n).astimezone(tz).replace(tzinfo=None) for n in range(self.count)]
        highest = self.walls[0]
        self.highest = [highest := max(highest, wall) for wall in self.walls]
        lowest = self.walls[-1]
        self.lowest = [lowest := min(lowest, wall) for wall in reversed(self.walls)][::-1]

    def first_at(self, wall: datetime) -> int:
        """The first minute at which the clock has shown `wall` or more."""
        return bisect_left(self.highest, wall)

    def last_before(self, wall: datetime) -> int:
        """One past the last minute at which the clock shows less than `wall`."""
        return bisect_left(self.lowest, wall)


def states(schedule: Schedule, clock: Clock, is_holiday: Callable[[date], bool], kind: Kind) -> list[State]:
    """The state at every minute of the clock."""
    count = clock.count
    if schedule.outcome is Outcome.NOT_PARSED:
        return [State.UNKNOWN] * count
    rules = [rule for rule in schedule.rules if rule.kind is kind or rule.effect is Effect.CLOSED]
    on, maybe, shut, dark = bytearray(count), bytearray(count), bytearray(count), bytearray(count)
    day = clock.walls[0].date() - timedelta(days=2)
    while day <= clock.walls[-1].date():
        today = [rule for rule in rules if falls_on(rule, day, is_holiday)]
        if any(rule.effect is Effect.CLOSED and rule.opens == 0 and rule.closes == 1440 for rule in today):
            paint(dark, clock, day, 0, 1440)
        else:
            for rule in today:
                if rule.effect is Effect.CLOSED:
                    paint(shut, clock, day, rule.opens, rule.closes)
                elif is_holiday(day) and rule.holidays is Holidays.CLOSED:
                    continue
                elif rule.effect is Effect.MAYBE or (is_holiday(day) and rule.holidays is Holidays.UNSTATED):
                    paint(maybe, clock, day, rule.opens, rule.closes)
                else:
                    paint(on, clock, day, rule.opens, rule.closes)
        day += timedelta(days=1)
    told = any(rule.effect is not Effect.CLOSED for rule in rules)
    found = [minute_state(on[n], maybe[n], shut[n], dark[n], told=told) for n in range(count)]
    return [doubt(state, schedule) for state in found]


def paint(row: bytearray, clock: Clock, day: date, opens: int, closes: int) -> None:
    """Write YES where the span runs for certain, PERHAPS where one showing of a doubled hour says so."""
    start = datetime(day.year, day.month, day.day) + timedelta(minutes=opens)  # noqa: DTZ001
    end = datetime(day.year, day.month, day.day) + timedelta(minutes=closes)  # noqa: DTZ001
    begin, surely_begun = clock.first_at(start), clock.last_before(start)
    surely_ended, ended = clock.first_at(end), clock.last_before(end)
    for n in range(begin, min(ended, clock.count)):
        level = YES if surely_begun <= n < surely_ended else PERHAPS
        row[n] = max(row[n], level)


def minute_state(on: int, maybe: int, shut: int, dark: int, *, told: bool) -> State:
    if shut == YES:
        return State.CLOSED
    if on == YES and shut == 0:
        return State.OPEN
    if on or maybe:
        return State.UNKNOWN
    return State.CLOSED if told or dark == YES else State.UNKNOWN


def doubt(state: State, schedule: Schedule) -> State:
    if (state is State.CLOSED and schedule.may_open) or (state is State.OPEN and schedule.may_close):
        return State.UNKNOWN
    return state


def falls_on(rule: Rule, day: date, is_holiday: Callable[[date], bool]) -> bool:
    if day in rule.except_dates:
        return False
    if rule.valid_from is not None and day < rule.valid_from:
        return False
    if rule.valid_to is not None and rule.valid_to < day:
        return False
    if rule.season is not None:
        first, last = rule.season.first, rule.season.last
        low, high, this = first.month * 100 + first.day, last.month * 100 + last.day, day.month * 100 + day.day
        if not (low <= this <= high if low <= high else this >= low or this <= high):
            return False
    return (rule.holidays is Holidays.ALSO and is_holiday(day)) or named(rule, day)


def named(rule: Rule, day: date) -> bool:
    if rule.dates:
        return day in rule.dates
    month = [day.replace(day=1) + timedelta(days=n) for n in range(31)]
    month = [other for other in month if other.month == day.month]
    same = [other for other in month if other.weekday() == day.weekday()]
    if rule.weekdays and day.weekday() not in rule.weekdays:
        return False
    if rule.nth and not (same.index(day) + 1 in rule.nth or (-1 in rule.nth and same[-1] == day)):
        return False
    return not rule.month_days or day.day in rule.month_days or (-1 in rule.month_days and month[-1] == day)
