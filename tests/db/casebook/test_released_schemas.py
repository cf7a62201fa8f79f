"""Every form that a casebook ever had opens today, with all that is in it, and its file is not touched before that (R21)."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.released import DUE, FILES, FOLDER, KEEPER, NAMES, PASSWORD, README, SUPERVISOR, TEAM, records
from fakes.vaults import ACCEPTED, RULES, vault_at

from navigator.access.banner import Banner
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.names import plain_name
from navigator.casebook.record import Record
from resources_db.casebook import schema
from resources_db.casebook.engine import open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.origin import keeper_of
from resources_db.casebook.session import Sitting, sitting
from resources_db.casebook.vault.file import Unlocked

FORMS = range(1, schema.SCHEMA + 1)
BANNER = Banner(points=("restricted", "monitored", "penalties", "consent"))
KINDS = ("person", "encounter", "follow_up")
AFTER_DUE = int(DUE.timestamp()) + 1


def released(form: int) -> Path:
    return FOLDER / f"schema-{form}"


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def copy(form: int, tmp_path: Path) -> Iterator[CasebookFolder]:
    """Return a copy; what lies in the repository is byte for byte what it was afterwards."""
    before = {path.name: path.read_bytes() for path in released(form).iterdir()}
    yield CasebookFolder(shutil.copytree(released(form), tmp_path / "casebook"))
    assert {path.name: path.read_bytes() for path in released(form).iterdir()} == before


def signed_in(folder: CasebookFolder) -> Unlocked:
    return vault_at(folder.vault).unlock(SUPERVISOR, PASSWORD, ACCEPTED)


def test_every_form_has_its_casebook_and_nothing_else_lies_there() -> None:
    assert sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__") == [
        f"schema-{form}" for form in FORMS
    ]
    for form in FORMS:
        assert {path.name for path in released(form).iterdir()} == {*FILES, README}


def test_it_is_of_the_form_that_it_stands_for(copy: CasebookFolder, form: int) -> None:
    db = open_casebook(copy.database, signed_in(copy).keys.file.team)
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}
    assert schema.version(db) == form
    assert (tables == {"event", "head"}) is (form == 1)
    db.close()


def test_it_opens_and_says_all_that_it_said(copy: CasebookFolder) -> None:
    with sitting(copy, signed_in(copy)) as at:
        assert at.finding is None
        assert schema.version(at.records.journal.db) == schema.SCHEMA
        assert keeper_of(at.records) == KEEPER
        found = [at.records.persons_named(plain_name(name).split()) for name in NAMES]
        assert found == [["p1"], ["p2"]]
        assert [row[:3] for row in at.records.due(TEAM, before=AFTER_DUE)] == [("t1", "p2", "o1")]
        assert {record.id: record for record in kept(at)} == {record.id: record for record in records()}


def kept(at: Sitting) -> Iterator[Record]:
    for kind in KINDS:
        for id_, _ in at.casebook.each(kind):
            state = at.casebook.opened(kind, id_)
            assert state is not None
            yield record_from(kind, id_, state)


def test_what_is_sealed_in_it_stays_sealed_to_the_team(copy: CasebookFolder) -> None:
    with sitting(copy, signed_in(copy)) as at:
        state, opened = at.casebook.state("encounter", "e2"), at.casebook.opened("encounter", "e2")
        assert state is not None
        assert opened is not None
        assert (state.get("reasons/overdose"), opened.get("reasons/overdose")) == (None, 1)


def test_it_is_looked_after_like_any_other(copy: CasebookFolder) -> None:
    office = CasebookOffice(copy, RULES, BANNER)
    by = office.signed_in(SUPERVISOR, PASSWORD, ACCEPTED)
    told = office.verify(by)
    assert (told["whole"], told["finding"], told["laptops"]) == (True, None, 1)
    assert office.rebuild(by)["same"] is True
    backup = copy.path.with_name("backup")
    assert office.backup(by, backup)["restored_and_checked"] is True
    there = CasebookOffice(CasebookFolder(copy.path.with_name("restored")), RULES, BANNER)
    there.restore(backup, "Ben Okoro", "an entirely other sentence", recovery=printed(copy))
    assert there.verify(there.signed_in("Ben Okoro", "an entirely other sentence", ACCEPTED))["laptops"] == 2


def printed(folder: CasebookFolder) -> str:
    (found,) = re.findall(r"Recovery key: (\S+)", (folder.path / README).read_text("utf-8"))
    return str(found)


def test_the_printed_key_opens_it_too(copy: CasebookFolder) -> None:
    with sitting(copy, vault_at(copy.vault).unlock_by_recovery(printed(copy), ACCEPTED)) as at:
        assert at.finding is None


def test_a_newer_one_is_not_touched(copy: CasebookFolder) -> None:
    who = signed_in(copy)
    db = open_casebook(copy.database, who.keys.file.team)
    db.execute(f"PRAGMA user_version = {schema.SCHEMA + 1}")
    db.close()
    before = copy.database.read_bytes()
    with pytest.raises(Exception, match="newer version"), sitting(copy, who):
        pytest.fail("it was opened")
    assert copy.database.read_bytes() == before
