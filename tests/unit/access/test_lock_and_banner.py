"""When a screen locks, what is read before sign-in, and when a rotation is overdue (S6, S7, S22)."""

from datetime import UTC, datetime, timedelta

import pytest

from navigator.access.banner import Accepted, Banner
from navigator.access.lock import HARD_MAXIMUM, OFFICE_MINUTES, VEHICLE_MINUTES, IdleLock, Screen
from navigator.access.rotation import Reason, RotationDue, is_overdue
from navigator.errors import UsageError

NOW = datetime(2026, 11, 14, 9, tzinfo=UTC)
FOUR = ("restricted", "monitored", "penalties", "consent")


def screens(lock: IdleLock, *moments: float) -> list[Screen]:
    return [lock.screen(moment) for moment in moments]


@pytest.mark.parametrize("minutes", [OFFICE_MINUTES, VEHICLE_MINUTES, HARD_MAXIMUM])
def test_it_warns_a_minute_before_it_locks(minutes: int) -> None:
    lock, end = IdleLock(touched_at=50.0, minutes=minutes), 50.0 + 60 * minutes
    assert screens(lock, 50.0, end - 60.5, end - 60, end - 1, end, end + 1) == [
        Screen.OPEN,
        Screen.OPEN,
        Screen.WARNING,
        Screen.WARNING,
        Screen.LOCKED,
        Screen.LOCKED,
    ]
    assert (lock.seconds_left(end - 7), lock.seconds_left(end + 7)) == (7.0, 0.0)


def test_office_and_vehicle_are_those_of_the_rule() -> None:
    assert (OFFICE_MINUTES, VEHICLE_MINUTES, HARD_MAXIMUM) == (10, 15, 30)
    assert IdleLock(touched_at=0.0).limit == 600.0


@pytest.mark.parametrize(("set_to", "limit"), [(31, 1800.0), (10_000, 1800.0), (0, 60.0), (-5, 60.0)])
def test_no_setting_leaves_it_open_for_longer_than_half_an_hour(set_to: int, limit: float) -> None:
    assert IdleLock(touched_at=0.0, minutes=set_to).limit == limit


def test_one_minute_is_half_open_half_warning() -> None:
    assert screens(IdleLock(touched_at=0.0, minutes=1), 29.0, 30.0, 60.0) == [
        Screen.OPEN,
        Screen.WARNING,
        Screen.LOCKED,
    ]


def test_any_key_extends_also_during_the_warning() -> None:
    lock = IdleLock(touched_at=0.0).touched(590.0)
    assert screens(lock, 600.0, 1_129.0, 1_190.0) == [Screen.OPEN, Screen.OPEN, Screen.LOCKED]


def test_a_key_after_it_locked_opens_nothing() -> None:
    late = IdleLock(touched_at=0.0).touched(600.0)
    assert (late.is_locked, late.screen(600.0), late.seconds_left(600.0)) == (True, Screen.LOCKED, 0.0)
    assert late.touched(601.0).screen(601.0) is Screen.LOCKED
    assert late.opened(700.0).screen(701.0) is Screen.OPEN


def test_it_locks_at_once_by_key_or_sleep() -> None:
    assert IdleLock(touched_at=0.0).locked().screen(1.0) is Screen.LOCKED


def test_a_moment_before_the_last_key_changes_nothing() -> None:
    assert IdleLock(touched_at=500.0).seconds_left(3.0) == 600.0


def test_accepting_tells_which_words_were_read() -> None:
    banner = Banner(points=FOUR)
    assert banner.accepted() == Accepted(banner.mark)
    assert Banner(points=(*FOUR[:3], "other words")).accepted() != banner.accepted()


@pytest.mark.parametrize("points", [(), FOUR[:3], (*FOUR[:3], " ")])
def test_a_banner_has_four_points(points: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="at least 4 points"):
        Banner(points=points)


def due(at: datetime) -> RotationDue:
    return RotationDue(user="u", reason=Reason.DISABLED, by="a", at=at)


@pytest.mark.parametrize(
    ("ago", "overdue"),
    [
        (timedelta(0), False),
        (timedelta(hours=1), False),
        (timedelta(hours=1, seconds=1), True),
        (timedelta(days=400), True),
        (timedelta(seconds=-1), True),
    ],
)
def test_a_rotation_is_overdue_after_an_hour_and_with_a_clock_set_back(ago: timedelta, overdue: bool) -> None:  # noqa: FBT001
    assert is_overdue([due(NOW), due(NOW - ago)], NOW) is overdue


def test_nothing_due_is_not_overdue() -> None:
    assert not is_overdue([], NOW)
