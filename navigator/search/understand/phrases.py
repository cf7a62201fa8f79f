"""Very many phrases in little room: each is one text of stems, found by any word in it."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from navigator.search.words import plain_words, stems_of_each

NONE: "array[int]" = array("I")


class Phrases:
    """Phrases by number, in the order in which they were given; `stems` holds each as its stems with blanks between."""

    def __init__(self, spoken: Sequence[str]) -> None:
        self._spoken = spoken
        self.stems: Sequence[str] = stems_of_each(spoken)

    @cached_property
    def _having(self) -> "Mapping[str, array[int]]":
        """The numbers of the phrases that have a word; made when the first words are in no phrase as they stand."""
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, stems in enumerate(self.stems):
            for stem in set(stems.split()):
                found[stem].append(number)
        return found

    def words(self, number: int) -> tuple[str, ...]:
        """Return the words of a phrase, one for each of its stems."""
        return plain_words(self._spoken[number])

    def with_two_of(self, stems: Iterable[str]) -> Iterator[int]:
        """Yield the phrases that have more than one of some stems, each once."""
        counts = Counter(number for stem in stems for number in self._having.get(stem, NONE))
        return (number for number, count in counts.items() if count > 1)

    def with_rarest(self, stems: Iterable[str]) -> Sequence[int]:
        """Return, in order, the phrases that have that of some stems which fewest have: those with all are among them."""
        having = [self._having.get(stem, NONE) for stem in stems]
        return min(having, key=len)
