"""What is no sound casebook makes no backup, and what is no sound backup opens nothing (R23, R26)."""

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes.vaults import ACCEPTED, BEN, FIRST, NOW, OTHER, add, journal_of, vault_at
from pyrage import x25519

from navigator.access.roles import KeyClass, Role
from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, UsageError
from resources_db.casebook.backup import make_backup
from resources_db.casebook.backup_file import MAGIC, Header, read_header
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.restore import open_by_recovery
from resources_db.casebook.rotation import Settled, rotate, settle
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.document import read, write
from resources_db.casebook.vault.keys import sealed_to
from resources_db.casebook.vault.slots import Slot

NEEDLE = "Needle Of A Name"


@pytest.fixture
def folder(tmp_path: Path) -> CasebookFolder:
    (tmp_path / "casebook").mkdir()
    return CasebookFolder(tmp_path / "casebook")


@pytest.fixture
def opened(folder: CasebookFolder) -> tuple[Settled, str]:
    vault = vault_at(folder.vault)
    anna, printed = vault.create(FIRST, ACCEPTED)
    Accounts(vault).add(anna, BEN, Role.OFFICER, OTHER)
    with journal_of(folder, anna) as journal:
        journal.db.execute("CREATE TABLE note (words TEXT)")
        journal.db.execute("INSERT INTO note VALUES (?)", [NEEDLE])
        journal.db.execute("PRAGMA user_version = 7")
        add(journal, 1, 3)
        add(journal, 4, 6, KeyClass.CLINICAL)
        add(journal, 7, 9, KeyClass.AUDIT)
    return settle(folder, anna), printed


@pytest.fixture
def anna(opened: tuple[Settled, str]) -> Settled:
    return opened[0]


def files(folder: CasebookFolder) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.path.iterdir() if each.is_file()}


def test_a_file_that_is_there_stays(folder: CasebookFolder, anna: Settled, tmp_path: Path) -> None:
    (tmp_path / "backup").write_text("somebody's", "utf-8")
    with pytest.raises(UsageError, match="already"):
        make_backup(folder, anna, tmp_path / "backup", NOW)
    assert (tmp_path / "backup").read_text("utf-8") == "somebody's"


def test_an_account_without_keys_makes_none(folder: CasebookFolder, anna: Settled, tmp_path: Path) -> None:
    vault = vault_at(folder.vault)
    Accounts(vault).add(anna.who, "IT desk", Role.ADMINISTRATOR, "the printer on floor three")
    desk = vault.unlock("IT desk", "the printer on floor three", ACCEPTED)
    with pytest.raises(NotAllowedError):
        make_backup(folder, Settled(desk, anna.file), tmp_path / "backup", NOW)


def tail_cut(folder: CasebookFolder, anna: Settled) -> None:
    with closing(open_casebook(folder.database, anna.file.team)) as db:
        db.execute("DROP TRIGGER event_stays")
        db.execute("DELETE FROM event WHERE seq = 9")
        db.execute("UPDATE head SET seq = 8")


def flipped(folder: CasebookFolder, _: Settled) -> None:
    data = bytearray(folder.database.read_bytes())
    data[2 * 4096 + 50] ^= 1
    folder.database.write_bytes(bytes(data))


def no_spare(folder: CasebookFolder, _: Settled) -> None:
    write(folder.vault, read(folder.vault).without({"recovery"}))


@pytest.mark.parametrize("harm", [tail_cut, flipped, no_spare])
def test_a_damaged_casebook_makes_no_backup(
    folder: CasebookFolder, anna: Settled, tmp_path: Path, harm: Callable[[CasebookFolder, Settled], None]
) -> None:
    harm(folder, anna)
    with pytest.raises(DamagedFileError) as caught:
        make_backup(folder, anna, tmp_path / "backup", NOW)
    assert caught.value.message.endswith(".")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["casebook"]
    assert not folder.proof.path.exists()


