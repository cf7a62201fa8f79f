"""What ships: national and state lines that say how they are known, and a county that nobody can mistake for a real one."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from navigator.directory.listing import Listing
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import TextTier
from resources_db.bundled.bake import bake
from resources_db.bundled.lines import LINES, read_csv
from ui.bootstrap import open_directory
from ui.terminal.services import OpenDirectory

# The keys of PRODUCT.md, "Keys of --fact".
FACT_KEYS = {
    "age", "gender", "partner", "children", "pregnant", "veteran", "service_animal", "pet", "has_id", "payment",
    "alcohol", "opioid", "stimulant", "other_substance", "methadone", "buprenorphine", "wants_withdrawal_care",
    "wheelchair", "medical_need", "suicidal", "aggressive", "hold", "medical_clearance", "drop_off", "language",
    "fleeing_violence", "registry", "warrant",
}  # fmt: skip
# Issue 2, item 4, in the words of the county's own needs.
KINDS = (
    "Emergency shelter", "Family shelter", "Youth shelter", "Safe from violence", "Day center", "Warming center",
    "Transitional housing", "Rapid rehousing", "Sobering center", "Withdrawal management (detox)",
    "Residential treatment", "Methadone (OTP)", "Buprenorphine", "Outpatient substance use care",
    "Crisis stabilization", "Psychiatric emergency room", "Mobile crisis", "Outpatient mental health", "Peer support",
    "Warmline", "Clinic", "Dental", "Harm reduction", "Food pantry", "Meals", "Showers and laundry", "Clothing",
    "ID and documents", "Benefits enrollment", "Legal help", "Reentry", "Jobs", "Ride", "Veterans", "Older people",
    "Disability", "Pet boarding",
)  # fmt: skip


@pytest.fixture(scope="module")
def db(bundled: Path) -> Iterator[sqlite3.Connection]:
    """Return the tables of the bundled directory."""
    with closing(sqlite3.connect(f"{bundled.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


@pytest.fixture(scope="module")
def opened(bundled: Path) -> OpenDirectory:
    """Return the bundled directory as the commands open it."""
    return open_directory(bundled)


@pytest.fixture(scope="module")
def lines(opened: OpenDirectory) -> dict[str, Listing]:
    """Return every line by its id in the data file."""
    states = {row["state"] for row in read_csv(LINES)}
    return {row.source_id: row for state in states for row in opened.directory.lines(state)}


def column(db: sqlite3.Connection, question: str) -> list[object]:
    return [row[0] for row in db.execute(question)]


def first_rows() -> dict[str, dict[str, str]]:
    """Return the leading row of each line of the data file."""
    rows: dict[str, dict[str, str]] = {}
    for row in read_csv(LINES):
        rows.setdefault(row["line"], row)
    return rows


def test_the_training_county_has_three_hundred_services_at_a_hundred_and_fifty_places(db: sqlite3.Connection) -> None:
    services = db.execute("SELECT count(DISTINCT service_id) FROM listing WHERE training = 1").fetchone()[0]
    places = db.execute("SELECT count(DISTINCT location_id) FROM listing WHERE training = 1").fetchone()[0]
    assert services >= 300
    assert places >= 150


def test_every_listing_is_a_line_or_training_never_both(db: sqlite3.Connection) -> None:
    assert column(db, "SELECT count(*) FROM listing WHERE training + line != 1") == [0]
    assert set(column(db, "SELECT DISTINCT source FROM listing WHERE training = 1")) == {"training"}
    assert set(column(db, "SELECT DISTINCT source FROM listing WHERE line = 1")) == {"lifelines"}


def test_every_training_number_is_one_that_nobody_answers(db: sqlite3.Connection) -> None:
    numbers = column(db, "SELECT number FROM phone WHERE source = 'training'")
    assert len(numbers) > 300
    assert [number for number in numbers if not re.fullmatch(r"\((541|458)\) 555-01\d\d", str(number))] == []


def test_one_training_number_belongs_to_one_organization(db: sqlite3.Connection) -> None:
    owners = defaultdict(set)
    question = """SELECT p.number, COALESCE(s.organization_id, p.organization_id) FROM phone AS p
                  LEFT JOIN service AS s ON s.id = p.service_id WHERE p.source = 'training'"""
    for number, organization in db.execute(question):
        owners[number].add(organization)
    assert {number: who for number, who in owners.items() if len(who) != 1} == {}


def test_no_training_text_holds_another_number(db: sqlite3.Connection) -> None:
    texts = column(db, "SELECT description || ' ' || COALESCE(alert, '') FROM service WHERE source = 'training'")
    texts += column(db, "SELECT text FROM note WHERE source = 'training'")
    found = [number for text in texts for number in re.findall(r"\b\d{3}[-. )]+\d{4}\b", str(text))]
    assert [number for number in found if not number.startswith("555-01")] == []


def test_three_confidential_places_have_no_point_and_no_street_anywhere(db: sqlite3.Connection) -> None:
    found = db.execute("SELECT needs, latitude, longitude, address, precision FROM listing WHERE confidential = 1")
    assert [tuple(row) for row in found] == [('["Safe from violence"]', None, None, "", "none")] * 3
    located = db.execute("SELECT latitude, longitude, transportation FROM location WHERE confidential = 1")
    assert [tuple(row) for row in located] == [(None, None, None)] * 3
    assert column(
        db, "SELECT count(*) FROM address WHERE location_id IN (SELECT id FROM location WHERE confidential)"
    ) == [0]


def test_every_kind_of_service_is_there(db: sqlite3.Connection) -> None:
    terms = set(
        column(db, "SELECT term FROM listing_need AS n JOIN listing AS l ON l.key = n.key WHERE l.training = 1")
    )
    assert [kind for kind in KINDS if kind.casefold() not in terms] == []


@pytest.mark.parametrize(
    ("hours", "condition"),
    [
        ("overnight", "closes_at < opens_at"),
        ("nth weekday", "freq = 'MONTHLY' AND byday GLOB '[1-5]*'"),
        ("last weekday", "freq = 'MONTHLY' AND byday GLOB '-1*'"),
        ("seasonal", "valid_from IS NOT NULL AND valid_to IS NOT NULL"),
        ("around the clock", "opens_at = '00:00' AND closes_at = '24:00'"),
        ("intake apart from opening", "kind = 'intake'"),
    ],
)
def test_hours_of_every_kind_are_there(db: sqlite3.Connection, hours: str, condition: str) -> None:
    assert column(db, f"SELECT count(*) FROM schedule WHERE source = 'training' AND {condition}") != [0], hours


def test_some_hours_are_split_and_some_are_unknown(db: sqlite3.Connection) -> None:
    split = """SELECT count(*) FROM schedule AS a JOIN schedule AS b ON a.id < b.id AND a.byday = b.byday AND a.kind = b.kind
               AND COALESCE(a.service_at_location_id, a.service_id) = COALESCE(b.service_at_location_id, b.service_id)
               AND a.closes_at < b.opens_at"""
    assert column(db, split) != [0]
    assert column(db, "SELECT count(*) FROM listing WHERE training = 1 AND hours_text = ''") != [0]


def test_ten_services_come_or_are_called(db: sqlite3.Connection) -> None:
    question = "SELECT count(*) FROM listing WHERE training = 1 AND location_id IS NULL AND latitude IS NULL"
    assert db.execute(question).fetchone()[0] >= 10


def test_facts_use_the_keys_of_the_product_and_say_yes_no_or_a_condition(db: sqlite3.Connection) -> None:
    assert set(column(db, "SELECT DISTINCT fact FROM fact")) <= FACT_KEYS
    assert set(column(db, "SELECT DISTINCT answer FROM fact")) == {"allows", "refuses", "condition"}
    assert column(
        db, "SELECT count(*) FROM fact WHERE first_hand = 1 AND (told_by IS NULL OR assured_date IS NULL)"
    ) == [0]


def test_nothing_of_the_data_files_was_left_over(db: sqlite3.Connection) -> None:
    """A column that no table has would come in as a labelled attribute."""
    assert column(db, "SELECT DISTINCT label FROM attribute WHERE label IS NOT NULL") == []


def test_hours_of_lines_are_as_the_data_file_has_them_blank_ones_stay_blank(lines: dict[str, Listing]) -> None:
    given = {line: row["hours"] for line, row in first_rows().items()}
    assert {line: listing.hours_text for line, listing in lines.items()} == given
    assert list(given.values()).count("") > 50


def test_the_hours_of_211_are_unknown(lines: dict[str, Listing]) -> None:
    row = next(row for row in lines.values() if row.phones[0].number == "211")
    assert row.hours_text == ""


def test_a_doubted_or_old_line_is_not_confirmed(lines: dict[str, Listing]) -> None:
    doubted = {
        line
        for line, row in first_rows().items()
        if row["always"] != "yes" and (row["confirmed"] != "yes" or (row["page_date"] or "9999")[:4] < "2020")
    }
    assert {line for line, row in lines.items() if not row.confirmed} == doubted
    assert len(doubted) > 20


def test_no_line_claims_more_than_is_known(lines: dict[str, Listing]) -> None:
    dialled = {row["id"] for row in read_csv(LINES.with_name("dialled.csv"))}
    claims = [row.evidence for line, row in lines.items() if first_rows()[line]["id"] not in dialled]
    assert all(claim.endswith(", not dialled") for claim in claims)
    assert not any("verified" in claim or "checked" in claim for claim in claims)


def test_a_line_was_assured_on_the_day_it_was_dialled_or_never(lines: dict[str, Listing]) -> None:
    assert [row.service for row in lines.values() if row.assured_date and "dialled " not in row.evidence] == []


@pytest.mark.parametrize("text", ["abuse", "veterans", "crisis", "help"])
def test_lines_that_are_not_confirmed_come_last(opened: OpenDirectory, text: str) -> None:
    hits = opened.find(SearchQuery(text=text, limit=900)).hits
    confirmed = [hit.listing.confirmed for hit in hits]
    assert confirmed == sorted(confirmed, reverse=True)
    assert confirmed[0]


def test_an_unconfirmed_line_leads_the_lines_of_no_state(opened: OpenDirectory) -> None:
    states = {row["state"] for row in read_csv(LINES)}
    assert len(states) > 50
    for state in states:
        confirmed = [line.confirmed for line in opened.directory.lines(state)]
        assert confirmed == sorted(confirmed, reverse=True)


@pytest.mark.parametrize("name", ["Lantern Way safe beds", "Rivers Safe house", "Harborlight safe house"])
def test_a_confidential_place_is_found_as_help_and_never_as_a_place(opened: OpenDirectory, name: str) -> None:
    # What stands in the answer whole, whatever the hour and whatever "safe house" says of the person.
    hits = opened.find(SearchQuery(text=name, any_time=True, limit=200)).hits
    (called,) = [hit.listing for hit in hits if hit.tier is TextTier.CALLED]
    assert (called.service, called.confidential, called.point, called.address) == (name, True, None, "")
    assert max(hits, key=lambda hit: hit.score).listing == called
    assert name not in [place.name for place in opened.places.suggest(name, 8)]


def origins() -> list[str]:
    from resources_db.home import bundled_places

    if not bundled_places().is_file():  # said by the fixture `bundled`
        return []
    with closing(sqlite3.connect(bundled_places())) as places:
        return [row[0] for row in places.execute("SELECT min(zip) FROM zip GROUP BY state ORDER BY state")]


def leads_with_988(opened: OpenDirectory, origin: Origin | None) -> bool:
    hits = opened.find(SearchQuery(text="suicide", origin=origin, limit=3)).hits
    return any(phone.number == "988" and not phone.menu_option for hit in hits for phone in hit.listing.phones)


def test_988_is_among_the_first_three_for_suicide_in_every_state_and_territory(opened: OpenDirectory) -> None:
    zips = [*origins(), "97401", "97402", "97403", "97404", "97405", "97408", "97477", "97478", "97424", "97439"]
    assert len(zips) > 60
    assert [code for code in zips if not leads_with_988(opened, opened.places.resolve(code))] == []


def test_988_is_among_the_first_three_with_no_origin(opened: OpenDirectory) -> None:
    assert leads_with_988(opened, None)


def test_the_option_of_a_menu_stands_apart_from_the_number(lines: dict[str, Listing]) -> None:
    veterans = lines["us-veterans-crisis-line"].phones[0]
    assert (veterans.number, veterans.menu_option) == ("988", "1")
    options = {row["menu_option"] for row in read_csv(LINES)} - {""}
    assert {phone.menu_option for row in lines.values() for phone in row.phones} - {""} == options


def test_988_911_and_211_come_first_among_lines(opened: OpenDirectory) -> None:
    first = [row.phones[0].number for row in opened.directory.lines("OR")[:3]]
    assert sorted(first) == ["211", "911", "988"]


def test_the_places_of_the_mock_ups_are_there_as_drawn(opened: OpenDirectory) -> None:
    origin = opened.places.resolve("District 6 station")
    # At an hour when it is closed, what is open stands before it.
    query = SearchQuery(text="Harbor Street Night Shelter", origin=origin, any_time=True)
    hit = opened.find(query).hits[0]
    assert hit.tier is TextTier.CALLED
    assert hit.listing.hours_text == "Intake 17:00\u201303:00 every day; Every day 17:00\u201307:00"
    assert [phone.number for phone in hit.listing.phones] == ["(541) 555-0143", "(541) 555-0142"]
    assert hit.distance_m is not None
    assert hit.distance_m / 1609.344 == pytest.approx(1.2, abs=0.05)


def test_baking_again_gives_the_same_bytes(tmp_path: Path, bundled: Path) -> None:
    bake(tmp_path)
    for name in ("directory.db", "directory.db.sums", "places.db", "places.db.sums"):
        assert (tmp_path / name).read_bytes() == (bundled.parent / name).read_bytes(), name
    assert not (tmp_path / "directory.db.previous").exists()
