"""The columns of the rows in memory: a chunk is read when the first of its rows is asked for, and stays."""

from functools import cached_property
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from navigator.geo import Point
from resources_db.index.sphere import Boxes, on_sphere
from resources_db.index.tables import CHUNK_BITS, CHUNK_ROWS, COLUMNS, FACTS, TOLD, chunk_id, hours_kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


class Columns:
    """Points, hours and flags by row number. Empty memory costs nothing: only what was read is there."""

    def __init__(self, db: Connection) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        listings, located, bounds = db.execute("SELECT listings, located, bounds FROM index_leaves").fetchone()
        self.count, self.located = int(listings), int(located)
        self.boxes = Boxes(np.frombuffer(bounds).reshape(-1, 4))
        size = (self.count >> CHUNK_BITS) + 1 << CHUNK_BITS
        self.degrees = np.empty((size, 2))
        self.sphere = np.empty((size, 3))
        (most,) = db.execute("SELECT COALESCE(max(id), 0) FROM hours").fetchone()
        self.hours = np.empty(size, hours_kind(most))
        self.told = np.empty(size, list(TOLD))
        self.facts: dict[int, NDArray[Any]] = {}
        self._there = {kind: np.zeros(size >> CHUNK_BITS, bool) for kind in COLUMNS}

    @cached_property
    def with_point(self) -> "BitMap":
        """Return all rows that have a point."""
        from pyroaring import BitMap  # noqa: PLC0415

        return BitMap(range(1, self.located + 1))

    def need(self, db: Connection, kind: str, rows: "Ints") -> None:
        """Read what of a column these rows need and is not there yet."""
        import numpy as np  # noqa: PLC0415

        there = self._there[kind]
        wanted = np.zeros(len(there), bool)
        wanted[rows >> CHUNK_BITS] = True
        for chunk in np.flatnonzero(wanted & ~there).tolist():
            question = "SELECT cells FROM index_chunk WHERE id = ?"
            self._take(kind, chunk, db.execute(question, [chunk_id(kind, chunk)]).fetchone()[0])
            # Set last: another thread that looks meanwhile reads it once more, to the same end.
            there[chunk] = True

    def point(self, row: int) -> Point | None:
        """Return the point of a row whose points are there."""
        if row > self.located:
            return None
        latitude, longitude = self.degrees[row].tolist()
        return Point(latitude, longitude)

    def _take(self, kind: str, chunk: int, blob: bytes) -> None:
        import numpy as np  # noqa: PLC0415

        first = chunk << CHUNK_BITS
        if kind == "facts":
            said = np.frombuffer(blob, list(FACTS))
            if len(said):
                self.facts[chunk] = said
            return
        column: dict[str, NDArray[Any]] = {"points": self.degrees, "hours": self.hours, "told": self.told}
        cells = np.frombuffer(blob, column[kind].dtype)
        cells = cells.reshape(-1, 2) if kind == "points" else cells
        column[kind][first : first + len(cells)] = cells
        if kind == "points":
            self.sphere[first : first + len(cells)] = on_sphere(cells)

    def said(self, rows: "Ints") -> "tuple[Ints, Ints, Ints]":
        """Return of all that rows say about facts: the place of the row among `rows`, the shape, the newest day."""
        import numpy as np  # noqa: PLC0415

        parts: list[tuple[Ints, Ints, Ints]] = []
        order = np.argsort(rows)
        chunks = rows[order] >> CHUNK_BITS
        for chunk in np.unique(chunks).tolist():
            told = self.facts.get(chunk)
            if told is None:
                continue
            mine = order[slice(*np.searchsorted(chunks, (chunk, chunk + 1)))]
            place = np.full(CHUNK_ROWS, -1)
            place[rows[mine] - (chunk << CHUNK_BITS)] = mine
            places = place[told["row"]]
            asked = places >= 0
            parts.append((places[asked], told["shape"][asked].astype(np.int64), told["day"][asked].astype(np.int64)))
        if not parts:
            none = np.zeros(0, np.int64)
            return none, none, none
        places, shapes, days = (np.concatenate(column) for column in zip(*parts, strict=True))
        return places, shapes, days
