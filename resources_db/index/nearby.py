"""The rows round a point, exactly: leaf by leaf, those that may come nearest first, no further than needed."""

from sqlite3 import Connection
from typing import TYPE_CHECKING

from navigator.geo import Point, haversine_m
from navigator.ports import CancelToken
from navigator.search.rank import LEAST_REACH_M, MOST_REACH_M, NEAREST_THAT_REACH
from resources_db.index.classes import Classes, united
from resources_db.index.columns import Columns
from resources_db.index.layout import LEAF_BITS
from resources_db.index.sets import numbers_of
from resources_db.index.sphere import DOUBT, chord_of, chords

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    # Row, class and chord of each.
    Found = tuple[Ints, Ints, Floats]
# So few rows are looked up leaf by leaf before leaves are visited that hold none of them.
FEW = 4096
FIRST_LEAVES = 8


class Nearby:
    """The rows of some classes (all of them with a point) as seen from one place."""

    def __init__(self, db: Connection, columns: Columns, here: Point, classes: Classes, token: CancelToken) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        self._db = db
        self._columns = columns
        self._here = here
        self._classes = classes
        self._token = token
        self._count = classes.count
        self._least = columns.boxes.least_chords(here)
        self._visited = np.zeros(len(columns.boxes), bool)
        none = np.zeros(0, np.int64)
        self._found: Found = (none, none, np.zeros(0))

    def reach(self) -> float:
        """Return the distance of the 30th nearest row in metres, at least 10 and at most 60 miles."""
        import numpy as np  # noqa: PLC0415

        if len(self.within(LEAST_REACH_M)[0]) >= NEAREST_THAT_REACH:
            return LEAST_REACH_M
        rows, _, away = self._up_to(chord_of(MOST_REACH_M))
        if len(rows) < NEAREST_THAT_REACH:
            return MOST_REACH_M
        place = NEAREST_THAT_REACH - 1
        limit = np.partition(away, place)[place] + 2 * DOUBT
        exact = np.sort(self.metres(rows[away <= limit]))
        return min(MOST_REACH_M, max(LEAST_REACH_M, float(exact[place])))

    def within(self, reach_m: float) -> "Found":
        """Return the rows no further than that."""
        limit = chord_of(reach_m)
        rows, kinds, away = self._up_to(limit)
        doubtful = away >= limit - DOUBT
        if not doubtful.any():
            return rows, kinds, away
        keep = ~doubtful
        keep[doubtful] = self.metres(rows[doubtful]) <= reach_m
        return rows[keep], kinds[keep], away[keep]

    def beyond(self, reach_m: float, count: int) -> "tuple[Ints, Ints]":
        """Return rows and classes among which the nearest ones further away than that are, as many as there are."""
        import numpy as np  # noqa: PLC0415

        limit = chord_of(reach_m)
        leaves, size = self._ahead(), FIRST_LEAVES
        while True:
            self._token.check()
            rows, kinds, away = self._found
            far = np.sort(away[away > limit + DOUBT])
            last = float(far[count - 1]) + 2 * DOUBT if len(far) >= count else np.inf
            if not len(leaves) or self._least[leaves[0]] > last:
                break
            self._visit(leaves[:size])
            leaves, size = leaves[size:], size * 2
        maybe = (away >= limit - DOUBT) & (away <= last)
        rows, kinds = rows[maybe], kinds[maybe]
        surely = self.metres(rows) > reach_m
        return rows[surely], kinds[surely]

    def metres(self, rows: "Ints") -> "Floats":
        """Return distances as the domain reckons them; each distinct point is asked once."""
        import numpy as np  # noqa: PLC0415

        self._columns.need(self._db, "points", rows)
        points = self._columns.places.degrees(rows).view(np.complex128).reshape(-1)
        distinct, where = np.unique(points, return_inverse=True)
        found = [haversine_m(self._here, Point(point.real, point.imag)) for point in distinct.tolist()]
        return np.array(found, np.float64)[where]

    def _up_to(self, limit: float) -> "Found":
        import numpy as np  # noqa: PLC0415

        self._visit(np.flatnonzero((self._least <= limit + DOUBT) & ~self._visited))
        rows, kinds, away = self._found
        keep = away <= limit + DOUBT
        return rows[keep], kinds[keep], away[keep]

    def _ahead(self) -> "Ints":
        """Return the leaves not visited yet, those that may come nearest first."""
        import numpy as np  # noqa: PLC0415

        leaves = np.flatnonzero(~self._visited)
        if self._count <= FEW:
            leaves = np.intersect1d(leaves, numbers_of(united(self._classes.all())) >> LEAF_BITS)
        return leaves[np.argsort(self._least[leaves], kind="stable")]

    def _visit(self, leaves: "Ints") -> None:
        """Add all rows of these leaves to what was found."""
        import numpy as np  # noqa: PLC0415
        from pyroaring import BitMap  # noqa: PLC0415

        if not (len(leaves) and self._classes.sets):
            return
        span = BitMap()
        for leaf in leaves.tolist():
            span.add_range(leaf << LEAF_BITS, leaf + 1 << LEAF_BITS)
        self._visited[leaves] = True
        parts = [numbers_of(rows) for rows in self._classes.within(span)]
        rows = np.concatenate(parts)
        self._columns.need(self._db, "points", rows)
        kinds = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
        new = (rows, kinds, chords(self._here, self._columns.places.sphere[rows]))
        olds = self._found
        self._found = (
            np.concatenate((olds[0], new[0])),
            np.concatenate((olds[1], new[1])),
            np.concatenate((olds[2], new[2])),
        )
