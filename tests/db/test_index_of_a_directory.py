"""The index that a build makes: it says what the rows say, and nothing of a place that is hidden."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from fakes.brute_force import BruteForce
from fakes.plain_directory import NoHolidays
from fakes.small_county import at, need, reader, record, rows, service

from navigator.clock import SystemClock
from navigator.directory.listing import Fact
from navigator.geo import Point
from navigator.ports import CancelToken
from navigator.search.ask import Ask, Field, RowClass
from navigator.search.rank import TextTier
from navigator.search.scene import Scene
from navigator.use_cases.opening import Opening
from resources_db.bundled.situations import standard_situations
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.agreement import index_agrees
from resources_db.directory.builder import build
from resources_db.directory.reader import DirectoryReader
from resources_db.home import bundled_directory

TAMPERED = (
    "UPDATE index_word SET listings = listings + 1 WHERE word = 'warm'",
    "DELETE FROM index_bits WHERE id = 1",
    "UPDATE listing SET latitude = 44.2 WHERE latitude IS NOT NULL",
    "UPDATE listing SET active = 0 WHERE key = 1",
    "UPDATE listing SET assured_day = 7 WHERE key = 1",
    "UPDATE service SET description = 'Cold soup' WHERE name = 'Winter Cots'",
    "UPDATE index_name SET cells = zeroblob(length(cells))",
    "UPDATE index_chunk SET cells = zeroblob(length(cells))",
    "INSERT INTO index_set VALUES ('state XX', x'00')",
    "DELETE FROM listing WHERE key = 1",
)


def test_the_index_of_a_build_agrees_with_its_rows(tmp_path: Path) -> None:
    reader(tmp_path).release()
    assert index_agrees(tmp_path / "directory.db")
    assert index_agrees(bundled_directory())


@pytest.mark.parametrize("change", TAMPERED)
def test_an_index_that_says_otherwise_is_found(tmp_path: Path, change: str) -> None:
    reader(tmp_path).release()
    with closing(sqlite3.connect(tmp_path / "directory.db")) as db:
        db.execute(change)
        db.commit()
    assert not index_agrees(tmp_path / "directory.db")


def test_nothing_of_a_hidden_place_is_in_the_index(tmp_path: Path) -> None:
    more = (
        record("location", "hid", name="Zanzibar Cottage", confidential=1),
        service("refuge", "Refuge Beds"),
        at("refuge", "hid"),
        need("refuge", "night"),
    )
    county = reader(tmp_path, *more)
    index = county.index()
    assert len(index.rows(tuple(Field), "refuge")) == 1
    for word in ("zanzibar", "cottage", "zan", "cott"):
        assert len(index.rows(tuple(Field), word, begun=True)) == 0
    with closing(sqlite3.connect(tmp_path / "directory.db")) as db:
        assert db.execute("SELECT count(*) FROM index_word WHERE word LIKE 'zanz%'").fetchone() == (0,)
        located = db.execute("SELECT count(*) FROM listing WHERE latitude IS NOT NULL").fetchone()
        assert db.execute("SELECT located FROM index_leaves").fetchone() == located
        secret = [row[0] for row in db.execute("SELECT key FROM listing WHERE confidential = 1")]
        assert all(key > located[0] for key in secret)


def test_the_same_county_gives_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    told = rows()
    build(told, tmp_path / "one.db")
    build({table: list(reversed(found)) for table, found in told.items()}, tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_the_training_county_ranks_as_the_domain_ranks() -> None:
    county = DirectoryReader(bundled_directory())
    index, brute = county.index(), BruteForce.of_file(bundled_directory())
    opening = Opening(county, NoHolidays(), SystemClock().now())
    everyone = index.with_all((), ())
    own = index.need("emergency shelter", own=True)
    classes = [RowClass(rows=own, tier=TextTier.TERM), RowClass(rows=everyone - own, tier=TextTier.DESCRIPTION)]
    some = [Fact(fact="pet", answer="allows", first_hand=True, assured_date=SystemClock().now().date())]
    for situation in standard_situations():
        scene = Scene(vocabulary=vocabulary(), today=SystemClock().now().date(), situation=situation.facts)
        ask = Ask(
            classes=classes,
            state_of=opening.state,
            here=Point(44.05, -123.09),
            state="OR",
            scene=scene,
            also=dict.fromkeys(range(1, 100), some),
            limit=50,
        )
        assert index.best(ask, CancelToken()) == brute.best(ask)
