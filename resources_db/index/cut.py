"""The first rows of many by several keys, one after the other, without sorting the rest."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


class Cut:
    """Rows that are surely among the first `count`, and those that still compete for what is left of them."""

    def __init__(self, rows: int, count: int) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        self._sure: list[Ints] = []
        self._rivals: Ints = np.arange(rows)
        self._left = count
        self._settle()

    @property
    def rivals(self) -> "Ints":
        """Return the places of the rows that a further key has to part."""
        return self._rivals

    def by(self, keys: "NDArray[Any]", doubt: float = 0) -> None:
        """Part the rivals by a key each (the least first); keys no further apart than `doubt` part nobody."""
        import numpy as np  # noqa: PLC0415

        if not len(self._rivals):
            return
        edge = np.partition(keys, self._left - 1)[self._left - 1]
        ahead = keys < edge - doubt
        self._sure.append(self._rivals[ahead])
        self._left -= int(np.count_nonzero(ahead))
        self._rivals = self._rivals[~ahead & (keys <= edge + doubt)]
        self._settle()

    def chosen(self) -> "Ints":
        """Return the places of the rows that are in, in no order; rivals that no key parted are in, too."""
        import numpy as np  # noqa: PLC0415

        return np.concatenate((*self._sure, self._rivals))

    def _settle(self) -> None:
        if len(self._rivals) <= self._left or self._left == 0:
            if self._left:
                self._sure.append(self._rivals)
            self._rivals = self._rivals[:0]
