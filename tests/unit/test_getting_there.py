"""Intake that ends before anybody can be there: straight miles at 60 mph are the least, the agency's table may be more."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from navigator.directory.schedule import OpenState, State
from navigator.geo import METRES_PER_MILE
from navigator.search.getting_there import ends_before

NOW = datetime(2026, 11, 17, 18, 40, tzinfo=UTC)


def open_for(minutes: int, state: State = State.OPEN) -> OpenState:
    return OpenState(state=state, until=NOW + timedelta(minutes=minutes))


@pytest.mark.parametrize(("left", "miles", "drive", "late"), [
    (30, 29.0, None, False), (30, 31.0, None, True), (30, None, None, False),
    (30, 5.0, 35, True), (30, 5.0, 30, False), (30, 31.0, 5, True), (30, None, 31, True),
])  # fmt: skip
def test_the_longer_of_both_counts(left: int, miles: float | None, drive: int | None, late: bool) -> None:  # noqa: FBT001
    metres = miles * METRES_PER_MILE if miles is not None else None
    assert ends_before(open_for(left), NOW, metres, drive) is late


@pytest.mark.parametrize("status", [open_for(1, State.CLOSED), open_for(1, State.UNKNOWN), OpenState(state=State.OPEN)])
def test_what_is_not_known_to_close_is_never_too_far(status: OpenState) -> None:
    assert not ends_before(status, NOW, 500 * METRES_PER_MILE, 600)


@pytest.mark.parametrize(("now", "until", "drive", "late"), [
    # An hour is left out in March, and one comes twice in November: the hands of the clock tell neither.
    ("2026-03-08T01:50", "2026-03-08T03:10", 30, True),
    ("2026-03-08T01:50", "2026-03-08T03:10", 15, False),
    ("2026-11-01T00:50", "2026-11-01T02:30", 120, False),
    ("2026-11-01T00:50", "2026-11-01T02:30", 170, True),
])  # fmt: skip
def test_minutes_are_real_ones_when_the_clocks_change(now: str, until: str, drive: int, late: bool) -> None:  # noqa: FBT001
    zone = ZoneInfo("America/Los_Angeles")
    begins, closes = (datetime.fromisoformat(each).replace(tzinfo=zone) for each in (now, until))
    assert ends_before(OpenState(state=State.OPEN, until=closes), begins, None, drive) is late
