"""Sentences as crews type them, over the bundled directory: what is understood, and in which order the answers stand.

The chips were written down and read over by hand; the order is held against the rules beside the recorded one.
"""

import csv
from pathlib import Path

import pytest
from fakes.sentences import ask, chips_of, order_of

from navigator.search.rank import Group

FILE = Path(__file__).parent.parent / "data" / "sentences.csv"
with FILE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_there_are_sixty_sentences() -> None:
    assert len({row["sentence"] for row in ROWS}) >= 60


@pytest.mark.parametrize("row", ROWS, ids=[row["sentence"] for row in ROWS])
def test_a_sentence_is_understood_and_answered(row: dict[str, str]) -> None:
    result = ask(row["sentence"])
    assert chips_of(result) == row["chips"]
    assert order_of(result) == row["order"]
    assert result.hits[0].listing.service == row["first"]


@pytest.mark.parametrize("row", ROWS, ids=[row["sentence"] for row in ROWS])
def test_groups_stand_in_their_order_and_every_no_says_who_told_it(row: dict[str, str]) -> None:
    result = ask(row["sentence"])
    # What waits to be confirmed stands last whatever it says.
    groups = [hit.group for hit in result.hits if hit.listing.confirmed]
    assert groups == sorted(groups)
    for hit in result.hits:
        if hit.group is Group.NO:
            told = [reason for reason in hit.verdict.reasons if reason.verdict is hit.verdict.code]
            assert all(reason.assured_date and reason.source for reason in told)
        if hit.verdict.code is None:
            assert result.situation == {}
