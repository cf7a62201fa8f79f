"""Texts that nobody means well, over the bundled directory: an answer or a clear error, never a crash.

A fifth of the ten thousand is asked here; `run.py faults hostile_texts --size nightly` asks all of them.
"""

from itertools import islice

import pytest
from fakes.hostile_texts import LONGEST, hostile_texts
from fakes.sentences import NIGHT, finder

from navigator.errors import NavigatorError
from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult

COUNT, PARTS, ASKED = 10_000, 10, (0, 5)


def answered(query: SearchQuery) -> SearchResult | str:
    """Return the answer, or the sentence with which the question was refused."""
    _, find = finder(NIGHT)
    try:
        return find(query)
    except NavigatorError as error:
        return str(error)


@pytest.mark.parametrize("part", ASKED)
def test_any_text_is_answered(part: int) -> None:
    texts, _ = finder(NIGHT)
    origin = texts.places.resolve("97401")
    size = COUNT // PARTS
    for text in islice(hostile_texts(COUNT), part * size, (part + 1) * size):
        result = answered(SearchQuery(text=text, origin=origin))
        # Free text is never wrong: whatever it says, there is an answer.
        assert isinstance(result, SearchResult)
        assert result.meant.text == text
        assert len(result.hits) <= result.query.limit
        assert all(result.left)


def test_the_texts_are_as_bad_as_they_get() -> None:
    texts = list(hostile_texts(COUNT))
    assert len(texts) == COUNT
    assert texts == list(hostile_texts(COUNT))
    together = "".join(texts)
    assert {"\0", "\u202e", "\U0001f469", "'", '"', "\u0301", "\U0010ffff", "*"} <= set(together)
    assert max(map(len, texts)) >= LONGEST
    assert len(set(texts)) > COUNT * 0.95
    together.encode("utf-8")


def test_any_text_as_a_need_is_refused_with_a_sentence_or_answered() -> None:
    for text in hostile_texts(500, seed=2):
        result = answered(SearchQuery(text="shelter", category=text))
        assert isinstance(result, SearchResult) or result.endswith(".")


@pytest.mark.parametrize("text", ["\ud800", "shelter \udcff", "\udfff\ud800"])
def test_half_a_letter_is_answered_too(text: str) -> None:
    assert isinstance(answered(SearchQuery(text=text)), SearchResult)


@pytest.mark.parametrize("text", [text[:2000] for text in hostile_texts(60, seed=3)])
def test_any_text_is_answered_without_a_place_and_with_a_situation(text: str) -> None:
    result = answered(SearchQuery(text=text, situation={"pet": "yes"}))
    assert isinstance(result, SearchResult)
    assert {hit.verdict.code for hit in result.hits} <= {"takes", "ask_first", "wont"}
