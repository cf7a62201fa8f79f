from dataclasses import replace

from fakes.hands import type_words
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.map import markers_of
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.map_pane import MapPane


def pane_of(qtbot: QtBot, window: MainWindow, words: str = "shelter") -> MapPane:
    type_words(qtbot, window, words)
    pane = MapPane(Appearance(), window.session.map)
    qtbot.addWidget(pane)
    pane.resize(500, 600)
    pane.show()
    return pane


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
    qtbot.keyClick(pane.canvas, Qt.Key.Key_N)
    first = window.session.map.markers[0]
    assert chosen == [first.id] == [pane.canvas.selected]
    assert first.label in pane.canvas.accessibleName()
    spot = pane.canvas.groups[-1]
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(spot.at.x), round(spot.at.y)))
    assert len(chosen) == 2


def test_keys_pan_zoom_and_fit(qtbot: QtBot, window: MainWindow) -> None:
    pane = pane_of(qtbot, window)
    before = pane.canvas.chart
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Left)
    assert pane.canvas.chart.middle.x < before.middle.x
    qtbot.keyClicks(pane.canvas, "+")
    assert pane.canvas.chart.scale > before.scale
    qtbot.keyClicks(pane.canvas, "0")
    assert pane.canvas.chart == before


def test_the_map_takes_the_place_of_the_hits_and_gives_it_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1300, 800)
    type_words(qtbot, window, "shelter")
    place, results = window.pages.find_view.map, window.pages.find_view.results
    assert place.pane is None
    place.toggle()
    assert place.pane is not None
    assert place.pane.isVisible()
    assert not results.list.isVisible()
    last = window.session.map.markers[-1]
    place.pane.row_chosen.emit(last.id)
    current = results.list.current()
    assert current is not None
    assert current.hit.listing.id == last.id == place.pane.canvas.selected
    place.toggle()
    assert results.list.isVisible()
    assert not place.pane.isVisible()


def test_a_wide_window_has_a_column_for_the_map(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1920, 1080)
    type_words(qtbot, window, "shelter")
    place = window.pages.find_view.map
    assert place.pane is not None
    assert place.pane.isVisible()
    assert window.pages.find_view.results.list.isVisible()
