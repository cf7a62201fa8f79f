import gc
import sys

import pytest
from fakes.hands import type_words
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from navigator.chart import Marker
from navigator.geo import Point
from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.map_canvas import MapCanvas

CALLS = 500
NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value


@pytest.fixture
def canvas(qtbot: QtBot, window: MainWindow) -> MapCanvas:
    window.resize(1920, 1080)
    type_words(qtbot, window, "shelter with dog")
    pane = window.pages.find_view.map.pane
    assert pane is not None
    return pane.canvas


def test_a_map_is_a_list_of_its_markers(canvas: MapCanvas) -> None:
    spoken = QAccessible.queryAccessibleInterface(canvas)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.text(NAME) == "Map"
    assert spoken.childCount() == len(canvas.markers) > 3
    said = [spoken.child(at).text(NAME) for at in range(spoken.childCount())]
    assert said == [marker.label for marker in canvas.markers]
    assert all(spoken.child(at).role() == QAccessible.Role.ListItem for at in range(spoken.childCount()))


def test_a_marker_says_number_name_verdict_and_way(canvas: MapCanvas) -> None:
    harbor = next(marker for marker in canvas.markers if marker.id == "harbor")
    spoken = QAccessible.queryAccessibleInterface(canvas).child(canvas.position("harbor"))
    number, name, verdict, way = spoken.text(NAME).split(", ")
    assert (number, name) == (str(harbor.number), "Harbor Street Night Shelter")
    assert verdict in {"Should take", "Ask first", "Later", "Rule says no"}
    assert way.endswith(" mi NE")


def test_what_is_selected_is_said_and_stands_where_it_is_painted(canvas: MapCanvas) -> None:
    spoken = QAccessible.queryAccessibleInterface(canvas)
    canvas.setFocus()
    canvas.select("harbor")
    at = canvas.position("harbor")
    item = spoken.child(at)
    assert "Harbor Street" in spoken.text(VALUE)
    assert item.state().selected
    assert item.text(QAccessible.Text.Description) == ""
    assert not spoken.child(1 if at == 0 else 0).state().selected
    assert spoken.focusChild() is item
    middle = item.rect().center()
    assert canvas.mapFromGlobal(middle) == canvas.box_of("harbor").center()
    assert spoken.indexOfChild(spoken.childAt(middle.x(), middle.y())) >= 0
    assert spoken.indexOfChild(item) == at
    assert item.parent().text(NAME) == "Map"


def test_another_answer_leaves_no_item_behind(qtbot: QtBot, window: MainWindow, canvas: MapCanvas) -> None:
    spoken = QAccessible.queryAccessibleInterface(canvas)
    last = spoken.child(spoken.childCount() - 1)
    assert last.isValid()
    type_words(qtbot, window, "cedar")
    assert spoken.childCount() == 1
    assert not last.isValid()
    assert last.text(NAME) == ""


@pytest.mark.usefixtures("qapp")
def test_maps_come_and_go_and_leave_the_references_to_none_where_they_were() -> None:
    """A Python object that C++ calls must neither be freed twice nor drop references (test_none_reference.py)."""
    marker = Marker(id="1", point=Point(44, -123), kind="takes", number=1, label="1, Harbor Street")
    # What the tests before this one left behind goes first.
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        canvas = MapCanvas(Appearance())
        canvas.show_markers((marker,), None, None)
        spoken = QAccessible.queryAccessibleInterface(canvas)
        assert spoken.child(0).text(NAME) == marker.label
        assert spoken.child(1) is None
        canvas.deleteLater()
        del canvas, spoken
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert sys.getrefcount(None) > before - CALLS
