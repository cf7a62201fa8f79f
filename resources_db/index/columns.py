"""The columns of the rows in memory: a chunk is read when the first of its rows is asked for, and stays."""

import json
from functools import cached_property
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from navigator.geo import Point
from resources_db.index.cells import FactCells, kind_of
from resources_db.index.points import Points, unread
from resources_db.index.sphere import Boxes
from resources_db.index.tables import CHUNK_BITS, CHUNK_ROWS, COLUMN_SHIFT, COLUMNS, TOLD, chunk_id

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


# So much memory that a question gave back is kept for the next.
KEPT_FREE = 4 << 20


class Columns:
    """Points, hours and flags by row number. Empty memory costs nothing: only what was read is there."""

    def __init__(self, db: Connection) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        # Linux's C library returns each array to the system, to be cleared anew, until it saw a larger one come and go.
        np.empty(KEPT_FREE, np.uint8)
        leaves = "SELECT listings, located, bounds, said_before, newest, oldest FROM index_leaves"
        listings, located, bounds, before, newest, oldest = db.execute(leaves).fetchone()
        self.count, self.located = int(listings), int(located)
        self.boxes = Boxes(np.frombuffer(bounds).reshape(-1, 4))
        size = (self.count >> CHUNK_BITS) + 1 << CHUNK_BITS
        self.places = Points(size)
        (most,) = db.execute("SELECT COALESCE(max(id), 0) FROM hours").fetchone()
        self.hours = unread((size,), kind_of(most))
        # One array each: of most rows that are looked at only the flags are.
        self.told: dict[str, NDArray[Any]] = {name: unread((size,), kind) for name, kind in TOLD}
        (shapes,) = db.execute("SELECT count(*) FROM index_shape").fetchone()
        self._facts = _FactColumns(size, np.frombuffer(before, "<u4"), FactCells(shapes, newest, oldest))
        self._there = {kind: np.zeros(size >> CHUNK_BITS, bool) for kind in COLUMNS}

    @cached_property
    def with_point(self) -> "BitMap":
        """Return all rows that have a point."""
        from pyroaring import BitMap  # noqa: PLC0415

        return BitMap(range(1, self.located + 1))

    def need(self, db: Connection, kind: str, rows: "Ints") -> None:
        """Read what of a column these rows need and is not there yet; points only of rows that have one."""
        import numpy as np  # noqa: PLC0415

        there = self._there[kind]
        wanted = np.zeros(len(there), bool)
        wanted[rows >> CHUNK_BITS] = True
        self._read(db, kind, wanted & ~there)

    def all_hours(self, db: Connection) -> "NDArray[Any]":
        """Return the hours of all rows, from number 0 on, which is no row."""
        self._read(db, "hours", ~self._there["hours"])
        return self.hours[: self.count + 1]

    def _read(self, db: Connection, kind: str, chunks: "NDArray[np.bool_]") -> None:
        import numpy as np  # noqa: PLC0415

        missing = np.flatnonzero(chunks).tolist()
        if not missing:
            return
        # In one question, in the order in which they lie in the file.
        question = "SELECT id, cells FROM index_chunk WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        numbers = json.dumps([chunk_id(kind, chunk) for chunk in missing])
        for number, blob in db.execute(question, [numbers]):
            chunk = number & (1 << COLUMN_SHIFT) - 1
            self._take(kind, chunk << CHUNK_BITS, blob)
            # Set last: another thread that looks meanwhile reads it once more, to the same end.
            self._there[kind][chunk] = True

    def points(self, rows: "Ints") -> list[Point | None]:
        """Return the points of rows whose points are there, of the others none."""
        import numpy as np  # noqa: PLC0415

        located = np.flatnonzero(rows <= self.located)
        found: list[Point | None] = [None] * len(rows)
        for at, place in zip(located.tolist(), self.places.degrees(rows[located]).tolist(), strict=True):
            found[at] = Point(*place)
        return found

    def said(self, rows: "Ints") -> "tuple[Ints, Ints, Ints]":
        """Return of all that rows say about facts: the place of the row among `rows`, the shape, the newest day."""
        return self._facts.said(rows)

    def _take(self, kind: str, first: int, blob: bytes) -> None:
        import numpy as np  # noqa: PLC0415

        if kind == "facts":
            self._facts.take(first, min(CHUNK_ROWS, self.count + 1 - first), blob)
            return
        if kind == "points":
            self.places.take(first, min(CHUNK_ROWS, self.located + 1 - first), blob)
            return
        if kind == "hours":
            hours = np.frombuffer(blob, self.hours.dtype)
            self.hours[first : first + len(hours)] = hours
            return
        cells = np.frombuffer(blob, list(TOLD))
        for name, column in self.told.items():
            column[first : first + len(cells)] = cells[name]


class _FactColumns:
    """What rows say about facts: for each row where that begins and how many things it is, for each thing shape and day."""

    def __init__(self, size: int, before: "NDArray[np.uint32]", cells: FactCells) -> None:
        import numpy as np  # noqa: PLC0415

        self._before = before
        self._cells = cells
        self._begins, self._counts = unread((size,), np.uint32), unread((size,), np.uint16)
        many = int(before[-1])
        self._shapes, self._days = unread((many,), cells.shape_kind), unread((many,), np.int32)

    def take(self, first: int, rows: int, blob: bytes) -> None:
        """Keep a chunk."""
        import numpy as np  # noqa: PLC0415

        counts, shapes, days = self._cells.of(blob, rows)
        begin = int(self._before[first >> CHUNK_BITS])
        self._counts[first : first + rows] = counts
        self._begins[first : first + rows] = begin + np.cumsum(counts) - counts
        self._shapes[begin : begin + len(shapes)] = shapes
        self._days[begin : begin + len(days)] = days

    def said(self, rows: "Ints") -> "tuple[Ints, Ints, Ints]":
        """Return the place of the row among `rows`, the shape and the day of each thing, in the order of rows."""
        import numpy as np  # noqa: PLC0415

        counts = self._counts[rows].astype(np.int64)
        ends = np.cumsum(counts)
        places = np.repeat(np.arange(len(rows)), counts)
        at = np.arange(len(places)) + np.repeat(self._begins[rows] - (ends - counts), counts)
        return places, self._shapes[at].astype(np.int64), self._days[at].astype(np.int64)
