"""The vault: who opens it, with which keys, and what a change from outside does to it (R7, R10-R12)."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from pyrage import x25519

from navigator.access.roles import HELD, KeyClass, Role
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError, UsageError
from resources_db.casebook.vault.keys import DataKeys
from resources_db.casebook.vault.locks import ARGON2ID, FIPS, STANDARD, Work
from resources_db.casebook.vault.vault import Unlocked, Vault

# As little work as is sound: what a guess costs is no matter here.
QUICK = Work(name=ARGON2ID, figures={"time": 2, "memory_kib": 19 * 1024, "lanes": 1})
ANNA, BEN = str(uuid4()), str(uuid4())
PASSWORD, OTHER = "several words with blanks", "an entirely other sentence"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.json"


@pytest.fixture
def vault(path: Path) -> Vault:
    return Vault(path, lambda: 0.0, QUICK)


def told(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return document


@pytest.fixture
def anna(vault: Vault) -> Unlocked:
    return vault.create(ANNA, PASSWORD)[0]


@pytest.mark.parametrize("role", Role)
def test_a_role_is_handed_its_keys_and_no_other(vault: Vault, anna: Unlocked, role: Role) -> None:
    vault.add(anna, BEN, role, OTHER)
    ben = vault.unlock(BEN, OTHER)
    assert (ben.role, ben.keys.held) == (role, HELD[role])
    assert (ben.keys.clinical == anna.keys.clinical) == (KeyClass.CLINICAL in HELD[role])
    assert (ben.keys.audit == anna.keys.audit) == (KeyClass.AUDIT in HELD[role])
    if not HELD[role]:
        assert ben.keys == DataKeys()


def test_what_was_created_opens_again_with_the_same_keys(path: Path, vault: Vault, anna: Unlocked) -> None:
    assert vault.unlock(ANNA, PASSWORD) == anna
    assert Vault(path, lambda: 5.0).unlock(ANNA, PASSWORD).keys == anna.keys
    assert vault.accounts() == ((ANNA, Role.SUPERVISOR),)
    with pytest.raises(NotAllowedError, match="casebook on this laptop already"):
        vault.create(BEN, PASSWORD)


def refusal(vault: Vault, user: str, password: str) -> str:
    with pytest.raises(NotAllowedError) as caught:
        vault.unlock(user, password)
    return caught.value.message


def test_a_wrong_name_and_a_wrong_password_are_told_the_same(vault: Vault, anna: Unlocked) -> None:
    assert refusal(vault, anna.user, OTHER) == refusal(vault, BEN, PASSWORD) == refusal(vault, "recovery", PASSWORD)


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


def test_whatever_is_changed_in_the_file_opens_nothing_and_says_nothing(
    path: Path, vault: Vault, anna: Unlocked
) -> None:
    vault.add(anna, BEN, Role.OFFICER, OTHER)
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
        with pytest.raises(NavigatorError) as caught:
            Vault(path.with_name("vault.json"), lambda: 1e9, QUICK).unlock(BEN, OTHER)
        assert PASSWORD not in str(caught.value.message)
        path.with_name("tries.json").unlink(missing_ok=True)
    path.write_text(whole, "utf-8")
    assert vault.unlock(BEN, OTHER).role is Role.OFFICER


def test_a_slot_in_another_ones_place_opens_nothing(path: Path, vault: Vault, anna: Unlocked) -> None:
    vault.add(anna, BEN, Role.OFFICER, OTHER)
    document = told(path)
    mine, his = document["slots"][0], document["slots"][2]
    his["sealed"], his["public"], his["mac"] = mine["sealed"], mine["public"], mine["mac"]
    path.write_text(json.dumps(document), "utf-8")
    assert "do not open" in refusal(vault, BEN, OTHER)


def test_a_cheaper_guess_is_no_way_in(path: Path, vault: Vault, anna: Unlocked) -> None:
    document = told(path)
    document["slots"][0]["lock"]["work"] |= {"time": 1, "memory_kib": 8}
    path.write_text(json.dumps(document), "utf-8")
    assert "do not open" in refusal(vault, anna.user, PASSWORD)


def test_a_password_change_touches_one_lock(path: Path, vault: Vault, anna: Unlocked) -> None:
    vault.add(anna, BEN, Role.CLINICIAN, OTHER)
    before = told(path)
    vault.change_password(BEN, OTHER, "something new at last")
    after = told(path)
    assert after["slots"][2].pop("lock") != before["slots"][2].pop("lock")
    assert after == before
    assert vault.unlock(BEN, "something new at last").keys == anna.keys.of_role(Role.CLINICIAN)
    assert "do not open" in refusal(vault, BEN, OTHER)
    with pytest.raises(NotAllowedError):
        vault.change_password(BEN, OTHER, "never to be written")


def test_the_printed_key_opens_and_a_slip_in_it_is_told(vault: Vault) -> None:
    anna, printed = vault.create(ANNA, PASSWORD)
    spoken = printed.lower().replace("-", " ")
    assert vault.unlock_by_recovery(spoken).keys == anna.keys
    assert [len(group) for group in printed.split("-")] == [4] * 14
    slip = ("B" if printed[0] != "B" else "C") + printed[1:]
    for wrong in (slip, printed[:-1], "", "?"):
        with pytest.raises(UsageError) as caught:
            vault.unlock_by_recovery(wrong)
        assert printed[:4] not in f"{caught.value.message}{caught.value.hint}"


def test_another_vaults_printed_key_opens_nothing(vault: Vault, tmp_path: Path) -> None:
    vault.create(ANNA, PASSWORD)
    _, other = Vault(tmp_path / "second.json", lambda: 0.0, QUICK).create(BEN, OTHER)
    with pytest.raises(NotAllowedError, match="do not open"):
        vault.unlock_by_recovery(other)


def test_where_the_agency_holds_a_key_none_is_printed(path: Path, vault: Vault) -> None:
    agency = x25519.Identity.generate()
    anna, printed = vault.create(ANNA, PASSWORD, escrow=f" {agency.to_public()}\n")
    assert printed == ""
    assert vault.unlock_by_escrow(str(agency)).keys == anna.keys
    assert [slot["user"] for slot in told(path)["slots"]] == [ANNA, "escrow"]
    for wrong in (str(x25519.Identity.generate()), "age1"):
        with pytest.raises(NotAllowedError):
            vault.unlock_by_escrow(wrong)
    with pytest.raises(NotAllowedError):
        vault.unlock_by_recovery("EV24-66AX-6K5E-IX5U-ZRLM-DINH-QDGJ-OKZB-K7EG-VOUV-7KPV-ZMG3-NFKR-ZVME")


def test_an_odd_escrow_key_makes_no_vault(path: Path, vault: Vault) -> None:
    with pytest.raises(UsageError, match="escrow key"):
        vault.create(ANNA, PASSWORD, escrow="age1nothing")
    assert not path.exists()


def test_only_whoever_holds_all_keys_changes_accounts(vault: Vault, anna: Unlocked) -> None:
    vault.add(anna, BEN, Role.CLINICIAN, OTHER)
    ben = vault.unlock(BEN, OTHER)
    changes: list[Callable[[], None]] = [
        lambda: vault.add(ben, str(uuid4()), Role.OFFICER, PASSWORD),
        lambda: vault.change_role(ben, BEN, Role.SUPERVISOR),
        lambda: vault.remove(ben, ANNA),
    ]
    for change in changes:
        with pytest.raises(NotAllowedError, match="supervisor"):
            change()
    vault.change_role(anna, BEN, Role.PEER)
    assert vault.unlock(BEN, OTHER).keys == anna.keys.of_role(Role.PEER)
    vault.remove(anna, BEN)
    assert "do not open" in refusal(vault, BEN, OTHER)


def test_the_last_supervisor_stays_and_nobody_stands_twice(vault: Vault, anna: Unlocked) -> None:
    with pytest.raises(NotAllowedError, match="last supervisor"):
        vault.remove(anna, ANNA)
    with pytest.raises(UsageError, match="there already"):
        vault.add(anna, ANNA, Role.PEER, OTHER)
    for nobody in (BEN, "recovery"):
        with pytest.raises(UsageError, match="no such account"):
            vault.remove(anna, nobody)
        with pytest.raises(UsageError, match="no such account"):
            vault.change_role(anna, nobody, Role.PEER)


def test_a_file_that_was_changed_takes_no_new_account(path: Path, vault: Vault, anna: Unlocked) -> None:
    document = told(path)
    document["clinical"] = str(x25519.Identity.generate().to_public())
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(NotAllowedError, match="changed from outside"):
        vault.add(anna, BEN, Role.OFFICER, OTHER)


@pytest.mark.parametrize("weak", ["", "short", "aaaaaaaaaaaa", "ababababab"])
def test_a_weak_password_is_refused_with_a_sentence(path: Path, vault: Vault, weak: str) -> None:
    with pytest.raises(UsageError, match="at least 10 characters"):
        vault.create(ANNA, weak)
    assert not path.exists()


def test_a_missing_a_damaged_and_a_newer_file_are_told_apart(path: Path, vault: Vault, anna: Unlocked) -> None:
    whole = path.read_bytes()
    for damaged in (
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe",
        whole[: len(whole) // 2],
        whole.replace(b'"supervisor"', b'"king"'),
    ):
        path.write_bytes(damaged)
        with pytest.raises(DamagedFileError, match="cannot be read"):
            vault.unlock(anna.user, PASSWORD)
        assert path.read_bytes() == damaged
    path.write_bytes(whole.replace(b'"format": 1', b'"format": 2'))
    with pytest.raises(DamagedFileError, match="newer version"):
        vault.unlock(anna.user, PASSWORD)
    path.unlink()
    with pytest.raises(NotFoundError, match="missing"):
        vault.unlock(anna.user, PASSWORD)


def test_the_one_before_stays_beside_it_and_both_are_ours_alone(path: Path, vault: Vault, anna: Unlocked) -> None:
    before = path.read_bytes()
    vault.add(anna, BEN, Role.OFFICER, OTHER)
    kept = path.with_name("vault.json.prev")
    assert kept.read_bytes() == before
    assert {each.stat().st_mode & 0o777 for each in (path, kept)} == {0o600}
    assert sorted(each.name for each in path.parent.iterdir()) == ["vault.json", "vault.json.prev"]


def test_no_key_is_shown_or_lies_in_the_file(path: Path, anna: Unlocked) -> None:
    keys, lying = anna.keys, path.read_text("utf-8")
    assert keys.team is not None
    assert keys.device is not None
    for secret in (keys.team.hex(), *keys.clinical, *keys.audit, keys.device.sealing, keys.device.signing.hex()):
        assert secret not in lying
        assert secret not in f"{anna!r}{keys.device!r}"


def test_the_fips_profile_opens_what_it_locked(path: Path) -> None:
    chosen = Vault(path, lambda: 0.0, FIPS)
    anna, _ = chosen.create(ANNA, PASSWORD)
    assert Vault(path, lambda: 0.0, STANDARD).unlock(ANNA, PASSWORD).keys == anna.keys
    assert told(path)["slots"][0]["lock"]["work"] == {"name": "pbkdf2-sha256", "rounds": 600_000}
