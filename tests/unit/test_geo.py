"""Points, distances, directions."""

import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.geo import Point, bearing_degrees, compass, haversine_m, metres, miles

points = st.builds(Point, st.floats(-89, 89), st.floats(-180, 180))


@settings(max_examples=200, derandomize=True, deadline=None)
@given(points, points)
def test_the_sphere_is_within_0_6_percent_of_the_ellipsoid(here: Point, there: Point) -> None:
    exact = geodesic((here.latitude, here.longitude), (there.latitude, there.longitude)).meters
    assert haversine_m(here, there) == pytest.approx(exact, rel=0.006, abs=0.01)


@settings(max_examples=50, derandomize=True, deadline=None)
@given(points, points)
def test_there_and_back_is_the_same_way(here: Point, there: Point) -> None:
    assert haversine_m(here, there) == pytest.approx(haversine_m(there, here), abs=1e-3)
    assert haversine_m(here, here) == 0


@pytest.mark.parametrize(
    ("bearing", "letters"),
    [(0, "N"), (22.4, "N"), (22.6, "NE"), (90, "E"), (135, "SE"), (180, "S"), (225, "SW"), (270, "W"), (315, "NW"),
     (337.6, "N"), (359.9, "N")],
)  # fmt: skip
def test_the_compass_has_eight_letters(bearing: float, letters: str) -> None:
    assert compass(bearing) == letters


@pytest.mark.parametrize(
    ("there", "letters"),
    [(Point(45, -123), "N"), (Point(43, -123), "S"), (Point(44, -122), "E"), (Point(44, -124), "W")],
)
def test_a_bearing_points_the_way_to_leave(there: Point, letters: str) -> None:
    assert compass(bearing_degrees(Point(44, -123), there)) == letters


def test_the_short_way_crosses_the_date_line() -> None:
    assert compass(bearing_degrees(Point(52, 179.5), Point(52, -179.5))) == "E"
    assert miles(haversine_m(Point(52, 179.5), Point(52, -179.5))) < 50


@settings(max_examples=100, derandomize=True, deadline=None)
@given(points, points)
def test_a_bearing_is_a_whole_turn_at_most(here: Point, there: Point) -> None:
    assert 0 <= bearing_degrees(here, there) < 360


@pytest.mark.parametrize(("latitude", "longitude"), [(90.1, 0), (-91, 0), (0, 180.5), (0, -181), (float("inf"), 0)])
def test_a_point_off_the_earth_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="within 90 degrees"):
        Point(latitude, longitude)


@pytest.mark.parametrize(("latitude", "longitude"), [(float("nan"), 0), (0, float("nan"))])
def test_what_is_no_number_is_no_point(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="within 90 degrees"):
        Point(latitude, longitude)


def test_the_poles_and_the_date_line_are_points() -> None:
    assert Point(90, 180) != Point(-90, -180)


def test_a_mile_is_1609_344_metres() -> None:
    assert miles(1609.344) == 1
    assert metres(2) == 3218.688
