"""The keys of a shift: in memory, under each rider's PIN, and gone when it matters (ROLES.md, Sign-in; S6)."""

import copy
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, BEN, FIRST, OTHER, QUICK, vault_at

from navigator.access.roles import Role
from navigator.access.shift import LONGEST
from navigator.errors import NotAllowedError, UsageError
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.pin import Pocket, ShiftKeys

PIN, HIS, WRONG = "481973", "700412", "159483"


class Machine:
    """How long a machine is up; nothing else of it counts."""

    def __init__(self) -> None:
        self.up = 1_000.0

    def __call__(self) -> float:
        return self.up


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def anna(tmp_path: Path) -> Unlocked:
    return vault_at(tmp_path / "vault.json").create(FIRST, ACCEPTED)[0]


@pytest.fixture
def ben(tmp_path: Path, anna: Unlocked) -> Unlocked:
    vault = vault_at(tmp_path / "vault.json")
    Accounts(vault).add(anna, BEN, Role.OFFICER, OTHER)
    return vault.unlock(BEN, OTHER, ACCEPTED)


@pytest.fixture
def shift(machine: Machine, anna: Unlocked) -> ShiftKeys:
    keys = ShiftKeys(machine, QUICK)
    keys.sign_in(anna, PIN)
    return keys


@pytest.fixture
def two(shift: ShiftKeys, ben: Unlocked) -> ShiftKeys:
    shift.sign_in(ben, HIS)
    return shift


def is_full_sign_in(call: Callable[[], object]) -> bool:
    with pytest.raises(NotAllowedError) as caught:
        call()
    return "name and password" in caught.value.hint and "After three" not in caught.value.hint


def test_a_pin_gives_back_what_the_sign_in_gave(shift: ShiftKeys, anna: Unlocked) -> None:
    assert shift.acting == anna
    shift.lock()
    assert shift.acting is None
    assert shift.unlock(anna.user, PIN) == anna
    assert shift.acting == anna


def test_what_is_locked_shows_no_key(shift: ShiftKeys, anna: Unlocked) -> None:
    shift.lock()
    (pocket,) = shift._pockets.values()
    assert shift._awake == {}
    for secret in (anna.own.encode(), anna.keys.file.team, PIN.encode()):
        assert secret not in pocket.lock.locked
    assert PIN not in repr(shift)


def test_three_errors_throw_the_keys_away(shift: ShiftKeys, anna: Unlocked) -> None:
    shift.lock()
    for _ in range(2):
        with pytest.raises(NotAllowedError, match="not the PIN") as caught:
            shift.unlock(anna.user, WRONG)
        assert "After three errors" in caught.value.hint
    assert is_full_sign_in(lambda: shift.unlock(anna.user, WRONG))
    assert shift._pockets == {}
    assert is_full_sign_in(lambda: shift.unlock(anna.user, PIN))
    assert shift.shift is None
    shift.sign_in(anna, PIN)
    assert shift.acting == anna


def test_two_errors_and_a_right_one_begin_anew(shift: ShiftKeys, anna: Unlocked) -> None:
    for _ in range(2):
        for _ in range(2):
            with pytest.raises(NotAllowedError, match="not the PIN"):
                shift.unlock(anna.user, WRONG)
        assert shift.unlock(anna.user, PIN) == anna


def test_a_wrong_pin_while_open_locks_that_rider(shift: ShiftKeys, anna: Unlocked) -> None:
    with pytest.raises(NotAllowedError, match="not the PIN"):
        shift.unlock(anna.user, WRONG)
    assert shift.acting is None


def test_each_rider_has_their_own_pin_and_keys(two: ShiftKeys, anna: Unlocked, ben: Unlocked) -> None:
    assert two.acting == ben
    assert two.switch(anna.user) == anna
    assert two.acting == anna
    two.lock()
    with pytest.raises(NotAllowedError, match="not the PIN"):
        two.unlock(anna.user, HIS)
    assert two.unlock(ben.user, HIS) == ben
    with pytest.raises(NotAllowedError, match="This rider is locked"):
        two.switch(anna.user)
    assert two.unlock(anna.user, PIN) == anna
    assert two.switch(ben.user) == ben


def test_one_riders_errors_leave_the_other_in(two: ShiftKeys, anna: Unlocked, ben: Unlocked) -> None:
    two.lock()
    for _ in range(3):
        with pytest.raises(NotAllowedError):
            two.unlock(anna.user, WRONG)
    assert two.unlock(ben.user, HIS) == ben
    assert set(two._pockets) == {ben.user}


def test_a_third_rider_and_a_poor_pin_change_nothing(two: ShiftKeys, anna: Unlocked, ben: Unlocked) -> None:
    cleo = Unlocked("cleo", Role.OFFICER, ben.keys)
    with pytest.raises(NotAllowedError, match="Two riders"):
        two.sign_in(cleo, WRONG)
    two.leave(ben.user)
    with pytest.raises(UsageError, match="first that somebody would try"):
        two.sign_in(cleo, "123456")
    assert set(two._pockets) == {anna.user}
    assert two.acting is None


def test_the_end_of_the_shift_takes_the_keys_along(shift: ShiftKeys, machine: Machine, anna: Unlocked) -> None:
    machine.up += LONGEST
    assert shift.acting is None
    assert shift.shift is None
    assert (shift._pockets, shift._awake) == ({}, {})
    assert is_full_sign_in(lambda: shift.unlock(anna.user, PIN))
    assert is_full_sign_in(lambda: shift.switch(anna.user))
    shift.lock()
    shift.leave(anna.user)
    shift.sign_in(anna, PIN)
    assert shift.acting == anna


def test_sleep_takes_the_keys_along(two: ShiftKeys, anna: Unlocked) -> None:
    two.end()
    assert (two.shift, two._pockets, two._awake) == (None, {}, {})
    assert is_full_sign_in(lambda: two.unlock(anna.user, PIN))


def test_a_pocket_stays_in_memory(anna: Unlocked) -> None:
    pocket = Pocket.made(anna, PIN, QUICK)
    for writes in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="stays in memory"):
            writes(pocket)


def test_nothing_of_a_shift_lies_on_the_disk(two: ShiftKeys, anna: Unlocked, tmp_path: Path) -> None:
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    two.lock()
    two.unlock(anna.user, PIN)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before
