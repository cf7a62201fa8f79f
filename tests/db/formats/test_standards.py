"""HSDS 2.0 and 3.1 as their schemas have them: a package with every table and column, a document with every field, nothing lost."""

import csv
import json
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes.shelf import Shelf, objects

from navigator.directory.import_report import ImportReport
from resources_db.directory.resolve import Rows

pytestmark = pytest.mark.real_data
Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]
# What a column that is no free text holds.
HOLDS = {
    "year_incorporated": "2011", "latitude": "44.05", "longitude": "-123.09", "number": "541-302-1234", "extension": "7",
    "wkst": "MO", "byday": "MO", "email": "desk@example.org", "link_id": "organization-1",
}  # fmt: skip
# These become references or take another form on their way.
TURNED = frozenset({"id", "link_type", "resource_type", "language"})


def cell(table: str, field: dict[str, Any]) -> str:
    name = field["name"]
    if name == "id":
        return f"{table}-1"
    if name.endswith("_id") and name not in ("tax_id", "link_id"):
        return f"{name.removesuffix('_id')}-1" if name not in ("parent_id", "resource_id") else "organization-1"
    told = {"number": "3", "date": "2020-01-01", "datetime": "2020-01-01T10:00:00Z"}.get(field.get("type", ""))
    enum = field.get("constraints", {}).get("enum")
    return HOLDS.get(name) or (enum[0] if enum else told) or f"{table} {name}"


def package(schema: Path, folder: Path) -> dict[str, dict[str, str]]:
    """Write a package with one row in each table, and return the rows by file."""
    folder.mkdir()
    rows: dict[str, dict[str, str]] = {}
    described = json.loads(schema.read_text("utf-8"))
    for table in described["resources"]:
        row = {field["name"]: cell(table["name"], field) for field in table["schema"]["fields"]}
        row.pop("parent_id", None)
        rows[Path(table["path"]).name] = row
        with (folder / Path(table["path"]).name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, row)
            writer.writeheader()
            writer.writerow(row)
    (folder / "datapackage.json").write_text(json.dumps(described), "utf-8")
    return rows


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("version", ["1.1.1", "2.0"])
def test_every_column_of_every_table_is_kept(
    shared: Path, tmp_path: Path, run: Import, stored: Stored, version: str, *, packed: bool
) -> None:
    folder = tmp_path / "lane"
    rows = package(shared / f"hsds_spec_{version}" / "datapackage.json", folder)
    path = folder
    if packed:
        path = tmp_path / "lane.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for file in folder.iterdir():
                archive.write(file, f"data/{file.name}")
    report = run(path)
    totals = report.totals()
    assert (report.balanced, report.tables[0].format) == (True, "hsds-1")
    assert (totals["rows_seen"], totals["rejected"], totals["skipped"]) == (len(rows), 0, 0)
    shown = {str(value).lower() for table in stored().values() for row in table for value in row.values()}
    lost = {
        (file, column, value)
        for file, row in rows.items()
        for column, value in row.items()
        if not column.endswith("_id") and column not in TURNED and not is_shown(value, shown)
    }
    assert lost == set()


def is_shown(value: str, shown: set[str]) -> bool:
    """Look for a value in any of its forms: numbers lose their zeros, times their seconds."""
    return bool({value.lower(), f"{value}.0", value.removesuffix(":00")} & shown) or any(
        value.lower() in text for text in shown if len(text) > len(value)
    )


class Example:
    """A document made of the examples in the schemas, each object with an id of its own."""

    def __init__(self, folder: Path) -> None:
        self._schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
        self._made: Counter[str] = Counter()

    def of(self, table: str, around: tuple[str, ...] = ()) -> dict[str, Any]:
        self._made[table] += 1
        found: dict[str, Any] = {}
        for name, told in self._schemas[table]["properties"].items():
            inside = (told.get("$ref") or told.get("items", {}).get("$ref") or "").removesuffix(".json")
            if inside and inside not in (*around, table):
                nested = self.of(inside, (*around, table))
                found[name] = [nested] if told.get("type") == "array" else nested
            elif "example" in told and not name.endswith("_id"):
                found[name] = told["example"]
        return found | {"id": f"{table}-{self._made[table]}"}


def forms(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "one.json", json.dumps(document)
    yield "list.json", json.dumps([document], indent=1)
    yield "page.json", json.dumps({"total_items": 1, "total_pages": 1, "page_number": 1, "contents": [document]})
    yield "lines.ndjson", json.dumps(document) + "\n"


@pytest.mark.parametrize("form", ["one.json", "list.json", "page.json", "lines.ndjson"])
@pytest.mark.parametrize("table", ["service", "organization", "service_at_location", "location"])
def test_every_field_of_3_1_is_kept(
    shared: Path, tmp_path: Path, run: Import, stored: Stored, table: str, form: str
) -> None:
    document = Example(shared / "hsds_spec_3.1" / "schema").of(table)
    if table == "service_at_location":
        # It names the service that it is a part of, and holds none.
        document["service_id"] = "service-9"
    path = tmp_path / form
    path.write_text(dict(forms(document))[form], "utf-8")
    report = run(path)
    assert (report.balanced, report.totals()["rejected"]) == (True, 0)
    found = list(objects(document))
    assert report.totals()["rows_seen"] == len(found)
    shelf = Shelf(stored(), report.source)
    assert [each for each in found if not shelf.holds(each)] == []
