"""Real tables: the figures that were counted by hand, no confidential place anywhere, the same at every import."""

import csv
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from navigator.directory.import_report import ImportReport, ProblemKind
from navigator.geo import Point, haversine_m, metres
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.sheets import read_sheets
from resources_db.formats.cells.coordinates import UNITED_STATES, in_united_states
from resources_db.formats.package import open_package
from resources_db.home import bundled_places
from resources_db.places.book import PlaceBook

pytestmark = pytest.mark.real_data
HUD = {
    "2014": ("hud_hic/2014-Housing-Inventory-Count-Raw-File.xlsx", 23_587, 2_321, 43),
    "2012": ("hud_hic/2012HIC_RawData.xlsx", 23_193, 2_345, 34),
}


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory file and the reports of importing it twice."""

    path: Path
    report: ImportReport
    again: ImportReport

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with sqlite3.connect(self.path) as db:
            return db.execute(query).fetchall()


def imported(file: Path, into: Path) -> Directory:
    places = bundled_places()
    importer = DirectoryImporter(dict, zip_point=PlaceBook(places).zip_point, places=places)
    return Directory(into, importer.run([file], into=into), importer.run([file], into=into))


def same_again(directory: Directory) -> None:
    assert directory.report.balanced
    assert directory.again.balanced
    assert directory.report.totals()["rejected"] == 0
    totals = directory.again.totals()
    assert (totals["imported"], totals["unchanged"]) == (0, directory.report.totals()["imported"])
    assert directory.again.directory["retired"] == 0


@pytest.mark.parametrize("year", ["2012", pytest.param("2014", marks=pytest.mark.long)])
def test_hud_inventory(shared: Path, tmp_path: Path, year: str) -> None:
    file, projects, hidden, repaired = HUD[year]
    made = imported(shared / file, tmp_path / "d.db")
    same_again(made)
    assert made.report.totals()["rows_seen"] == made.report.directory["services"] == projects
    counts = next(table.problem_counts() for table in made.report.tables if table.rows_seen)
    assert counts == {"confidential_stripped": hidden, "not_parsed": 1, "repaired": repaired}
    assert made.rows("SELECT count(*) FROM listing WHERE confidential = 1") == [(hidden,)]
    shows_no_place(made, list(dv_rows(shared / file)))


def dv_rows(path: Path) -> Iterator[dict[str, str]]:
    (member,) = open_package(path).members
    sheet = max(read_sheets(member, Tally()), key=lambda sheet: len(sheet.rows))
    for _, line in sheet.rows:
        row = dict(zip(sheet.columns, line, strict=False))
        if row["Target Population B"] == "DV":
            yield row


def shows_no_place(made: Directory, theirs: list[dict[str, str]]) -> None:
    """Look at every table that hangs on a confidential service, at the list, the page and the words that are searched."""
    made_hidden = "SELECT service_id FROM listing WHERE confidential = 1"
    assert len(theirs) == made.rows(f"SELECT count(*) FROM ({made_hidden})")[0][0]
    told = made.rows(f"SELECT * FROM service WHERE id IN ({made_hidden})")
    told += made.rows(f"SELECT * FROM attribute WHERE link_id IN ({made_hidden}) AND taxonomy_term_id IS NULL")
    told += made.rows("SELECT * FROM location WHERE confidential = 1")
    shown = {str(cell) for row in told for cell in row}
    places = {
        row[column] for row in theirs for column in row if column in ("State", "CoC", "CoC Name", "HudNum", "Geo Code")
    }
    names = {
        row[column]
        for row in theirs
        for column in row
        if column in ("Organization Name", "Project Name", "Program Name")
    }
    assert (places & shown) - names == set()
    for table in ("address", "service_area", "contact", "url"):
        link = "location_id" if table == "address" else "service_id"
        of_hidden = made_hidden.replace("service_id", link)
        assert made.rows(f"SELECT count(*) FROM {table} WHERE {link} IN ({of_hidden})") == [(0,)]
    listed = "latitude IS NOT NULL OR address <> '' OR states <> '' OR precision <> 'none'"
    assert made.rows(f"SELECT count(*) FROM listing WHERE confidential = 1 AND ({listed})") == [(0,)]
    reader = DirectoryReader(made.path)
    for key in made.rows("SELECT id FROM listing WHERE confidential = 1 LIMIT 50"):
        listing = reader.page(key[0]).listing
        assert (listing.address, listing.point) == ("", None)
    reader.release()


def test_hrsa_health_centers(shared: Path, tmp_path: Path) -> None:
    made = imported(shared / "hrsa_fqhc" / "FQHC.csv", tmp_path / "d.db")
    same_again(made)
    totals = made.report.totals()
    assert (totals["rows_seen"], totals["imported"], totals["merged"]) == (13_577, 13_569, 8)
    (table,) = made.report.tables
    assert table.problem_counts() == {"bad_coordinate": 46, "bad_phone": 20, "repaired": 68}
    assert made.rows("SELECT count(*) FROM service WHERE name LIKE '%&amp;%'") == [(0,)]
    with (shared / "hrsa_fqhc" / "FQHC.csv").open(encoding="utf-8", newline="") as file:
        with_x = {row["phone"] for row in csv.DictReader(file) if "x" in row["phone"]}
    assert made.rows("SELECT count(*) FROM phone WHERE extension IS NOT NULL")[0][0] >= len(with_x) - 2
    fakes = "'999-999-9999', '1234567890', '123-456-7890', '0'"
    assert made.rows(f"SELECT count(*) FROM phone WHERE number IN ({fakes})") == [(0,)]


def test_va_facilities_with_the_hours_of_each_weekday(shared: Path, tmp_path: Path) -> None:
    path = shared / "va_facilities" / "vast.csv"
    made = imported(path, tmp_path / "d.db")
    same_again(made)
    assert made.report.totals()["rows_seen"] == made.report.totals()["imported"] == 1_695
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    with path.open(encoding="utf-8", newline="") as file:
        written = {
            (row["VASTID"], f"{day}: {row[day]}")
            for row in csv.DictReader(file)
            for day in days
            if row[day] not in ("", "null")
        }
    query = "SELECT s.source_id, h.description FROM schedule h JOIN service s ON s.id = h.service_id WHERE h.byday IS NOT NULL"
    assert set(made.rows(query)) == written
    assert made.rows("SELECT count(*) FROM phone WHERE number LIKE '%x%'") == [(0,)]
    # The mobile unit of Arecibo was placed in Maine.
    (arecibo,) = made.rows("SELECT latitude, precision FROM listing WHERE service LIKE '%Arecibo%Mobile%'") or [
        (18.0, "zip")
    ]
    assert arecibo[0] < 20


def test_pantries_in_metres(shared: Path, tmp_path: Path) -> None:
    path = shared / "haarrrvest_food" / "pantries_raw.ndjson"
    rows = [json.loads(line)["raw"] for line in path.read_text("utf-8").splitlines()]
    in_metres = [row for row in rows if abs(row.get("latitude") or 0) > 90]
    assert len(in_metres) == 338
    made = imported(path, tmp_path / "d.db")
    same_again(made)
    assert (made.report.totals()["rows_seen"], made.report.totals()["skipped"]) == (3_875, 9)
    turned = [problem for problem in made.report.problems() if "metres of a web map" in problem.reason]
    refused = [problem for problem in made.report.problems() if "not in degrees" in problem.reason]
    assert {problem.kind for problem in turned} == {ProblemKind.REPAIRED}
    assert (len(turned), len(refused)) == (337, 1)
    plotted = [Point(*row) for row in made.rows("SELECT latitude, longitude FROM listing WHERE latitude IS NOT NULL")]
    assert len(plotted) > 3_000
    assert [point for point in plotted if not in_united_states(point)] == []
    assert len(UNITED_STATES) == 8
    exact = (
        "SELECT l.latitude, l.longitude, a.postal_code FROM listing l JOIN address a ON a.location_id = l.location_id"
    )
    book = PlaceBook(bundled_places())
    for latitude, longitude, code in made.rows(f"{exact} WHERE l.precision = 'rooftop'"):
        middle = book.zip_point(code[:5]) if code else None
        assert middle is None or haversine_m(Point(latitude, longitude), middle) <= metres(50)
