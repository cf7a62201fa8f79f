"""Points: what is plotted, what is demoted to the ZIP, what is dropped. Nothing is mended without a witness."""

import math

import pytest

from navigator.geo import Point, haversine_m
from resources_db.formats.cells.coordinates import (
    MERCATOR_RADIUS_M,
    Placed,
    SharedPoints,
    from_web_mercator,
    in_united_states,
    place,
    street_key,
)  # fmt: skip

CLINTON = Point(38.76, -76.90)


def test_a_plain_point_is_exact() -> None:
    assert place("38.7713", "-76.8896", CLINTON) == Placed(point=Point(38.7713, -76.8896), precision="rooftop")
    assert place("38.7713", "-76.8896", None).precision == "rooftop"
    assert place("", "", CLINTON) == Placed()


def test_metres_become_degrees_where_the_zip_agrees() -> None:
    placed = place("4689967.661406691", "-8559199.799807694", CLINTON)
    assert placed.point is not None
    assert haversine_m(placed.point, CLINTON) < 5_000
    assert (placed.repaired, placed.precision) == (True, "rooftop")


def test_metres_are_dropped_where_nothing_agrees() -> None:
    assert place("4689967.66", "-8559199.79", None).point is None
    eugene = Point(44.05, -123.09)
    placed = place("4689967.66", "-8559199.79", eugene)
    assert (placed.point, placed.precision, placed.repaired) == (eugene, "zip", False)


def test_metres_are_turned_as_the_projection_says() -> None:
    x, y = (
        math.radians(-76.5) * MERCATOR_RADIUS_M,
        math.log(math.tan(math.pi / 4 + math.radians(38.5) / 2)) * MERCATOR_RADIUS_M,
    )
    assert from_web_mercator(x, y) == Point(38.5, -76.5)
    assert from_web_mercator(3e7, 0) is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "word"),
    [
        ("38.77", "76.89", "minus sign"),
        ("45.5", "-69.7", "50 miles"),
        ("0", "0", "0, 0"),
        ("0.0", "0.0", "0, 0"),
        ("38.77", "", "no point"),
        ("north", "west", "no point"),
        ("nan", "inf", "no point"),
        ("3e7", "3e9", "not in degrees"),
    ],
)
def test_a_wrong_point_gives_way_to_the_zip(latitude: str, longitude: str, word: str) -> None:
    placed = place(latitude, longitude, CLINTON)
    assert (placed.point, placed.precision, placed.repaired) == (CLINTON, "zip", False)
    assert word in placed.fault
    alone = place(latitude, longitude, None)
    assert alone.point is None or in_united_states(alone.point)


def test_fifty_miles_are_the_limit() -> None:
    assert place("39.45", "-76.90", CLINTON).precision == "rooftop"  # 48 miles
    assert place("39.50", "-76.90", CLINTON).precision == "zip"  # 51 miles


@pytest.mark.parametrize(
    "point", [(13.28, 144.75), (-14.3, -170.7), (18.2, -66.5), (61.2, -149.9), (21.3, -157.8), (7.5, 134.6)]
)
def test_territories_need_no_minus_sign(point: tuple[float, float]) -> None:
    assert place(str(point[0]), str(point[1]), None).precision == "rooftop"


@pytest.mark.parametrize("point", [(14.5, 121.0), (51.5, -0.1), (38.77, 76.89)])
def test_outside_the_states_nothing_is_plotted(point: tuple[float, float]) -> None:
    assert place(str(point[0]), str(point[1]), None).point is None


def test_one_point_for_several_streets_tells_the_area_only() -> None:
    shared = SharedPoints()
    for street in ("12 Oak St", "12 N. Oak Street, Suite 4", "PO Box 9"):
        shared.add("44.05", "-123.09", street)
    assert not shared.is_shared("44.05", "-123.09")
    shared.add("44.05", "-123.09", "900 Elm St")
    assert shared.is_shared("44.05", "-123.09")
    assert not shared.is_shared("44.06", "-123.09")
    assert place("44.05", "-123.09", None, shared=True).precision == "zip"
    assert street_key("PO Box 9") == ""
