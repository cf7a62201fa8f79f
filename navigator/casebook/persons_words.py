"""The record hears the person: what they asked for, where they will not go, what they want corrected (RECORDS.md)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.casebook.said import Said
from navigator.casebook.states import check_move
from navigator.errors import NavigatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor(Record):
    """What the person asked for, whether it was there or not: what was missing belongs in the gap report.

    `need` is a taxonomy term; `was_available` has no default; `words` are the person's own.
    """

    person_id: str | None
    encounter_id: str
    need: str
    was_available: Said
    at: datetime
    words: str = ""
    barrier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDoor(Record):
    """A place that is closed to the person: they will not go, or are banned; `why` is a code of "closed_doors"."""

    person_id: str
    service_at_location_id: str
    why: str
    said_by: str
    at: datetime
    until: datetime | None = None
    words: str = ""

    def holds_at(self, moment: datetime) -> bool:
        """Tell whether the door is closed at a moment; one without an end stays closed until somebody says otherwise."""
        return self.at <= moment and (self.until is None or moment < self.until)


class CorrectionState(StrEnum):
    """What became of a person's wish to have the record corrected."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DENIED = "denied"


NEXT_CORRECTION: Mapping[CorrectionState, frozenset[CorrectionState]] = {
    CorrectionState.ASKED: frozenset({CorrectionState.ACCEPTED, CorrectionState.DENIED}),
    CorrectionState.ACCEPTED: frozenset(),
    # The person may bring more.
    CorrectionState.DENIED: frozenset({CorrectionState.ASKED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRequest(Record):
    """A person says that the record is wrong; a denial needs a reason that the person can read."""

    person_id: str
    record_id: str
    words: str
    at: datetime
    state: CorrectionState = CorrectionState.ASKED
    answered_by: str = ""
    answered_at: datetime | None = None
    answer: str = ""

    def answered(self, state: CorrectionState, *, by: str, at: datetime, answer: str) -> "CorrectionRequest":
        """Return the request with its answer; raises NavigatorError without words for the person."""
        check_aware(at)
        check_move(NEXT_CORRECTION, self.state, state, "correction request")
        if not answer.strip():
            raise NavigatorError("Answer the person in plain words.", hint="Say what was changed, or why it stays.")
        return replace(self, state=state, answered_by=by, answered_at=at, answer=answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyGiven(Record):
    """That the person got a copy in plain words: of what, in which language, when, from whom."""

    person_id: str
    record_ids: tuple[str, ...]
    language: str
    at: datetime
    by: str
