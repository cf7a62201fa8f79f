"""Opening a directory file: what is refused, who reads when, and how a question is withdrawn."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.asking import ALL, ask, services
from fakes.small_county import reader, record, rows, service

from navigator.directory.schedule import State
from navigator.errors import DamagedFileError, NotFoundError
from navigator.ports import Cancelled, CancelToken
from navigator.search.ask import Ask, RowClass
from navigator.search.rank import TextTier
from resources_db.directory.builder import build
from resources_db.directory.reader import DirectoryReader


def names(county: DirectoryReader, text: str = "") -> set[str]:
    return set(services(ask(county, text)))


@pytest.fixture
def county(tmp_path: Path) -> DirectoryReader:
    """Return the small county."""
    return reader(tmp_path)


class OnlyAsked(CancelToken):
    """A withdrawn token that nobody but SQLite heeds."""

    def __init__(self) -> None:
        super().__init__()
        self.cancel()

    def check(self) -> None:
        return


def everything(county: DirectoryReader, state_of: Callable[[int], State] = lambda _: State.UNKNOWN) -> Ask:
    rows = RowClass(rows=county.index().everything(), tier=TextTier.TERM)
    return Ask(classes=[rows], state_of=state_of, limit=ALL)


def test_a_withdrawn_question_stops_inside_sqlite(tmp_path: Path) -> None:
    county = reader(tmp_path, *(service(f"s{n}", f"Row {n}") for n in range(1500)))
    with pytest.raises(Cancelled):
        county.index().best(everything(county), OnlyAsked())
    assert len(county.index().best(everything(county), CancelToken()).within) == 1503


def test_a_statement_ends_when_its_question_is_withdrawn(county: DirectoryReader) -> None:
    counting = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT count(*) FROM n"
    )
    with pytest.raises(Cancelled), county._file.reading(OnlyAsked()) as db:
        db.execute(counting)
    with county._file.reading() as db:
        assert db.execute("SELECT count(*) FROM service").fetchone() == (3,)


def test_a_question_that_is_withdrawn_while_hours_are_asked_for_ends_there(tmp_path: Path) -> None:
    county = reader(
        tmp_path, record("schedule", "1", service_id="cots", byday="MO", opens_at="09:00", closes_at="17:00")
    )
    token, asked = CancelToken(), list[int]()

    def withdrawing(hours: int) -> State:
        asked.append(hours)
        token.cancel()
        return State.OPEN

    with pytest.raises(Cancelled):
        county.index().best(replace(everything(county, withdrawing), open_only=True), token)
    assert len(asked) == 1


def test_a_question_that_nobody_wants_any_more_is_not_read(county: DirectoryReader) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        ask(county, "winter cots", token=token)
    assert services(ask(county, "winter cots"))[0] == "Winter Cots"


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
