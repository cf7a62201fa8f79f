"""HSDS 1 and 2 packages in the words of HSDS 3."""

from collections.abc import Callable
from pathlib import Path

import pytest

from navigator.directory.import_report import ImportReport, ProblemKind
from resources_db.directory.resolve import Row, Rows
from resources_db.formats.clock_words import time_of_day

OLD = {
    "organizations.csv": "id,name,url\no1,Harbor,http://example.org\n",
    "services.csv": "id,organization_id,name,taxonomy_ids\ns1,o1,Shelter,t1;t2\ns2,o1,Pantry,\n",
    "locations.csv": "id,organization_id,name\nl1,o1,Main\n",
    "services_at_location.csv": "id,service_id,location_id\nx1,s1,l1\n",
    "taxonomy.csv": "id,name,parent_id,parent_name,vocabulary\nt1,Shelter,,Housing,AIRS\nt2,Beds,t1,,AIRS\n",
    "services_taxonomy.csv": "id,service_id,taxonomy_id,taxonomy_detail\n1,s2,t2,\n2,s9,t1,\n",
    "eligibility.csv": "id,service_id,eligibility\n,s1,Adults\n,s1,Men\n,,Girls\n,s9,Boys\n",
    "regular_schedules.csv": (
        "id,service_id,weekday,opens_at,closes_at,original_text\n"
        ",s1,Monday,9:00am,5:00pm,9-5 Mon\n,s1,7,10:00:00,24:00,\n,s1,Tuesday,dusk,dawn,dusk to dawn\n"
    ),
    "holiday_schedules.csv": "id,service_id,closed,opens_at,closes_at,start_date,end_date\n1,s1,true,,,2026-12-24,2026-12-26\n",
    "physical_addresses.csv": "id,location_id,address_1,address_3,city,state_province,postal_code\n1,l1,12 Oak St,c/o A,Eugene,OR,97401\n",
    "postal_addresses.csv": "id,location_id,address_1,city,state_province,postal_code\n1,l1,PO Box 7,Eugene,OR,97401\n",
    "phones.csv": 'id,service_id,number,language,department\np1,s1,541-555-0101,"en, es",Intake\n',
    "contacts.csv": (
        "id,service_id,name,phone_areacode,phone_number,phone_extension\n"
        "c1,s1,Front Desk,541,555-0102,7\nc2,s1,Night Desk,541,0103,\nc3,s1,,541,5550104,\nc4,s1,,,,\n"
    ),
    "languages.csv": "id,service_id,language\n1,s1,English\n1,s1,Spanish\n",
    "payments_accepted.csv": "id,service_id,payment\n1,s1,cash\n",
    "accessibility_for_disabilities.csv": "id,location_id,accessibility,details\n1,l1,ramp,\n2,l1,,\n",
    "service_areas.csv": "id,service_id,service_area,description\n1,s1,Lane County,\n",
    "funding.csv": "id,organization_id,source\n1,o1,County\n",
}
Stored = Callable[[], Rows]


@pytest.fixture
def report(run: Callable[..., ImportReport], zipped: Callable[..., Path]) -> ImportReport:
    return run(zipped(**OLD))


@pytest.fixture
def rows(report: ImportReport, stored: Stored) -> dict[str, list[Row]]:
    assert report.balanced
    return {name: [row for row in table if row["source"] == "lane"] for name, table in stored().items()}


def kept(rows: Rows, label: str) -> set[object]:
    return {row["value"] for row in rows["attribute"] if row["label"] == label}


def problems(report: ImportReport, table: str) -> list[tuple[ProblemKind, int, str]]:
    return [(p.kind, p.row, p.column) for t in report.tables if t.file.endswith(f"!{table}.csv") for p in t.problems]


def test_the_format_is_known_by_its_tables(report: ImportReport) -> None:
    assert {table.format for table in report.tables} == {"hsds-1"}


def test_a_page_of_an_organization_is_a_website(rows: Rows) -> None:
    assert {row["website"] for row in rows["organization"] if row["source_id"] == "o1"} == {"http://example.org"}


def test_eligibility_becomes_words_of_the_service(report: ImportReport, rows: Rows) -> None:
    words = {row["source_id"]: row["eligibility_description"] for row in rows["service"]}
    assert words["s1"] == "Adults; Men"
    table = next(table for table in report.tables if table.file.endswith("eligibility.csv"))
    assert (table.merged, table.rejected, table.imported) == (2, 1, 1)
    assert problems(report, "eligibility") == [
        (ProblemKind.UNKNOWN_SERVICE, 3, "service_id"),
        (ProblemKind.UNKNOWN_SERVICE, 4, "service_id"),
    ]
    assert "Boys" in kept(rows, "eligibility")


