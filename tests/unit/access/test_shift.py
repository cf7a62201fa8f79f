"""A shift: twelve hours, one rider or two, three errors (ROLES.md, Sign-in; S6)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.access.shift import LONGEST, MOST_ERRORS, Shift
from navigator.errors import NotAllowedError, UsageError

HOUR = 3600.0


@pytest.fixture
def shift() -> Shift:
    return Shift.opened("anna", 100.0)


@pytest.fixture
def two(shift: Shift) -> Shift:
    return shift.joined("ben", 200.0)


def failed(shift: Shift, user: str, times: int, now: float = 300.0) -> Shift:
    for _ in range(times):
        shift = shift.tried(user, now).refused(user)
    return shift


def test_it_lasts_twelve_hours(shift: Shift) -> None:
    assert LONGEST == 12 * HOUR
    assert shift.seconds_left(100.0 + HOUR) == 11 * HOUR
    assert not shift.is_over(100.0 + 12 * HOUR - 1)
    assert shift.is_over(100.0 + 12 * HOUR)
    for change in (lambda late: shift.tried("anna", late), lambda late: shift.joined("ben", late)):
        with pytest.raises(NotAllowedError, match="not open this shift any more"):
            change(100.0 + 12 * HOUR)


def test_a_moment_before_the_first_counts_as_the_first(shift: Shift) -> None:
    assert shift.seconds_left(5.0) == LONGEST


def test_a_second_rider_does_not_lengthen_it(two: Shift) -> None:
    assert two.seconds_left(200.0) == LONGEST - 100.0
    assert two.here == "ben"


def test_a_third_rider_waits(two: Shift) -> None:
    with pytest.raises(NotAllowedError, match="Two riders"):
        two.joined("cleo", 300.0)
    assert [rider.user for rider in two.left("anna").joined("cleo", 300.0).riders] == ["ben", "cleo"]


def test_whoever_signs_in_anew_begins_anew(two: Shift) -> None:
    again = failed(two, "anna", 2).joined("anna", 400.0)
    rider = again.rider("anna")
    assert rider is not None
    assert (rider.errors, rider.awake, again.here) == (0, True, "anna")


def test_the_right_pin_opens_what_was_locked(two: Shift) -> None:
    locked = two.locked()
    assert (locked.here, [rider.awake for rider in locked.riders]) == ("", [False, False])
    opened = locked.tried("ben", 300.0).unlocked("ben")
    assert (opened.here, [rider.awake for rider in opened.riders]) == ("ben", [False, True])


def test_three_errors_in_a_row_put_a_rider_out_and_not_the_other(two: Shift) -> None:
    assert MOST_ERRORS == 3
    assert failed(two, "anna", 2).rider("anna") is not None
    out = failed(two, "anna", 3)
    assert out.rider("anna") is None
    with pytest.raises(NotAllowedError, match="not open this shift any more"):
        out.tried("anna", 300.0)
    assert out.tried("ben", 300.0).unlocked("ben").here == "ben"


def test_one_riders_right_pin_forgives_the_other_nothing(two: Shift) -> None:
    found = failed(two, "anna", 2).tried("ben", 300.0).unlocked("ben")
    assert failed(found, "anna", 1).rider("anna") is None


def test_ones_own_right_pin_ends_the_count(two: Shift) -> None:
    found = failed(two, "anna", 2).tried("anna", 300.0).unlocked("anna")
    assert failed(found, "anna", 2).rider("anna") is not None


def test_a_try_locks_until_it_is_right(shift: Shift) -> None:
    tried = shift.tried("anna", 300.0)
    rider = tried.rider("anna")
    assert rider is not None
    assert (tried.here, rider.awake) == ("", False)


def test_riders_switch_in_one_key_once_both_gave_their_pin(two: Shift) -> None:
    assert two.switched("anna", 300.0).here == "anna"
    opened = two.locked().tried("ben", 300.0).unlocked("ben")
    with pytest.raises(NotAllowedError, match="This rider is locked"):
        opened.switched("anna", 300.0)
    with pytest.raises(NotAllowedError, match="This rider is locked"):
        two.locked().switched("anna", 300.0)
    with pytest.raises(NotAllowedError, match="This rider is locked"):
        two.switched("cleo", 300.0)
    both = opened.tried("anna", 300.0).unlocked("anna")
    assert both.switched("ben", 300.0).here == "ben"


def test_nobody_unlocks_without_a_try(two: Shift) -> None:
    for user in ("anna", "cleo"):
        with pytest.raises(UsageError):
            two.unlocked(user)


def test_whoever_is_gone_acts_no_more(two: Shift) -> None:
    assert two.left("ben").here == ""
    assert two.left("anna").here == "ben"
    assert two.left("ben").left("anna").is_over(300.0)
    assert two.refused("cleo") == two


@settings(deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(["anna", "ben"]), st.booleans()), max_size=40))
def test_nobody_has_more_than_three_wrong_tries_between_two_right_ones(tries: list[tuple[str, bool]]) -> None:
    shift = Shift.opened("anna", 0.0).joined("ben", 0.0)
    wrong = {"anna": 0, "ben": 0}
    for user, right in tries:
        is_in = shift.rider(user) is not None
        assert is_in == (wrong[user] < MOST_ERRORS)
        if not is_in:
            continue
        tried = shift.tried(user, 1.0)
        shift = tried.unlocked(user) if right else tried.refused(user)
        wrong[user] = 0 if right else wrong[user] + 1
