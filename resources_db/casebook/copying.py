"""Writes a whole casebook file anew under another key, and proves that both say the same (R11, R23)."""

import os
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from navigator.casebook.journal.chain import Anchor, verify
from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook.engine import Connection, check_whole, open_casebook
from resources_db.casebook.journal import Journal
from resources_db.durable import sync_folder

Heads = Mapping[str, tuple[int, str]]


@dataclass(frozen=True, slots=True)
class State:
    """What a casebook file holds: its version, its schema, a sum over the rows of each table, the heads of the journal."""

    version: int
    schema: frozenset[tuple[str, ...]]
    sums: Mapping[str, str]
    heads: Heads


def copied(db: Connection, to: Path, key: bytes) -> State:
    """Write all that a casebook holds, as it is at one moment, into a new file; return what that is.

    Raises DamagedFileError for a page that cannot be read, NavigatorError where there is no room.
    """
    with _told():
        # The raw key as at every opening; a bound value is not possible here.
        db.execute(f"ATTACH DATABASE ? AS fresh KEY \"x'{key.hex()}'\"", [str(to)])
        try:
            state = _exported(db)
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")
            db.execute("DETACH DATABASE fresh")
    put_on_disk(to)
    return state


def state_of(db: Connection) -> State:
    """Return what a casebook file holds."""
    (version,) = db.execute("PRAGMA main.user_version").fetchone()
    question = "SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_master"
    schema = frozenset(tuple(row) for row in db.execute(question) if not row[1].startswith("sqlite_"))
    tables = sorted(name for kind, name, _, _ in schema if kind == "table")
    # The names are those of the file's own schema.
    sums = {name: _sum(db.execute(f'SELECT * FROM main."{name}"')) for name in tables}  # noqa: S608
    heads = {device: (seq, value) for device, seq, value in db.execute("SELECT device, seq, hash FROM main.head")}
    return State(version, schema, sums, heads)


def demand_sound(journal: Journal, anchor: Anchor | None) -> None:
    """Raise DamagedFileError for a page that is not as it was written, and for a journal that is not as it was left.

    Pages first: what the engine reads from a damaged one may be zeros instead of an error.
    """
    with _told():
        # Behind a log that somebody still reads a whole file would be called damaged (SAFETY 0.3).
        busy, _, _ = journal.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise still_open()
        if not check_whole(journal.db):
            raise _damaged()
        counted = {device: seq for device, (seq, _) in journal.heads().items()}
        finding = verify(journal.events(), anchor, counted)
    if finding is not None:
        raise DamagedFileError(
            "The journal of the casebook is not as it was left.",
            hint="Have a supervisor check the casebook, then restore the last backup.",
            detail=f"{finding.tampering} at {finding.seq}",
        )


def demand_same(path: Path, key: bytes, state: State) -> None:
    """Raise DamagedFileError unless a new file is whole and holds what another one held."""
    with _told(), closing(open_casebook(path, key)) as db:
        if not check_whole(db) or state_of(db) != state:
            raise DamagedFileError(
                "The casebook could not be written anew word for word; the old one stands.",
                hint="Check the disk, then try again.",
            )
    put_on_disk(path)


def still_open() -> NavigatorError:
    """Return what to say while another window or program has the casebook open."""
    return NavigatorError(
        "The casebook is still open somewhere; nothing was changed.", hint="Close it there, then try again."
    )


def put_on_disk(path: Path) -> None:
    """Make sure that a file outlasts a power cut; raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    sync_folder(path.parent)


def _exported(db: Connection) -> State:
    db.execute("BEGIN")
    db.execute("SELECT sqlcipher_export('fresh')").fetchall()
    state = state_of(db)
    db.execute(f"PRAGMA fresh.user_version = {state.version}")
    db.execute("COMMIT")
    return state


def _sum(rows: Iterable[object]) -> str:
    total = sha256()
    for row in rows:
        total.update(repr(row).encode() + b"\n")
    return total.hexdigest()


@contextmanager
def _told() -> Generator[None, None, None]:
    """Turn what the engine says into a sentence."""
    try:
        yield
    except sqlcipher.Error as error:
        if "full" in str(error):
            raise NavigatorError(
                "There is no room to write the casebook anew; the old one stands.",
                hint="Free some space on the disk, then try again.",
            ) from error
        raise _damaged(type(error).__name__) from error


def _damaged(detail: str = "") -> DamagedFileError:
    return DamagedFileError(
        "The casebook cannot be read to its end; nothing was changed.",
        hint="Have a supervisor check the casebook, then restore the last backup.",
        detail=detail,
    )
