import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from navigator.chart import Chart, Cluster, Marker, Spot, Town, clusters, ground_metres, project
from navigator.geo import METRES_PER_MILE, Point
from ui.desktop.theme.look import Look
from ui.desktop.widgets.map_scale import round_below
from ui.desktop.widgets.map_towns import HIGH, MOST, MapTowns

pytestmark = pytest.mark.usefixtures("qapp")
EUGENE = Point(44.05, -123.1)
CHART = Chart(middle=project(EUGENE), scale=1e5, width=500, height=500)
APART = (58, 40)


def town(name: str, size: int, north: float = 0.0, east: float = 0.0) -> Town:
    return Town(name=name, at=project(Point(EUGENE.latitude + north, EUGENE.longitude + east)), size=size)


def named(
    *towns: Town, groups: tuple[Cluster, ...] = (), chart: Chart = CHART, look: Look | None = None
) -> dict[str, QRectF]:
    """Return the names that a view shows, with the boxes that they take on the screen."""
    names, picture = MapTowns(), QPixmap(500, 500)
    names.show(towns)
    painter = QPainter(picture)
    names.paint(painter, chart, look or Look(), groups, APART)
    painter.end()
    spots = ((name, chart.to_screen(spot), length) for name, spot, length in names.named)
    return {name: QRectF(at.x - length / 2, at.y - HIGH / 2, length, HIGH) for name, at, length in spots}


def test_of_two_towns_that_do_not_fit_the_larger_is_named() -> None:
    assert set(named(town("Glenwood", 1), town("Eugene", 7), town("Creswell", 1, north=-0.4))) == {"Eugene", "Creswell"}


def test_a_name_stands_beside_a_marker_that_would_cover_it() -> None:
    marker = Marker(id="1", point=EUGENE, kind="takes", number=1, label="1")
    groups = clusters((marker,), CHART.scale, APART)
    box = named(town("Eugene", 7), groups=groups)["Eugene"]
    assert box != named(town("Eugene", 7))["Eugene"]
    assert not box.intersects(QRectF(250 - APART[0] / 2, 250 - APART[1] / 2, *APART))


def test_names_never_cover_each_other() -> None:
    towns = [town(f"Town {at}", at, north=at % 17 / 60, east=at % 13 / 50) for at in range(200)]
    boxes = list(named(*towns).values())
    assert 3 < len(boxes) <= MOST
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_where_the_whole_country_is_seen_only_the_largest_are_named() -> None:
    towns = [town(f"Town {at}", at, north=at % 20 - 10, east=at % 31) for at in range(1, 700)]
    wide = Chart(middle=CHART.middle, scale=3_000, width=500, height=500)
    shown = {int(name.removeprefix("Town ")) for name in named(*towns, chart=wide)}
    assert shown
    assert min(shown) >= 400


def test_a_small_pan_leaves_the_names_where_they_are() -> None:
    towns = [town(f"Town {at}", at, north=at % 17 / 60, east=at % 13 / 50) for at in range(200)]
    at_home = named(*towns)
    moved = named(*towns, chart=CHART.panned(-30, -20))
    assert {name: (box.x() - 30, box.y() - 20) for name, box in at_home.items()} == {
        name: (pytest.approx(box.x()), pytest.approx(box.y())) for name, box in moved.items()
    }


@pytest.mark.parametrize(("most", "miles"), [(0.07, 0.05), (1, 1), (1.99, 1), (2, 2), (4.9, 2), (9.99, 5), (730, 500)])
def test_the_bar_has_a_round_number_of_miles(most: float, miles: float) -> None:
    assert round_below(most) == pytest.approx(miles)


def test_a_mile_on_the_bar_is_a_mile_on_the_ground() -> None:
    pixels = METRES_PER_MILE / ground_metres(CHART)
    east = CHART.to_screen(project(Point(EUGENE.latitude, EUGENE.longitude + 1 / 49.73)))
    assert east.x - CHART.to_screen(Spot(CHART.middle.x, CHART.middle.y)).x == pytest.approx(pixels, rel=0.01)
