"""The vault: who opens it, with which keys, and what lies in its file (R7, R10-R12, S2-S4)."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, OTHER, PASSWORD, QUICK, RULES, vault_at
from pyrage import x25519

from navigator.access.passwords import PasswordPolicy
from navigator.access.roles import HELD, KeyClass, Role
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError, UsageError
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import DataKeys
from resources_db.casebook.vault.locks import FIPS, STANDARD
from resources_db.casebook.vault.making import FirstAccount
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.vault import Vault

SHORT = "only nineteen chars"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.json"


@pytest.fixture
def vault(path: Path) -> Vault:
    return vault_at(path)


@pytest.fixture
def anna(vault: Vault) -> Unlocked:
    return vault.create(FIRST, ACCEPTED)[0]


def told(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return document


@pytest.mark.parametrize("role", Role)
def test_a_role_is_handed_its_keys_and_no_other(vault: Vault, anna: Unlocked, role: Role) -> None:
    Accounts(vault).add(anna, BEN, role, OTHER)
    ben = vault.unlock(BEN, OTHER, ACCEPTED)
    assert (ben.role, ben.keys.held) == (role, HELD[role])
    assert (ben.keys.clinical == anna.keys.clinical) == (KeyClass.CLINICAL in HELD[role])
    assert (ben.keys.audit == anna.keys.audit) == (KeyClass.AUDIT in HELD[role])
    if not HELD[role]:
        assert ben.keys == DataKeys()
        with pytest.raises(NotAllowedError, match="does not open the casebook"):
            _ = ben.keys.file


def test_what_was_created_opens_again_with_the_same_keys(path: Path, vault: Vault, anna: Unlocked) -> None:
    assert vault.unlock(ANNA, PASSWORD, ACCEPTED) == anna
    assert vault.unlock("  anna   MORENO ", PASSWORD, ACCEPTED) == anna
    assert vault_at(path, uptime=5.0).unlock(ANNA, PASSWORD, ACCEPTED).keys == anna.keys
    assert vault.accounts() == ((anna.user, ANNA, Role.SUPERVISOR),)
    assert anna.keys.generation == 1
    with pytest.raises(NotAllowedError, match="casebook on this laptop already"):
        vault.create(FIRST, ACCEPTED)


def test_an_account_keeps_the_id_that_it_has_elsewhere(vault: Vault) -> None:
    known = str(uuid4())
    assert vault.create(replace(FIRST, user=known), ACCEPTED)[0].user == known


def test_an_id_that_is_none_is_refused(path: Path, vault: Vault) -> None:
    with pytest.raises(UsageError, match="no UUID"):
        vault.create(replace(FIRST, user="anna"), ACCEPTED)
    assert not path.exists()


def test_a_password_change_touches_one_lock(path: Path, vault: Vault, anna: Unlocked) -> None:
    Accounts(vault).add(anna, BEN, Role.CLINICIAN, OTHER)
    before = told(path)
    vault.change_password(BEN, OTHER, "something new at last")
    after = told(path)
    assert after["slots"][2].pop("lock") != before["slots"][2].pop("lock")
    assert after == before
    assert vault.unlock(BEN, "something new at last", ACCEPTED).keys == anna.keys.of_role(Role.CLINICIAN)
    for attempt in (OTHER, "never to be written"):
        with pytest.raises(NotAllowedError):
            vault.change_password(BEN, attempt, "never to be written either")


def test_the_printed_key_opens_and_a_slip_in_it_is_told(vault: Vault) -> None:
    anna, printed = vault.create(FIRST, ACCEPTED)
    spoken = printed.lower().replace("-", " ")
    assert vault.unlock_by_recovery(spoken, ACCEPTED).keys == anna.keys
    assert [len(group) for group in printed.split("-")] == [4] * 14
    slip = ("B" if printed[0] != "B" else "C") + printed[1:]
    for wrong in (slip, printed[:-1], "", "?"):
        with pytest.raises(UsageError) as caught:
            vault.unlock_by_recovery(wrong, ACCEPTED)
        assert printed[:4] not in f"{caught.value.message}{caught.value.hint}"


def test_another_vaults_printed_key_opens_nothing(vault: Vault, tmp_path: Path) -> None:
    vault.create(FIRST, ACCEPTED)
    _, other = vault_at(tmp_path / "second.json").create(FIRST, ACCEPTED)
    with pytest.raises(NotAllowedError, match="do not open"):
        vault.unlock_by_recovery(other, ACCEPTED)


def test_where_the_agency_holds_a_key_none_is_printed(path: Path, vault: Vault) -> None:
    agency = x25519.Identity.generate()
    anna, printed = vault.create(replace(FIRST, escrow=f" {agency.to_public()}\n"), ACCEPTED)
    assert printed == ""
    assert vault.unlock_by_escrow(str(agency), ACCEPTED).keys == anna.keys
    assert [slot["user"] for slot in told(path)["slots"]] == [anna.user, "escrow"]
    for wrong in (str(x25519.Identity.generate()), "age1"):
        with pytest.raises(NotAllowedError):
            vault.unlock_by_escrow(wrong, ACCEPTED)
    with pytest.raises(NotAllowedError):
        vault.unlock_by_recovery("EV24-66AX-6K5E-IX5U-ZRLM-DINH-QDGJ-OKZB-K7EG-VOUV-7KPV-ZMG3-NFKR-ZVME", ACCEPTED)


def test_without_an_escrow_key_none_opens(vault: Vault, anna: Unlocked) -> None:
    assert anna.role is Role.SUPERVISOR
    with pytest.raises(NotAllowedError, match="do not open"):
        vault.unlock_by_escrow(str(x25519.Identity.generate()), ACCEPTED)


def test_an_odd_escrow_key_makes_no_vault(path: Path, vault: Vault) -> None:
    with pytest.raises(UsageError, match="escrow key"):
        vault.create(replace(FIRST, escrow="age1nothing"), ACCEPTED)
    assert not path.exists()


@pytest.mark.parametrize(
    ("weak", "message"),
    [
        ("", "at least 10 characters"),
        ("short", "at least 10 characters"),
        ("aaaaaaaaaaaa", "at least 10 characters"),
        ("ababababab", "at least 10 characters"),
        ("Trustno1!!2026", "tried first"),
        ("anna.moreno.99", "made of your name"),
    ],
)
def test_a_weak_password_is_refused_with_a_sentence(path: Path, vault: Vault, weak: str, message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        vault.create(FirstAccount(name=ANNA, password=weak), ACCEPTED)
    assert not weak or weak not in f"{caught.value.message}{caught.value.hint}{caught.value.detail}"
    assert not path.exists()


def test_an_agency_can_ask_for_more(path: Path) -> None:
    strict = vault_at(path, SignInRules(work=QUICK, passwords=PasswordPolicy.ADVANCED))
    with pytest.raises(UsageError, match="at least 20"):
        strict.create(FirstAccount(name=ANNA, password=SHORT), ACCEPTED)
    strict.create(FIRST, ACCEPTED)
    with pytest.raises(UsageError, match="at least 20"):
        strict.change_password(ANNA, PASSWORD, SHORT)


def test_a_missing_a_damaged_and_a_newer_file_are_told_apart(path: Path, vault: Vault, anna: Unlocked) -> None:
    whole = path.read_bytes()
    damages = (b"", b"{}", b"[]", b"\xff\xfe", whole[: len(whole) // 2], whole.replace(b'"supervisor"', b'"king"'))
    for damaged in damages:
        path.write_bytes(damaged)
        with pytest.raises(DamagedFileError, match="cannot be read"):
            vault.unlock(anna.name, PASSWORD, ACCEPTED)
        assert path.read_bytes() == damaged
    path.write_bytes(whole.replace(b'"format": 1', b'"format": 2'))
    with pytest.raises(DamagedFileError, match="newer version"):
        vault.unlock(anna.name, PASSWORD, ACCEPTED)
    path.unlink()
    with pytest.raises(NotFoundError, match="missing"):
        vault.unlock(anna.name, PASSWORD, ACCEPTED)


def test_the_one_before_stays_beside_it_and_both_are_ours_alone(path: Path, vault: Vault, anna: Unlocked) -> None:
    before = path.read_bytes()
    Accounts(vault).add(anna, BEN, Role.OFFICER, OTHER)
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
        assert secret not in f"{anna!r}{keys.device!r}{keys.file!r}"


def test_a_key_file_that_cannot_be_written_is_told(
    vault: Vault, anna: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NavigatorError, match="the old one stands") as caught:
        Accounts(vault).add(anna, BEN, Role.OFFICER, OTHER)
    assert caught.value.detail == "errno 28"


def test_the_work_follows_the_policy_at_the_next_sign_in(path: Path, vault: Vault, anna: Unlocked) -> None:
    fips = vault_at(path, replace(RULES, work=FIPS))
    before = told(path)
    assert fips.unlock(ANNA, PASSWORD, ACCEPTED).keys == anna.keys
    after = told(path)
    assert after["slots"][0].pop("lock")["work"] == {"name": "pbkdf2-sha256", "rounds": 600_000}
    assert before["slots"][0].pop("lock")["work"]["name"] == "argon2id"
    assert after == before
    whole = path.read_bytes()
    assert fips.unlock(ANNA, PASSWORD, ACCEPTED).keys == anna.keys
    assert path.read_bytes() == whole
    assert vault.unlock(ANNA, PASSWORD, ACCEPTED).keys == anna.keys
    assert told(path)["slots"][0]["lock"]["work"]["memory_kib"] == QUICK.figures["memory_kib"]


def test_a_vault_can_be_made_under_the_fips_profile(path: Path) -> None:
    anna, _ = vault_at(path, replace(RULES, work=FIPS)).create(FIRST, ACCEPTED)
    assert told(path)["slots"][0]["lock"]["work"] == {"name": "pbkdf2-sha256", "rounds": 600_000}
    assert vault_at(path, SignInRules(work=STANDARD)).unlock(ANNA, PASSWORD, ACCEPTED).keys == anna.keys


def test_where_the_new_lock_cannot_be_written_the_sign_in_goes_on(
    path: Path, vault: Vault, anna: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, fips = path.read_bytes(), vault_at(path, replace(RULES, work=FIPS))
    replaced = Path.replace

    def full(self: Path, target: Path) -> Path:
        if "vault" in self.name:
            raise OSError(28, "full")
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", full)
    assert fips.unlock(ANNA, PASSWORD, ACCEPTED) == anna
    assert path.read_bytes() == whole
    assert vault.unlock(ANNA, PASSWORD, ACCEPTED) == anna


def test_what_is_sealed_to_is_what_the_keys_open(vault: Vault, anna: Unlocked) -> None:
    recipients = vault.recipients()
    assert recipients[KeyClass.CLINICAL] == str(x25519.Identity.from_str(anna.keys.clinical[0]).to_public())
    assert recipients[KeyClass.AUDIT] == str(x25519.Identity.from_str(anna.keys.audit[0]).to_public())
