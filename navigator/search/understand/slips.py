"""Words that were mistyped, told from the phrases they stand in: "womens sheler" is no sheller."""

from collections.abc import Iterator, Sequence

from navigator.search.understand.phrases import Phrases

# Shorter words have too many neighbours, whatever they stand beside.
LEAST_LETTERS = 3
MOST_WORDS = 5
Gap = tuple[int, tuple[str, ...]]


class PhraseGaps:
    """Phrases by all their words but one."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def meant(self, words: Sequence[tuple[str, str]], at: int) -> str | None:
        """Return the word that makes a phrase of one and those beside it (words with their stems), longest phrase first."""
        stems = [stem for _, stem in words]
        return next((found for gap in _gaps(stems, at) for found in self._near(words[at][0], gap)), None)

    def _near(self, typed: str, gap: Gap) -> Iterator[str]:
        for number, stem in self._filling(*gap):
            word = self._phrases.words(number)[gap[0]]
            if typed != word and len(word) >= LEAST_LETTERS and (is_one_slip(typed, word) or is_one_slip(typed, stem)):
                yield word

    def _filling(self, place: int, others: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        """Yield the phrases that have one word more than these, at that place, with the stem of that word."""
        before, after = " ".join((*others[:place], "")), " ".join(("", *others[place:]))
        for number in self._phrases.with_rarest(others):
            phrase = self._phrases.stems[number]
            stem = phrase[len(before) : len(phrase) - len(after)]
            if stem and " " not in stem and phrase == f"{before}{stem}{after}":
                yield number, stem


def _gaps(stems: Sequence[str], at: int) -> Iterator[Gap]:
    """Yield what stands round a word, as far as a phrase may reach, the most first."""
    for length in range(min(MOST_WORDS, len(stems)), 1, -1):
        for start in range(max(0, at - length + 1), min(at, len(stems) - length) + 1):
            yield at - start, (*stems[start:at], *stems[at + 1 : start + length])


def is_one_slip(typed: str, meant: str) -> bool:
    """Tell whether one letter was left out, put in or changed, or two neighbours swapped."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), None)
    if same is None:
        return True  # one goes on by a letter
    after, wanted = typed[same:], meant[same:]
    if len(typed) != len(meant):
        return after[1:] == wanted or after == wanted[1:]
    return after[1:] == wanted[1:] or (after[1::-1] == wanted[:2] and after[2:] == wanted[2:])
