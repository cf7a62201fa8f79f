"""The list of a section: keys move, Enter opens, letters go to the view around it."""

from PySide6.QtCore import QItemSelection, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from ui.desktop.models.records import Record, RecordsModel
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.record_delegate import RecordDelegate
from ui.desktop.widgets.row_list import MOVES, settle


class RecordList(QListView):
    """A list view over records."""

    selected = Signal(int)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.records = RecordsModel()
        self.setModel(self.records)
        self._delegate = RecordDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        settle(self)
        appearance.changed.connect(self.scheduleDelayedItemsLayout)

    def show_records(self, records: tuple[Record, ...], at: int) -> None:
        """Show other records, one of them selected; where only more came, whoever reads stays where they are."""
        if self.records.show(records) and records:
            self.setCurrentIndex(self.records.index(min(at, len(records) - 1), 0))

    def current(self) -> Record | None:
        """Return the selected record."""
        return self.records.record(self.currentIndex().row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row is selected now."""
        super().selectionChanged(selected, deselected)
        if self.currentIndex().isValid():
            self.selected.emit(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; everything else is for the view around."""
        if event.key() in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: their width is the list's."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
