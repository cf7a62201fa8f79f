import pytest
from hypothesis import given
from hypothesis import strategies as st

from navigator.chart import Chart, Marker, Spot, clusters, fitted, ground_metres, project, radius_on, unproject
from navigator.geo import Point, haversine_m

points = st.builds(Point, st.floats(18, 71), st.floats(-170, -66))
KINDS = ("takes", "ask_first", "wont", "later")
APART = (58, 40)
near_points = st.builds(Point, st.floats(43.9, 44.2), st.floats(-123.3, -122.9))
CHART = Chart(middle=project(Point(44.05, -123.1)), scale=2e5, width=400, height=600)


def markers_at(where: list[Point]) -> list[Marker]:
    return [
        Marker(id=str(at), point=point, kind=KINDS[at % 4], number=at + 1, label=f"{at}")
        for at, point in enumerate(where)
    ]


@given(points)
def test_a_point_comes_back_from_the_map(point: Point) -> None:
    assert haversine_m(unproject(project(point)), point) < 0.1


@given(points, st.floats(-300, 300), st.floats(-300, 300))
def test_a_pixel_comes_back_from_the_world(point: Point, x: float, y: float) -> None:
    chart = Chart(middle=project(point), scale=1e5, width=400, height=600)
    back = chart.to_screen(chart.to_world(Spot(x, y)))
    assert (back.x, back.y) == (pytest.approx(x, abs=1e-3), pytest.approx(y, abs=1e-3))


@given(st.floats(0.5, 2), st.floats(0, 400), st.floats(0, 600))
def test_zooming_leaves_what_is_under_the_hand(factor: float, x: float, y: float) -> None:
    before, after = CHART.to_world(Spot(x, y)), CHART.zoomed(factor, Spot(x, y)).to_world(Spot(x, y))
    assert (after.x, after.y) == (pytest.approx(before.x, abs=1e-9), pytest.approx(before.y, abs=1e-9))


@given(st.lists(points, min_size=1, max_size=20))
def test_all_points_fit(where: list[Point]) -> None:
    chart = fitted(where, 400, 600, closest=1e6)
    for point in where:
        spot = chart.to_screen(project(point))
        assert -1 <= spot.x <= 401
        assert -1 <= spot.y <= 601


@given(st.lists(points, max_size=60), st.integers(0, 59))
def test_no_marker_is_lost_and_the_selected_one_leads(where: list[Point], chosen: int) -> None:
    markers = markers_at(where)
    found = clusters(markers, CHART.scale, APART, str(chosen))
    assert sorted(marker.number for cluster in found for marker in cluster.markers) == [one.number for one in markers]
    assert all(cluster.lead.id == str(chosen) for cluster in found if any(m.id == str(chosen) for m in cluster.markers))
    assert sum(sum(cluster.counts.values()) for cluster in found) == len(markers)


@given(st.lists(near_points, max_size=60))
def test_what_leads_a_group_covers_no_other(where: list[Point]) -> None:
    found = [CHART.to_screen(cluster.at) for cluster in clusters(markers_at(where), CHART.scale, APART)]
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            assert abs(one.x - other.x) > APART[0] - 0.01 or abs(one.y - other.y) > APART[1] - 0.01


def test_a_group_counts_each_verdict_and_stands_where_its_first_marker_stands() -> None:
    markers = markers_at([Point(44.05, -123.1)] * 5)
    (group,) = clusters(markers, CHART.scale, APART)
    assert group.counts == {"takes": 2, "ask_first": 1, "wont": 1, "later": 1}
    assert group.at == project(Point(44.05, -123.1))


@given(points, st.floats(500, 5e6))
def test_a_pixel_is_as_many_metres_as_the_ground_under_it(point: Point, scale: float) -> None:
    chart = Chart(middle=project(point), scale=scale, width=400, height=600)
    next_pixel = unproject(Spot(chart.middle.x + 1 / scale, chart.middle.y))
    assert haversine_m(point, next_pixel) == pytest.approx(ground_metres(chart), rel=0.01)


@given(points, st.floats(1_000, 50_000))
def test_the_circle_is_as_wide_as_the_distance(point: Point, within_m: float) -> None:
    spot = project(point)
    edge = unproject(Spot(spot.x + radius_on(point, within_m), spot.y))
    assert haversine_m(point, edge) == pytest.approx(within_m, rel=0.01)


def test_with_no_points_the_country_is_seen() -> None:
    chart = fitted((), 400, 600, closest=1e6)
    spot = chart.to_screen(project(Point(39, -98)))
    assert 0 < spot.x < 400
