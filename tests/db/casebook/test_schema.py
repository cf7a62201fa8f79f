"""The form of the casebook file: an older one becomes today's at once or not at all, a newer one is left alone (R21)."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fakes.casebook import follow_up, person
from fakes.laptop import TEAM_KEY, drafts, laptop

from navigator.errors import DamagedFileError
from resources_db.casebook import schema
from resources_db.casebook.engine import Connection, open_casebook
from resources_db.casebook.projections import NAMES, Projections


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A casebook of version 1: the journal and nothing beside it."""
    with laptop(tmp_path) as records:
        records.keep([*drafts(None, person()), *drafts(None, follow_up())])
        for name in (*NAMES, "draft"):
            records.journal.db.execute(f"DROP TABLE {name}")
        records.journal.db.execute("PRAGMA user_version = 1")
        records.journal.put_away()
    return tmp_path


def opened(folder: Path) -> Connection:
    return open_casebook(folder / "casebook.db", TEAM_KEY)


def whole(db: Connection) -> list[list[tuple[str, ...]]]:
    questions = ("SELECT name, sql FROM sqlite_master ORDER BY name", "SELECT hex(envelope), hex(sealed) FROM event")
    return [db.execute(question).fetchall() for question in questions]


def test_a_new_casebook_has_todays_form(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        assert schema.version(records.journal.db) == schema.SCHEMA
        assert schema.migrate(records.journal.db) is False


def test_an_older_casebook_is_brought_to_todays_form_with_all_that_is_in_it(older: Path) -> None:
    with closing(opened(older)) as db:
        assert schema.migrate(db) is True
        assert schema.version(db) == schema.SCHEMA
    with laptop(older) as records:
        assert records.persons_named(["muster"]) == ["p1"]
        assert records.state("follow_up", "t1") is not None
        before = records.projections.dump()
        records.rebuild()
        assert records.projections.dump() == before


def test_tables_of_another_form_are_thrown_away_and_drafts_stay(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        records.keep(drafts(None, person()))
        db = records.journal.db
        db.execute("INSERT INTO draft VALUES ('d', 'u1', 'encounter', 1, x'00')")
        db.execute("DROP TABLE due")
        db.execute("CREATE TABLE due (other TEXT)")
        db.execute("PRAGMA user_version = 1")
        assert schema.migrate(db) is True
        assert records.due("t1", before=1) == []
        assert db.execute("SELECT id FROM draft").fetchall() == [("d",)]


def test_a_migration_that_fails_leaves_the_old_form(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Projections) -> Iterator[None]:
        raise OSError(28, "no space")

    with closing(opened(older)) as db:
        before = whole(db)
        monkeypatch.setattr(Projections, "_journal", full)
        with pytest.raises(OSError, match="no space"):
            schema.migrate(db)
        assert schema.version(db) == 1
        assert whole(db) == before
        monkeypatch.undo()
        assert schema.migrate(db) is True


def test_a_newer_casebook_is_refused_and_not_touched(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        records.journal.db.execute(f"PRAGMA user_version = {schema.SCHEMA + 1}")
        records.journal.put_away()
    before = (tmp_path / "casebook.db").read_bytes()
    with closing(opened(tmp_path)) as db, pytest.raises(DamagedFileError, match="newer version") as caught:
        schema.migrate(db)
    assert "nothing was changed" in caught.value.hint
    assert (tmp_path / "casebook.db").read_bytes() == before


def test_a_rebuild_that_fails_leaves_the_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Projections) -> Iterator[None]:
        raise OSError(5, "input or output")

    with laptop(tmp_path) as records:
        records.keep(drafts(None, person()))
        before = records.projections.dump()
        monkeypatch.setattr(Projections, "_journal", broken)
        with pytest.raises(OSError, match="input"):
            records.rebuild()
        assert records.projections.dump() == before
    shutil.rmtree(tmp_path)
