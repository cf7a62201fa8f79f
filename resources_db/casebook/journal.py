"""The journal in the casebook file: events are added, never changed; the anchor follows each commit (S9, S10)."""

import os
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from navigator.access.roles import KeyClass
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.journal.chain import Finding, Kept, Tampering, verify
from navigator.casebook.journal.envelope import NOTHING_BEFORE, SALT_BYTES, Envelope, commitment, hash_of, inside
from navigator.errors import NavigatorError
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import Connection
from resources_db.casebook.memory import Memory
from resources_db.casebook.seal import Sealer

TABLES = (
    # Rows that are long lie in the order of their coming: beside each other's keys they would spill over page by page.
    """CREATE TABLE event (
        device TEXT NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0), envelope BLOB NOT NULL, hash TEXT NOT NULL,
        record_class TEXT NOT NULL, sealed BLOB, PRIMARY KEY (device, seq))""",
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
# Stands for a sealed body that does not open although it must.
NOT_OURS = b""
_TEAM = KeyClass.TEAM.value
_CLASSES = frozenset(each.value for each in KeyClass)


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
    path: str = field(init=False)
    # What is known of the heads inside a transaction, kept with its end.
    _open_heads: dict[str, tuple[int, str]] | None = None
    _memory: Memory = field(default_factory=Memory)

    @classmethod
    def create(cls, db: Connection) -> None:
        """Make the tables of a new casebook."""
        for statement in TABLES:
            db.execute(statement)
        # Only we put away what waits in the log, so that the anchor knows what is in the file itself.
        db.execute("PRAGMA wal_autocheckpoint = 0")

    def __post_init__(self) -> None:
        """Ask once where the file lies."""
        (_, _, self.path) = self.db.execute("PRAGMA database_list").fetchone()

    def open(self, *, sealed_too: bool = False) -> Finding | None:
        """Return what is wrong with the journal, None when it is as it was left; raises DamagedFileError.

        Sealed bodies take a while to open: with `sealed_too` they are compared as well, as far as the keys at hand go.
        """
        self.db.execute("PRAGMA wal_autocheckpoint = 0")
        kept = self.anchor.read()
        heads = self.heads()
        finding = verify(self.events(sealed_too=sealed_too), kept, {device: seq for device, (seq, _) in heads.items()})
        self._memory = Memory.of(kept)
        own, _ = heads.get(self.device, (0, ""))
        if kept is None and not own:
            # Before the first event, so that whoever has events and no anchor has lost it, whenever the power failed.
            self._memory.note(self.device, 0, NOTHING_BEFORE, self.anchor, lambda at: self.hash_of(self.device, at))
        lost = kept is None and own > 0
        return Finding(device=self.device, seq=1, tampering=Tampering.ANCHOR_LOST) if lost and not finding else finding

    @contextmanager
    def transaction(self) -> Generator[None, None, None]:
        """Add events and what follows from them together: all of it is on the disk and anchored, or none of it."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            self._open_heads = dict(before := self.heads())
            yield
            self._keep_heads(before)
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise
        finally:
            self._open_heads = None
        self._note_end()
        if _waiting(self.path) > MOST_WAITING:
            # What was saved is saved, whether or not the log can be put away now: the next entry tries again.
            with suppress(NavigatorError):
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
            device=self.device, seq=seq + 1, id=self.new_id(when.at), kind=draft.kind, subject=draft.subject,
            actor=draft.actor, role=draft.role, custodian=draft.custodian, at=when.at, offset_min=when.offset_min,
            boot=when.boot, mono_ms=when.mono_ms, record_class=draft.record_class.value, key_gen=draft.key_gen,
            commit=commitment(salted), prev=prev, after={device: known for device, (known, _) in heads.items()},
        )  # fmt: skip
        sealed = self.sealer.sealed(draft.record_class, salted)
        self.take(envelope, sealed)
        self.follow(envelope, sealed)
        return envelope

    def blank(self, device: str, seq: int) -> None:
        """Take away the body of an event, for good; the chain still verifies."""
        self.db.execute("UPDATE event SET sealed = NULL WHERE device = ? AND seq = ?", [device, seq])

    def heads(self) -> Mapping[str, tuple[int, str]]:
        """Return the last event of each device: its number and its hash."""
        if self._open_heads is not None:
            return self._open_heads
        return {device: (seq, value) for device, seq, value in self.db.execute("SELECT device, seq, hash FROM head")}

    def events(self, *, sealed_too: bool = True) -> Iterator[Kept]:
        """Yield all events by device and number, bodies where they may be opened."""
        question = "SELECT device, seq, envelope, hash, record_class, sealed FROM event ORDER BY device, seq"
        with closing(self.db.execute(question)) as rows:
            for device, seq, envelope, value, record_class, sealed in rows:
                inside = sealed
                if sealed is not None and record_class != _TEAM:
                    inside = self._opened(record_class, sealed) if sealed_too else None
                yield Kept(device, seq, envelope, value, inside, record_class)

    def _opened(self, record_class: str, sealed: bytes) -> bytes | None:
        """Return what is inside; whoever holds the key of a class opens all of it, so what does not open was changed."""
        if record_class not in _CLASSES:
            return None
        found = self.sealer.opened(KeyClass(record_class), sealed)
        return NOT_OURS if found is None and self.sealer.identities.get(KeyClass(record_class)) else found

    def take(self, envelope: Envelope, sealed: bytes | None) -> None:
        """Keep an event as it is, inside a transaction: our own, or one that `receiving` has checked."""
        heads = self._open_heads
        if heads is None:
            raise RuntimeError("an event outside a transaction")
        spelt = envelope.to_bytes()
        value = hash_of(spelt)
        self.db.execute(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)",
            [envelope.device, envelope.seq, spelt, value, envelope.record_class, sealed],
        )
        heads[envelope.device] = (envelope.seq, value)

    def _keep_heads(self, before: Mapping[str, tuple[int, str]]) -> None:
        for device, (seq, value) in self.heads().items():
            if before.get(device) != (seq, value):
                self.db.execute(
                    "INSERT INTO head VALUES (?1, ?2, ?3) ON CONFLICT (device) DO UPDATE SET seq = ?2, hash = ?3",
                    [device, seq, value],
                )

    def _note_end(self) -> None:
        """Remember the end of the own chain outside the file."""
        seq, head = self.heads().get(self.device, (0, NOTHING_BEFORE))
        if seq:
            self._memory.note(self.device, seq, head, self.anchor, lambda at: self.hash_of(self.device, at))

    def hash_of(self, device: str, seq: int) -> str:
        """Return the hash of an event that is there."""
        (found,) = self.db.execute("SELECT hash FROM event WHERE device = ? AND seq = ?", [device, seq]).fetchone()
        return str(found)


def _waiting(path: str) -> int:
    """Return the bytes that wait in the log of a file."""
    try:
        return os.stat(f"{path}-wal").st_size  # noqa: PTH116 - asked at each commit
    except FileNotFoundError:
        return 0
