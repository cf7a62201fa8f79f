"""What hinders a change of keys is told, and the casebook opens all the same (R11, R26)."""

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, OTHER, PASSWORD, add, journal_of, vault_at, words

from navigator.access.roles import KeyClass, Role
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.rotation import Settled, rotate, settle, standing
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import DataKeys, FileKeys
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


def test_a_casebook_that_is_open_elsewhere_is_not_swapped_and_the_account_is_gone_all_the_same(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    with closing(open_casebook(folder.database, anna.keys.file.team)) as elsewhere:
        elsewhere.execute("SELECT count(*) FROM event").fetchone()
        now = rotate(folder, anna, without={ben.user})
        assert now.unfinished is not None
        assert "still open" in now.unfinished.message
        assert now.file == anna.keys.file
    with pytest.raises(NotAllowedError):
        vault_at(folder.vault).unlock(BEN, OTHER, ACCEPTED)
    done = opened(folder, ANNA, PASSWORD)
    assert (done.unfinished, done.file != now.file) == (None, True)
    assert read(folder, done) == WRITTEN


def test_a_rotation_that_waits_can_be_followed_by_another(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    assert ben.role is Role.CLINICIAN
    with closing(open_casebook(folder.database, anna.keys.file.team)) as elsewhere:
        elsewhere.execute("SELECT count(*) FROM event").fetchone()
        waiting = rotate(folder, anna)
    done = rotate(folder, waiting.who)
    assert done.unfinished is None
    assert done.file not in (waiting.file, waiting.who.keys.file)
    assert read(folder, done) == WRITTEN


def test_a_journal_that_is_not_as_it_was_left_is_not_written_anew(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    with closing(open_casebook(folder.database, anna.keys.file.team)) as db:
        db.execute("DROP TRIGGER event_stays")
        db.execute("DELETE FROM event WHERE seq = 9")
        db.execute("UPDATE head SET seq = 8")
    before = folder.database.read_bytes()
    now = rotate(folder, anna, without={ben.user})
    assert now.unfinished is not None
    assert "not as it was left" in now.unfinished.message
    assert folder.database.read_bytes() == before
    with pytest.raises(NotAllowedError):
        vault_at(folder.vault).unlock(BEN, OTHER, ACCEPTED)


def test_a_page_that_cannot_be_read_is_told_and_nothing_is_swapped(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked, tmp_path: Path
) -> None:
    assert ben.role is Role.CLINICIAN
    whole = folder.database.read_bytes()
    told: list[str] = []
    for page in range(1, len(whole) // 4096):
        damaged = CasebookFolder(tmp_path / f"page {page}")
        shutil.copytree(folder.path, damaged.path)
        data = bytearray(whole)
        data[page * 4096 + 100] ^= 1
        damaged.database.write_bytes(bytes(data))
        now = rotate(damaged, anna)
        assert isinstance(now.unfinished, DamagedFileError)
        told.append(now.unfinished.message)
        assert damaged.database.read_bytes() == bytes(data)
    assert {message.partition(";")[0] for message in told} == {"The casebook cannot be read to its end"}
    assert len(told) > 5


def test_a_file_under_none_of_the_keys_is_told(folder: CasebookFolder, anna: Unlocked, ben: Unlocked) -> None:
    assert ben.role is Role.CLINICIAN
    with closing(open_casebook(folder.database, anna.keys.file.team)) as elsewhere:
        elsewhere.execute("SELECT count(*) FROM event").fetchone()
        waiting = rotate(folder, anna)
    folder.database.write_bytes(bytes(8192))
    with pytest.raises(NavigatorError):
        standing(folder, waiting.who.keys)
    with pytest.raises(NavigatorError):
        opened(folder, BEN, OTHER)


def test_a_key_that_is_tried_in_vain_takes_nothing_from_the_log(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    assert ben.role is Role.CLINICIAN
    crashed = CasebookFolder(folder.path.with_name("crashed"))
    with journal_of(folder, anna) as journal:
        add(journal, 10, 12)
        shutil.copytree(folder.path, crashed.path)
    assert crashed.database.with_name("casebook.db-wal").stat().st_size > 0
    wrong_first = DataKeys(team=anna.keys.team, anchor=anna.keys.anchor, before=FileKeys(bytes(32), bytes(32)))
    assert standing(crashed, wrong_first) == anna.keys.file
    with journal_of(crashed, anna) as journal:
        assert words(journal)[-1] == "event 12"


def failing(*_: object, **__: object) -> None:
    raise OSError(5, "broken")


def swapped(folder: CasebookFolder, anna: Unlocked) -> Settled:
    """Rotate up to where the file is the new one, and the vault cannot be written any more."""
    replaced, times = os.replace, list[str]()

    def second_time(source: Path, target: Path) -> None:
        times.append(Path(target).name)
        if times.count("vault.json") == 2:
            failing()
        replaced(source, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", second_time)
        waiting = rotate(folder, anna)
    assert waiting.unfinished is not None
    assert waiting.file == waiting.who.keys.file
    assert waiting.who.keys.before == anna.keys.file
    return waiting


def test_an_anchor_of_neither_key_stops_it_before_the_old_one_goes(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    """The file is new, the anchor is somebody's: what tells that the end is missing must not be thrown away."""
    assert ben.role is Role.CLINICIAN
    swapped(folder, anna)
    folder.anchor.write_bytes(b"{}")
    with pytest.raises(DamagedFileError, match="remembers"):
        opened(folder, ANNA, PASSWORD)
    assert vault_at(folder.vault).unlock(ANNA, PASSWORD, ACCEPTED).keys.before == anna.keys.file


def test_a_disk_that_stays_broken_is_told_and_nothing_is_lost(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    assert ben.role is Role.CLINICIAN
    marks = folder.anchor.with_name("anchor.marks")
    old = {path: path.read_bytes() for path in (folder.anchor, marks)}
    waiting = swapped(folder, anna)
    folder.fresh.path.mkdir()
    for path, content in old.items():
        path.replace(folder.fresh.path / path.name)
        path.write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", failing)
        with pytest.raises(NavigatorError, match="could not be finished") as caught:
            settle(folder, waiting.who)
    assert caught.value.detail == "errno 5"
    assert read(folder, opened(folder, ANNA, PASSWORD)) == WRITTEN


def test_a_folder_that_cannot_be_taken_away_hinders_nobody(
    folder: CasebookFolder, anna: Unlocked, ben: Unlocked
) -> None:
    assert ben.role is Role.CLINICIAN
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "rmdir", failing)
        done = rotate(folder, anna)
    assert done.unfinished is None
    assert read(folder, done) == WRITTEN
    assert rotate(folder, done.who).unfinished is None
    assert not folder.fresh.path.exists()
