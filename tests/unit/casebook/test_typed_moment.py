"""The real time of an attempt, as it is typed from a walk sheet."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from navigator.casebook.typed_moment import typed_moment
from navigator.errors import NavigatorError

DENVER = ZoneInfo("America/Denver")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=DENVER)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9:30", (2026, 3, 2, 9, 30)),
        (" 09:30 ", (2026, 3, 2, 9, 30)),
        ("today 0:05", (2026, 3, 2, 0, 5)),
        # Not yet today: it was yesterday.
        ("22:15", (2026, 3, 1, 22, 15)),
        ("Yesterday 8:00", (2026, 3, 1, 8, 0)),
        ("28 Feb 14:30", (2026, 2, 28, 14, 30)),
        ("28. february 14:30", (2026, 2, 28, 14, 30)),
        # Without a year it is the last such day.
        ("30 Dec 14:30", (2025, 12, 30, 14, 30)),
        ("2/28 14:30", (2026, 2, 28, 14, 30)),
        ("29 Feb 2024 14:30", (2024, 2, 29, 14, 30)),
        ("2025-02-28 14:30", (2025, 2, 28, 14, 30)),
    ],
)
def test_times_of_a_walk_sheet(typed: str, meant: tuple[int, int, int, int, int]) -> None:
    assert typed_moment(typed, NOW.astimezone(UTC), DENVER) == datetime(*meant, tzinfo=DENVER)


@pytest.mark.parametrize(
    "typed", ["", "noon", "25:00", "9:60", "30 Foo 9:30", "31 Feb 9:30", "29 Feb 9:30", "13/40 9:30"]
)
def test_what_is_no_time_says_how_one_is_written(typed: str) -> None:
    with pytest.raises(NavigatorError, match="no time") as fault:
        typed_moment(typed, NOW, DENVER)
    assert "yesterday 14:30" in fault.value.hint


@pytest.mark.parametrize("typed", ["today 11:00", "2026-03-03 9:00", "3 Mar 2026 9:00"])
def test_nothing_was_tried_in_the_time_to_come(typed: str) -> None:
    with pytest.raises(NavigatorError, match=r"ahead|no time"):
        typed_moment(typed, NOW, DENVER)


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("hoy 0:05", "today 0:05"),
        ("Ayer 8:00", "yesterday 8:00"),
        ("30 dic 14:30", "30 Dec 14:30"),
        ("5 enero 9:00", "5 Jan 9:00"),
    ],
)
def test_a_day_in_spanish_is_read_too(spanish: str, english: str) -> None:
    assert typed_moment(spanish, NOW, DENVER) == typed_moment(english, NOW, DENVER)
