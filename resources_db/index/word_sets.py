"""The rows of each word of a field, and of all words that begin so; those of many words are read in one question."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from navigator.search.ask import Field
from resources_db.index.kept import Kept
from resources_db.index.set_store import NOWHERE, SetStore, joined
from resources_db.index.tables import OFTEN, PREFIX_LETTERS
from resources_db.index.ways import Pair, Ways

if TYPE_CHECKING:
    from pyroaring import BitMap

LAST = chr(0x10FFFF)
WHOLE = "SELECT t.value, w.field, w.id FROM json_each(?1) AS t CROSS JOIN index_word AS w ON w.word = t.value"
MADE = "SELECT t.value, p.field, p.id FROM json_each(?1) AS t CROSS JOIN index_prefix AS p ON p.prefix = t.value"
BEGUN = (
    "FROM json_each(?1) AS t CROSS JOIN index_word AS w ON w.word >= t.value AND w.word < t.value || ?3"
    " AND w.field IN (SELECT value FROM json_each(?2))"
)
# A frequent word is kept by itself: with the next letter that is typed, and as a whole word, it is asked for again.
FREQUENT = f"SELECT w.field, t.value, w.id {BEGUN} WHERE w.listings >= ?4"
SELDOM = f"SELECT w.field, t.value, b.bits {BEGUN} CROSS JOIN index_bits AS b ON b.id = w.id WHERE w.listings < ?4"
ENDS_IN_IE = 4
# Of so many words it is remembered where their rows stand.
MOST_LOOKED_UP = 16_384
# Under which number a word, or a prefix, has its rows in each field.
Numbers = tuple[int, ...]
Place = tuple[Field, str]


class WordSets:
    """Reads the words of one file; what it returns is never changed in place."""

    def __init__(self, sets: SetStore, kept: Kept) -> None:
        self._kept = kept
        self._sets = sets
        self._words = _LookUp(self._sets, WHOLE)
        self._prefixes = _LookUp(self._sets, MADE)

    def of(self, fields: Iterable[Field], word: str) -> "list[BitMap]":
        """Return the rows that carry a word, field by field."""
        numbers = self._words.of((word,))[word]
        wanted = [numbers[field] for field in fields if numbers[field] != NOWHERE]
        sets = self._sets.of(wanted)
        return [sets[number] for number in wanted]

    def begun(self, fields: Sequence[Field], word: str) -> "list[BitMap]":
        """Return the rows that carry a word that begins so, field by field."""
        return [rows for rows in self._begun(fields, (begin_of(word),)).values() if rows]

    def gather(self, fields: Sequence[Field], ways: Ways) -> Ways:
        """Read all that some ways to say it ask for; return those of whose words each is some row's."""
        numbers = self._words.of({word for way in ways for word, _ in way})
        having = {word for word, at in numbers.items() if any(at[field] for field in fields)}
        found = tuple(way for way in ways if all(begun or word in having for word, begun in way))
        pairs = {pair for way in found for pair in way}
        self._sets.of(numbers[pair[0]][field] for pair in pairs if not is_among_begun(pair) for field in fields)
        self._begun(fields, {begin_of(begun) for _, begun in pairs if begun})
        return found

    def _begun(self, fields: Sequence[Field], begins: Iterable[str]) -> "dict[Place, BitMap]":
        """Return the rows of all words that begin so, field by field; of short ones only where there are any."""
        wanted = tuple(begins)
        made = self._prefixes.of(begin for begin in wanted if len(begin) <= PREFIX_LETTERS)
        numbers = {(field, begin): made[begin][field] for begin in made for field in fields if made[begin][field]}
        places = ((field, begin) for begin in wanted if len(begin) >= PREFIX_LETTERS for field in fields)
        known = {place: self._kept.get(place) for place in places if place not in numbers}
        new = self._joined([place for place, rows in known.items() if rows is None])
        for place, rows in new.items():
            self._kept.put(place, rows)
        sets = self._sets.of(numbers.values())
        found = {place: rows for place, rows in known.items() if rows is not None}
        return found | new | {place: sets[number] for place, number in numbers.items()}

    def _joined(self, missing: Sequence[Place]) -> "dict[Place, BitMap]":
        frequent = self._of_places(FREQUENT, missing)
        sets = self._sets.of(number for numbers in frequent.values() for number in numbers)
        seldom = self._of_places(SELDOM, missing)
        return {place: joined(seldom[place], [sets[number] for number in frequent[place]]) for place in missing}

    def _of_places(self, question: str, places: Sequence[Place]) -> dict[Place, list[Any]]:
        """Return what a question tells of places."""
        found: defaultdict[Place, list[Any]] = defaultdict(list)
        fields = json.dumps(list(dict.fromkeys(field for field, _ in places)))
        begins = list(dict.fromkeys(begin for _, begin in places))
        for field, begin, told in self._sets.told(question, begins, fields, LAST, OFTEN):
            found[Field(field), begin].append(told)
        return found


class _LookUp:
    """Where the rows of words stand, or of prefixes: what was looked up is remembered."""

    def __init__(self, sets: SetStore, question: str) -> None:
        self._sets = sets
        self._question = question
        self._known: dict[str, Numbers] = {}

    def of(self, texts: Iterable[str]) -> dict[str, Numbers]:
        """Return the numbers of each text, nowhere of those that no row has."""
        found = {text: self._known.get(text) for text in texts}
        if None not in found.values():
            return cast("dict[str, Numbers]", found)
        missing = {text: [NOWHERE] * len(Field) for text, numbers in found.items() if numbers is None}
        for text, field, number in self._sets.told(self._question, list(missing)):
            missing[text][field] = number
        new = {text: tuple(numbers) for text, numbers in missing.items()}
        if len(self._known) > MOST_LOOKED_UP:
            self._known = {}
        self._known |= new
        return {text: numbers for text, numbers in found.items() if numbers is not None} | new


def begin_of(word: str) -> str:
    """Return what a word that is being typed begins with: "families" is kept as "famil", which "familie" begins, too."""
    return word[:-2] if word.endswith("ie") and len(word) > ENDS_IN_IE else word


def is_among_begun(pair: Pair) -> bool:
    """Tell whether the rows of a word are among those of all words that begin as will do as well."""
    word, begun = pair
    return bool(begun) and word.startswith(begin_of(begun))
