"""team.db as a file: durable, migrated whole or not at all, never a newer one touched, a damaged one set aside."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from fakes.team_moments import HARBOR, MILL, again

from navigator.directory.overlay import (
    Use,
)
from navigator.errors import NavigatorError
from resources_db.team.file import TeamFile
from resources_db.team.schema import APPLICATION_ID, MIGRATIONS
from resources_db.team.store import TeamStore


def test_it_is_durable_private_and_its_own(store: TeamStore, path: Path) -> None:
    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    with TeamFile(path).reading() as db:
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 2
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0


def test_a_failed_piece_of_work_leaves_nothing(store: TeamStore, path: Path) -> None:
    file, keeps = TeamFile(path), f"INSERT INTO use_count VALUES ('{HARBOR}', '2026-11-17', 'shown', 1)"

    def half_done() -> None:
        with file.writing() as db:
            db.execute(keeps)
            raise KeyError

    with pytest.raises(KeyError):
        half_done()
    assert store.uses(date(2026, 1, 1)) == []


NEXT = ("ALTER TABLE use_count ADD COLUMN later INTEGER", "CREATE TABLE later (id INTEGER PRIMARY KEY)")


def test_a_migration_takes_the_rows_along(store: TeamStore, path: Path) -> None:
    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    with TeamFile(path, (*MIGRATIONS, NEXT)).reading() as db:
        assert db.execute("SELECT n, later FROM use_count").fetchall() == [(1, None)]
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1


def test_a_migration_that_fails_leaves_the_old_version_whole(store: TeamStore, path: Path) -> None:
    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    with pytest.raises(NavigatorError), TeamFile(path, (*MIGRATIONS, (*NEXT, "CREATE NONSENSE"))).reading():
        pass
    fresh = again(path)
    assert len(fresh.uses(date(2026, 1, 1))) == 1
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = 'later'").fetchone() is None


KILLED = """
import os, sqlite3, sys
from pathlib import Path
from resources_db.team.file import TeamFile
from resources_db.team.schema import MIGRATIONS
db = sqlite3.connect
def connect(*args, **more):
    made = db(*args, **more)
    made.create_function("die", 0, lambda: os._exit(9))
    return made
sqlite3.connect = connect
steps = ("CREATE TABLE later (id INTEGER PRIMARY KEY)", "INSERT INTO later VALUES (1)", "SELECT die()")
with TeamFile(Path(sys.argv[1]), (*MIGRATIONS, steps)).reading(): pass
"""


def test_a_migration_killed_midway_leaves_the_old_version_whole(store: TeamStore, path: Path) -> None:
    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=root, check=False, capture_output=True)
    assert done.returncode == 9, done.stderr
    file = TeamFile(path)
    assert len(TeamStore(file).uses(date(2026, 1, 1))) == 1
    assert file.notice == ""


def test_a_newer_file_is_refused_untouched(store: TeamStore, path: Path) -> None:
    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    with TeamFile(path, (*MIGRATIONS, NEXT)).reading():
        pass
    before = path.read_bytes()
    with pytest.raises(NavigatorError, match="newer Navigator"):
        again(path).uses(date(2026, 1, 1))
    assert path.read_bytes() == before
    assert not path.with_name("team.db.damaged").exists()


def zeros(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(len(content) - 4096))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "garbage": lambda path: path.write_bytes(b"not a database at all" * 400),
    "head gone": lambda path: path.write_bytes(bytes(100) + path.read_bytes()[100:]),
    "pages zeroed": zeros,
    "cut": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "somebody else's": lambda path: (path.unlink(), sqlite3.connect(path).executescript("CREATE TABLE x (y)").close()),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun_with_a_sentence(
    store: TeamStore, path: Path, kind: str
) -> None:
    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    DAMAGE[kind](path)
    broken = path.read_bytes()
    file = TeamFile(path)
    TeamStore(file).use(MILL, Use.SHOWN, date(2026, 11, 18))
    assert "team.db.damaged" in file.notice
    assert path.with_name("team.db.damaged").read_bytes() == broken
    fresh = TeamFile(path)
    assert [use.service_at_location_id for use in TeamStore(fresh).uses(date(2026, 1, 1))] == [MILL]
    assert fresh.notice == ""


def test_a_start_that_was_cut_off_is_no_damage(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("CREATE TABLE x (y)")
        db.execute("DROP TABLE x")
    file = TeamFile(path)
    TeamStore(file).use(MILL, Use.SHOWN, date(2026, 11, 18))
    assert file.notice == ""


def test_a_place_where_nothing_can_be_kept_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x", "ascii")
    with pytest.raises(NavigatorError, match="directory is not touched"):
        again(tmp_path / "taken" / "team.db").saved_places()


def test_an_outsiders_hold_is_waited_for_and_then_a_sentence(
    store: TeamStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from resources_db.team import file as module

    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    monkeypatch.setattr(module, "WAIT_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NavigatorError):
            store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
        other.execute("ROLLBACK")
    store.use(HARBOR, Use.SHOWN, date(2026, 11, 17))
    assert store.uses(date(2026, 1, 1))[0].n == 2
