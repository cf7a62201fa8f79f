"""What makes a place confidential, and that nothing which tells of it survives an import."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.small_county import record as plain

from navigator.directory.import_report import ProblemKind, TableCount
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.records import Record, Value
from resources_db.directory.resolve import Row, Rows, resolve
from resources_db.directory.stored import stored_rows
from resources_db.directory.tally import Tally

STREET = "1420 Maple Street"
SERVICE = "id,organization_id,name\ns1,,Haven\n"
LINK = "id,service_id,location_id\nx1,s1,l3\n"


def record(table: str, source_id: str, extra: dict[str, str] | None = None, **values: Value) -> Record:
    return Record(table=table, source_id=source_id, values=values, extra=extra or {}, file=f"{table}.csv", row=1)


def resolved(*records: Record) -> tuple[Rows, list[TableCount]]:
    tally = Tally("test")
    rows = resolve(
        [
            plain("organization", "o", name="Harbor"),
            record("service", "s1", name="Haven", organization_id="o"),
            *records,
        ],
        "lane",
        tally,
    )
    return rows, list(tally.counts())


def place(rows: Rows, source_id: str = "l3") -> Row:
    return next(row for row in rows["location"] if row["source_id"] == source_id)


def imported(folder: Path, **files: str) -> DirectoryReader:
    made = folder / "lane"
    made.mkdir()
    for name, text in files.items():
        (made / name).write_text(text, "utf-8")
    DirectoryImporter(dict).run([made], into=folder / "directory.db")
    return DirectoryReader(folder / "directory.db")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_one_row_that_says_confidential_hides_the_place_in_csv(tmp_path: Path, order: tuple[int, int]) -> None:
    rows = ["l3,House,44.05,-123.09,0", "l3,House,44.05,-123.09,yes"]
    table = "id,name,latitude,longitude,confidential\n" + "\n".join(rows[n] for n in order) + "\n"
    tables = {"services.csv": SERVICE, "service_at_location.csv": LINK, "locations.csv": table}
    (listing,) = imported(tmp_path, **tables).listings([1])
    assert (listing.confidential, listing.point) == (True, None)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("second", [{"confidential": True}, {"confidential": True, "name": "Elsewhere"}])
def test_one_copy_that_says_confidential_hides_the_place_in_json(
    tmp_path: Path, order: tuple[int, int], second: dict[str, object]
) -> None:
    house: dict[str, object] = {"id": "l3", "name": "House", "latitude": 44.05, "longitude": -123.09}
    house["addresses"] = [{"id": "a", "address_1": STREET, "city": "Eugene", "address_type": "physical"}]
    copies = [house, house | second]
    services = [
        {"id": f"s{n}", "name": f"Haven {n}", "service_at_locations": [{"id": f"x{n}", "location": copies[n]}]}
        for n in order
    ]
    path = tmp_path / "lane.json"
    path.write_text(json.dumps(services), "utf-8")
    DirectoryImporter(dict).run([path], into=tmp_path / "directory.db")
    found = DirectoryReader(tmp_path / "directory.db").listings([1, 2])
    assert {(listing.confidential, listing.point, listing.address) for listing in found} == {(True, None, "")}
    assert "Maple" not in str(stored_rows(tmp_path / "directory.db"))


HOUSE = record("location", "l3", name="House", latitude=44.05, longitude=-123.09)
SAID: dict[str, tuple[Record, ...]] = {
    "another column": (record("location", "l3", {"is_confidential": "Y"}, latitude=44.05, longitude=-123.09),),
    "a column with words": (record("location", "l3", {"Confidential address": "ask us"}, latitude=44, longitude=-123),),
    "the type of the place": (record("location", "l3", location_type="Confidential", latitude=44, longitude=-123),),
    "the name of the place": (
        record("location", "l3", name="Haven (confidential location)", latitude=44, longitude=-123),
    ),
    "its description alone": (record("location", "l3", description="Address withheld.", latitude=44, longitude=-123),),
    "a rejected second row": (HOUSE, record("location", "l3", name="Shelter", location_type="undisclosed")),
    "the street": (HOUSE, record("address", "a1", location_id="l3", address_1="Confidential", city="Marathon")),
    "a street with a word": (HOUSE, record("address", "a1", location_id="l3", address_1=f"{STREET} (confidential)")),
    "the type of the street": (HOUSE, record("address", "a1", location_id="l3", address_type="confidential", city="X")),
    "a column of the street": (HOUSE, record("address", "a1", {"confidential": "1"}, location_id="l3", city="X")),
    "the link": (HOUSE, record("service_at_location", "x1", {"confidential": "1"}, location_id="l3", service_id="s1")),
    "an attribute": (
        HOUSE,
        record("attribute", "t", link_entity="location", link_id="l3", label="confidential", value="yes"),
    ),
    "the service": (
        HOUSE,
        record("service", "s9", {"confidential_location": "yes"}, name="Nest", organization_id="o"),
        record("service_at_location", "x9", location_id="l3", service_id="s9"),
    ),
}


@pytest.mark.parametrize("way", SAID)
def test_every_way_of_saying_it_hides_the_place(way: str) -> None:
    rows, tables = resolved(*SAID[way])
    assert (place(rows)["confidential"], place(rows)["latitude"]) == (1, None)
    assert not rows["address"]
    problems = [problem for table in tables for problem in table.problems]
    assert ProblemKind.CONFIDENTIAL_STRIPPED in {problem.kind for problem in problems}
    assert "Maple" not in str(rows) + str(problems)


OPEN: dict[str, tuple[Record, ...]] = {
    "prose about counseling": (record("location", "l3", name="Clinic", description="All services are confidential."),),
    "a name about help": (record("location", "l3", name="Confidential Counseling Center"),),
    "a column that says no": (record("location", "l3", {"is_confidential": "No"}, name="Clinic"),),
    "a column that says nothing": (record("location", "l3", {"confidential_address": "n/a"}, name="Clinic"),),
    "a service that keeps secrets": (
        record("location", "l3", name="Clinic"),
        record("service", "s9", {"confidential": "yes"}, name="Tests", description="Confidential", organization_id="o"),
        record("service_at_location", "x9", location_id="l3", service_id="s9"),
    ),
}


@pytest.mark.parametrize("way", OPEN)
def test_prose_about_secrets_hides_nothing(way: str) -> None:
    rows, _ = resolved(*OPEN[way], record("address", "a1", location_id="l3", address_1="1 Oak St"))
    assert place(rows)["confidential"] == 0
    assert rows["address"]


def secret_house() -> tuple[Record, ...]:
    told = f"behind {STREET}"
    return (
        record("location", "l3", {"lot": told}, name=f"House on {STREET}", alternate_name=told, description=told, confidential=1),
        record("service_at_location", "x1", {"door": told}, service_id="s1", location_id="l3", description=told),
        record("accessibility", "c1", location_id="l3", description=told, details=told, url=told),
        record("schedule", "h1", location_id="l3", description=f"Mon 9-5, {told}", notes=told, opens_at="09:00"),
        record("schedule", "h2", service_at_location_id="x1", description="Mon-Fri 9am to 5 pm", notes=told),
        record("language", "g1", location_id="l3", name="es", note=told),
        record("contact", "k1", location_id="l3", name=told, title="Cook", email="a@example.org"),
        record("contact", "k2", service_at_location_id="x1", name="Jo", title=told, email="b@example.org"),
        record("phone", "p-house", location_id="l3", number="541-555-0111", description=told),
        record("phone", "p-owner", location_id="l3", organization_id="o", number="541-555-0112"),
        record("phone", "p-cook", contact_id="k1", number="541-555-0113"),
        record("phone", "p-jo", contact_id="k2", number="541-555-0114"),
        record("phone", "p-service", location_id="l3", service_id="s1", number="541-555-0115", description=told),
        record("phone", "p-cook-too", contact_id="k1", service_id="s1", number="541-555-0116"),
        record("attribute", "t1", link_entity="service_at_location", link_id="x1", value=told),
        record("attribute", "t2", link_entity="phone", link_id="p-service", value=told),
        record("metadata", "m1", resource_type="contact", resource_id="k2", previous_value=told),
    )  # fmt: skip


def test_no_text_about_a_confidential_place_survives() -> None:
    rows, tables = resolved(*secret_house())
    assert "Maple" not in str(rows)
    assert place(rows)["name"] is None
    assert [row["description"] for row in rows["schedule"]] == [None, "Mon-Fri 9am to 5 pm"]
    problems = [problem for table in tables for problem in table.problems]
    assert {problem.kind for problem in problems} == {ProblemKind.CONFIDENTIAL_STRIPPED}
    assert "Maple" not in str(problems)


def test_numbers_of_the_house_go_and_those_of_the_service_stay() -> None:
    rows, tables = resolved(*secret_house())
    assert {row["source_id"] for row in rows["phone"]} == {"p-jo", "p-service", "p-cook-too"}
    assert {row["source_id"] for row in rows["contact"]} == {"k2"}
    (phones,) = [table for table in tables if table.file == "phone.csv"]
    assert phones.problem_counts() == {"confidential_stripped": 4}


def test_what_belongs_to_other_places_stays(tmp_path: Path) -> None:
    del tmp_path
    rows, _ = resolved(
        *secret_house(),
        record("location", "l4", name="Clinic", latitude=44, longitude=-123),
        record("phone", "p4", location_id="l4", number="541-555-0120", description="desk"),
        record("contact", "k4", location_id="l4", name="Kim", title="Nurse"),
        record("attribute", "t4", link_entity="organization", link_id="l3", value="kept"),
    )
    assert place(rows, "l4")["name"] == "Clinic"
    assert {row["description"] for row in rows["phone"]} == {None, "desk"}
    assert "Nurse" in {row["title"] for row in rows["contact"]}


@pytest.mark.real_data
def test_miami_has_one_place_that_says_confidential(shared: Path, tmp_path: Path) -> None:
    from resources_db.home import bundled_places
    from resources_db.places.book import PlaceBook

    package = shared / "data" / "miami211" / "hsds11_datapackage.zip"
    zip_point: Callable[..., object] = PlaceBook(bundled_places()).zip_point
    DirectoryImporter(dict, zip_point=zip_point).run([package], into=tmp_path / "d.db")  # type: ignore[arg-type]
    rows = stored_rows(tmp_path / "d.db")
    assert [row["source_id"] for row in rows["location"] if row["confidential"]] == ["6915"]
    found = [x for x in DirectoryReader(tmp_path / "d.db").listings(range(1, 4090)) if x.confidential]
    assert [(listing.point, listing.address, bool(listing.phones)) for listing in found] == [(None, "", False)]


def test_what_a_service_says_of_its_hidden_door_goes_too() -> None:
    """Sources write the street into the description, and a mailing address beside the service."""
    told = {
        "mailingaddress1": STREET,
        "MailingCity": "Eugene",
        "searchhints": "ask at 1420, Maple  street",
        "capacity": "12",
    }
    rows, tables = resolved(
        record(
            "service", "s2", told, name="Nest", organization_id="o", description="Safe beds at 1420 Maple Street. Call."
        ),
        record("location", "l9", confidential=1),
        record("address", "a9", location_id="l9", address_1=STREET, city="Eugene"),
        record("service_at_location", "x9", service_id="s2", location_id="l9"),
        record("attribute", "t9", link_entity="service", link_id="s2", label="Mailing address", value=STREET),
    )
    assert "Maple" not in str(rows)
    nest = next(row for row in rows["service"] if row["source_id"] == "s2")
    assert nest["description"] == "Safe beds at (address withheld). Call."
    assert {row["label"]: row["value"] for row in rows["attribute"]} == {
        "searchhints": "ask at (address withheld)", "capacity": "12",
    }  # fmt: skip
    assert "Maple" not in str([table.problems for table in tables])


def test_a_service_of_an_open_door_keeps_its_words() -> None:
    rows, _ = resolved(
        record(
            "service", "s2", {"mailingaddress1": STREET}, name="Nest", organization_id="o", description=f"At {STREET}."
        ),
        record("location", "l9"),
        record("address", "a9", location_id="l9", address_1=STREET, city="Eugene"),
        record("service_at_location", "x9", service_id="s2", location_id="l9"),
    )
    assert str(rows["service"]).count("1420 Maple") == 1
    assert str(rows["attribute"]).count("1420 Maple") == 1


def test_a_fact_at_a_confidential_place_keeps_its_rule_and_loses_its_street() -> None:
    fact = {"answer": "allows", "service_at_location_id": "x1"}
    records = (
        record("service", "s1", name="Haven"),
        HOUSE._replace(values={**HOUSE.values, "confidential": 1}),
        record("service_at_location", "x1", location_id="l3", service_id="s1"),
        record("fact", "f1", fact="pet", words=f"kennels behind {STREET}", **fact),
        record("fact", "f2", fact="veteran", words="kennels inside", **fact),
        record("fact", "f3", fact="parrots", words=f"ring at {STREET}", **fact),
    )
    rows = resolve(records, "county", Tally())
    assert {row["fact"]: row["words"] for row in rows["fact"]} == {"pet": None, "veteran": "kennels inside"}
    assert STREET not in str(rows)
