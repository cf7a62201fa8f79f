"""Spreadsheets: one row a service at a location, every cell a text, no cell a formula."""

import csv
from pathlib import Path

import pytest
from fakes.small_county import record, rows, service
from openpyxl import load_workbook

from resources_db.directory.builder import build
from resources_db.formats.writers.exporter import export
from resources_db.formats.writers.safe_cells import marked, phone_words

EVIL = ("=1+1", "+1+1", "-2+3", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0")  # noqa: RUF001
STARTS = ("=", "+", "-", "@", "\t", "\r")


def county(folder: Path, *names: str) -> Path:
    more = [service(f"evil{n}", name, description=name) for n, name in enumerate(names)]
    numbers = [
        record("phone", "i", service_id="pantry", number="+1 541-555-0103"),
        record("phone", "h", service_id="pantry", number="+15415550104", extension="7", type="tty", description="desk"),
    ]
    build(rows(*more, *numbers), folder / "directory.db")
    return folder / "directory.db"


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_service_at_a_location_has_a_row(tmp_path: Path) -> None:
    export(county(tmp_path), tmp_path / "out.csv", format_name="csv")
    found = {row["Service"]: row for row in read_csv(tmp_path / "out.csv")}
    assert list(found) == ["Haven", "O’Brien Pantry", "Winter Cots"]  # noqa: RUF001
    cots = found["Winter Cots"]
    assert (cots["Place"], cots["Street"], cots["City"]) == ("Old Mill", "12 Oak St", "Eugene")
    assert (cots["Phones"], cots["Needs"], cots["Checked on"]) == ("541-555-0101 (desk)", "Night shelter", "2026-11-05")
    assert (found["Haven"]["Place"], found["Haven"]["Street"]) == ("Confidential: call", "")
    assert found["Haven"]["Phones"] == "541-555-0100"


def test_numbers_look_right_and_are_no_sums(tmp_path: Path) -> None:
    export(county(tmp_path), tmp_path / "out.csv", format_name="csv")
    pantry = next(row for row in read_csv(tmp_path / "out.csv") if row["Service"].endswith("Pantry"))
    assert pantry["Phones"] == "(+1) 5415550104 ext. 7 (tty, desk); (+1) 541-555-0103"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+44 20 7946 0000", "(+44) 20 7946 0000"),
        ("+442079460000", "(+442079460000)"),
        ("+1 (541) 555-0101", "(+1) (541) 555-0101"),
    ],
)
def test_a_country_code_is_shown_whole(number: str, shown: str) -> None:
    phone = {"number": number, "extension": None, "text_keyword": None, "type": "voice", "description": None}
    assert phone_words(phone) == shown


@pytest.mark.parametrize("number", ["988", "541-555-0101", "(541) 555-0101", "1-800-273-8255"])
def test_a_plain_number_is_left_alone(number: str) -> None:
    phone = {"number": number, "extension": None, "text_keyword": None, "type": "voice", "description": None}
    assert marked(phone_words(phone)) == number


def test_csv_cells_that_begin_like_formulas_are_marked(tmp_path: Path) -> None:
    export(county(tmp_path, *EVIL), tmp_path / "out.csv", format_name="csv")
    found = read_csv(tmp_path / "out.csv")
    assert {f"'{word}" for word in EVIL} <= {row["Service"] for row in found}
    assert [cell for row in found for cell in row.values() if cell.startswith(STARTS)] == []


def test_a_workbook_holds_no_formula(tmp_path: Path) -> None:
    export(county(tmp_path, *EVIL, "Bell \x07 tower"), tmp_path / "out.xlsx", format_name="xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    names = [cell.value for cell in sheet["A"]]
    assert set(EVIL) <= set(names)
    assert "Bell  tower" in names or "Bell tower" in names
    assert all(cell.quotePrefix for cell in sheet["A"] if cell.value in EVIL)


def test_both_hold_the_same_cells(bundled: Path, tmp_path: Path) -> None:
    for suffix in ("csv", "xlsx"):
        export(bundled, tmp_path / f"out.{suffix}", format_name=suffix)
    plain = [list(row.values()) for row in read_csv(tmp_path / "out.csv")]
    sheet = load_workbook(tmp_path / "out.xlsx").active
    book = [[str(cell or "") for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert book == plain
    assert len(book) == 338 + 44
    assert all("TRAINING: invented" in row for row in book)
