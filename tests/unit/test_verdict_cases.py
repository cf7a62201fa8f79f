"""Verdicts of single services, each written down by hand from VERDICTS.md before it was tried (tests/data/verdict_cases.csv)."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from fakes.verdict_case import answer, expected, found, moment_of

from navigator.search.verdict import Code
from resources_db.bundled.vocabulary import vocabulary

FILE = Path(__file__).parent.parent / "data" / "verdict_cases.csv"
with FILE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
NAMES = [f"{number}: {row['because']}" for number, row in enumerate(ROWS, start=2)]


def test_the_cases_are_many_and_each_is_another() -> None:
    assert len(ROWS) >= 300
    asked = [tuple(value for column, value in row.items() if column != "because") for row in ROWS]
    assert [case for case, count in Counter(asked).items() if count > 1] == []
    assert all(row["because"] for row in ROWS)


def test_every_fact_is_set_in_a_case_and_told_by_a_place() -> None:
    told = {part.partition(":")[0].split(" ")[0] for row in ROWS for part in row["place"].split(";")}
    asked = {part.partition("=")[0] for row in ROWS for part in row["situation"].split(";")}
    assert vocabulary().keys() <= told & asked


def test_every_verdict_stands_in_every_group_that_it_can_stand_in() -> None:
    counts = Counter((row["verdict"], row["group"]) for row in ROWS)
    assert set(counts) == {
        ("takes", "now"), ("ask_first", "ask"), ("ask_first", "later"), ("wont", "no"), ("null", "now"), ("null", "later"),
    }  # fmt: skip
    nights = [row for row in ROWS if moment_of(row["moment"]).hour in (23, 0, 1, 2, 3, 4)]
    assert len(nights) >= 200


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_a_case(row: dict[str, str]) -> None:
    assert found(row) == expected(row), row["because"]


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_every_question_can_be_asked_and_every_no_says_who_told_it_and_when(row: dict[str, str]) -> None:
    verdict = answer(row).verdict
    for reason in verdict.reasons:
        if reason.verdict is Code.WONT:
            assert (reason.service_says, reason.source) == ("refuses", "told by the desk")
            assert reason.assured_date is not None
        if reason.verdict is Code.ASK_FIRST and reason.fact not in ("registry", "warrant"):
            assert reason.question
