"""The directory as Find reads it, over a small county."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from fakes.asking import ask
from fakes.small_county import line, need, reader, record, rows, service

from navigator.directory.listing import Listing
from navigator.directory.schedule import State
from navigator.errors import NotFoundError
from navigator.geo import Point
from navigator.ports import Cancelled, CancelToken
from navigator.search.ask import Ask, RowClass
from navigator.search.rank import TextTier
from resources_db.directory.builder import build
from resources_db.directory.reader import DirectoryReader


@pytest.fixture
def county(tmp_path: Path) -> DirectoryReader:
    """Return the small county."""
    return reader(tmp_path)


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., DirectoryReader]:
    """Return a maker of counties with more records."""
    return lambda *more: reader(tmp_path, *more)


def one(county: DirectoryReader, name: str) -> Listing:
    return ask(county, name).hits[0].listing


def test_the_number_to_call_first_comes_first(county: DirectoryReader) -> None:
    phones = one(county, "winter").phones
    assert [(phone.number, phone.call_first, phone.audience.value, phone.label) for phone in phones] == [
        ("541-555-0102", True, "partners", ""),
        ("541-555-0101", False, "public", "desk"),
    ]


def test_the_organizations_number_stands_in_when_nothing_nearer_has_one(county: DirectoryReader) -> None:
    assert [phone.number for phone in one(county, "pantry").phones] == ["541-555-0100"]


def test_a_confidential_place_has_no_point_and_no_street(county: DirectoryReader) -> None:
    haven = one(county, "haven")
    assert (haven.confidential, haven.point, haven.address, haven.precision.value) == (True, None, "", "none")
    assert not haven.by_phone


def test_a_confidential_place_has_none_even_if_the_tables_were_wrong(tmp_path: Path) -> None:
    """The tables refuse it; should they ever not, the flat row is the last gate."""
    from resources_db.directory.listings import Shelf, _flat
    from resources_db.directory.phones import PhoneBook
    from resources_db.directory.terms import TermBook
    from resources_db.directory.timetables import Timetables

    build(rows(), tmp_path / "d.db")
    with closing(sqlite3.connect(tmp_path / "d.db")) as db:
        db.execute("DROP TABLE hours")
        shelf = Shelf(TermBook(db), PhoneBook(db), lambda _zip: Point(1, 1), Timetables(db))
        wrong = {"confidential": 1, "latitude": 44.0, "longitude": -123.0, "precision": "rooftop", "location_id": "l",
                 "id": "x", "service_id": "s", "organization_id": None, "assured_date": None, "status": None}  # fmt: skip
        shelf.addresses = {"l": type("A", (), {"printed": "1 Oak St", "postal_code": "97401", "state": "OR"})()}
        nothing = dict.fromkeys(
            (
                "organization",
                "scope",
                "state",
                "evidence",
                "confirmed",
                "always",
                "training",
                "o_hidden",
                "s_hidden",
                "l_hidden",
            )
        )
        flat = _flat(nothing | wrong, shelf)
    assert (flat["latitude"], flat["longitude"], flat["address"], flat["precision"]) == (None, None, "", "none")
    with closing(sqlite3.connect(tmp_path / "d.db")) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute("UPDATE listing SET address = '1 Oak St' WHERE confidential = 1")


def test_a_page_tells_more_and_an_unknown_one_is_said(county: DirectoryReader) -> None:
    listing = one(county, "winter")
    page = county.page(listing.id)
    assert (page.listing, page.description) == (listing, "Warm beds for families.")
    with pytest.raises(NotFoundError):
        county.page("nowhere")


def test_the_page_of_a_confidential_place_says_nothing_of_its_location(make: Callable[..., DirectoryReader]) -> None:
    county = make(
        record("accessibility", "a", location_id="secret", details="ramp at 9 Elm St"),
        record("schedule", "s", location_id="secret", description="bell at 9 Elm St"),
        record("language", "l", location_id="secret", name="Elm St"),
    )
    listing = one(county, "haven")
    assert "Elm" not in repr(county.page(listing.id)) + repr(listing)


def test_hours_are_printed_as_given_intake_first(make: Callable[..., DirectoryReader]) -> None:
    county = make(
        record("schedule", "1", service_id="cots", kind="open", description="Every day\\n17:00"),
        record("schedule", "2", service_id="cots", kind="intake", description="until 03:00"),
        record("schedule", "3", service_id="pantry", byday="MO,TU", opens_at="09:00"),
    )
    assert one(county, "winter").hours_text == "intake until 03:00; Every day 17:00"
    assert one(county, "pantry").hours_text == "MO,TU from 09:00"
    assert one(county, "haven").hours_text == ""


def test_needs_come_by_how_many_services_meet_them(make: Callable[..., DirectoryReader]) -> None:
    county = make(*line("x", "A line"), need("x", "food"))
    assert county.needs() == ["Night shelter", "Food pantry"]


def test_lines_come_codes_first_then_the_states_then_the_countrys_unconfirmed_last(
    make: Callable[..., DirectoryReader],
) -> None:
    county = make(
        *line("a", "Doubted", confirmed=0),
        *line("b", "National"),
        *line("c", "Oregon", scope="state", state="OR"),
        *line("d", "Washington", scope="state", state="WA"),
        *line("e", "Code", always=1),
    )
    assert [row.service for row in county.lines("OR")] == ["Code", "Oregon", "National", "Doubted"]
    assert [row.service for row in county.lines("")] == ["Code", "National", "Doubted"]


def test_a_summary_counts_what_is_in_date_old_or_never_checked(county: DirectoryReader) -> None:
    summary = county.summary(date(2026, 11, 17))
    assert (summary.fresh, summary.stale, summary.never) == (1, 0, 2)
    assert county.summary(date(2027, 11, 17)).stale == 1
    assert dict(summary.counts) == {
        "services": 3, "organizations": 1, "locations": 3, "service_at_locations": 3, "retired": 0,
    }  # fmt: skip


def test_rows_come_in_the_order_asked_for_however_many(county: DirectoryReader) -> None:
    county._file.connection().setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 2)
    assert [row.service for row in county.listings([3, 1, 2])] == [
        county.listings([key])[0].service for key in (3, 1, 2)
    ]
    assert county.listings([]) == []


def test_the_listing_keeps_its_phones_as_json_that_anything_can_read(tmp_path: Path) -> None:
    reader(tmp_path)
    with closing(sqlite3.connect(tmp_path / "directory.db")) as db:
        texts = [row[0] for row in db.execute("SELECT phones FROM listing")]
    assert all(isinstance(phone["number"], str) for text in texts for phone in json.loads(text))


def test_what_was_never_checked_is_the_stalest_of_all(make: Callable[..., DirectoryReader]) -> None:
    county = make(service("new", "Kestrel New", assured_date="2026-11-05"), service("old", "Kestrel Old"),
                  service("older", "Kestrel Older", assured_date="2020-01-01"))  # fmt: skip
    assert [hit.listing.service for hit in ask(county, "kestrel").hits] == [
        "Kestrel New",
        "Kestrel Older",
        "Kestrel Old",
    ]
    assert one(county, "haven").assured_date is None


def test_facts_come_in_the_order_asked_for_and_nothing_told_is_nothing(make: Callable[..., DirectoryReader]) -> None:
    county = make(
        record("fact", "dog", service_at_location_id="cots@mill", fact="pet", answer="allows", value="yes"),
        record("fact", "cat", service_id="pantry", fact="pet", answer="refuses", value="yes"),
    )
    keys = {hit.service: key for key in (1, 2, 3) for hit in county.listings([key])}
    asked = [keys["O\u2019Brien Pantry"], keys["Haven"], keys["Winter Cots"]]
    told = [[(fact.fact, fact.answer, fact.value) for fact in facts] for facts in county.facts(asked)]
    assert told == [[("pet", "refuses", "yes")], [], [("pet", "allows", "yes")]]
    assert county.facts([]) == []


def test_keys_of_a_replaced_file_mean_nothing_in_the_next(county: DirectoryReader) -> None:
    index = county.index()
    (key,) = index.keys_of([one(county, "winter cots").id]).values()
    assert county.listings([key])[0].service == "Winter Cots"
    everything = index.everything()
    county.release()
    for read in (county.listings, county.facts):
        with pytest.raises(Cancelled):
            read([key])
    with pytest.raises(Cancelled):
        county.timetable(key)
    with pytest.raises(Cancelled):
        index.best(Ask(classes=[RowClass(rows=everything, tier=TextTier.TERM)], state_of=unknown), CancelToken())
    assert one(county, "winter cots").service == "Winter Cots"


def unknown(_: int | None) -> State:
    return State.UNKNOWN
