"""Hours text to rules: a table of texts with the exact schedule of each, read by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes.hours_shorthand import shorthand
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.directory.schedule import Outcome
from resources_db.formats.hours.clean import LONGEST
from resources_db.formats.hours.parse import parse_hours

ARROW = "  =>  "
CASES = [line.split(ARROW) for line in (Path(__file__).parent / "cases.txt").read_text("utf-8").splitlines()]
PIECES = (
    "Mon", "Fri", "-", ",", ";", "9am", "5pm", "9", "5", "to", "and", "&", "\n", "closed", "2nd", "of the month", "24 hours", "(", ")", ":",
    "Office", "Sat", "by appointment", "holidays", "except", "Nov", "1", "daily", "noon", "or",
    "12:30", "Intake", "every", "call", "<br>", "M", "W",
)  # fmt: skip


def test_the_table_is_large() -> None:
    assert len(CASES) >= 150
    assert sum(expected.startswith(("NOT", "PARTLY")) for _, expected in CASES) >= 50


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_text_to_schedule(text: str, expected: str) -> None:
    assert shorthand(parse_hours(text)) == expected


def test_text_and_zone_are_kept() -> None:
    made = parse_hours("  9am-5pm   M-F ", zone="America/New_York")
    assert (made.text, made.zone) == ("  9am-5pm   M-F ", "America/New_York")


def test_what_was_not_understood_is_said() -> None:
    assert parse_hours("9am-5pm Mon-Fri; Tutoring at 6pm").unread == "Tutoring at 6pm"
    assert parse_hours("7-7 daily").unread == "7-7 daily"
    assert parse_hours("9am-5pm M-F").unread == ""


def test_the_name_of_its_own_zone_says_nothing_new() -> None:
    text = "8:30 am - 5:30 pm EST, Monday - Friday"
    assert shorthand(parse_hours(text, zone="America/New_York")) == "Mo-Fr 08:30-17:30"
    assert parse_hours(text, zone="America/Chicago").outcome is Outcome.NOT_PARSED
    assert parse_hours(text) == replace(parse_hours(text, zone="America/New_York"), zone="America/New_York")
    assert parse_hours(text.replace("EST", "EST (2:30 pm PT)")).outcome is not Outcome.PARSED


def test_a_text_too_long_to_be_hours_is_not_read() -> None:
    assert parse_hours("9am-5pm M-F " * LONGEST).outcome is Outcome.NOT_PARSED


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60))
def test_nothing_breaks_the_parser(text: str) -> None:
    made = parse_hours(text)
    if made.outcome is Outcome.PARSED:
        assert made.rules
        assert not made.unread
    if made.outcome is Outcome.NOT_PARSED:
        assert not made.rules
        assert made.may_open
        assert made.may_close


@pytest.mark.parametrize("after", ["", "Fri 9am-5pm", ")" * 900])
def test_brackets_without_end_are_not_read(after: str) -> None:
    made = parse_hours("Mon 9am-5pm " + "(" * 900 + after)
    assert (made.outcome, made.may_open, made.may_close) == (Outcome.NOT_PARSED, True, True)
