"""Which key means what in Find: letters only while the list or the detail has the focus, never where a caret is."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.focus_ring import has_focus

if TYPE_CHECKING:
    from ui.desktop.views.find_view import FindView

TO_HITS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown})


class FindKeys:
    """Obeys the keys that no child of the view wanted."""

    def __init__(self, view: "FindView", appearance: Appearance) -> None:
        self._view = view
        self._appearance = appearance
        self._letters: Mapping[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Space: view.number_chosen.emit,
            Qt.Key.Key_A: view.answer_questions,
            Qt.Key.Key_C: view.copy_number,
            Qt.Key.Key_R: partial(view.action_chosen.emit, "refer"),
            Qt.Key.Key_P: partial(view.action_chosen.emit, "card"),
            Qt.Key.Key_H: partial(view.action_chosen.emit, "heard"),
            Qt.Key.Key_W: partial(view.action_chosen.emit, "wrong"),
        }

    def obey(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False for one that means nothing."""
        key, view = Qt.Key(event.key()), self._view
        if key == Qt.Key.Key_Escape:
            view.back()
        elif view.bar.query.edit.hasFocus() and key in TO_HITS:
            self._go_to_hits(key)
        elif key in self._letters and not event.modifiers() and self._appearance.acts(event) and self._in_place():
            self._letters[key]()
        else:
            return False
        return True

    def _go_to_hits(self, key: Qt.Key) -> None:
        results = self._view.results
        self._view.facts.close()
        results.focus()
        if results.mode in (Mode.HITS, Mode.LINES) and key == Qt.Key.Key_PageDown:
            results.list.select(min(results.list.hits.rowCount() - 1, 5))

    def _in_place(self) -> bool:
        view = self._view
        if has_focus(view.results.list):
            return True
        return view.detail is not None and (has_focus(view.detail) or view.map.has_focus)
