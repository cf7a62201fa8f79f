"""A directory file: the same rows give the same bytes, and what contradicts itself is never swapped in."""

import random
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from fakes.small_county import BASE, SERVICES, record, rows

from navigator.errors import DamagedFileError, NavigatorError
from navigator.geo import Point
from resources_db.directory import builder, connection
from resources_db.directory.builder import Rows, build
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.schema import Base, base
from resources_db.directory.sums import is_whole

Change = Callable[[dict[str, dict[str, object]]], object]


def mixed(given: Rows, seed: int) -> Rows:
    chance = random.Random(seed)  # noqa: S311 - an order, no secret
    tables = list(given.items())
    chance.shuffle(tables)
    return {name: chance.sample(list(table), len(table)) for name, table in tables}


def changed(table: str, source_id: str, **values: object) -> Rows:
    """Return the county with one row made wrong, past every check of the import."""
    given = {name: [dict(row) for row in found] for name, found in rows().items()}
    row = next(row for row in given[table] if row["source_id"] == source_id)
    row.update(values)  # type: ignore[arg-type]
    return given


@pytest.mark.parametrize("seed", range(3))
def test_the_same_rows_in_any_order_give_the_same_bytes(tmp_path: Path, seed: int) -> None:
    given = rows()
    build(given, tmp_path / "one.db")
    build(mixed(given, seed), tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_records_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    records = [*BASE, *SERVICES]
    build(rows(base=records), tmp_path / "one.db")
    build(rows(base=reversed(records)), tmp_path / "two.db")
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_nothing_but_the_file_and_its_sums_is_left(tmp_path: Path) -> None:
    build(rows(), tmp_path / "new" / "directory.db")
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"directory.db", "directory.db.sums"}
    assert is_whole(tmp_path / "new" / "directory.db")


WRONG: dict[str, Callable[[], Rows]] = {
    "a confidential place with a point": lambda: changed("location", "mill", confidential=1),
    "a confidential place with a street": lambda: changed(
        "location", "mill", confidential=1, latitude=None, longitude=None
    ),
    "half a point": lambda: changed("location", "mill", longitude=None),
    "a point off the Earth": lambda: changed("location", "mill", latitude=91.0),
    "a service of nobody": lambda: changed("service", "cots", organization_id="nobody"),
    "a place that is not there": lambda: changed("service_at_location", "cots@mill", location_id="nowhere"),
    "a service without a name": lambda: changed("service", "cots", name=None),
    "two rows of one id": lambda: rows() | {"taxonomy": [*rows()["taxonomy"], *rows()["taxonomy"]]},
}


@pytest.mark.expects_log
@pytest.mark.parametrize("what", WRONG)
def test_rows_that_contradict_each_other_are_refused_and_the_old_file_stays(tmp_path: Path, what: str) -> None:
    path = tmp_path / "directory.db"
    build(rows(), path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(DamagedFileError, match="old one is unchanged"):
        build(WRONG[what](), path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_bad_fact_is_refused(tmp_path: Path) -> None:
    given = rows(record("fact", "f", service_id="cots", fact="pet", answer="allows"))
    for word in ("maybe", ""):
        wrong = {**given, "fact": [dict(row) | {"answer": word} for row in given["fact"]]}
        with pytest.raises(DamagedFileError):
            build(wrong, tmp_path / "directory.db")


UNREADABLE: dict[str, Callable[[], Rows]] = {
    "a precision that nobody knows": lambda: changed("location", "mill", precision="approximate"),
    "a fact of no day": lambda: {
        **rows(record("fact", "f", service_id="cots", fact="pet", answer="allows")),
        "fact": [
            dict(row) | {"assured_date": "March 2025"}
            for row in rows(record("fact", "f", service_id="cots", fact="pet", answer="allows"))["fact"]
        ],
    },
    "a source of no day": lambda: rows(record("source", "lane", title="Lane", as_of="2026-01-01")) | {
        "source": [
            dict(row) | {"as_of": "soon"} for row in rows(record("source", "lane", title="Lane", as_of="2026-01-01"))["source"]
        ]
    },
}  # fmt: skip


@pytest.mark.parametrize("what", UNREADABLE)
def test_a_file_that_the_window_could_not_read_never_replaces_one(tmp_path: Path, what: str) -> None:
    path = tmp_path / "directory.db"
    build(rows(), path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(DamagedFileError, match="old one is unchanged"):
        build(UNREADABLE[what](), path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_the_error_of_a_contradiction_carries_no_value_of_a_row(tmp_path: Path) -> None:
    with pytest.raises(DamagedFileError) as caught:
        build(changed("location", "mill", confidential=1), tmp_path / "directory.db")
    assert caught.value.detail.startswith("sqlite SQLITE_CONSTRAINT")
    assert "44.05" not in caught.value.message + caught.value.detail


@pytest.mark.parametrize("folder", ["file", "file/below"])
def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("I am no folder")
    with pytest.raises(NavigatorError, match="could not be written"):
        build(rows(), tmp_path / folder / "directory.db")
    assert (tmp_path / "file").read_text() == "I am no folder"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no folder that nobody may write to")
def test_a_folder_where_nothing_may_be_written_is_a_sentence() -> None:
    # Read-only for everybody, root too; elsewhere it does not exist, and cannot be made.
    with pytest.raises(NavigatorError, match="could not be written"):
        build(rows(), Path("/proc/self/fdinfo/directory.db"))


def test_the_constants_of_reader_builder_and_schema_are_one(tmp_path: Path) -> None:
    build(rows(), tmp_path / "directory.db")
    with closing(sqlite3.connect(tmp_path / "directory.db")) as db:
        written = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    assert written == [connection.APPLICATION_ID, connection.SCHEMA_VERSION]
    assert written == [builder.APPLICATION_ID, base.SCHEMA_VERSION]
    assert connection.APPLICATION_ID.to_bytes(4) == b"NAVD"


def test_every_record_carries_its_source_and_hash(tmp_path: Path) -> None:
    build(rows(), tmp_path / "directory.db")
    own = {"id", "source", "source_id", "row_hash"}
    assert all(own <= set(table.columns.keys()) for table in Base.metadata.tables.values())
    with closing(sqlite3.connect(tmp_path / "directory.db")) as db:
        assert db.execute("SELECT count(*) FROM service WHERE length(row_hash) = 64").fetchone() == (3,)


def test_a_street_without_a_point_is_shown_at_the_middle_of_its_zip(tmp_path: Path) -> None:
    more = (
        record("location", "annex", name="Annex"),
        record("address", "annex", location_id="annex", postal_code="97401-1234"),
        record("service_at_location", "x", service_id="pantry", location_id="annex"),
    )
    asked: list[str] = []
    build(rows(*more), tmp_path / "d.db", zip_point=lambda code: asked.append(code) or Point(44.0, -123.0))
    reader = DirectoryReader(tmp_path / "d.db")
    found = [row for row in reader.listings(range(1, 5)) if row.precision == "zip"]
    assert [row.point for row in found] == [Point(44.0, -123.0)]
    assert asked == ["97401"]
