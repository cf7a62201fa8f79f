"""One line of a sheet: its number, its name, what is to be answered, and whether it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import words

NAME_WIDTH, STATE_WIDTH, NARROW_BELOW = 108, 92, 560


class FormRow(QFrame):
    """Beside each other where there is room, else below each other."""

    def __init__(self, appearance: Appearance, number: int, name: str) -> None:
        super().__init__()
        self._appearance = appearance
        look = self._look = appearance.look
        self.setObjectName("formrow")
        self.name = words(f"{number}   {name}", "strong")
        self.name.setMinimumWidth(look.px(NAME_WIDTH))
        self.state = words("", "faint")
        self.state.setMinimumWidth(look.px(STATE_WIDTH))
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, look.px(4), 0, look.px(6))
        self._row.setSpacing(look.px(8))
        self.column = QVBoxLayout()
        self.column.setSpacing(look.px(4))
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self.name, 0, top)
        self._row.addLayout(self.column, 1)
        self._row.addWidget(self.state, 0, top)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets beside each other in a line of their own."""
        if len(widgets) == 1:
            self.column.addWidget(widgets[0])
            return
        line = QHBoxLayout()
        line.setSpacing(self._look.px(8))
        for widget in widgets:
            line.addWidget(widget)
        self.column.addLayout(line)

    def say(self, text: str) -> QLabel:
        """Put a small line below, and return it."""
        made = words(text, "faint", wrap=True)
        self.column.addWidget(made)
        return made

    def arrange(self, width: int) -> None:
        """Stand the name above the answers where there is little room."""
        look = self._look = self._appearance.look
        self.name.setMinimumWidth(look.px(NAME_WIDTH))
        self.state.setMinimumWidth(look.px(STATE_WIDTH))
        narrow = width < look.px(NARROW_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
