"""When somebody may be followed up: hours of the agency and safe hours of the person, both at once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from navigator.casebook.moments import Span, shared, wall_span
from navigator.casebook.safe_hours import NOT_ASKED_HOURS, SafeHours
from navigator.directory.schedule import IsHoliday
from navigator.errors import NavigatorError

ONE_DAY = timedelta(days=1)
WORK_WEEK = frozenset(range(5))
# Never 02:00 (RECORDS.md, honest records): what an agency sets as its hours lies between these.
EARLIEST, LATEST = time(6), time(22)
# Longer than any run of closed days.
FAR = 31


def no_holiday(_: date) -> bool:
    """Say of every day that it is no holiday: for an agency that works on all of them."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyHours:
    """The hours in which an agency follows up, on the wall clock of its zone; `is_holiday` closes days."""

    zone: ZoneInfo
    begin: time = time(9)
    end: time = time(17)
    days: frozenset[int] = WORK_WEEK
    is_holiday: IsHoliday = no_holiday

    def __post_init__(self) -> None:
        """Refuse hours at night and a week without a day: raises NavigatorError."""
        if not EARLIEST <= self.begin < self.end <= LATEST:
            raise NavigatorError(
                f"Follow-up hours lie between {EARLIEST:%H:%M} and {LATEST:%H:%M}.", hint="Choose hours of the day."
            )
        if not self.days or not self.days <= frozenset(range(7)):
            raise NavigatorError("Follow-up hours need at least one weekday.", hint="Choose the days that you work.")

    def works_on(self, day: date) -> bool:
        """Tell whether anybody works on a day."""
        return day.weekday() in self.days and not self.is_holiday(day)

    def working_days_after(self, day: date) -> Iterator[date]:
        """Yield the working days of the year after a day."""
        return (later for n in range(1, 366) if self.works_on(later := day + n * ONE_DAY))

    def on(self, day: date) -> Span | None:
        """Return the hours of one day, None on a closed one."""
        return wall_span(day, self.begin, self.end, self.zone) if self.works_on(day) else None

    def end_of(self, day: date) -> datetime:
        """Return when the work of a working day ends."""
        return datetime.combine(day, self.end, self.zone)

    def nth_working_day(self, after: date, number: int) -> date:
        """Return the working day that is so many after a day; where nobody works for a year, plain days count."""
        return next(islice(self.working_days_after(after), number - 1, None), after + number * ONE_DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsableTime:
    """The hours of an agency that are safe for one person."""

    agency: AgencyHours
    safe: SafeHours = NOT_ASKED_HOURS

    def between(self, begin: datetime, end: datetime) -> tuple[Span, ...]:
        """Return the usable spans between two moments, cut to them."""
        if not begin < end:
            return ()
        first = begin.astimezone(self.agency.zone).date()
        last = end.astimezone(self.agency.zone).date()
        days = (first + n * ONE_DAY for n in range((last - first).days + 1))
        hours = [span for day in days if (span := self.agency.on(day)) is not None]
        return shared(shared(hours, self.safe.spans(first, last, self.agency.zone)), [Span(begin, end)])

    def first_after(self, moment: datetime) -> Span | None:
        """Return the first usable span after a moment, None where a month has none."""
        return next(iter(self.between(moment, moment + FAR * ONE_DAY)), None)

    def length_between(self, begin: datetime, end: datetime) -> timedelta:
        """Return how much usable time passed between two moments: lateness counts only this (RECORDS.md)."""
        return sum((span.length for span in self.between(begin, end)), timedelta(0))

    def is_open_at(self, moment: datetime) -> bool:
        """Tell whether somebody may be followed up at a moment."""
        return any(span.contains(moment) for span in self.between(moment - ONE_DAY, moment + ONE_DAY))

    def agency_alone(self) -> "UsableTime":
        """Return the hours of the agency alone: for planning by a supervisor and for lateness, never for a call."""
        return replace(self, safe=NOT_ASKED_HOURS)
