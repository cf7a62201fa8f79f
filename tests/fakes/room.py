"""What a person's hands and eyes do to the Directory room."""

from fakes import ports
from fakes.hands import press
from fakes.office import FakeOffice
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.models.records import Record, RoomSection
from ui.desktop.services import DesktopServices
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.room_view import RoomView

CONTROL = Qt.KeyboardModifier.ControlModifier


def real(office: FakeOffice) -> DesktopServices:
    """Services over a directory of this laptop's own, which opens again as itself."""
    return ports.services(
        ports.FakeDirectory(training=False),
        settings=ports.FakeSettings(training=False),
        office=lambda: office,
        reopen=lambda: real(office),
    )


def room_of(window: MainWindow) -> RoomView:
    assert window.pages.room is not None
    return window.pages.room


def enter(qtbot: QtBot, window: MainWindow, section: RoomSection) -> RoomView:
    """Go to a section and to its rows by keyboard."""
    press(qtbot, Qt.Key.Key_7, CONTROL)
    qtbot.waitUntil(lambda: window.pages.in_room)
    for _ in range(list(RoomSection).index(section)):
        press(qtbot, Qt.Key.Key_Down)
    loaded(qtbot, window, section)
    press(qtbot, Qt.Key.Key_Right)
    return room_of(window)


def loaded(qtbot: QtBot, window: MainWindow, section: RoomSection) -> None:
    room = window.session.room
    qtbot.waitUntil(lambda: room.section is section and bool(room.loaded or room.failure))


def rows(window: MainWindow) -> tuple[Record, ...]:
    return room_of(window).rows.list.records.records


def spoken(window: MainWindow) -> list[str]:
    model = room_of(window).rows.list.records
    return [model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
