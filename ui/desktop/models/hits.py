"""The hits as a list model: a tuple of rows that is replaced whole."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel

from navigator.directory.own_number import OwnNumber
from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class HitsModel(QStandardItemModel):
    """Rows for the list of hits, own numbers for that of lines; says each row to a screen reader.

    Its items are empty: Qt counts and finds the rows by itself, as those of records.
    """

    def __init__(self) -> None:
        super().__init__(0, 1)
        self._rows: tuple[Row | OwnRow, ...] = ()

    def show(self, rows: tuple[Row | OwnRow, ...]) -> None:
        """Replace all rows at once."""
        self.beginResetModel()
        self._rows = rows
        with QSignalBlocker(self):
            self.setRowCount(len(rows))
        self.endResetModel()

    def row(self, index: int) -> Row | None:
        """Return one row, None for an own number and outside the list."""
        found = self._at(index)
        return found if isinstance(found, Row) else None

    def own(self, index: int) -> OwnRow | None:
        """Return an own number, None for a row and outside the list."""
        found = self._at(index)
        return found if isinstance(found, OwnRow) else None

    def position(self, listing_id: str) -> int:
        """Return where a listing stands, -1 when it does not."""
        ids = (row.hit.listing.id if isinstance(row, Row) else None for row in self._rows)
        return next((at for at, known in enumerate(ids) if known == listing_id), -1)

    def own_position(self, own: OwnNumber) -> int:
        """Return where an own number stands, -1 when it does not."""
        found = (at for at, row in enumerate(self._rows) if isinstance(row, OwnRow) and row.own == own)
        return next(found, -1)

    def _at(self, index: int) -> Row | OwnRow | None:
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt asks for anything
        """Return the row, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return row if role == ROW_ROLE else None
