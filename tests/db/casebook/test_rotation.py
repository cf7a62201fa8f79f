"""New keys: whoever left opens nothing that is written from then on, whoever stays reads all there was (R11, S22)."""

import json
import shutil
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, NOW, OTHER, PASSWORD, add, journal_of, vault_at, words

from navigator.access.roles import KeyClass, Role
from navigator.errors import DamagedFileError, NotAllowedError
from resources_db.casebook.anchor import AnchorFile
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.rotation import Settled, rotate, settle
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import DataKeys
from resources_db.casebook.vault.vault import Vault

WRITTEN = [f"event {number}" for number in range(1, 10)]


@pytest.fixture
def folder(tmp_path: Path) -> CasebookFolder:
    (tmp_path / "casebook").mkdir()
    return CasebookFolder(tmp_path / "casebook")


@pytest.fixture
def vault(folder: CasebookFolder) -> Vault:
    return vault_at(folder.vault)


@pytest.fixture
def anna(vault: Vault) -> Unlocked:
    return vault.create(FIRST, ACCEPTED)[0]


@pytest.fixture
def ben(folder: CasebookFolder, vault: Vault, anna: Unlocked) -> Unlocked:
    """A clinician, in a casebook with events of all classes, something in every corner, and something in the log."""
    Accounts(vault).add(anna, BEN, Role.CLINICIAN, OTHER)
    with journal_of(folder, anna) as journal:
        journal.db.execute("CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID")
        journal.db.execute("CREATE TABLE note (words TEXT)")
        journal.db.execute("CREATE INDEX note_words ON note (words)")
        journal.db.execute("CREATE VIEW noted AS SELECT words FROM note")
        journal.db.execute("INSERT INTO person VALUES ('p1', 'Ada')")
        journal.db.execute("INSERT INTO note VALUES ('one'), ('two')")
        journal.db.execute("PRAGMA user_version = 7")
        add(journal, 1, 3)
        add(journal, 4, 6, KeyClass.CLINICAL)
        journal.put_away()
        add(journal, 7, 9, KeyClass.AUDIT)
    return vault.unlock(BEN, OTHER, ACCEPTED)


def opened(folder: CasebookFolder, name: str, password: str) -> Settled:
    return settle(folder, vault_at(folder.vault).unlock(name, password, ACCEPTED))


def read(folder: CasebookFolder, now: Settled) -> list[str | None]:
    with journal_of(folder, now.who, now.file) as journal:
        return words(journal)


def test_whoever_stays_reads_and_writes_on(folder: CasebookFolder, anna: Unlocked, ben: Unlocked) -> None:
    with journal_of(folder, anna) as journal:
        heads = journal.heads()
    done = rotate(folder, anna)
    assert done.unfinished is None
    assert done.who.keys.generation == 2
    with journal_of(folder, done.who) as journal:
        assert journal.heads() == heads
        assert words(journal) == WRITTEN
        assert journal.db.execute("PRAGMA user_version").fetchone() == (7,)
        assert journal.db.execute("SELECT * FROM person").fetchall() == [("p1", "Ada")]
        assert journal.db.execute("SELECT * FROM noted").fetchall() == [("one",), ("two",)]
        with pytest.raises(Exception, match="an event is never"):
            journal.db.execute("DELETE FROM event")
        add(journal, 10, 10, KeyClass.CLINICAL)
    clinician = opened(folder, BEN, OTHER)
    assert read(folder, clinician) == [*WRITTEN[:6], None, None, None, "event 10"]
    assert clinician.who.keys.before is None
    assert clinician.who.keys.clinical == done.who.keys.clinical
    assert ben.keys.clinical == clinician.who.keys.clinical[1:]
    assert sorted(each.name for each in folder.path.iterdir() if not each.name.startswith("anchor")) == [
        "casebook.db",
        "tries.json",
        "vault.json",
        "vault.json.prev",
    ]


def every_key(keys: DataKeys) -> set[object]:
    return {keys.team, keys.seal, keys.anchor, keys.clinical[0], keys.audit[0]}


def test_every_key_is_another_one_but_the_laptops_own(folder: CasebookFolder, anna: Unlocked, ben: Unlocked) -> None:
    assert ben.role is Role.CLINICIAN
    before, after = anna.keys, rotate(folder, anna).who.keys
    assert not every_key(before) & every_key(after)
    assert after.clinical[1:] == before.clinical
    assert after.audit[1:] == before.audit
    assert after.device == before.device


