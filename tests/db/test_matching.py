"""The same place in two sources: joined when sure, queued when likely, apart when a person says so, and nothing lost."""

import json
from pathlib import Path
from typing import Any

from db.matching_counties import NORTH, SOUTH, Put, into, page_of, put, rows

from resources_db.directory.editing import decide
from resources_db.directory.reader import DirectoryReader

__all__ = ["into", "put"]


def matches(into: Path, kind: str = "service") -> list[tuple[Any, ...]]:
    names = (
        f'SELECT m.state, a.name, b.name, m.reasons FROM "match" AS m JOIN {kind} AS a ON a.id = m.first_id'
        f" JOIN {kind} AS b ON b.id = m.second_id WHERE m.kind = '{kind}' ORDER BY a.name, b.name"
    )
    return rows(into, names)


def test_one_shelter_in_two_sources_is_one_listing(put: Put, into: Path) -> None:
    put("north", NORTH)
    put("south", SOUTH)
    assert [(state, one) for state, one, _, _ in matches(into)] == [("sure", "Harbor Light Night Shelter")]
    page = page_of(into, "harbor light night shelter")
    assert [phone.number for phone in page.listing.phones] == ["(541) 555-0101", "541-555-0188"]
    assert (page.description, page.fees, page.application_process) == ("A shelter.", "Free", "Come at 18:00")
    assert page.listing.hours_text == "Daily, 6:00 pm - 7:00 am"
    assert {origin.field: origin.source for origin in page.origins}["hours"] == "south"


def test_numbers_in_their_names_keep_two_shelters_apart(put: Put, into: Path) -> None:
    put("north", NORTH)
    put("south", SOUTH)
    assert not [row for row in matches(into) if "2" in row[1] or "3" in row[1]]
    assert page_of(into, "harbor light shelter 2").listing.service == "Harbor Light Shelter 2"
    assert page_of(into, "harbor light shelter 3").listing.service == "Harbor Light Shelter 3"


def test_the_order_of_imports_leaves_no_trace(put: Put, into: Path) -> None:
    put("north", NORTH)
    put("south", SOUTH)
    one = rows(into, 'SELECT * FROM "match" ORDER BY id'), rows(into, "SELECT * FROM listing ORDER BY id")
    into.unlink()
    put("south", SOUTH)
    put("north", NORTH)
    assert (rows(into, 'SELECT * FROM "match" ORDER BY id'), rows(into, "SELECT * FROM listing ORDER BY id")) == one


def test_nothing_is_lost_and_the_old_id_still_finds_the_place(put: Put, into: Path) -> None:
    put("north", NORTH)
    (north,) = rows(into, "SELECT id FROM listing WHERE service = 'Harbor Light Night Shelter'")
    put("south", SOUTH)
    assert len(rows(into, "SELECT id FROM service WHERE name = 'Harbor Light Night Shelter'")) == 2
    reader = DirectoryReader(into)
    assert reader.page(north[0]).listing.service == "Harbor Light Night Shelter"
    reader.release()


def test_a_person_sets_apart_and_what_was_there_comes_back(put: Put, into: Path) -> None:
    put("north", NORTH)
    put("south", SOUTH)
    (before,) = rows(into, "SELECT first_id, second_id FROM \"match\" WHERE kind = 'service'")
    tables = {
        name: rows(into, f"SELECT * FROM {name} ORDER BY id") for name in ("service", "location", "phone", "address")
    }
    decide(into, *before, joined=False, on="2026-11-24")
    assert len(rows(into, "SELECT id FROM listing WHERE service = 'Harbor Light Night Shelter'")) == 2
    assert rows(into, "SELECT count(*) FROM member") == [(0,)]
    assert {name: rows(into, f"SELECT * FROM {name} ORDER BY id") for name in tables} == tables
    put("south", SOUTH)
    assert len(rows(into, "SELECT id FROM listing WHERE service = 'Harbor Light Night Shelter'")) == 2


def test_undoing_a_join_gives_back_the_listings_byte_for_byte(put: Put, into: Path) -> None:
    other = {**SOUTH, "services.csv": SOUTH["services.csv"].replace("Light Night Shelter", "Light House Shelter")}
    put("north", NORTH)
    put("south", other)
    pair = list(rows(into, "SELECT first_id, second_id, state FROM \"match\" WHERE kind = 'service'"))
    assert [row[2] for row in pair] == ["queued"]
    before = into.read_bytes()
    decide(into, *pair[0][:2], joined=True, on="2026-11-24")
    assert rows(into, "SELECT count(*) FROM member") == [(2,)]
    decide(into, *pair[0][:2], joined=None, on="2026-11-24")
    assert into.read_bytes() == before


def test_reasons_are_said_in_words(put: Put, into: Path) -> None:
    put("north", NORTH)
    put("south", SOUTH)
    reasons = rows(into, "SELECT reasons FROM \"match\" WHERE kind = 'location' AND state = 'sure'")
    assert ["the same street and number", "the same phone", "the same name"] in [json.loads(row[0]) for row in reasons]


def test_a_second_import_of_either_changes_nothing(put: Put, into: Path) -> None:
    put("north", NORTH)
    put("south", SOUTH)
    before = into.read_bytes()
    assert put("south", SOUTH).totals()["imported"] == 0
    assert into.read_bytes() == before


def test_a_source_that_holds_two_apart_keeps_them(put: Put, into: Path) -> None:
    """Two of one source fit one of the other equally well: then a person decides."""
    twin = {
        "services.csv": SOUTH["services.csv"] + "t8,q1,Harbor Light Night Shelter,,2026-05-01,\n",
        "service_at_location.csv": SOUTH["service_at_location.csv"] + "y8,t8,m1\n",
    }
    put("north", NORTH)
    put("south", SOUTH | twin)
    assert [row[0] for row in matches(into)] == ["queued", "queued"]
    assert rows(into, "SELECT count(*) FROM listing WHERE service = 'Harbor Light Night Shelter'") == [(3,)]


def test_what_one_source_keeps_for_teams_another_does_not_print(put: Put, into: Path) -> None:
    teams = {
        "phones.csv": NORTH["phones.csv"].replace("number\n", "number,audience\n").replace("0101", "0101,partners")
    }
    put("north", NORTH | teams)
    put("south", SOUTH)
    phones = {phone.number: str(phone.audience) for phone in page_of(into, "harbor light night shelter").listing.phones}
    assert phones == {"(541) 555-0101": "partners", "541-555-0188": "public"}
