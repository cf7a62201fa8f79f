"""What a finger meets in a window, and what of it is too small."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget

from ui.desktop.theme.tokens import TARGET
from ui.desktop.widgets.fact_row import FactRow


def boxes(widget: QWidget) -> Iterator[QRect]:
    """Yield what a finger must meet: the boxes of a fact, the rows of a list, else the whole."""
    if isinstance(widget, FactRow):
        yield from (segment.box.toRect() for segment in widget._segments())
    elif isinstance(widget, QAbstractItemView):
        model = widget.model()
        yield from (widget.visualRect(model.index(row, 0)) for row in range(model.rowCount() if model else 0))
    elif isinstance(widget, QLineEdit):
        yield widget.parentWidget().rect()
    else:
        yield widget.rect()


def too_small(window: QWidget) -> list[str]:
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)
    return [
        f"{type(widget).__name__} {widget.accessibleName()!r}: {box.width()} x {box.height()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible() and not widget.visibleRegion().isEmpty()
        for box in boxes(widget)
        if min(box.width(), box.height()) < TARGET
    ]
