"""What a person's hands and eyes do to a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.views.main_window import MainWindow


def names(window: MainWindow) -> list[str]:
    hits = window.pages.find_view.results.list.hits
    rows = (hits.row(at) for at in range(hits.rowCount()))
    return [row.name for row in rows if row]


def type_words(qtbot: QtBot, window: MainWindow, text: str) -> None:
    edit = window.pages.find_view.bar.query.edit
    edit.clear()
    qtbot.keyClicks(edit, text)
    qtbot.waitUntil(lambda: not window.session.search.loading)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a keyboard does."""
    qtbot.keyClick(focus(), key, modifier)


def focus() -> QWidget:
    return QApplication.focusWidget()


def copied() -> str:
    return QApplication.clipboard().text()
