"""What the flat list says, and what it leaves out because a short line would be false."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.asking import ask, services
from fakes.small_county import at, reader, record, service

from navigator.directory.listing import Listing
from resources_db.directory.builder import build
from resources_db.directory.reader import DirectoryReader
from resources_db.directory.records import Record, Value
from resources_db.directory.resolve import resolve
from resources_db.directory.tally import Tally

Make = Callable[..., Listing]


@pytest.fixture
def pantry(tmp_path: Path) -> Make:
    """Return a maker of the pantry with more records."""

    def make(*more: Record) -> Listing:
        county = reader(tmp_path, *more)
        return next(row for row in county.listings(range(1, 4)) if "Pantry" in row.service)

    return make


def hours(source_id: str = "h", **values: Value) -> Record:
    return record("schedule", source_id, **({"service_id": "pantry"} | values))


REGULAR = hours("r", byday="MO", opens_at="09:00", closes_at="12:00")
CHRISTMAS: dict[str, Value] = {"valid_from": "2026-12-25", "valid_to": "2026-12-25", "notes": "Closed", "freq": "DAILY"}
LEFT_OUT: dict[str, dict[str, Value]] = {
    "a holiday that is closed": CHRISTMAS | {"dtstart": "2026-12-25", "until": "2026-12-25"},
    "a holiday with times": CHRISTMAS | {"opens_at": "10:00", "closes_at": "11:00"},
    "a season that is over": {"valid_from": "2019-01-01", "valid_to": "2019-03-31", "byday": "SU", "opens_at": "10:00"},
    "a rule that ends": {"until": "2019-03-31", "byday": "SU", "opens_at": "10:00", "closes_at": "11:00"},
    "a season in other words": {"valid_to": "2019-03-31", "description": "Sundays 10-11"},
    "one day": {"dtstart": "2026-05-01", "opens_at": "10:00", "closes_at": "11:00"},
    "a day without times": {"byday": "SU"},
    "every fifteenth": {"bymonthday": "15", "opens_at": "10:00", "closes_at": "11:00", "freq": "MONTHLY"},
    "every other week": {"byday": "SU", "opens_at": "10:00", "closes_at": "11:00", "freq": "WEEKLY", "interval": 2},
}


@pytest.mark.parametrize("what", LEFT_OUT)
def test_hours_that_a_short_line_would_make_false_are_left_out(pantry: Make, what: str) -> None:
    assert pantry(REGULAR, hours("x", **LEFT_OUT[what])).hours_text == "MO 09:00-12:00"


@pytest.mark.parametrize("what", LEFT_OUT)
def test_nothing_else_to_say_is_no_hours(pantry: Make, what: str) -> None:
    assert pantry(hours("x", **LEFT_OUT[what])).hours_text == ""


@pytest.mark.parametrize(
    "words", ["Every day 20:00-08:00, 1 Nov to 31 Mar", "Winter only, nightly", "Closed Christmas Day"]
)
def test_a_season_in_its_own_words_stays(pantry: Make, words: str) -> None:
    assert pantry(hours(**CHRISTMAS, description=words)).hours_text == words


def test_half_of_the_hours_is_said_as_half(pantry: Make) -> None:
    said = pantry(hours("a", byday="MO", opens_at="09:00"), hours("b", byday="TU", closes_at="17:00")).hours_text
    assert said == "MO from 09:00; TU until 17:00"


def test_intake_without_hours_is_not_said(pantry: Make) -> None:
    assert pantry(hours(kind="intake", byday="MO")).hours_text == ""


NOT_HITS = (
    "permanently closed", "Not accepting referrals", "pending", "Active - pending review", "unknown", "on hold", "closed",
    "open soon, not active", "Published", "inactive",
)  # fmt: skip


@pytest.mark.parametrize("status", NOT_HITS)
def test_a_status_that_may_mean_shut_is_no_hit(tmp_path: Path, status: str) -> None:
    result = ask(reader(tmp_path, service("gull", "Gull Beds", status=status)), "gull")
    assert (services(result), result.hidden) == ([], {"not_active": 1})


@pytest.mark.parametrize("status", ["active", "Open", "ACTIVE - verified", "reopened", ""])
def test_a_status_that_says_active_is_a_hit(tmp_path: Path, status: str) -> None:
    county = reader(tmp_path, service("gull", "Gull Beds", status=status))
    assert services(ask(county, "gull")) == ["Gull Beds"]


def test_what_hangs_on_places_that_are_not_in_the_file_is_nobodys(tmp_path: Path) -> None:
    records = (
        record("organization", "harbor", name="Harbor"),
        service("a", "Cots"),
        at("a", "gone-1"),
        record("address", "x", location_id="gone-2", address_1="9 Elm St", city="Eugene"),
        record("schedule", "y", location_id="gone-2", description="Mon 9-5"),
        record("phone", "z", location_id="gone-2", number="541-555-0199"),
    )
    build(resolve(records, "lane", Tally()), tmp_path / "d.db")
    county = DirectoryReader(tmp_path / "d.db")
    (found,) = county.listings([1])
    assert (found.service, found.address, found.hours_text, found.phones) == ("Cots", "", "", ())
    assert county.page(found.id).hours == ()
