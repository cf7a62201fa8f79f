"""A measure in words, a figure, a period, and from how many laptops it comes (RECORDS.md, honest figures)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from navigator.casebook.moments import check_aware, years_before

# Fewer are masked where a figure leaves the team (RECORDS.md, reports; S17).
SMALLEST_SHOWN = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The printed definition of one figure: what is counted, of what, over which window, and what it cannot show."""

    code: str
    title: str
    numerator: str
    denominator: str
    window: str
    cannot_show: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """So many of so many."""

    numerator: int
    denominator: int

    def __post_init__(self) -> None:
        """Refuse more than all: raises ValueError."""
        if not 0 <= self.numerator <= self.denominator:
            raise ValueError("a part of a whole")

    @property
    def share(self) -> float | None:
        """Part of the whole between 0 and 1; None where there was nothing to count."""
        return self.numerator / self.denominator if self.denominator else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one day up to but without another, as moments of the agency's zone."""

    begin: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins: raises ValueError."""
        check_aware(self.begin, self.end)
        if not self.begin < self.end:
            raise ValueError("a period that ends after it begins")

    def holds(self, moment: datetime) -> bool:
        """Tell whether a moment lies inside."""
        return self.begin <= moment < self.end


def month_of(day: date, zone: ZoneInfo) -> Period:
    """Return the whole month of a day, from midnight to midnight of the agency's wall clock."""
    first = day.replace(day=1)
    begin, end = (datetime.combine(each, time.min, zone).astimezone(UTC) for each in (first, next_month(first)))
    return Period(begin=begin, end=end)


def next_month(day: date, step: int = 1) -> date:
    """Return the first day of the month that many months later; `step` may be negative."""
    months = day.year * 12 + day.month - 1 + step
    return date(months // 12, months % 12 + 1, 1)


def twelve_months_to(end: datetime) -> Period:
    """Return the twelve months that end at a moment; 29 February begins with the 28th a year before."""
    return Period(begin=years_before(end, 1), end=end)


def fitting(period: Period, cases: int) -> Period:
    """Return the period to report: one with too few cases to show becomes rolling twelve months (small teams)."""
    longer = twelve_months_to(period.end)
    return longer if cases < SMALLEST_SHOWN and longer.begin < period.begin else period


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many of a team's laptops a figure has heard from, and up to which day all of these are complete."""

    heard_from: int
    of: int
    complete_to: date | None

    @property
    def words(self) -> str:
        """The line that every report prints."""
        until = self.complete_to.isoformat() if self.complete_to else "no day yet"
        return f"from {self.heard_from} of {self.of} laptops, complete to {until}"
