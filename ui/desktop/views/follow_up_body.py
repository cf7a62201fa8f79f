"""The list of follow-ups, the one that is read, and an attempt, as there is room for them."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.attempt_panel import AttemptPanel
from ui.desktop.widgets.column_scroll import ColumnScroll
from ui.desktop.widgets.record_list import RecordList
from ui.desktop.widgets.text_page import TextPage

# The most that the list and what is read take of a low window; the attempt is to be seen, too.
LIST_HEIGHT, TEXT_HEIGHT = 64, 120
LARGEST = 16_777_215


class FollowUpBody(ColumnScroll):
    """Scrolls: with large letters an attempt has more ways and results than the window has lines."""

    def __init__(self, appearance: Appearance, rows: RecordList, text: TextPage, attempt: AttemptPanel) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        super().__init__(inside)
        self._appearance = appearance
        self._most = {rows: LIST_HEIGHT, text: TEXT_HEIGHT}
        self._text, self._is_read = text, False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(appearance.look.px(12))
        self._row.addWidget(rows, 1)
        right = QVBoxLayout()
        right.addWidget(text, 1)
        right.addWidget(attempt)
        self._row.addLayout(right, 1)

    def arrange(self, *, narrow: bool, low: bool) -> None:
        """Stand list and follow-up beside each other, where it is narrow below each other."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        for part, most in self._most.items():
            part.setMaximumHeight(self._appearance.look.px(most) if low and narrow else LARGEST)
        was_read, self._is_read = self._is_read, not self._text.isHidden()
        if self._is_read and not was_read:
            # What is read comes into sight once it is laid out; what is never safe stands in it.
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self._text))
