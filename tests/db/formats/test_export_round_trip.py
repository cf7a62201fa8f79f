"""What is exported and imported again says the same in every column of every table."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from navigator.directory.import_report import ImportReport
from navigator.ids import record_id
from resources_db.directory.records import ABSENT
from resources_db.directory.resolve import Row, Rows
from resources_db.directory.shape import shapes
from resources_db.directory.stored import read_rows, stored_rows
from resources_db.formats.own_terms import TRAINING_LABEL
from resources_db.formats.writers.exporter import export
from resources_db.formats.writers.leaving import STAYS, leaving

Import = Callable[..., ImportReport]
FORMATS = {"hsds-json-3.0": "json", "hsds-json-3.1": "json", "hsds-csv": "zip"}
ABOUT = {"attribute": ("link_entity", "link_id"), "metadata": ("resource_type", "resource_id")}


class Ids:
    """Which id a record has after coming home: its own where its source is the same, else one made of it."""

    def __init__(self, back: Rows, source: str) -> None:
        self._back = {(name, row["id"]) for name, table in back.items() for row in table}
        self._source = source
        self.same: Counter[str] = Counter()

    def of(self, table: str, row: Row) -> str:
        own = str(row["id"])
        if (table, own) in self._back:
            self.same[table] += 1
            return own
        return record_id(self._source, table, ABSENT if row["source_id"] == ABSENT else own)


def differences(went: Rows, back: Rows, source: str) -> list[str]:
    """Return what differs between the rows that left and those that came home, table by table."""
    ids = Ids(back, source)
    renamed = {str(row["id"]): ids.of(name, row) for name, table in went.items() for row in table}
    found: list[str] = []
    for name in sorted(set(shapes()) - set(STAYS)):
        expected = {renamed[str(row["id"])]: _moved(name, row, renamed) for row in went[name]}
        there = {str(row["id"]): _moved(name, row, {}) for row in back[name] if row.get("label") != TRAINING_LABEL}
        found += _compared(name, expected, there)
    return found


def _moved(name: str, row: Row, renamed: dict[str, str]) -> Row:
    columns = [*shapes()[name].references, *([ABOUT[name][1]] if name in ABOUT else [])]
    told = {column: row[column] for column in shapes()[name].kinds}
    return told | {column: renamed.get(str(row[column]), row[column]) for column in columns}


def _compared(name: str, expected: dict[str, Row], there: dict[str, Row]) -> Iterator[str]:
    yield from (f"{name} {own} is gone" for own in expected.keys() - there.keys())
    yield from (f"{name} {own} is new" for own in there.keys() - expected.keys())
    for own in expected.keys() & there.keys():
        for column, value in expected[own].items():
            if there[own][column] != value:
                yield f"{name} {own} {column}: {value!r} became {there[own][column]!r}"


def came_home(path: Path, run: Import, into: Path, source: str) -> Rows:
    report = run(path, source=source)
    assert report.balanced
    assert report.totals()["rejected"] == 0
    rows = stored_rows(into)
    return {name: [row for row in table if row["source"] == source] for name, table in rows.items()}


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_bundled_county_comes_home_whole(
    bundled: Path, tmp_path: Path, run: Import, into: Path, format_name: str
) -> None:
    path = tmp_path / f"linden.{FORMATS[format_name]}"
    export(bundled, path, format_name=format_name)
    went = leaving(read_rows(bundled)).rows
    back = came_home(path, run, into, "linden")
    assert differences(went, back, "linden") == []
    assert len(back["fact"]) == len(went["fact"]) > 1000
    assert {row["first_hand"] for row in back["fact"]} == {0, 1}
    assert len(back["note"]) > 100


def test_an_invented_county_stays_marked_wherever_it_comes_in(
    bundled: Path, tmp_path: Path, run: Import, into: Path
) -> None:
    path = tmp_path / "linden.json"
    export(bundled, path, format_name="hsds-json-3.0")
    (source,) = came_home(path, run, into, "linden")["source"]
    assert source["training"] == 1
    again = tmp_path / "again.json"
    report = export(into, again, format_name="hsds-json-3.0")
    assert report.services > 300
    assert again.read_text("ascii").count("TRAINING: invented") == report.services


@pytest.mark.real_data
@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize(
    ("package", "source"),
    [("miami211/hsds11_datapackage.zip", "miami"), ("dc211/dc211_icarol_scrubbed.csv", "dc")],
)
def test_a_real_directory_comes_home_whole_under_its_own_ids(
    shared: Path, tmp_path: Path, run: Import, into: Path, package: str, source: str, format_name: str
) -> None:
    run(shared / package, source=source)
    went = leaving(read_rows(into)).rows
    path = tmp_path / f"county.{FORMATS[format_name]}"
    export(into, path, format_name=format_name)
    into.unlink()
    into.with_name(into.name + ".sums").unlink()
    back = came_home(path, run, into, source)
    assert differences(went, back, source) == []
    ours = {name: {row["id"] for row in table} for name, table in back.items()}
    for name in ("organization", "service", "location", "service_at_location", "phone", "schedule", "taxonomy_term"):
        assert {row["id"] for row in went[name]} == ours[name], name
    again = run(path, source=source).totals()
    assert again["imported"] == 0


def test_the_comparison_sees_a_single_changed_cell(bundled: Path) -> None:
    went = leaving(read_rows(bundled)).rows
    assert differences(went, went, "training") == []
    changed = went | {"phone": [went["phone"][0] | {"number": "1"}, *went["phone"][1:]]}
    assert len(differences(went, changed, "training")) == 1
    assert len(differences(went, went | {"note": went["note"][1:]}, "training")) == 1


def test_the_lines_of_an_export_are_not_taken_for_services_of_the_county(
    bundled: Path, tmp_path: Path, run: Import, into: Path
) -> None:
    path = tmp_path / "linden.json"
    report = export(bundled, path, format_name="hsds-json-3.1", with_lines=True)
    assert report.services > 500
    back = came_home(path, run, into, "linden")
    assert len(back["service"]) == report.services - 227
