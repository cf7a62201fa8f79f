"""Moments and spans of time: always aware, compared as instants, so that a change of the clock loses no hour."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from navigator.errors import NavigatorError

# Clocks of two laptops differ by this much without anybody being wrong.
SKEW = timedelta(minutes=5)


def check_aware(*moments: datetime | None) -> None:
    """Refuse a moment without a zone: raises ValueError, for that is a mistake of ours."""
    if any(moment is not None and moment.utcoffset() is None for moment in moments):
        raise ValueError("a moment needs its zone")


def check_not_ahead(at: datetime, entered_at: datetime, what: str) -> None:
    """Refuse what happens after it was entered; raises NavigatorError. The actual time stands beside that of entry."""
    check_aware(at, entered_at)
    if at - entered_at > SKEW:
        raise NavigatorError(f"The time of {what} lies ahead.", hint="Enter when it happened, or wait until it did.")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of time from `begin` up to but without `end`, both kept in UTC."""

    begin: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Keep instants, not wall clocks; raises ValueError for a stretch that is none."""
        check_aware(self.begin, self.end)
        object.__setattr__(self, "begin", self.begin.astimezone(UTC))
        object.__setattr__(self, "end", self.end.astimezone(UTC))
        if not self.begin < self.end:
            raise ValueError("a span that ends after it begins")

    @property
    def length(self) -> timedelta:
        """Time that really passes, whatever the clock on the wall shows."""
        return self.end - self.begin

    def contains(self, moment: datetime) -> bool:
        """Tell whether a moment lies inside."""
        return self.begin <= moment < self.end

    def overlap(self, other: "Span") -> "Span | None":
        """Return what both share, None where they share nothing."""
        begin, end = max(self.begin, other.begin), min(self.end, other.end)
        return Span(begin, end) if begin < end else None


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, with those that touch made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.begin <= found[-1].end:
            found[-1] = Span(found[-1].begin, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def shared(first: Iterable[Span], second: Iterable[Span]) -> tuple[Span, ...]:
    """Return what lies in both sets of spans; one walk over both, as a late item may look back over years."""
    ours, theirs = joined(first), joined(second)
    found: list[Span] = []
    mine = other = 0
    while mine < len(ours) and other < len(theirs):
        if (both := ours[mine].overlap(theirs[other])) is not None:
            found.append(both)
        if ours[mine].end <= theirs[other].end:
            mine += 1
        else:
            other += 1
    return tuple(found)


def wall_span(day: date, begin: time, end: time, zone: ZoneInfo) -> Span | None:
    """Return the span between two wall clock times that begins on `day`; an end at or before the begin is the next day's.

    Where a clock change makes a time ambiguous or skips it, the narrower span is meant: never a minute outside what was
    said. None where nothing is left.
    """
    last = day if begin < end else day + timedelta(days=1)
    opens, shuts = _instants(day, begin, zone), _instants(last, end, zone)
    start, stop = max(opens), min(shuts)
    if begin < end and _twice(opens) and _twice(shuts):
        # Both in the hour that comes twice: its first pass is meant.
        start, stop = opens[0], shuts[0]
    return Span(start, stop) if start < stop else None


def _twice(instants: tuple[datetime, datetime]) -> bool:
    return instants[0] < instants[1]


def _instants(day: date, at: time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    wall = datetime.combine(day, at, zone)
    return wall.replace(fold=0).astimezone(UTC), wall.replace(fold=1).astimezone(UTC)


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """Return the day of a moment where `zone` counts."""
    return moment.astimezone(zone).date()


def years_before(moment: datetime, years: int) -> datetime:
    """Return the same day and hour so many years earlier; for 29 February the 28th, where a year has no other."""
    try:
        return moment.replace(year=moment.year - years)
    except ValueError:
        return moment.replace(year=moment.year - years, day=28)
