"""What a disk does to the casebook is told in a sentence, and a bug of ours stays a bug (R3, R26)."""

from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.casebook.engine import Connection, check_whole, open_casebook
from resources_db.casebook.faults import BUSY, FAILED, FULL, LOCKED, UnsureError, in_words

Asked = Callable[[Any], Any]
KEY = bytes(range(32))
PAGE = 4096
# So long that it fills several pages, the last of them in part.
LONG = "and what was said " * 500
MANY = [(f"{number} {LONG}",) for number in range(20)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "casebook.db"


@pytest.fixture
def db(path: Path) -> Generator[Connection, None, None]:
    with closing(open_casebook(path, KEY, create=True)) as made:
        made.execute("CREATE TABLE note (words TEXT)")
        made.executemany("INSERT INTO note VALUES (?)", MANY)
        yield made


def test_a_full_disk_is_told_and_what_was_saved_stays(db: Connection) -> None:
    db.execute("PRAGMA max_page_count = 60")
    with pytest.raises(NavigatorError, match="full; this was not saved"):
        db.executemany("INSERT INTO note VALUES (?)", MANY)
    with pytest.raises(NavigatorError, match="full; this was not saved"):
        db.execute("INSERT INTO note SELECT words FROM note")
    assert len(db.execute("SELECT words FROM note").fetchmany(100)) < 2 * len(MANY)
    assert check_whole(db)


def test_another_program_that_writes_is_told(path: Path, db: Connection) -> None:
    with closing(open_casebook(path, KEY)) as other:
        other.execute("PRAGMA busy_timeout = 0")
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(NavigatorError, match="in use by another program"):
            other.execute("BEGIN IMMEDIATE")


def test_every_damaged_page_is_seen_by_the_check_though_reading_alone_may_not(path: Path, db: Connection) -> None:
    assert check_whole(db)
    db.close()
    whole = path.read_bytes()
    silent = 0
    for start in range(0, len(whole), PAGE):
        damaged = bytearray(whole)
        damaged[start + 100] ^= 1
        path.write_bytes(damaged)
        silent += is_silent(path)
    # SQLCipher gives zeros for the last page of a long text and no error: reading alone is no check.
    assert 0 < silent < len(whole) // PAGE


def is_silent(path: Path) -> bool:
    """Tell whether a damaged file is read without a complaint; the check complains in any case."""
    try:
        with closing(open_casebook(path, KEY)) as db:
            assert not check_whole(db)
        with closing(open_casebook(path, KEY)) as db:
            read = [db.execute("SELECT words FROM note WHERE rowid = ?", [at]).fetchone() for at in range(1, 21)]
            assert read != MANY
    except DamagedFileError:
        return False
    return True


def one_by_one(rows: Any) -> None:
    while rows.fetchone():
        pass


@pytest.mark.parametrize("asked", [list, one_by_one, lambda rows: rows.fetchmany(100), lambda rows: rows.fetchall()])
def test_damage_further_on_is_told_however_rows_are_asked_for(path: Path, db: Connection, asked: Asked) -> None:
    assert check_whole(db)
    db.close()
    damaged = bytearray(path.read_bytes())
    for start in range(len(damaged) // 2 // PAGE * PAGE, len(damaged), PAGE):
        damaged[start + 100] ^= 1
    path.write_bytes(damaged)
    with closing(open_casebook(path, KEY)) as again:
        rows = again.execute("SELECT words FROM note")
        with pytest.raises(DamagedFileError, match="damaged"):
            asked(rows)


def test_a_bug_stays_a_bug(db: Connection) -> None:
    with pytest.raises(sqlcipher.OperationalError, match="no such table"):
        db.execute("SELECT * FROM elsewhere")
    db.execute("CREATE UNIQUE INDEX once ON note (words)")
    with pytest.raises(sqlcipher.IntegrityError):
        db.executemany("INSERT INTO note VALUES (?)", MANY)
    db.close()
    with pytest.raises(sqlcipher.ProgrammingError):
        db.execute("SELECT 1")
    assert in_words(1) is None


def test_only_the_last_step_of_saving_leaves_it_open_whether_it_is_saved() -> None:
    assert isinstance(in_words(FAILED, saving=True), UnsureError)
    for code, saving in ((FAILED, False), (FULL, True), (BUSY, True), (LOCKED, True)):
        told = in_words(code, saving=saving)
        assert told is not None
        assert not isinstance(told, UnsureError)
        assert told.hint


def test_a_file_that_cannot_be_read_at_all_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(NavigatorError, match="cannot be read or written"):
        open_casebook(path, KEY)
