"""What hands and eyes do at a window with a casebook."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fakes import ports
from fakes.hands import type_words
from fakes.window_casebook import NAME, PASSPHRASE, PIN, Laptop
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from navigator.casebook.events.stand_ins import record_from
from navigator.clock import SystemClock
from navigator.use_cases.seat import Seat
from ui.desktop.app import build_window
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.models.records import RECORD_ROLE
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.refer_sheet import ReferSheet
from ui.tongue import ENGLISH

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, RECORD_ROLE)


class Hands:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.pressed = 0

    def press(self, *keys: Qt.Key, mod: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.pressed += 1
            self.qtbot.keyClick(self._focus(), key, mod)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self._focus(), text)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


def sign_in(window: MainWindow, hands: Hands, name: str = NAME) -> None:
    hands.press(Key.Key_L, mod=CTRL)
    hands.type(name)
    hands.press(Key.Key_Tab)
    hands.type(PASSPHRASE)
    hands.press(Key.Key_Tab)
    hands.type(PIN)
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: window.casebook.is_open)


def select_hit(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: window.session.detail.row is not None)
    window.pages.find_view.bar.focus_query()
    hands.press(Key.Key_Down)


def kept(qtbot: QtBot, window: MainWindow, kind: str) -> list[Any]:
    found: list[Any] = []

    def read(seat: Seat) -> list[Any]:
        return [record_from(kind, id_, state) for id_, state in seat.desk.casebook.each(kind)]

    done: list[bool] = []
    window.casebook.room.work(read, lambda made: (found.extend(made), done.append(True)), lambda _: done.append(False))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [True]
    return found


def sheet_of(window: MainWindow) -> ReferSheet:
    assert window.door.sheets is not None
    sheet = window.door.sheets._sheet
    assert isinstance(sheet, ReferSheet)
    return sheet


def sign_out(window: MainWindow, hands: Hands) -> None:
    window.casebook.end()
    hands.qtbot.waitUntil(lambda: window.casebook.stage is Stage.LOCKED and not window.casebook.riders)


def everything_shown(window: MainWindow) -> str:
    """Return every word that any widget, title, tooltip or the clipboard holds."""
    found = [window.windowTitle(), QGuiApplication.clipboard().text()]
    for widget in window.findChildren(QWidget):
        found += [widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLineEdit | QLabel):
            found.append(widget.text())
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            found.append(widget.toPlainText())
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            found += [str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in ROLES]
    return "\n".join(found)


def begun_window(
    qtbot: QtBot, casebook: Callable[[], CasebookServices], tongue: str = ENGLISH, **changed: object
) -> MainWindow:
    """Open a window over a casebook, until it knows whether there is one."""
    settings = ports.FakeSettings(origin="District 6 station", language=tongue)
    window = build_window(ports.services(settings=settings, clock=SystemClock(), casebook=casebook, **changed))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.build_rest()
    qtbot.waitUntil(lambda: window.casebook.stage is not Stage.UNKNOWN)
    return window


def opened_window(qtbot: QtBot, folder: Path, hands: Hands) -> MainWindow:
    """Open a window with somebody signed in."""
    laptop = Laptop(folder)
    laptop.make()
    window = begun_window(qtbot, laptop.services)
    sign_in(window, hands)
    return window


def refer_with_follow_up(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    """Save a referral that the person agreed to, without a contact of theirs."""
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    sheet_of(window).lines.agreed.focus()
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not window.door.is_covered)
