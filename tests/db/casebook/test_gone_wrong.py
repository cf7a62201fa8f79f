"""A casebook that was never finished, was damaged, or says nothing of itself: a sentence each time (R3, R8, R22)."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from fakes.casebook import person
from fakes.laptop import TEAM_KEY, drafts, laptop
from fakes.vaults import ACCEPTED, FIRST, RULES

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook import schema
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.origin import Keeper, agency_of, keeper_of
from resources_db.casebook.rotation import rotate
from resources_db.casebook.session import make, right_to, sitting
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.vault import Vault

PAGE = 4096
LINDEN = Keeper("linden", "t1")


@pytest.fixture
def folder(tmp_path: Path) -> CasebookFolder:
    (tmp_path / "casebook").mkdir()
    return CasebookFolder(tmp_path / "casebook")


@pytest.fixture
def anna(folder: CasebookFolder) -> Unlocked:
    made, _ = Vault(folder.vault, lambda: 0.0, RULES).create(FIRST, ACCEPTED)
    make(folder, made, LINDEN)
    return made


def test_a_casebook_that_was_never_finished_is_told(tmp_path: Path) -> None:
    with closing(open_casebook(tmp_path / "casebook.db", TEAM_KEY, create=True)) as db:
        with pytest.raises(DamagedFileError, match="never finished"):
            schema.migrate(db)
        assert schema.version(db) == 0


@pytest.mark.parametrize("lying", [b"", b"{}", b"[]", b'{"by": [], "parts": [["a"], [[1, 2]]]}', b"\xff"])
def test_a_record_that_is_none_is_told_and_made_anew(tmp_path: Path, lying: bytes) -> None:
    with laptop(tmp_path) as records:
        records.keep(drafts(None, person()))
        records.journal.db.execute("UPDATE record SET state = ?", [lying])
        with pytest.raises(DamagedFileError, match="cannot be read") as caught:
            records.state("person", "p1")
        assert "casebook rebuild" in caught.value.hint
        records.rebuild()
        assert records.state("person", "p1") is not None


def test_whose_casebook_it_is_is_said_by_its_first_event(folder: CasebookFolder, anna: Unlocked) -> None:
    with sitting(folder, anna) as at:
        journal = at.records.journal
        assert keeper_of(at.records) == LINDEN
        assert agency_of(at.records) == "linden"
        with journal.transaction():
            journal.blank(journal.device, 1)
        with pytest.raises(DamagedFileError, match="whose it is"):
            keeper_of(at.records)
        assert agency_of(at.records) == ""


def test_a_damaged_page_is_told_before_anybody_reads_from_it(folder: CasebookFolder, anna: Unlocked) -> None:
    whole = folder.database.read_bytes()
    refused = 0
    for start in range(PAGE, len(whole), PAGE):
        damaged = bytearray(whole)
        damaged[start + 100] ^= 1
        folder.database.write_bytes(damaged)
        with pytest.raises(DamagedFileError, match="damaged") as caught, sitting(folder, anna):
            refused = -len(whole)
        assert "backup" in caught.value.hint
        refused += 1
    assert refused == len(whole) // PAGE - 1
    folder.database.write_bytes(whole)
    with sitting(folder, anna) as at:
        assert at.finding is None


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with (
        pytest.raises(NavigatorError, match="cannot be read or written"),
        right_to(CasebookFolder(tmp_path / "file" / "casebook")),
    ):
        pytest.fail("nobody has a right to what there is not")


def test_a_casebook_in_which_nobody_wrote_yet_gets_new_keys_too(folder: CasebookFolder) -> None:
    anna, _ = Vault(folder.vault, lambda: 0.0, RULES).create(FIRST, ACCEPTED)
    with closing(open_casebook(folder.database, anna.keys.file.team, create=True)) as db:
        schema.create(db)
    shutil.copy(folder.database, folder.path.with_name("kept.db"))
    settled = rotate(folder, anna)
    assert settled.unfinished is None
    with pytest.raises(DamagedFileError):
        open_casebook(folder.database, anna.keys.file.team)
    with sitting(folder, settled.who) as at:
        assert at.finding is None
