"""What `find` counts as not found, what `directory gaps` makes of it, and that no word of a search is ever in either."""

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from command import Ran, navigator, schema
from jsonschema import Draft202012Validator

from navigator.directory.gap import Gap, GapReason
from resources_db.home import Home, bundled_directory
from resources_db.team.counting import count_gap
from resources_db.team.file import TeamFile
from resources_db.team.gaps import GapStore
from resources_db.team.schema import MIGRATIONS

Run = Callable[..., Ran]
# What nobody may ever find again, planted in every part of a question that takes words.
PLANTED = ("qzjohnson", "Marigold", "541-555-0188", "5415550188", "1234 Willow")
DETOX = Gap(need="detox", place="FL-miami_dade_county", reason=GapReason.CLOSED)


@pytest.fixture
def own(run_here: Run, county: Path) -> Run:
    """Return `navigator` over a directory of this laptop's own: one night shelter in Miami."""
    run_here("directory", "import", str(county))
    return run_here


def told(run_here: Run, *words: str) -> list[tuple[str, str, str, object]]:
    ran = run_here("directory", "gaps", *words, "--json")
    assert (ran.code, ran.err) == (0, "")
    Draft202012Validator(schema("gaps")).validate(ran.json)
    return [(one["need"], one["place"], one["reason"], one["times"]) for one in ran.json["gaps"]]


def test_each_run_that_finds_nothing_good_counts_once(own: Run) -> None:
    for _ in range(2):
        assert own("find", "food pantry", "--near", "33130").code == 0
    own("find", "night shelter", "--near", "97401")
    own("find", "night shelter", "--near", "33130")
    assert told(own) == [
        ("food_pantry", "FL-miami_dade_county", "not_listed", 2),
        ("emergency_shelter", "OR-lane_county", "too_far", 1),
    ]


def test_it_says_in_words_what_is_counted(own: Run) -> None:
    assert own("directory", "gaps").out.startswith("No search since ")
    own("find", "food pantry", "--near", "33130")
    own("find", "qqqqq")
    lines = own("directory", "gaps").out.splitlines()
    assert lines[2].split() == ["need", "place", "reason", "times"]
    assert lines[3].startswith("need not understood  no place given ")
    assert lines[4].split("  ")[0] == "Food pantry"
    assert "Miami-Dade County, FL" in lines[4]
    assert "These are searches, not people" in lines[-1]


def test_a_day_is_asked_for_and_a_wrong_one_is_a_sentence(own: Run, home: Path) -> None:
    store = GapStore(TeamFile(Home(home).team))
    for day in (date(2020, 1, 1), date(2020, 1, 2)):
        store.count(DETOX, day)
    assert told(own) == []
    assert told(own, "--since", "2020-01-02") == [("detox", DETOX.place, "closed", 1)]
    assert told(own, "--since", "2020-01-01") == [("detox", DETOX.place, "closed", 2)]
    assert own("directory", "gaps", "--since", "yesterday").code == 2


def test_what_is_shared_tells_no_count_below_eleven_nor_their_order(own: Run, home: Path) -> None:
    store, today = GapStore(TeamFile(Home(home).team)), datetime.now(UTC).date()
    for need, times in (("shelter", 11), ("food_pantry", 10), ("detox", 1)):
        for _ in range(times):
            store.count(Gap(need=need, place="", reason=GapReason.CLOSED), today)
    assert [(need, times) for need, _, _, times in told(own)] == [("shelter", 11), ("food_pantry", 10), ("detox", 1)]
    masked = [(need, times) for need, _, _, times in told(own, "--for-sharing")]
    assert masked == [("shelter", 11), ("detox", "<11"), ("food_pantry", "<11")]
    text = own("directory", "gaps", "--for-sharing").out
    assert "<11" in text
    assert " 10" not in text


