"""A chunk of each column as the file keeps it, there and back: as few bytes as say the same to the last bit."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
# Points of up to seven decimals (a centimetre), which most are, take four bytes a number.
STEPS_A_DEGREE = 10_000_000
SMALL_POINT = 8
# Numbers up to here take two bytes where that is enough for all.
SMALL = 1 << 16
NO_DAY = 0


def kind_of(most: int) -> str:
    """Return the type of cells that hold numbers up to `most`."""
    return "<u2" if most < SMALL else "<u4"


def points_to(points: "Floats") -> bytes:
    """Return rows of (latitude, longitude) as bytes."""
    import numpy as np  # noqa: PLC0415 - first use, never when a window starts

    steps = np.rint(points * STEPS_A_DEGREE)
    whole = (steps / STEPS_A_DEGREE == points).all()
    return steps.astype("<i4").tobytes() if whole else points.astype("<f8").tobytes()


def points_from(blob: bytes, rows: int) -> "Floats":
    """Return so many rows of (latitude, longitude)."""
    import numpy as np  # noqa: PLC0415

    small = len(blob) == rows * SMALL_POINT
    cells = np.frombuffer(blob, "<i4") / STEPS_A_DEGREE if small else np.frombuffer(blob, "<f8")
    return cells.reshape(-1, 2)


class FactCells:
    """What the rows of a chunk say about facts: how many things each, then the shape and the newest day of each thing.

    Days are kept as days before the newest of the file, so that they take two bytes, and zero for none.
    """

    def __init__(self, shapes: int, newest: int, oldest: int) -> None:
        self._newest = newest
        self.shape_kind = kind_of(shapes)
        self._ago_kind = kind_of(newest - oldest + 1)

    def to(self, counts: "Ints", shapes: "Ints", days: "Ints") -> bytes:
        """Return a chunk as bytes."""
        import numpy as np  # noqa: PLC0415

        ago = np.where(days == NO_DAY, 0, self._newest - days + 1)
        parts = (counts.astype("<u2"), shapes.astype(self.shape_kind), ago.astype(self._ago_kind))
        return b"".join(part.tobytes() for part in parts)

    def of(self, blob: bytes, rows: int) -> "tuple[NDArray[Any], NDArray[Any], NDArray[Any]]":
        """Return the counts of so many rows, the shapes and the days."""
        import numpy as np  # noqa: PLC0415

        counts = np.frombuffer(blob, "<u2", rows)
        many = int(counts.sum())
        shapes = np.frombuffer(blob, self.shape_kind, many, offset=counts.nbytes)
        ago = np.frombuffer(blob, self._ago_kind, many, offset=counts.nbytes + shapes.nbytes).astype(np.int64)
        return counts, shapes, np.where(ago == 0, NO_DAY, self._newest + 1 - ago)
