"""The answers that hold: one contract for team.db and the fake; read once for each change, never in a search's way."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Protocol

import pytest
from fakes.answers import FakeAnswers, said
from fakes.team_moments import AT, HARBOR, HOUR, MILL

from navigator.directory.overlay import CallAnswer
from navigator.errors import NavigatorError
from navigator.ports import CallAnswers
from resources_db.home import Home
from resources_db.team.answers import TeamAnswers
from resources_db.team.calling import CallBook
from resources_db.team.schema import MIGRATIONS


class Keeps(Protocol):
    def keep(self, answer: CallAnswer) -> None: ...

    def take_back(self, answer: CallAnswer) -> None: ...


Both = tuple[CallAnswers, Keeps]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Home(tmp_path / "home").team


@pytest.fixture
def book(path: Path) -> CallBook:
    return CallBook(Home(path.parent))


@pytest.fixture(params=["real", "fake"])
def both(request: pytest.FixtureRequest, path: Path, book: CallBook) -> Both:
    fake = FakeAnswers()
    return (TeamAnswers(path), book) if request.param == "real" else (fake, fake)


def settle(path: Path) -> None:
    """Let the last change be long ago, so that no other can hide behind it."""
    for part in path.parent.glob("team.db*"):
        os.utime(part, (1, 1))


def test_nothing_was_told_yet(both: Both) -> None:
    assert list(both[0].standing()) == []


def test_what_was_kept_holds_the_oldest_first(both: Both) -> None:
    answers, book = both
    told = [said(MILL, "pet", "refuses", at=AT + HOUR), said(HARBOR, "age", value="30-34", at=AT)]
    for one in told:
        book.keep(one)
    assert list(answers.standing()) == told[::-1]


def test_a_later_answer_takes_the_place_of_the_one_before(both: Both) -> None:
    answers, book = both
    for answer in ("refuses", "condition", "allows"):
        book.keep(said(HARBOR, "pet", answer))
        book.keep(said(HARBOR, "has_id", answer, "no"))
    assert [(one.fact, one.value, one.answer) for one in answers.standing()] == [
        ("pet", "", "allows"),
        ("has_id", "no", "allows"),
    ]


def test_a_slip_is_taken_back_and_what_it_ended_holds_again(both: Both) -> None:
    answers, book = both
    first, slip = said(HARBOR, "pet", "refuses", at=AT), said(HARBOR, "pet", at=AT + HOUR)
    other = said(HARBOR, "pet", value="no", at=AT + HOUR)
    for one in (first, slip, other):
        book.keep(one)
    book.take_back(slip)
    assert list(answers.standing()) == [first, other]
    book.take_back(slip)
    book.take_back(first)
    assert list(answers.standing()) == [other]


def test_the_same_object_comes_back_while_nothing_changed(both: Both) -> None:
    answers, book = both
    book.keep(said(HARBOR, "pet"))
    before = answers.standing()
    assert answers.standing() is before
    book.keep(said(MILL, "pet"))
    assert answers.standing() is not before


def test_the_file_is_not_opened_while_it_did_not_change(book: CallBook, path: Path) -> None:
    book.keep(said(HARBOR, "pet"))
    answers = TeamAnswers(path)
    settle(path)
    before = answers.standing()
    path.write_bytes(b"x" * path.stat().st_size)
    settle(path)
    assert answers.standing() is before


def test_a_change_within_one_tick_of_a_coarse_clock_is_seen(book: CallBook, path: Path) -> None:
    answers, tick = TeamAnswers(path), time.time_ns() + 1_900_000_000
    for answer in ("allows", "refuses"):
        book.keep(said(HARBOR, "pet", answer))
        os.utime(path, ns=(tick, tick))
        assert [one.answer for one in answers.standing()] == [answer]


def test_looking_makes_no_file(path: Path) -> None:
    assert TeamAnswers(path).standing() == ()
    assert not path.parent.exists()


def test_a_file_whose_making_was_cut_off_has_no_answers(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert TeamAnswers(path).standing() == ()


def test_a_file_that_went_takes_its_answers_along(book: CallBook, path: Path) -> None:
    book.keep(said(HARBOR, "pet"))
    answers = TeamAnswers(path)
    assert len(answers.standing()) == 1
    shutil.rmtree(path.parent)
    assert answers.standing() == ()


def _damage(path: Path) -> None:
    path.write_bytes(b"no database at all" * 500)


def _renew(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def _garble(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("UPDATE call_answer SET answer = 'perhaps Needle'")


@pytest.mark.expects_log
@pytest.mark.parametrize("fault", [_damage, _renew, _garble])
def test_a_file_that_cannot_be_read_is_logged_once_and_stands_in_no_search_s_way(
    book: CallBook, path: Path, fault: object, caplog: pytest.LogCaptureFixture
) -> None:
    book.keep(said(HARBOR, "pet"))
    fault(path)  # type: ignore[operator]
    left = path.read_bytes()
    answers = TeamAnswers(path)
    assert [answers.standing() for _ in range(3)] == [()] * 3
    assert path.read_bytes() == left
    assert not list(path.parent.glob("*.damaged"))
    assert len(caplog.messages) == 1
    assert not any(word in caplog.messages[0] for word in (HARBOR, "pet", "Needle"))


@pytest.mark.expects_log
def test_while_somebody_holds_the_file_what_was_known_holds_on(
    book: CallBook, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    book.keep(said(HARBOR, "pet"))
    answers = TeamAnswers(path)
    known = answers.standing()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        db.execute("DELETE FROM call_answer")
        db.execute("COMMIT")
        assert answers.standing() is known
        assert answers.standing() is known
    assert answers.standing() == ()
    assert len(caplog.messages) == 1


@pytest.mark.expects_log
def test_a_file_that_was_held_is_read_as_soon_as_it_is_free(book: CallBook, path: Path) -> None:
    book.keep(said(HARBOR, "pet"))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        settle(path)
        answers = TeamAnswers(path)
        db.execute("BEGIN EXCLUSIVE")
        assert answers.standing() == ()
        db.execute("ROLLBACK")
        assert len(answers.standing()) == 1


def test_an_answer_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NavigatorError):
        CallBook(Home(tmp_path / "file" / "home")).keep(said(HARBOR, "pet"))