def test_training_and_files_that_are_not_this_laptop_s_own_count_nothing(
    run_here: Run, home: Path, county: Path, tmp_path: Path
) -> None:
    assert run_here("find", "zebra", "--near", "97401").code == 3
    assert run_here("find", "zebra", "--directory", str(bundled_directory())).code == 3
    assert not Home(home).team.exists()
    run_here("directory", "import", str(county))
    other = str(Home(home).directory.rename(tmp_path / "other.db"))
    assert run_here("find", "food pantry", "--directory", other).code == 0
    assert told(run_here) == []


def test_an_answer_with_something_good_opens_no_team_file(own: Run, home: Path) -> None:
    Home(home).team.unlink(missing_ok=True)
    assert own("find", "night shelter", "--near", "33130").code == 0
    assert not Home(home).team.exists()


@pytest.mark.expects_log
def test_where_nothing_can_be_kept_the_answer_is_the_same(
    own: Run, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    words = ("find", "food pantry", "--near", "33130")
    before = own(*words)
    team = Home(home).team
    for part in ("", "-wal", "-shm"):
        team.with_name(team.name + part).unlink(missing_ok=True)
    team.mkdir()
    after = own(*words)
    assert (after.code, after.out, after.err) == (before.code, before.out, before.err)
    assert caplog.messages == [
        "the list of saved places was not read: OperationalError",
        "what places told the team was not read: OperationalError",
        "a search was not counted: NavigatorError",
    ]


@pytest.mark.expects_log
def test_a_team_file_of_a_newer_navigator_stays_as_it_is_and_the_answer_too(own: Run, home: Path) -> None:
    newer = (*MIGRATIONS, ("CREATE TABLE later (id INTEGER PRIMARY KEY)",))
    with TeamFile(Home(home).team, newer).reading() as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(newer),)
    before = Home(home).team.read_bytes()
    assert own("find", "food pantry", "--near", "33130").code == 0
    assert Home(home).team.read_bytes() == before
    assert own("directory", "gaps").code == 1


@pytest.mark.expects_log
def test_a_damaged_team_file_is_set_aside_and_the_log_says_so(
    own: Run, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    Home(home).team.write_bytes(b"no database" * 900)
    count_gap(Home(home), DETOX)
    assert caplog.messages == ["a damaged team.db was set aside"]
    assert told(own) == [("detox", DETOX.place, "closed", 1)]


@pytest.mark.expects_log
def test_a_bug_in_the_counting_is_logged_and_the_answer_stands(
    own: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from resources_db.places.areas import AreaBook

    def broken(*_: object) -> str:
        raise KeyError("Marigold")

    monkeypatch.setattr(AreaBook, "area", broken)
    assert own("find", "food pantry", "--near", "33130").code == 0
    assert [(one.levelno, one.getMessage()) for one in caplog.records] == [(logging.ERROR, "a search was not counted")]


def test_no_word_of_a_question_is_in_the_file_of_the_team_nor_in_a_log(home: Path, county: Path) -> None:
    navigator(home, "directory", "import", str(county))
    asked = [
        ["food pantry for qzjohnson Marigold 541-555-0188", "--near", "33130"],
        ["qzjohnson 5415550188 at 1234 Willow"],
        ["detox Marigold", "--near", "25.7781,-80.1234", "--fact", "age=37"],
        ["qzjohnson", "--category", "Marigold"],
    ]
    for words in asked:
        assert navigator(home, "find", *words).returncode in (0, 3)
    store = GapStore(TeamFile(Home(home).team))
    assert sum(count.n for count in store.counts(date(2020, 1, 1))) == 3
    team = b"".join(path.read_bytes() for path in sorted(home.glob("team.db*")))
    logs = b"".join(path.read_bytes() for path in home.rglob("*.log*"))
    assert b"gap_count" in team
    kept = (team + logs).lower()
    assert [word for word in (*PLANTED, "25.77", "80.12", "33130") if word.lower().encode() in kept] == []
    with closing(sqlite3.connect(Home(home).team)) as db:
        rows = db.execute("SELECT need, place, reason FROM gap_count ORDER BY need").fetchall()
    assert [(need, place) for need, place, _ in rows] == [
        ("", ""),
        ("detox", "FL-miami_dade_county"),
        ("food_pantry", "FL-miami_dade_county"),
    ]
