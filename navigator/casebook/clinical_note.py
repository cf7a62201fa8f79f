"""What a clinician writes and scores: sealed as a whole, always (ARCHITECTURE, clinical; S11)."""

from dataclasses import dataclass
from datetime import datetime

from navigator.casebook.moments import check_not_ahead
from navigator.casebook.record import Record
from navigator.errors import NavigatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What an instrument gave, in its own words: "C-SSRS", "moderate"; `part2` ticks that a Part 2 programme made it."""

    instrument: str
    value: str
    by: str
    part2: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicalNote(Record):
    """A note about a person or an encounter. `indicator` is a code of "indicators" or "", for an agency that keeps none."""

    by: str
    at: datetime
    entered_at: datetime
    person_id: str | None = None
    encounter_id: str | None = None
    text: str = ""
    indicator: str = ""
    scores: tuple[Score, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a note of nothing or about nobody: raises NavigatorError."""
        Record.__post_init__(self)
        check_not_ahead(self.at, self.entered_at, "a note")
        if not (self.text.strip() or self.indicator or self.scores):
            raise NavigatorError("The note is empty.", hint="Write something, or leave the note out.")
        if self.person_id is None and self.encounter_id is None:
            raise NavigatorError("Say whom this note is about.", hint="Choose the person or the encounter.")
