"""Concepts by what people type: whole phrases, phrases still being typed, and phrases whose words come in another order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from navigator.search.concept import Concept, name_words
from navigator.search.understand.slips import PhraseGaps
from navigator.search.words import phrase_stems, plain_words, stem

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
        self._names = {c.key: _stems_of(c.names) for c in self}
        # "Shelter tonight" is a shelter, and tonight: a phrase with a moment in it would swallow the moment.
        phrases = ((stems, c.key) for c in self for stems in (*_stems_of(c.said), *reversed(self._names[c.key])))
        self._phrases = {stems: key for stems, key in phrases if moments.isdisjoint(stems)}
        self._starts: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._bags: dict[frozenset[str], str] = {}
        # By one of their words: of thousands only those are compared that may be meant.
        self._bags_with: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        self._below: defaultdict[str, list[str]] = defaultdict(list)
        for stems, key in self._phrases.items():
            self._starts[stems[0]].append(stems)
            telling = frozenset(stems) - fillers
            if len(telling) > 1:
                self._bags.setdefault(telling, key)
        for bag in self._bags:
            self._bags_with[min(bag)].append(bag)
        for concept in self:
            for above in concept.broader:
                self._below[above].append(concept.key)
        self._sorted = sorted(" ".join(stems) for stems in self._phrases)
        self.words = frozenset(word for stems in self._phrases for word in stems)
        self._sorted_words = sorted(self.words)
        self._gaps: PhraseGaps | None = None

    def __iter__(self) -> Iterator[Concept]:
        return iter(self._concepts.values())

    def __getitem__(self, key: str) -> Concept:
        return self._concepts[key]

    def __contains__(self, key: object) -> bool:
        return key in self._concepts

    def phrases_of(self, key: str) -> Sequence[tuple[str, ...]]:
        """Return the phrases of a concept that rows may have, as stems, split once."""
        return self._names[key]

    @property
    def gaps(self) -> PhraseGaps:
        """Return the phrases by all their words but one; made for the first slip."""
        if self._gaps is None:
            spoken = (plain_words(phrase) for concept in self for phrase in concept.phrases)
            self._gaps = PhraseGaps([(word, stem(word)) for word in words] for words in spoken)
        return self._gaps

    def begins(self, word: str) -> bool:
        """Tell whether a phrase has a word that begins so."""
        at = bisect_left(self._sorted_words, word)
        return at < len(self._sorted_words) and self._sorted_words[at].startswith(word)

    def found_at(self, stems: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
        """Yield the end and the concept of every phrase that begins at a word."""
        for phrase in self._starts.get(stems[start], ()):
            end = start + len(phrase)
            if tuple(stems[start:end]) == phrase:
                yield end, self._phrases[phrase]

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
        closest = (tuple(phrase.split(" ")) for phrase in going_on if phrase.count(" ") <= fewest + (len(words) > 1))
        found = sorted((Becoming(phrase, self._phrases[phrase]) for phrase in closest), key=_length)
        keys = list(dict.fromkeys(one.key for one in found))[:MOST_BEGUN]
        return tuple(one for one in found if one.key in keys)

    def in_any_order(self, stems: frozenset[str]) -> tuple[frozenset[str], str] | None:
        """Return the longest phrase all of whose telling words are among these, and its concept."""
        found = [bag for stem in stems for bag in self._bags_with.get(stem, ()) if bag <= stems]
        best = max(found, key=lambda bag: (len(bag), sorted(bag)), default=None)
        return (best, self._bags[best]) if best else None

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
