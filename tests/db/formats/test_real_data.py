"""Real packages: the figures that were counted by hand, and every object of the standard's own examples."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes.shelf import Shelf, objects

from navigator.directory.import_report import ImportReport, ProblemKind, TableCount
from resources_db.directory.resolve import Rows

pytestmark = pytest.mark.real_data
Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]
NOT_DATA = ("datapackage.json",)
ENVELOPE = "contents"


def table(report: ImportReport, name: str) -> TableCount:
    return next(table for table in report.tables if table.file.endswith(f"!{name}.csv"))


def test_miami_comes_in_whole_twice(shared: Path, run: Import, stored: Stored) -> None:
    package = shared / "miami211" / "hsds11_datapackage.zip"
    report = run(package)
    assert report.balanced
    assert table(report, "services").imported == 4089
    assert table(report, "services").problem_counts() == {"unknown_organization": 447}
    assert table(report, "locations").problem_counts() == {"unknown_organization": 3015, "confidential_stripped": 1}
    eligibility = table(report, "eligibility")
    assert (eligibility.rows_seen, eligibility.rejected) == (2244, 2244)
    assert eligibility.problem_counts() == {"unknown_service": 2244}
    assert eligibility.problems[0].row == 1
    assert report.directory["services"] == 4089 + 1
    placeholders = [row for row in stored()["organization"] if row["name"] == "Organization not in the file"]
    assert len(placeholders) == 1
    again = run(package).totals()
    assert again["imported"] == 0
    assert again["unchanged"] == report.totals()["imported"]


@pytest.mark.parametrize("package", ["all_resources", "simple"])
def test_the_sample_of_hsds_1_comes_in_whole(shared: Path, run: Import, stored: Stored, package: str) -> None:
    folder = shared / "hsds1_sample" / package
    report = run(folder)
    totals = report.totals()
    assert report.balanced
    assert (totals["rejected"], totals["skipped"]) == (0, 0)
    assert totals["rows_seen"] == sum(len(_csv(path)) for path in folder.glob("*.csv"))
    shown = {str(value) for table in stored().values() for row in table for value in row.values()}
    said = [value for path in folder.glob("*.csv") for row in _csv(path) for value in _words(path, row)]
    assert [value for value in said if value not in shown] == []


def _words(path: Path, row: dict[str, str]) -> Iterator[str]:
    """Yield the cells that are words: ids become references, times, days and lists of codes get another form."""
    turned = (
        "weekday",
        "opens_at",
        "closes_at",
        "language",
        "taxonomy_ids",
        "latitude",
        "longitude",
        "year_incorporated",
    )
    for column, value in row.items():
        is_id = column == "id" or column.endswith("_id")
        if value and not is_id and (column not in turned or path.stem == "languages"):
            yield value.strip()


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


EXAMPLES = (
    "location", "organization_full", "organization_list", "service_at_location_full", "service_at_location_list",
    "service_full", "service_list", "tabular", "taxonomy", "taxonomy_list", "taxonomy_term", "taxonomy_term_list",
)  # fmt: skip


def test_every_example_of_the_standard_is_walked(shared: Path) -> None:
    there = {path.stem for path in (shared / "hsds_spec_3.0").glob("*.json") if path.name not in NOT_DATA}
    assert there == {*EXAMPLES, "base"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_object_of_an_example_is_kept(shared: Path, run: Import, stored: Stored, name: str) -> None:
    path = shared / "hsds_spec_3.0" / f"{name}.json"
    report = run(path)
    assert report.balanced
    assert report.totals()["rejected"] == 0
    shelf, found = Shelf(stored(), report.source), list(objects(json.loads(path.read_text("utf-8"))))
    assert found
    assert [each for each in found if not shelf.holds(each)] == []
    assert report.totals()["rows_seen"] == len(found)


def test_the_first_answer_of_an_interface_is_kept_too(shared: Path, run: Import, stored: Stored) -> None:
    path = shared / "hsds_spec_3.0" / "base.json"
    run(path)
    kept = {row["label"]: row["value"] for row in stored()["attribute"]}
    assert kept == json.loads(path.read_text("utf-8"))


def test_every_row_of_the_csv_example_is_kept(shared: Path, run: Import, stored: Stored) -> None:
    folder = shared / "hsds_spec_3.0" / "csv"
    report = run(folder)
    shelf = Shelf(stored(), report.source)
    found = [{k: v for k, v in row.items() if v} for path in sorted(folder.glob("*.csv")) for row in _csv(path)]
    assert len(found) == report.totals()["rows_seen"] == 21
    assert [each for each in found if not shelf.holds({**each})] == []
    kinds = {problem.kind for problem in report.problems()}
    assert kinds == {
        ProblemKind.BAD_COORDINATE,
        ProblemKind.UNKNOWN_LOCATION,
        ProblemKind.UNKNOWN_ORGANIZATION,
        ProblemKind.UNKNOWN_REFERENCE,
    }
