"""How a line is known, word for word (VERDICTS.md, "Evidence in words")."""

from datetime import date

import pytest

from navigator.directory.evidence import MONTHS, Dialled, Seen, evidence_words, is_confirmed

STATE_PAGE = Seen(page_kind="state page", page_date="2025")


def dialled(result: str = "answers", day: date = date(2026, 3, 3)) -> Dialled:
    return Dialled(on=day, by="K.", result=result)


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (STATE_PAGE, "seen on a state page of 2025, not dialled"),
        (Seen(page_kind="state page", page_date="2024-11"), "seen on a state page of 2024, not dialled"),
        (Seen(page_kind="211 page", page_date="2023-01-05"), "seen on a 211 page of 2023, not dialled"),
        (Seen(page_kind="agency page", page_date="2026"), "seen on an agency page of 2026, not dialled"),
        (Seen(page_kind="state page"), "seen on an undated state page, not dialled"),
    ],
)
def test_a_line_that_nobody_dialled_says_where_it_was_seen(seen: Seen, words: str) -> None:
    assert evidence_words(seen, None, always=False) == words


def test_a_dialled_line_says_when_and_by_whom() -> None:
    assert evidence_words(STATE_PAGE, dialled(), always=False) == "dialled 3 Mar 2026 by K."


@pytest.mark.parametrize("result", ["changed", "dead"])
def test_a_call_that_was_not_answered_says_so(result: str) -> None:
    assert evidence_words(STATE_PAGE, dialled(result), always=False) == f"dialled 3 Mar 2026 by K.: {result}"


def test_a_public_code_says_that_it_is_one() -> None:
    assert evidence_words(Seen(page_kind="211 page"), None, always=True) == "public code, not dialled"


def test_a_call_says_more_than_the_code() -> None:
    assert evidence_words(STATE_PAGE, dialled(), always=True) == "dialled 3 Mar 2026 by K."


def test_every_month_has_its_own_three_letters() -> None:
    said = [evidence_words(STATE_PAGE, dialled(day=date(2026, month, 9)), always=False) for month in range(1, 13)]
    assert said == [f"dialled 9 {month} 2026 by K." for month in MONTHS]
    assert (MONTHS[0], MONTHS[4], MONTHS[11]) == ("Jan", "May", "Dec")


def test_nobody_reads_verified() -> None:
    for call in (None, dialled(), dialled("dead")):
        for always in (True, False):
            assert "verified" not in evidence_words(STATE_PAGE, call, always=always)


@pytest.mark.parametrize(
    ("seen", "call", "always", "confirmed"),
    [
        (STATE_PAGE, None, False, True),
        (Seen(page_kind="state page", page_date="2020-01-01"), None, False, True),
        (Seen(page_kind="state page", page_date="2019-12-31"), None, False, False),
        (Seen(page_kind="state page"), None, False, True),
        (Seen(page_kind="state page", page_date="2025", needs_confirming=True), None, False, False),
        (Seen(page_kind="state page", needs_confirming=True), None, False, False),
        (Seen(page_kind="state page", page_date="2001", needs_confirming=True), dialled(), False, True),
        (STATE_PAGE, dialled("changed"), False, False),
        (STATE_PAGE, dialled("dead"), False, False),
        (Seen(page_kind="federal page", page_date="2001-12-11"), None, True, True),
    ],
)
def test_a_line_may_lead_when_it_answers_or_its_page_is_neither_old_nor_doubted(
    seen: Seen,
    call: Dialled | None,
    always: bool,  # noqa: FBT001 - a parametrized cell
    confirmed: bool,  # noqa: FBT001
) -> None:
    assert is_confirmed(seen, call, always=always) is confirmed
