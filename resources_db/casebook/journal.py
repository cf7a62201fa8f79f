"""The journal in the casebook file: events are added, never changed; the anchor follows each commit (S9, S10)."""

import json
import os
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from navigator.access.roles import KeyClass
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.journal.chain import Finding, Kept, verify
from navigator.casebook.journal.envelope import NOTHING_BEFORE, SALT_BYTES, Envelope, commitment, hash_of, inside
from navigator.errors import DamagedFileError
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import Connection
from resources_db.casebook.memory import Memory
from resources_db.casebook.seal import Sealer

TABLES = (
    """CREATE TABLE event (
        device TEXT NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0), envelope BLOB NOT NULL, hash TEXT NOT NULL,
        record_class TEXT NOT NULL, sealed BLOB, PRIMARY KEY (device, seq)) WITHOUT ROWID""",
    "CREATE TABLE head (device TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID",
    # A seat belt only: whoever has the file and its key can take it off, which the chain then shows.
    "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END",
    """CREATE TRIGGER event_stands BEFORE UPDATE ON event
       WHEN NEW.sealed IS NOT NULL OR NEW.device != OLD.device OR NEW.seq != OLD.seq OR NEW.envelope != OLD.envelope
         OR NEW.hash != OLD.hash OR NEW.record_class != OLD.record_class
       BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END""",
)
# So many bytes wait in the log before they are put away into the file.
MOST_WAITING = 4 * 1024 * 1024
_TEAM = KeyClass.TEAM.value


class Receipt(StrEnum):
    """What became of another laptop's event: taken in, known already, one before it is missing, or another of its number is."""

    OK = "ok"
    DUP = "dup"
    GAP = "gap"
    FORK = "fork"


