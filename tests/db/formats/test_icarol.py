"""iCarol exports: one table, three levels, drifting columns."""

from pathlib import Path

import pytest

from resources_db.directory.resolve import Rows, resolve
from resources_db.directory.tally import Tally
from resources_db.formats.heads import head_of
from resources_db.formats.icarol import is_icarol, read_icarol
from resources_db.formats.icarol.cells import day, is_yes, items, plain, value
from resources_db.formats.package import open_package

HEADER = (
    "ResourceAgencyNum,PublicName,TaxonomyLevelName,ParentAgencyNum,ParentAgency,PhysicalAddress1,PhysicalCity,PhysicalStateProvince,"
    "PhysicalPostalCode,Latitude,Longitude,HoursOfOperation,Phone1Number,Phone1Name,Phone4Number,Phone4Name,PhoneFax,AgencyStatus,"
    "AgencyDescription,LastVerifiedOn,TaxonomyCodes,TaxonomyTerm,Categories,LanguagesOffered,ExcludeFromWebsite,PhysicalAddressIsPrivate"
)
ROWS = (
    '1,Harbor,Agency,0,,1 A St,Eugene,OR,97401,44.05,-123.09,,541-555-0101,Main Number,,,,Active,"A <br />house",1/2/26 0:00,,,,,No,',
    (
        '2,Beds,Program,1,Harbor,1 A St,Eugene,OR,97401,44.05,-123.09,"6 pm - 8 am, daily",541-555-0102,Intake Number,541-555-0103,'
        "TTY/TDD Number,541-555-0104,Active,Beds,8/17/11 0:00,XX-1; XX-2,Emergency Shelter; Adults,"
        'Shelters; Housing*;,"English, Spanish",Yes,'
    ),
    '3,Meals,Program,1,Harbor,9 B St,Eugene,OR,97401,44.05,-123.09,,,,,,,"Active, but do not refer",Food,,,,,,No,',
    "4,Safe house,Program,1,Harbor,7 C St,Eugene,OR,97401,44.06,-123.08,,541-555-0105,Main,,,,Active,Safe,,,,,,No,Yes",
)


def read(path: Path, name: str = "lane") -> tuple[Rows, Tally]:
    tally = Tally("icarol")
    return resolve(read_icarol(open_package(path).members, tally), name, tally), tally


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_text("\n".join((HEADER, *ROWS)) + "\n", "utf-8")
    return path


def test_the_header_tells_an_export(export: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("id,name\n1,a\n", "utf-8")
    assert is_icarol(head_of(open_package(export).members[0], alone=True))
    assert not is_icarol(head_of(open_package(other).members[0], alone=True))


def test_agencies_become_organizations_and_programs_services(export: Path) -> None:
    rows, tally = read(export)
    assert [row["name"] for row in rows["organization"]] == ["Harbor"]
    assert {row["name"]: row["status"] for row in rows["service"]} == {
        "Beds": "active",
        "Meals": "active, but do not refer",
        "Safe house": "active",
    }
    assert all(table.balanced for table in tally.counts())
    assert {service["organization_id"] for service in rows["service"]} == {rows["organization"][0]["id"]}


def test_a_service_keeps_its_numbers_hours_terms_and_languages(export: Path) -> None:
    rows, _ = read(export)
    beds = next(row for row in rows["service"] if row["name"] == "Beds")
    phones = {
        row["number"]: (row["type"], row["description"]) for row in rows["phone"] if row["service_id"] == beds["id"]
    }
    assert phones == {
        "541-555-0102": ("voice", "Intake Number"),
        "541-555-0103": ("tty", "TTY/TDD Number"),
        "541-555-0104": ("fax", "Fax"),
    }
    assert [row["description"] for row in rows["schedule"]] == ["6 pm - 8 am, daily"]
    assert {row["name"] for row in rows["taxonomy_term"]} == {"Emergency Shelter", "Adults", "Shelters", "Housing"}
    assert {row["code"] for row in rows["taxonomy_term"]} == {"XX-1", "XX-2", None}
    assert [row["name"] for row in rows["language"]] == ["English", "Spanish"]
    assert beds["assured_date"] == "2011-08-17"


def test_a_point_that_several_streets_share_is_no_better_than_a_zip(export: Path) -> None:
    rows, _ = read(export)
    assert {row["name"]: row["precision"] for row in rows["location"]} == {
        "Beds": "zip",
        "Meals": "zip",
        "Harbor": "zip",
        # A confidential place keeps no name of its own.
        None: None,
    }


def test_a_private_address_is_a_confidential_place(export: Path) -> None:
    rows, _ = read(export)
    safe = next(row for row in rows["location"] if row["source_id"] == "4")
    assert (safe["confidential"], safe["latitude"], safe["longitude"]) == (1, None, None)
    assert "7 C St" not in {row["address_1"] for row in rows["address"]}


def test_what_has_no_column_stays_as_an_attribute(export: Path) -> None:
    rows, _ = read(export)
    kept = {(row["label"], row["value"]) for row in rows["attribute"] if row["label"]}
    assert ("excludefromwebsite", "Yes") in kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [("8/17/11 0:00", "2011-08-17"), ("12/6/2011", "2011-12-06"), ("2024-02-29", "2024-02-29"), ("soon", ""), ("", "")],
)
def test_dates(text: str, expected: str) -> None:
    assert day(text) == expected


def test_cells() -> None:
    assert plain("One<br />two &amp; <b>three</b>  four") == "One\ntwo & three four"
    assert value("-1") == value("None or unknown") == ""
    assert [is_yes(word) for word in ("Yes", "TRUE", "1", "No", "")] == [True, True, True, False, False]
    assert list(items("a; b;a ;; c")) == ["a", "b", "c"]


@pytest.mark.parametrize(("points", "precision"), [(4, {"zip"}), (24, {"rooftop"})])
def test_few_points_for_many_streets_are_those_of_zips(tmp_path: Path, points: int, precision: set[str]) -> None:
    """24 streets at 4 points: also the one that stands alone at its point has no better one."""
    head = "ResourceAgencyNum,PublicName,TaxonomyLevelName,PhysicalAddress1,Latitude,Longitude"
    at = [0, *(1 + n % (points - 1) for n in range(23))]
    rows = [f"{n},Place {n},Program,{n} Oak St,44.{place:02},-123.09" for n, place in enumerate(at, start=1)]
    path = tmp_path / "export.csv"
    path.write_text("\n".join([head, *rows]) + "\n", "utf-8")
    found, _ = read(path)
    assert {row["precision"] for row in found["location"]} == precision


@pytest.mark.real_data
def test_the_export_of_washington_comes_in_whole(shared: Path) -> None:
    rows, tally = read(shared / "dc211" / "dc211_icarol_scrubbed.csv", "dc211")
    (table,) = tally.counts()
    assert (table.rows_seen, table.imported, table.balanced) == (2132, 2132, True)
    # Ten on services, three on agencies that offer nothing by themselves: those keep the word as an attribute.
    assert sum(row["status"] == "active, but do not refer" for row in rows["service"]) == 10
    said = [
        row for row in rows["attribute"] if (row["label"], row["value"]) == ("agencystatus", "Active, but do not refer")
    ]
    assert len(said) == 3
    assert {row["precision"] for row in rows["location"] if row["latitude"] is not None} == {"zip"}
