"""The hours of a page: bounded ones say their dates, empty ones say nothing."""

from collections.abc import Sequence

import pytest

from resources_db.directory.pages import _hours_text

ROWS: tuple[tuple[Sequence[object], str], ...] = (
    (("open", None, None, None, None, "Closed", "2026-12-25", "2026-12-25"), "Closed, 2026-12-25 to 2026-12-25"),
    (("open", None, "MO", "09:00", "12:00", None, None, "2019-03-01"), "MO 09:00-12:00, ... to 2019-03-01"),
    (("open", "Mon-Fri 9-5", "MO", "09:00", "17:00", None, None, None), "Mon-Fri 9-5"),
    (("open", "Mon-Fri 9-5", None, None, None, "ring twice", None, None), "Mon-Fri 9-5, ring twice"),
    (("open", None, "MO", None, None, None, None, None), ""),
    (("open", None, None, None, None, None, "2026-01-01", "2026-02-01"), ""),
)


@pytest.mark.parametrize(("row", "text"), ROWS)
def test_a_rule_says_its_dates_and_never_a_question_mark(row: Sequence[object], text: str) -> None:
    assert _hours_text(row) == text
