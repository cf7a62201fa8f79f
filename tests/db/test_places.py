"""Places without a network: what is typed, what is meant, what is asked back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from fakes.small_county import reader
from geopy import Location
from geopy.distance import geodesic
from geopy.geocoders.base import Geocoder
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.directory.listing import Precision
from navigator.errors import DamagedFileError, NotFoundError
from navigator.geo import Point, haversine_m
from navigator.search.query import Origin
from resources_db.home import bundled_places
from resources_db.places.book import PlaceBook
from resources_db.places.folding import fold
from resources_db.places.geocoder import OfflineGeocoder, OfflinePlaces
from resources_db.places.ruler import GeodesicRuler
from resources_db.places.states import NAMES, split_state

STATION = ("District 6 station", Point(44.055, -123.092))
EUGENE = Point(44.05, -123.09)


@pytest.fixture(scope="module")
def gazetteer() -> Path:
    """Return the gazetteer that ships."""
    from resources_db.home import bundled_places

    return bundled_places()


@pytest.fixture
def book(gazetteer: Path, tmp_path: Path) -> PlaceBook:
    """Return the gazetteer with a saved place and the names of the small county."""
    return PlaceBook(gazetteer, named=reader(tmp_path).named_places, saved=lambda: [STATION])


@pytest.fixture
def places(book: PlaceBook) -> OfflinePlaces:
    """Return the port over it."""
    return OfflinePlaces(OfflineGeocoder(book))


def near(origin: Origin, point: Point, miles: float) -> bool:
    return geodesic((origin.point.latitude, origin.point.longitude), (point.latitude, point.longitude)).miles < miles


@pytest.mark.parametrize("text", ["97401", " 97401 ", "97401-1234", "974011234"])
def test_a_zip_with_or_without_its_four_more_digits(places: OfflinePlaces, text: str) -> None:
    origin = places.resolve(text)
    assert (origin.name, origin.state, origin.kind, origin.precision) == ("97401 Eugene, OR", "OR", "zip", "zip")
    assert near(origin, EUGENE, 5)


@pytest.mark.parametrize("text", ["02139", "2139", "2139-0001", "02139-0001"])
def test_a_zip_that_lost_its_leading_zero_in_a_spreadsheet(places: OfflinePlaces, text: str) -> None:
    assert places.resolve(text).name == "02139 Cambridge, MA"


def test_a_zip_with_two_leading_zeros(places: OfflinePlaces) -> None:
    assert places.resolve("00601").state == places.resolve("601").state == "PR"


@pytest.mark.parametrize("text", ["Eugene, OR", "eugene or", "EUGENE OREGON", "Eugene,  Or."])
def test_a_city_and_its_state(places: OfflinePlaces, text: str) -> None:
    origin = places.resolve(text)
    assert (origin.name, origin.kind, origin.precision) == ("Eugene, OR", "city", Precision.CITY)
    assert near(origin, EUGENE, 10)


@pytest.mark.parametrize(
    ("text", "name"),
    [("St. Paul, MN", "Saint Paul, MN"), ("saint paul mn", "Saint Paul, MN"), ("Washington, DC", "Washington, DC"),
     ("new york, new york", "New York, NY"), ("Winston-Salem NC", "Winston Salem, NC")],
)  # fmt: skip
def test_a_city_however_it_is_spelled(places: OfflinePlaces, text: str, name: str) -> None:
    assert places.resolve(text).name == name


def test_several_cities_of_one_name_are_asked_about(places: OfflinePlaces) -> None:
    with pytest.raises(NotFoundError, match="Which \u201cPortland\u201d is meant") as caught:
        places.resolve("Portland")
    assert caught.value.candidates[0] == "Portland, OR"
    assert "Portland, ME" in caught.value.candidates
    assert len(caught.value.candidates) <= 8


@pytest.mark.parametrize("text", ["Lane County, OR", "lane county oregon", "Lane County OR"])
def test_a_county_and_its_state(places: OfflinePlaces, text: str) -> None:
    origin = places.resolve(text)
    assert (origin.name, origin.kind, origin.state) == ("Lane County, OR", "county", "OR")


def test_several_counties_of_one_name_are_asked_about(places: OfflinePlaces) -> None:
    with pytest.raises(NotFoundError) as caught:
        places.resolve("Washington County")
    assert "Washington County, OR" in caught.value.candidates


@pytest.mark.parametrize("text", ["44.05,-123.09", " 44.05 , -123.09 ", "44.05;-123.09"])
def test_a_point(places: OfflinePlaces, text: str) -> None:
    origin = places.resolve(text)
    assert (origin.point, origin.state, origin.kind) == (EUGENE, "OR", "point")


@pytest.mark.parametrize("text", ["95,-123", "44,181", "-90.5,0", "44,-200"])
def test_a_point_off_the_earth_is_no_place(places: OfflinePlaces, text: str) -> None:
    with pytest.raises(NotFoundError):
        places.resolve(text)


def test_a_point_on_the_open_sea_has_no_state(places: OfflinePlaces) -> None:
    assert places.resolve("0,-150").state == ""


def test_a_saved_place_comes_before_every_other(places: OfflinePlaces, gazetteer: Path) -> None:
    origin = places.resolve("district 6 STATION")
    assert (origin.name, origin.point, origin.kind, origin.state) == (*STATION, "saved", "OR")
    book = PlaceBook(gazetteer, saved=lambda: [("Portland", EUGENE)])
    assert OfflinePlaces(OfflineGeocoder(book)).resolve("Portland").kind == "saved"


@pytest.mark.parametrize("text", ["Winter Cots", "winter cot", "Old Mill"])
def test_a_name_of_the_directory(places: OfflinePlaces, text: str) -> None:
    origin = places.resolve(text)
    assert (origin.point, origin.kind) == (EUGENE, "directory")


def test_other_names_at_the_same_place_are_no_candidates(book: PlaceBook) -> None:
    assert [place.name for place in book.find("winter co")] == ["Winter Cots"]


def test_an_organization_with_one_place_is_that_place(tmp_path: Path, gazetteer: Path) -> None:
    from fakes.small_county import at, record, service

    county = reader(
        tmp_path, record("organization", "gull", name="Gull Alliance"), service("g", "Desk", organization_id="gull"),
        at("g", "barn"),
    )  # fmt: skip
    places = OfflinePlaces(OfflineGeocoder(PlaceBook(gazetteer, named=county.named_places)))
    assert places.resolve("Gull Alliance").point == Point(44.10, -123.20)


def test_an_organization_with_two_places_is_no_place_by_itself(places: OfflinePlaces) -> None:
    with pytest.raises(NotFoundError) as caught:
        places.resolve("Harbor Trust")
    assert set(caught.value.candidates) >= {"Winter Cots", "O\u2019Brien Pantry"}


def test_a_confidential_place_cannot_be_looked_up(places: OfflinePlaces) -> None:
    for name in ("Safe house", "Haven"):
        with pytest.raises(NotFoundError) as caught:
            places.resolve(f"{name} zz")
        assert name not in caught.value.candidates
    assert all(origin.kind != "directory" for origin in places.suggest("haven", 20))


def test_an_unknown_place_offers_near_misses(places: OfflinePlaces) -> None:
    with pytest.raises(NotFoundError, match="No place \u201cEugeen, OR\u201d is known") as caught:
        places.resolve("Eugeen, OR")
    assert caught.value.candidates[0] == "Eugene, OR"


@pytest.mark.parametrize(
    "text", ["99999", "", "   ", "zzzzzzzz", "12", "\u0662\u0661\u0663\u0669", "OR", "'; DROP TABLE zip; --"]
)
def test_what_is_no_place_is_said(places: OfflinePlaces, text: str) -> None:
    with pytest.raises(NotFoundError):
        places.resolve(text)


def name_or_hint(places: OfflinePlaces, text: str) -> str:
    try:
        return places.resolve(text).name
    except NotFoundError as error:
        return error.hint


@settings(max_examples=80, derandomize=True, deadline=None)
@given(st.text(max_size=20))
def test_any_text_is_a_place_or_a_question(text: str) -> None:
    from resources_db.home import bundled_places

    places = OfflinePlaces(OfflineGeocoder(PlaceBook(bundled_places())))
    assert name_or_hint(places, text)


def test_the_geocoder_is_one_of_geopys(book: PlaceBook) -> None:
    geocoder = OfflineGeocoder(book)
    assert isinstance(geocoder, Geocoder)
    found = geocoder.geocode("Eugene, OR")
    assert isinstance(found, Location)
    assert found.address == "Eugene, OR"
    assert geocoder.geocode("zzzzzz") is None
    assert geocoder.geocode("zzzzzz", exactly_one=False) is None
    several = geocoder.geocode("Portland", exactly_one=False, limit=3)
    assert isinstance(several, list)
    assert len(several) == 3


def test_the_ruler_is_geopys_geodesic() -> None:
    there = Point(44.10, -123.20)
    exact = geodesic((EUGENE.latitude, EUGENE.longitude), (there.latitude, there.longitude)).meters
    assert GeodesicRuler().metres(EUGENE, there) == exact


def test_what_begins_like_the_text_is_offered_best_first(places: OfflinePlaces) -> None:
    assert places.suggest("eugene or", 3)[0].name == "Eugene, OR"
    assert places.suggest("distr", 3)[0].kind == "saved"
    assert [origin.kind for origin in places.suggest("9740", 3)] == ["zip"] * 3
    assert [origin.name for origin in places.suggest("", 3)] == [STATION[0]]
    assert len(places.suggest("s", 5)) == 5


def test_the_middle_of_a_zip(book: PlaceBook) -> None:
    assert book.zip_point("2139") == book.zip_point("02139")
    assert book.zip_point("99999") is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [("eugene or", ("eugene", "OR")), ("charleston west virginia", ("charleston", "WV")),
     ("charlotte amalie virgin islands", ("charlotte amalie", "VI")), ("washington", ("washington", "")),
     ("washington district of columbia", ("washington", "DC")), ("or", ("or", ""))],
)  # fmt: skip
def test_a_state_is_split_off_the_end(text: str, parts: tuple[str, str]) -> None:
    assert split_state(text) == parts


def test_names_are_compared_without_case_accents_and_punctuation() -> None:
    assert fold("  Saint-Étienne ") == fold("st etienne") == "st etienne"
    assert fold("Mount Vernon") == "mt vernon"
    assert fold("O'Fallon") == "ofallon"


def columns(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    with closing(sqlite3.connect(path)) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
            yield table, tuple(row[1] for row in db.execute(f"PRAGMA table_info({table})"))


def test_the_store_holds_five_facts_and_the_holidays_only(gazetteer: Path) -> None:
    area = ("folded", "name", "state", "zips", "latitude", "longitude")
    assert dict(columns(gazetteer)) == {
        "zip": ("zip", "city", "state", "county", "latitude", "longitude"), "city": area, "county": area,
        "holiday": ("state", "day"),
    }  # fmt: skip


def test_every_state_and_territory_of_the_store_has_a_name(gazetteer: Path) -> None:
    with closing(sqlite3.connect(gazetteer)) as db:
        states = {row[0] for row in db.execute("SELECT DISTINCT state FROM zip")}
    assert states <= NAMES.keys()
    assert len(states) >= 56


@pytest.mark.parametrize("text", ["64.7361,-156.9372", "51.88,-176.6581"])
def test_a_point_beside_a_military_post_office_is_in_its_state(places: OfflinePlaces, text: str) -> None:
    assert places.resolve(text).state == "AK"


def test_baking_twice_gives_the_same_bytes(tmp_path: Path, gazetteer: Path) -> None:
    from resources_db.places.bake import bake_places

    assert bake_places(tmp_path / "places.db") > 40_000
    assert (tmp_path / "places.db").read_bytes() == gazetteer.read_bytes()
    assert (tmp_path / "places.db.sums").read_bytes() == gazetteer.with_name("places.db.sums").read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"no database " * 1000])
def test_a_missing_or_damaged_list_of_places_is_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "places.db").write_bytes(content)
    places = OfflinePlaces(OfflineGeocoder(PlaceBook(tmp_path / "places.db")))
    with pytest.raises(DamagedFileError, match="list of places") as caught:
        places.resolve("97401")
    assert caught.value.hint == "Install Navigator again."


def test_the_state_of_a_point_is_that_of_the_nearest_zip_of_all() -> None:
    random = Random(1)  # noqa: S311 - the same points again
    book = PlaceBook(bundled_places())
    zips = book._db().execute("SELECT latitude, longitude, state FROM zip").fetchall()
    for latitude, longitude, _ in random.sample(zips, 60):
        point = Point(latitude + random.uniform(-0.3, 0.3), longitude + random.uniform(-0.3, 0.3))
        near = [row for row in zips if abs(row[0] - point.latitude) <= 1 and abs(row[1] - point.longitude) <= 1]
        nearest = min(near, key=lambda row: haversine_m(point, Point(row[0], row[1])), default=(0, 0, ""))
        (found,) = book.find(f"{point.latitude},{point.longitude}")
        assert found.state == nearest[2]
