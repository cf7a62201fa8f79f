"""Which words of a question are searched for."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.search.query import FILLERS, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("shelters", ("shelter",)),
        ("Shelter", ("shelter",)),
        ("families", ("famil",)),
        ("pantries", ("pantr",)),
        ("bus", ("bus",)),
        ("crisis", ("crisis",)),
        ("illness", ("illness",)),
        ("gas", ("gas",)),
        ("dogs", ("dog",)),
        ("ties", ("tie",)),
    ],
)
def test_a_plural_and_its_singular_begin_alike(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("text", ["women's", "women\u2019s", "womens"])
def test_an_apostrophe_splits_no_word(text: str) -> None:
    assert words_of(text) == ("women",)


def test_fillers_go_while_another_word_is_left() -> None:
    assert words_of("I need a bed for the night") == ("bed", "night")


def test_fillers_stay_when_there_is_nothing_else() -> None:
    assert words_of("where can I") == ("where", "can", "i")


def test_accents_stay() -> None:
    assert words_of("Niños") == ("niño",)
    assert words_of("DÓNDE") == ("dónde",)


def test_a_decomposed_accent_is_the_same_letter() -> None:
    assert words_of(unicodedata.normalize("NFD", "niño")) == ("niño",)


def test_each_word_counts_once_in_the_order_it_came() -> None:
    assert words_of("food, shelter; FOOD/shelters") == ("food", "shelter")


def test_a_text_without_letters_has_no_words() -> None:
    assert words_of(' -- "*" () ') == ()


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(max_size=40))
def test_words_hold_letters_and_digits_only(text: str) -> None:
    words = words_of(text)
    assert all(word and all(letter.isalnum() for letter in word) for word in words)
    assert len(set(words)) == len(words)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(sorted(FILLERS)), max_size=5), st.sampled_from(["detox", "cama", "988"]))
def test_a_telling_word_is_never_lost_among_fillers(fillers: list[str], word: str) -> None:
    assert words_of(" ".join([*fillers, word, *fillers])) == (word,)
