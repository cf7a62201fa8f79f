"""The rows of each word of a field, and of all words that begin so; those of many words are read in one question."""

import json
from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from navigator.search.ask import Field
from resources_db.index.file import IndexFile, bits_of
from resources_db.index.kept import Kept
from resources_db.index.tables import PREFIX_LETTERS

if TYPE_CHECKING:
    from pyroaring import BitMap

LAST = chr(0x10FFFF)
EACH = "FROM json_each(?1) AS f CROSS JOIN json_each(?2) AS t"
WHOLE = (
    f"SELECT f.value, t.value, b.bits {EACH} CROSS JOIN index_word AS w ON w.field = f.value AND w.word = t.value"
    " JOIN index_bits AS b ON b.id = w.id"
)
BEGUN = (
    f"SELECT f.value, t.value, b.bits {EACH} JOIN index_bits AS b ON b.id BETWEEN"  # noqa: S608 - our own words
    " (SELECT id FROM index_word WHERE field = f.value AND word >= t.value ORDER BY word LIMIT 1) AND"
    " (SELECT id FROM index_word WHERE field = f.value AND word < t.value || ?3 ORDER BY word DESC LIMIT 1)"
)
# Short ones with very many words were joined when the index was made.
MADE = f"SELECT f.value, t.value, p.bits {EACH} JOIN index_prefix AS p ON p.field = f.value AND p.prefix = t.value"
ENDS_IN_IE = 4


class WordSets:
    """Reads the words of one file; what it returns is never changed in place."""

    def __init__(self, file: IndexFile, kept: Kept) -> None:
        self._file = file
        self._kept = kept

    def of(self, fields: Iterable[Field], word: str) -> "list[BitMap]":
        """Return the rows that carry a word, field by field."""
        return self._all(fields, word, begun=False)

    def begun(self, fields: Iterable[Field], word: str) -> "list[BitMap]":
        """Return the rows that carry a word that begins so, field by field."""
        return self._all(fields, begin_of(word), begun=True)

    def gather(self, fields: Sequence[Field], words: Iterable[str], begun: Iterable[str]) -> None:
        """Read what is not there yet of all these words, and of all that begin so."""
        self._read(WHOLE, fields, words, begun=False)
        begins = dict.fromkeys(begin_of(word) for word in begun)
        self._read(MADE, fields, [begin for begin in begins if len(begin) <= PREFIX_LETTERS], begun=True, rest=False)
        self._read(BEGUN, fields, begins, begun=True)

    def _all(self, fields: Iterable[Field], word: str, *, begun: bool) -> "list[BitMap]":
        wanted = tuple(fields)
        found = [self._kept.get((field, word, begun)) for field in wanted]
        if None in found:
            self.gather(wanted, () if begun else [word], [word] if begun else ())
            found = [self._kept.get((field, word, begun)) for field in wanted]
        return [rows for rows in found if rows]

    def _read(
        self, question: str, fields: Sequence[Field], words: Iterable[str], *, begun: bool, rest: bool = True
    ) -> None:
        """Keep what is found; `rest`: that all others have no rows, too."""
        missing = {
            (field, word): list[bytes]()
            for word in words
            for field in fields
            if self._kept.get((field, word, begun)) is None
        }
        if not missing:
            return
        asked = [json.dumps(list(dict.fromkeys(each))) for each in zip(*missing, strict=True)]
        values = [*asked, LAST] if "?3" in question else asked
        with self._file.reading() as db:
            for field, word, blob in db.execute(question, values):
                missing.get((field, word), []).append(blob)
        for (field, word), blobs in missing.items():
            if blobs or rest:
                self._kept.put((field, word, begun), joined(blobs))


def begin_of(word: str) -> str:
    """Return what a word that is being typed begins with: "families" is kept as "famil", which "familie" begins, too."""
    return word[:-2] if word.endswith("ie") and len(word) > ENDS_IN_IE else word


def joined(blobs: Sequence[bytes]) -> "BitMap":
    """Return the rows of sets as they are stored."""
    from pyroaring import BitMap  # noqa: PLC0415 - first search, never when a window starts

    # Few rows stand there as plain numbers behind a zero byte: those of all words are taken at once.
    few = BitMap(array("I", b"".join(blob[1:] for blob in blobs if blob[0] == 0)))
    found = [bits_of(blob) for blob in blobs if blob[0]]
    return found[0] if len(found) == 1 and not few else BitMap.union(few, *found)
