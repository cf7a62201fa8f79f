"""What may not be restored is refused, and a restore that is cut short leaves nothing behind (R12, R23, R26)."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.vaults import (
    ACCEPTED,
    FIRST,
    NOW,
    RULES,
    Ticking,
    add,
    journal_of,
    new_id,
    vault_at,
)

from navigator.access.roles import KeyClass
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, UsageError
from resources_db.casebook.backup import make_backup
from resources_db.casebook.backup_file import MAGIC, read_header
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.restore import OpenBackup, Stamp, open_by_recovery, restore
from resources_db.casebook.rotation import settle
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.making import FirstAccount

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


def test_a_casebook_that_is_there_stays(old: CasebookFolder, backup: OpenBackup) -> None:
    before = {each.name: each.read_bytes() for each in old.path.iterdir()}
    with pytest.raises(NotAllowedError, match="a casebook on this laptop already"):
        restore(backup, old, CLEO, RULES, STAMP)
    # Also what is left of one: a database without its vault may be newer than the backup.
    old.vault.unlink()
    with pytest.raises(NotAllowedError, match="a casebook on this laptop already"):
        restore(backup, old, CLEO, RULES, STAMP)
    del before["vault.json"]
    assert {each.name: each.read_bytes() for each in old.path.iterdir()} == before


@pytest.mark.parametrize("account", [replace(CLEO, password=CLEO.password[:5]), replace(CLEO, name="?")])
def test_a_poor_password_or_name_restores_nothing(
    new: CasebookFolder, backup: OpenBackup, account: FirstAccount
) -> None:
    with pytest.raises(UsageError):
        restore(backup, new, account, RULES, STAMP)
    assert not new.path.exists()
    assert not new.restoring.path.exists()


def test_a_shared_folder_takes_no_casebook(backup: OpenBackup, tmp_path: Path) -> None:
    with pytest.raises(NavigatorError, match="shared or synchronised"):
        restore(backup, CasebookFolder(tmp_path / "OneDrive" / "casebook"), CLEO, RULES, STAMP)
    assert not (tmp_path / "OneDrive").exists()


def cut(data: bytes) -> bytes:
    return data[:-4096]


def longer(data: bytes) -> bytes:
    return data + bytes(2 * 1024 * 1024)


def flipped(data: bytes) -> bytes:
    return data[:-2_000] + bytes([data[-2_000] ^ 1]) + data[-1_999:]


@pytest.mark.parametrize("harm", [cut, longer, flipped])
def test_a_database_of_one_byte_other_is_refused(
    new: CasebookFolder, backup: OpenBackup, harm: Callable[[bytes], bytes]
) -> None:
    backup.path.write_bytes(harm(backup.path.read_bytes()))
    with pytest.raises(DamagedFileError, match="damaged"):
        restore(backup, new, CLEO, RULES, STAMP)
    assert not new.path.exists()
    assert not new.restoring.path.exists()


def test_a_database_of_another_backup_is_refused(
    old: CasebookFolder, new: CasebookFolder, backup: OpenBackup, anna: tuple[Unlocked, str], tmp_path: Path
) -> None:
    make_backup(old, settle(old, anna[0]), tmp_path / "another", NOW)
    with (tmp_path / "another").open("rb") as file:
        read_header(file)
        database = file.read()
    with backup.path.open("rb") as file:
        header = read_header(file)
    backup.path.write_bytes(header.to_bytes() + database)
    assert backup.path.read_bytes().startswith(MAGIC)
    with pytest.raises(DamagedFileError):
        restore(backup, new, CLEO, RULES, STAMP)


@pytest.mark.parametrize("name", ["count", "schema"])
def test_a_manifest_that_says_something_else_is_refused(new: CasebookFolder, backup: OpenBackup, name: str) -> None:
    said = replace(backup.manifest, **{name: 99})
    with pytest.raises(DamagedFileError):
        restore(replace(backup, manifest=said), new, CLEO, RULES, STAMP)


def test_a_journal_whose_end_is_missing_is_refused(new: CasebookFolder, backup: OpenBackup) -> None:
    kept = backup.manifest.anchor
    assert kept is not None
    later = replace(backup.manifest, anchor=replace(kept, seq=10))
    with pytest.raises(DamagedFileError, match="not as it was left"):
        restore(replace(backup, manifest=later), new, CLEO, RULES, STAMP)


class PowerCut(BaseException):
    """Nobody catches it."""


@pytest.mark.parametrize("fault", [PowerCut, lambda: OSError(28, "full")], ids=["power cut", "disk full"])
def test_a_restore_that_is_cut_short_leaves_a_casebook_or_none(
    new: CasebookFolder, backup: OpenBackup, fault: Callable[[], BaseException]
) -> None:
    wholes: list[bool] = []
    for number in range(200):
        left = [number]
        with pytest.MonkeyPatch.context() as patch:
            for name in ("fsync", "replace", "mkdir", "rmdir", "unlink"):
                patch.setattr(os, name, failing(getattr(os, name), left, fault))
            with suppress(PowerCut, NavigatorError):
                restore(backup, new, CLEO, RULES, STAMP)
        is_whole = new.vault.exists()
        assert is_whole or not new.path.exists() or not any(new.path.iterdir())
        cleo = (
            vault_at(new.vault).unlock(CLEO.name, CLEO.password, ACCEPTED)
            if is_whole
            else restore(backup, new, CLEO, RULES, STAMP)[0]
        )
        with closing(open_casebook(new.database, cleo.keys.file.team)) as db:
            assert db.execute("SELECT count(*) FROM event").fetchone() == (10,)
        wholes.append(is_whole)
        shutil.rmtree(new.path)
        if left[0] >= 0:
            break
    assert len(wholes) > 15
    assert wholes.index(True) > 10


def failing(call: Callable[..., object], left: list[int], fault: Callable[[], BaseException]) -> Callable[..., object]:
    def wrapped(*arguments: object, **named: object) -> object:
        left[0] -= 1
        happening = fault()
        if left[0] == -1 or (left[0] < 0 and not isinstance(happening, OSError)):
            raise happening
        return call(*arguments, **named)

    return wrapped


def test_a_folder_that_cannot_be_taken_away_hinders_nobody(new: CasebookFolder, backup: OpenBackup) -> None:
    backup.path.write_bytes(flipped(backup.path.read_bytes()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "rmdir", failing(os.rmdir, [0], lambda: OSError(5, "broken")))
        with pytest.raises(DamagedFileError, match="damaged"):
            restore(backup, new, CLEO, RULES, STAMP)
    assert new.restoring.path.exists()
    backup.path.write_bytes(flipped(backup.path.read_bytes()))
    restore(backup, new, CLEO, RULES, STAMP)
    assert not new.restoring.path.exists()


def test_a_rename_that_may_not_last_is_taken_back(new: CasebookFolder, backup: OpenBackup) -> None:
    with pytest.MonkeyPatch.context() as patch:
        synced = os.fsync

        def broken(handle: int) -> None:
            if new.vault.exists():
                raise OSError(5, "broken")
            synced(handle)

        patch.setattr(os, "fsync", broken)
        with pytest.raises(NavigatorError, match="nothing was changed"):
            restore(backup, new, CLEO, RULES, STAMP)
    assert not new.path.exists()
    restore(backup, new, CLEO, RULES, STAMP)
