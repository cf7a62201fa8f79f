"""The national and state lines as they ship, as rows to take along into any other directory."""

import sqlite3
from contextlib import closing

from resources_db.directory.builder import Rows
from resources_db.directory.connection import open_read_only
from resources_db.directory.schema import Base
from resources_db.home import bundled_directory

LINES_SOURCE = "lifelines"


def lifelines_rows() -> Rows:
    """Return every row of the bundled lines, by table."""
    with closing(open_read_only(bundled_directory())) as db:
        db.row_factory = sqlite3.Row
        return {table: _rows(db, table) for table in Base.metadata.tables}


def _rows(db: sqlite3.Connection, table: str) -> list[dict[str, str | int | float | None]]:
    found = db.execute(f'SELECT * FROM "{table}" WHERE source = ?', [LINES_SOURCE])  # noqa: S608 - names come from the schema
    return [dict(row) for row in found]
