"""The records of an open casebook: kept with their events in one transaction, read as far as the keys at hand go."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from navigator.access.roles import KeyClass
from navigator.casebook.events.fold import Folded, fold
from navigator.casebook.journal.envelope import Envelope
from navigator.casebook.retention import KEPT_FOR_GOOD
from resources_db.casebook.journal import Draft, Journal
from resources_db.casebook.projections import Projections
from resources_db.casebook.receiving import Receipt, receive

# LIMIT is written into a question, never bound: bound, this engine plans the question anew each time (STAT4), which in
# wiped memory costs three times the answer.
LAST_LETTER = "\U0010ffff"


@dataclass(slots=True)
class Records:
    """Reads and keeps records; `journal.follow` must be this one's projections (see `over`)."""

    journal: Journal
    projections: Projections

    @classmethod
    def over(cls, journal: Journal) -> "Records":
        """Return the records of a journal, whose tables follow it from now on."""
        made = cls(journal, Projections(journal.db))
        journal.follow = made.projections.add
        return made

    def keep(self, drafts: Iterable[Draft], *, draft_id: str = "") -> Sequence[Envelope]:
        """Write down what happened; it is on the disk when this returns. The draft that it was typed in goes with it."""
        with self.journal.transaction():
            kept = [self.journal.append(each) for each in drafts]
            if draft_id:
                self.journal.db.execute("DELETE FROM draft WHERE id = ?", [draft_id])
        return kept

    def receive(self, events: Iterable[tuple[bytes, bytes | None]]) -> Sequence[Receipt]:
        """Take in events of another laptop, all or none; a body that was blanked here does not come back (S10)."""
        receipts: list[Receipt] = []
        with self.journal.transaction():
            for spelt, sealed in events:
                receipts.append(self._receive(spelt, sealed))
        return receipts

    def _receive(self, spelt: bytes, sealed: bytes | None) -> Receipt:
        receipt, envelope = receive(self.journal, spelt, sealed)
        if receipt is Receipt.OK:
            if self.projections.is_blanked(envelope) and not envelope.kind.startswith(KEPT_FOR_GOOD):
                self.journal.blank(envelope.device, envelope.seq)
                sealed = None
            self.projections.add_foreign(envelope, sealed)
        return receipt

    def sent(self, device: str, after: int) -> list[tuple[bytes, bytes | None]]:
        """Return the events of a device after a number, as another laptop takes them in."""
        question = "SELECT envelope, sealed FROM event WHERE device = ? AND seq > ? ORDER BY seq"
        return [
            (envelope, sealed) for envelope, sealed in self.journal.db.execute(question, [device, after]).fetchall()
        ]

    def state(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
        """Return a record as the team may read it, None where there is none."""
        return self.projections.state(kind, id)

    def opened(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
        """Return a record with all that the keys at hand open, None where there is none."""
        if self.projections.state(kind, id) is None:
            return None
        return fold(self.projections.happened(id, self._opened_bodies(id)))

    def _opened_bodies(self, subject: str) -> dict[tuple[str, int], bytes]:
        rows = self.journal.db.execute(
            """SELECT device, seq, record_class, sealed FROM written JOIN event USING (device, seq)
               WHERE subject = ? AND record_class != ? AND sealed IS NOT NULL""",
            [subject, KeyClass.TEAM.value],
        ).fetchall()
        found = {
            (device, seq): self.journal.sealer.opened(KeyClass(name), sealed) for device, seq, name, sealed in rows
        }
        return {place: inside for place, inside in found.items() if inside is not None}

    def written(self, device: str, seq: int) -> tuple[str, int] | None:
        """Return who wrote an event and when, None where there is none."""
        question = "SELECT envelope FROM event WHERE device = ? AND seq = ?"
        row = self.journal.db.execute(question, [device, seq]).fetchone()
        if row is None:
            return None
        envelope = Envelope.of_plain(json.loads(row[0]))
        return envelope.actor, envelope.at

    def rebuild(self) -> None:
        """Make all tables anew from the journal, in one transaction."""
        db = self.journal.db
        db.execute("BEGIN IMMEDIATE")
        try:
            self.projections.rebuild()
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise

    def due(self, team: str, *, before: int, limit: int = 200) -> list[tuple[str, str, str, int, int]]:
        """Return a team's open follow-ups that are due before a moment (seconds since 1970), the most urgent first.

        Each is (id, person, owner, opens_at, due_by).
        """
        question = f"""SELECT id, person, owner, opens_at, due_by FROM due WHERE team = ? AND state = 'open' AND due_by < ?
                       ORDER BY due_by, priority, id LIMIT {limit:d}"""  # noqa: S608 - a number, see LIMIT
        return [tuple(row) for row in self.journal.db.execute(question, [team, before])]

    def persons_named(self, words: Sequence[str], *, limit: int = 50) -> list[str]:
        """Return the ids of persons who bear names that begin with each of these words (see `names.plain_name`)."""
        if not words:
            return []
        longest, *others = sorted(words, key=len, reverse=True)
        bounds = [bound for word in (*others, longest) for bound in (word, word + LAST_LETTER)]
        joins = " ".join(
            f"CROSS JOIN name_key AS k{at} ON k{at}.person = found.person AND k{at}.key >= ? AND k{at}.key < ?"
            for at in range(len(others))
        )
        question = f"""SELECT found.person FROM name_key AS found {joins} WHERE found.key >= ? AND found.key < ?
                       LIMIT {limit:d}"""  # noqa: S608 - our own words, and a number
        # Sorted here: an encrypted file sorts slowly.
        return sorted({person for (person,) in self.journal.db.execute(question, bounds)})

    def persons_alike(self, words: Sequence[Sequence[str]], *, limit: int = 50) -> list[str]:
        """Return the ids of persons who are found by a key for each word; a word may begin in several ways (see `sounds`)."""
        if not all(words) or not words:
            return []
        first, *others = sorted(words, key=lambda begins: max(map(len, begins)), reverse=True)
        also = "".join(
            f" AND EXISTS (SELECT 1 FROM name_key AS k WHERE k.person = found.person AND ({_either('k', len(begins))}))"  # noqa: S608 - our own words
            for begins in others
        )
        asked = f"SELECT found.person FROM name_key AS found WHERE {_either('found', 1)}{also} LIMIT {limit:d}"  # noqa: S608 - our own words, and a number
        rest = [bound for begins in others for bound in _bounds(begins)]
        rows = (self.journal.db.execute(asked, [*_bounds([begin]), *rest]).fetchall() for begin in first)
        return sorted({person for found in rows for (person,) in found})

    def about(self, person: str) -> list[tuple[str, str, int]]:
        """Return kind, id and time of all records about a person, the latest first."""
        question = "SELECT kind, id, at FROM about WHERE person = ? ORDER BY at DESC, id"
        return [tuple(row) for row in self.journal.db.execute(question, [person])]

    def in_conflict(self) -> list[tuple[str, str]]:
        """Return kind and id of records of which two laptops said different things."""
        question = "SELECT kind, id FROM record WHERE conflicts > 0 ORDER BY kind, id"
        return [tuple(row) for row in self.journal.db.execute(question)]


def _either(table: str, ways: int) -> str:
    return " OR ".join([f"({table}.key >= ? AND {table}.key < ?)"] * ways)


def _bounds(begins: Sequence[str]) -> list[str]:
    return [bound for begin in begins for bound in (begin, begin + LAST_LETTER)]
