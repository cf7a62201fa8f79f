"""Brings a casebook to today's form in a process that is killed; started by migration_kills.py."""

from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from journals import KEY

from resources_db.casebook import schema
from resources_db.casebook.engine import open_casebook


def migrate(told: Connection, database: Path, *, torn: bool = False) -> None:
    """Say when it begins and when it is done; `torn` has no transaction around its steps, on purpose."""
    with closing(open_casebook(database, KEY)) as db:
        told.send_bytes(b"begins")
        if torn:
            schema._make_the_rest(db)
        else:
            schema.migrate(db)
        told.send_bytes(b"done")
