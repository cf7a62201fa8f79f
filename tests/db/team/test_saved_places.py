"""The places that a team keeps: one contract for team.db and the fake, and the gazetteer that finds them."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from fakes.saved_places import FakeSavedPlaces
from fakes.small_county import reader

from navigator.directory.overlay import SavedPlace
from navigator.geo import Point
from navigator.ports import SavedPlaces
from resources_db.home import Home
from resources_db.places.lazy import LazyPlaces
from resources_db.team.places import PlaceKeeper

POST, YARD = (SavedPlace(name=name, point=Point(44.1, -123.0)) for name in ("North post", "Yard"))


@pytest.fixture
def at(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture(params=["real", "fake"])
def store(request: pytest.FixtureRequest, at: Home) -> SavedPlaces:
    return PlaceKeeper(at) if request.param == "real" else FakeSavedPlaces()


def test_places_are_kept_by_name_and_removed(store: SavedPlaces) -> None:
    assert list(store.saved_places()) == []
    store.save_place(YARD)
    store.save_place(POST)
    assert list(store.saved_places()) == [POST, YARD]
    store.forget_place("Yard")
    store.forget_place("Yard")
    assert list(store.saved_places()) == [POST]


def test_one_that_is_spelled_otherwise_takes_the_place_of_another(store: SavedPlaces) -> None:
    store.save_place(POST)
    moved = SavedPlace(name="NORTH POST", point=Point(44.2, -123.2))
    store.save_place(moved, instead_of="North post")
    assert list(store.saved_places()) == [moved]


def test_looking_makes_no_file(at: Home) -> None:
    assert list(PlaceKeeper(at).saved_places()) == []
    assert not at.team.exists()


def saved(places: LazyPlaces) -> Sequence[str]:
    return [place.name for place in places.suggest("", 20) if place.kind == "saved"]


def test_the_gazetteer_finds_what_was_just_kept_and_no_more_what_was_removed(at: Home, tmp_path: Path) -> None:
    places, keeper = LazyPlaces(reader(tmp_path), at.team), PlaceKeeper(at)
    assert saved(places) == []
    keeper.save_place(POST)
    assert places.resolve("north POST").point == POST.point
    keeper.save_place(YARD)
    assert saved(places) == ["North post", "Yard"]
    keeper.forget_place("North post")
    assert saved(places) == ["Yard"]


@pytest.mark.expects_log
def test_a_damaged_team_db_takes_no_place_of_the_map_away(at: Home, tmp_path: Path) -> None:
    PlaceKeeper(at).save_place(POST)
    at.team.write_bytes(b"no database" * 500)
    for part in ("-wal", "-shm"):
        at.team.with_name(f"team.db{part}").unlink(missing_ok=True)
    places = LazyPlaces(reader(tmp_path), at.team)
    assert saved(places) == []
    assert places.resolve("97401").kind == "zip"


def test_the_teams_own_comes_before_one_that_the_directory_brings(at: Home, bundled: Path, tmp_path: Path) -> None:
    from resources_db.directory.reader import DirectoryReader

    copy = tmp_path / "directory.db"
    shutil.copy(bundled, copy)
    places = LazyPlaces(DirectoryReader(copy), at.team)
    (station, *_) = saved(places)
    PlaceKeeper(at).save_place(SavedPlace(name=station, point=Point(44.5, -123.5)))
    assert places.resolve(station).point == Point(44.5, -123.5)
    assert saved(places).count(station) == 1
