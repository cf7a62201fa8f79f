"""Where the facts stand: beside the list, or over it as a drawer where there is little room."""

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import FACTS_ARE_DRAWER_BELOW, SIZE
from ui.desktop.views.facts_pane import FactsPane


class FactsPlace(QObject):
    """Docks the pane, or lays it over the list until it is closed."""

    changed = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, pane: FactsPane, over: QWidget, beside: QBoxLayout) -> None:
        super().__init__(over)
        self._appearance = appearance
        self._pane = pane
        self._over = over
        self._beside = beside
        self.is_drawer = False
        self._width = 0
        beside.insertWidget(0, pane)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a drawer over what it covers when that moves or grows."""
        if self.is_drawer and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._cover()
        return super().eventFilter(watched, event)

    @property
    def taken(self) -> int:
        """Return how many pixels it takes from what stands beside it."""
        return 0 if self.is_drawer else self._width

    @property
    def is_open(self) -> bool:
        """Whether a drawer lies over the list."""
        return self.is_drawer and self._pane.isVisible()

    def toggle(self) -> None:
        """Open the facts; a drawer that lies open is closed."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the facts and put the focus there."""
        self._pane.setVisible(True)
        self._pane.raise_()
        self._pane.focus()

    def open_at(self, key: str) -> None:
        """Show the facts with the focus on one of them."""
        self.open()
        self._pane.focus_fact(key)

    def close(self) -> None:
        """Close a drawer."""
        if self.is_open:
            self._pane.setVisible(False)
            self.closed.emit()

    def arrange(self, width: int) -> None:
        """Dock it, or make it a drawer where the whole has no room for both."""
        self._width = min(self._appearance.look.size("facts_width"), width)
        drawer = width / self._appearance.look.scale + SIZE["rail_width"] < FACTS_ARE_DRAWER_BELOW
        if drawer != self.is_drawer:
            self.is_drawer = drawer
            if drawer:
                self._beside.removeWidget(self._pane)
            else:
                self._beside.insertWidget(0, self._pane)
            self._pane.setVisible(not drawer)
            self.changed.emit()
        self._pane.setFixedWidth(self._width)
        if drawer:
            self._cover()

    def _cover(self) -> None:
        under = self._over.geometry()
        self._pane.setGeometry(QRect(under.left(), under.top(), self._width, under.height()))
        self._pane.raise_()
