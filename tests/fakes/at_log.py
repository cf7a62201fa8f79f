"""What hands and eyes do in the Log."""

from collections.abc import Callable
from typing import Any

from fakes.at_casebook import CTRL, Hands, Key
from fakes.window_casebook import BANNER, NAME, PASSPHRASE, Laptop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.use_cases.seat import Seat
from resources_db.casebook.door import signed_in
from ui.desktop.models.log_rows import RowKind
from ui.desktop.views.log_view import LogView
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.choice_strip import ChoiceStrip

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
BEN, OTHER = "Ben Ito", "other words with blanks"


def log_of(qtbot: QtBot, window: MainWindow) -> LogView:
    """Return the page of the Log once it was read."""
    view = window.door.rooms.page("log")
    assert isinstance(view, LogView)
    qtbot.waitUntil(lambda: view._log._log is not None)
    return view


def enter_log(qtbot: QtBot, window: MainWindow, hands: Hands) -> LogView:
    hands.press(Key.Key_2, mod=CTRL)
    return log_of(qtbot, window)


def answer(hands: Hands, strip: ChoiceStrip, code: str) -> None:
    """Choose an answer with the keys: to the line, along it, Space."""
    strip.focus()
    at = strip._keys.index(strip.value) if strip.values else 0
    steps = strip._keys.index(code) - at
    hands.press(*[Key.Key_Right if steps > 0 else Key.Key_Left] * abs(steps), Key.Key_Space)


def fill_in(view: LogView, hands: Hands) -> None:
    """Say all that a crisis response must say, but its end."""
    lines = view.form.lines
    for strip, code in (
        (lines.reasons, "homelessness"), (lines.did, "deescalation"), (lines.ended, "transport_shelter"),
        (lines.would, "ed"), (lines.avoided, "yes"), (lines.basis, "clinician_judgment"), (lines.unnamed, "unnamed"),
    ):  # fmt: skip
        answer(hands, strip, code)


def finish_one(qtbot: QtBot, view: LogView, hands: Hands) -> None:
    """Begin an encounter and finish it, until it is shown as it was saved."""
    hands.press(Key.Key_N, mod=CTRL)
    fill_in(view, hands)
    hands.press(Key.Key_F9)
    hands.press(Key.Key_Return, mod=CTRL | SHIFT)
    qtbot.waitUntil(lambda: view.panes.shows_record and view._log.seen is not None)


def kinds(view: LogView) -> list[RowKind]:
    return [row.kind for row in view._log.rows]


def windows_shown() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def colleague(laptop: Laptop, role: Role = Role.CLINICIAN) -> None:
    """Let the casebook know a second account."""
    laptop.office.staff.add(signed_in(NAME, PASSPHRASE, BANNER.accepted()), BEN, role, OTHER)


def sign_in_as(window: MainWindow, hands: Hands, name: str, words: str) -> None:
    hands.press(Key.Key_L, mod=CTRL)
    hands.type(name)
    hands.press(Key.Key_Tab)
    hands.type(words)
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: window.casebook.is_open)


def at_desk(qtbot: QtBot, window: MainWindow, work: Callable[[Seat], object]) -> None:
    """Do something at the open casebook, in its own thread."""
    done: list[bool] = []
    window.casebook.room.work(work, lambda _: done.append(True), lambda _: done.append(False))
    qtbot.waitUntil(lambda: done == [True])


def set_room_on_disk(qtbot: QtBot, window: MainWindow, pages: str) -> None:
    """Let the engine say that its disk is full, or that there is room again."""

    def work(seat: Seat) -> None:
        book: Any = seat.desk.casebook
        book.records.journal.db.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    at_desk(qtbot, window, work)
