"""The directory as Find reads it, over a small county."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from fakes.small_county import at, line, need, reader, record, rows, service

from navigator.directory.listing import Listing
from navigator.errors import NotFoundError
from navigator.geo import Point
from navigator.ports import CancelToken, Matches
from navigator.search.query import words_of
from navigator.search.rank import TextTier
from resources_db.directory.builder import build
from resources_db.directory.reader import DirectoryReader

TIER_RECORDS = (
    service("named", "Kestrel Beds"),
    service("termed", "Corner House"),
    record("taxonomy_term", "kestrel", name="Kestrel care", taxonomy_id="needs"),
    need("termed", "kestrel"),
    record("organization", "kestrelorg", name="Kestrel Trust"),
    service("provided", "Front Room", organization_id="kestrelorg"),
    service("described", "Back Room", description="Ask for the kestrel."),
)


@pytest.fixture
def county(tmp_path: Path) -> DirectoryReader:
    """Return the small county."""
    return reader(tmp_path)


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., DirectoryReader]:
    """Return a maker of counties with more records."""
    return lambda *more: reader(tmp_path, *more)


def match(county: DirectoryReader, text: str = "", *, category: str = "", state: str = "") -> Matches:
    return county.match(words_of(text), category=category, state=state, token=CancelToken())


def found(county: DirectoryReader, text: str = "", **options: str) -> dict[str, TextTier]:
    matches = match(county, text, **options)
    listings = county.listings([row.key for row in matches.candidates])
    return {row.service: hit.tier for row, hit in zip(listings, matches.candidates, strict=True)}


def one(county: DirectoryReader, name: str) -> Listing:
    matches = match(county, name)
    return county.listings([matches.candidates[0].key])[0]


def test_the_tier_is_where_the_words_stand(make: Callable[..., DirectoryReader]) -> None:
    assert found(make(*TIER_RECORDS), "kestrel") == {
        "Kestrel Beds": TextTier.NAME,
        "Corner House": TextTier.TERM,
        "Front Room": TextTier.WORDS,
        "Back Room": TextTier.DESCRIPTION,
    }


def test_words_in_several_tiers_count_as_the_worst_of_them(make: Callable[..., DirectoryReader]) -> None:
    county = make(*TIER_RECORDS)
    assert found(county, "kestrel bed") == {"Kestrel Beds": TextTier.NAME}
    assert found(county, "kestrel room") == {"Front Room": TextTier.WORDS, "Back Room": TextTier.DESCRIPTION}


@pytest.mark.parametrize("text", ["w", "wint", "winter cot", "WINTER", "winters", "cots"])
def test_words_are_prefixes_plural_or_not(county: DirectoryReader, text: str) -> None:
    assert found(county, text)["Winter Cots"] is TextTier.NAME


@pytest.mark.parametrize("text", ["refugio", "bed", "shelter", "night shelter"])
def test_a_term_its_everyday_names_and_the_term_above_lead_to_it(county: DirectoryReader, text: str) -> None:
    assert found(county, text)["Winter Cots"] is TextTier.TERM


@pytest.mark.parametrize("text", ["O\u2019Brien", "o'brien", "obrien", "O\u2019Brien\u2019s pantry"])
def test_a_name_with_an_apostrophe_is_found_however_it_is_typed(county: DirectoryReader, text: str) -> None:
    assert "O\u2019Brien Pantry" in found(county, text)


def test_accents_typed_or_not_find_the_same(make: Callable[..., DirectoryReader]) -> None:
    county = make(service("nino", "Casa del Niño"))
    assert list(found(county, "niño")) == list(found(county, "nino")) == ["Casa del Niño"]


def test_words_that_nothing_carries_are_left_out_and_said(county: DirectoryReader) -> None:
    matches = match(county, "winter zzz")
    assert matches.left == ("zzz",)
    assert len(matches.candidates) == 1


def test_when_nothing_carries_any_word_there_is_no_hit(county: DirectoryReader) -> None:
    matches = match(county, "zzz yyy")
    assert (list(matches.candidates), matches.left) == ([], ("zzz", "yyy"))


def test_when_no_row_has_all_words_those_with_most_of_them_count(county: DirectoryReader) -> None:
    assert found(county, "winter pantry friday") == {"O\u2019Brien Pantry": TextTier.DESCRIPTION}


def test_a_text_without_words_finds_every_row(county: DirectoryReader) -> None:
    assert set(found(county, "--")) == {"Winter Cots", "O\u2019Brien Pantry", "Haven"}


def test_what_nobody_named_was_not_found_in_a_name(county: DirectoryReader) -> None:
    assert TextTier.NAME not in found(county).values()


def test_a_need_takes_in_the_needs_below_it_and_counts_the_rest(county: DirectoryReader) -> None:
    assert set(found(county, category="shelter")) == {"Winter Cots", "Haven"}
    assert match(county, category=" SHELTER ").hidden == {"other_need": 1}


def test_an_unknown_need_offers_those_that_hold_the_word(county: DirectoryReader) -> None:
    with pytest.raises(NotFoundError) as caught:
        match(county, category="shel")
    assert caught.value.candidates == ("night shelter", "shelter")


def test_lines_of_other_states_are_hidden_and_counted(make: Callable[..., DirectoryReader]) -> None:
    county = make(
        *line("or", "Oregon line", scope="state", state="OR"), *line("wa", "Washington line", scope="state", state="WA")
    )
    assert found(county, "line", state="OR") == {"Oregon line": TextTier.NAME}
    assert match(county, "line", state="OR").hidden == {"other_state": 1}
    assert set(found(county, "line")) == {"Oregon line", "Washington line"}


@pytest.mark.parametrize(
    "status", ["inactive", "Defunct", "temporarily closed", "retired", "Active, but do not refer", "DO NOT REFER"]
)
def test_what_is_not_active_or_not_to_be_referred_to_is_never_a_hit(
    make: Callable[..., DirectoryReader], status: str
) -> None:
    county = make(service("gone", "Gone Beds", status=status))
    assert found(county, "gone") == {}
    assert match(county, "gone").hidden == {"not_active": 1}


def test_an_active_or_blank_status_is_a_hit(make: Callable[..., DirectoryReader]) -> None:
    assert len(found(make(service("a", "Gull One", status="Active"), service("b", "Gull Two")), "gull")) == 2


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
    assert found(county, "safe house") == {}


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


def test_one_service_at_two_places_is_two_rows(make: Callable[..., DirectoryReader]) -> None:
    matches = match(make(at("cots", "barn")), "winter")
    assert len({row.point for row in matches.candidates}) == 2


def test_what_was_never_checked_is_the_stalest_of_all(county: DirectoryReader) -> None:
    found = county.match((), category="", state="", token=CancelToken()).candidates
    days = {
        row.service: each.assured_day for each, row in zip(found, county.listings([c.key for c in found]), strict=True)
    }
    assert days["Haven"] == 0
    assert days["Winter Cots"] == date(2026, 11, 5).toordinal()
