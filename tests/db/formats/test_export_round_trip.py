"""What is exported and imported again says the same in every column of every table."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.comparison import differences

from navigator.directory.import_report import ImportReport
from resources_db.directory.resolve import Rows
from resources_db.directory.stored import read_rows, stored_rows
from resources_db.formats.writers.exporter import export
from resources_db.formats.writers.leaving import leaving

Import = Callable[..., ImportReport]
FORMATS = {"hsds-json-3.0": "json", "hsds-json-3.1": "json", "hsds-csv": "zip"}


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
