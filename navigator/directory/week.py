"""The week of a place as it can be drawn: for each day the stretches in which somebody may be brought, or may be."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from navigator.directory.open_state import course, zone_of
from navigator.directory.schedule import IsHoliday, State, Timetable

DAYS = 7
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a day, in minutes of its wall clock; 1440 is the midnight that ends it."""

    begin: int
    end: int
    state: State

    @property
    def words(self) -> str:
        """Return the clock times: "17:00-03:00" is told by two days."""
        return f"{_clock(self.begin)}\u2013{_clock(self.end)}"


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day with its stretches; where it is closed there are none."""

    day: date
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from today on where the place is; `now` are the minutes of today's wall clock there."""

    days: tuple[WeekDay, ...]
    now: int


def week_of(table: Timetable, moment: datetime, is_holiday: IsHoliday) -> Week | None:
    """Return the week that begins on the day of `moment`, None where the hours were not understood at all."""
    zone = zone_of(table.schedule.zone)
    if zone is None:
        return None
    today = moment.astimezone(zone).date()
    # One day more: what begins late ends there.
    edges = [datetime.combine(today + timedelta(days=at), time(), zone) for at in range(DAYS + 1)]
    steps = course(table.schedule, edges[0].astimezone(UTC), edges[-1].astimezone(UTC), is_holiday=is_holiday)
    if not steps:
        return None
    ends = [*(at for at, _ in steps[1:]), edges[-1]]
    spans = [
        (begin.astimezone(zone), end.astimezone(zone), state) for (begin, state), end in zip(steps, ends, strict=True)
    ]
    days = tuple(WeekDay(edges[at].date(), tuple(_stretches(edges[at], edges[at + 1], spans))) for at in range(DAYS))
    local = moment.astimezone(zone)
    return Week(days=days, now=local.hour * 60 + local.minute)


def _stretches(begin: datetime, end: datetime, spans: list[tuple[datetime, datetime, State]]) -> list[Stretch]:
    found: list[Stretch] = []
    for first, last, state in spans:
        if state is State.CLOSED or last <= begin or first >= end:
            continue
        found.append(Stretch(_minutes(max(first, begin), begin), _minutes(min(last, end), begin), state))
    return found


def _minutes(at: datetime, midnight: datetime) -> int:
    """Return what the wall clock shows, 1440 for the next midnight."""
    return DAY_MINUTES if at.date() > midnight.date() else at.hour * 60 + at.minute


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
