"""Whether a directory from outside has exactly our tables: a view or a trigger of somebody else's would run while we read."""

import sqlite3
from contextlib import closing
from functools import cache

from navigator.errors import DamagedFileError
from resources_db.directory.builder import ddl
from resources_db.directory.listings import write_listings

OBJECTS = "SELECT type, name, tbl_name, CASE WHEN type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%' THEN sql END FROM sqlite_master"


@cache
def _ours() -> frozenset[tuple[object, ...]]:
    with closing(sqlite3.connect(":memory:")) as db:
        for statement in ddl():
            db.execute(statement)
        write_listings(db, lambda _zip: None)
        return frozenset(db.execute(OBJECTS))


def refuse_foreign(db: sqlite3.Connection) -> None:
    """Raise DamagedFileError when a table is missing or another one is there, or SQLite itself finds fault with the file."""
    try:
        same = frozenset(db.execute(OBJECTS)) == _ours()
        whole = same and db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        whole = whole and db.execute("PRAGMA foreign_key_check").fetchone() is None
    except sqlite3.DatabaseError:
        whole = False
    if not whole:
        raise DamagedFileError(
            "The directory in this pack is not one that Navigator makes, so nothing was changed.",
            hint="Tell whoever made the pack.",
        )
