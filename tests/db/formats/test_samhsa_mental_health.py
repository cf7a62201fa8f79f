"""SAMHSA's directory of mental-health facilities: the layout of the other one, codes of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from navigator.directory.import_report import ImportReport
from resources_db.directory.resolve import Row, Rows
from resources_db.formats.samhsa.reader import FACILITIES

Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]
HEADER = (*FACILITIES[:7], "intake1", "service_code_info")
# Invented names: what counts is that categories and codes are others than those of substance use.
CODES = (
    ("category_code", "category_name", "service_code", "service_name", "service_description"),
    ("TC", "Type of Care", "MH", "Care for the mind", ""),
    ("ECR", "Emergency care", "WALK", "Psychiatric emergency walk-in", "Day and night."),
    ("ECR", "Emergency care", "ROAM", "Mobile response", ""),
    ("PAY", "Payment", "MD", "Medicaid", ""),
    ("SL", "Languages", "SP", "Spanish", ""),
)
HARBOR = ("Harbor Mind", "", "1 A St", "Eugene", "OR", "97401", "541-555-0101", "", "MH * WALK ROAM * MD * SP * QQ")
RIVER = ("River Mind", "", "2 B St", "Eugene", "OR", "97401", "541-555-0102", "541-555-0103", "MH * MD")
CABIN = ("Cabin", "", "3 C St", "Eugene", "OR", "97401", "541-555-0104", "", "SA * MD")


def directory(path: Path, *facilities: tuple[str, ...], codes: tuple[tuple[str, ...], ...] = CODES) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (HEADER, *facilities):
        sheet.append(line)
    second = book.create_sheet("Service Code Reference")
    for line in codes:
        second.append(line)
    book.save(path)
    return path


def mine(rows: Rows, table: str) -> list[Row]:
    return [row for row in rows[table] if row["source"] != "lifelines"]


@pytest.fixture
def report(tmp_path: Path, run: Import) -> ImportReport:
    return run(directory(tmp_path / "mind.xlsx", HARBOR, RIVER))


def test_it_is_known_and_comes_in_whole(report: ImportReport, stored: Stored) -> None:
    assert report.balanced
    assert {table.format for table in report.tables} == {"samhsa"}
    assert report.totals()["imported"] == len(CODES) - 1 + 2
    assert [row["source_id"] for row in mine(stored(), "service")] == ["MH-2", "MH-3"]


@pytest.mark.usefixtures("report")
def test_a_category_that_nobody_sorted_is_a_need(stored: Stored) -> None:
    rows = stored()
    terms = {row["id"]: row["name"] for row in rows["taxonomy_term"]}
    needs = {terms[row["taxonomy_term_id"]] for row in mine(rows, "attribute") if row["taxonomy_term_id"]}
    assert needs == {"Care for the mind", "Psychiatric emergency walk-in", "Mobile response"}


@pytest.mark.usefixtures("report")
def test_codes_that_both_know_say_the_same_facts(stored: Stored) -> None:
    facts = [(row["fact"], row["value"], row["first_hand"]) for row in stored()["fact"]]
    assert sorted(map(str, facts)) == sorted(
        map(str, [("payment", "medicaid", 0), ("payment", "medicaid", 0), ("language", "es", 0)])
    )


def test_an_unknown_code_is_listed_and_kept(report: ImportReport, stored: Stored) -> None:
    (problem,) = [problem for problem in report.problems() if "QQ" in problem.reason]
    assert (problem.row, problem.column) == (1, "service_code_info")
    kept = {(row["label"], row["value"]) for row in mine(stored(), "attribute")}
    assert {("unmapped codes", "QQ"), ("codes", "MH * WALK ROAM * MD * SP * QQ")} <= kept


def test_both_directories_of_one_folder_are_one_source(tmp_path: Path, run: Import, stored: Stored) -> None:
    folder = tmp_path / "samhsa"
    folder.mkdir()
    directory(folder / "mind.xlsx", HARBOR, RIVER)
    others = (CODES[0], ("TC", "Type of Care", "SA", "Treatment", ""), ("PAY", "Payment", "MD", "Medicaid ", ""))
    directory(folder / "use.xlsx", CABIN, codes=others)
    (folder / "readme.txt").write_text("Which file is which\n", "utf-8")
    report = run(folder)
    assert (report.balanced, report.totals()["rejected"], report.totals()["merged"]) == (True, 0, 1)
    assert {row["source_id"] for row in mine(stored(), "service")} == {"MH-2", "MH-3", "SA-2"}
