"""Who has an account: unique names, supervisors change, administrators disable without a key (S3, S22, ROLES.md)."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, NOW, OTHER, PASSWORD, vault_at

from navigator.access.roles import Role
from navigator.access.rotation import Reason, RotationDue, is_overdue
from navigator.errors import DamagedFileError, NotAllowedError, UsageError
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.document import read, write
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.vault import Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return vault_at(tmp_path / "vault.json")


@pytest.fixture
def anna(vault: Vault) -> Unlocked:
    return vault.create(FIRST, ACCEPTED)[0]


@pytest.fixture
def accounts(vault: Vault) -> Accounts:
    return Accounts(vault)


@pytest.fixture
def ben(accounts: Accounts, anna: Unlocked) -> str:
    return accounts.add(anna, BEN, Role.CLINICIAN, OTHER)


def is_let_in(vault: Vault, name: str, password: str) -> bool:
    try:
        vault.unlock(name, password, ACCEPTED)
    except NotAllowedError:
        return False
    return True


def test_only_whoever_holds_all_keys_changes_accounts(
    vault: Vault, accounts: Accounts, anna: Unlocked, ben: str
) -> None:
    clinician = vault.unlock(BEN, OTHER, ACCEPTED)
    changes: list[Callable[[], object]] = [
        lambda: accounts.add(clinician, "Cleo", Role.OFFICER, PASSWORD),
        lambda: accounts.change_role(clinician, ben, Role.SUPERVISOR, NOW),
        lambda: accounts.rename(clinician, ben, "Cleo"),
        lambda: accounts.reset_password(clinician, anna.user, OTHER),
        lambda: accounts.remove(clinician, anna.user, NOW),
        lambda: accounts.let_in(clinician, ben),
        lambda: accounts.renew_recovery(clinician),
        lambda: accounts.disable(clinician, anna.user, NOW),
    ]
    before = vault.file.path.read_bytes()
    for change in changes:
        with pytest.raises(NotAllowedError, match="supervisor"):
            change()
    assert vault.file.path.read_bytes() == before


def test_a_name_is_nobody_elses(vault: Vault, accounts: Accounts, anna: Unlocked, ben: str) -> None:
    for taken in (ANNA, "anna moreno", " ANNA  MORENO", "ＡNNA MORENO"):  # noqa: RUF001 - a wide A on purpose
        with pytest.raises(UsageError, match="this name already"):
            accounts.add(anna, taken, Role.PEER, OTHER)
        with pytest.raises(UsageError, match="this name already"):
            accounts.rename(anna, ben, taken)
    accounts.rename(anna, ben, "Benjamin  Okoro")
    assert vault.accounts()[1] == (ben, "Benjamin Okoro", Role.CLINICIAN)
    assert is_let_in(vault, "benjamin okoro", OTHER)
    assert not is_let_in(vault, BEN, OTHER)
    accounts.rename(anna, ben, "BENJAMIN OKORO")


def test_an_account_stands_once(accounts: Accounts, anna: Unlocked, ben: str) -> None:
    with pytest.raises(UsageError, match="there already"):
        accounts.add(anna, "Somebody else", Role.PEER, OTHER, user=ben)


def test_a_role_is_changed_and_a_step_down_asks_for_new_keys(
    vault: Vault, accounts: Accounts, anna: Unlocked, ben: str
) -> None:
    accounts.change_role(anna, ben, Role.CASE_MANAGER, NOW)
    assert vault.due() == ()
    accounts.change_role(anna, ben, Role.PEER, NOW)
    assert vault.unlock(BEN, OTHER, ACCEPTED).keys == anna.keys.of_role(Role.PEER)
    assert vault.due() == (RotationDue(user=ben, reason=Reason.STEPPED_DOWN, by=anna.user, at=NOW),)


def test_a_forgotten_password_is_replaced_by_a_supervisor(
    vault: Vault, accounts: Accounts, anna: Unlocked, ben: str
) -> None:
    before = vault.unlock(BEN, OTHER, ACCEPTED)
    accounts.reset_password(anna, ben, "a quite different sentence")
    after = vault.unlock(BEN, "a quite different sentence", ACCEPTED)
    assert (after.user, after.role, after.keys) == (before.user, before.role, before.keys)
    assert after.own != before.own
    assert not is_let_in(vault, BEN, OTHER)
    assert OTHER not in vault.file.path.with_name("vault.json.prev").read_text("utf-8")


def test_whoever_is_removed_is_gone_from_both_files_and_new_keys_are_due(
    vault: Vault, accounts: Accounts, anna: Unlocked, ben: str
) -> None:
    accounts.remove(anna, ben, NOW)
    assert not is_let_in(vault, BEN, OTHER)
    assert vault.due() == (RotationDue(user=ben, reason=Reason.REMOVED, by=anna.user, at=NOW),)
    for name in ("vault.json", "vault.json.prev"):
        assert [slot.user for slot in read(vault.file.path.with_name(name)).slots] == [anna.user, "recovery"]


def test_the_last_supervisor_stays(vault: Vault, accounts: Accounts, anna: Unlocked, ben: str) -> None:
    with pytest.raises(NotAllowedError, match="last supervisor"):
        accounts.remove(anna, anna.user, NOW)
    with pytest.raises(NotAllowedError, match="last supervisor"):
        accounts.change_role(anna, anna.user, Role.PEER, NOW)
    accounts.change_role(anna, ben, Role.SUPERVISOR, NOW)
    accounts.change_role(anna, anna.user, Role.PEER, NOW)
    assert [role for _, _, role in vault.accounts()] == [Role.PEER, Role.SUPERVISOR]


def test_what_is_no_account_cannot_be_changed(accounts: Accounts, anna: Unlocked) -> None:
    for nobody in (str(uuid4()), "recovery", "escrow"):
        changes: list[Callable[[str], object]] = [
            lambda user: accounts.remove(anna, user, NOW),
            lambda user: accounts.disable(anna, user, NOW),
            lambda user: accounts.change_role(anna, user, Role.PEER, NOW),
            lambda user: accounts.rename(anna, user, "Cleo"),
            lambda user: accounts.reset_password(anna, user, OTHER),
            lambda user: accounts.let_in(anna, user),
        ]
        for change in changes:
            with pytest.raises(UsageError, match="no such account"):
                change(nobody)


def test_an_administrator_disables_without_a_key(vault: Vault, accounts: Accounts, anna: Unlocked, ben: str) -> None:
    accounts.add(anna, "IT desk", Role.ADMINISTRATOR, "the printer on floor three")
    desk = vault.unlock("IT desk", "the printer on floor three", ACCEPTED)
    assert desk.keys.held == frozenset()
    accounts.disable(desk, ben, NOW)
    assert not is_let_in(vault, BEN, OTHER)
    assert vault.due() == (RotationDue(user=ben, reason=Reason.DISABLED, by=desk.user, at=NOW),)
    # Everybody else comes in as before, and the supervisor sees what is due.
    assert vault.unlock(ANNA, PASSWORD, ACCEPTED).keys == anna.keys
    assert not is_overdue(vault.due(), NOW + timedelta(hours=1))
    assert is_overdue(vault.due(), NOW + timedelta(hours=1, seconds=1))
    with pytest.raises(UsageError, match="taken away with its keys"):
        accounts.add(anna, BEN, Role.OFFICER, OTHER, user=ben)


def test_a_slot_that_is_laid_back_stays_disabled(vault: Vault, accounts: Accounts, anna: Unlocked, ben: str) -> None:
    old = read(vault.file.path).slot(ben)
    assert old is not None
    accounts.disable(anna, ben, NOW)
    write(vault.file.path, read(vault.file.path).with_slot(old))
    assert not is_let_in(vault, BEN, OTHER)


def test_also_the_last_supervisor_can_be_disabled_and_the_printed_key_opens(vault: Vault, accounts: Accounts) -> None:
    anna, printed = vault.create(FIRST, ACCEPTED)
    accounts.add(anna, "IT desk", Role.ADMINISTRATOR, "the printer on floor three")
    accounts.disable(vault.unlock("IT desk", "the printer on floor three", ACCEPTED), anna.user, NOW)
    assert not is_let_in(vault, ANNA, PASSWORD)
    accounts.add(vault.unlock_by_recovery(printed, ACCEPTED), BEN, Role.SUPERVISOR, OTHER)
    assert vault.unlock(BEN, OTHER, ACCEPTED).keys == anna.keys


def test_the_printed_key_is_renewed_and_the_old_one_opens_nothing(vault: Vault, accounts: Accounts) -> None:
    anna, old = vault.create(FIRST, ACCEPTED)
    new = accounts.renew_recovery(anna)
    assert vault.unlock_by_recovery(new, ACCEPTED).keys == anna.keys
    with pytest.raises(NotAllowedError):
        vault.unlock_by_recovery(old, ACCEPTED)


def test_an_odd_moment_in_the_file_is_told_as_damage(
    vault: Vault, accounts: Accounts, anna: Unlocked, ben: str
) -> None:
    accounts.disable(anna, ben, NOW)
    document = json.loads(vault.file.path.read_text("utf-8"))
    for odd in (10**30, "soon", None):
        document["due"][0]["at"] = odd
        vault.file.path.write_text(json.dumps(document), "utf-8")
        with pytest.raises(DamagedFileError, match="cannot be read"):
            vault.due()
