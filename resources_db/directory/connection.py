"""Opens a directory file for reading: read-only, immutable, and refused when it is not one of ours."""

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from navigator.errors import DamagedFileError, NotFoundError
from navigator.ports import Cancelled, CancelToken
from resources_db.directory.reading_ahead import read_as_asked
from resources_db.sqlite_uri import sqlite_uri

# Also in builder.py and schema/base.py, which the window must not import; tests hold them equal.
APPLICATION_ID = 0x4E415644
SCHEMA_VERSION = 5
STEPS_BETWEEN_CHECKS = 2000


class DirectoryFile:
    """One directory file, a connection for each thread that reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._turn = threading.Condition()
        self._readers = 0
        # Counts the files read: a key of one file means another row in the next.
        self.generation = 0

    def connection(self) -> sqlite3.Connection:
        """Return this thread's connection; raises NotFoundError or DamagedFileError when the file can't be used."""
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None or self._local.opened not in self._all:
            db = open_read_only(self.path)
            read_as_asked(self.path)
            self._local.db = self._local.opened = db
            with self._turn:
                self._all.append(db)
        return db

    @contextmanager
    def reading(self, token: CancelToken | None = None) -> Generator[sqlite3.Connection, None, None]:
        """Give a connection whose statements stop with Cancelled when the token is withdrawn.

        Raises DamagedFileError when SQLite finds the file broken while reading.
        """
        with self._turn:
            db = self.connection()
            self._readers += 1
        try:
            db.set_progress_handler((lambda: int(token.cancelled)) if token else None, STEPS_BETWEEN_CHECKS)
            yield db
        except sqlite3.OperationalError as error:
            if token and token.cancelled:
                raise Cancelled from error
            raise damaged(self.path) from error
        except sqlite3.DatabaseError as error:
            raise damaged(self.path) from error
        finally:
            with self._turn:
                self._readers -= 1
                self._turn.notify_all()

    def release(self) -> None:
        """Close every connection once no answer is under way, so that the file can be replaced; the next read opens the new one."""
        with self._turn:
            self._turn.wait_for(lambda: self._readers == 0)
            for db in self._all:
                db.close()
            self._all.clear()
            self.generation += 1


def read_only_uri(path: Path) -> str:
    """Return a path as SQLite wants it: read-only and immutable."""
    return sqlite_uri(path, "mode=ro&immutable=1")


def open_read_only(path: Path) -> sqlite3.Connection:
    """Open and check the header; raises NotFoundError when absent, DamagedFileError when it is no directory of ours."""
    require(path)
    try:
        db = sqlite3.connect(read_only_uri(path), uri=True, check_same_thread=False)
        application = db.execute("PRAGMA application_id").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise damaged(path) from error
    if application == APPLICATION_ID and version == SCHEMA_VERSION:
        return db
    db.close()
    if application != APPLICATION_ID:
        raise damaged(path)
    raise DamagedFileError(
        f"{path.name} was made by {'a newer' if version > SCHEMA_VERSION else 'an older'} Navigator.",
        hint="Update Navigator." if version > SCHEMA_VERSION else "Import the directory again.",
    )


def require(path: Path) -> None:
    """Raise NotFoundError when there is no such file."""
    if path.is_dir():
        raise NotFoundError(f"{path.name} is a folder, not a directory file.", hint="Give the path of a file.")
    if not path.is_file():
        raise NotFoundError(
            f"There is no directory file {path.name} there.", hint="Import a directory, or check the path."
        )


def damaged(path: Path) -> DamagedFileError:
    """Return the error for a file that is no directory or is broken."""
    return DamagedFileError(
        f"{path.name} is not a whole Navigator directory.",
        hint="Run `navigator directory verify`, or import the directory again.",
    )
