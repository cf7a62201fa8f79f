"""Which rows answer what was meant, and how well: sets of rows, the best first.

The sets come from the directory's postings; here they are only joined, met and taken from each other, so that the same
rules hold for the sets of a test and for the compressed ones of the index.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import Generic, Protocol, Self, TypeVar

from navigator.search.concept import Concept, NamePattern, phrase_stems
from navigator.search.rank import TextTier
from navigator.search.understand.chips import Chip, ChipKind, Term, Understood
from navigator.search.understand.lexicon import Lexicon, Recogniser

# Fewer rows than this with all that was asked for, and rows with most of it come along.
THIN = 8


class Field(StrEnum):
    """Where the words of a row stand."""

    NAME = "name"
    TERMS = "terms"
    PROVIDER = "provider"
    DESCRIPTION = "description"


OWN_NAME = (Field.NAME,)
OWN_WORDS = (Field.NAME, Field.TERMS)
NAMES = (Field.NAME, Field.PROVIDER)
ANYWHERE = tuple(Field)
IN_FIELD: Mapping[TextTier, Field] = {
    TextTier.NAME: Field.NAME,
    TextTier.TERM: Field.TERMS,
    TextTier.WORDS: Field.PROVIDER,
    TextTier.DESCRIPTION: Field.DESCRIPTION,
}


class Rows(Protocol):
    """A set of rows."""

    def __and__(self, other: Self, /) -> Self: ...
    def __or__(self, other: Self, /) -> Self: ...
    def __sub__(self, other: Self, /) -> Self: ...
    def __len__(self) -> int: ...


R = TypeVar("R", bound=Rows)
R_co = TypeVar("R_co", bound=Rows, covariant=True)


class Postings(Protocol[R_co]):
    """The rows that carry a word, a need or a name, or that say something about a fact; active or not."""

    def with_word(self, fields: Sequence[Field], term: Term) -> R_co:
        """Return the rows that have a word, as a stem, in one of the fields."""
        ...

    def with_needs(self, names: Iterable[str]) -> R_co:
        """Return the rows whose own needs have one of these names."""
        ...

    def called(self, field: Field, stems: Sequence[str]) -> R_co:
        """Return the rows whose NAME, or whose place or PROVIDER, says just these words, but for "the" and "Inc."."""
        ...

    def that_allow(self, fact: str, value: str) -> R_co:
        """Return the rows that say, however surely, that they allow a value of a fact."""
        ...

    def nothing(self) -> R_co:
        """Return no row."""
        ...


@dataclass(frozen=True, slots=True)
class Graded(Generic[R]):
    """Rows that answer in one way: where it was found, and how many things asked for besides they do not tell of."""

    rows: R
    tier: TextTier
    missed: int = 0


class Matcher(Generic[R]):
    """Finds the rows of one directory."""

    def __init__(
        self, postings: Postings[R], lexicon: Lexicon, recogniser: Recogniser, fillers: frozenset[str]
    ) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._recogniser = recogniser
        self._fillers = fillers

    def graded(self, meant: Understood) -> list[Graded[R]]:
        """Return disjoint sets of rows, best first; no rows for a text that means nothing here."""
        asked, besides = self._asked(meant)
        found = self._together(asked)
        if not any(len(each.rows) for each in found):
            found = self._together([self._word_levels(term) for term in self._telling(meant.spoken)])
        return self._divided([*self._named(meant), *found], besides)

    def _asked(self, meant: Understood) -> tuple[list[dict[TextTier, R]], list[R]]:
        """Return what a row must answer, and what it had better tell of besides."""
        needs = [self._levels(chip) for chip in meant.of(ChipKind.NEED)]
        words = [self._word_levels(term) for term in meant.left]
        who = [self._levels(chip) for chip in meant.of(ChipKind.WHO)]
        # Words that only say something about a person are looked for themselves where nothing else is asked.
        asked = needs or words or who or [self._word_levels(term) for term in self._telling(meant.spoken)]
        beside = [levels for each in (words, who) if each is not asked for levels in each]
        told = [fact for fact in meant.situation.items() if fact[0] not in meant.implied]
        allowing = [self._postings.that_allow(key, value) for key, value in told]
        return asked, [self._union(levels.values()) for levels in beside] + allowing

    def _levels(self, chip: Chip) -> dict[TextTier, R]:
        """Return where the concepts that a chip may mean are found."""
        concepts = [self._lexicon[key] for key in chip.keys]
        needs = self._needs(chip.keys)
        named = self._union(self._fitting(concept, OWN_NAME) for concept in concepts)
        said = self._all_words(OWN_WORDS, self._as_typed(chip))
        near = [key for concept in concepts for key in (*concept.kin, *concept.broader)]
        return {
            TextTier.NAME: named & needs,
            # Of all needs that are meant, those that say it in the concept's own words, or in the typed ones.
            TextTier.MAIN: self._named_needs(self._recogniser.core_of, chip.keys) | (needs & said),
            TextTier.TERM: needs | named,
            TextTier.NARROWER: self._needs(key for c in concepts for key in self._lexicon.below(c.key)) | said,
            TextTier.WORDS: self._union(self._fitting(c, (Field.PROVIDER, Field.TERMS)) for c in concepts),
            TextTier.KIN: self._needs(near),
            TextTier.DESCRIPTION: self._union(self._fitting(concept, ANYWHERE) for concept in concepts),
        }

    def _as_typed(self, chip: Chip) -> list[Term]:
        stems = phrase_stems(chip.read_from)
        return [Term(word=stem, begun=len(chip.keys) > 1 and stem == stems[-1]) for stem in stems]

    def _needs(self, keys: Iterable[str]) -> R:
        return self._named_needs(self._recogniser.needs_of, keys)

    def _named_needs(self, names_of: Callable[[str], frozenset[str]], keys: Iterable[str]) -> R:
        return self._postings.with_needs(sorted({name for key in keys for name in names_of(key)}))

    def _fitting(self, concept: Concept, fields: Sequence[Field]) -> R:
        """Return the rows whose words in some fields fit a pattern of the concept, or hold one of its phrases.

        A phrase of one word is looked for in names only: anywhere else it says too little.
        """
        phrases = [stems for phrase in concept.phrases if len(stems := phrase_stems(phrase)) > 1 or fields == OWN_NAME]
        found = self._union(self._all_words(fields, [Term(word=stem) for stem in stems]) for stems in phrases)
        fits = self._union(self._pattern(fields, pattern) for pattern in concept.needs)
        return (found | fits) - self._union(self._pattern(fields, pattern) for pattern in concept.without)

    def _pattern(self, fields: Sequence[Field], pattern: NamePattern) -> R:
        terms = [Term(word=word) for word in sorted(pattern.words)]
        return self._all_words(fields, [*terms, *(Term(word=prefix, begun=True) for prefix in pattern.prefixes)])

    def _all_words(self, fields: Sequence[Field], terms: Sequence[Term]) -> R:
        if not terms:
            return self._postings.nothing()
        return reduce(lambda one, other: one & other, (self._postings.with_word(fields, term) for term in terms))

    def _word_levels(self, term: Term) -> dict[TextTier, R]:
        return {tier: self._postings.with_word((field,), term) for tier, field in IN_FIELD.items()}

    def _named(self, meant: Understood) -> list[Graded[R]]:
        """Return the rows that are called what was typed, then those whose name, with who provides it, has every word."""
        if not meant.spoken:
            return []
        stems = [term.word for term in meant.spoken]
        found = [
            Graded(self._postings.called(Field.NAME, stems), TextTier.CALLED),
            Graded(self._postings.called(Field.PROVIDER, stems), TextTier.RUN_BY),
        ]
        telling = self._telling(meant.spoken)
        if len(telling) > 1 or not meant.of(ChipKind.NEED):
            found.append(Graded(self._all_words(OWN_NAME, telling), TextTier.NAME))
            found.append(Graded(self._all_words(NAMES, telling), TextTier.MAIN))
        return found

    def _telling(self, terms: Sequence[Term]) -> Sequence[Term]:
        """Return the words that tell something; all of them where there are no others."""
        return [term for term in terms if term.word not in self._fillers] or terms

    def _together(self, asked: Sequence[Mapping[TextTier, R]]) -> list[Graded[R]]:
        """Return, tier by tier, the rows that answer all that was asked for; with most of it where those are few."""
        found: list[Graded[R]] = []
        for missing in range(len(asked)):
            if missing and len(self._union(each.rows for each in found)) >= THIN:
                break
            for tier in TextTier:
                so_far = [self._union(rows for at, rows in levels.items() if at <= tier) for levels in asked]
                found.append(Graded(self._at_least(so_far, len(asked) - missing), tier, missing))
        return found

    def _divided(self, found: Sequence[Graded[R]], besides: Sequence[R]) -> list[Graded[R]]:
        """Return sets without overlap: each row by the best way in which it answers."""
        seen = self._postings.nothing()
        graded: list[Graded[R]] = []
        for each in found:
            fresh = each.rows - seen
            seen = seen | each.rows
            for lacking in range(len(besides) + 1):
                told = fresh & self._at_least(besides, len(besides) - lacking) if lacking < len(besides) else fresh
                if len(told):
                    graded.append(Graded(told, each.tier, each.missed + lacking))
                fresh = fresh - told
        return graded

    def _union(self, several: Iterable[R]) -> R:
        return reduce(lambda one, other: one | other, several, self._postings.nothing())

    def _at_least(self, sets: Sequence[R], count: int) -> R:
        """Return the rows that are in at least so many of the sets, one or more."""
        # in_some[k] holds what is in more than k of the sets seen so far.
        in_some: list[R] = []
        for each in sets:
            carried = each
            for at, rows in enumerate(in_some):
                in_some[at], carried = rows | carried, rows & carried
            in_some.append(carried)
        return in_some[count - 1] if count <= len(in_some) else self._postings.nothing()
