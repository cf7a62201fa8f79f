"""Which rows answer what was meant, and how well: sets of rows, the best first.

The sets come from the directory's postings; here they are only joined, met and taken from each other, so that the same
rules hold for the sets of a test and for the compressed ones of the index.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Generic

from navigator.search.ask import Field, R, RowClass
from navigator.search.concept_rows import ConceptRows
from navigator.search.postings import IN_FIELD, NAMES, OWN_NAME, Postings
from navigator.search.rank import MOST_SIGNS, PART, TextTier
from navigator.search.row_sets import at_least, in_some, union
from navigator.search.understand.chips import ChipKind, Term, Understood
from navigator.search.understand.lexicon import Recogniser
from navigator.search.understand.taking import Reading

# Fewer rows than this with all that was asked for, and rows with most of it come along.
THIN = 8
# What only may help as well does not tell of a population.
NEARLY = frozenset({TextTier.KIN, TextTier.BROADER})


class Matcher(Generic[R]):
    """Finds the rows of one directory."""

    def __init__(self, postings: Postings[R], reading: Reading, recogniser: Recogniser) -> None:
        self._postings = postings
        self._concepts = ConceptRows(postings, reading, recogniser)
        self._fillers = reading.book.fillers
        self._vocabulary = reading.vocabulary
        self._nothing = postings.nothing()

    def graded(self, meant: Understood, situation: Mapping[str, str]) -> list[RowClass[R]]:
        """Return disjoint sets of rows, best first; no rows for a text that means nothing here.

        `situation` are the facts that are set, those of the text among them.
        """
        asked, besides = self._asked(meant, situation)
        found = self._together(asked)
        if not any(len(each.rows) for each in found):
            found = self._together([self._word_levels(term) for term in self._telling(meant.spoken)])
        return self._by_signs(self._divided([*self._named(meant), *found], besides), meant)

    def _asked(self, meant: Understood, situation: Mapping[str, str]) -> tuple[list[dict[TextTier, R]], list[R]]:
        """Return what a row must answer, and what it had better tell of besides."""
        needs = [self._concepts.levels(chip) for chip in meant.of(ChipKind.NEED)]
        words = [self._word_levels(term) for term in meant.left]
        who = [self._concepts.levels(chip) for chip in meant.of(ChipKind.WHO)]
        # Words that only say something about a person are looked for themselves where nothing else is asked.
        asked = needs or words or who or [self._word_levels(term) for term in self._telling(meant.spoken)]
        beside = [levels for each in (words, who) if each is not asked for levels in each]
        telling = [union(self._nothing, (rows for at, rows in each.items() if at not in NEARLY)) for each in beside]
        return asked, telling + self._telling_of(meant, situation)

    def _telling_of(self, meant: Understood, situation: Mapping[str, str]) -> list[R]:
        """Return, for each fact that is set, the rows that allow it; a women's shelter says so by its need."""
        chips = meant.of(ChipKind.NEED, ChipKind.WHO)
        by_need = dict(said for chip in chips for said in self._concepts.saying_so(chip))
        return [
            self._postings.that_allow(self._vocabulary[key], value) | by_need.get(key, self._nothing)
            for key, value in situation.items()
        ]

    def _word_levels(self, term: Term) -> dict[TextTier, R]:
        return {tier: self._postings.with_word((field,), term) for tier, field in IN_FIELD.items()}

    def _named(self, meant: Understood) -> list[RowClass[R]]:
        """Return the rows that are called what was typed, then those whose name, with who provides it, has every word."""
        ways = [meant.spoken, meant.in_full, *meant.completed] if meant.spoken else []
        needs = meant.of(ChipKind.NEED)
        telling = [words for way in ways if len(words := self._telling(way)) > 1 or not needs]
        # One word that is a need is no name, though some service bears it; one that is still being typed may be.
        whole = ways if telling or all(chip.begun for chip in needs) else []
        found = [
            RowClass(rows=union(self._nothing, (self._called(field, way) for way in whole)), tier=tier)
            for field, tier in ((Field.NAME, TextTier.CALLED), (Field.PROVIDER, TextTier.RUN_BY))
        ]
        for fields, tier in ((OWN_NAME, TextTier.NAME), (NAMES, TextTier.MAIN)):
            having = (self._concepts.all_words(fields, words) for words in telling)
            found.append(RowClass(rows=union(self._nothing, having), tier=tier))
        return found

    def _called(self, field: Field, terms: Sequence[Term]) -> R:
        return self._postings.called(field, [term.word for term in terms])

    def _telling(self, terms: Sequence[Term]) -> Sequence[Term]:
        """Return the words that tell something; all of them where there are no others."""
        return [term for term in terms if term.word not in self._fillers] or terms

    def _together(self, asked: Sequence[Mapping[TextTier, R]]) -> list[RowClass[R]]:
        """Return, tier by tier, the rows that answer all that was asked for; with most of it where those are few."""
        found: list[RowClass[R]] = []
        # By tier, worked out once: in how many of the sets a row is.
        tiers = zip(*(self._up_to_each(levels) for levels in asked), strict=True)
        by_tier = {tier: in_some(sets) for tier, sets in zip(TextTier, tiers, strict=False)}
        for missing in range(len(asked)):
            if missing and len(union(self._nothing, (each.rows for each in found))) >= THIN:
                break
            for tier, sets in by_tier.items():
                rows = at_least(sets, len(asked) - missing, self._nothing)
                found.append(RowClass(rows=rows, tier=tier, missed=missing * PART))
        return found

    def _up_to_each(self, levels: Mapping[TextTier, R]) -> Iterator[R]:
        """Yield, tier by tier, the rows of that tier and all better ones."""
        found = self._nothing
        for tier in TextTier:
            rows = levels.get(tier)
            if rows is not None and len(rows):
                found = found | rows
            yield found

    def _divided(self, found: Sequence[RowClass[R]], besides: Sequence[R]) -> list[RowClass[R]]:
        """Return sets without overlap: each row by the best way in which it answers."""
        seen, told_of = self._nothing, in_some(besides)
        graded: list[RowClass[R]] = []
        for each in found:
            fresh = each.rows - seen
            if not len(fresh):
                continue
            seen = seen | fresh
            # What is in none of the sets lacks them all.
            for lacking in range(len(besides) - len(told_of), len(besides) + 1):
                if not len(fresh):
                    break
                told = (
                    fresh & at_least(told_of, len(besides) - lacking, self._nothing)
                    if lacking < len(besides)
                    else fresh
                )
                if len(told):
                    missed = each.missed + min(lacking, PART - 1)
                    graded.append(RowClass(rows=told, tier=each.tier, missed=missed))
                fresh = fresh - told
        return graded

    def _by_signs(self, classes: Sequence[RowClass[R]], meant: Understood) -> list[RowClass[R]]:
        """Return the classes divided by how many signs there are that a row does what is asked for."""
        chips = meant.of(ChipKind.NEED, ChipKind.WHO)
        signs = in_some((rows for chip in chips for rows in self._concepts.signs(chip)), MOST_SIGNS)
        divided: list[RowClass[R]] = []
        for each in classes:
            rest = each.rows
            for count in range(len(signs), 0, -1):
                if not len(rest):
                    break
                told = rest & signs[count - 1]
                if len(told):
                    divided.append(replace(each, rows=told, signs=count))
                    rest = rest - told
            if len(rest):
                divided.append(replace(each, rows=rest))
        return divided
