"""A disk that cannot be written: the casebook is checked and copied, and nobody is shown, for it could not be written down (R22)."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.casebook import person
from fakes.desks import Moments
from fakes.laptop import SEALING
from fakes.vaults import ACCEPTED, FIRST, RULES

from navigator.access.banner import Banner
from navigator.errors import NavigatorError, NotFoundError, UsageError
from navigator.use_cases.desk import Desk
from navigator.use_cases.find_people import find_people
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import see_person
from resources_db.casebook.door import who_of
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.origin import Keeper
from resources_db.casebook.session import Sitting, make, right_to, sitting
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.vault import Vault

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
# Who may write nothing; only root may write in spite of everything, and becomes them for a while.
NOBODY = 65534


@contextmanager
def nothing_can_be_written(folder: Path) -> Iterator[None]:
    """Take away the right to write in a folder, also from root."""
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    was = os.geteuid()
    if was == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(was)
        folder.chmod(0o755)


@pytest.fixture
def folder() -> Iterator[CasebookFolder]:
    # Not in pytest's own folder: that one is its owner's alone, all the way down.
    path = Path(tempfile.mkdtemp(prefix="casebook"))
    path.chmod(0o755)
    yield CasebookFolder(path)
    shutil.rmtree(path)


@pytest.fixture
def anna(folder: CasebookFolder) -> Unlocked:
    made, _ = Vault(folder.vault, lambda: 0.0, RULES).create(FIRST, ACCEPTED)
    make(folder, made, Keeper("linden", "t1"))
    with sitting(folder, made) as at:
        keep_record(desk_of(at), None, person())
    return made


def desk_of(at: Sitting) -> Desk:
    return Desk(
        who=who_of(at),
        casebook=at.casebook,
        sealing=SEALING,
        clock=Moments(),
        uptime_ms=lambda: 1,
        new_id=lambda: "new",
    )


def test_it_is_checked_and_nobody_is_added_or_shown(folder: CasebookFolder, anna: Unlocked) -> None:
    before = {path.name: path.read_bytes() for path in folder.path.iterdir()}
    with nothing_can_be_written(folder.path), right_to(folder), sitting(folder, anna) as at:
        assert at.read_only
        assert at.finding is None
        assert sum(1 for _ in at.records.journal.events()) == 2
        desk = desk_of(at)
        for work in (
            lambda: keep_record(desk, None, replace(person(), id="p2")),
            lambda: see_person(desk, "p1"),
            lambda: find_people(desk, "ada"),
        ):
            with pytest.raises(NavigatorError, match="cannot be written") as caught:
                work()
            assert caught.value.hint
    assert {path.name: path.read_bytes() for path in folder.path.iterdir()} == before


def test_it_is_verified_without_a_word_in_the_journal_and_no_backup_comes_of_it(
    folder: CasebookFolder, anna: Unlocked, tmp_path: Path
) -> None:
    office = CasebookOffice(folder, RULES, Banner(points=("restricted", "monitored", "penalties", "consent")))
    away = Path(tempfile.mkdtemp(prefix="away"))
    away.chmod(0o777)
    with nothing_can_be_written(folder.path):
        told = office.verify(lambda _: anna)
        with pytest.raises(NavigatorError, match="cannot be written"):
            office.backup(lambda _: anna, away / "backup")
        for nowhere in (folder.path / "backup", tmp_path / "backup"):
            with pytest.raises(UsageError, match="no folder for this file, or it cannot be written"):
                office.backup(lambda _: anna, nowhere)
        with pytest.raises(NotFoundError, match="no such backup, or it cannot be read"):
            office.restore(tmp_path / "backup", "Anna", "several words with blanks", recovery="?")
    shutil.rmtree(away)
    assert (told["whole"], told["events"]) == (True, 2)


def test_a_copy_of_the_folder_opens_on_another_disk(folder: CasebookFolder, anna: Unlocked, tmp_path: Path) -> None:
    with nothing_can_be_written(folder.path):
        pass
    shutil.copytree(folder.path, tmp_path / "copy")
    for path in (tmp_path / "copy").iterdir():
        path.chmod(0o600)
    (tmp_path / "copy").chmod(0o700)
    with sitting(CasebookFolder(tmp_path / "copy"), anna) as at:
        assert (at.finding, at.read_only) == (None, False)


def test_where_it_can_be_written_again_it_goes_on(folder: CasebookFolder, anna: Unlocked) -> None:
    with nothing_can_be_written(folder.path), sitting(folder, anna):
        pass
    for path in folder.path.iterdir():
        path.chmod(0o600)
    with sitting(folder, anna) as at:
        assert not at.read_only
        assert see_person(desk_of(at), "p1").person == person()
