"""The sets of rows of one file by their number, each read once while it is kept."""

import json
from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from resources_db.index.file import IndexFile, bits_of
from resources_db.index.kept import Kept

if TYPE_CHECKING:
    from pyroaring import BitMap

SETS = "SELECT b.id, b.bits FROM json_each(?1) AS t CROSS JOIN index_bits AS b ON b.id = t.value"
# What a number says that names no set.
NOWHERE = 0


class SetStore:
    """Reads sets; what it returns is never changed in place."""

    def __init__(self, file: IndexFile, kept: Kept) -> None:
        self._file = file
        self._kept = kept

    def of(self, numbers: Iterable[int]) -> "dict[int, BitMap]":
        """Return the sets of some numbers; those that are not kept are read in the order in which they lie in the file."""
        known = {number: self._kept.get((number,)) for number in numbers if number != NOWHERE}
        found = {number: rows for number, rows in known.items() if rows is not None}
        for number, blob in self.told(SETS, sorted(known.keys() - found.keys())):
            found[number] = bits_of(blob) if blob[0] else few_of((blob,))
            self._kept.put((number,), found[number])
        return found

    def told(self, question: str, asked: Sequence[object], *values: object) -> list[Any]:
        """Return the answer to a question about several; about none nothing is asked."""
        if not asked:
            return []
        with self._file.reading() as db:
            return db.execute(question, [json.dumps(asked), *values]).fetchall()


def joined(blobs: Sequence[bytes], sets: "Sequence[BitMap]" = ()) -> "BitMap":
    """Return the rows of sets as they are stored, and of others."""
    from pyroaring import BitMap  # noqa: PLC0415 - first search, never when a window starts

    few = few_of([blob for blob in blobs if not blob[0]])
    found = [*sets, *(bits_of(blob) for blob in blobs if blob[0])]
    return found[0] if len(found) == 1 and few <= found[0] else BitMap.union(few, *found)


def few_of(blobs: Sequence[bytes]) -> "BitMap":
    """Return the rows of small sets, which stand as plain numbers behind a zero byte: all of them are taken at once."""
    from pyroaring import BitMap  # noqa: PLC0415

    return BitMap(array("I", b"".join(blob[1:] for blob in blobs)))
