"""What a team hears belongs to one night; what it reports holds codes only."""

from datetime import UTC, datetime, timedelta

import pytest

from navigator.directory.overlay import (
    Answer,
    CallAnswer,
    FieldReport,
    HeardCapacity,
    ReportKind,
    ReportState,
    SavedPlace,
    Unit,
)
from navigator.errors import NavigatorError
from navigator.geo import Point

AT = datetime(2026, 11, 17, 23, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def heard(ends_at: datetime, number: int = 3) -> HeardCapacity:
    return HeardCapacity(service_at_location_id="x", number=number, unit=Unit.BED, at=AT, ends_at=ends_at)


@pytest.mark.parametrize(
    ("after", "valid"),
    [(-HOUR, False), (0 * HOUR, True), (7 * HOUR, True), (8 * HOUR - timedelta(seconds=1), True), (8 * HOUR, False)],
)
def test_it_holds_from_the_call_to_the_next_opening(after: timedelta, valid: bool) -> None:  # noqa: FBT001 - a case
    assert heard(AT + 8 * HOUR).valid_at(AT + after) is valid


def test_a_place_that_stays_shut_for_days_does_not_stretch_the_night() -> None:
    weekend = heard(AT + 60 * HOUR)
    assert weekend.valid_at(AT + 23 * HOUR)
    assert not weekend.valid_at(AT + 24 * HOUR)


@pytest.mark.parametrize(("ends", "number"), [(AT, 3), (AT - HOUR, 3), (AT + HOUR, -1), (AT + HOUR, 10_000)])
def test_what_cannot_be_is_refused(ends: datetime, number: int) -> None:
    with pytest.raises(ValueError, match="a n"):
        heard(ends, number)


def test_a_report_is_decided_once() -> None:
    report = FieldReport(id="r", listing_id="l", kind=ReportKind.CLOSED, at=AT)
    done = report.decided(ReportState.ACCEPTED, AT + HOUR)
    assert (done.state, done.decided_at) == (ReportState.ACCEPTED, AT + HOUR)
    for fault in (lambda: done.decided(ReportState.REJECTED, AT), lambda: report.decided(ReportState.OPEN, AT)):
        with pytest.raises(NavigatorError):
            fault()


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("pet", "John said so"),
        ("the dog", ""),
        ("pet", "A"),
        ("", "x"),
        ("pet", "1-2-3"),
        ("pet", "555-0143-99"),
        ("pet", "a\n"),
    ],
)
def test_an_answer_takes_no_words(fact: str, value: str) -> None:
    with pytest.raises(ValueError, match="codes or numbers"):
        CallAnswer(service_at_location_id="x", fact=fact, answer=Answer.CONDITION, at=AT, value=value)


@pytest.mark.parametrize("value", ["", "medicaid", "call_first", "18-99", "12"])
def test_codes_numbers_and_spans_are_values(value: str) -> None:
    answer = CallAnswer(service_at_location_id="x", fact="age", answer=Answer.ALLOWS, at=AT, value=value)
    assert answer.value == value


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "two\nlines"])
def test_a_saved_place_has_a_short_name(name: str) -> None:
    with pytest.raises(ValueError, match="short name"):
        SavedPlace(name=name, point=Point(44, -123))
