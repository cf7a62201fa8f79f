"""SAMHSA's workbook: facilities on one sheet, the meaning of their codes on another."""

from collections import Counter
from pathlib import Path

import pytest
from openpyxl import Workbook

from resources_db.directory.resolve import Rows, resolve
from resources_db.directory.tally import Tally
from resources_db.formats.heads import head_of
from resources_db.formats.package import Member
from resources_db.formats.samhsa import is_samhsa, read_samhsa
from resources_db.formats.samhsa.codes import known_codes

FACILITIES = (
    "name1", "name2", "street1", "street2", "city", "state", "zip", "phone", "intake1", "intake2", "intake1a", "intake2a",
    "service_code_info",
)  # fmt: skip
CODES = (
    ("category_code", "category_name", "service_code", "service_name", "service_description"),
    ("TC", "Type of Care", "DT", "Detoxification  ", "Stopping safely."),
    ("PAY", "Payment", "MD", "Medicaid", ""),
    ("LCA", "Licences", "JC", "The Joint Commission", ""),
    ("SL", "Languages", "SP", "Spanish", ""),
)
ROWS = (
    (
        "Harbor House",
        "Detox",
        "1 A St",
        "",
        "Eugene",
        "OR",
        "97401",
        "541-555-0101 x12",
        "541-555-0102",
        "",
        "",
        "",
        "DT * MD * JC * SP",
    ),
    ("Harbor House", "", "- - -", "", "Florence", "OR", "97439", "541-555-0103", "", "", "", "", "DT ZZ"),
    ("", "", "", "", "", "", "", "", "", "", "", "", ""),
)


@pytest.fixture
def member(tmp_path: Path) -> Member:
    book = Workbook()
    facilities = book.active
    assert facilities is not None
    facilities.title = "Facilities List"
    for line in (FACILITIES, *ROWS):
        facilities.append(line)
    codes = book.create_sheet("Service Code Reference")
    for line in CODES:
        codes.append(line)
    path = tmp_path / "directory.xlsx"
    book.save(path)
    return Member(name=path.name, label=path.name, read=path.read_bytes)


def read(member: Member) -> tuple[Rows, Tally]:
    tally = Tally("samhsa")
    return resolve(read_samhsa([member], tally), "samhsa", tally), tally


def test_the_two_sheets_tell_the_directory(member: Member) -> None:
    assert is_samhsa(head_of(member, alone=True))


def test_facilities_of_one_name_are_of_one_organization(member: Member) -> None:
    rows, tally = read(member)
    assert [row["name"] for row in rows["organization"]] == ["Harbor House"]
    assert [row["source_id"] for row in rows["service"]] == ["SA-2", "SA-3"]
    assert all(table.balanced for table in tally.counts())


def test_extensions_are_kept_apart_and_dashes_are_no_street(member: Member) -> None:
    rows, _ = read(member)
    numbers = {(row["number"], row["extension"], row["description"]) for row in rows["phone"]}
    assert numbers == {("541-555-0101", "12", None), ("541-555-0102", None, "Intake"), ("541-555-0103", None, None)}
    assert {row["address_1"] for row in rows["address"]} == {"1 A St", None}


def test_codes_become_needs_facts_and_languages_and_stay_as_written(member: Member) -> None:
    rows, tally = read(member)
    terms = {row["id"]: row["name"] for row in rows["taxonomy_term"]}
    carried = Counter(terms[str(row["taxonomy_term_id"])] for row in rows["attribute"] if row["taxonomy_term_id"])
    assert carried == {"Detoxification": 2}
    assert {(row["fact"], row["value"], row["told_by"]) for row in rows["fact"]} >= {
        ("payment", "medicaid", "SAMHSA directory")
    }
    assert [row["name"] for row in rows["language"]] == ["Spanish"]
    assert "DT * MD * JC * SP" in {row["value"] for row in rows["attribute"]}
    (problem,) = [found for table in tally.counts() for found in table.problems if "ZZ" in found.reason]
    assert (problem.row, problem.column) == (2, "service_code_info")


def test_an_undated_workbook_gives_no_first_hand_fact_and_refuses_nobody(member: Member) -> None:
    rows, _ = read(member)
    assert rows["fact"]
    assert {row["first_hand"] for row in rows["fact"]} == {0}
    assert "refuses" not in {known.answer for known in known_codes().values()}


def test_facts_use_only_known_keys_and_answers() -> None:
    told = [known for known in known_codes().values() if known.fact]
    assert {known.answer for known in told} <= {"allows", "refuses", "condition"}
    assert {known.fact for known in told} <= {
        "payment", "gender", "language", "methadone", "buprenorphine", "pregnant", "veteran", "wants_withdrawal_care",
    }  # fmt: skip


@pytest.mark.real_data
def test_the_directory_of_2022_comes_in_whole(shared: Path) -> None:
    path = shared / "samhsa_directory_2022" / "National_Directory_SA_Facilities_2022.xlsx"
    rows, tally = read(Member(name=path.name, label=path.name, read=path.read_bytes))
    counts = {table.file.split("!")[-1]: (table.rows_seen, table.imported, table.balanced) for table in tally.counts()}
    assert counts == {"Service Code Reference": (225, 225, True), "Facilities List": (12176, 12176, True)}
    assert sum(row["extension"] is not None for row in rows["phone"]) == 1249 + 1865
