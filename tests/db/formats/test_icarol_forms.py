"""iCarol in its other forms: a workbook, the JSON of its interface, links between programs and sites, marks of privacy."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from navigator.directory.import_report import ImportReport, ProblemKind
from resources_db.directory.resolve import Row, Rows

Import = Callable[..., ImportReport]
Stored = Callable[[], Rows]
HEADER = (
    "Resource Agency Num", "PublicName", "TaxonomyLevelName", "ParentAgencyNum", "PhysicalAddress1", "PhysicalPostalCode",
    "Phone1Number", "TaxonomyCodes", "LastVerifiedOn", "LastVerifiedByName", "LastVerifiedByTitle", "ExcludeFromWebsite",
    "ExcludeFromDirectory", "ProgramNum", "SiteNum", "HoursOfOperation",
)  # fmt: skip
AGENCY = (10, "Harbor", "Agency", 0, "1 A St", "97401", "541-555-0101", "", "", "", "", "No", "Yes")
KITCHEN = (20, "Kitchen", "Program", 10, "", "", "541-555-0102", "", "2/3/26", "Ada Lark", "Cook", "No", "No")
HIDDEN = (21, "Closet", "Program", 10, "9 B St", "97402", "", "", "", "", "", "Yes", "")
SITE = (30, "North Hall", "Site", 10, "3 N St", "97403", "541-555-0103", "", "", "", "", "", "", "", "", "Mon 9-5")
LINK = (40, "", "ProgramAtSite", 10, "", "", "541-555-0104", "", "", "", "", "", "", 20, 30, "Tue 9-5")


def workbook(path: Path, *sheets: list[tuple[object, ...]]) -> Path:
    book = Workbook()
    for number, lines in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet(f"More {number}")
        assert sheet is not None
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path


def mine(rows: Rows, table: str) -> list[Row]:
    return [row for row in rows[table] if row["source"] != "lifelines"]


def one(rows: Rows, table: str, **wanted: object) -> Row:
    (row,) = [row for row in mine(rows, table) if all(row[column] == value for column, value in wanted.items())]
    return row


def test_a_workbook_says_what_the_csv_says(tmp_path: Path, run: Import, stored: Stored) -> None:
    key = [("What the columns mean",), ("Ask the office",)]
    report = run(workbook(tmp_path / "county.xlsx", [HEADER, AGENCY, KITCHEN, (None,) * 13], key))
    assert (report.balanced, report.tables[0].format) == (True, "icarol")
    totals = report.totals()
    assert (totals["rows_seen"], totals["imported"], totals["skipped"]) == (2, 2, 0)
    assert [(p.file, p.kind) for p in report.problems()] == [("county.xlsx!More 1", ProblemKind.NOT_PARSED)]
    kitchen = one(stored(), "service", name="Kitchen")
    assert (kitchen["assured_date"], kitchen["assurer"]) == ("2026-02-03", "Ada Lark, Cook")
    assert kitchen["organization_id"] == one(stored(), "organization", name="Harbor")["id"]


def test_marks_stand_on_what_the_row_is_about(tmp_path: Path, run: Import, stored: Stored) -> None:
    run(workbook(tmp_path / "county.xlsx", [HEADER, AGENCY, KITCHEN, HIDDEN]))
    rows = stored()
    marked = {
        (table, row["name"])
        for table in ("organization", "service", "location")
        for row in rows[table]
        if row["not_public"]
    }
    assert marked == {
        ("organization", "Harbor"),
        ("location", "Harbor"),
        ("service", "Closet"),
        ("location", "Closet"),
    }


def test_an_agency_that_offers_something_hides_that_too(tmp_path: Path, run: Import, stored: Stored) -> None:
    offering = (*AGENCY[:7], "XX-1", *AGENCY[8:])
    run(workbook(tmp_path / "county.xlsx", [HEADER, offering]))
    rows = stored()
    assert [one(rows, table, name="Harbor")["not_public"] for table in ("organization", "service", "location")] == [
        1
    ] * 3


def test_a_program_is_where_its_links_say(tmp_path: Path, run: Import, stored: Stored) -> None:
    report = run(workbook(tmp_path / "county.xlsx", [HEADER, AGENCY, KITCHEN, SITE, LINK]))
    assert report.balanced
    rows = stored()
    (link,) = mine(rows, "service_at_location")
    assert link["service_id"] == one(rows, "service", name="Kitchen")["id"]
    assert link["location_id"] == one(rows, "location", name="North Hall")["id"]
    assert {row["name"] for row in mine(rows, "service")} == {"Kitchen"}
    reached = {row["number"]: (row["location_id"], row["service_at_location_id"]) for row in mine(rows, "phone")}
    assert reached["541-555-0103"] == (link["location_id"], None)
    assert reached["541-555-0104"] == (None, link["id"])
    assert one(rows, "schedule", description="Tue 9-5")["service_at_location_id"] == link["id"]


def test_links_may_come_in_a_table_of_their_own_under_other_names(
    run: Import, folder: Callable[..., Path], stored: Stored
) -> None:
    report = run(
        folder(
            **{
                "agencies.csv": "AgencyId,Name,TaxonomyLevelName\n1,Harbor,Agency\n",
                "programs.csv": "Program_ID,Public_Name,Taxonomy Level Name,AgencyId\n2,Kitchen,Program,1\n",
                "sites.csv": "SiteId,PublicName,TaxonomyLevelName,ParentAgencyNum,PhysicalAddress1\n3,Hall,Site,1,3 N St\n",
                "programatsite.csv": "AgencyId,ProgramId,SiteId\n1,2,3\n",
            }
        )
    )
    assert (report.balanced, report.totals()["imported"], list(report.problems())) == (True, 4, [])
    rows = stored()
    (link,) = mine(rows, "service_at_location")
    assert (link["service_id"], link["location_id"]) == (
        one(rows, "service", name="Kitchen")["id"],
        one(rows, "location", name="Hall")["id"],
    )
    assert one(rows, "service", name="Kitchen")["organization_id"] == one(rows, "organization", name="Harbor")["id"]


def test_a_program_keeps_a_door_of_its_own_beside_its_sites(tmp_path: Path, run: Import, stored: Stored) -> None:
    other_door = (*KITCHEN[:4], "77 Z St", "97401", *KITCHEN[6:])
    run(workbook(tmp_path / "county.xlsx", [HEADER, AGENCY, other_door, SITE, LINK]))
    places = {row["id"]: row["name"] for row in stored()["location"]}
    offered = {places[row["location_id"]] for row in mine(stored(), "service_at_location")}
    assert offered == {"Kitchen", "North Hall"}


def test_a_link_to_nothing_loses_no_row(tmp_path: Path, run: Import, stored: Stored) -> None:
    lost = (41, "", "ProgramAtSite", 10, "", "", "", "", "", "", "", "", "", 99, 98)
    report = run(workbook(tmp_path / "county.xlsx", [HEADER, AGENCY, KITCHEN, lost]))
    assert report.balanced
    assert {p.kind for p in report.problems()} == {ProblemKind.UNKNOWN_SERVICE, ProblemKind.UNKNOWN_LOCATION}
    assert {row["name"] for row in mine(stored(), "service")} >= {"Kitchen"}


PRIVATE = (
    "ResourceAgencyNum,PublicName,TaxonomyLevelName,ParentAgencyNum,Phone1Number,Phone1IsPrivate,Phone2Number,MailingAddress1,"
    "MailingCity,MailingAddressIsPrivate,MainContactName,MainContactIsPrivate,EmailAddressMain,EmailAddressMainIsPrivate,"
    "InternalNotes,SearchHints\n"
    "1,Harbor,Program,0,541-555-0101,Yes,541-555-0102,8 Quiet Rd,Elmira,Yes,Rosa Finch,Yes,rosa@example.org,Yes,Rosa is moving,boats\n"
)


def test_what_is_private_is_for_partners_or_left_out(tmp_path: Path, run: Import, into: Path, stored: Stored) -> None:
    path = tmp_path / "county.csv"
    path.write_text(PRIVATE, "utf-8")
    report = run(path)
    # Its notes are told of once for the file; the private cells of a row with the row.
    assert [p.row for p in report.problems() if p.kind is ProblemKind.CONFIDENTIAL_STRIPPED] == [0, 1]
    audiences = {row["number"]: row["audience"] for row in mine(stored(), "phone")}
    assert audiences == {"541-555-0101": "partners", "541-555-0102": "public"}
    whole = into.read_bytes()
    assert [word for word in (b"Quiet Rd", b"Elmira", b"Finch", b"rosa@", b"moving") if word in whole] == []
    assert b"boats" in whole


def contact(kind: str, *, private: bool = False, **said: object) -> dict[str, object]:
    return {"contact": {"type": kind, **said}, "isConfidential": private}


def told(number: int, level: str, name: str, **said: object) -> dict[str, object]:
    return {
        "id": number,
        "names": [{"value": name, "purpose": "Primary"}],
        "contactDetails": [],
        "type": level,
        "related": [{"id": 1, "type": "Agency", "name": "Harbor"}],
        "status": "Active",
        **said,
    }


OBJECTS = [
    told(1, "Agency", "Harbor", related=[], excludeFromWebsite=True),
    told(
        2,
        "Program",
        "Kitchen",
        taxonomy=["XX-1", "XX-2"],
        fees="Free",
        eligibility="Anyone",
        lastVerifiedOn="2026-01-05T08:00:00Z",
        hours={"note": "By appointment", "days": [{"dayOfWeek": "Mon", "opens": "8am", "closes": "4:45pm"}]},
        notes={"editors": "Rosa is moving"},
        customFields=[{"id": 5, "label": "Stairs", "selectedValues": {"7": "Two"}}],
        contactDetails=[
            contact("PhysicalLocation", line1="3 N St", city="Eugene", zipPostalCode="97403", latitude=44.05, longitude=-123.1),
            contact("PhoneNumber", number="541-555-0102", label="Front desk"),
            contact("PhoneNumber", private=True, number="541-555-0103", label="Staff"),
            contact("PhoneNumber", number="541-555-0104", purpose="Fax"),
            contact("EmailAddress", private=True, address="rosa@example.org"),
            contact("Website", url="www.example.org"),
            contact("Person", private=True, label="Main Contact", name={"displayName": "Rosa Finch"}),
        ],
    ),
    told(3, "Site", "Hall", contactDetails=[contact("PhysicalLocation", line1="3 N St", zipPostalCode="97403")]),
    told(4, "Site", "Safe house", contactDetails=[contact("PhysicalLocation", private=True, line1="5 Secret Ln")]),
    told(
        5,
        "ProgramAtSite",
        "",
        related=[{"id": 2, "type": "Program"}, {"id": 3, "type": "Site"}, {"id": 1, "type": "Agency"}],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("all.json", json.dumps(OBJECTS)),
        ("all.json", json.dumps({"total_pages": 1, "items": OBJECTS})),
        ("all.ndjson", "\n".join(map(json.dumps, OBJECTS))),
    ],
    ids=["list", "page", "lines"],
)
def test_the_json_of_the_interface_comes_in(
    tmp_path: Path, run: Import, stored: Stored, into: Path, file: str, text: str
) -> None:
    (tmp_path / file).write_text(text, "utf-8")
    report = run(tmp_path / file)
    assert (report.balanced, report.totals()["imported"], report.tables[0].format) == (True, 5, "icarol")
    rows = stored()
    assert one(rows, "organization", name="Harbor")["not_public"] == 1
    kitchen = one(rows, "service", name="Kitchen")
    assert (kitchen["fees_description"], kitchen["assured_date"], kitchen["url"]) == (
        "Free",
        "2026-01-05",
        "www.example.org",
    )
    phones = {row["number"]: (row["type"], row["audience"]) for row in mine(rows, "phone")}
    assert phones == {
        "541-555-0102": ("voice", "public"),
        "541-555-0103": ("voice", "partners"),
        "541-555-0104": ("fax", "public"),
    }
    assert [row["description"] for row in mine(rows, "schedule")] == ["By appointment; Mon 8am-4:45pm"]
    kept = {(row["label"], row["value"]) for row in mine(rows, "attribute")}
    assert {("taxonomycodes", "XX-1; XX-2"), ("Stairs", "Two")} <= kept
    assert one(rows, "service_at_location")["location_id"] == one(rows, "location", name="Hall")["id"]
    assert one(rows, "location", confidential=1)["source_id"] == "4"
    whole = into.read_bytes()
    assert [word for word in (b"Secret Ln", b"Finch", b"rosa@", b"moving", b"Safe house") if word in whole] == []


def test_a_stranger_among_the_objects_is_counted(tmp_path: Path, run: Import) -> None:
    (tmp_path / "all.json").write_text(json.dumps([*OBJECTS, {"type": "Note"}, 7]), "utf-8")
    report = run(tmp_path / "all.json")
    assert (report.balanced, report.totals()["skipped"]) == (True, 2)


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "objects", "services", "places"),
    [("agencies", 2, 0, 2), ("programs", 4, 4, 4), ("sites", 3, 0, 3), ("complete", 4, 1, 2), ("invalid_fields", 4, 1, 2)],
)  # fmt: skip
def test_the_published_examples_come_in_whole(
    shared: Path, run: Import, stored: Stored, name: str, objects: int, services: int, places: int
) -> None:
    path = shared / "icarol_fixtures" / f"{name}.json"
    report = run(path)
    totals = report.totals()
    assert (report.balanced, totals["rows_seen"], totals["imported"]) == (True, objects, objects)
    rows = stored()
    assert (len(mine(rows, "service")), len(mine(rows, "location"))) == (services, places)
    assert b"/M with Name" not in bytes(str(rows), "utf-8")
    again = run(path).totals()
    assert (again["imported"], again["unchanged"]) == (0, objects)


@pytest.mark.real_data
def test_what_washington_keeps_off_its_website_is_marked(shared: Path, run: Import, stored: Stored) -> None:
    report = run(shared / "dc211" / "dc211_icarol_scrubbed.csv")
    assert (report.balanced, report.totals()["imported"]) == (True, 2132)
    rows = stored()
    marked = {table: sum(row["not_public"] for row in rows[table]) for table in ("organization", "service", "location")}
    # 42 agencies and 111 programs; the one that is left out of the printed directory is among them.
    assert marked == {"organization": 42, "service": 111, "location": 153}


@pytest.mark.real_data
def test_the_workbook_of_link_for_care_has_a_mapping_of_its_own(
    shared: Path, run: Import, stored: Stored, into: Path
) -> None:
    report = run(shared / "icarol_fixtures" / "complete.xlsx")
    totals = report.totals()
    assert (report.balanced, report.source, totals["imported"]) == (True, "Link for Care", 1)
    rows = stored()
    assert [row["city"] for row in mine(rows, "address")] == ["Kansas City"]
    # The example's numbers are invented ones that nobody can dial.
    assert {p.kind for p in report.problems()} >= {ProblemKind.BAD_PHONE}
    assert b"Regional Administrator" not in into.read_bytes()
