"""What is exported and imported again says the same in every column of every table."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.comparison import differences

from navigator.directory.import_report import ImportReport
from navigator.ports import CancelToken
from resources_db.directory.importer import DirectoryImporter, Gate, Made, Watch, _succeeded
from resources_db.directory.resolve import Rows
from resources_db.directory.stored import joined, of_source, read_rows, stored_rows
from resources_db.formats.reading import Order, read_here
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


REAL = {"miami": "miami211/hsds11_datapackage.zip", "dc": "dc211/dc211_icarol_scrubbed.csv"}


@pytest.fixture(scope="module")
def real(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return the directory of a real source, built once however many forms it leaves in."""
    folder = tmp_path_factory.mktemp("real")

    def built(source: str) -> Path:
        path = folder / f"{source}.db"
        if not path.exists():
            DirectoryImporter(dict).run([shared / REAL[source]], into=path, source=source)
        return path

    return built


def read_and_resolved(path: Path, source: str, before: Rows) -> Made:
    """Return what an import makes of a file, without writing it."""
    order = Order(paths=(path,), source=source)
    watch = Watch(lambda _stage, _count: None, CancelToken())
    return _succeeded(before, read_here(order, watch.stage), {}, watch, Gate(named=True, fewer=False))


@pytest.mark.real_data
@pytest.mark.parametrize("source", [pytest.param("miami", marks=pytest.mark.long), "dc"])
@pytest.mark.parametrize("format_name", FORMATS)
def test_a_real_directory_comes_home_whole_under_its_own_ids(
    real: Callable[[str], Path], tmp_path: Path, source: str, format_name: str
) -> None:
    county = real(source)
    went = leaving(read_rows(county)).rows
    path = tmp_path / f"county.{FORMATS[format_name]}"
    export(county, path, format_name=format_name)
    made = read_and_resolved(path, source, joined())
    assert sum(table.rejected for table in made.tables) == 0
    back = of_source(made.rows, source)
    assert differences(went, back, source) == []
    ours = {name: {row["id"] for row in table} for name, table in back.items()}
    for name in ("organization", "service", "location", "service_at_location", "phone", "schedule", "taxonomy_term"):
        assert {row["id"] for row in went[name]} == ours[name], name


@pytest.mark.real_data
@pytest.mark.long
def test_what_came_home_comes_home_again_unchanged(real: Callable[[str], Path], tmp_path: Path, run: Import) -> None:
    path = tmp_path / "county.zip"
    export(real("dc"), path, format_name="hsds-csv")
    run(path, source="dc")
    assert run(path, source="dc").totals()["imported"] == 0


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
