"""Binds the table of actions to the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from ui.desktop.actions.table import ACTIONS
from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.sheets import AboutSheet, KeysSheet, Sheet

if TYPE_CHECKING:
    from ui.desktop.views.main_window import MainWindow


class WindowKeys(QObject):
    """Runs an action by its id, its shortcut, or its letter."""

    def __init__(self, window: "MainWindow", appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._sheet: Sheet | None = None
        self._does = self._table()
        for entry in ACTIONS:
            for key in entry.keys:
                QShortcut(QKeySequence(key), window).activated.connect(partial(self.run, entry.id))

    def run(self, action_id: str) -> None:
        """Do what the table calls by this id."""
        needs_find = action_id in ("query", "origin", "lines", "next_pane", "previous_pane")
        if needs_find and self._window.pages.is_choosing:
            return
        if needs_find and not self._window.pages.finding:
            self._window.pages.show_find()
        self._does[action_id]()

    def letter(self, text: str) -> bool:
        """Obey a letter of the window; a text field has eaten it before while a caret is in it."""
        action_id = {"/": "query", "?": "keys"}.get(text)
        if action_id:
            self.run(action_id)
        return action_id is not None

    def _table(self) -> dict[str, Callable[[], None]]:
        window, look = self._window, self._appearance
        return {
            "query": lambda: window.pages.find.bar.focus_query(),
            "origin": lambda: window.pages.find.bar.focus_place(),
            "number": lambda: window.pages.show_number(),
            "copy": lambda: window.pages.copy(window.session.detail.number),
            "lines": lambda: window.pages.find.show_lines(),
            "next_pane": lambda: window.pages.find.next_pane(1),
            "previous_pane": lambda: window.pages.find.next_pane(-1),
            "night": look.toggle_night,
            "high_contrast": lambda: look.set_theme("day" if look.look.theme == "high_contrast" else "high_contrast"),
            "larger": lambda: look.step_size(1),
            "smaller": lambda: look.step_size(-1),
            "import": lambda: window.pages.choose_file(),
            "keys": self._show_keys,
            "about": self._show_about,
        }

    def _show_keys(self) -> None:
        self._open(KeysSheet(self._appearance, training=self._training, parent=self._window))

    def _show_about(self) -> None:
        notices = self._window.session.services.notices
        self._open(AboutSheet(self._appearance, notices, training=self._training, parent=self._window))

    @property
    def _training(self) -> bool:
        return self._window.session.directory.training

    def _open(self, sheet: Sheet) -> None:
        self._sheet = sheet
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
