"""Whether the index of a file says what its rows say: it is made anew beside the file and compared, table by table."""

import sqlite3
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from navigator.errors import DamagedFileError
from resources_db.directory.connection import open_read_only, read_only_uri
from resources_db.directory.listings import texts_of
from resources_db.index.build import build
from resources_db.index.tables import NAMES
from resources_db.index.words import WordBook


def index_agrees(path: Path) -> bool:
    """Tell whether it does; raises NotFoundError and DamagedFileError when the file cannot be read at all."""
    open_read_only(path).close()
    # Unnamed tables are looked for in the new database first: what is made lies there, what is read lies in the file.
    with closing(sqlite3.connect("file::memory:", uri=True, isolation_level=None)) as db:
        db.execute("ATTACH ? AS stood", [read_only_uri(path)])
        try:
            book = WordBook()
            for key, texts, names in texts_of(db):
                book.add(key, texts, names)
            build(db, book)
        except KeyError:
            # A record that stands in no listing: the rows themselves do not agree.
            return False
        except sqlite3.DatabaseError as error:
            raise DamagedFileError(
                f"{path.name} cannot be read to its end.",
                hint="Import the directory again.",
                detail=type(error).__name__,
            ) from error
        return all(_same(db, table) for table in NAMES)


def _same(db: sqlite3.Connection, table: str) -> bool:
    # Each made with a key of its own, so that both come in one order.
    order = "1, 2"
    made, stood = (db.execute(f"SELECT * FROM {where}.{table} ORDER BY {order}") for where in ("main", "stood"))  # noqa: S608
    return all(one == two for one, two in zip_longest(made, stood))
