"""A frame around a line edit that shows the focus, with an icon and words in it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import IconLabel


class Field(QFrame):
    """An icon, a line edit, and what is put after it."""

    entered = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, icon_name: str, kind: str) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("field")
        self.edit = QLineEdit()
        self.edit.setProperty("words", kind)
        self.edit.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel(appearance, icon_name, "text2", "icon"))
        self._row.addWidget(self.edit, 1)
        self._resize()
        appearance.changed.connect(self._resize)

    def put_before(self, widget: QWidget) -> None:
        """Put a widget between icon and text."""
        self._row.insertWidget(1, widget)

    def put_after(self, widget: QWidget) -> None:
        """Put a widget behind the text."""
        self._row.addWidget(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the focus of the line edit on the frame."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            self.setProperty("focused", focused)
            self.style().unpolish(self)
            self.style().polish(self)
            (self.entered if focused else self.left).emit()
        return super().eventFilter(watched, event)

    def _resize(self) -> None:
        look = self._appearance.look
        self.setFixedHeight(look.size("query_height"))
        self._row.setContentsMargins(look.px(12), 0, look.px(10), 0)
        self._row.setSpacing(look.px(8))
