"""Puts places that lie near each other side by side: the order of the rows, so that what is shown lies together on disk.

A k-d tree whose leaves hold 512 rows is cut through the points; a row's number then names its leaf (number >> 9). Numbers
begin at 1, so the first leaf holds 511. Only sums, products and comparisons: the same points give the same order anywhere.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAF_BITS = 9
LEAF_ROWS = 1 << LEAF_BITS
# Below this a degree of longitude counts no less: close to a pole any cut will do.
LEAST_WIDTH = 0.05
Place = tuple[float, float] | None


def leaf_order(places: Sequence[Place]) -> list[int]:
    """Return the positions of places (latitude, longitude) in leaf order; those without a point come last, as they stand."""
    import numpy as np  # noqa: PLC0415 - only building needs it

    located = [number for number, place in enumerate(places) if place is not None]
    nowhere = [number for number, place in enumerate(places) if place is None]
    points = np.array([place for place in places if place is not None], dtype=np.float64).reshape(-1, 2)
    return [located[number] for number in order_of(points)] + nowhere


def order_of(points: "NDArray[np.float64]") -> "list[int]":
    """Return the order of an array of (latitude, longitude) rows."""
    import numpy as np  # noqa: PLC0415 - only building needs it

    order = np.arange(len(points))
    # Of numbers, [first, last): they begin at 1.
    slices = [(1, len(points) + 1)]
    while slices:
        first, last = slices.pop()
        middle = _cut(first, last)
        if middle is None:
            continue
        part = order[first - 1 : last - 1]
        axis = _wider(points[part])
        order[first - 1 : last - 1] = part[np.argsort(points[part, axis], kind="stable")]
        slices += [(first, middle), (middle, last)]
    return [int(number) for number in order]


def _cut(first: int, last: int) -> int | None:
    """Return the edge of a leaf nearest to the middle; None when all is one leaf."""
    if first >> LEAF_BITS == (last - 1) >> LEAF_BITS:
        return None
    middle = (first + last + LEAF_ROWS) // 2 >> LEAF_BITS << LEAF_BITS
    return min(max(middle, (first >> LEAF_BITS) + 1 << LEAF_BITS), (last - 1) >> LEAF_BITS << LEAF_BITS)


def _wider(points: "NDArray[np.float64]") -> int:
    """Return 0 when the points spread more from south to north, 1 when more from west to east."""
    (south, west), (north, east) = points.min(axis=0), points.max(axis=0)
    middle = float(south + north) / 180
    # A parabola instead of a cosine: exact arithmetic, the same bits on every machine.
    width = max(LEAST_WIDTH, 1 - middle * middle)
    return int(float(east - west) * width > float(north - south))
