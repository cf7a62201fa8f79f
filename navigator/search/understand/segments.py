"""Divides a text into phrases that mean something: the division that takes most words in the longest phrases."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from navigator.search.understand.lexicon import Becoming, Lexicon
from navigator.search.understand.sayings import PhraseBook, Saying, SayingKind
from navigator.search.understand.tokens import Token

# A phrase that is still being typed stands behind one of as many words that is whole.
MISSING = 0.5
# No phrase still being typed is looked for in more words than these.
MOST_BEGUN_WORDS = 5
# Phrases that only carry others win against nothing, never against one that means something.
CARRIERS = (SayingKind.FILLER, SayingKind.NEAR, SayingKind.IN)
CARRIER_WEIGHT = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of words: the concept or the saying that it is taken for; neither when it is left as it is.

    Where it is both ("medicaid" is a way to pay and something to apply for) it names both, and its company decides.
    `begun` is what the last words of a text may become while they are typed on.
    """

    start: int
    end: int
    concept: str = ""
    saying: Saying | None = None
    number: str = ""
    begun: tuple[Becoming, ...] = ()
    is_begun: bool = False

    @property
    def is_left(self) -> bool:
        """Whether nothing was found in it."""
        return not self.concept and self.saying is None and not self.begun

    @property
    def carries(self) -> bool:
        """Whether it only carries other phrases ("where can i")."""
        return not self.concept and self.saying is not None and self.saying.kind in CARRIERS

    @property
    def tells(self) -> bool:
        """Whether it tells a fact about the person."""
        return self.saying is not None and self.saying.kind is SayingKind.FACT

    @property
    def weight(self) -> float:
        """Return how much this division is worth: long phrases more than their words apart."""
        length = self.end - self.start
        if self.is_left:
            return 0.0
        if self.is_begun:
            return (length - MISSING) ** 2
        return length**2 * (CARRIER_WEIGHT if self.carries else 1.0)


class Phrases(Protocol):
    """What phrases are found by."""

    @property
    def lexicon(self) -> Lexicon:
        """Return the concepts."""
        ...

    @property
    def book(self) -> PhraseBook:
        """Return the sayings."""
        ...


class Allowing(Protocol):
    """Says which phrases may be taken."""

    def allows(self, segment: Segment, tokens: Sequence[Token]) -> bool:
        """Tell whether a phrase may be taken."""
        ...


def segments_of(tokens: Sequence[Token], phrases: Phrases, allowing: Allowing) -> tuple[Segment, ...]:
    """Return the best division of the words, in order; phrases that are not allowed are left as words."""
    stems = [token.stem for token in tokens]
    lexicon, book = phrases.lexicon, phrases.book

    def allowed(segment: Segment) -> bool:
        return allowing.allows(segment, tokens)

    going_on = {
        start: segment for segment in _going_on(tokens, lexicon, book) for start in [segment.start] if allowed(segment)
    }

    @cache
    def best(start: int) -> tuple[float, tuple[Segment, ...]]:
        if start >= len(stems):
            return 0.0, ()
        choices = [Segment(start=start, end=start + 1), *_found_at(stems, start, lexicon, book, allowed)]
        choices += [going_on[start]] if start in going_on else []
        divided = [(choice.weight + best(choice.end)[0], choice) for choice in choices]
        weight, chosen = max(divided, key=lambda pair: (pair[0], pair[1].end))
        return weight, (chosen, *best(chosen.end)[1])

    return best(0)[1]


def left_of(tokens: Sequence[Token], phrases: Phrases, allowing: Allowing) -> set[int]:
    """Return the places of the words that mean nothing as they stand."""
    segments = segments_of(tokens, phrases, allowing)
    return {at for segment in segments if segment.is_left for at in range(segment.start, segment.end)}


def _found_at(
    stems: Sequence[str], start: int, lexicon: Lexicon, book: PhraseBook, allowed: Callable[[Segment], bool]
) -> Iterator[Segment]:
    concepts = dict(lexicon.found_at(stems, start))
    said = {found.end: found for found in book.found_at(stems, start)}
    for end in sorted(concepts.keys() | said.keys()):
        concept = Segment(start=start, end=end, concept=concepts.get(end, ""))
        found = said.get(end)
        saying = Segment(
            start=start, end=end, saying=found.saying if found else None, number=found.number if found else ""
        )
        yield from _joined(concept, saying, allowed)


def _joined(concept: Segment, saying: Segment, allowed: Callable[[Segment], bool]) -> Iterator[Segment]:
    """Yield what one stretch of words may be taken for, as one segment."""
    as_concept = bool(concept.concept) and allowed(concept)
    as_saying = saying.saying is not None and allowed(saying)
    if as_concept and as_saying and not saying.carries:
        yield Segment(
            start=concept.start, end=concept.end, concept=concept.concept, saying=saying.saying, number=saying.number
        )
    elif as_concept:
        yield concept
    elif as_saying:
        yield saying


def _going_on(tokens: Sequence[Token], lexicon: Lexicon, book: PhraseBook) -> Iterator[Segment]:
    """Yield the stretches of last words that a phrase goes on from."""
    if not tokens:
        return
    last = tokens[-1]
    # A single word goes on here only when it is whole as it was typed: what one may become within itself is for last.
    fewest = 2 if last.begun or last.spelt else 1
    for start in range(max(0, len(tokens) - MOST_BEGUN_WORDS), len(tokens) - fewest + 1):
        before = [token.stem for token in tokens[start:-1]]
        begun = lexicon.begun_by([*before, last.word if last.begun else last.stem], whole=not last.begun)
        said = book.begun_by(before, last.word) if before and last.begun else None
        saying = said.saying if said and said.saying.kind is SayingKind.FACT else None
        if begun or saying:
            number = said.number if said else ""
            yield Segment(start=start, end=len(tokens), begun=begun, saying=saying, number=number, is_begun=True)
