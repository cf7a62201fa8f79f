"""A place that one source calls confidential is hidden in every source, whichever comes first (S16)."""

from pathlib import Path

import pytest
from db.matching_counties import NORTH, SOUTH, Put, into, page_of, put, rows

from navigator.errors import UsageError
from resources_db.directory.editing import Correction, correct

__all__ = ["into", "put"]
SECRET = NORTH | {
    "locations.csv": "id,organization_id,name,confidential\nl1,o1,,yes\nl2,o1,,\nl3,o2,,\n",
    "addresses.csv": "id,location_id,address_1,city,state_province,postal_code\na3,l3,9 Elm St,Eugene,OR,97402\n",
}


def nothing_tells(into: Path) -> None:
    shown = rows(into, "SELECT confidential, address FROM listing WHERE service = 'Harbor Light Night Shelter'")
    assert set(shown) == {(1, "")}
    content = into.read_bytes()
    assert b"120 N Oak" not in content
    assert b"44.0501" not in content
    assert rows(into, "SELECT l.latitude FROM location AS l JOIN service_at_location AS a ON a.location_id = l.id"
                " JOIN service AS s ON s.id = a.service_id WHERE s.name = 'Harbor Light Night Shelter'") == [(None,)] * 2  # fmt: skip


@pytest.mark.parametrize("order", [("north", "south"), ("south", "north")])
def test_it_is_hidden_whichever_comes_first(put: Put, into: Path, order: tuple[str, str]) -> None:
    reports = [put(source, SECRET if source == "north" else SOUTH) for source in order]
    assert "1 place(s) are hidden because another source calls them confidential." in reports[1].notes
    nothing_tells(into)
    assert "140 Oak" in str(rows(into, "SELECT address_1 FROM address"))


def test_no_older_file_tells_of_it(put: Put, into: Path) -> None:
    put("south", SOUTH)
    put("north", SECRET)
    kept = [path for path in into.parent.iterdir() if path.is_file() and b"120 N Oak" in path.read_bytes()]
    assert kept == []


def test_a_later_feed_never_brings_it_back(put: Put, into: Path) -> None:
    put("north", SECRET)
    put("south", SOUTH)
    again = put("south", SOUTH)
    assert again.totals()["imported"] == 0
    nothing_tells(into)
    put("north", NORTH)
    assert b"120 N" not in into.read_bytes()


def test_another_house_of_the_same_provider_stays(put: Put, into: Path) -> None:
    put("north", SECRET)
    put("south", SOUTH)
    assert not page_of(into, "harbor light shelter 3").listing.confidential
    assert not page_of(into, "hilltop pantry").listing.confidential


def test_no_fact_of_a_hidden_place_carries_a_street(put: Put, into: Path) -> None:
    words = "Beds for men and women. No pets at 120 North Oak Street. Here no couples sleep in the hall."
    told = {"services.csv": SOUTH["services.csv"].replace("A shelter.", words)}
    facts = "id,service_id,fact,answer,words\nf1,t1,alcohol,refuses,ring at 120 North Oak Street\nf2,t1,opioid,refuses,not tonight\n"
    put("south", SOUTH | told | {"facts.csv": facts})
    kept = "SELECT fact, words FROM fact WHERE fact IN ('pet', 'partner', 'alcohol', 'opioid') ORDER BY fact"
    before = rows(into, kept)
    assert ("alcohol", "ring at 120 North Oak Street") in before
    assert ("pet", "No pets") in before
    put("north", SECRET)
    hushed = [
        ("alcohol", None),
        ("opioid", "not tonight"),
        ("partner", "Here no couples sleep in the hall"),
        ("pet", "No pets"),
    ]
    assert rows(into, kept) == hushed


def test_the_words_and_fields_of_the_other_source_are_hushed_too(put: Put, into: Path) -> None:
    """The second feed writes the street into its description and keeps a mailing address beside the service."""
    told = SOUTH["services.csv"].replace("A shelter.", '"Beds at 120 N Oak St, Suite 1. Call."')
    told = "\n".join(
        line + (",mailing_address" if n == 0 else ",120 N Oak St" if line.startswith("t1") else ",")
        for n, line in enumerate(told.splitlines())
    )
    put("south", SOUTH | {"services.csv": told + "\n"})
    assert b"120 N Oak" in into.read_bytes()
    put("north", SECRET)
    nothing_tells(into)
    assert rows(into, "SELECT description FROM service WHERE source_id = 't1'") == [
        ("Beds at (address withheld). Call.",)
    ]
    assert put("south", SOUTH | {"services.csv": told + "\n"}).totals()["imported"] == 0
    nothing_tells(into)


def corrected(into: Path, table: str, column: str, value: str) -> None:
    (own,) = rows(into, f"SELECT id FROM {table} WHERE source = 'north' ORDER BY source_id LIMIT 1")
    correct(into, [Correction(table=table, record_id=str(own[0]), column=column, value=value, on="2026-06-01")])


@pytest.mark.parametrize(
    ("table", "column"), [("address", "address_1"), ("location", "name"), ("service_at_location", "description")]
)
def test_no_correction_keeps_or_brings_back_what_hides_later(put: Put, into: Path, table: str, column: str) -> None:
    put("north", NORTH)
    corrected(into, table, column, "9 Willow Court")
    assert b"9 Willow Court" in into.read_bytes()
    put("north", SECRET)
    assert [path for path in into.parent.iterdir() if path.is_file() and b"Willow" in path.read_bytes()] == []
    put("north", NORTH)
    assert b"9 Willow Court" not in into.read_bytes()


def test_nothing_about_a_hidden_place_can_be_corrected(put: Put, into: Path) -> None:
    put("north", SECRET)
    before = into.read_bytes()
    with pytest.raises(UsageError, match="confidential"):
        corrected(into, "location", "name", "9 Willow Court")
    assert into.read_bytes() == before


def test_the_number_of_the_service_there_can_still_be_corrected(put: Put, into: Path) -> None:
    put("north", SECRET)
    corrected(into, "phone", "number", "541-555-0177")
    assert put("north", SECRET).totals()["imported"] == 0
    assert rows(into, "SELECT number FROM phone WHERE source_id = 'p1'") == [("541-555-0177",)]
