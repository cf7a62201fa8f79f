"""A reader of texts with the lexicon that ships, a map of three places, and a directory that has a few words of its own."""

from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from navigator.geo import Point
from navigator.search.query import Origin
from navigator.search.understand.lexicon import Lexicon
from navigator.search.understand.sayings import PhraseBook
from navigator.search.understand.taking import Reading
from navigator.search.words import stem
from resources_db.bundled.concepts import concepts
from resources_db.bundled.sayings import sayings
from resources_db.bundled.vocabulary import vocabulary

PLACES = {
    "97401": Origin(name="97401", point=Point(44.06, -123.08), state="OR", kind="zip"),
    "eugene": Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR", kind="city"),
    "lane county": Origin(name="Lane County, OR", point=Point(43.93, -122.87), state="OR", kind="county"),
    "the library": Origin(name="The Library", point=Point(44.05, -123.1), state="OR", kind="landmark"),
    "house": Origin(name="House, NM", point=Point(34.65, -103.9), state="NM", kind="city"),
    "park": Origin(name="Park, KS", point=Point(39.11, -100.36), state="KS", kind="city"),
    "crisis": Origin(name="Crisis House", point=Point(44.05, -123.1), state="OR", kind="landmark"),
}


class SomeWords:
    """Knows the words of the lexicon and those it is given; fits the Spelling protocol."""

    def __init__(self, lexicon: Lexicon, own: Sequence[str]) -> None:
        self._own = {stem(word) for word in own}
        self._words = sorted(lexicon.words | self._own)

    def knows(self, word: str, *, begun: bool) -> bool:
        return stem(word) in self._words or (begun and any(known.startswith(word) for known in self._words))

    def carries(self, word: str) -> bool:
        return stem(word) in self._own

    def together(self, stems: Sequence[str]) -> bool:
        return self._own.issuperset(stems)

    def near(self, word: str) -> Sequence[str]:
        slips = 1 if len(word) < 6 else 2
        alike = ((OSA.distance(stem(word), known), known) for known in self._words if known[0] == word[0])
        return [known for distance, known in sorted(alike) if distance <= slips]


@cache
def reading(*own: str, turned_on: frozenset[str] = frozenset()) -> Reading:
    """Return the reader; `own` are words that rows of the directory have."""
    book = PhraseBook(sayings())
    lexicon = Lexicon(concepts(), book.fillers, book.moments)
    return Reading(
        lexicon=lexicon,
        book=book,
        vocabulary=vocabulary(),
        resolve=lambda text, _state: PLACES.get(text.casefold()),
        spelling=SomeWords(lexicon, own),
        turned_on=turned_on,
    )
