"""Where the rows are: in degrees as they were written, and on a sphere of radius 1 to choose by."""

from math import prod
from mmap import mmap
from typing import TYPE_CHECKING, Any

from resources_db.index.cells import SMALL_POINT, STEPS_A_DEGREE, points_from
from resources_db.index.sphere import on_sphere
from resources_db.index.tables import CHUNK_BITS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]


class Points:
    """The points that were read; nearly all are whole steps of a degree, which take half the room that degrees do."""

    def __init__(self, size: int) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        self._steps = unread((size, 2), np.int32)
        self._others: dict[int, Floats] = {}
        self.sphere = unread((size, 3), np.float64)

    def take(self, first: int, rows: int, blob: bytes) -> None:
        """Keep a chunk."""
        import numpy as np  # noqa: PLC0415

        points = points_from(blob, rows)
        if len(blob) == rows * SMALL_POINT:
            self._steps[first : first + rows] = np.frombuffer(blob, "<i4").reshape(-1, 2)
        else:
            self._others[first >> CHUNK_BITS] = points
        self.sphere[first : first + rows] = on_sphere(points)

    def degrees(self, rows: "Ints") -> "Floats":
        """Return latitude and longitude of each row, to the last bit as they were written."""
        import numpy as np  # noqa: PLC0415

        found: Floats = self._steps[rows] / STEPS_A_DEGREE
        for chunk, points in self._others.items():
            here = np.flatnonzero(rows >> CHUNK_BITS == chunk)
            found[here] = points[rows[here] - (chunk << CHUNK_BITS)]
        return found


def unread(shape: tuple[int, ...], kind: Any) -> "NDArray[Any]":  # noqa: ANN401 - what NumPy takes for a type
    """Return an array of zeros of which each page takes memory when it is written first.

    NumPy's own asks Linux for pages of two megabytes, and then a leaf here and there is all of it.
    """
    import numpy as np  # noqa: PLC0415

    of_type = np.dtype(kind)
    size = prod(shape) * of_type.itemsize
    return np.frombuffer(mmap(-1, size), of_type).reshape(shape) if size else np.empty(shape, of_type)
