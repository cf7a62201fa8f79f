"""The browse list as a model: it asks for the words of a row when that is shown or spoken."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

from ui.desktop.models.browse_rows import BrowseRow, BrowseRows

Index = QModelIndex | QPersistentModelIndex
BROWSE_ROLE = Qt.ItemDataRole.UserRole + 1


class BrowseModel(QStringListModel):
    """Rows that are replaced whole; says each to a screen reader.

    A list of Qt's own, empty but for its length: a view asks each of two hundred thousand rows whether it is there before it
    lays them out, which took a second where Python answered and takes few milliseconds where Qt does.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: BrowseRows | None = None

    def show(self, rows: BrowseRows | None) -> None:
        """Replace all rows at once."""
        self.rows = rows
        self.setStringList([""] * (0 if rows is None else len(rows)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt asks for anything
        """Return the row, or its words."""
        if not index.isValid() or self.rows is None:
            return None
        if role not in (BROWSE_ROLE, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return None
        row: BrowseRow = self.rows.row(index.row())
        return {BROWSE_ROLE: row, Qt.ItemDataRole.DisplayRole: row.name}.get(role, row.spoken)
