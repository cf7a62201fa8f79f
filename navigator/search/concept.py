"""What people mean by their words: needs and populations, whatever a directory calls them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from navigator.search.words import phrase_stems, plain_words, stem


class ConceptKind(StrEnum):
    """Whether a concept says what is wanted or for whom."""

    NEED = "need"
    WHO = "who"


@dataclass(frozen=True, slots=True)
class NamePattern:
    """Words that must all occur in a name, in any order; a prefix stands for every word that begins with it."""

    words: frozenset[str]
    prefixes: tuple[str, ...] = ()

    def fits(self, name_words: frozenset[str]) -> bool:
        """Tell whether a name, given by its `name_words`, has every word of this pattern."""
        return self.words <= name_words and all(
            any(word.startswith(prefix) for word in name_words) for prefix in self.prefixes
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One need or population: the phrases that mean it, and how a directory's own names of needs are recognised as it.

    A search for one of `broader` finds this one too; `kin` are good alternatives; `facts` is what the phrase says about
    the person by itself. `said` are phrases that people type and no directory writes ("mom kicked me out"): they are
    understood, and never looked for in rows. `needs` and `without` are patterns as they are written: see `pattern_of`.
    """

    key: str
    term: str
    kind: ConceptKind
    aliases: tuple[str, ...] = ()
    spanish: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    source: str = ""

    @property
    def phrases(self) -> tuple[str, ...]:
        """Return every phrase that means this concept, its term first."""
        return (*self.names, *self.said)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the phrases that a directory may write, too."""
        return (self.term, *self.aliases, *self.spanish)

    def recognises(self, name: str) -> bool:
        """Tell whether the name of a need in some directory means this concept."""
        return self.recognises_words(name_words(name))

    def recognises_words(self, words: frozenset[str]) -> bool:
        """Tell the same of a name that was already split by `name_words`, for many concepts at once."""
        fits = (pattern_of(pattern).fits(words) for pattern in self.needs)
        return any(fits) and not any(pattern_of(pattern).fits(words) for pattern in self.without)


def name_words(name: str) -> frozenset[str]:
    """Return what patterns are compared with: the plain words of a name and their stems."""
    words = plain_words(name)
    return frozenset(words) | frozenset(map(stem, words))


# The patterns of the concepts that somebody asks for.
MOST_PATTERNS = 1024


@lru_cache(MOST_PATTERNS)
def pattern_of(text: str) -> NamePattern:
    """Read a pattern as it is written ("detox*", "homeless* shelter"); raises ValueError when there is no word in it."""
    parts = text.split()
    words = [found for part in parts if not part.endswith("*") for found in phrase_stems(part)]
    prefixes = ["".join(plain_words(part)) for part in parts if part.endswith("*")]
    if not all(prefixes) or not words + prefixes:
        raise ValueError(f'"{text}" is no pattern')
    return NamePattern(frozenset(words), tuple(prefixes))


def loop_in(broader: Iterable[tuple[str, tuple[str, ...]]]) -> str | None:
    """Return a key that includes itself over some steps; None when there is none."""
    above = dict(broader)
    for key, first in above.items():
        seen: set[str] = set()
        ahead = list(first)
        while ahead:
            step = ahead.pop()
            if step == key:
                return key
            if step not in seen:
                seen.add(step)
                ahead.extend(above.get(step, ()))
    return None
