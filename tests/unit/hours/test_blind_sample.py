"""What the parser is sure of holds against schedules written down by a reader who had not seen it."""

import sys
from pathlib import Path

import pytest

from navigator.directory.schedule import Outcome

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from hours_sample import Judged, judge

pytestmark = pytest.mark.real_data


def read(judged: list[Judged]) -> list[Judged]:
    return [one for one in judged if one.outcome is not Outcome.NOT_PARSED]


def test_none_of_two_hundred_drawn_texts_is_read_wrongly(shared: Path) -> None:
    judged = list(judge("sample", shared / "data"))
    assert [(one.number, one.text, one.wrong[:2]) for one in judged if one.wrong] == []
    assert len(read(judged)) >= 0.75 * len(judged)


def test_of_miamis_texts_one_in_a_hundred_at_most_is_read_wrongly(shared: Path) -> None:
    judged = list(judge("miami", shared / "data"))
    wrong = [one for one in judged if one.wrong]
    assert len(wrong) <= 0.01 * len(read(judged)), [(one.text, one.wrong[:2]) for one in wrong]
