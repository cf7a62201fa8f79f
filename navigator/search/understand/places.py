"""The place that words name ("near 97401", "in Aurora", a ZIP by itself): taken only where the map knows it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from navigator.search.query import Origin
from navigator.search.understand.sayings import PhraseBook, SayingKind
from navigator.search.understand.tokens import Token

# Turns a name into a place; of several the one in the state (two letters) where the crew is.
Resolve = Callable[[str, str], Origin | None]
ZIP_LETTERS = 5
# "in Saint Petersburg Beach Florida": no place has a longer name.
MOST_WORDS = 5
# After "in" only these are meant: "in crisis" is no place, though a service may be called so.
AREAS = frozenset({"zip", "city", "county", "state"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFound:
    """A place with the words that name it, those that lead to it ("near") with them."""

    start: int
    end: int
    origin: Origin


def place_in(
    tokens: Sequence[Token], text: str, book: PhraseBook, resolve: Callable[[str], Origin | None]
) -> PlaceFound | None:
    """Return the first place that the words name; None when they name none."""
    stems = [token.stem for token in tokens]
    for start in range(len(tokens)):
        for begin, kind in _ways_in(stems, start, book):
            found = _named(tokens, text, start, begin, kind, resolve)
            if found:
                return found
    return None


def after_leading(tokens: Sequence[Token], book: PhraseBook) -> frozenset[int]:
    """Return the beginnings (letters) of the words that a word leads to ("near", "in"): names of places, not slips."""
    stems = [token.stem for token in tokens]
    begins = (begin for start in range(len(tokens)) for begin, _ in _ways_in(stems, start, book))
    return frozenset(tokens[at].start for begin in begins for at in range(begin, min(len(tokens), begin + 2)))


def _ways_in(stems: Sequence[str], start: int, book: PhraseBook) -> Iterator[tuple[int, SayingKind]]:
    """Yield where the name of a place would begin, if a word leads to one here."""
    leading = [f for f in book.found_at(stems, start) if f.saying.kind in (SayingKind.NEAR, SayingKind.IN)]
    yield from ((found.end, found.saying.kind) for found in reversed(leading) if found.end < len(stems))
    if len(stems[start]) == ZIP_LETTERS and stems[start].isdecimal():
        yield start, SayingKind.IN


def _named(
    tokens: Sequence[Token],
    text: str,
    start: int,
    begin: int,
    kind: SayingKind,
    resolve: Callable[[str], Origin | None],
) -> PlaceFound | None:
    for end in range(min(len(tokens), begin + MOST_WORDS), begin, -1):
        if any(token.clock for token in tokens[begin:end]):
            continue
        origin = resolve(text[tokens[begin].start : tokens[end - 1].end])
        if origin and (kind is SayingKind.NEAR or origin.kind in AREAS):
            return PlaceFound(start=start, end=end, origin=origin)
    return None
