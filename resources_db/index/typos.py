"""Words of the directory that somebody may have meant: its own vocabulary, few letters away."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from navigator.search.words import indexed
from resources_db.index.file import IndexFile
from resources_db.index.word_sets import LAST

# One slip in a short word, two in a longer one.
SHORT_WORD = 6
LEAST_LETTERS = 3
# What it is worth that two words sound alike ("medicade" is rather medicaid than medicare).
SOUND = 1.0
# Consonants that sound alike (the groups of Soundex).
LETTERS = {
    letter: str(group)
    for group, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1)
    for letter in letters
}


def sound_of(word: str) -> str:
    """Return how a word sounds, roughly: its first letter and the groups of its consonants (Soundex, not cut short)."""
    groups = ["", *(LETTERS.get(letter, "") for letter in word if letter not in "hw")]
    told = (group for before, group in pairwise(groups) if group and group != before)
    return word[:1] + "".join(told)


class Vocabulary:
    """The words of one file with the number of rows that carry them; read letter by letter, when somebody mistypes."""

    def __init__(self, file: IndexFile) -> None:
        self._file = file
        self._letters: dict[str, dict[int, dict[str, int]]] = {}
        self._also: tuple[Iterable[str], dict[tuple[str, int], list[str]]] | None = None

    def count(self, word: str) -> int:
        """Return how many rows carry a word in the field where most do; 0 when nobody says it."""
        question = "SELECT COALESCE(max(listings), 0) FROM index_word WHERE word = ? AND field IN (0, 1, 2, 3)"
        with self._file.reading() as db:
            return int(db.execute(question, [indexed(word) if not word.isascii() else word]).fetchone()[0])

    def near(self, word: str, limit: int, also: Iterable[str] = ()) -> Sequence[str]:
        """Return words that the one given may stand for, fewest slips first, then the most frequent; none for a known word.

        `also` are words that mean something though no row has them; a word that sounds alike is a slip nearer.
        """
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - first slip, never when a window starts

        word = indexed(word) if not word.isascii() else word
        if len(word) < LEAST_LETTERS or self.count(word):
            return ()
        slips = 1 if len(word) < SHORT_WORD else 2
        meant = dict.fromkeys(self._meant(word, slips, also), 0)
        found: list[tuple[float, bool, int, str]] = []
        for other, listings in (meant | dict(self._alike(word, slips))).items():
            # Whoever slips at the first letter seldom slips again.
            most = slips if other[:1] in word[:2] else 1
            distance = OSA.distance(word, other, score_cutoff=most)
            if distance <= most:
                away = distance - (SOUND if sound_of(other) == sound_of(word) else 0.0)
                found.append((away, other not in meant, -listings, other))
        return [other for *_, other in sorted(found)[:limit]]

    def _meant(self, word: str, slips: int, also: Iterable[str]) -> Iterator[str]:
        """Yield those of `also` that may be alike; what they begin with is worked out once for the same words."""
        if self._also is None or self._also[0] is not also:
            groups: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
            for other in also:
                groups[other[:1], len(other)].append(other)
            self._also = (also, groups)
        for (letter, length), others in self._also[1].items():
            if abs(length - len(word)) <= (slips if letter in word[:2] else 1):
                yield from others

    def _alike(self, word: str, slips: int) -> Iterator[tuple[str, int]]:
        """Yield words of about the same length that begin alike, or as if the first two letters were swapped."""
        for letter in dict.fromkeys(word[:2]):
            by_length = self._of(letter)
            for length in range(len(word) - slips, len(word) + slips + 1):
                yield from by_length.get(length, {}).items()

    def _of(self, letter: str) -> dict[int, dict[str, int]]:
        known = self._letters.get(letter)
        if known is None:
            question = (
                "SELECT word, listings FROM index_word WHERE field IN (0, 1, 2, 3) AND word >= ? AND word < ?"
                " AND length(word) > 2"
            )
            words: Counter[str] = Counter()
            with self._file.reading() as db:
                for word, listings in db.execute(question, [letter, letter + LAST]):
                    words[word] = max(words[word], listings)
            known = defaultdict[int, dict[str, int]](dict)
            for word, listings in words.items():
                if not word.isdigit():
                    known[len(word)][word] = listings
            self._letters[letter] = known
        return known
