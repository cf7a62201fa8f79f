"""From here: a point of the map becomes the place that distances are counted from, and is never written down."""

from collections.abc import Callable

import pytest
from fakes import linden, ports
from fakes.hands import press, type_words
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navigator.chart import Spot, ground_metres, project, unproject
from navigator.geo import Point, haversine_m
from tests.ui.conftest import OpenWindow
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.map_pane import MapPane

LEFT = Qt.MouseButton.LeftButton
ASIDE = QPoint(60, 80)


@pytest.fixture
def settings() -> ports.FakeSettings:
    return ports.FakeSettings(origin=linden.STATION.name)


@pytest.fixture
def pane(qtbot: QtBot, open_window: OpenWindow, settings: ports.FakeSettings) -> MapPane:
    window = open_window(ports.services(settings=settings))
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    window.resize(1300, 800)
    type_words(qtbot, window, "shelter")
    window._keys.run("map")
    found = window.pages.find_view.map.pane
    assert found is not None
    qtbot.waitUntil(found.canvas.hasFocus)
    return found


def window_of(pane: MapPane) -> MainWindow:
    window = pane.window()
    assert isinstance(window, MainWindow)
    return window


def under(pane: MapPane, at: QPoint) -> Point:
    return unproject(pane.canvas.chart.to_world(Spot(at.x(), at.y())))


def counted_from(qtbot: QtBot, pane: MapPane, point: Point) -> None:
    session = window_of(pane).session
    qtbot.waitUntil(lambda: session.origin.origin is not None and session.origin.origin.kind == "point")
    assert session.origin.origin is not None
    # A pixel to each side, and what four decimals leave out.
    assert haversine_m(session.origin.origin.point, point) < 2 * ground_metres(pane.canvas.chart) + 10
    assert session.search.query.origin == session.origin.origin


def choose(qtbot: QtBot, pane: MapPane) -> None:
    menu = pane.canvas.here.menu
    with qtbot.waitExposed(menu):
        assert menu.isVisible()
    menu.actions()[0].trigger()
    menu.close()


def by_key(qtbot: QtBot, pane: MapPane) -> Point:
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Left)
    middle = under(pane, pane.canvas.rect().center())
    press(qtbot, Qt.Key.Key_O)
    return middle


def by_holding(qtbot: QtBot, pane: MapPane) -> Point:
    # On a marker, which a short press would choose.
    spot = pane.canvas.chart.to_screen(pane.canvas.groups[0].at)
    at = QPoint(round(spot.x), round(spot.y))
    point = under(pane, at)
    qtbot.mousePress(pane.canvas, LEFT, pos=at)
    qtbot.waitUntil(pane.canvas.here.menu.isVisible)
    qtbot.mouseRelease(pane.canvas, LEFT, pos=at)
    choose(qtbot, pane)
    return point


def by_right_button(qtbot: QtBot, pane: MapPane) -> Point:
    point = under(pane, ASIDE)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, ASIDE, pane.canvas.mapToGlobal(ASIDE))
    QApplication.sendEvent(pane.canvas, event)
    choose(qtbot, pane)
    return point


def by_menu_key(qtbot: QtBot, pane: MapPane) -> Point:
    point = under(pane, pane.canvas.rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, ASIDE, pane.canvas.mapToGlobal(ASIDE))
    QApplication.sendEvent(pane.canvas, event)
    choose(qtbot, pane)
    return point


@pytest.mark.parametrize("way", [by_key, by_holding, by_right_button, by_menu_key])
def test_distances_count_from_the_point_and_it_is_not_written_down(
    qtbot: QtBot, pane: MapPane, settings: ports.FakeSettings, way: Callable[[QtBot, MapPane], Point]
) -> None:
    chosen: list[str] = []
    pane.row_chosen.connect(chosen.append)
    with qtbot.waitSignal(window_of(pane).session.origin.said) as said:
        point = way(qtbot, pane)
    counted_from(qtbot, pane, point)
    assert said.args[0].startswith("Distances count from 4")
    assert settings.get("origin", "") == ""
    assert not [value for value in settings.values.values() if "-12" in str(value)]
    assert chosen == [], "a finger that rested chose no marker"
    qtbot.waitUntil(pane.canvas.hasFocus)
    assert window_of(pane).pages.find_view.bar.place.edit.text().startswith("4")


def test_a_drag_is_no_hold(qtbot: QtBot, pane: MapPane) -> None:
    here = pane.canvas.here
    qtbot.mousePress(pane.canvas, LEFT, pos=ASIDE)
    assert here.held.isActive()
    qtbot.mouseMove(pane.canvas, ASIDE + QPoint(40, 0))
    assert not here.held.isActive()
    qtbot.mouseRelease(pane.canvas, LEFT, pos=ASIDE + QPoint(40, 0))


def test_a_short_press_is_no_hold(qtbot: QtBot, pane: MapPane) -> None:
    qtbot.mouseClick(pane.canvas, LEFT, pos=ASIDE)
    assert not pane.canvas.here.held.isActive()
    assert not pane.canvas.here.menu.isVisible()


def test_the_cross_stands_in_the_middle_while_the_map_has_the_focus(pane: MapPane) -> None:
    canvas = pane.canvas
    pixel = canvas.rect().center() + QPoint(8, 0)
    with_focus = canvas.grab().toImage().pixelColor(pixel)
    window_of(pane).pages.find_view.bar.focus_query()
    assert canvas.grab().toImage().pixelColor(pixel) != with_focus


def test_the_middle_is_what_the_chart_says(pane: MapPane) -> None:
    middle = pane.canvas.here.middle
    seen = pane.canvas.chart.to_screen(project(under(pane, QPoint(round(middle.x), round(middle.y)))))
    assert (round(seen.x), round(seen.y)) == (round(middle.x), round(middle.y))
