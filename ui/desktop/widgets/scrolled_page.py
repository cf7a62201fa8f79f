"""A page inside a scroll area: large words need more room than a small window has."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.widgets.column_scroll import ColumnScroll


def scrolled_page(page: QWidget) -> QWidget:
    """Put a scroll area over the whole of a page and return the widget inside it, to be laid out."""
    inside = QWidget()
    inside.setObjectName("page")
    scroll = ColumnScroll(inside)
    # A row of buttons in large words can be wider than a small window.
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)
    return inside
