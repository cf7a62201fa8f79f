"""Wrong passwords are counted whatever is done to the program, the file or the clock."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, OTHER, PASSWORD, RULES

from navigator.access.roles import Role
from navigator.errors import NavigatorError, NotAllowedError
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.lockout import LOCK_SECONDS, Lockout, SignInError
from resources_db.casebook.vault.vault import Vault


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
def path(tmp_path: Path) -> Path:
    return tmp_path / "tries.json"


def wrong(path: Path, machine: Machine, times: int, user: str = "anna") -> Lockout:
    found = Lockout(path, machine)
    for _ in range(times):
        machine.up += found.seconds_left(user)
        found.check(user)
        found.begin(user)
    return found


def test_five_wrong_ones_lock_for_ten_minutes(path: Path, machine: Machine) -> None:
    found = wrong(path, machine, 5)
    assert found.seconds_left("anna") == LOCK_SECONDS == 600
    with pytest.raises(NotAllowedError, match="Too many"):
        found.check("anna")
    found.check("ben")
    machine.up += 599.5
    with pytest.raises(NotAllowedError) as caught:
        found.check("anna")
    assert "in 1 second." in caught.value.hint
    machine.up += 0.5
    found.check("anna")


def test_the_first_pauses_grow(path: Path, machine: Machine) -> None:
    assert [wrong(path, machine, 1).seconds_left("anna") for _ in range(6)] == [0, 0, 5, 15, 600, 600]


def test_a_right_one_ends_the_count(path: Path, machine: Machine) -> None:
    wrong(path, machine, 2).end("anna")
    assert wrong(path, machine, 2).seconds_left("anna") == 0


def test_a_new_program_knows_the_count(path: Path, machine: Machine) -> None:
    wrong(path, machine, 5)
    assert Lockout(path, machine).seconds_left("anna") == 600


def test_a_restart_of_the_machine_shortens_nothing(path: Path, machine: Machine) -> None:
    wrong(path, machine, 5)
    machine.up = 20.0
    assert Lockout(path, machine).seconds_left("anna") == 580
    machine.up = 601.0
    Lockout(path, machine).check("anna")


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"anna": 5}', b'{"anna": {"count": "x"}}', b"\xff"])
def test_damaged_counters_let_nobody_in_earlier(path: Path, machine: Machine, damage: bytes) -> None:
    wrong(path, machine, 5)
    path.write_bytes(damage)
    # However long the machine is up: the wait begins when the damage is seen.
    machine.up = 90_000.0
    found = Lockout(path, machine)
    assert found.seconds_left("anna") == found.seconds_left("ben") == 600
    machine.up += 599.0
    assert Lockout(path, machine).seconds_left("ben") == 1
    machine.up += 1.0
    found.check("ben")
    found.begin("ben")
    found.end("ben")
    machine.up = 5.0
    assert Lockout(path, machine).seconds_left("anna") == 0


def test_where_nothing_can_be_counted_nobody_signs_in_and_is_told_why(tmp_path: Path, machine: Machine) -> None:
    with pytest.raises(NavigatorError, match="disk cannot be written") as caught:
        Lockout(tmp_path / "gone" / "tries.json", machine).begin("anna")
    assert "Free some space" in caught.value.hint


def test_names_without_end_do_not_fill_the_file(path: Path, machine: Machine) -> None:
    path.write_text(json.dumps({f"user {number}": {"count": 1, "at": number} for number in range(1_000)}), "utf-8")
    wrong(path, machine, 1, "one more")
    kept = json.loads(path.read_text("utf-8"))
    assert (len(kept), "user 0" in kept, "one more" in kept) == (1_000, False, True)


def fail(vault: Vault, machine: Machine, name: str, times: int) -> list[SignInError]:
    told: list[SignInError] = []
    for _ in range(times):
        with pytest.raises(SignInError) as caught:
            vault.unlock(name, "what nobody ever chose", ACCEPTED)
        told.append(caught.value)
        machine.up += 15.0
    return told


def test_each_failure_tells_the_log_who_how_often_and_whether_they_wait(tmp_path: Path, machine: Machine) -> None:
    vault = Vault(tmp_path / "vault.json", machine, RULES)
    anna, _ = vault.create(FIRST, ACCEPTED)
    told = fail(vault, machine, ANNA, 6)
    assert [(each.user, each.tries, each.locked) for each in told] == [
        *((anna.user, count, False) for count in range(1, 6)),
        (anna.user, 5, True),
    ]
    assert ANNA not in "".join(f"{each.message}{each.hint}{each.detail}" for each in told)
    machine.up += LOCK_SECONDS
    assert [vault.unlock(ANNA, PASSWORD, ACCEPTED).failed for _ in range(2)] == [5, 0]


def test_a_name_that_nobody_has_waits_like_one_that_somebody_has(tmp_path: Path, machine: Machine) -> None:
    vault = Vault(tmp_path / "vault.json", machine, RULES)
    vault.create(FIRST, ACCEPTED)
    nobody, somebody = fail(vault, machine, "Nobody Here", 6), fail(vault, machine, ANNA, 6)
    assert [(each.message, each.locked) for each in nobody] == [(each.message, each.locked) for each in somebody]
    # What was typed may have been a password: it does not lie on the disk.
    assert "nobody" not in (tmp_path / "tries.json").read_text("utf-8").casefold()


def test_until_a_supervisor_lets_them_in_again(tmp_path: Path, machine: Machine) -> None:
    vault = Vault(tmp_path / "vault.json", machine, replace(RULES, until_supervisor=True))
    anna, printed = vault.create(FIRST, ACCEPTED)
    ben = Accounts(vault).add(anna, BEN, Role.OFFICER, OTHER)
    fail(vault, machine, BEN, 5)
    machine.up += 1_000_000.0
    with pytest.raises(SignInError, match="Too many") as caught:
        vault.unlock(BEN, OTHER, ACCEPTED)
    assert "A supervisor lets this account in again" in caught.value.hint
    Accounts(vault).let_in(vault.unlock(ANNA, PASSWORD, ACCEPTED), ben)
    assert vault.unlock(BEN, OTHER, ACCEPTED).user == ben
    fail(vault, machine, ANNA, 5)
    machine.up += 1_000_000.0
    Accounts(vault).let_in(vault.unlock_by_recovery(printed, ACCEPTED), anna.user)
    assert vault.unlock(ANNA, PASSWORD, ACCEPTED) == anna


def test_damaged_counters_lock_nobody_for_good(path: Path, machine: Machine) -> None:
    path.write_bytes(b"[]")
    found = Lockout(path, machine, until_supervisor=True)
    assert found.seconds_left("anna") == LOCK_SECONDS
    machine.up += LOCK_SECONDS
    found.check("anna")
