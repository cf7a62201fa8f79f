"""A line that gives way: where there is little room its end is left out, and its tip says the whole of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

LEAST = "\u2026\u2026\u2026"


class ElidedLabel(QLabel):
    """A label to a screen reader, which reads all of it; one whose words wrap is like any other."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setProperty("words", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        """Show another line."""
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Need hardly any room."""
        if self.wordWrap():
            return super().minimumSizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(LEAST), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
