"""Everything that takes keys or is painted has a name and a role for a screen reader, in every room and on every sheet."""

import gc
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest
from fakes import ports
from fakes.hands import focus, press
from fakes.walk import Walk
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.spoken_role import speak_as

Role, Text = QAccessible.Role, QAccessible.Text
UNTRUE = {Role.NoRole, Role.Client}
PLACES = 54
SHEETS = [
    *("make the casebook", "the recovery key", "sign in", "who sits there"),
    *("sheet: heard", "sheet: wrong", "sheet: places", "sheet: refer"),
]
CALLS = 500


@pytest.fixture(autouse=True)
def listened_to(qapp: QApplication) -> Iterator[None]:
    """Somebody listens: Qt keeps no rows for them else."""
    del qapp
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def shown(window: MainWindow) -> list[QWidget]:
    return [window, *(widget for widget in window.findChildren(QWidget) if widget.isVisible())]


def painted_here(widget: QWidget) -> bool:
    """Whether the class that paints it is one of ours."""
    painter = next(kind for kind in type(widget).__mro__ if "paintEvent" in kind.__dict__)
    return painter.__module__.startswith("ui.")


def takes_keys(widget: QWidget) -> bool:
    kinds = QAbstractButton | QLineEdit | QAbstractItemView
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, kinds)


def faults(widget: QWidget) -> Iterator[str]:
    """Tell what a screen reader would not learn of it."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    name, role = spoken.text(Text.Name), spoken.role()
    about = f"{type(widget).__name__} {name!r} in {type(widget.parent()).__name__}"
    if role in UNTRUE:
        yield f"{about}: {role}"
    # A border that nobody can reach is what it looks like: nothing to be told.
    if not name.strip() and (takes_keys(widget) or role is not Role.Border):
        yield f"{about}: nameless"
    if "{" in name or name.startswith("&"):
        yield f"{about}: not filled in"


def silent_rows(view: QAbstractItemView) -> Iterator[str]:
    spoken = QAccessible.queryAccessibleInterface(view)
    for at in range(min(spoken.childCount(), view.model().rowCount())):
        row = spoken.child(at)
        if row.role() is not Role.ListItem or not row.text(Text.Name).strip():
            yield f"{view.accessibleName()}, row {at}: {row.role()} {row.text(Text.Name)!r}"


def past_the_last(widget: QScrollArea) -> Iterator[str]:
    """Tell of a face that answers for a child that has gone: Qt's own reads beyond its list, which ends the process."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    for beyond in (0, 1, 40):
        if cast("QAccessibleInterface | None", spoken.child(spoken.childCount() + beyond)) is not None:
            yield f"{type(widget).__name__} has a child {beyond} past the last"


def untold(window: MainWindow) -> list[str]:
    found = [fault for each in shown(window) if takes_keys(each) or painted_here(each) for fault in faults(each)]
    lists = [each for each in shown(window) if isinstance(each, QAbstractItemView)]
    found += [fault for each in lists for fault in silent_rows(each)]
    return found + [fault for each in shown(window) if isinstance(each, QScrollArea) for fault in past_the_last(each)]


def test_whatever_takes_keys_or_is_painted_has_a_name_and_a_role(qtbot: QtBot, tmp_path: Path) -> None:
    walk = Walk(qtbot, tmp_path)
    walk.window.resize(1366, 768)
    found: dict[str, str] = {}
    visited = 0
    for place in walk.places():
        visited += 1
        for fault in untold(walk.window):
            found.setdefault(fault, place)
    walk.window.close()
    assert found == {}
    assert visited == PLACES


def test_the_first_start_is_told_whole(open_window: OpenWindow) -> None:
    assert untold(open_window(ports.services(chosen=False))) == []


def test_a_nameless_button_is_found(window: MainWindow) -> None:
    """The walk above finds what it looks for."""
    assert untold(window) == []
    window.pages.find_view.bar.query.edit.setAccessibleName("")
    window.rail.menu.setText("")
    window.rail.menu.setAccessibleName("")
    assert len(untold(window)) == 2


def tab_stops(qtbot: QtBot, within: QWidget) -> list[QWidget]:
    """Return what Tab comes to, from the first until it comes around."""
    stops = [focus()]
    while True:
        press(qtbot, Qt.Key.Key_Tab)
        if focus() in stops or not within.isAncestorOf(focus()):
            return stops
        stops.append(focus())


def round_after(first: QWidget, stops: list[QWidget], within: QWidget) -> list[QWidget]:
    """Return the round from the one that comes after the way out, which stands at the top right and is read first or last.

    Where there is no way out it begins at the top, wherever the focus was when it was opened.
    """
    if first in stops:
        at = stops.index(first)
        return stops[at + 1 :] + stops[:at]
    top = stops.index(min(stops, key=lambda stop: stop.mapTo(within, QPoint(0, 0)).y()))
    return stops[top:] + stops[:top]


def backward_steps(stops: list[QWidget], within: QWidget) -> list[str]:
    """Return the stops that lie above the one before, or at its left in the same line."""
    found: list[str] = []
    for before, after in pairwise(stops):
        ends = before.mapTo(within, QPoint(before.width(), before.height()))
        begins = after.mapTo(within, QPoint(0, 0))
        after_ends = begins.y() + after.height()
        before_begins = before.mapTo(within, QPoint(0, 0))
        above = after_ends <= before_begins.y()
        same_line = begins.y() < ends.y() and after_ends > before_begins.y()
        if above or (same_line and begins.x() + after.width() <= before_begins.x()):
            found.append(f"{before.accessibleName()} > {after.accessibleName()}")
    return found


def test_tab_goes_through_a_sheet_as_it_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    walk = Walk(qtbot, tmp_path)
    # So high that nothing scrolls: what is read first stands above.
    walk.window.resize(1366, 2400)
    counted: dict[str, int] = {}
    for place in walk.places():
        sheets = [sheet for sheet in walk.window.findChildren(SideSheet) if sheet.isVisible()]
        for sheet in sheets:
            stops = round_after(sheet.back, tab_stops(qtbot, sheet), sheet)
            assert (place, backward_steps(stops, sheet)) == (place, [])
            counted[place] = len(stops)
        if place == "sheet: refer":
            break
    walk.window.close()
    assert list(counted) == SHEETS
    assert counted["sheet: refer"] > counted["make the casebook"] > 4


@pytest.mark.usefixtures("qapp")
def test_roles_come_and_go_and_leave_the_references_to_none_where_they_were() -> None:
    """A Python object that C++ keeps must neither be freed twice nor drop references (test_none_reference.py)."""
    # What the tests before this one left behind goes first.
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget = QWidget()
        speak_as(widget, Role.Document)
        widget.setAccessibleName("a page")
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert (spoken.role(), spoken.text(Text.Name)) == (Role.Document, "a page")
        widget.deleteLater()
        del widget, spoken
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert sys.getrefcount(None) > before - CALLS
