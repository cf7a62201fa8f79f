"""Which rows answer, in which tier: over a small directory whose sets are plain ones."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from fakes.reading import reading

from navigator.directory.facts import FactSpec
from navigator.search.ask import Field, RowClass
from navigator.search.match import Matcher
from navigator.search.rank import MOST_SIGNS, PART, TextTier, weight_of
from navigator.search.understand.chips import Term
from navigator.search.understand.lexicon import Recogniser
from navigator.search.understand.understand import understand
from navigator.search.words import phrase_stems

Set = frozenset[str]
# name, needs, provider, description, what it allows
ROWS = {
    "shelter": ("Harbor Shelter", ["Homeless Shelter"], "Harbor", "Beds for adults.", []),
    "pets": ("Harbor Kennels", ["Homeless Shelter"], "Harbor", "Beds for all.", [("pet", "yes")]),
    "women": ("Willow House", ["Women's Shelters"], "Willow", "For women.", [("gender", "woman")]),
    "law": ("Linden Law", ["Legal Aid"], "Linden Law", "We help shelter residents with emergency shelter papers.", []),
    "detox": ("Oak Center", ["Inpatient Detoxification"], "Oak", "Withdrawal care.", []),
    "food": ("Bread Table", ["Food Pantries"], "Harbor", "Groceries.", []),
    "teens": ("Teen Counseling", ["Individual Counseling", "Adolescents"], "Elm", "", []),
    "adults": ("Elm Counseling", ["Individual Counseling"], "Elm", "", []),
    "named": ("Detox Street Dental", ["Dental Care"], "Smile", "Sparkle.", []),
}


class PlainSets:
    """Postings over ROWS; fits the Postings protocol."""

    def __init__(self) -> None:
        self._words: defaultdict[tuple[Field, str], set[str]] = defaultdict(set)
        for key, (name, needs, provider, description, _) in ROWS.items():
            texts = {Field.NAME: name, Field.TERMS: " ".join(needs), Field.PROVIDER: provider}
            for field, text in (texts | {Field.DESCRIPTION: description}).items():
                for stem in phrase_stems(text):
                    self._words[field, stem].add(key)

    def with_word(self, fields: Sequence[Field], term: Term) -> Set:
        fits = (lambda word: word.startswith(term.word)) if term.begun else (lambda word: word == term.word)
        return frozenset(
            k for (field, word), keys in self._words.items() if field in fields and fits(word) for k in keys
        )

    def with_any(self, fields: Sequence[Field], ways: Sequence[Sequence[Term]]) -> Set:
        each = ([self.with_word(fields, term) for term in way] for way in ways)
        return frozenset().union(*(frozenset.intersection(*found) for found in each if found))

    def with_needs(self, names: Iterable[str]) -> Set:
        wanted = set(names)
        return frozenset(key for key, row in ROWS.items() if wanted & set(row[1]))

    def called(self, field: Field, stems: Sequence[str]) -> Set:
        at = 0 if field is Field.NAME else 2
        return frozenset(key for key, row in ROWS.items() if phrase_stems(str(row[at])) == tuple(stems))

    def that_allow(self, spec: FactSpec, value: str) -> Set:
        return frozenset(key for key, row in ROWS.items() if (spec.key, value) in row[4])

    def nothing(self) -> Set:
        return frozenset()


def find(text: str) -> list[RowClass[Set]]:
    read = reading(*(word for row in ROWS.values() for word in f"{row[0]} {row[2]} {row[3]}".lower().split()))
    recogniser = Recogniser(read.lexicon, [need for row in ROWS.values() for need in row[1]])
    meant = understand(text, read, datetime(2026, 11, 28, 2, tzinfo=UTC))
    return Matcher(PlainSets(), read, recogniser).graded(meant, meant.situation)


def graded(text: str) -> dict[str, tuple[TextTier, int]]:
    return {key: (each.tier, each.missed) for each in find(text) for key in each.rows}


def test_a_need_is_met_by_own_terms_before_prose() -> None:
    found = graded("shelter")
    assert found["shelter"] == (TextTier.NAME, 0)
    assert found["pets"] == (TextTier.MAIN, 0)
    assert found["women"][0] in (TextTier.MAIN, TextTier.NARROWER)
    assert found["law"] == (TextTier.DESCRIPTION, 0)
    assert "food" not in found


def test_what_a_place_allows_counts_and_silence_hides_nothing() -> None:
    found = graded("shelter with dog")
    assert found["pets"][1] < found["shelter"][1]
    assert {"shelter", "pets", "women"} <= set(found)


def test_a_population_is_wished_for_and_hides_nothing() -> None:
    found = graded("teen counseling ")
    assert found["teens"][1] < found["adults"][1]


def test_a_phrase_that_is_also_a_name_still_finds_the_name() -> None:
    assert graded("willow house")["women"] == (TextTier.CALLED, 0)
    assert graded("detox street dental")["named"] == (TextTier.CALLED, 0)
    assert graded("harbor")["food"] == (TextTier.RUN_BY, 0)


def test_several_needs_are_met_together_or_else_each_by_itself() -> None:
    found = graded("detox and a food pantry")
    assert found["detox"][1] == found["food"][1] == PART


def test_words_that_nothing_means_are_looked_up() -> None:
    assert graded("residents paper")["law"] == (TextTier.DESCRIPTION, 0)
    assert graded("residents sparkle")["law"][1] == graded("residents sparkle")["named"][1] == PART
    assert graded("zither") == {}


def test_further_signs_are_counted_and_never_outweigh_how_it_was_found() -> None:
    signs = {key: each.signs for each in find("counseling teen") for key in each.rows}
    assert signs["teens"] > signs["adults"] > 0
    needs = [TextTier.NAME, TextTier.MAIN, TextTier.TERM, TextTier.NARROWER, TextTier.WORDS]
    for better, worse in pairwise(needs):
        assert weight_of(better) > weight_of(worse, signs=MOST_SIGNS)


def test_a_name_that_is_being_typed_is_found_by_what_it_becomes() -> None:
    assert graded("teen counsel")["teens"] == (TextTier.CALLED, 0)


def test_no_row_stands_twice() -> None:
    for text in ("shelter with dog", "harbor shelter", "teen counseling ", "detox and a food pantry"):
        rows = [key for each in find(text) for key in each.rows]
        assert len(rows) == len(set(rows))


@pytest.mark.parametrize("text", ["", "   ", "\x00", "'"])
def test_nothing_asked_finds_nothing(text: str) -> None:
    assert find(text) == []
