"""Any table through a mapping: nothing lost, nothing leaked, every row with one fate, the same ids at every import."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError, UsageError
from navigator.geo import Point
from resources_db.directory.resolve import Rows, resolve
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.mapping import parse_mapping
from resources_db.formats.any_table.reader import read_table
from resources_db.formats.package import Member

MAPPING = """
[source]
name = "County"
[columns]
"Agency" = "organization.name"
"Program" = "service.name"
"No" = "address.address_1"
"Street" = "address.address_1"
"City" = "address.city"
"State" = "address.state_province"
"ZIP" = "address.postal_code"
"Lat" = "location.latitude"
"Lon" = "location.longitude"
"Phones" = "phone.number"
"Status" = "service.status"
"Needs" = "taxonomy_term.name"
"Secret" = "location.confidential"
"Hours" = "schedule.description"
"Area" = "service_area.name"
[values."service.status"]
"Up" = "active"
[split."phone.number"]
by = ";"
[split."taxonomy_term.name"]
by = "|"
[facts]
"Pets?" = "pet"
"""
HEAD = "Agency,Program,No,Street,City,State,ZIP,Lat,Lon,Phones,Status,Needs,Secret,Hours,Area,Pets?,Odd"
ROW = (
    "Harbor Trust,Night Shelter,12,Oak St,Eugene,OR,97401,44.05,-123.09,"
    "541-302-1234; 541-302-9999 x7,Up,Shelter|Food,no,9-5,Lane,yes,blue"
)
DV = (
    "Harbor Trust,Safe House,1420,Birch Ave,Eugene,OR,97401,44.06,-123.08,"
    "541-302-7777,,Shelter,yes,any time,Lane County,no,by the mill"
)
EUGENE = Point(44.05, -123.09)


def read(text: str, mapping: str = MAPPING, name: str = "county.csv", tally: Tally | None = None) -> Rows:
    found = tally or Tally("table")
    return resolve(_records(text.encode(), mapping, name, found), "County", found)


def _records(data: bytes, mapping: str, name: str, tally: Tally) -> list:  # type: ignore[type-arg]
    member = Member(name=name, label=name, read=lambda: data)
    middle = {"97401": EUGENE}
    return list(read_table([member], tally, parse_mapping(mapping, "county.toml"), middle.get))


def one(rows: Rows, table: str) -> Mapping[str, object]:
    (row,) = rows[table]
    return row


def kept(rows: Rows) -> dict[object, object]:
    return {row["label"]: row["value"] for row in rows["attribute"] if row["label"]}


def test_a_row_becomes_all_it_says() -> None:
    rows = read(f"{HEAD}\n{ROW}\n")
    assert one(rows, "organization")["name"] == "Harbor Trust"
    assert (one(rows, "service")["name"], one(rows, "service")["status"]) == ("Night Shelter", "active")
    assert one(rows, "address")["address_1"] == "12 Oak St"
    assert (one(rows, "location")["latitude"], one(rows, "location")["precision"]) == (44.05, "rooftop")
    assert [(p["number"], p["extension"]) for p in rows["phone"]] == [("541-302-1234", None), ("541-302-9999", "7")]
    assert sorted(str(term["name"]) for term in rows["taxonomy_term"]) == ["Food", "Shelter"]
    assert (one(rows, "fact")["fact"], one(rows, "fact")["answer"], one(rows, "fact")["words"]) == (
        "pet",
        "allows",
        "yes",
    )
    assert one(rows, "schedule")["description"] == "9-5"
    assert one(rows, "service_area")["name"] == "Lane"
    assert kept(rows) == {"Odd": "blue"}


def test_a_confidential_row_shows_no_place_anywhere() -> None:
    tally = Tally("table")
    rows = read(f"{HEAD}\n{DV}\n", tally=tally)
    location = one(rows, "location")
    assert (location["confidential"], location["latitude"], location["name"]) == (1, None, None)
    assert one(rows, "phone")["number"] == "541-302-7777"
    said = json.dumps(rows) + json.dumps([problem.reason for problem in tally.problems()])
    assert [word for word in ("1420", "Birch", "Eugene", "97401", "44.06", "Lane", "mill") if word in said] == []
    assert [problem.kind for problem in tally.problems()] == [ProblemKind.CONFIDENTIAL_STRIPPED]


@pytest.mark.parametrize("word", ["yes", "X", "1", "DV", "see director"])
def test_a_doubtful_word_hides(word: str) -> None:
    rows = read(f"{HEAD}\n{DV.replace('yes', word)}\n")
    assert (one(rows, "location")["confidential"], rows["address"]) == (1, [])


def test_a_confidential_program_called_after_its_door_loses_its_name() -> None:
    rows = read(f"{HEAD}\n{DV.replace('Safe House', 'House at 1420 Birch Ave')}\n")
    assert "Birch" not in json.dumps(rows)
    assert one(rows, "service")["name"] == "Confidential place"


def test_an_organization_comes_once_and_what_later_rows_say_otherwise_is_kept() -> None:
    mapping = MAPPING.replace('"Odd"', '"Other"').replace("[values.", '"Odd" = "organization.website"\n[values.', 1)
    rows = read(f"{HEAD}\n{ROW}\n{ROW.replace('Night', 'Day').replace('blue', 'green')}\n", mapping)
    assert one(rows, "organization")["website"] == "blue"
    assert kept(rows) == {"organization website": "green"}


def test_the_same_row_twice_is_merged_and_another_of_the_same_name_is_kept() -> None:
    tally = Tally("table")
    rows = read(f"{HEAD}\n{ROW}\n{ROW}\n{ROW.replace('9-5', '8-4')}\n", tally=tally)
    (count,) = tally.counts()
    assert (count.rows_seen, count.imported, count.merged, count.balanced) == (3, 2, 1, True)
    assert sorted(str(row["description"]) for row in rows["schedule"]) == ["8-4", "9-5"]


def test_two_rows_of_one_id_are_both_kept_and_named() -> None:
    tally = Tally("table")
    mapping = '[columns]\n"id" = "service.id"\n"name" = "service.name"\n'
    rows = read("id,name\n7,Night Shelter\n7,Day Center\n", mapping, tally=tally)
    assert {row["name"] for row in rows["service"]} == {"Night Shelter", "Day Center"}
    assert [(problem.kind, problem.row) for problem in tally.problems()] == [(ProblemKind.DUPLICATE_ID, 2)]


def test_ids_do_not_hang_on_the_order_of_rows_or_columns() -> None:
    other = ROW.replace("Harbor Trust", "River Aid")
    first = read(f"{HEAD}\n{ROW}\n{other}\n")
    again = read(f"{HEAD}\n{other}\n{ROW}\n")
    for table in ("organization", "service", "location", "phone"):
        assert {row["id"] for row in first[table]} == {row["id"] for row in again[table]}


def test_one_bad_field_never_costs_the_service() -> None:
    tally = Tally("table")
    bad = ROW.replace("44.05", "0").replace("-123.09", "0").replace("541-302-1234; 541-302-9999 x7", "999-999-9999")
    rows = read(f"{HEAD}\n{bad.replace('97401', '974').replace('Up', 'Q')}\n", tally=tally)
    assert len(rows["service"]) == 1
    kinds = sorted(problem.kind for problem in tally.problems())
    assert kinds == [ProblemKind.BAD_COORDINATE, ProblemKind.BAD_PHONE, ProblemKind.BAD_ZIP, ProblemKind.NOT_PARSED]
    assert [problem.column for problem in tally.problems() if problem.kind == ProblemKind.NOT_PARSED] == ["Status"]
    assert rows["phone"] == []
    assert kept(rows) == {
        "Odd": "blue", "Phones (as written)": "999-999-9999", "ZIP (as written)": "974", "point (as written)": "0, 0",
    }  # fmt: skip


def test_problems_name_the_column_of_the_source() -> None:
    tally = Tally("table")
    read(f"{HEAD}\n{ROW}\n{ROW.replace('541-302-1234; 541-302-9999 x7', 'none')}\n", tally=tally)
    (problem,) = tally.problems()
    assert (problem.file, problem.row, problem.column) == ("county.csv", 2, "Phones")


def test_one_point_on_two_streets_is_only_near() -> None:
    rows = read(f"{HEAD}\n{ROW}\n{ROW.replace('Oak St', 'Elm St').replace(',12,', ',77,')}\n")
    assert {row["precision"] for row in rows["location"]} == {"zip"}


def test_an_address_on_one_line_is_taken_apart_and_kept() -> None:
    mapping = '[columns]\n"name" = "service.name"\n"address" = "address.address_1"\n"city" = "address.city"\n'
    text = 'name,address,city\nShelter,"600 4th Ave. Seattle, WA 98104",{}\n'
    rows = read(text.format("Seattle"), mapping)
    assert (one(rows, "address")["address_1"], one(rows, "address")["postal_code"]) == ("600 4th Ave.", "98104")
    assert kept(rows)["address (as written)"] == "600 4th Ave. Seattle, WA 98104"
    # The row's own city says otherwise: no witness, no repair.
    assert one(read(text.format("Tacoma"), mapping), "address")["address_1"] == "600 4th Ave. Seattle, WA 98104"


def test_blank_rows_and_rows_of_nobody_are_passed_over_and_counted() -> None:
    tally = Tally("table")
    read(f"{HEAD}\n{ROW}\n{',' * 16}\n\n,,12,Oak St,Eugene,OR,97401,,,,,,,,,,\n", tally=tally)
    (count,) = tally.counts()
    assert (count.rows_seen, count.imported, count.skipped, count.balanced) == (4, 1, 3, True)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_tables_with_other_signs_are_read(sign: str) -> None:
    mapping = '[columns]\n"id" = "service.id"\n"name" = "service.name"\n'
    rows = read(f"id{sign}name\n1{sign}Shelter\n", mapping, "county.tsv")
    assert one(rows, "service")["name"] == "Shelter"


@pytest.mark.parametrize(
    "text",
    ['{"n": {"name": "Shelter"}, "tags": ["a", "b"]}\n', '[{"n": {"name": "Shelter"}, "tags": ["a", "b"]}]',
     '{"data": [{"n": {"name": "Shelter"}, "tags": ["a", "b"]}]}'],
)  # fmt: skip
def test_json_is_read_as_rows(text: str) -> None:
    rows = read(text, '[columns]\n"n.name" = "service.name"\n', "county.ndjson")
    assert one(rows, "service")["name"] == "Shelter"
    assert kept(rows) == {"tags": "a; b"}


def test_a_broken_line_of_json_is_skipped_and_counted() -> None:
    tally = Tally("table")
    read('{"name": "a"}\n{"name": \n[1]\n{"name": "b"}\n', '[columns]\n"name" = "service.name"\n', "c.ndjson", tally)
    (count,) = tally.counts()
    assert (count.rows_seen, count.imported, count.skipped, count.balanced) == (4, 2, 2, True)
    assert [problem.row for problem in count.problems] == [2, 3]


def test_a_missing_column_is_refused_with_those_that_are_there() -> None:
    with pytest.raises(UsageError, match=r"county\.csv has no column “Program”") as caught:
        read("Agency,Progam\nx,y\n", '[columns]\n"Agency" = "organization.name"\n"Program" = "service.name"\n')
    assert "Progam" in caught.value.hint


def test_an_unknown_encoding_or_sheet_is_refused() -> None:
    columns = '[columns]\n"name" = "service.name"\n'
    with pytest.raises(UsageError, match="no encoding named utf-9"):
        read("name\nx\n", f'[source]\nencoding = "utf-9"\n{columns}')
    with pytest.raises(UsageError, match="no sheet “Two”"):
        read("name\nx\n", f'[source]\nsheet = "Two"\n{columns}')
    with pytest.raises(DamagedFileError, match="not a whole workbook"):
        read("name\nx\n", columns, "county.xlsx")


CELLS = st.sampled_from(
    [
        "",
        "x",
        "yes",
        "no",
        "44.05",
        "-123.09",
        "0",
        "541-302-1234",
        "999",
        "2139",
        "MA",
        "<b>a</b>",
        "Ã©",
        " ",
        "12 Oak St",
    ]
)


@given(st.lists(st.lists(CELLS, min_size=15, max_size=18), max_size=6))
@settings(max_examples=150, deadline=None)
def test_whatever_the_cells_hold_the_balance_holds(lines: list[list[str]]) -> None:
    text = "\n".join([HEAD, *(",".join(line) for line in lines)]) + "\n"
    tally, again = Tally("table"), Tally("table")
    rows = read(text, tally=tally)
    assert all(count.balanced for count in tally.counts())
    assert not any(count.rejected for count in tally.counts())
    hidden = {row["id"] for row in rows["location"] if row["confidential"]}
    assert not [row for row in rows["address"] if row["location_id"] in hidden]
    assert read(text, tally=again) == rows
