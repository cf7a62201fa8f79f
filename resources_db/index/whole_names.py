"""Which rows are called just what: a name is kept as a number made from it, so that it costs twelve bytes however long it is."""

import sqlite3
from array import array
from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from navigator.search.ask import Field
from resources_db.index.tables import NAME_BITS, NAMES_OF, page_id

if TYPE_CHECKING:
    from pyroaring import BitMap

# Two of a million names share a number of eight bytes once in some ten million directories.
NUMBER_BYTES = 8
PAGE_SHIFT = 8 * NUMBER_BYTES - NAME_BITS


def number_of(name: str) -> int:
    """Return the number that stands for a name, the same on every machine."""
    return int.from_bytes(blake2b(name.encode("utf-8", "replace"), digest_size=NUMBER_BYTES).digest(), "little")


class NameBook:
    """The names of one field, with the row that each was given for."""

    def __init__(self) -> None:
        self._numbers = array("Q")
        self._rows = array("I")

    def add(self, row: int, names: Iterable[str]) -> None:
        """Add the names of one row."""
        for name in names:
            self._numbers.append(number_of(name))
            self._rows.append(row)

    def write(self, db: sqlite3.Connection, field: Field) -> None:
        """Write them in pages by the first bits of their numbers: one is read to find a name."""
        import numpy as np  # noqa: PLC0415 - first use, never when a window starts

        cells = np.empty(len(self._rows), list(NAMES_OF))
        cells["name"], cells["row"] = self._numbers, self._rows
        # Rows were added in order: those of one name stay so.
        cells = cells[np.argsort(cells["name"], kind="stable")]
        pages = (cells["name"] >> np.uint64(PAGE_SHIFT)).astype(np.int64)
        edges = np.searchsorted(pages, np.arange((1 << NAME_BITS) + 1))
        written = (
            (page_id(field, page), cells[edges[page] : edges[page + 1]].tobytes()) for page in np.unique(pages).tolist()
        )
        db.executemany("INSERT INTO index_name VALUES (?, ?)", written)


def called(db: sqlite3.Connection, field: Field, name: str) -> "BitMap":
    """Return the rows whose field gives just this name."""
    import numpy as np  # noqa: PLC0415 - first search, never when a window starts
    from pyroaring import BitMap  # noqa: PLC0415

    number = number_of(name)
    page = page_id(field, number >> PAGE_SHIFT)
    found = db.execute("SELECT cells FROM index_name WHERE id = ?", [page]).fetchone()
    if found is None:
        return BitMap()
    cells = np.frombuffer(found[0], list(NAMES_OF))
    return BitMap(cells["row"][cells["name"] == np.uint64(number)].tolist())
