"""Writes a directory file: rows in, a new SQLite file out, checked, then swapped in whole. The same rows give the same bytes."""

import sqlite3
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.directory.listings import ZipPoint, write_listings
from resources_db.directory.proof import prove
from resources_db.directory.records import Value
from resources_db.directory.schema import SCHEMA_VERSION, Base
from resources_db.directory.swap import Keep, swap_in

# "NAVD": tells our files from any other SQLite file.
APPLICATION_ID = 0x4E415644
Rows = Mapping[str, Sequence[Mapping[str, Value]]]

# A confidential location has no street either; a CHECK sees one table only (S16).
NO_STREET = """
CREATE TRIGGER confidential_has_no_address BEFORE INSERT ON address
WHEN (SELECT confidential FROM location WHERE id = NEW.location_id) = 1
BEGIN SELECT RAISE(ABORT, 'a confidential location has no address'); END
"""


def building(path: Path) -> Path:
    """Return where the file is written that will replace `path`."""
    return path.with_name(f".{path.name}.building")


def build(
    rows: Rows,
    into: Path,
    *,
    zip_point: ZipPoint = lambda _zip: None,
    before_swap: Callable[[], None] = lambda: None,
    keep: Keep = Keep.PREVIOUS,
) -> None:
    """Write `rows` (table -> complete rows) to `into`; the file that stands there changes only when all is well.

    `zip_point` gives the middle of a ZIP: a service whose street has no coordinates is then shown as "approx.".

    Raises NavigatorError when the disk refuses, DamagedFileError when the rows contradict the schema.
    """
    new = building(into)
    try:
        into.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        _write(new, rows, zip_point)
        prove(new)
        swap_in(new, into, before_swap, keep)
    except sqlite3.IntegrityError as error:
        raise DamagedFileError(
            "These records contradict each other, so no directory was built. The old one is unchanged.",
            hint="Read the import report; report the file to its publisher.",
            detail=f"sqlite {error.sqlite_errorname}",
        ) from error
    except (OSError, sqlite3.OperationalError) as error:
        raise NavigatorError(
            f"The directory could not be written to {into.parent}. The old one is unchanged.",
            hint="Check that the disk is not full and that the folder may be written.",
            detail=type(error).__name__,
        ) from error
    finally:
        # Where the folder could not even be made there is nothing to remove, and that must not hide the reason.
        with suppress(OSError):
            new.unlink()


def ddl() -> Iterator[str]:
    """Yield the statements that make the tables and indexes, parents first."""
    dialect = sqlite.dialect()
    for table in Base.metadata.sorted_tables:
        yield str(CreateTable(table).compile(dialect=dialect))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield str(CreateIndex(index).compile(dialect=dialect))
    yield NO_STREET


def _write(path: Path, rows: Rows, zip_point: ZipPoint) -> None:
    with _new_file(path) as db:
        for statement in ddl():
            db.execute(statement)
        for table in Base.metadata.sorted_tables:
            _insert(db, table.name, [column.name for column in table.columns], rows.get(table.name, ()))
        write_listings(db, zip_point)
        db.execute("COMMIT")
        _check(db)
        db.execute("VACUUM")


@contextmanager
def _new_file(path: Path) -> Generator[sqlite3.Connection, None, None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        # A crash while building loses only the new file, so it needs no journal.
        for pragma in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"):
            db.execute(f"PRAGMA {pragma}")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("BEGIN")
        yield db


def _insert(db: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[Mapping[str, Value]]) -> None:
    """Insert in the order of ids: the order in which a source lists its rows then leaves no trace in the bytes."""
    places = ", ".join("?" * len(columns))
    names = ", ".join(f'"{column}"' for column in columns)
    ordered = sorted(rows, key=lambda row: str(row["id"]))
    db.executemany(
        f'INSERT INTO "{table}" ({names}) VALUES ({places})',  # noqa: S608 - names come from the schema
        ([row.get(column, DEFAULTS.get((table, column))) for column in columns] for row in ordered),
    )


# Columns that may not be empty and that most sources do not have.
DEFAULTS: Mapping[tuple[str, str], Value] = {
    ("location", "confidential"): 0,
    ("fact", "first_hand"): 0,
    ("line", "always"): 0,
    ("source", "training"): 0,
    ("organization", "not_public"): 0,
    ("location", "not_public"): 0,
    ("service", "not_public"): 0,
    ("correction", "state"): "holds",
    ("correction", "first_hand"): 1,
}


def _check(db: sqlite3.Connection) -> None:
    """Refuse a file that SQLite itself finds fault with, or whose references lead nowhere."""
    if db.execute("PRAGMA integrity_check").fetchone() != ("ok",) or db.execute("PRAGMA foreign_key_check").fetchone():
        raise DamagedFileError(
            "The new directory did not pass its own check, so it was thrown away. The old one is unchanged.",
            hint="Import again; if it happens twice, report the file to its publisher.",
        )
