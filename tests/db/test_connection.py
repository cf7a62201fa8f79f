"""Opening a directory file: what is refused, who reads when, and how a question is withdrawn."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from fakes.small_county import reader, rows, service

from navigator.errors import DamagedFileError, NotFoundError
from navigator.ports import Cancelled, CancelToken
from resources_db.directory.builder import build
from resources_db.directory.reader import DirectoryReader


def names(county: DirectoryReader, *words: str) -> set[str]:
    found = county.match(words, category="", state="", token=CancelToken())
    return {row.service for row in county.listings([row.key for row in found.candidates])}


@pytest.fixture
def county(tmp_path: Path) -> DirectoryReader:
    """Return the small county."""
    return reader(tmp_path)


def test_a_withdrawn_question_stops_inside_sqlite(tmp_path: Path) -> None:
    county = reader(tmp_path, *(service(f"s{n}", f"Row {n}") for n in range(1500)))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        county.match([], category="", state="", token=token)
    assert len(names(county)) == 1503


def test_after_a_release_the_new_file_is_read(tmp_path: Path) -> None:
    county = reader(tmp_path)
    assert "Winter Cots" in names(county)
    build(rows(service("new", "New Beds")), tmp_path / "directory.db", before_swap=county.release)
    assert "New Beds" in names(county)


def test_a_release_waits_for_a_question_that_is_being_answered(county: DirectoryReader) -> None:
    with county._file.reading() as db:
        letting_go = threading.Thread(target=county.release)
        letting_go.start()
        letting_go.join(0.05)
        assert db.execute("SELECT count(*) FROM service").fetchone() == (3,)
    letting_go.join()
    assert len(names(county)) == 3


def test_another_thread_reads_by_a_connection_of_its_own(county: DirectoryReader) -> None:
    told: list[set[str]] = []
    other = threading.Thread(target=lambda: told.append(names(county)))
    other.start()
    other.join()
    assert told == [names(county)]


def test_an_absent_file_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        names(DirectoryReader(tmp_path / "absent.db"))


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to be one" * 40, b"SQLite format 3\x00"])
def test_a_foreign_file_is_no_directory(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "d.db").write_bytes(content)
    with pytest.raises(DamagedFileError, match="not a whole Navigator directory"):
        names(DirectoryReader(tmp_path / "d.db"))


@pytest.mark.parametrize(
    ("pragma", "words"),
    [("user_version = 99", "newer"), ("user_version = 0", "older"), ("application_id = 1", "not a whole")],
)
def test_a_file_of_another_version_or_program_is_refused(tmp_path: Path, pragma: str, words: str) -> None:
    build(rows(), tmp_path / "d.db")
    with closing(sqlite3.connect(tmp_path / "d.db", isolation_level=None)) as db:
        db.execute(f"PRAGMA {pragma}")
    with pytest.raises(DamagedFileError, match=words):
        names(DirectoryReader(tmp_path / "d.db"))


def test_a_file_that_is_broken_inside_is_damaged_not_a_bug(tmp_path: Path) -> None:
    build(rows(), tmp_path / "d.db")
    content = bytearray((tmp_path / "d.db").read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    (tmp_path / "d.db").write_bytes(content)
    with pytest.raises(DamagedFileError):
        names(DirectoryReader(tmp_path / "d.db"), "winter")
