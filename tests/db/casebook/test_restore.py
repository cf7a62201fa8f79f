"""A backup becomes a casebook again, on a laptop of its own id, with a first account and new keys (R12, R23, S22)."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.vaults import (
    ACCEPTED,
    ANNA,
    FIRST,
    NOW,
    PASSWORD,
    RULES,
    Ticking,
    add,
    journal_of,
    new_id,
    vault_at,
)
from pyrage import x25519

from navigator.access.roles import KeyClass, Role
from navigator.casebook.journal.envelope import NOTHING_BEFORE
from navigator.errors import DamagedFileError, NotAllowedError
from resources_db.casebook.backup import make_backup
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.restore import OpenBackup, Stamp, open_by_escrow, open_by_recovery, restore
from resources_db.casebook.rotation import settle
from resources_db.casebook.schema import SCHEMA
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.making import FirstAccount

WRITTEN = [f"event {number}" for number in range(1, 10)]


CLEO = FirstAccount(name="Cleo Ng", password="a third one altogether")  # noqa: S106 - of a test


STAMP = Stamp(now=Ticking(), new_id=new_id)


@pytest.fixture
def old(tmp_path: Path) -> CasebookFolder:
    (tmp_path / "old").mkdir()
    return CasebookFolder(tmp_path / "old")


@pytest.fixture
def new(tmp_path: Path) -> CasebookFolder:
    return CasebookFolder(tmp_path / "new" / "casebook")


@pytest.fixture
def anna(old: CasebookFolder) -> tuple[Unlocked, str]:
    made = vault_at(old.vault).create(FIRST, ACCEPTED)
    with journal_of(old, made[0]) as journal:
        journal.db.execute("CREATE TABLE note (words TEXT)")
        journal.db.execute("INSERT INTO note VALUES ('one')")
        journal.db.execute("PRAGMA user_version = 1")
        add(journal, 1, 3)
        add(journal, 4, 6, KeyClass.CLINICAL)
        add(journal, 7, 9, KeyClass.AUDIT)
    return made


@pytest.fixture
def backup(old: CasebookFolder, anna: tuple[Unlocked, str], tmp_path: Path) -> OpenBackup:
    make_backup(old, settle(old, anna[0]), tmp_path / "backup", NOW)
    return open_by_recovery(tmp_path / "backup", anna[1])


def test_all_of_it_is_there_again_under_other_keys(
    old: CasebookFolder, new: CasebookFolder, backup: OpenBackup, anna: tuple[Unlocked, str]
) -> None:
    before, (head, first) = vault_at(old.vault).device(), (backup.manifest.heads, anna[0])
    cleo, printed = restore(backup, new, CLEO, RULES, STAMP)
    vault = vault_at(new.vault)
    assert vault.unlock("Cleo Ng", CLEO.password, ACCEPTED) == cleo
    assert vault.unlock_by_recovery(printed, ACCEPTED).keys == cleo.keys
    assert (cleo.role, cleo.keys.generation) == (Role.SUPERVISOR, 2)
    assert cleo.keys.team not in (first.keys.team, backup.key)
    assert cleo.keys.device != first.keys.device
    assert vault.device() != before
    with journal_of(new, cleo) as journal:
        bodies = {
            device: [each.body for each in journal.events() if each.device == device] for device in journal.heads()
        }
        assert bodies[vault.device()] == [{"of": before, "seq": 9, "head": head[before][1]}]
        assert bodies[before] == [{"words": said} for said in WRITTEN]
        assert journal.db.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert journal.db.execute("SELECT words FROM note").fetchall() == [("one",)]
        add(journal, 10, 10, KeyClass.CLINICAL)
    assert settle(new, cleo).file == cleo.keys.file


def test_the_first_event_names_the_laptop_that_it_follows(new: CasebookFolder, backup: OpenBackup) -> None:
    cleo, _ = restore(backup, new, CLEO, RULES, STAMP)
    device = vault_at(new.vault).device()
    with journal_of(new, cleo) as journal:
        envelope = next(json.loads(kept.envelope) for kept in journal.events() if kept.device == device)
    told = {
        name: envelope[name] for name in ("kind", "seq", "prev", "subject", "actor", "custodian", "role", "key_gen")
    }
    assert told == {
        "kind": "device.epoch",
        "seq": 1,
        "prev": NOTHING_BEFORE,
        "subject": device,
        "actor": cleo.user,
        "custodian": "",  # this casebook never said whose it is
        "role": "supervisor",
        "key_gen": 2,
    }
    assert envelope["after"] == {backup.manifest.device: 9}


def test_old_accounts_and_old_keys_open_nothing_of_it(
    new: CasebookFolder, backup: OpenBackup, anna: tuple[Unlocked, str]
) -> None:
    restore(backup, new, CLEO, RULES, STAMP)
    vault = vault_at(new.vault)
    assert [name for _, name, _ in vault.accounts()] == ["Cleo Ng"]
    with pytest.raises(NotAllowedError):
        vault.unlock(ANNA, PASSWORD, ACCEPTED)
    with pytest.raises(NotAllowedError):
        vault.unlock_by_recovery(anna[1], ACCEPTED)
    for key in (backup.key, anna[0].keys.file.team):
        with pytest.raises(DamagedFileError):
            open_casebook(new.database, key)


def test_where_all_else_is_gone_the_agencys_key_opens_and_stays_the_agencys(
    old: CasebookFolder, new: CasebookFolder, tmp_path: Path
) -> None:
    agency = x25519.Identity.generate()
    anna, _ = vault_at(old.vault).create(replace(FIRST, escrow=str(agency.to_public())), ACCEPTED)
    with journal_of(old, anna) as journal:
        add(journal, 1, 9, KeyClass.AUDIT)
    make_backup(old, settle(old, anna), tmp_path / "backup", NOW)
    shutil.rmtree(old.path)
    cleo, printed = restore(open_by_escrow(tmp_path / "backup", str(agency)), new, CLEO, RULES, STAMP)
    assert printed == ""
    assert vault_at(new.vault).unlock_by_escrow(str(agency), ACCEPTED).keys == cleo.keys
    with journal_of(new, cleo) as journal:
        bodies = [kept.body for kept in journal.events() if kept.device != vault_at(new.vault).device()]
    assert bodies == [{"words": said} for said in WRITTEN]


def test_what_was_blanked_since_does_not_come_back(
    new: CasebookFolder, backup: OpenBackup, old: CasebookFolder, anna: tuple[Unlocked, str]
) -> None:
    with journal_of(old, anna[0]) as journal:
        ids = {kept.seq: json.loads(kept.envelope)["id"] for kept in journal.events()}
    cleo, _ = restore(backup, new, CLEO, RULES, STAMP, blanked=[ids[2], ids[5], "of another journal"])
    with journal_of(new, cleo) as journal:
        kept = {each.seq: each.body for each in journal.events() if each.device == backup.manifest.device}
        sealed = journal.db.execute("SELECT seq FROM event WHERE sealed IS NULL").fetchall()
    assert [seq for seq, body in kept.items() if body is None] == [2, 5]
    assert sealed == [(2,), (5,)]


def test_an_empty_folder_is_no_hindrance(new: CasebookFolder, backup: OpenBackup) -> None:
    new.path.mkdir(parents=True)
    cleo, _ = restore(backup, new, CLEO, RULES, STAMP)
    assert vault_at(new.vault).unlock("Cleo Ng", CLEO.password, ACCEPTED) == cleo
    assert sorted(each.name for each in new.path.parent.iterdir()) == ["casebook"]
    assert new.path.stat().st_mode & 0o777 == 0o700


def test_a_laptop_that_wrote_nothing_has_a_beginning_too(
    old: CasebookFolder, new: CasebookFolder, tmp_path: Path
) -> None:
    anna, printed = vault_at(old.vault).create(FIRST, ACCEPTED)
    with journal_of(old, anna):
        pass
    make_backup(old, settle(old, anna), tmp_path / "backup", NOW)
    cleo, _ = restore(open_by_recovery(tmp_path / "backup", printed), new, CLEO, RULES, STAMP)
    with journal_of(new, cleo) as journal:
        assert [kept.body for kept in journal.events()] == [
            {"of": vault_at(old.vault).device(), "seq": 0, "head": NOTHING_BEFORE}
        ]
