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


class Reading:
    """Reads the agency's own records, and counts those of which not all is known here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.unreadable = self.in_part = 0

    def encounters(self, reasons: CodeList | None = None) -> list[Encounter]:
        """Return the encounters as they count: as they were amended; for `reasons` see `as_it_counts`."""
        changes: dict[str, list[Amendment]] = {}
        before = self.unreadable
        for change in self.all("amendment"):
            changes.setdefault(change.record_id, []).append(change)
        # The encounter itself counts, as it was before an amendment that is sealed here.
        self.in_part, self.unreadable = self.in_part + self.unreadable - before, before
        return [as_it_counts(one, changes.get(one.id, ()), reasons) for one in self.all("encounter")]

    def all(self, kind: str) -> Iterator[Any]:
        """Yield the records of a kind, as far as the keys at hand go."""
        casebook = self._desk.casebook
        for id_, state in list(casebook.each(kind)):
            if state.custodian != self._desk.who.agency:
                continue
            opened = (casebook.opened(kind, id_) or state) if state.sealed else state
            try:
                record = record_from(kind, id_, opened)
            except (KeyError, TypeError, ValueError, NavigatorError):
                self.unreadable += 1
                continue
            self.in_part += bool(opened.sealed or opened.conflicts)
            yield record
