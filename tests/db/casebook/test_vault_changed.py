"""Whatever is changed in the vault's file from outside opens nothing, and is told like a wrong password (R10)."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, NOW, OTHER, PASSWORD, vault_at
from pyrage import x25519

from navigator.access.roles import Role
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.document import Document, read, write
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import DataKeys, public_of
from resources_db.casebook.vault.lockout import SignInError
from resources_db.casebook.vault.turning import begin
from resources_db.casebook.vault.vault import Vault

REFUSED = ("This name and password do not open the casebook.", "Check both and try again.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.json"


@pytest.fixture
def vault(path: Path) -> Vault:
    return vault_at(path)


@pytest.fixture
def anna(vault: Vault) -> Unlocked:
    return vault.create(FIRST, ACCEPTED)[0]


@pytest.fixture
def ben(vault: Vault, anna: Unlocked) -> str:
    return Accounts(vault).add(anna, BEN, Role.OFFICER, OTHER)


def told(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return document


def refusal(vault: Vault, name: str, password: str) -> tuple[str, str]:
    vault.lockout.end(next((user for user, known, _ in vault.accounts() if known == name), ""))
    with pytest.raises(SignInError) as caught:
        vault.unlock(name, password, ACCEPTED)
    return caught.value.message, caught.value.hint


def test_a_wrong_name_and_a_wrong_password_are_told_the_same(vault: Vault, anna: Unlocked) -> None:
    assert anna.role is Role.SUPERVISOR
    for name, password in ((ANNA, OTHER), (BEN, PASSWORD), ("recovery", PASSWORD), ("", PASSWORD)):
        assert refusal(vault, name, password) == REFUSED


def test_both_cost_the_same_work(vault: Vault, anna: Unlocked, monkeypatch: pytest.MonkeyPatch) -> None:
    from resources_db.casebook.vault import locks

    spent: list[tuple[object, ...]] = []
    made = locks.hash_secret_raw

    def counted(*arguments: Any) -> bytes:
        spent.append(arguments[2:])
        return made(*arguments)

    monkeypatch.setattr(locks, "hash_secret_raw", counted)
    assert refusal(vault, anna.name, OTHER) == refusal(vault, BEN, OTHER)
    assert len(spent) == 2
    assert spent[0] == spent[1]


def leaves(document: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(document, dict):
        return [leaf for key, value in document.items() for leaf in leaves(value, (*at, key))]
    if isinstance(document, list):
        return [leaf for number, value in enumerate(document) for leaf in leaves(value, (*at, number))]
    return [at]


def changed(value: Any) -> Any:
    if isinstance(value, int):
        return value + 1
    letters = list(value)
    # Somewhere in the middle: the last letter of a base64 text may carry no bit.
    at = len(letters) // 2
    letters[at] = "A" if letters[at] != "A" else "B"
    return "".join(letters)


@pytest.mark.usefixtures("ben")
def test_whatever_is_changed_in_the_file_opens_nothing_and_says_nothing(path: Path, vault: Vault) -> None:
    whole = path.read_text("utf-8")
    own = [at for at in leaves(told(path)) if at[0] != "slots" or at[1] == 2]
    assert len(own) > 20
    for at in own:
        document = json.loads(whole)
        holder = document
        for step in at[:-1]:
            holder = holder[step]
        holder[at[-1]] = changed(holder[at[-1]])
        path.write_text(json.dumps(document), "utf-8")
        # The format and the role are words of the form itself: another one is no vault of this version.
        with pytest.raises(NavigatorError) as caught:
            vault.unlock(BEN, OTHER, ACCEPTED)
        form = at[-1] in ("format", "role")
        assert (caught.value.message, caught.value.hint) == REFUSED or form
        path.with_name("tries.json").unlink(missing_ok=True)
    path.write_text(whole, "utf-8")
    assert vault.unlock(BEN, OTHER, ACCEPTED).role is Role.OFFICER


@pytest.mark.usefixtures("ben")
def test_a_slot_in_another_ones_place_opens_nothing(path: Path, vault: Vault) -> None:
    document = told(path)
    mine, his = document["slots"][0], document["slots"][2]
    for taken in (("sealed", "public", "mac"), ("sealed", "mac"), ("lock",), ("sealed", "public", "mac", "role")):
        swapped = json.loads(json.dumps(document))
        swapped["slots"][2] = his | {name: mine[name] for name in taken}
        path.write_text(json.dumps(swapped), "utf-8")
        assert refusal(vault, BEN, OTHER) == REFUSED


@pytest.mark.parametrize("figures", [{"time": 1, "memory_kib": 8}, {"lanes": 99}, {"name": "none"}, {"more": 1}])
def test_a_cheaper_guess_is_no_way_in(path: Path, vault: Vault, anna: Unlocked, figures: dict[str, Any]) -> None:
    document = told(path)
    document["slots"][0]["lock"]["work"] |= figures
    path.write_text(json.dumps(document), "utf-8")
    assert refusal(vault, anna.name, PASSWORD) == REFUSED


def test_another_factor_is_no_way_in(path: Path, vault: Vault, anna: Unlocked) -> None:
    for factors in (["recovery"], [], ["password", "fido2"]):
        document = told(path)
        document["slots"][0]["lock"]["factors"] = factors
        path.write_text(json.dumps(document), "utf-8")
        assert refusal(vault, anna.name, PASSWORD) == REFUSED


def test_a_slot_of_another_vault_opens_nothing(path: Path, vault: Vault, anna: Unlocked, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    vault_at(other).create(FIRST, ACCEPTED)
    document = told(path)
    document["slots"][0] = told(other)["slots"][0]
    path.write_text(json.dumps(document), "utf-8")
    assert refusal(vault, anna.name, PASSWORD) == REFUSED


def forged(path: Path, by: Unlocked, user: str, keys: DataKeys, role: Role) -> Document:
    """Return the vault with an account that somebody who holds the seal has changed by hand."""
    found = read(path)
    slot = found.slot(user)
    assert slot is not None
    mine = replace(slot, role=role).handed(found.vault, replace(keys, seal=by.keys.seal))
    return found.with_slot(mine).marked(by.keys.seal or b"")


def test_an_officer_does_not_make_themself_a_supervisor(path: Path, vault: Vault, ben: str) -> None:
    officer = vault.unlock(BEN, OTHER, ACCEPTED)
    write(path, forged(path, officer, ben, officer.keys, Role.SUPERVISOR))
    assert refusal(vault, BEN, OTHER) == REFUSED
    # Also with identities of their own making in the place of those that they lack.
    made = DataKeys.made()
    full = replace(officer.keys, clinical=made.clinical, audit=made.audit)
    write(path, forged(path, officer, ben, full, Role.SUPERVISOR))
    assert refusal(vault, BEN, OTHER) == REFUSED


def test_recipients_that_somebody_swapped_are_seen_by_whoever_holds_the_keys(
    path: Path, vault: Vault, ben: str
) -> None:
    officer = vault.unlock(BEN, OTHER, ACCEPTED)
    assert officer.user == ben
    theirs = public_of(str(x25519.Identity.generate()))
    write(path, replace(read(path), clinical=theirs).marked(officer.keys.seal or b""))
    assert refusal(vault, ANNA, PASSWORD) == REFUSED


def test_a_file_that_was_changed_takes_no_new_account(path: Path, vault: Vault, anna: Unlocked) -> None:
    document = told(path)
    document["clinical"] = public_of(str(x25519.Identity.generate()))
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(NotAllowedError, match="changed from outside"):
        Accounts(vault).add(anna, BEN, Role.OFFICER, OTHER)


def test_a_spare_key_is_no_way_in_with_a_slot_that_was_changed(path: Path, vault: Vault) -> None:
    _, printed = vault.create(FIRST, ACCEPTED)
    document = told(path)
    document["slots"][1]["lock"] = None
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(SignInError, match="do not open"):
        vault.unlock_by_recovery(printed, ACCEPTED)


@pytest.mark.parametrize("place", ["slot", "head"])
def test_a_mark_in_odd_letters_is_a_wrong_mark(path: Path, vault: Vault, anna: Unlocked, place: str) -> None:
    document = told(path)
    (document["slots"][0] if place == "slot" else document)["mac"] = "é" * 64
    path.write_text(json.dumps(document), "utf-8")
    assert refusal(vault, anna.name, PASSWORD) == REFUSED


def test_a_text_that_is_no_text_is_damage(path: Path, vault: Vault, anna: Unlocked) -> None:
    document = told(path)
    document["slots"][0]["name"] = "\ud800"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(DamagedFileError, match="cannot be read"):
        vault.unlock(anna.name, PASSWORD, ACCEPTED)


def test_an_account_that_was_slipped_in_is_handed_nothing(path: Path, vault: Vault, anna: Unlocked, ben: str) -> None:
    """Keys are sealed anew to whatever public key stands in the file: first it is held to its mark."""
    thief = public_of(str(x25519.Identity.generate()))
    mine = read(path).slot(ben)
    assert mine is not None
    accounts = Accounts(vault)
    changes: list[Callable[[], object]] = [
        lambda: accounts.rename(anna, ben, "Benjamin"),
        lambda: accounts.change_role(anna, ben, Role.SUPERVISOR, NOW),
        lambda: accounts.add(anna, "Cleo", Role.PEER, OTHER),
        lambda: begin(vault.file, anna, anna.keys.file),
    ]
    for slipped_in in (
        replace(mine, public=thief),
        replace(mine, user=str(uuid4()), public=thief, role=Role.SUPERVISOR),
    ):
        write(path, read(path).with_slot(slipped_in))
        for change in changes:
            with pytest.raises(NotAllowedError, match="changed from outside"):
                change()
