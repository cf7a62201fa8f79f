"""Opens team.db: migrates it in one transaction, refuses a newer one untouched, sets a damaged one aside and begins anew."""

import sqlite3
import threading
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from navigator.errors import NavigatorError
from resources_db.team.schema import APPLICATION_ID, MIGRATIONS

WAIT_SECONDS = 5
# A search does not wait for whoever writes.
GLANCE_SECONDS = 0.05
SET_ASIDE = (
    "The file of what the team found out was damaged. It was set aside as {name} and a new one was begun: reports,"
    " heard beds and answers of before are gone, and pack keys are asked for again."
)
PARTS = ("", "-wal", "-shm")


class TeamFile:
    """One team.db; a connection for each piece of work, so that nobody holds it. `notice` says what was set aside."""

    def __init__(self, path: Path, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
        self.path = path
        self.notice = ""
        self._migrations = migrations
        self._ready = False
        self._turn = threading.Lock()

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection, None, None]:
        """Give a connection to read from; raises NavigatorError when the file is newer or the disk refuses."""
        with self._opened() as db:
            yield db

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection, None, None]:
        """Give a connection inside one transaction, durable once the block ends; raises NavigatorError like `reading`."""
        with self._opened() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    @contextmanager
    def _opened(self) -> Generator[sqlite3.Connection, None, None]:
        try:
            with self._turn:
                if not self._ready:
                    self._prepare()
                    self._ready = True
            with closing(_connect(self.path)) as db:
                yield db
        except sqlite3.IntegrityError:
            raise
        except (sqlite3.DatabaseError, OSError) as error:
            # Damage that shows only now is set aside by the next start, which looks at the whole file.
            raise NavigatorError(
                "What the team found out cannot be read or kept at the moment. The directory is not touched by that.",
                hint="Check that the disk is not full and start Navigator again.",
                detail=type(error).__name__,
            ) from error

    def _prepare(self) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size and not self._sound():
            self._set_aside()
        self.path.touch(mode=0o600, exist_ok=True)
        with closing(_connect(self.path)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            migrate(db, self._migrations)

    def _sound(self) -> bool:
        """Look at the file without a right to change it; raises NavigatorError when a newer Navigator made it."""
        try:
            with closing(sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro", uri=True)) as db:
                application = _number(db, "application_id")
                version = _number(db, "user_version")
                if application == APPLICATION_ID and version > len(self._migrations):
                    raise NavigatorError(
                        f"{self.path.name} was made by a newer Navigator. It is unchanged.", hint="Update Navigator."
                    )
                whole = db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                ours = application == APPLICATION_ID or _is_blank(db, application, version)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
                raise
            return False
        except sqlite3.DatabaseError:
            return False
        return whole and ours

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.name}.damaged")
        for part in PARTS:
            with suppress(FileNotFoundError):
                self.path.with_name(self.path.name + part).replace(aside.with_name(aside.name + part))
        self.notice = SET_ASIDE.format(name=aside.name)


@contextmanager
def glance(path: Path) -> Generator[sqlite3.Connection, None, None]:
    """Give a connection to a file as it stands: nothing is made, migrated, repaired or waited for.

    Raises sqlite3.Error, and NavigatorError for a file of a newer Navigator.
    """
    with closing(_connect(f"{path.resolve().as_uri()}?mode=rw", GLANCE_SECONDS, uri=True)) as db:
        if _number(db, "user_version") > len(MIGRATIONS):
            raise NavigatorError(f"{path.name} was made by a newer Navigator.", hint="Update Navigator.")
        yield db


def migrate(db: sqlite3.Connection, migrations: Sequence[Sequence[str]]) -> None:
    """Bring a file to the newest version: all steps in one transaction, so that a kill leaves the old one or the new one."""
    db.execute("BEGIN IMMEDIATE")
    try:
        for step in migrations[_number(db, "user_version") :]:
            for statement in step:
                db.execute(statement)
        if _number(db, "user_version") != len(migrations):
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {len(migrations)}")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _connect(path: Path | str, wait_seconds: float = WAIT_SECONDS, *, uri: bool = False) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=wait_seconds, isolation_level=None, uri=uri)
    # NORMAL would lose acknowledged rows at a power cut (SAFETY.md, 0.2); mmap has damaged files.
    for pragma in ("synchronous = FULL", "mmap_size = 0", "secure_delete = ON", "trusted_schema = OFF"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _is_blank(db: sqlite3.Connection, application: int, version: int) -> bool:
    """Tell whether a start was cut off before it made the tables."""
    return (application, version) == (0, 0) and db.execute("SELECT 1 FROM sqlite_master").fetchone() is None


def _number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])
