"""Between sets of rows as the index keeps them and arrays of row numbers."""

from array import array
from typing import TYPE_CHECKING, cast

from navigator.search.ask import Rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap

    Ints = NDArray[np.int64]


def numbers_of(rows: "BitMap") -> "Ints":
    """Return the row numbers of a set, in order."""
    import numpy as np  # noqa: PLC0415 - first search, never when a window starts

    return np.array(rows.to_array(), np.uint32).astype(np.int64)


def set_of(numbers: "Ints") -> "BitMap":
    """Return the set of row numbers."""
    import numpy as np  # noqa: PLC0415
    from pyroaring import BitMap  # noqa: PLC0415

    return BitMap(array("I", numbers.astype(np.uint32).tobytes()))


def in_bits(rows: "BitMap") -> "BitMap":
    """Return the same set as plain bits: what others share with it is counted a hundred times faster than with runs."""
    from pyroaring import BitMap  # noqa: PLC0415

    if not rows:
        return rows
    # A set of every other row cannot be kept as runs, and what is made with it is not.
    even = BitMap(range(0, rows.max() + 1, 2))
    return (rows & even) | (rows - even)


def ours(rows: Rows) -> "BitMap":
    """Return a set that went through the domain as what it is."""
    return cast("BitMap", rows)
