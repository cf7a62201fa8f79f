"""Opens the casebook file: encrypted, every commit on the disk before it is called saved, nothing beside it (R2, R8, R9)."""

import os
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from navigator.errors import DamagedFileError, NavigatorError, NotFoundError
from resources_db.casebook import faults
from resources_db.casebook.place import refuse_shared
from resources_db.durable import OURS_ONLY
from resources_db.file_lock import is_ours, open_lock
from resources_db.sqlite_uri import sqlite_uri

Connection = faults.Connection
# Before it a write-ahead log could be reset while it was read, and the file was corrupt (SAFETY 0.1).
FLOOR = (3, 51, 3)
PLAIN = b"SQLite format 3\x00"
KEY_BYTES = 32
BUSY_MS = 5_000
# What is set at every opening, in this order; the key comes before all of it.
SET = (
    ("cipher_log_level", "NONE"),
    ("cipher_memory_security", "ON"),
    ("temp_store", "MEMORY"),
    ("mmap_size", "0"),
    ("secure_delete", "ON"),
    ("cell_size_check", "ON"),
    ("trusted_schema", "OFF"),
    ("foreign_keys", "ON"),
    ("busy_timeout", str(BUSY_MS)),
)
WRITING = (("journal_mode", "WAL"), ("synchronous", "FULL"), ("fullfsync", "ON"), ("checkpoint_fullfsync", "ON"))
# What must be true afterwards, whatever was set.
HELD = (
    ("cipher_use_hmac", "1"),
    ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ("cipher_plaintext_header_size", "0"),
    ("cipher_memory_security", "1"),
    ("cipher_log_level", "NONE"),
    ("temp_store", "2"),
    ("mmap_size", "0"),
    ("secure_delete", "1"),
    ("trusted_schema", "0"),
    ("foreign_keys", "1"),
)
HELD_WRITING = (("journal_mode", "wal"), ("synchronous", "2"))


def open_casebook(path: Path, key: bytes, *, create: bool = False, read_only: bool = False) -> Connection:
    """Return a connection in which every statement is its own transaction until BEGIN.

    `read_only` opens what lies on a disk that cannot be written, as it was last put away whole. Raises NotFoundError,
    DamagedFileError (damaged, not encrypted, another key), NavigatorError (a share, an engine that cannot be trusted).
    """
    check_engine(sqlcipher.sqlite_version)
    if len(key) != KEY_BYTES:
        raise ValueError("a key of 32 bytes")
    refuse_shared(path.parent)
    _check_header(path, create=create)
    if create:
        _make_ours_only(path)
    mode = "ro&immutable=1" if read_only else "rwc" if create else "rw"
    with faults.TELLING:
        db = sqlcipher.connect(
            sqlite_uri(path, f"mode={mode}"),
            uri=True,
            isolation_level=None,
            timeout=BUSY_MS / 1000,
            check_same_thread=False,
            factory=Connection,
        )
    try:
        _make_safe(db, key, read_only=read_only)
    except BaseException:
        db.close()
        raise
    return db


def _make_ours_only(path: Path) -> None:
    """Make a new file that its owner alone may read; the engine gives the files beside it the same rights."""
    with faults.TELLING, suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OURS_ONLY))


def check_engine(version: str) -> None:
    """Raise NavigatorError for an SQLite that can lose what was written."""
    if tuple(int(part) for part in version.split(".")[:3]) < FLOOR:
        raise NavigatorError(
            "This program came with a database engine that has a known fault.",
            hint="Install it again from its package; the casebook was not opened.",
            detail=f"SQLite {version}",
        )


def check_whole(db: Connection) -> bool:
    """Tell whether every page is as it was written; raises NavigatorError while another program holds the log.

    What waits in the log goes first, else healthy files are called damaged (SAFETY 0.3).
    """
    busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy > 0:
        raise faults.in_use()
    return not db.execute("PRAGMA cipher_integrity_check").fetchall()


@contextmanager
def only_one(path: Path) -> Generator[None, None, None]:
    """Hold the right to a casebook; raises NavigatorError while another window has it, OSError where nothing can be written."""
    handle = open_lock(path.with_name(f".{path.name}.lock"))
    try:
        if not is_ours(handle):
            raise NavigatorError(
                "The casebook is open in another window already.", hint="Go to that window, or close it and try again."
            )
        yield
    finally:
        os.close(handle)


def _check_header(path: Path, *, create: bool) -> None:
    """Raise for a missing file, and for one that anybody can read: a casebook never begins like a plain database (R8)."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(PLAIN))
    except FileNotFoundError as error:
        if create:
            return
        raise NotFoundError(
            "There is no casebook on this laptop yet.", hint="Create one, or restore a backup."
        ) from error
    except OSError as error:
        raise faults.of_disk(error) from error
    if not begins and not create:
        raise DamagedFileError("The casebook file is empty.", hint="Restore the last backup.")
    if begins == PLAIN:
        raise DamagedFileError(
            "This file is no casebook: it is not encrypted.", hint="Restore the casebook from a backup."
        )


def _make_safe(db: Connection, key: bytes, *, read_only: bool) -> None:
    # The raw key, so that nothing is derived; a bound value is not possible here.
    db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for name, value in (*SET, *(() if read_only else WRITING)):
        db.execute(f"PRAGMA {name} = {value}").fetchall()
    db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for name, wanted in (*HELD, *(() if read_only else HELD_WRITING)):
        found = _value(db, name)
        if found != wanted:
            raise NavigatorError(
                "The casebook cannot be opened safely here.",
                hint="Install the program again from its package.",
                detail=f"{name} is {found}",
            )


def _value(db: Connection, name: str) -> str:
    with closing(db.execute(f"PRAGMA {name}")) as found:
        row = found.fetchone()
    return str(row[0]) if row else ""
