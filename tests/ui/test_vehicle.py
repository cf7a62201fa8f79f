"""A night in a vehicle by touch alone: few taps, no typing, no target under 44 pixels (mock-ups, vehicle; S6)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.at_casebook import Hands, begun_window, kept, sheet_of, sign_in
from fakes.touch import too_small
from fakes.window_casebook import Laptop
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from navigator.access.lock import OFFICE_MINUTES, VEHICLE_MINUTES
from ui.desktop.views.main_window import MainWindow

FINGER: QPointingDevice = QTest.createTouchDevice()  # type: ignore[attr-defined] # pyright: ignore - the stubs lack it

FIRST_ANSWER, WHOLE_NIGHT = 5, 14


class Fingers:
    """Taps where something lies, and counts the taps."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.taps = 0

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        self.taps += 1
        point = widget.mapTo(self._window, at or widget.rect().center())
        QTest.touchEvent(self._window, FINGER).press(0, point, self._window).commit()  # type: ignore[call-overload]
        QTest.touchEvent(self._window, FINGER).release(0, point, self._window).commit()  # type: ignore[call-overload]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    laptop = Laptop(tmp_path)
    laptop.make()
    window = begun_window(qtbot, laptop.services)
    window.resize(1366, 768)
    sign_in(window, Hands(qtbot))
    window._keys.run("vehicle")
    yield window
    window.close()


def sizes_hold(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(0)
    assert too_small(window) == []


def test_the_night_by_touch_alone(qtbot: QtBot, window: MainWindow) -> None:
    find, fingers = window.pages.find_view, Fingers(window)
    sizes_hold(qtbot, window)
    fingers.tap(find.results.needs.tiles[0])
    qtbot.waitUntil(lambda: find.results.list.isVisible() and window.session.detail.row is not None)
    assert fingers.taps <= FIRST_ANSWER
    sizes_hold(qtbot, window)
    hits = find.results.list
    fingers.tap(hits.viewport(), hits.visualRect(hits.model().index(0, 0)).center())
    detail = find.detail
    assert detail is not None
    qtbot.waitUntil(lambda: detail.isVisible() and detail.bar.isVisible())
    sizes_hold(qtbot, window)
    fingers.tap(detail.bar.buttons["refer"])
    sheet = sheet_of(window)
    sizes_hold(qtbot, window)
    for strip, answer in ((sheet.lines.how, 0), (sheet.lines.desk, 0), (sheet.lines.told, 0), (sheet.lines.agreed, 0)):
        sheet.page.ensureWidgetVisible(strip.buttons[answer])
        fingers.tap(strip.buttons[answer])
        assert strip.value
        sizes_hold(qtbot, window)
    fingers.tap(sheet.save)
    qtbot.waitUntil(lambda: not window.door.is_covered)
    assert fingers.taps <= WHOLE_NIGHT
    assert len(kept(qtbot, window, "referral")) == len(kept(qtbot, window, "follow_up")) == 1


def test_the_lock_is_that_of_a_vehicle_and_goes_back(window: MainWindow) -> None:
    assert window.casebook.minutes == VEHICLE_MINUTES
    window._keys.run("vehicle")
    assert window.casebook.minutes == OFFICE_MINUTES
    assert window.casebook.watch._lock.minutes == OFFICE_MINUTES
