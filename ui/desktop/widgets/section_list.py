"""The sections of a room: Up and Down choose, Right and Enter go on to its rows."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.desktop.theme.appearance import Appearance

WIDTH = 190
# The height of a name, and what a line of them has around it: padding, and its scroll bar.
NAME, AROUND = 28, 22
ANY = 16_777_215  # Qt's own word for "no limit"
ON = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})


class SectionList(QListView):
    """A column of names; one line of them where there is little room."""

    chosen = Signal(int)
    entered_rows = Signal()

    def __init__(self, appearance: Appearance, names: Sequence[str]) -> None:
        super().__init__()
        self._appearance = appearance
        self._as_line = False
        self._names = QStringListModel(list(names), self)
        self.setObjectName("sections")
        self.setModel(self._names)
        self.setAccessibleName(self.tr("Sections"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._apply()
        appearance.changed.connect(self._apply)

    def set_as_line(self, *, as_line: bool) -> None:
        """Stand beside the rows, or as one line above them."""
        if as_line != self._as_line:
            self._as_line = as_line
            self._apply()

    def select(self, position: int) -> None:
        """Select a section."""
        self.setCurrentIndex(self._names.index(position))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which section is selected now."""
        super().selectionChanged(selected, deselected)
        if self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the names; across them, and on Enter, go to the rows."""
        key = Qt.Key(event.key())
        across = Qt.Key.Key_Down if self._as_line else Qt.Key.Key_Right
        if key in ON or key == across:
            self.entered_rows.emit()
        elif key in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _apply(self) -> None:
        look = self._appearance.look
        line, column = QListView.Flow.LeftToRight, QListView.Flow.TopToBottom
        self.setFlow(line if self._as_line else column)
        self.setWrapping(False)
        # Names that find no room in the line are scrolled to, and the bar says that there are more.
        as_needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(as_needed if self._as_line else off)
        width, height = (0, look.target(NAME) + look.px(AROUND)) if self._as_line else (look.px(WIDTH), 0)
        self.setMinimumSize(width, height)
        self.setMaximumSize(width or ANY, height or ANY)
        self.scrollTo(self.currentIndex())