def test_terms_hang_on_services_both_ways(report: ImportReport, rows: Rows) -> None:
    terms = {row["id"]: row["source_id"] for row in rows["taxonomy_term"]}
    services = {row["id"]: row["source_id"] for row in rows["service"]}
    given = {
        (services[row["link_id"]], terms[row["taxonomy_term_id"]])
        for row in rows["attribute"]
        if row["taxonomy_term_id"]
    }
    assert given == {("s1", "t1"), ("s1", "t2"), ("s2", "t2"), ("(not in the file)", "t1")}
    assert problems(report, "services_taxonomy") == [(ProblemKind.UNKNOWN_SERVICE, 2, "service_id")]
    assert {row["taxonomy"] for row in rows["taxonomy_term"]} == {"AIRS"}
    assert kept(rows, "parent_name") == {"Housing"}


def test_schedules_keep_the_original_text_beside_the_rule(report: ImportReport, rows: Rows) -> None:
    weekly = {row["byday"]: row for row in rows["schedule"] if row["freq"] == "WEEKLY"}
    assert (weekly["MO"]["opens_at"], weekly["MO"]["closes_at"], weekly["MO"]["description"]) == (
        "09:00",
        "17:00",
        "9-5 Mon",
    )
    assert (weekly["SU"]["opens_at"], weekly["SU"]["closes_at"]) == ("10:00", "24:00")
    assert (weekly["TU"]["opens_at"], weekly["TU"]["description"]) == (None, "dusk to dawn")
    assert kept(rows, "opens_at_as_written") == {"dusk"}
    assert problems(report, "regular_schedules") == [
        (ProblemKind.BAD_HOURS, 3, "opens_at"),
        (ProblemKind.BAD_HOURS, 3, "closes_at"),
    ]


def test_a_holiday_is_a_rule_of_its_own(rows: Rows) -> None:
    (holiday,) = [row for row in rows["schedule"] if row["freq"] == "DAILY"]
    assert (holiday["valid_from"], holiday["valid_to"], holiday["notes"]) == ("2026-12-24", "2026-12-26", "Closed")
    assert kept(rows, "closed") == {"true"}


def test_both_kinds_of_address_come_in_though_they_share_an_id(rows: Rows) -> None:
    assert {(row["address_type"], row["address_1"]) for row in rows["address"]} == {
        ("physical", "12 Oak St"),
        ("postal", "PO Box 7"),
    }
    assert kept(rows, "address_3") == {"c/o A"}


def test_whole_numbers_of_contacts_become_phones_and_pieces_stay_words(report: ImportReport, rows: Rows) -> None:
    numbers = {row["number"]: row for row in rows["phone"]}
    assert set(numbers) == {"541-555-0101", "541-555-0102", "541-5550104"}
    assert numbers["541-555-0102"]["extension"] == "7"
    assert numbers["541-555-0102"]["contact_id"] is not None
    assert numbers["541-5550104"]["service_id"] is not None
    assert kept(rows, "phone_number") == {"0103"}
    assert problems(report, "contacts") == [
        (ProblemKind.BAD_PHONE, 2, "phone_number"),
        (ProblemKind.EMPTY_ROW, 4, ""),
    ]


def test_languages_of_phones_and_services_are_kept(rows: Rows) -> None:
    assert {row["code"] for row in rows["language"] if row["phone_id"]} == {"en", "es"}
    assert {row["name"] for row in rows["language"] if row["service_id"]} == {"English", "Spanish"}
    assert kept(rows, "department") == {"Intake"}


def test_the_rest_finds_its_place(rows: Rows) -> None:
    assert kept(rows, "payment_accepted") == {"cash"}
    assert [row["description"] for row in rows["accessibility"]] == ["ramp"]
    assert [row["name"] for row in rows["service_area"]] == ["Lane County"]
    assert [row["funding_source"] for row in rows["funding"]] == ["County"]


def test_a_second_import_changes_nothing(run: Callable[..., ImportReport], zipped: Callable[..., Path]) -> None:
    first, again = run(zipped(**OLD)).totals(), run(zipped(**OLD)).totals()
    assert again == first | {"imported": 0, "unchanged": first["imported"]}


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:00am", "09:00"), ("12:00am", "00:00"), ("12:30 PM", "12:30"), ("9 a.m.", "09:00"), ("17:00:00", "17:00"),
        ("24:00", "24:00"), ("Noon", "12:00"), ("9", None), ("25:00", None), ("13:00pm", None), ("8:75", None), ("", None),
    ],
)  # fmt: skip
def test_times_of_day(text: str, time: str | None) -> None:
    assert time_of_day(text) == time
