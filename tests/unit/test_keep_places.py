"""Places to count from: what may be kept, what moves only when told to, and what a name must not hide."""

import pytest
from fakes import linden
from fakes.ports import FakePlaces
from fakes.saved_places import FakeSavedPlaces

from navigator.directory.overlay import SavedPlace
from navigator.errors import NavigatorError
from navigator.geo import Point
from navigator.search.query import Origin
from navigator.use_cases.keep_places import KeepPlaces, Kept

HERE = Origin(name="44.06, -123.1", point=Point(44.06, -123.1), state="OR", kind="point")
POST = SavedPlace(name="North post", point=Point(44.1, -123.0))


def desk(*kept: SavedPlace) -> tuple[KeepPlaces, FakeSavedPlaces]:
    store = FakeSavedPlaces(*kept)
    return KeepPlaces(store, FakePlaces(kept=store)), store


def test_a_place_is_kept_under_a_name_and_found_by_it() -> None:
    places, store = desk()
    assert places.keep("  South   post ", HERE) == Kept(name="South post")
    assert store.saved_places() == [SavedPlace(name="South post", point=HERE.point)]
    assert FakePlaces(kept=store).resolve("south post").kind == "saved"


def test_one_of_the_same_name_moves_only_when_told_to() -> None:
    places, store = desk(POST)
    assert places.keep("NORTH post", HERE) == Kept(name="NORTH post", moves="North post")
    assert store.saved_places() == [POST]
    assert places.keep("NORTH post", HERE, move=True) == Kept(name="NORTH post")
    assert store.saved_places() == [SavedPlace(name="NORTH post", point=HERE.point)]


@pytest.mark.parametrize("name", ["", "   ", "97401", "12 34", "x" * 61, "two\x07bells"])
def test_a_name_has_letters_and_is_short(name: str) -> None:
    places, store = desk()
    with pytest.raises(NavigatorError, match="A name has letters"):
        places.keep(name, HERE)
    assert not store.saved_places()


def test_a_name_never_hides_a_city() -> None:
    places, store = desk()
    with pytest.raises(NavigatorError, match="a place on the map already"):
        places.keep("springfield, or", HERE)
    assert not store.saved_places()


def test_a_place_of_the_directory_gives_way_to_one_of_the_team_when_told_to() -> None:
    places, store = desk(POST)
    assert [(one.name, one.ours) for one in places.known()] == [(POST.name, True), (linden.STATION.name, False)]
    assert places.keep(linden.STATION.name, HERE) == Kept(name=linden.STATION.name, moves=linden.STATION.name)
    assert store.saved_places() == [POST]
    assert places.keep(linden.STATION.name, HERE, move=True) == Kept(name=linden.STATION.name)
    assert FakePlaces(kept=store).resolve(linden.STATION.name).point == HERE.point


def test_what_is_removed_is_gone() -> None:
    places, store = desk(POST)
    places.forget(POST.name)
    assert not store.saved_places()
