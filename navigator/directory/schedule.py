"""When a place is open or takes people in: rules on the wall clock of its own zone, and the text they came from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

DAY_MINUTES = 24 * 60
WEEK_DAYS = 7
NTHS = (-1, 1, 2, 3, 4, 5)
LONGEST_MONTH, YEAR_MONTHS = 31, 12

IsHoliday = Callable[[date], bool]


class Kind(StrEnum):
    """What the hours are about: the doors, or taking somebody in."""

    OPEN = "open"
    INTAKE = "intake"


class Effect(StrEnum):
    """What holds while a rule runs: open, closed (lunch, a closed day), or open only if its words come true."""

    OPEN = "open"
    CLOSED = "closed"
    MAYBE = "maybe"


class Holidays(StrEnum):
    """What a public holiday does to a rule: nothing is said (unknown), as usual, closed, or it runs on holidays too."""

    UNSTATED = "unstated"
    USUAL = "usual"
    CLOSED = "closed"
    ALSO = "also"


class Outcome(StrEnum):
    """How much of the text was understood."""

    PARSED = "parsed"
    PARTLY = "partly"
    NOT_PARSED = "not parsed"


class State(StrEnum):
    """The three answers."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day of any year; 29 February means the end of February."""

    month: int
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A part of every year, both ends inside; it may run over New Year."""

    first: MonthDay
    last: MonthDay

    def holds(self, day: date) -> bool:
        """Say whether `day` lies in it."""
        at = MonthDay(day.month, day.day)
        if self.first <= self.last:
            return self.first <= at <= self.last
        return at >= self.first or at <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Spans that begin on the days it names, from `opens` to `closes` in minutes of the wall clock.

    `closes` past 1440 is the next day. No weekdays, no days of the month and no dates means every day. `nth` counts
    the weekday in its month, -1 is the last. `words` say the condition of MAYBE ("by appointment") or whose hours.
    A CLOSED rule of a whole day takes the spans that begin that day away; one of some minutes cuts them out.
    """

    opens: int = 0
    closes: int = DAY_MINUTES
    kind: Kind = Kind.OPEN
    effect: Effect = Effect.OPEN
    weekdays: frozenset[int] = frozenset()
    nth: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()
    except_dates: frozenset[date] = frozenset()
    valid_from: date | None = None
    valid_to: date | None = None
    season: Season | None = None
    holidays: Holidays = Holidays.UNSTATED
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse what no clock or calendar shows."""
        if not (0 <= self.opens < DAY_MINUTES and self.opens < self.closes <= self.opens + DAY_MINUTES):
            raise ValueError(f"a span from minute {self.opens} to {self.closes}")
        if not self.weekdays <= set(range(WEEK_DAYS)) or not self.nth <= set(NTHS):
            raise ValueError("a weekday is 0-6, its place in the month 1-5 or -1")
        if not self.month_days <= {-1, *range(1, LONGEST_MONTH + 1)}:
            raise ValueError("a day of the month is 1-31 or -1")

    @property
    def whole_day(self) -> bool:
        """It runs from midnight to midnight."""
        return self.opens == 0 and self.closes == DAY_MINUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The rules of one service at one place. `unread` is the part of the text that was not understood.

    What the unread part could do is said by `may_open` (a "closed" becomes unknown) and `may_close` (an "open" does).
    """

    rules: tuple[Rule, ...] = ()
    zone: str = ""
    text: str = ""
    outcome: Outcome = Outcome.PARSED
    unread: str = ""
    may_open: bool = False
    may_close: bool = False

    def of_kind(self, kind: Kind) -> tuple[Rule, ...]:
        """Return the rules that speak about `kind`; what closes the place closes its intake too."""
        return tuple(rule for rule in self.rules if rule.kind == kind or rule.effect is Effect.CLOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenState:
    """The answer for one moment: `until` the state changes, `opens` the next sure opening; both within 14 days."""

    state: State
    until: datetime | None = None
    opens: datetime | None = None
    words: str = field(default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """A schedule, and the state whose public holidays count ("" for the federal ones alone)."""

    schedule: Schedule
    state: str = ""
