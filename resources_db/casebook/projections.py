"""What the screens ask for, kept as plain tables beside the journal: they follow from it, and can be made anew from it.

Only what the whole team may read is in them: sealed parts are counted, never shown (ARCHITECTURE, classes).
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

from navigator.access.roles import KeyClass
from navigator.casebook.events.fold import Folded, fold
from navigator.casebook.events.kinds import PUT, kind_of_record
from navigator.casebook.events.order import Happened
from navigator.casebook.journal.envelope import Envelope, body_of
from navigator.casebook.retention import BLANKED, KEPT_FOR_GOOD
from navigator.errors import DamagedFileError
from resources_db.casebook.engine import Connection
from resources_db.casebook.listing_rows import LISTING_TABLES, Row, forget, listing_rows, note

TABLES = (
    """CREATE TABLE written (subject TEXT NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL,
        PRIMARY KEY (subject, device, seq)) WITHOUT ROWID""",
    "CREATE TABLE blanked (id TEXT NOT NULL, custodian TEXT NOT NULL, PRIMARY KEY (id, custodian)) WITHOUT ROWID",
    """CREATE TABLE record (kind TEXT NOT NULL, id TEXT NOT NULL, custodian TEXT NOT NULL, author TEXT NOT NULL,
        conflicts INTEGER NOT NULL, sealed INTEGER NOT NULL, state BLOB NOT NULL, PRIMARY KEY (kind, id))""",
    "CREATE INDEX record_in_conflict ON record (conflicts) WHERE conflicts > 0",
    *LISTING_TABLES,
)
NAMES = (
    "written",
    "blanked",
    "record",
    *(statement.split()[2] for statement in LISTING_TABLES if "TABLE" in statement),
)


def folded(state: bytes) -> Folded:
    """Read a record as it is kept here; raises DamagedFileError for what is none."""
    try:
        return Folded.of_plain(json.loads(state))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise DamagedFileError(
            "A record of the casebook cannot be read.", hint="Have its lists made anew: navigator casebook rebuild."
        ) from error


class Projections:
    """The tables that follow from the journal; everything here runs inside a transaction of the caller."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def create(self) -> None:
        """Make the empty tables."""
        for statement in TABLES:
            self._db.execute(statement)

    def drop(self) -> None:
        """Take the tables away, of this version or an older one; nothing is lost by it."""
        for name in NAMES:
            self._db.execute(f"DROP TABLE IF EXISTS {name}")

    def add(self, envelope: Envelope, sealed: bytes | None) -> None:
        """Take in the next event of this laptop: it knew all that came before."""
        self._take(envelope, sealed, self._go_on)

    def add_foreign(self, envelope: Envelope, sealed: bytes | None) -> None:
        """Take in an event of another laptop: what it is about is reckoned anew."""
        self._take(envelope, sealed, lambda kind, envelope, _: self._refold(kind, envelope.subject))

    def _take(
        self, envelope: Envelope, sealed: bytes | None, fold_in: Callable[[str, Envelope, bytes | None], None]
    ) -> None:
        self._note(envelope)
        kind = kind_of_record(envelope.kind)
        if envelope.kind == BLANKED and sealed is not None:
            self._blank(body_of(sealed)["ids"], envelope.custodian)
        elif kind is not None:
            fold_in(kind, envelope, sealed)

    def _go_on(self, kind: str, envelope: Envelope, sealed: bytes | None) -> None:
        before = self.state(kind, envelope.subject)
        self._keep(kind, envelope.subject, before, (before or Folded()).then(_happened(envelope, sealed)))

    def is_blanked(self, envelope: Envelope) -> bool:
        """Tell whether the body of an event is gone for good: its own custodian said so (RECORDS.md)."""
        question = "SELECT 1 FROM blanked WHERE id = ? AND custodian = ?"
        return self._db.execute(question, [envelope.id, envelope.custodian]).fetchone() is not None

    def state(self, kind: str, id: str) -> Folded | None:  # noqa: A002 - the field's name
        """Return a record as the team may read it, None where there is none."""
        row = self._db.execute("SELECT state FROM record WHERE kind = ? AND id = ?", [kind, id]).fetchone()
        return folded(row[0]) if row else None

    def rebuild(self) -> None:
        """Make all tables anew from the journal."""
        self.drop()
        self.create()
        subjects: dict[tuple[str, str], None] = {}
        for envelope, sealed in self._journal():
            self._note(envelope)
            if envelope.kind == BLANKED and sealed is not None:
                self._remember(body_of(sealed)["ids"], envelope.custodian)
            if (kind := kind_of_record(envelope.kind)) is not None:
                subjects[kind, envelope.subject] = None
        for kind, subject in sorted(subjects):
            self._refold(kind, subject)

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return all rows of all tables, in one order, for comparing."""
        return {name: sorted(map(tuple, self._db.execute(f"SELECT * FROM {name}"))) for name in NAMES}  # noqa: S608 - our own names

    def _journal(self) -> Iterator[tuple[Envelope, bytes | None]]:
        question = "SELECT envelope, record_class, sealed FROM event ORDER BY device, seq"
        with closing(self._db.execute(question)) as rows:
            for envelope, _, sealed in rows:
                yield Envelope.of_plain(json.loads(envelope)), sealed

    def _note(self, envelope: Envelope) -> None:
        row = [envelope.subject, envelope.device, envelope.seq]
        self._db.execute("INSERT INTO written VALUES (?, ?, ?)", row)

    def _refold(self, kind: str, subject: str) -> None:
        self._keep(kind, subject, self.state(kind, subject), fold(self.happened(subject, {})))

    def happened(self, subject: str, opened: Mapping[tuple[str, int], bytes]) -> Iterable[Happened]:
        """Return the events of a subject; `opened` holds the salted bodies of sealed ones that may be read here."""
        rows = self._db.execute(
            """SELECT envelope, sealed FROM written JOIN event USING (device, seq) WHERE subject = ?
               ORDER BY device, seq""",
            [subject],
        ).fetchall()
        for spelt, sealed in rows:
            envelope = Envelope.of_plain(json.loads(spelt))
            yield _happened(envelope, sealed, opened.get((envelope.device, envelope.seq)))

    def _keep(self, kind: str, id: str, before: Folded | None, state: Folded) -> None:  # noqa: A002 - the field's name
        spelt = json.dumps(state.to_plain(), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        told = [kind, id, state.custodian, state.author, len(state.conflicts), state.sealed, spelt]
        self._db.execute(
            """INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET custodian = excluded.custodian,
               author = excluded.author, conflicts = excluded.conflicts, sealed = excluded.sealed, state = excluded.state""",
            told,
        )
        old, new = (frozenset(listing_rows(kind, id, each)) if each else frozenset[Row]() for each in (before, state))
        for table, row in old - new:
            forget(self._db, table, row)
        for table, row in sorted(new - old):
            note(self._db, table, row)

    def _remember(self, ids: Iterable[str], custodian: str) -> None:
        self._db.executemany("INSERT OR IGNORE INTO blanked VALUES (?, ?)", [[each, custodian] for each in ids])

    def _blank(self, ids: Iterable[str], custodian: str) -> None:
        """Take bodies away that are the custodian's own, and reckon anew what they were about."""
        gone = frozenset(ids)
        self._remember(gone, custodian)
        there = [
            envelope
            for envelope, _ in self._journal()
            if envelope.id in gone and envelope.custodian == custodian and not envelope.kind.startswith(KEPT_FOR_GOOD)
        ]
        for envelope in there:
            self._db.execute(
                "UPDATE event SET sealed = NULL WHERE device = ? AND seq = ?", [envelope.device, envelope.seq]
            )
        for subject in sorted({envelope.subject for envelope in there}):
            self._refold_all(subject)

    def _refold_all(self, subject: str) -> None:
        for (kind,) in self._db.execute("SELECT kind FROM record WHERE id = ?", [subject]).fetchall():
            self._refold(kind, subject)


def _happened(envelope: Envelope, sealed: bytes | None, opened: bytes | None = None) -> Happened:
    inside = sealed if envelope.record_class == KeyClass.TEAM else opened
    return Happened(
        device=envelope.device,
        seq=envelope.seq,
        kind=envelope.kind,
        actor=envelope.actor,
        role=envelope.role,
        custodian=envelope.custodian,
        at=envelope.at,
        after=envelope.after,
        put=None if inside is None or sealed is None else body_of(inside)[PUT],
        blanked=sealed is None,
    )
