"""Sets of rows that were read of a file, kept as long as there is room: words are asked for again with each letter typed."""

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyroaring import BitMap

KEPT_BYTES = 12 * 1024 * 1024
# What a set takes in memory at most, from its first row to its last.
BITS, SMALL_ROW = 8, 2
Key = tuple[object, ...]


class Kept:
    """The sets used last, up to a size in bytes; several threads may ask."""

    def __init__(self) -> None:
        self._sets: OrderedDict[Key, tuple[BitMap, int]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: Key) -> "BitMap | None":
        """Return a set that was kept."""
        with self._lock:
            found = self._sets.get(key)
            if found is None:
                return None
            self._sets.move_to_end(key)
            return found[0]

    def put(self, key: Key, rows: "BitMap") -> None:
        """Keep a set; those that were used longest ago make room."""
        size = SMALL_ROW + (min(rows.max() // BITS, len(rows) * SMALL_ROW) if rows else 0)
        with self._lock:
            if key in self._sets:
                return
            self._sets[key] = (rows, size)
            self._bytes += size
            while self._bytes > KEPT_BYTES and len(self._sets) > 1:
                _, (_, freed) = self._sets.popitem(last=False)
                self._bytes -= freed
