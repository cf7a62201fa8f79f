from dataclasses import replace

import pytest
from fakes.hands import type_words
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navigator.chart import Cluster, Marker, Spot
from navigator.geo import Point
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.map import markers_of
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.map_pane import MapPane
from ui.desktop.widgets.map_canvas import MapCanvas


def pane_of(qtbot: QtBot, window: MainWindow, words: str = "shelter") -> MapPane:
    type_words(qtbot, window, words)
    pane = MapPane(Appearance(), window.session.map)
    qtbot.addWidget(pane)
    pane.resize(500, 600)
    pane.show()
    return pane


def canvas_of(qtbot: QtBot, where: list[Point], origin: Point | None = None, reach_m: float | None = None) -> MapCanvas:
    canvas = MapCanvas(Appearance())
    qtbot.addWidget(canvas)
    canvas.resize(500, 600)
    canvas.show()
    markers = tuple(
        Marker(id=str(at), point=point, kind="takes", number=at + 1, label=f"{at}") for at, point in enumerate(where)
    )
    canvas.show_markers(markers, origin, reach_m)
    return canvas


def press_on(qtbot: QtBot, pane: MapPane, group: Cluster) -> None:
    at = pane.canvas.chart.to_screen(group.at)
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(at.x), round(at.y)))


def test_a_confidential_place_is_never_a_marker_even_if_a_point_got_in(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    row = next(row for row in window.session.search.shown.rows if row.hit.listing.point is not None)
    assert len(markers_of([row])) == 1
    hit = replace(row.hit, listing=replace(row.hit.listing, confidential=True))
    assert markers_of([replace(row, hit=hit)]) == ()


def test_markers_carry_the_numbers_of_the_rows(qtbot: QtBot, window: MainWindow) -> None:
    pane_of(qtbot, window)
    rows = window.session.search.shown.rows
    for marker in window.session.map.markers:
        assert rows[marker.number - 1].hit.listing.id == marker.id
        assert rows[marker.number - 1].name in marker.label


def test_keys_walk_through_the_markers_and_a_press_chooses(qtbot: QtBot, window: MainWindow) -> None:
    pane = pane_of(qtbot, window)
    chosen: list[str] = []
    pane.row_chosen.connect(chosen.append)
    markers = window.session.map.markers
    for key in (Qt.Key.Key_N, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(pane.canvas, key)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert chosen == [markers[0].id, markers[1].id, markers[0].id, markers[-1].id]
    group = pane.canvas.groups[-1]
    press_on(qtbot, pane, group)
    assert chosen[-1] == pane.canvas.selected == group.lead.id


def test_a_press_beside_every_marker_chooses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    pane = pane_of(qtbot, window)
    chosen: list[str] = []
    pane.row_chosen.connect(chosen.append)
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert chosen == []


def test_a_press_on_a_group_parts_it(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, [Point(44.0, -123.0), Point(44.0, -122.99), Point(45.0, -123.0)])
    group = next(group for group in canvas.groups if len(group.markers) == 2)
    at, before = canvas.chart.to_screen(group.at), canvas.chart.scale
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(at.x), round(at.y)))
    assert canvas.chart.scale > before
    assert [len(group.markers) for group in canvas.groups] == [1, 1, 1]


def test_presses_walk_through_a_group_that_stands_in_one_spot(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, [Point(44.0, -123.0)] * 3)
    chosen: list[str] = []
    canvas.marker_chosen.connect(chosen.append)
    for _ in range(4):
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    assert chosen == ["0", "1", "2", "0"]


def test_a_selected_marker_comes_into_view(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, [Point(44.0, -123.0), Point(44.1, -123.0)])
    canvas.pan(5_000, 0)
    assert not canvas.rect().intersects(canvas.box_of("1"))
    canvas.select("1")
    assert canvas.rect().contains(canvas.box_of("1").center())


def test_what_lies_beyond_reach_does_not_make_the_map_small(qtbot: QtBot) -> None:
    near, far = Point(44.05, -123.05), Point(46.0, -120.0)
    canvas = canvas_of(qtbot, [near, far], origin=Point(44.0, -123.0), reach_m=16_000)
    assert canvas.rect().contains(canvas.box_of("0").center())
    assert not canvas.rect().contains(canvas.box_of("1").center())
    canvas.show_markers(canvas.markers[1:], Point(44.0, -123.0), 16_000)
    assert canvas.rect().contains(canvas.box_of("1").center())


