"""When a person may be reached safely: weekdays and wall clock times that the person said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from navigator.casebook.moments import Span, joined, wall_span
from navigator.casebook.said import NOT_ASKED
from navigator.errors import NavigatorError

EVERY_DAY = frozenset(range(7))
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeTime:
    """A stretch of the day on some weekdays (Monday is 0); an end at or before the begin is the next morning's."""

    begin: time
    end: time
    days: frozenset[int] = EVERY_DAY

    def __post_init__(self) -> None:
        """Refuse days that no week has: raises NavigatorError."""
        if not self.days or not self.days <= EVERY_DAY:
            raise NavigatorError("Safe times need at least one weekday.", hint="Choose the days on which it is safe.")

    def on(self, day: date, zone: ZoneInfo) -> Span | None:
        """Return the stretch that begins on a day, None on other days."""
        return wall_span(day, self.begin, self.end, zone) if day.weekday() in self.days else None


class SafeKind(StrEnum):
    """What was said about times."""

    NOT_ASKED = NOT_ASKED
    ANY_TIME = "any_time"
    ONLY = "only"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeHours:
    """The answer to "when is it safe to reach you?"; not asked is no promise that it is safe."""

    kind: SafeKind
    times: tuple[SafeTime, ...] = ()

    def __post_init__(self) -> None:
        """Refuse times without the word that they are all, and the word without times: raises NavigatorError."""
        if (self.kind is SafeKind.ONLY) != bool(self.times):
            raise NavigatorError("Say at which times it is safe.", hint="Add a time, or choose “any time”.")

    def spans(self, first: date, last: date, zone: ZoneInfo) -> tuple[Span, ...]:
        """Return the safe spans from one day to another, both whole; all of it and more where no times were said."""
        if self.kind is not SafeKind.ONLY:
            # A day wider on both sides: where a day begins twice, no minute of it is lost.
            wide = first - ONE_DAY, last + 2 * ONE_DAY
            return (Span(*(datetime.combine(day, time.min, zone) for day in wide)),)
        # From the evening before: its night reaches into the first day.
        days = (first + n * ONE_DAY for n in range(-1, (last - first).days + 1))
        return joined(span for day in days for at in self.times if (span := at.on(day, zone)) is not None)

    def allow(self, moment: datetime, zone: ZoneInfo) -> bool:
        """Tell whether a moment is safe; times that nobody asked about forbid nothing here, the modes do."""
        day = moment.astimezone(zone).date()
        return any(span.contains(moment) for span in self.spans(day, day, zone))


NOT_ASKED_HOURS = SafeHours(kind=SafeKind.NOT_ASKED)
ANY_TIME = SafeHours(kind=SafeKind.ANY_TIME)


def either(hours: Iterable[SafeHours]) -> SafeHours:
    """Return when one of several ways is safe: any time if one is, else the times that were said, else not asked."""
    known = tuple(hours)
    if any(one.kind is SafeKind.ANY_TIME for one in known):
        return ANY_TIME
    times = tuple(time_ for one in known for time_ in one.times)
    return SafeHours(kind=SafeKind.ONLY, times=times) if times else NOT_ASKED_HOURS
