"""What is taken from a text while it is read: chips, the facts they tell, the moment they name; none that was taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from navigator.directory.facts import Vocabulary
from navigator.search.concept import ConceptKind
from navigator.search.understand.chips import Chip, ChipKind
from navigator.search.understand.lexicon import Becoming, Lexicon
from navigator.search.understand.places import Resolve
from navigator.search.understand.sayings import PhraseBook, Saying, SayingKind, pairs_of
from navigator.search.understand.segments import Segment
from navigator.search.understand.tokens import Token

OPEN = "open"
NEED = "need:"
SAYS_WHEN = (ChipKind.MOMENT, ChipKind.OPEN, ChipKind.WITHIN, ChipKind.WAY_IN)


class Spelling(Protocol):
    """Knows the words of a directory and of the lexicon."""

    def knows(self, word: str, *, begun: bool) -> bool:
        """Tell whether a row or a phrase has the word, or one that begins so."""
        ...

    def carries(self, word: str) -> bool:
        """Tell whether a row of the directory has just this word."""
        ...

    def together(self, stems: Sequence[str]) -> bool:
        """Tell whether a row has all these words in its name, its provider's or its needs."""
        ...

    def near(self, word: str) -> Sequence[str]:
        """Return known words that are one or two slips away, likeliest first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the reader of a text needs: phrases of both kinds, the words of facts, the map, the directory's own words."""

    lexicon: Lexicon
    book: PhraseBook
    vocabulary: Vocabulary
    resolve: Resolve
    spelling: Spelling
    turned_on: frozenset[str] = frozenset()

    def in_use(self, key: str, value: str) -> bool:
        """Tell whether a situation may say this: the fact is on, and the value one of its own."""
        return any(spec.key == key and spec.fits(value) for spec in self.vocabulary.in_use(self.turned_on))


@dataclass(slots=True, kw_only=True)
class Taken:
    """The chips of one text."""

    text: str
    reading: Reading
    dropped: frozenset[str]
    says: list[str] = field(default_factory=list[str])
    situation: dict[str, str] = field(default_factory=dict[str, str])
    implied: set[str] = field(default_factory=set[str])
    in_the_making: Sequence[Token] = ()
    _placed: list[tuple[int, Chip]] = field(default_factory=list[tuple[int, Chip]])

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Return the chips in the order of the text."""
        return tuple(chip for _, chip in sorted(self._placed, key=lambda pair: pair[0]))

    def take(
        self,
        kind: ChipKind,
        key: str,
        value: str,
        words: str,
        tokens: Sequence[Token],
        keys: tuple[str, ...] = (),
        becoming: tuple[tuple[str, ...], ...] = (),
    ) -> bool:
        """Make a chip; False when it was taken back."""
        read_from = self.typed(tokens)
        chip = Chip(kind=kind, key=key, value=value, words=words, read_from=read_from, keys=keys, becoming=becoming)
        if chip.id in self.dropped:
            return False
        if kind in (ChipKind.NEED, ChipKind.WHO) and any(key == placed.key for _, placed in self._placed):
            return True  # said twice
        self._placed.append((tokens[0].start, chip))
        return True

    def allows(self, segment: Segment, tokens: Sequence[Token]) -> bool:
        """Tell whether a phrase may be taken: it was not taken back, its facts are in use and fit."""
        words = self.typed(tokens[segment.start : segment.end])
        if segment.saying is None:
            concept = segment.concept or segment.begun[0].key
            return not self._back((ChipKind.NEED, ChipKind.WHO), concept, words)
        facts = pairs_of(segment.saying, segment.number)
        if any(self._back((ChipKind.FACT,), key, words) for key in facts):
            return False
        in_use = all(self.reading.in_use(key, value) for key, value in facts.items())
        return in_use and not self._back(SAYS_WHEN, key_of(segment.saying), words)

    def say(self, saying: Saying, number: str, tokens: Sequence[Token], *, with_need: bool) -> None:
        """Take what a phrase says; `with_need`: the need that a fact has in its train, too."""
        if saying.kind is SayingKind.FACT:
            self._tell(pairs_of(saying, number), tokens)
            needs = [part.removeprefix(NEED) for part in saying.says if part.startswith(NEED) and with_need]
            self.mean(tuple(key for key in needs if key in self.reading.lexicon), tokens)
        elif saying.kind is SayingKind.MOMENT:
            self.says += saying.says
            kind = ChipKind.OPEN if OPEN in saying.says else ChipKind.MOMENT
            self.take(kind, key_of(saying), " ".join(saying.says), saying.words, tokens)
        elif saying.kind is SayingKind.WITHIN:
            self.take(ChipKind.WITHIN, key_of(saying), number, saying.words.replace("#", number), tokens)
        elif saying.kind is SayingKind.WAY_IN:
            self.take(ChipKind.WAY_IN, key_of(saying), saying.words, saying.words, tokens)

    def become(self, begun: Sequence[Becoming], tokens: Sequence[Token]) -> bool:
        """Take the last words of a text for what they may become; False when that is nothing, or taken back."""
        keys = tuple(dict.fromkeys(one.key for one in begun))
        if not self.mean(keys, tokens, tuple(one.phrase for one in begun)):
            return False
        self.in_the_making = tokens
        return True

    def mean(self, keys: tuple[str, ...], tokens: Sequence[Token], becoming: tuple[tuple[str, ...], ...] = ()) -> bool:
        """Take words for a need or a population, several keys while one is being typed; False when taken back."""
        if not keys:
            return False
        concepts = [self.reading.lexicon[key] for key in keys]
        kind = ChipKind.NEED if concepts[0].kind is ConceptKind.NEED else ChipKind.WHO
        terms = ", ".join(concept.term for concept in concepts)
        if not self.take(kind, keys[0], keys[0], terms, tokens, keys, becoming):
            return False
        if len(concepts) == 1:
            facts = {key: value for key, value in concepts[0].facts if self.reading.in_use(key, value)}
            self._tell(facts, tokens)
            self.implied |= facts.keys()
        return True

    def typed(self, tokens: Sequence[Token]) -> str:
        """Return words as they were typed."""
        return " ".join(dict.fromkeys(self.text[token.start : token.end] for token in tokens))

    def _tell(self, facts: Mapping[str, str], tokens: Sequence[Token]) -> None:
        """Set facts of the situation; what was said first of one fact stands."""
        for key, value in facts.items():
            told = self.reading.vocabulary[key].told(value)
            if key not in self.situation and self.take(ChipKind.FACT, key, value, told, tokens):
                self.situation[key] = value

    def _back(self, kinds: Sequence[ChipKind], key: str, words: str) -> bool:
        """Tell whether a chip was taken back that was read from these words, or from more with these among them."""
        starts = tuple(f"{kind}:{key}:" for kind in kinds)
        back = (each.split(":", 2)[2] for each in self.dropped if each.startswith(starts))
        return any(f" {words} " in f" {each} " for each in back)


def key_of(saying: Saying) -> str:
    """Return what a chip of a saying is told apart by."""
    return saying.says[0].split()[0] if saying.says else saying.kind
