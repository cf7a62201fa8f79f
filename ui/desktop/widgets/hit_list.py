"""The list of hits: keys move, Enter opens, letters go to the view around it."""

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from ui.desktop.models.hits import HitsModel
from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.hit_delegate import HitDelegate
from ui.desktop.widgets.row_list import MOVES, OPENS, settle


class HitList(QListView):
    """A list view over hits."""

    selected = Signal(object)
    # An own number was selected; `selected` tells None of it, so that nobody takes it for a place.
    own_selected = Signal(object)
    opened = Signal()
    left_upwards = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.hits = HitsModel()
        self.setModel(self.hits)
        self._delegate = HitDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        settle(self)
        self.setAccessibleName(self.tr("Hits"))
        self.doubleClicked.connect(self.opened)
        self.clicked.connect(self._tapped)
        self._appearance = appearance
        appearance.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: tuple[Row | OwnRow, ...], *, keep: bool = False) -> None:
        """Show other rows; while the list has the focus, or to `keep` it, the selected one stays selected, else the first is."""
        kept, own = self.current(), self.own()
        self.hits.show(rows)
        stays = keep or self.hasFocus()
        if kept is not None and stays:
            self.select(max(0, self.hits.position(kept.hit.listing.id)))
        else:
            self.select(max(0, self.hits.own_position(own.own)) if own is not None and stays else 0)

    def select(self, position: int) -> None:
        """Select a row."""
        index = self.hits.index(position, 0)
        self.setCurrentIndex(index)
        self._tell()
        if position == 0:
            self.scrollToTop()

    def current(self) -> Row | None:
        """Return the selected row, None where an own number is."""
        return self.hits.row(self.currentIndex().row())

    def own(self) -> OwnRow | None:
        """Return the own number that is selected."""
        return self.hits.own(self.currentIndex().row())

    def _tell(self) -> None:
        self.selected.emit(self.current())
        if (own := self.own()) is not None:
            self.own_selected.emit(own)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row is selected now."""
        super().selectionChanged(selected, deselected)
        if self.currentIndex().isValid():
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and open; everything else is for the view around."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.key() in OPENS:
            self.opened.emit()
        elif event.key() in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _tapped(self) -> None:
        """In a vehicle a tap opens the place; at a desk a click selects it."""
        if self._appearance.look.vehicle:
            self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: their width is the list's."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