class Instant(NamedTuple):
    """When something happened: milliseconds since 1970 in UTC, minutes off it, the machine's run, milliseconds into that."""

    at: int
    offset_min: int
    boot: str
    mono_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event before it has its place: what happened, about whom, by whom, and its body."""

    kind: str
    subject: str
    actor: str
    role: str
    custodian: str
    record_class: KeyClass
    body: Plain
    key_gen: int = 1


def nothing_follows(_envelope: Envelope, _sealed: bytes | None) -> None:
    """Do nothing: a journal without tables beside it."""


@dataclass(slots=True, kw_only=True)
class Journal:
    """The journal of one laptop. `now` and `new_id` are asked once for each event.

    `follow` is told of each event of this laptop as it lies in the file, inside the same transaction.
    """

    db: Connection
    device: str
    sealer: Sealer
    anchor: AnchorFile
    now: Callable[[], Instant]
    new_id: Callable[[int], str]
    follow: Callable[[Envelope, bytes | None], None] = nothing_follows
    _memory: Memory = field(default_factory=Memory)

    @classmethod
    def create(cls, db: Connection) -> None:
        """Make the tables of a new casebook."""
        for statement in TABLES:
            db.execute(statement)
        # Only we put away what waits in the log, so that the anchor knows what is in the file itself.
        db.execute("PRAGMA wal_autocheckpoint = 0")

    def open(self) -> Finding | None:
        """Return what is wrong with the journal, None when it is as it was left; raises DamagedFileError."""
        self.db.execute("PRAGMA wal_autocheckpoint = 0")
        kept = self.anchor.read()
        finding = verify(self.events(), kept, {device: seq for device, (seq, _) in self.heads().items()})
        self._memory = Memory.of(kept)
        return finding

    @contextmanager
    def transaction(self) -> Generator[None, None, None]:
        """Add events and what follows from them together: all of it is on the disk and anchored, or none of it."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise
        self._note_end()
        if self._waiting() > MOST_WAITING:
            self.put_away()

    def put_away(self) -> None:
        """Put what waits in the log into the file itself; done before the casebook is closed."""
        busy, _, _ = self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            self._memory.put_away = self.heads().get(self.device, (0, ""))[0]
            self._note_end()

    def append(self, draft: Draft) -> Envelope:
        """Add an event, inside a transaction; it is saved when that one ends."""
        heads = self.heads()
        seq, prev = heads.get(self.device, (0, NOTHING_BEFORE))
        salted, when = inside(os.urandom(SALT_BYTES), draft.body), self.now()
        envelope = Envelope(
            device=self.device,
            seq=seq + 1,
            id=self.new_id(when.at),
            kind=draft.kind,
            subject=draft.subject,
            actor=draft.actor,
            role=draft.role,
            custodian=draft.custodian,
            at=when.at,
            offset_min=when.offset_min,
            boot=when.boot,
            mono_ms=when.mono_ms,
            record_class=draft.record_class.value,
            key_gen=draft.key_gen,
            commit=commitment(salted),
            prev=prev,
            after={device: known for device, (known, _) in heads.items()},
        )
        sealed = self.sealer.sealed(draft.record_class, salted)
        self._keep(envelope, sealed)
        self.follow(envelope, sealed)
        return envelope

    def receive(self, spelt: bytes, sealed: bytes | None) -> tuple[Receipt, Envelope]:
        """Take in an event of another laptop, inside a transaction; raises DamagedFileError for what is none."""
        envelope = _checked(spelt, sealed)
        seq, prev = self.heads().get(envelope.device, (0, NOTHING_BEFORE))
        if envelope.seq <= seq:
            (known,) = self.db.execute(
                "SELECT hash FROM event WHERE device = ? AND seq = ?", [envelope.device, envelope.seq]
            ).fetchone()
            return (Receipt.DUP if known == hash_of(spelt) else Receipt.FORK), envelope
        if envelope.device == self.device:
            return Receipt.FORK, envelope
        if envelope.seq > seq + 1:
            return Receipt.GAP, envelope
        if envelope.prev != prev:
            return Receipt.FORK, envelope
        self._keep(envelope, sealed)
        return Receipt.OK, envelope

    def blank(self, device: str, seq: int) -> None:
        """Take away the body of an event, for good; the chain still verifies."""
        self.db.execute("UPDATE event SET sealed = NULL WHERE device = ? AND seq = ?", [device, seq])

    def heads(self) -> Mapping[str, tuple[int, str]]:
        """Return the last event of each device: its number and its hash."""
        return {device: (seq, value) for device, seq, value in self.db.execute("SELECT device, seq, hash FROM head")}

    def events(self) -> Iterator[Kept]:
        """Yield all events by device and number, bodies where they may be opened."""
        question = "SELECT device, seq, envelope, hash, record_class, sealed FROM event ORDER BY device, seq"
        with closing(self.db.execute(question)) as rows:
            for device, seq, envelope, value, record_class, sealed in rows:
                inside = sealed if sealed is None or record_class == _TEAM else self._opened(record_class, sealed)
                yield Kept(device, seq, envelope, value, inside)

    def _opened(self, record_class: str, sealed: bytes) -> bytes | None:
        return self.sealer.opened(KeyClass(record_class), sealed)

    def _keep(self, envelope: Envelope, sealed: bytes | None) -> None:
        spelt = envelope.to_bytes()
        value = hash_of(spelt)
        self.db.execute(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)",
            [envelope.device, envelope.seq, spelt, value, envelope.record_class, sealed],
        )
        self.db.execute(
            "INSERT INTO head VALUES (?1, ?2, ?3) ON CONFLICT (device) DO UPDATE SET seq = ?2, hash = ?3",
            [envelope.device, envelope.seq, value],
        )

    def _note_end(self) -> None:
        """Remember the end of the own chain outside the file."""
        seq, head = self.heads().get(self.device, (0, NOTHING_BEFORE))
        if seq:
            self._memory.note(self.device, seq, head, self.anchor, self._hash_of)

    def _hash_of(self, seq: int) -> str:
        question = "SELECT hash FROM event WHERE device = ? AND seq = ?"
        (found,) = self.db.execute(question, [self.device, seq]).fetchone()
        return str(found)

    def _waiting(self) -> int:
        """Return the bytes that wait in the log."""
        (_, _, path) = self.db.execute("PRAGMA database_list").fetchone()
        try:
            return os.stat(f"{path}-wal").st_size  # noqa: PTH116 - asked at each commit
        except FileNotFoundError:
            return 0


def _checked(spelt: bytes, sealed: bytes | None) -> Envelope:
    """Return the envelope of what came from outside; raises DamagedFileError for another form, or a body that is not its own."""
    try:
        envelope = Envelope.of_plain(json.loads(spelt))
        whole = envelope.to_bytes() == spelt and KeyClass(envelope.record_class) in KeyClass
    except (ValueError, TypeError) as error:
        raise _foreign() from error
    open_to_all = sealed is not None and envelope.record_class == _TEAM
    if not whole or (open_to_all and commitment(sealed or b"") != envelope.commit):
        raise _foreign()
    return envelope


def _foreign() -> DamagedFileError:
    return DamagedFileError(
        "What came from another laptop is damaged, or no entry of a casebook.", hint="Ask for it to be sent again."
    )
