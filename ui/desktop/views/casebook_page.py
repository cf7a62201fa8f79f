"""What every page of the casebook is: it can be entered, it says what was done, and one goes back from it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.desktop.views.printer import ask_printer


class CasebookPage(QWidget):
    """A page of the window that shows people."""

    back_chosen = Signal()
    said = Signal(str)
    # An action of the table that is the window's.
    action_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def open(self) -> None:
        """Read anew what it shows, and take the focus."""
        raise NotImplementedError

    def print(self) -> None:
        """Print what it shows, where that may be printed at all."""

    def to_printer(self, html: str) -> None:
        """Ask for the printer, then print a text; what others read of the job says nothing of anybody."""
        ask_printer(html, self.tr("Sheet"), self)

    def obey(self, action_id: str) -> bool:
        """Do an action of the table in the way of this page; tell whether it has one of its own."""
        step = {"next_pane": 1, "previous_pane": -1}.get(action_id, 0)
        if step:
            self.next_pane(step)
        elif action_id == "card":
            self.print()
        return bool(step) or action_id == "card"

    def bind_key(self, key: str, does: Callable[[], None]) -> None:
        """Let a key act wherever on this page the focus is."""
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(does)

    def next_pane(self, step: int) -> None:
        """Move the focus to the next pane, where there are several."""
        self.focusNextPrevChild(step > 0)
