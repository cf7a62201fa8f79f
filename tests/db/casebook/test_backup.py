"""Backups: proved before they are called one, and opened by the spare keys alone (R23, S22)."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.vaults import ACCEPTED, ANNA, BEN, FIRST, NOW, OTHER, add, journal_of, vault_at
from pyrage import x25519

from navigator.access.roles import KeyClass, Role
from navigator.errors import DamagedFileError, NotAllowedError, UsageError
from resources_db.casebook.backup import make_backup
from resources_db.casebook.backup_file import Manifest, read_header
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.restore import open_by_escrow, open_by_recovery
from resources_db.casebook.rotation import Settled, rotate, settle
from resources_db.casebook.vault.accounts import Accounts

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


def test_a_backup_says_what_it_holds(folder: CasebookFolder, anna: Settled, tmp_path: Path) -> None:
    into = tmp_path / "backup"
    manifest = make_backup(folder, anna, into, NOW)
    device = vault_at(folder.vault).device()
    with journal_of(folder, anna.who) as journal:
        assert manifest.heads == journal.heads()
    assert (manifest.device, manifest.count, manifest.schema) == (device, 9, 7)
    assert manifest.made_at == int(NOW.timestamp())
    assert manifest.anchor is not None
    assert manifest.anchor.head == manifest.heads[device][1]
    assert into.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backup", "casebook"]
    assert not [name for name in files(folder) if name.startswith(".")]


def test_it_opens_by_the_spare_key_and_no_other(
    folder: CasebookFolder, opened: tuple[Settled, str], tmp_path: Path
) -> None:
    into, (anna, printed) = tmp_path / "backup", opened
    manifest = make_backup(folder, anna, into, NOW)
    found = open_by_recovery(into, printed.lower())
    assert (found.manifest, found.keys, found.escrow) == (manifest, anna.who.keys, "")
    assert found.key.hex() not in f"{found!r}"
    _, other = vault_at(tmp_path / "other.json").create(FIRST, ACCEPTED)
    with pytest.raises(NotAllowedError, match="does not open this backup"):
        open_by_recovery(into, other)
    with pytest.raises(NotAllowedError, match="does not open this backup"):
        open_by_escrow(into, str(x25519.Identity.generate()))
    with pytest.raises(UsageError, match="recovery key"):
        open_by_recovery(into, printed[:-1])


def test_no_password_slot_no_name_and_no_word_lies_in_it(folder: CasebookFolder, anna: Settled, tmp_path: Path) -> None:
    into = tmp_path / "backup"
    make_backup(folder, anna, into, NOW)
    lying = into.read_bytes()
    with into.open("rb") as file:
        assert [slot.user for slot in read_header(file).spares] == ["recovery"]
    for needle in (ANNA, BEN, anna.who.user, NEEDLE, "event 1", "SQLite format 3", "argon2id", '"password"'):
        assert needle.encode() not in lying
    assert anna.file.team not in lying
    # Its database is under a key of its own: the laptop's does not open it.
    part = tmp_path / "part.db"
    with into.open("rb") as file:
        read_header(file)
        part.write_bytes(file.read())
    with pytest.raises(DamagedFileError):
        open_casebook(part, anna.file.team)


def test_the_agencys_key_opens_a_backup(folder: CasebookFolder, tmp_path: Path) -> None:
    agency, into = x25519.Identity.generate(), tmp_path / "backup"
    anna, _ = vault_at(folder.vault).create(replace(FIRST, escrow=str(agency.to_public())), ACCEPTED)
    with journal_of(folder, anna) as journal:
        add(journal, 1, 2)
    make_backup(folder, settle(folder, anna), into, NOW)
    found = open_by_escrow(into, str(agency))
    assert (found.keys, found.escrow) == (anna.keys, str(agency.to_public()))
    with pytest.raises(NotAllowedError, match="does not open this backup"):
        open_by_escrow(into, str(x25519.Identity.generate()))
    with pytest.raises(NotAllowedError):
        open_by_recovery(into, "EV24-66AX-6K5E-IX5U-ZRLM-DINH-QDGJ-OKZB-K7EG-VOUV-7KPV-ZMG3-NFKR-ZVME")


def test_whoever_reads_the_casebook_backs_it_up(
    folder: CasebookFolder, opened: tuple[Settled, str], tmp_path: Path
) -> None:
    ben = settle(folder, vault_at(folder.vault).unlock(BEN, OTHER, ACCEPTED))
    make_backup(folder, ben, tmp_path / "backup", NOW)
    assert open_by_recovery(tmp_path / "backup", opened[1]).keys == opened[0].who.keys


def test_a_casebook_that_is_open_and_written_to_is_backed_up(
    folder: CasebookFolder, anna: Settled, tmp_path: Path
) -> None:
    with journal_of(folder, anna.who) as journal:
        add(journal, 10, 12)
        assert make_backup(folder, anna, tmp_path / "backup", NOW).count == 12
        add(journal, 13, 13)
        assert journal.open() is None


def test_a_casebook_between_two_keys_is_backed_up(
    folder: CasebookFolder, opened: tuple[Settled, str], tmp_path: Path
) -> None:
    anna, printed = opened
    with closing(open_casebook(folder.database, anna.file.team)) as elsewhere:
        elsewhere.execute("SELECT count(*) FROM event").fetchone()
        waiting = rotate(folder, anna.who)
    assert waiting.unfinished is not None
    make_backup(folder, waiting, tmp_path / "backup", NOW)
    assert open_by_recovery(tmp_path / "backup", printed).keys == waiting.who.keys


def test_an_old_backups_key_opens_no_file_of_after_a_rotation(
    folder: CasebookFolder, opened: tuple[Settled, str], tmp_path: Path
) -> None:
    anna, printed = opened
    make_backup(folder, anna, tmp_path / "backup", NOW)
    rotate(folder, anna.who)
    old = open_by_recovery(tmp_path / "backup", printed)
    for key in (old.key, old.keys.file.team):
        with pytest.raises(DamagedFileError):
            open_casebook(folder.database, key)


def test_a_manifest_reads_back_as_it_was(folder: CasebookFolder, anna: Settled, tmp_path: Path) -> None:
    manifest = make_backup(folder, anna, tmp_path / "backup", NOW)
    assert Manifest.of_text(manifest.to_text()) == manifest
    bare = replace(manifest, anchor=None)
    assert Manifest.of_text(bare.to_text()) == bare


def test_a_casebook_without_an_event_is_backed_up(folder: CasebookFolder, tmp_path: Path) -> None:
    anna, printed = vault_at(folder.vault).create(FIRST, ACCEPTED)
    with journal_of(folder, anna):
        pass
    manifest = make_backup(folder, settle(folder, anna), tmp_path / "backup", NOW)
    assert (manifest.count, manifest.heads) == (0, {})
    assert manifest.anchor is not None
    assert manifest.anchor.seq == 0
    assert open_by_recovery(tmp_path / "backup", printed).manifest == manifest


def test_the_proof_is_made_in_the_casebooks_own_folder_and_an_old_one_goes(
    folder: CasebookFolder, anna: Settled, tmp_path: Path
) -> None:
    folder.proof.path.mkdir()
    (folder.proof.path / "left over").write_bytes(b"x")
    make_backup(folder, anna, tmp_path / "backup", NOW)
    assert not folder.proof.path.exists()
