"""The casebook while somebody is signed in: what the domain asks for, kept in the file and its journal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from navigator.access.roles import KeyClass
from navigator.access.who import Who
from navigator.casebook.events.audit import Noted
from navigator.casebook.events.changing import Change
from navigator.casebook.events.fold import Folded, Place
from navigator.casebook.journal.chain import Finding
from navigator.casebook.retention import EventFacts
from navigator.casebook_ports import AuditEntry, DueRow, Pointer, Written
from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook.audit_trail import audited
from resources_db.casebook.event_facts import event_facts, still_open
from resources_db.casebook.journal import Draft
from resources_db.casebook.projections import folded
from resources_db.casebook.records import Records


@dataclass(frozen=True, slots=True)
class OpenCasebook:
    """Fits `navigator.casebook_ports.Casebook`; `key_gen` is the generation of the keys that bodies are sealed to.

    With a `finding` nothing is added: what came after it would hide what was done. Nor is anything on a disk that cannot be
    written, and then nobody is shown either: that somebody looks must be written down first (S9).
    """

    records: Records
    key_gen: int = 1
    finding: Finding | None = None
    read_only: bool = False

    def keep(
        self, changes: Sequence[Change], by: Who, *, noted: Sequence[Noted] = (), draft_id: str = ""
    ) -> Sequence[str]:
        """Write down what happened and what is noted of it in one transaction; raises DamagedFileError with a finding."""
        if self.read_only:
            raise NavigatorError(
                "The disk of this laptop cannot be written: nothing is added, and nobody is shown.",
                hint="Check the disk. Find works meanwhile, and a copy of the folder opens on another disk.",
            )
        if self.finding is not None:
            raise DamagedFileError(
                "This casebook is not as it was left; nothing is added to it.",
                hint="Have a supervisor look at it: navigator casebook verify. Find works meanwhile.",
                detail=f"{self.finding.tampering} at {self.finding.seq}",
            )
        drafts = [
            *(self._change(change, by) for change in changes),
            *(self._noted(each, by) for each in noted),
        ]
        return [envelope.id for envelope in self.records.keep(drafts, draft_id=draft_id)]

    def _change(self, change: Change, by: Who) -> Draft:
        return Draft(
            kind=change.kind, subject=change.subject, actor=by.user, role=by.role.value, custodian=change.custodian,
            record_class=change.record_class, body=change.body, key_gen=self.key_gen,
        )  # fmt: skip

    def _noted(self, noted: Noted, by: Who) -> Draft:
        # The subject is whoever did it: whom they looked at is nobody's business but the reviewer's.
        return Draft(
            kind=noted.kind.value, subject=by.user, actor=by.user, role=by.role.value, custodian=by.agency,
            record_class=KeyClass.AUDIT, body=noted.detail, key_gen=self.key_gen,
        )  # fmt: skip

    def state(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
        """Return a record as the team may read it."""
        return self.records.state(kind, id)

    def opened(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
        """Return a record with all that the keys at hand open."""
        return self.records.opened(kind, id)

    def written(self, places: Sequence[Place]) -> Mapping[Place, Written]:
        """Return who wrote events, and when."""
        return {place: Written(*told) for place in places if (told := self.records.written(*place)) is not None}

    def due(self, team: str, *, before: int, limit: int = 200) -> Sequence[DueRow]:
        """Return what is due before a moment."""
        return [DueRow(*row) for row in self.records.due(team, before=before, limit=limit)]

    def persons_named(self, words: Sequence[str], *, limit: int = 50) -> Sequence[str]:
        """Return who bears such a name."""
        return self.records.persons_named(words, limit=limit)

    def persons_alike(self, words: Sequence[Sequence[str]], *, limit: int = 50) -> Sequence[str]:
        """Return who is found by one of the ways in which each word may begin."""
        return self.records.persons_alike(words, limit=limit)

    def about(self, person: str) -> Sequence[Pointer]:
        """Return what there is about a person."""
        return [Pointer(*row) for row in self.records.about(person)]

    def each(self, kind: str) -> Iterator[tuple[str, Folded]]:
        """Yield all records of a kind."""
        rows = self.records.journal.db.execute("SELECT id, state FROM record WHERE kind = ? ORDER BY id", [kind])
        for id_, state in rows:
            yield id_, folded(state)

    def facts(self) -> Iterator[EventFacts]:
        """Yield what retention must know of every event."""
        return event_facts(self.records.journal.db)

    def audited(self, since: datetime, until: datetime) -> Iterator[AuditEntry]:
        """Yield what was written down of the casebook's use."""
        return audited(self.records.journal, since, until)

    def still_open(self) -> frozenset[str]:
        """Return persons and records with something to do."""
        return still_open(self.records.journal.db)
