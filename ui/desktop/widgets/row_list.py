"""What every list of painted rows has: keys that move, one row selected at a time, nothing typed into a row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

MOVES = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def settle(rows: QListView) -> None:
    """Make a list one of painted rows; Tab leaves it."""
    rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    rows.setMouseTracking(True)
    rows.setTabKeyNavigation(False)
