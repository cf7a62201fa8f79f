"""Where the facts stand: beside the list, or over it as a drawer where there is little room."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.theme.tokens import FACTS_ARE_DRAWER_BELOW, SIZE
from ui.desktop.views.facts_pane import FactsPane


class FactsPlace(QObject):
    """Docks the pane, or lays it over its host until it is closed."""

    changed = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, pane: FactsPane, host: QWidget, beside: QBoxLayout) -> None:
        super().__init__(host)
        self._appearance = appearance
        self._pane = pane
        self._host = host
        self._beside = beside
        self.is_drawer = False
        beside.insertWidget(0, pane)

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

    def close(self) -> None:
        """Close a drawer."""
        if self.is_open:
            self._pane.setVisible(False)
            self.closed.emit()

    def arrange(self, below: int) -> None:
        """Dock it or make it a drawer that begins `below` this line of its host."""
        drawer = self._host.width() / self._appearance.look.scale + SIZE["rail_width"] < FACTS_ARE_DRAWER_BELOW
        if drawer != self.is_drawer:
            self.is_drawer = drawer
            if drawer:
                self._beside.removeWidget(self._pane)
                self._pane.setVisible(False)
            else:
                self._beside.insertWidget(0, self._pane)
                self._pane.setVisible(True)
            self.changed.emit()
        self._pane.setFixedWidth(self._width)
        if drawer:
            self._pane.setGeometry(QRect(0, below, self._width, self._host.height() - below))
            self._pane.raise_()

    @property
    def _width(self) -> int:
        return min(self._appearance.look.size("facts_width"), self._host.width())
