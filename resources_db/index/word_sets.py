"""The rows of each word of a field, and of all words that begin so; those of many words are read in one question."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from navigator.search.ask import Field
from resources_db.index.file import IndexFile, bits_of
from resources_db.index.kept import Kept
from resources_db.index.tables import OFTEN, PREFIX_LETTERS
from resources_db.index.ways import Pair, Ways

if TYPE_CHECKING:
    from pyroaring import BitMap

LAST = chr(0x10FFFF)
WHOLE = "SELECT t.value, w.field, w.id FROM json_each(?1) AS t CROSS JOIN index_word AS w ON w.word = t.value"
SETS = "SELECT b.id, b.bits FROM json_each(?1) AS t CROSS JOIN index_bits AS b ON b.id = t.value"
BEGUN = (
    "FROM json_each(?1) AS t CROSS JOIN index_word AS w ON w.word >= t.value AND w.word < t.value || ?3"
    " AND w.field IN (SELECT value FROM json_each(?2))"
)
# A frequent word is kept by itself: with the next letter that is typed, and as a whole word, it is asked for again.
FREQUENT = f"SELECT w.field, t.value, w.id {BEGUN} WHERE w.listings >= ?4"
SELDOM = f"SELECT w.field, t.value, b.bits {BEGUN} CROSS JOIN index_bits AS b ON b.id = w.id WHERE w.listings < ?4"
# Short ones with very many words were joined when the index was made.
MADE = (
    "SELECT p.field, t.value, p.bits FROM json_each(?2) AS f CROSS JOIN json_each(?1) AS t"
    " CROSS JOIN index_prefix AS p ON p.field = f.value AND p.prefix = t.value"
)
ENDS_IN_IE = 4
# Of words that were looked up it is remembered where their rows stand, of so many.
MOST_LOOKED_UP = 16_384
NOWHERE = 0
# The number of the set of a word in each field.
Numbers = tuple[int, ...]
Place = tuple[Field, str]


class WordSets:
    """Reads the words of one file; what it returns is never changed in place."""

    def __init__(self, file: IndexFile, kept: Kept) -> None:
        self._file = file
        self._kept = kept
        self._numbers: dict[str, Numbers] = {}

    def of(self, fields: Iterable[Field], word: str) -> "list[BitMap]":
        """Return the rows that carry a word, field by field."""
        numbers = self._look_up((word,))[word]
        wanted = [numbers[field] for field in fields if numbers[field] != NOWHERE]
        sets = self._sets(wanted)
        return [sets[number] for number in wanted]

    def begun(self, fields: Sequence[Field], word: str) -> "list[BitMap]":
        """Return the rows that carry a word that begins so, field by field."""
        return [rows for rows in self._begun(fields, (begin_of(word),)).values() if rows]

    def gather(self, fields: Sequence[Field], ways: Ways) -> Ways:
        """Read all that some ways to say it ask for; return those of whose words each is some row's."""
        numbers = self._look_up({word for way in ways for word, _ in way})
        having = {word for word, at in numbers.items() if any(at[field] for field in fields)}
        found = tuple(way for way in ways if all(begun or word in having for word, begun in way))
        pairs = {pair for way in found for pair in way}
        self._sets(numbers[pair[0]][field] for pair in pairs if not is_among_begun(pair) for field in fields)
        self._begun(fields, {begin_of(begun) for _, begun in pairs if begun})
        return found

    def _look_up(self, words: Iterable[str]) -> dict[str, Numbers]:
        """Return where the rows of words stand."""
        found = {word: self._numbers.get(word) for word in words}
        missing = {word: [NOWHERE] * len(Field) for word, numbers in found.items() if numbers is None}
        for word, field, number in self._told(WHOLE, list(missing)):
            missing[word][field] = number
        new = {word: tuple(numbers) for word, numbers in missing.items()}
        if len(self._numbers) > MOST_LOOKED_UP:
            self._numbers = {}
        self._numbers |= new
        return {word: numbers for word, numbers in found.items() if numbers is not None} | new

    def _sets(self, numbers: Iterable[int]) -> "dict[int, BitMap]":
        """Return the sets of some numbers; those that are not kept are read in the order in which they lie in the file."""
        known = {number: self._kept.get((number,)) for number in numbers if number != NOWHERE}
        found = {number: rows for number, rows in known.items() if rows is not None}
        for number, blob in self._told(SETS, sorted(known.keys() - found.keys())):
            found[number] = joined([blob])
            self._kept.put((number,), found[number])
        return found

    def _begun(self, fields: Sequence[Field], begins: Iterable[str]) -> "dict[Place, BitMap]":
        """Return the rows of all words that begin so, field by field."""
        known = {(field, begin): self._kept.get((field, begin)) for begin in begins for field in fields}
        missing = [place for place, rows in known.items() if rows is None]
        found = {place: rows for place, rows in known.items() if rows is not None}
        new = self._joined(missing)
        for place, rows in new.items():
            self._kept.put(place, rows)
        return found | new

    def _joined(self, missing: Sequence[Place]) -> "dict[Place, BitMap]":
        made = self._of_places(MADE, [place for place in missing if len(place[1]) <= PREFIX_LETTERS])
        rest = [place for place in missing if place not in made]
        frequent = self._of_places(FREQUENT, rest, LAST, OFTEN)
        sets = self._sets(number for numbers in frequent.values() for number in numbers)
        seldom = self._of_places(SELDOM, rest, LAST, OFTEN)
        found = {place: joined(blobs) for place, blobs in made.items()}
        for place in rest:
            found[place] = joined(seldom.get(place, ()), [sets[number] for number in frequent.get(place, ())])
        return found

    def _of_places(self, question: str, places: Sequence[Place], *values: object) -> dict[Place, list[Any]]:
        """Return what a question tells of places, for those of which it tells anything."""
        found: defaultdict[Place, list[Any]] = defaultdict(list)
        fields, begins = list(dict.fromkeys(field for field, _ in places)), list(dict.fromkeys(at for _, at in places))
        for field, begin, told in self._told(question, begins, json.dumps(fields), *values):
            found[Field(field), begin].append(told)
        return found

    def _told(self, question: str, asked: Sequence[object], *values: object) -> list[Any]:
        """Return the answer to a question about several; nobody is asked about none."""
        if not asked:
            return []
        with self._file.reading() as db:
            return db.execute(question, [json.dumps(asked), *values]).fetchall()


def begin_of(word: str) -> str:
    """Return what a word that is being typed begins with: "families" is kept as "famil", which "familie" begins, too."""
    return word[:-2] if word.endswith("ie") and len(word) > ENDS_IN_IE else word


def is_among_begun(pair: Pair) -> bool:
    """Tell whether the rows of a word are among those of all words that begin as will do as well."""
    word, begun = pair
    return bool(begun) and word.startswith(begin_of(begun))


def joined(blobs: Sequence[bytes], sets: "Sequence[BitMap]" = ()) -> "BitMap":
    """Return the rows of sets as they are stored, and of others."""
    from pyroaring import BitMap  # noqa: PLC0415 - first search, never when a window starts

    # Few rows stand there as plain numbers behind a zero byte: those of all words are taken at once.
    few = BitMap(array("I", b"".join(blob[1:] for blob in blobs if blob[0] == 0)))
    found = [*sets, *(bits_of(blob) for blob in blobs if blob[0])]
    return found[0] if len(found) == 1 and few <= found[0] else BitMap.union(few, *found)
