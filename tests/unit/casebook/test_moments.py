"""Spans are instants: a week in which the clock changes neither loses nor adds an hour, and nothing is safe by mistake."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from fakes.casebook import DENVER, HOUR, NOW, steady
from hypothesis import example, given
from hypothesis import strategies as st

from navigator.casebook.moments import SKEW, Span, check_not_ahead, joined, shared, wall_span
from navigator.casebook.safe_hours import (
    ANY_TIME,
    NOT_ASKED_HOURS,
    SafeHours,
    SafeKind,
    SafeTime,
    either,
)
from navigator.errors import NavigatorError

# With and without summer time, with half an hour of it, and with a change at midnight.
ZONES = [
    ZoneInfo(name)
    for name in (
        "America/New_York",
        "America/Denver",
        "America/Phoenix",
        "America/Anchorage",
        "America/Adak",
        "America/Puerto_Rico",
        "America/Havana",
        "Pacific/Honolulu",
        "Australia/Lord_Howe",
    )
]
# The weeks around the changes of 2026 in the United States, and those of the others.
CHANGES = [date(2026, 3, 8), date(2026, 11, 1), date(2026, 4, 5), date(2026, 10, 4)]
days = st.one_of(
    st.builds(lambda day, n: day + timedelta(days=n), st.sampled_from(CHANGES), st.integers(-3, 3)),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
quarters = st.builds(lambda n: time(n // 4, n % 4 * 15), st.integers(0, 95))
zones = st.sampled_from(ZONES)
instants = st.builds(lambda minutes: NOW + timedelta(minutes=minutes), st.integers(-60 * 24 * 40, 60 * 24 * 300))
spans = st.builds(lambda at, n: Span(at, at + timedelta(minutes=n)), instants, st.integers(1, 3000))


@steady
@given(days, quarters, quarters, zones, st.integers(0, 24 * 60 * 2))
@example(date(2026, 3, 8), time(2, 15), time(2, 45), ZONES[0], 0)
@example(date(2026, 11, 1), time(1, 15), time(1, 45), ZONES[0], 20)
@example(date(2026, 11, 1), time(1, 30), time(3), ZONES[0], 0)
def test_every_minute_of_a_wall_span_is_inside_what_was_said(
    day: date, begin: time, end: time, zone: ZoneInfo, minute: int
) -> None:
    span = wall_span(day, begin, end, zone)
    if span is None:
        return
    moment = span.begin + timedelta(minutes=minute)
    if span.contains(moment):
        wall = moment.astimezone(zone)
        said = begin <= wall.time() and wall.date() == day if begin < end else wall.date() >= day
        until = wall.time() < end if begin < end or wall.date() > day else wall.time() >= begin
        assert said
        assert until


@steady
@given(days, quarters, quarters, zones)
def test_a_span_is_as_long_as_said_but_for_a_change_of_the_clock(
    day: date, begin: time, end: time, zone: ZoneInfo
) -> None:
    last = day if begin < end else day + timedelta(days=1)
    said = datetime.combine(last, end) - datetime.combine(day, begin)
    span = wall_span(day, begin, end, zone)
    length = timedelta(0) if span is None else span.length
    noon_to_noon = datetime.combine(last + timedelta(days=1), time(12), zone).astimezone(UTC) - datetime.combine(
        day - timedelta(days=1), time(12), zone
    ).astimezone(UTC)
    change = abs(noon_to_noon - (last - day + timedelta(days=2)))
    assert abs(length - said) <= 2 * change


@pytest.mark.parametrize(
    ("day", "begin", "end", "hours"),
    [
        (date(2026, 3, 7), time(9), time(17), 8),
        (date(2026, 3, 8), time(0), time(9), 8),
        (date(2026, 11, 1), time(0), time(9), 10),
        (date(2026, 3, 7), time(22), time(6), 7),
        (date(2026, 10, 31), time(22), time(6), 9),
        (date(2026, 11, 1), time(1, 15), time(1, 45), 0.5),
    ],
)
def test_real_hours_pass(day: date, begin: time, end: time, hours: float) -> None:
    span = wall_span(day, begin, end, DENVER)
    assert span is not None
    assert span.length == timedelta(hours=hours)


@pytest.mark.parametrize(("begin", "end"), [(time(2, 15), time(2, 45)), (time(2), time(3))])
def test_times_that_the_clock_skips_leave_nothing(begin: time, end: time) -> None:
    assert wall_span(date(2026, 3, 8), begin, end, DENVER) is None


def test_spans_that_touch_are_one_and_share_nothing() -> None:
    first, second = Span(NOW, NOW + HOUR), Span(NOW + HOUR, NOW + 2 * HOUR)
    assert first.overlap(second) is None
    assert joined([second, first]) == (Span(NOW, NOW + 2 * HOUR),)


@steady
@given(st.lists(spans, max_size=6), st.lists(spans, max_size=6), instants)
def test_shared_time_lies_in_both(first: list[Span], second: list[Span], moment: datetime) -> None:
    def holds(some: tuple[Span, ...] | list[Span]) -> bool:
        return any(span.contains(moment) for span in some)

    assert holds(shared(first, second)) == (holds(first) and holds(second))
    assert holds(joined(first)) == holds(first)


@steady
@given(st.lists(spans, max_size=6))
def test_joined_spans_are_in_order_and_apart(some: list[Span]) -> None:
    found = joined(some)
    assert all(one.end < later.begin for one, later in pairwise(found))


def test_a_span_is_half_open_and_never_empty() -> None:
    span = Span(NOW.astimezone(DENVER), NOW + HOUR)
    assert (span.contains(NOW), span.contains(NOW + HOUR)) == (True, False)
    with pytest.raises(ValueError, match="ends after"):
        Span(NOW, NOW)


def test_a_moment_without_a_zone_is_refused() -> None:
    bare = NOW.replace(tzinfo=None)
    for fault in (lambda: Span(bare, NOW), lambda: Span(NOW, bare), lambda: check_not_ahead(bare, NOW, "x")):
        with pytest.raises(ValueError, match="zone"):
            fault()


def test_what_lies_ahead_was_not_entered_yet() -> None:
    check_not_ahead(NOW + SKEW, NOW, "an attempt")
    with pytest.raises(NavigatorError, match="lies ahead"):
        check_not_ahead(NOW + SKEW + timedelta(seconds=1), NOW, "an attempt")


def evening(*on: int) -> SafeHours:
    return SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(22), end=time(2), days=frozenset(on)),))


@steady
@given(days, zones, quarters)
def test_a_moment_is_safe_as_the_wall_clock_says(day: date, zone: ZoneInfo, at: time) -> None:
    moment = datetime.combine(day, at, zone).astimezone(UTC)
    wall = moment.astimezone(zone)
    said = SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(9), end=time(17), days=frozenset({0, 2, 6})),))
    assert said.allow(moment, zone) == (wall.weekday() in {0, 2, 6} and time(9) <= wall.time() < time(17))


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    friday_night = evening(4)
    at = [datetime(2026, 3, 6, 21, 59), datetime(2026, 3, 6, 22), datetime(2026, 3, 7, 1, 59), datetime(2026, 3, 7, 2)]  # noqa: DTZ001
    assert [friday_night.allow(moment.replace(tzinfo=DENVER), DENVER) for moment in at] == [False, True, True, False]
    assert not friday_night.allow(datetime(2026, 3, 7, 22, 30, tzinfo=DENVER), DENVER)


@steady
@given(days, zones, quarters, st.booleans())
def test_any_time_is_every_minute(day: date, zone: ZoneInfo, at: time, second: bool) -> None:  # noqa: FBT001 - drawn
    moment = datetime.combine(day, at, zone).replace(fold=int(second))
    assert ANY_TIME.allow(moment, zone)
    assert NOT_ASKED_HOURS.allow(moment, zone)


def test_one_of_several_ways_is_enough() -> None:
    monday, friday = evening(0), evening(4)
    assert either([monday, ANY_TIME]) == ANY_TIME
    assert either([monday, friday, NOT_ASKED_HOURS]).times == monday.times + friday.times
    assert either([]) == NOT_ASKED_HOURS


@pytest.mark.parametrize(("kind", "times"), [(SafeKind.ONLY, ()), (SafeKind.ANY_TIME, evening(1).times)])
def test_times_and_their_word_go_together(kind: SafeKind, times: tuple[SafeTime, ...]) -> None:
    with pytest.raises(NavigatorError, match="which times"):
        SafeHours(kind=kind, times=times)


@pytest.mark.parametrize("on", [frozenset(), frozenset({7})])
def test_safe_times_have_days(on: frozenset[int]) -> None:
    with pytest.raises(NavigatorError, match="weekday"):
        SafeTime(begin=time(9), end=time(17), days=on)