def test_whoever_left_opens_nothing_with_all_that_they_kept(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked, tmp_path: Path
) -> None:
    shutil.copy(folder.vault, tmp_path / "kept.json")
    done = rotate(folder, anna, without={ben.user})
    with pytest.raises(NotAllowedError):
        vault_at(folder.vault).unlock(BEN, OTHER, ACCEPTED)
    # Their copy of the vault still opens, and gives them the old keys: these open neither file nor anchor nor new bodies.
    old = vault_at(tmp_path / "kept.json").unlock(BEN, OTHER, ACCEPTED)
    assert old == ben
    with pytest.raises(DamagedFileError, match="does not open with this key"):
        open_casebook(folder.database, old.keys.file.team)
    with pytest.raises(DamagedFileError):
        AnchorFile(folder.anchor, old.keys.file.anchor).read()
    assert not set(done.who.keys.clinical[:1]) & set(old.keys.clinical)
    lying = b"".join(each.read_bytes() for each in folder.path.iterdir() if each.is_file())
    assert ben.user.encode() not in lying
    # Laid over the new one, their vault opens nothing either.
    shutil.copy(tmp_path / "kept.json", folder.vault)
    again = vault_at(folder.vault).unlock(BEN, OTHER, ACCEPTED)
    with pytest.raises(DamagedFileError):
        open_casebook(folder.database, settle(folder, again).file.team)


def test_a_slot_that_is_laid_back_opens_nothing(folder: CasebookFolder, anna: Unlocked, ben: Unlocked) -> None:
    old = json.loads(folder.vault.read_text("utf-8"))["slots"][2]
    rotate(folder, anna, without={ben.user})
    document = json.loads(folder.vault.read_text("utf-8"))
    document["slots"].append(old)
    folder.vault.write_text(json.dumps(document), "utf-8")
    with pytest.raises(NotAllowedError, match="do not open"):
        vault_at(folder.vault).unlock(BEN, OTHER, ACCEPTED)


def test_what_an_administrator_disabled_is_done_by_the_next_supervisor(
    folder: CasebookFolder, vault: Vault, anna: Unlocked, ben: Unlocked
) -> None:
    Accounts(vault).add(anna, "IT desk", Role.ADMINISTRATOR, "the printer on floor three")
    Accounts(vault).disable(vault.unlock("IT desk", "the printer on floor three", ACCEPTED), ben.user, NOW)
    now = opened(folder, ANNA, PASSWORD)
    assert [each.user for each in vault.due()] == [ben.user]
    done = rotate(folder, now.who)
    assert (done.unfinished, vault.due()) == (None, ())
    assert read(folder, done) == WRITTEN
    with pytest.raises(DamagedFileError):
        open_casebook(folder.database, ben.keys.file.team)


def test_nobody_takes_themself_out_nor_the_last_supervisor(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    before = folder.vault.read_bytes(), folder.database.read_bytes()
    with pytest.raises(NotAllowedError, match="their own account"):
        rotate(folder, anna, without={anna.user})
    with pytest.raises(NotAllowedError, match="supervisor"):
        rotate(folder, ben)
    assert (folder.vault.read_bytes(), folder.database.read_bytes()) == before


def test_the_printed_key_rotates_too_but_not_the_last_supervisor_away(folder: CasebookFolder, vault: Vault) -> None:
    anna, printed = vault.create(FIRST, ACCEPTED)
    with journal_of(folder, anna) as journal:
        add(journal, 1, 9)
    spare = vault.unlock_by_recovery(printed, ACCEPTED)
    with pytest.raises(NotAllowedError, match="last supervisor"):
        rotate(folder, spare, without={anna.user})
    assert read(folder, rotate(folder, spare)) == WRITTEN
    assert vault.unlock_by_recovery(printed, ACCEPTED).keys.generation == 2
    assert read(folder, opened(folder, ANNA, PASSWORD)) == WRITTEN


def test_keys_of_before_a_rotation_change_no_account(
    folder: CasebookFolder, vault: Vault, anna: Unlocked, ben: Unlocked
) -> None:
    rotate(folder, anna)
    with pytest.raises(NotAllowedError, match="changed from outside"):
        Accounts(vault).remove(anna, ben.user, NOW)


def test_a_casebook_without_events_rotates(folder: CasebookFolder, anna: Unlocked) -> None:
    with journal_of(folder, anna):
        pass
    done = rotate(folder, anna)
    assert (done.unfinished, read(folder, done)) == (None, [])


def test_a_second_rotation_keeps_what_both_sealed(folder: CasebookFolder, anna: Unlocked, ben: Unlocked) -> None:
    assert ben.role is Role.CLINICIAN
    first = rotate(folder, anna)
    second = rotate(folder, first.who)
    assert (second.who.keys.generation, len(second.who.keys.clinical)) == (3, 3)
    assert read(folder, second) == WRITTEN
