"""A casebook written anew says the same as before, or it is not taken (R11, R23, R26)."""

from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from fakes.vaults import ACCEPTED, FIRST, add, draft, journal_of, vault_at

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook.copying import copied, demand_same, demand_sound, state_of
from resources_db.casebook.engine import Connection, open_casebook
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.reading import journal_read, sealer_of
from resources_db.casebook.vault.file import Unlocked

KEY = bytes(range(32))


@pytest.fixture
def folder(tmp_path: Path) -> CasebookFolder:
    return CasebookFolder(tmp_path)


@pytest.fixture
def anna(folder: CasebookFolder) -> Unlocked:
    made, _ = vault_at(folder.vault).create(FIRST, ACCEPTED)
    with journal_of(folder, made) as journal:
        journal.db.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT, weight REAL, picture BLOB)")
        journal.db.execute("INSERT INTO note VALUES (7, 'one', 0.1, x'00ff'), (9, NULL, NULL, NULL)")
        journal.db.execute("PRAGMA user_version = 3")
        add(journal, 1, 3)
    return made


@pytest.fixture
def db(folder: CasebookFolder, anna: Unlocked) -> Generator[Connection, None, None]:
    with closing(open_casebook(folder.database, anna.keys.file.team)) as opened:
        yield opened


def test_a_copy_is_the_same(db: Connection, tmp_path: Path) -> None:
    into = tmp_path / "copy.db"
    state = copied(db, into, KEY)
    demand_same(into, KEY, state)
    assert state == state_of(db)
    with closing(open_casebook(into, KEY)) as copy:
        assert copy.execute("SELECT * FROM note").fetchall() == db.execute("SELECT * FROM note").fetchall()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE note SET words = 'two' WHERE id = 7",
        "UPDATE note SET weight = 0.2 WHERE id = 7",
        "UPDATE note SET picture = NULL WHERE id = 7",
        "DELETE FROM note WHERE id = 9",
        "INSERT INTO note VALUES (10, '', 0, '')",
        "PRAGMA user_version = 4",
        "DROP TRIGGER event_stays",
        "CREATE INDEX more ON note (words)",
        "UPDATE head SET seq = 2",
        "UPDATE event SET sealed = NULL WHERE seq = 2",
    ],
)
def test_whatever_a_copy_says_otherwise_is_seen(db: Connection, tmp_path: Path, change: str) -> None:
    into = tmp_path / "copy.db"
    state = copied(db, into, KEY)
    with closing(open_casebook(into, KEY)) as copy:
        copy.execute(change)
    with pytest.raises(DamagedFileError, match="word for word"):
        demand_same(into, KEY, state)


def test_a_copy_with_a_flipped_bit_is_seen(db: Connection, tmp_path: Path) -> None:
    into = tmp_path / "copy.db"
    state = copied(db, into, KEY)
    data = bytearray(into.read_bytes())
    data[-100] ^= 1
    into.write_bytes(bytes(data))
    with pytest.raises(DamagedFileError):
        demand_same(into, KEY, state)


class Narrow:
    """A connection on a disk that has room for few pages of a new file."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def __getattr__(self, name: str) -> Any:
        return getattr(self._db, name)

    def execute(self, statement: str, *values: object) -> object:
        if statement == "BEGIN":
            self._db.execute("PRAGMA fresh.max_page_count = 20")
        return self._db.execute(statement, *values)


def test_where_there_is_no_room_that_is_said_and_nothing_is_held(db: Connection, tmp_path: Path) -> None:
    db.execute("CREATE TABLE big (words BLOB)")
    db.execute("INSERT INTO big VALUES (zeroblob(400000))")
    with pytest.raises(NavigatorError, match="no room"):
        copied(cast("Connection", Narrow(db)), tmp_path / "copy.db", KEY)
    assert not db.in_transaction
    assert [name for _, name, _ in db.execute("PRAGMA database_list")] == ["main"]
    db.execute("INSERT INTO note VALUES (11, '', 0, '')")


def test_a_page_that_cannot_be_read_ends_it_and_nothing_is_held(
    folder: CasebookFolder, anna: Unlocked, tmp_path: Path
) -> None:
    data = bytearray(folder.database.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 + 100] ^= 1
    folder.database.write_bytes(bytes(data))
    with closing(open_casebook(folder.database, anna.keys.file.team)) as db:
        with pytest.raises(DamagedFileError, match="cannot be read to its end"):
            copied(db, tmp_path / "copy.db", KEY)
        assert not db.in_transaction
        assert [name for _, name, _ in db.execute("PRAGMA database_list")] == ["main"]


def test_a_folder_that_is_not_there_is_told(db: Connection, tmp_path: Path) -> None:
    with pytest.raises(NavigatorError):
        copied(db, tmp_path / "gone" / "copy.db", KEY)


def test_a_log_that_somebody_reads_is_not_called_damage(folder: CasebookFolder, anna: Unlocked) -> None:
    with (
        journal_of(folder, anna) as writing,
        closing(open_casebook(folder.database, anna.keys.file.team)) as elsewhere,
        journal_read(folder.database, anna.keys.file, sealer_of(anna.keys)) as journal,
    ):
        elsewhere.execute("BEGIN")
        elsewhere.execute("SELECT count(*) FROM event").fetchone()
        add(writing, 4, 6)
        journal.db.execute("PRAGMA busy_timeout = 1")
        with pytest.raises(NavigatorError, match="still open somewhere"):
            demand_sound(journal, None)
        elsewhere.execute("COMMIT")
        demand_sound(journal, None)


def test_a_journal_that_is_only_read_takes_no_event(folder: CasebookFolder, anna: Unlocked) -> None:
    with (
        journal_read(folder.database, anna.keys.file, sealer_of(anna.keys)) as journal,
        pytest.raises(AssertionError),
        journal.transaction(),
    ):
        journal.append(draft(4))
