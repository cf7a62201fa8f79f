"""Words that were mistyped, told from the phrases they stand in."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from navigator.search.understand.phrases import Phrases
from navigator.search.understand.slips import PhraseGaps, is_one_slip
from navigator.search.words import stem

WORDS = st.text("abc", max_size=6)


def gaps(*phrases: str) -> PhraseGaps:
    return PhraseGaps(Phrases(phrases))


def meant(known: PhraseGaps, text: str, at: int) -> str | None:
    return known.meant([(word, stem(word)) for word in text.split()], at)


@settings(max_examples=2_000, derandomize=True, deadline=None)
@given(WORDS, WORDS)
def test_one_slip_is_what_another_library_calls_one(typed: str, wanted: str) -> None:
    assert is_one_slip(typed, wanted) == (OSA.distance(typed, wanted) == 1)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.sampled_from(["senior center", "womens shelter", "place to sleep"]), st.integers(0, 30), st.data())
def test_a_letter_too_many_in_any_word_of_a_phrase_is_found(phrase: str, place: int, data: st.DataObject) -> None:
    words = phrase.split()
    at = place % len(words)
    cut = data.draw(st.integers(0, len(words[at])))
    slipped = words[at][:cut] + data.draw(st.sampled_from(string.ascii_lowercase)) + words[at][cut:]
    if len(words[at]) < 3 or slipped == words[at] or stem(slipped) == stem(words[at]):
        return
    words[at] = slipped
    found = meant(gaps("senior center", "womens shelter", "place to sleep"), " ".join(words), at)
    assert found == phrase.split()[at]


def test_the_longest_phrase_round_a_word_decides() -> None:
    known = gaps("drug rehab", "teen drug rehab", "drug tests")
    assert meant(known, "teen drug reha", 2) == "rehab"
    assert meant(known, "the drug tets now", 2) == "tests"


def test_a_word_alone_and_one_far_off_mean_nothing() -> None:
    known = gaps("senior center", "bus pass")
    assert meant(known, "enter", 0) is None
    assert meant(known, "senior dentist", 1) is None
    assert meant(known, "junior enter", 1) is None


def test_a_word_is_no_slip_of_itself() -> None:
    assert meant(gaps("birthday gift"), "birthday gift", 0) is None
