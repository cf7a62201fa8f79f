from pathlib import Path

import pytest

from navigator.chart import project, unproject
from navigator.errors import DamagedFileError
from navigator.geo import Point, haversine_m
from resources_db.home import bundled_places
from resources_db.places.lazy import LazyPlaces
from resources_db.places.towns import towns


def test_towns_come_the_largest_first_and_where_they_are() -> None:
    found = towns(bundled_places())
    assert [town.size for town in found] == sorted((town.size for town in found), reverse=True)
    assert found[0].size > 50
    eugene = min(found, key=lambda town: haversine_m(unproject(town.at), Point(44.05, -123.09)))
    assert eugene.name == "Eugene"
    assert abs(eugene.at.x - project(Point(44.05, -123.09)).x) < 1e-3


def test_a_missing_list_of_places_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DamagedFileError):
        towns(tmp_path / "places.db")


def test_the_ground_has_borders_and_towns() -> None:
    ground = LazyPlaces.ground()
    assert len(ground.outlines) > 3000
    assert len(ground.towns) > 20_000
