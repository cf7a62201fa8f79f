"""Reads all records of a kind for figures: what cannot be read is counted, never left out in silence."""

from collections.abc import Iterator
from typing import Any

from navigator.casebook.amendment import Amendment
from navigator.casebook.codes import CodeList
from navigator.casebook.corrected import as_it_counts
from navigator.casebook.encounter import Encounter
from navigator.casebook.events.stand_ins import record_from
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk

UNREADABLE = (KeyError, TypeError, ValueError, NavigatorError)


class Reading:
    """Reads the agency's own records, and counts those of which not all is known here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.unreadable = self.in_part = 0

    def encounters(self, reasons: CodeList | None = None) -> list[Encounter]:
        """Return the encounters as they count: as they were amended; for `reasons` see `as_it_counts`."""
        changes: dict[str, list[Amendment]] = {}
        for change in self._amendments():
            changes.setdefault(change.record_id, []).append(change)
        return [as_it_counts(one, changes.get(one.id, ()), reasons) for one in self.all("encounter")]

    def _amendments(self) -> Iterator[Amendment]:
        """Yield those that can be read; the encounter itself counts, as it was before one that is sealed here.

        One that is past its time is in nobody's figures: nobody could ever decide about it.
        """
        casebook = self._desk.casebook
        for id_, state in list(casebook.each("amendment")):
            if state.custodian != self._desk.who.agency:
                continue
            opened = (casebook.opened("amendment", id_) or state) if state.sealed else state
            if opened.blanked:
                continue
            try:
                yield record_from("amendment", id_, opened)
            except UNREADABLE:
                self.in_part += 1

    def all(self, kind: str) -> Iterator[Any]:
        """Yield the records of a kind, as far as the keys at hand go."""
        casebook = self._desk.casebook
        for id_, state in list(casebook.each(kind)):
            if state.custodian != self._desk.who.agency:
                continue
            opened = (casebook.opened(kind, id_) or state) if state.sealed else state
            try:
                record = record_from(kind, id_, opened)
            except UNREADABLE:
                self.unreadable += 1
                continue
            self.in_part += bool(opened.sealed or opened.conflicts)
            yield record
