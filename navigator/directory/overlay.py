"""What the team found out about a place between two imports: codes, numbers and moments, nothing about a person."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from navigator.errors import NavigatorError
from navigator.geo import Point

# A heard number belongs to one night, however long the place stays shut after it.
LONGEST_NIGHT = timedelta(hours=24)
MOST_HEARD = 9999
LONGEST_PLACE_NAME = 60
CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
# A code, a number, or a span of numbers such as an age: 18-99.
VALUE = re.compile(r"[a-z][a-z0-9_]{0,39}|[0-9]{1,4}(-[0-9]{1,4})?|")


class ReportKind(StrEnum):
    """What was found to be wrong."""

    CLOSED = "closed"
    WRONG_NUMBER = "wrong_number"
    MOVED = "moved"
    OTHER = "other"


class ReportState(StrEnum):
    """What an editor made of a report."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Unit(StrEnum):
    """What was counted when somebody said how many are free."""

    BED = "bed"
    MAT = "mat"
    CHAIR = "chair"
    ROOM = "room"
    FAMILY_ROOM = "family_room"
    SLOT = "slot"
    PARKING = "parking"


class Answer(StrEnum):
    """What a place said about one fact."""

    ALLOWS = "allows"
    REFUSES = "refuses"
    CONDITION = "condition"


class Use(StrEnum):
    """What was done with a place; counted by day, never by person."""

    COPIED = "copied"
    SHOWN = "shown"
    REFERRED = "referred"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldReport:
    """Something in the directory is wrong; `phone_id` or `phone_index` say which number, where it is about a number."""

    id: str
    listing_id: str
    kind: ReportKind
    at: datetime
    phone_id: str | None = None
    phone_index: int | None = None
    state: ReportState = ReportState.OPEN
    decided_at: datetime | None = None

    def decided(self, state: ReportState, at: datetime) -> "FieldReport":
        """Return the report with an editor's decision; raises NavigatorError when there is one already."""
        if self.state is not ReportState.OPEN or state is ReportState.OPEN:
            raise NavigatorError("This report was decided already.", hint="Look at the list again.")
        return replace(self, state=state, decided_at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardCapacity:
    """How many were free when somebody asked. It belongs to one night: `ends_at` is the next opening."""

    service_at_location_id: str
    number: int
    unit: Unit
    at: datetime
    ends_at: datetime

    def __post_init__(self) -> None:
        """Refuse what cannot be counted and a night that ends before it began."""
        if not 0 <= self.number <= MOST_HEARD:
            raise ValueError("a number of free places")
        if not self.at < self.ends_at:
            raise ValueError("a night that ends after the call")

    def valid_at(self, moment: datetime) -> bool:
        """Tell whether it may still be shown: after the call, before the next opening, and within one night."""
        return self.at <= moment < min(self.ends_at, self.at + LONGEST_NIGHT)


def night_ends(at: datetime, opens: datetime | None) -> datetime:
    """Return when a heard number ends: at the next opening, and within one night where none is known."""
    last = at + LONGEST_NIGHT
    return min(opens, last) if opens is not None and opens > at else last


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnswer:
    """What a place said about one fact during a call: first-hand, dated; `ended_at` is when a later answer replaced it."""

    service_at_location_id: str
    fact: str
    answer: Answer
    at: datetime
    value: str = ""
    ended_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse words: a fact and its value are codes or numbers."""
        if not CODE.fullmatch(self.fact) or not VALUE.fullmatch(self.value):
            raise ValueError("a fact and its value are codes or numbers")


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCount:
    """How often one thing was done with one place on one day."""

    service_at_location_id: str
    day: date
    kind: Use
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPlace:
    """A place to count from, such as a station, under the name that the team gave it."""

    name: str
    point: Point

    def __post_init__(self) -> None:
        """Refuse what is no short name."""
        if not self.name.strip() or not self.name.isprintable() or len(self.name) > LONGEST_PLACE_NAME:
            raise ValueError("a short name")
