"""The rows of one's own log: what came back first, then what was not saved yet, then the encounters, the latest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from navigator.casebook.encounter import Encounter
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.log_form import LogForm
from navigator.casebook.said import NOT_ASKED
from navigator.use_cases.own_log import OwnLog

SAVED = "encounter:"
DRAFTED = "draft:"


class RowKind(Enum):
    """Where an encounter of the log stands."""

    RETURNED = auto()
    DRAFT = auto()
    OPEN = auto()
    FINISHED = auto()
    IN_ERROR = auto()


KINDS: Mapping[EncounterState, RowKind] = {
    EncounterState.OPEN: RowKind.OPEN,
    EncounterState.CLOSED: RowKind.FINISHED,
    EncounterState.IN_ERROR: RowKind.IN_ERROR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One encounter of the log, nameless; `key` stays the same while it is the same draft or the same encounter."""

    key: str
    kind: RowKind
    contact_kind: str
    start: datetime
    encounter_id: str = ""
    draft_id: str = ""
    disposition: str = NOT_ASKED
    reason: str = ""

    @property
    def is_form(self) -> bool:
        """It can still be filled in."""
        return self.kind in (RowKind.DRAFT, RowKind.OPEN)


def rows_of(log: OwnLog, drafts: Mapping[str, LogForm]) -> tuple[LogRow, ...]:
    """Return the rows; an encounter that came back, or whose changes were not saved yet, stands there once."""
    back = [_saved(one.encounter, RowKind.RETURNED, one.reason) for one in log.returned]
    typed = sorted(_drafted(drafts), key=lambda row: row.start, reverse=True)
    above = {row.encounter_id for row in (*back, *typed) if row.encounter_id}
    saved = (_saved(one, KINDS[one.state]) for one in log.encounters if one.id not in above)
    return (*back, *typed, *saved)


def _drafted(drafts: Mapping[str, LogForm]) -> Iterator[LogRow]:
    for draft_id, form in drafts.items():
        yield LogRow(
            key=f"{DRAFTED}{draft_id}", kind=RowKind.DRAFT, contact_kind=form.contact_kind, start=form.start,
            encounter_id=form.encounter_id, draft_id=draft_id, disposition=form.disposition,
        )  # fmt: skip


def _saved(encounter: Encounter, kind: RowKind, reason: str = "") -> LogRow:
    return LogRow(
        key=f"{SAVED}{encounter.id}", kind=kind, contact_kind=encounter.contact_kind, start=encounter.times.start,
        encounter_id=encounter.id, disposition=encounter.disposition, reason=reason,
    )  # fmt: skip
