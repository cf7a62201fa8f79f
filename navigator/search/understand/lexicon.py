"""Concepts by what people type: whole phrases, phrases still being typed, and phrases whose words come in another order."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, takewhile

from navigator.search.concept import Concept, name_words
from navigator.search.understand.phrases import Phrases
from navigator.search.understand.slips import PhraseGaps
from navigator.search.words import phrase_stems

# Below this a word that is still being typed means nothing (SEARCH.md: two letters mean nothing).
MIN_BEGUN = 3
# A word that is still being typed may become this many concepts; beyond, it says too little.
MOST_BEGUN = 4
MOST_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Becoming:
    """What words may become while they are typed on: the stems of a whole phrase, and its concept."""

    phrase: tuple[str, ...]
    key: str


class Lexicon:
    """Finds concepts in the stems of a text, and the concepts around one.

    `fillers` are words without a meaning of their own, `moments` words that name a moment by themselves.
    """

    def __init__(self, concepts: Iterable[Concept], fillers: frozenset[str], moments: frozenset[str]) -> None:
        self._concepts = {concept.key: concept for concept in concepts}
        self._fillers = fillers
        self._phrases = Phrases([phrase for concept in self for phrase in concept.phrases])
        # Of each concept: the number of its first phrase.
        self._firsts = array("I", accumulate((len(concept.phrases) for concept in self), initial=0))
        self._keys: dict[str, str] = {}
        # By the first word of phrases, how many words the longest of them has.
        self._longest: dict[str, int] = {}
        for number, key in self._in_turn():
            words = self._phrases.stems[number].split()
            # "Shelter tonight" is a shelter, and tonight: a phrase with a moment in it would swallow the moment.
            if words and moments.isdisjoint(words):
                self._keys[self._phrases.stems[number]] = key
                self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
        self._below: defaultdict[str, list[str]] = defaultdict(list)
        for concept in self:
            for above in concept.broader:
                self._below[above].append(concept.key)
        self._sorted = sorted(self._keys)
        self.words = frozenset(" ".join(self._sorted).split())
        self._sorted_words = sorted(self.words)
        self.gaps = PhraseGaps(self._phrases)

    def __iter__(self) -> Iterator[Concept]:
        return iter(self._concepts.values())

    def __getitem__(self, key: str) -> Concept:
        return self._concepts[key]

    def __contains__(self, key: object) -> bool:
        return key in self._concepts

    def phrases_of(self, key: str) -> Sequence[tuple[str, ...]]:
        """Return the phrases of a concept that rows may have, as stems."""
        return _stems_of(self._concepts[key].names)

    def begins(self, word: str) -> bool:
        """Tell whether a phrase has a word that begins so."""
        at = bisect_left(self._sorted_words, word)
        return at < len(self._sorted_words) and self._sorted_words[at].startswith(word)

    def found_at(self, stems: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
        """Yield the end and the concept of every phrase that begins at a word."""
        longest = self._longest.get(stems[start], 0)
        for end in range(start + 1, min(len(stems), start + longest) + 1):
            key = self._keys.get(" ".join(stems[start:end]))
            if key is not None:
                yield end, key

    def begun_by(self, words: Sequence[str], *, whole: bool = False) -> tuple[Becoming, ...]:
        """Return the phrases that go on from these words, of few concepts, shortest phrase first.

        None for two letters alone; behind other words one letter tells enough. A `whole` last word goes on with another
        word, never within itself.
        """
        if len(words) == 1 and len(words[0]) < MIN_BEGUN:
            return ()
        start = " ".join(words) + (" " if whole else "")
        at = bisect_left(self._sorted, start)
        going_on = list(takewhile(lambda phrase: phrase.startswith(start), self._sorted[at : at + MOST_LOOKED_AT]))
        # A phrase of fewer words is nearer to what is being typed.
        fewest = min((phrase.count(" ") for phrase in going_on), default=0)
        closest = [phrase for phrase in going_on if phrase.count(" ") <= fewest + (len(words) > 1)]
        found = sorted((Becoming(tuple(each.split(" ")), self._keys[each]) for each in closest), key=_length)
        keys = list(dict.fromkeys(one.key for one in found))[:MOST_BEGUN]
        return tuple(one for one in found if one.key in keys)

    def in_any_order(self, stems: frozenset[str]) -> tuple[frozenset[str], str] | None:
        """Return the longest phrase all of whose telling words are among these, and its concept."""
        if len(stems) <= 1:
            return None  # a phrase of one word stands in no other order
        bags = ((self._telling(number), number) for number in self._phrases.with_two_of(stems))
        found = [(bag, number) for bag, number in bags if len(bag) > 1 and bag <= stems]
        longest = max((bag for bag, _ in found), key=lambda bag: (len(bag), sorted(bag)), default=None)
        if longest is None:
            return None
        first = min((number for bag, number in found if bag == longest), key=self._turn)
        return longest, self._keys[self._phrases.stems[first]]

    def _telling(self, number: int) -> frozenset[str]:
        """Return the words of a phrase that are no fillers; none for a phrase that is not looked for."""
        stems = self._phrases.stems[number]
        return frozenset(stems.split()) - self._fillers if stems in self._keys else frozenset()

    def _in_turn(self) -> Iterator[tuple[int, str]]:
        """Yield the numbers of all phrases with their concept: what people say, then its names, the first of them last."""
        for concept, first in zip(self, self._firsts, strict=False):
            names = first + len(concept.names)
            for number in (*range(names, first + len(concept.phrases)), *reversed(range(first, names))):
                yield number, concept.key

    def _turn(self, number: int) -> tuple[int, bool, int]:
        """Return where a phrase stands in that order."""
        at = bisect_right(self._firsts, number) - 1
        concept = next(islice(self._concepts.values(), at, None))
        is_name = number < self._firsts[at] + len(concept.names)
        return at, is_name, -number if is_name else number

    def below(self, key: str) -> Sequence[str]:
        """Return all concepts that this one includes, at any depth."""
        found: dict[str, None] = {}
        ahead = list(self._below.get(key, ()))
        while ahead:
            step = ahead.pop(0)
            if step not in found:
                found[step] = None
                ahead += self._below.get(step, ())
        return tuple(found)


class Recogniser:
    """Which of a directory's own needs mean a concept; each name is split once, each concept asked once."""

    def __init__(self, lexicon: Lexicon, needs: Iterable[str]) -> None:
        self._lexicon = lexicon
        self._names: Mapping[str, frozenset[str]] = {need: name_words(need) for need in needs}
        self._found: dict[str, frozenset[str]] = {}
        self._core: dict[str, frozenset[str]] = {}

    def needs_of(self, key: str) -> frozenset[str]:
        """Return the names of needs that mean a concept."""
        if key not in self._found:
            concept = self._lexicon[key]
            self._found[key] = frozenset(n for n, words in self._names.items() if concept.recognises_words(words))
        return self._found[key]

    def core_of(self, key: str) -> frozenset[str]:
        """Return those of the names that say one of the concept's own phrases."""
        if key not in self._core:
            phrases = [frozenset(stems) for stems in self._lexicon.phrases_of(key)]
            names = self.needs_of(key)
            self._core[key] = frozenset(n for n in names if any(phrase <= self._names[n] for phrase in phrases))
        return self._core[key]


def _stems_of(phrases: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(stems for stems in map(phrase_stems, phrases) if stems)


def _length(becoming: Becoming) -> tuple[int, int, tuple[str, ...]]:
    return len(becoming.phrase), sum(map(len, becoming.phrase)), becoming.phrase
