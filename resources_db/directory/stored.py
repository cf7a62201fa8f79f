"""Reads a whole directory file back as rows, for an import to compare with."""

import sqlite3
from contextlib import closing
from pathlib import Path

from navigator.errors import DamagedFileError
from resources_db.directory.connection import open_read_only
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.shape import OWN, shapes
from resources_db.directory.sums import is_whole


def stored_rows(path: Path) -> Rows:
    """Return the rows of every table; none when there is no file yet. Raises DamagedFileError when it can't be read."""
    if not path.exists():
        return {name: [] for name in shapes()}
    # A flipped bit would live on in the new file under a fresh seal, and without sums nobody can tell.
    if not is_whole(path):
        raise unusable(path, "sums")
    return read_rows(path)


def read_rows(path: Path) -> Rows:
    """Return the rows of every table of a file that is known to be whole; raises DamagedFileError."""
    try:
        with closing(open_read_only(path)) as db:
            db.row_factory = sqlite3.Row
            return {name: _table(db, name) for name in shapes()}
    except (sqlite3.DatabaseError, DamagedFileError) as error:
        raise unusable(path, type(error).__name__) from error


def unusable(path: Path, detail: str) -> DamagedFileError:
    """Return the error for a file that cannot be built upon."""
    return DamagedFileError(
        f"{path.name}, which the import would replace, is not a whole directory of this version. It is unchanged.",
        hint="Move it away and import again; what it held from other sources must then be imported again too.",
        detail=detail,
    )


def of_source(rows: Rows, source: str) -> Rows:
    """Return the rows of one source."""
    return {name: [row for row in table if row["source"] == source] for name, table in rows.items()}


def without(rows: Rows, sources: set[str]) -> Rows:
    """Return the rows of every other source."""
    return {name: [row for row in table if row["source"] not in sources] for name, table in rows.items()}


def joined(*parts: Rows) -> Rows:
    """Return the rows of several parts, table by table."""
    return {name: [row for part in parts for row in part.get(name, [])] for name in shapes()}


def _table(db: sqlite3.Connection, name: str) -> list[Row]:
    columns = ", ".join(f'"{column}"' for column in (*OWN, *shapes()[name].kinds))
    return [dict(row) for row in db.execute(f'SELECT {columns} FROM "{name}"')]  # noqa: S608 - names of the schema
