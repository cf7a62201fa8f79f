"""Roughly where: a county where the gazetteer knows it, else a state; never nearer than that."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from navigator.directory.gap import PLACE
from navigator.geo import Point
from navigator.search.query import Origin
from resources_db.home import bundled_places
from resources_db.places.areas import AreaBook
from resources_db.places.book import PlaceBook
from resources_db.places.geocoder import OfflineGeocoder, OfflinePlaces


@pytest.fixture
def areas(bundled: Path) -> AreaBook:
    assert bundled.is_file()
    return AreaBook(bundled_places())


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("97401", "OR-lane_county", "Lane County, OR"),
        ("Eugene, OR", "OR-lane_county", "Lane County, OR"),
        ("44.0521,-123.0868", "OR-lane_county", "Lane County, OR"),
        ("Lane County, OR", "OR-lane_county", "Lane County, OR"),
        ("20774", "MD-prince_georges_county", "Prince George's County, MD"),
        ("St. Mary's County, MD", "MD-st_marys_county", "St. Mary's County, MD"),
        ("Baltimore, MD", "MD-baltimore_city", "Baltimore city, MD"),
    ],
)
def test_every_kind_of_place_has_its_county(areas: AreaBook, text: str, code: str, words: str) -> None:
    origin = OfflinePlaces(OfflineGeocoder(PlaceBook(bundled_places()))).resolve(text)
    assert areas.area(origin) == code
    assert areas.words(code) == words


def test_where_no_zip_is_near_there_is_the_state_or_nothing(areas: AreaBook) -> None:
    at_sea = Point(30.0, -150.0)
    assert areas.area(Origin(name="here", point=at_sea, state="HI", kind="point")) == "HI"
    assert areas.area(Origin(name="here", point=at_sea, kind="point")) == ""
    assert (areas.words("HI"), areas.words("")) == ("Hawaii", "")
    assert areas.words("OR-gone_county") == "Gone County, OR"


def test_each_county_of_the_gazetteer_has_a_code_of_its_own(areas: AreaBook) -> None:
    with closing(sqlite3.connect(bundled_places())) as db:
        rows = db.execute("SELECT name, state, latitude, longitude FROM county").fetchall()
    counties = [
        Origin(name=f"{name}, {state}", point=Point(north, east), state=state, kind="county")
        for name, state, north, east in rows
    ]
    codes = [areas.area(county) for county in counties]
    assert len(set(codes)) == len(codes) > 3000
    assert [code for code in codes if not PLACE.fullmatch(code)] == []
    assert [county.name for county, code in zip(counties[::50], codes[::50], strict=True)] == [
        areas.words(code) for code in codes[::50]
    ]