def test_two_fingers_on_a_pad_zoom_where_they_are(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, [Point(44.0, -123.0), Point(44.1, -123.0)])
    before = canvas.chart
    at = QPointF(100, 100)
    pad = QPointingDevice.primaryPointingDevice()
    zoom = Qt.NativeGestureType.ZoomNativeGesture
    QApplication.sendEvent(canvas, QNativeGestureEvent(zoom, pad, 2, at, at, canvas.mapToGlobal(at), 0.5, QPointF()))
    assert canvas.chart.scale == pytest.approx(before.scale * 1.5)
    assert canvas.chart.to_world(Spot(100, 100)).x == pytest.approx(before.to_world(Spot(100, 100)).x)


def test_two_fingers_on_the_screen_zoom_and_choose_nothing(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, [Point(44.0, -123.0), Point(44.1, -123.0)])
    chosen: list[str] = []
    canvas.marker_chosen.connect(chosen.append)
    before, screen = canvas.chart, QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(200, 300)).press(1, QPoint(300, 300)).commit()
    for apart in (20, 40, 50):
        left, right = QPoint(200 - apart, 300), QPoint(300 + apart, 300)
        QTest.touchEvent(canvas, screen).move(0, left).move(1, right).commit()
    QTest.touchEvent(canvas, screen).release(0, QPoint(150, 300)).release(1, QPoint(350, 300)).commit()
    assert canvas.chart.scale == pytest.approx(before.scale * 2, rel=0.01)
    assert canvas.chart.to_screen(before.to_world(Spot(250, 300))).x == pytest.approx(250, abs=3)
    assert chosen == []


def test_the_finger_that_leaves_last_neither_drags_nor_taps(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, [Point(44.0, -123.0), Point(44.1, -123.0)])
    chosen: list[str] = []
    canvas.marker_chosen.connect(chosen.append)
    screen, tap = QTest.createTouchDevice(), canvas.box_of("1").center()
    QTest.touchEvent(canvas, screen).press(0, tap).commit()
    QTest.touchEvent(canvas, screen).stationary(0).press(1, QPoint(300, 300)).commit()
    before = canvas.chart
    QTest.touchEvent(canvas, screen).stationary(0).release(1, QPoint(300, 300)).commit()
    QTest.touchEvent(canvas, screen).move(0, tap + QPoint(40, 0)).commit()
    QTest.touchEvent(canvas, screen).release(0, tap).commit()
    assert canvas.chart == before
    assert chosen == []


def test_one_finger_drags_and_taps(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot, [Point(44.0, -123.0), Point(44.1, -123.0)])
    chosen: list[str] = []
    canvas.marker_chosen.connect(chosen.append)
    before, screen = canvas.chart, QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, QPoint(50, 50)).commit()
    QTest.touchEvent(canvas, screen).move(0, QPoint(80, 90)).commit()
    QTest.touchEvent(canvas, screen).release(0, QPoint(80, 90)).commit()
    moved = canvas.chart.to_screen(before.middle)
    assert (round(moved.x), round(moved.y)) == (250 + 30, 300 + 40)
    assert chosen == []
    tap = canvas.box_of("1").center()
    QTest.touchEvent(canvas, screen).press(0, tap).commit()
    QTest.touchEvent(canvas, screen).release(0, tap).commit()
    assert chosen == ["1"]


def test_keys_pan_zoom_and_fit(qtbot: QtBot, window: MainWindow) -> None:
    pane = pane_of(qtbot, window)
    before = pane.canvas.chart
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Left)
    assert pane.canvas.chart.middle.x < before.middle.x
    qtbot.keyClicks(pane.canvas, "+")
    assert pane.canvas.chart.scale > before.scale
    qtbot.keyClicks(pane.canvas, "0")
    assert pane.canvas.chart == before


def test_a_place_of_which_only_the_zip_is_known_says_so(qtbot: QtBot, window: MainWindow) -> None:
    pane = pane_of(qtbot, window)
    rough = {marker.id for marker in window.session.map.markers if marker.roughly}
    exact = {row.hit.listing.id for row in window.session.search.shown.rows} - rough
    assert rough == {"river"}
    assert "harbor" in exact
    assert pane.legend.roughly.isVisible()
    type_words(qtbot, window, "harbor")
    assert not pane.legend.roughly.isVisible()
