"""FindTreatment's rows, as JSON and as CSV: the same codes say the same as in the national directory."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from navigator.directory.import_report import ImportReport
from navigator.geo import Point
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.resolve import Row, Rows
from resources_db.home import bundled_places
from resources_db.places.book import PlaceBook

Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]
ROW = {
    "_irow": 1,
    "frid": "f-77",
    "name1": "Harbor House",
    "name2": "Detox",
    "street1": "1 A St",
    "city": "Eugene",
    "state": "OR",
    "zip": "97401",
    "phone": "541-555-0101 x12",
    "intake1": "541-555-0102",
    "hotline1": "541-555-0103",
    "website": "http://harbor.example.org",
    "latitude": "44.05",
    "longitude": "-123.09",
    "typeFacility": "SA",
    "mood": "calm",
    "services": [
        {"f1": "Type of Care", "f2": "TC", "f3": "Detoxification; Knot tying"},
        {"f1": "Payment", "f2": "PAY", "f3": "Medicaid; Sea shells"},
        {"f1": "Language", "f2": "SL", "f3": "Spanish"},
    ],
}
BARE = ROW | {"frid": "f-78", "name1": "Dr. Lark", "typeFacility": "BUPREN", "services": None}


def mine(rows: Rows, table: str) -> list[Row]:
    return [row for row in rows[table] if row["source"] != "lifelines"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("list.json", json.dumps([ROW, BARE])),
        ("page.json", json.dumps({"page": 1, "totalPages": 1, "recordCount": 2, "rows": [ROW, BARE]}, indent=1)),
        ("lines.ndjson", json.dumps(ROW) + "\n" + json.dumps(BARE)),
    ],
)
def test_the_answer_of_the_interface_comes_in(
    tmp_path: Path, run: Import, stored: Stored, file: str, text: str
) -> None:
    (tmp_path / file).write_text(text, "utf-8")
    report = run(tmp_path / file)
    assert (report.balanced, report.tables[0].format, report.totals()["imported"]) == (True, "findtreatment", 2)
    rows = stored()
    services = {row["name"]: row for row in mine(rows, "service")}
    assert services.keys() == {"Harbor House", "Dr. Lark"}
    assert (services["Harbor House"]["source_id"], services["Harbor House"]["url"]) == (
        "f-77",
        "http://harbor.example.org",
    )
    numbers = {
        (row["number"], row["extension"], row["description"])
        for row in mine(rows, "phone")
        if row["service_id"] == services["Harbor House"]["id"]
    }
    assert numbers == {
        ("541-555-0101", "12", None),
        ("541-555-0102", None, "Intake"),
        ("541-555-0103", None, "Hotline"),
    }
    assert {(row["latitude"], row["precision"]) for row in mine(rows, "location")} == {(44.05, "rooftop")}


def test_values_say_what_their_codes_say_and_the_rest_is_kept(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "list.json").write_text(json.dumps([ROW, BARE]), "utf-8")
    run(tmp_path / "list.json")
    rows = stored()
    facts = {(row["fact"], row["answer"], row["value"], row["first_hand"]) for row in rows["fact"]}
    assert facts == {
        ("wants_withdrawal_care", "allows", None, 0),
        ("payment", "allows", "medicaid", 0),
        ("language", "allows", "es", 0),
    }
    assert [row["name"] for row in mine(rows, "language")] == ["Spanish"]
    terms = {row["id"]: row["name"] for row in rows["taxonomy_term"]}
    needs = {terms[row["taxonomy_term_id"]] for row in mine(rows, "attribute") if row["taxonomy_term_id"]}
    assert needs == {
        "Detoxification", "Knot tying", "Substance use treatment", "Buprenorphine practitioner",
    }  # fmt: skip
    kept = {(row["label"], row["value"]) for row in mine(rows, "attribute") if row["label"]}
    told = "Type of Care: Detoxification; Knot tying\nPayment: Medicaid; Sea shells\nLanguage: Spanish"
    assert {("services", told), ("mood", "calm"), ("typeFacility", "BUPREN")} <= kept


def test_missing_pages_and_strangers_are_named(tmp_path: Path, run: Import) -> None:
    page = {"page": 1, "totalPages": 9, "rows": [ROW, 7, {"street1": "nobody"}]}
    (tmp_path / "page.json").write_text(json.dumps(page), "utf-8")
    report = run(tmp_path / "page.json")
    totals = report.totals()
    assert (report.balanced, totals["rows_seen"], totals["imported"], totals["skipped"]) == (True, 3, 1, 2)
    assert any("page 1 of 9" in problem.reason for problem in report.problems())


CSV = (
    "name1,name2,street1,street2,city,state,zip,zip4,phone,type_facility,latitude,longitude,DT,MD,FEM,zz\n"
    "Harbor House,,1 A St,,Concord,NH,3301,77,603-555-0101,SA,43.2,-71.5,1,1,0,1\n"
    "Harbor House,,2 B St,,Concord,NH,03301,,603-555-0102,SA,17.0,-71.5,,,,\n"
    ",,,,,,,,,,,,,,,\n"
)


def test_a_table_with_a_column_for_each_code_comes_in(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "list.csv").write_text(CSV, "utf-8")
    report = run(tmp_path / "list.csv")
    totals = report.totals()
    assert (report.balanced, report.tables[0].format) == (True, "findtreatment")
    assert (totals["imported"], totals["skipped"], totals["rejected"]) == (2, 1, 0)
    rows = stored()
    assert {row["postal_code"] for row in mine(rows, "address")} == {"03301-0077", "03301"}
    assert {(row["fact"], row["value"]) for row in rows["fact"]} == {
        ("wants_withdrawal_care", None),
        ("payment", "medicaid"),
    }
    assert ("zz", "1") in {(row["label"], row["value"]) for row in mine(rows, "attribute")}
    assert [row["name"] for row in mine(rows, "organization")] == ["Harbor House"]
    assert report.tables[0].problem_counts() == {"repaired": 1, "bad_coordinate": 1, "empty_row": 1}


def test_the_format_can_be_forced(tmp_path: Path, run: Import, stored: Stored) -> None:
    (tmp_path / "odd.csv").write_text("name1,city\nHarbor House,Eugene\n", "utf-8")
    report = run(tmp_path / "odd.csv", format_name="findtreatment")
    assert (report.balanced, report.totals()["imported"]) == (True, 1)
    assert [row["name"] for row in mine(stored(), "service")] == ["Harbor House"]


def test_importing_again_changes_nothing(tmp_path: Path, run: Import) -> None:
    (tmp_path / "list.json").write_text(json.dumps([ROW, BARE]), "utf-8")
    run(tmp_path / "list.json")
    again = run(tmp_path / "list.json").totals()
    assert (again["imported"], again["unchanged"]) == (0, 2)


@pytest.mark.real_data
def test_a_list_of_fourteen_thousand_facilities_comes_in(shared: Path, into: Path) -> None:
    path = shared / "samhsa_geoda" / "SubstanceUseTreatment_Geocoded.csv"
    book = PlaceBook(bundled_places())

    def middle(code: str) -> Point | None:
        return book.zip_point(code)

    report = DirectoryImporter(dict, zip_point=middle, places=bundled_places()).run([path], into=into)
    totals = report.totals()
    assert (report.balanced, totals["rows_seen"], totals["rejected"]) == (True, 14_034, 0)
    # As many ZIPs had lost their zero as were counted by hand.
    assert report.tables[0].problem_counts()["repaired"] == 1_382
