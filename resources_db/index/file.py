"""The index of one directory file as it is opened now: a set of rows of one file means nothing in the next."""

from collections.abc import Generator
from contextlib import contextmanager
from sqlite3 import Connection
from typing import TYPE_CHECKING

from navigator.ports import Cancelled, CancelToken
from resources_db.directory.connection import DirectoryFile

if TYPE_CHECKING:
    from pyroaring import BitMap

# A key carries the number of its file above the number of its row.
KEY_BITS = 32


class IndexFile:
    """Reads the tables of one file; raises Cancelled once that was replaced: ask again."""

    def __init__(self, file: DirectoryFile) -> None:
        self._file = file
        self.generation = file.generation

    @contextmanager
    def reading(self, token: CancelToken | None = None) -> Generator[Connection, None, None]:
        """Give a connection to this file and no other."""
        with self._file.reading(token) as db:
            if self._file.generation != self.generation:
                raise Cancelled
            yield db

    def key_of(self, row: int) -> int:
        """Return the key by which the domain knows a row, or hours, of this file."""
        return self.generation << KEY_BITS | row

    def row_of(self, key: int) -> int | None:
        """Return the row of a key; None for one of another file."""
        return key & (1 << KEY_BITS) - 1 if key >> KEY_BITS == self.generation else None


def bits_of(blob: bytes) -> "BitMap":
    """Return a set of rows as it was stored."""
    from pyroaring import BitMap  # noqa: PLC0415 - first search, never when a window starts

    return BitMap.deserialize(blob)
