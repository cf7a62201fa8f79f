"""What one shift tells the next, and who has read it (RECORDS.md HAND-OFF)."""

from dataclasses import dataclass, replace
from datetime import datetime

from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.errors import NavigatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """Who read a note, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOffNote(Record):
    """A note of a shift to the next team, about one person or none."""

    from_unit: str
    to_unit: str
    by: str
    at: datetime
    text: str
    person_id: str | None = None
    acknowledged: tuple[Acknowledgement, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an empty note: raises NavigatorError."""
        Record.__post_init__(self)
        check_aware(self.at)
        if not self.text.strip():
            raise NavigatorError("The note is empty.", hint="Write what the next shift must know.")

    @property
    def is_waiting(self) -> bool:
        """Nobody of the next shift has read it yet."""
        return not self.acknowledged

    def read_by(self, who: str, at: datetime) -> "HandOffNote":
        """Return the note as somebody else read it; twice counts once. Raises NavigatorError for its author."""
        check_aware(at)
        if who == self.by:
            raise NavigatorError("You wrote this note.", hint="Somebody of the next shift acknowledges it.")
        if any(known.by == who for known in self.acknowledged):
            return self
        return replace(self, acknowledged=(*self.acknowledged, Acknowledgement(by=who, at=at)))