def test_no_page_that_is_damaged_comes_into_a_backup(folder: CasebookFolder, anna: Settled, tmp_path: Path) -> None:
    """The engine may read such a page as zeros, and the copy of them would be whole."""
    with closing(open_casebook(folder.database, anna.file.team)) as db:
        db.execute("INSERT INTO note VALUES (?)", ["long " * 5_000])
    whole = folder.database.read_bytes()
    for page in range(1, len(whole) // 4096):
        data = bytearray(whole)
        data[page * 4096 + 2_000] ^= 1
        folder.database.write_bytes(bytes(data))
        with pytest.raises(DamagedFileError, match="cannot be read to its end"):
            make_backup(folder, anna, tmp_path / "backup", NOW)
    assert len(whole) > 12 * 4096


def test_a_spare_key_that_somebody_slipped_in_gets_nothing(
    folder: CasebookFolder, anna: Settled, tmp_path: Path
) -> None:
    thief = str(x25519.Identity.generate().to_public())
    forged = Slot(user="escrow", name="", role=Role.SUPERVISOR, public=thief, sealed=b"x", mac="x", lock=None)
    write(folder.vault, read(folder.vault).with_slot(forged))
    with pytest.raises(NotAllowedError, match="changed from outside"):
        make_backup(folder, anna, tmp_path / "backup", NOW)
    with pytest.raises(NotAllowedError, match="changed from outside"):
        rotate(folder, anna.who)


@pytest.mark.parametrize("at", [-5_000, -1, 60, 300, 900, 3_000])
def test_a_file_that_was_written_wrongly_is_no_backup(
    folder: CasebookFolder, anna: Settled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """The disk says that it wrote, and wrote something else."""
    synced, harmed = os.fsync, list[Path]()

    def wrong(handle: int) -> None:
        for part in [] if harmed else tmp_path.glob(".backup.part"):
            data = bytearray(part.read_bytes())
            data[at] ^= 2
            part.write_bytes(bytes(data))
            harmed.append(part)
        synced(handle)

    monkeypatch.setattr(os, "fsync", wrong)
    with pytest.raises(DamagedFileError, match="damaged"):
        make_backup(folder, anna, tmp_path / "backup", NOW)
    assert harmed
    assert sorted(each.name for each in tmp_path.iterdir()) == ["casebook"]


def test_where_the_disk_fails_there_is_no_half_backup(
    folder: CasebookFolder, anna: Settled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, told = files(folder).keys(), list[str]()
    for number in range(100):
        left = [number]
        with monkeypatch.context() as patch:
            for name in ("fsync", "replace", "mkdir", "rmdir", "unlink"):
                patch.setattr(os, name, failing(getattr(os, name), left))
            try:
                make_backup(folder, anna, tmp_path / "backup", NOW)
            except NavigatorError as error:
                told.append(error.message)
        if left[0] >= 0:
            break
        # What only tidies up may fail; then it is whole, and the rest goes the next time.
        is_there = (tmp_path / "backup").exists()
        assert is_there == (len(told) <= number)
        assert files(folder).keys() == before
        (tmp_path / "backup").unlink(missing_ok=True)
        if is_there:
            told.append("tidied up the next time")
    assert len(told) > 5
    assert set(told) == {"The backup could not be written.", "tidied up the next time"}
    make_backup(folder, anna, tmp_path / "another", NOW)
    assert not folder.proof.path.exists()


def failing(call: Callable[..., object], left: list[int]) -> Callable[..., object]:
    def wrapped(*arguments: object, **named: object) -> object:
        left[0] -= 1
        if left[0] == -1:
            raise OSError(28, "full")
        return call(*arguments, **named)

    return wrapped


def test_what_was_changed_in_a_backup_opens_nothing(
    folder: CasebookFolder, opened: tuple[Settled, str], tmp_path: Path
) -> None:
    into, (anna, printed) = tmp_path / "backup", opened
    make_backup(folder, anna, into, NOW)
    whole = into.read_bytes()
    head = whole.index(b"\x00", len(MAGIC) + 4) if b"\x00" in whole[len(MAGIC) + 4 :] else len(whole)
    harms = [
        b"",
        b"something else",
        MAGIC,
        MAGIC + b"\xff\xff\xff\xff{}",
        whole[: head // 2],
        whole.replace(b'"sealed": "', b'"sealed": "?', 1),
        whole.replace(b'"made_at": 1', b'"made_at": 2', 1),
        whole.replace(b'"made_at": 1', b'"mad_at": 1', 1),
    ]
    for harm in harms:
        into.write_bytes(harm)
        with pytest.raises((DamagedFileError, NotAllowedError)) as caught:
            open_by_recovery(into, printed)
        assert NEEDLE not in caught.value.message


def test_a_backup_that_somebody_else_sealed_is_none(
    folder: CasebookFolder, opened: tuple[Settled, str], tmp_path: Path
) -> None:
    """To the recipient anybody can seal; only whoever holds the vault's keys can mark."""
    into, (anna, printed) = tmp_path / "backup", opened
    manifest = make_backup(folder, anna, into, NOW)
    with into.open("rb") as file:
        header, database = read_header(file), file.read()
    forged = Header.made(header.spares, bytes(32), bytes(32), replace(manifest, count=0))
    into.write_bytes(forged.to_bytes() + database)
    with pytest.raises(DamagedFileError, match="damaged"):
        open_by_recovery(into, printed)


@pytest.mark.parametrize(
    "inside", [{}, {"mac": 1, "key": "", "manifest": "{}"}, {"mac": "", "key": "?", "manifest": ""}]
)
def test_what_is_sealed_and_says_nothing_is_no_backup(
    folder: CasebookFolder, opened: tuple[Settled, str], tmp_path: Path, inside: dict[str, Any]
) -> None:
    into, (anna, printed) = tmp_path / "backup", opened
    make_backup(folder, anna, into, NOW)
    with into.open("rb") as file:
        header = read_header(file)
    into.write_bytes(replace(header, sealed=sealed_to([header.spares[0].public], inside)).to_bytes())
    with pytest.raises(DamagedFileError, match="damaged"):
        open_by_recovery(into, printed)
