"""What field staff type, half sentences and slang in two languages, is taken for what they mean, and names for nothing."""

import csv
from pathlib import Path

import pytest
from fakes.sentences import ask

from navigator.search.understand.chips import ChipKind

FILE = Path(__file__).parent.parent / "data" / "phrases.csv"
with FILE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_there_are_many_and_each_once() -> None:
    assert len({row["text"] for row in ROWS}) == len(ROWS) >= 270


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_a_text_is_taken_for_what_it_means(row: dict[str, str]) -> None:
    meant = ask(row["text"]).meant
    assert [chip.key for chip in meant.of(ChipKind.NEED, ChipKind.WHO)] == list(filter(None, row["means"].split(";")))
    assert [f"{key}={value}" for key, value in meant.situation.items()] == list(filter(None, row["facts"].split(";")))
