"""Between sets of rows as the index keeps them and arrays of row numbers."""

from array import array
from typing import TYPE_CHECKING, cast

from navigator.search.ask import Rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap

    Ints = NDArray[np.int64]
# How Roaring writes a set without runs: this number, how many blocks, what each is, where each begins, the blocks.
COOKIE, WORD = 12346, 4
BLOCK, FEW = 1 << 16, 4096


def numbers_of(rows: "BitMap") -> "Ints":
    """Return the row numbers of a set, in order."""
    import numpy as np  # noqa: PLC0415 - first search, never when a window starts

    return np.array(rows.to_array(), np.uint32).astype(np.int64)


def set_of(numbers: "Ints") -> "BitMap":
    """Return the set of row numbers."""
    import numpy as np  # noqa: PLC0415
    from pyroaring import BitMap  # noqa: PLC0415

    return BitMap(array("I", numbers.astype(np.uint32).tobytes()))


def set_of_flags(flags: "NDArray[np.bool_]") -> "BitMap":
    """Return the set of the places at which a flag stands, of very many flags: in Roaring's own form, block by block."""
    import numpy as np  # noqa: PLC0415
    from pyroaring import BitMap  # noqa: PLC0415

    blocks = [(number, flags[first : first + BLOCK]) for number, first in enumerate(range(0, len(flags), BLOCK))]
    counts = [int(np.count_nonzero(block)) for _, block in blocks]
    told = [
        (number, count, _block(block, count)) for (number, block), count in zip(blocks, counts, strict=True) if count
    ]
    heads = b"".join((number | count - 1 << 16).to_bytes(4, "little") for number, count, _ in told)
    first = 2 * WORD + len(heads) + WORD * len(told)
    places = np.cumsum([first, *(len(block) for *_, block in told)])[:-1].astype("<u4").tobytes()
    whole = (COOKIE.to_bytes(WORD, "little"), len(told).to_bytes(WORD, "little"), heads, places)
    return BitMap.deserialize(b"".join((*whole, *(block for *_, block in told))))


def _block(flags: "NDArray[np.bool_]", count: int) -> bytes:
    """Return one block: a bit for each flag, or when few stand, their places."""
    import numpy as np  # noqa: PLC0415

    if count > FEW:
        return np.packbits(flags, bitorder="little").tobytes().ljust(BLOCK // 8, b"\0")
    return np.flatnonzero(flags).astype("<u2").tobytes()


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
