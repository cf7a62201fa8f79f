"""The pinned lines at the bottom of the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.lines import LinesViewModel, Pinned
from ui.desktop.widgets.line_button import LineButton
from ui.desktop.widgets.parts import words


class LinesStrip(QFrame):
    """All lines, 988, 911, the state's line, 211."""

    line_chosen = Signal(object)
    all_chosen = Signal()

    def __init__(self, appearance: Appearance, lines: LinesViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._lines = lines
        self._low = False
        self.setObjectName("strip")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.buttons: list[LineButton] = []
        self.problem = words("", "danger", wrap=True)
        self.problem.setVisible(False)
        self._row.addWidget(self.problem, 1)
        lines.changed.connect(self._show)
        appearance.changed.connect(self._show)
        self._show()

    def set_low(self, *, low: bool) -> None:
        """Show numbers alone where there is little height."""
        if low != self._low:
            self._low = low
            self._show()

    def focus(self) -> None:
        """Put the focus on the first line."""
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        for button in self.buttons:
            button.deleteLater()
        every = LineButton(
            self._appearance,
            self.tr("All {count}").format(count=len(self._lines.rows)),
            "",
            self.tr("lines"),
            link=True,
        )
        every.setAccessibleName(self.tr("All {count} lines").format(count=len(self._lines.rows)))
        every.clicked.connect(self.all_chosen)
        self.buttons = [every, *(self._pinned(line) for line in self._lines.pinned)]
        for at, button in enumerate(self.buttons):
            button.low = self._low
            self._row.insertWidget(at, button)
        self.problem.setText(self._lines.problem)
        self.problem.setVisible(bool(self._lines.problem))
        look = self._appearance.look
        self.setFixedHeight(look.px(31) if self._low else look.size("lines_strip") + 1)

    def _pinned(self, line: Pinned) -> LineButton:
        button = LineButton(self._appearance, line.number, line.caption, line.evidence)
        button.clicked.connect(lambda: self._choose(line.row))
        return button

    def _choose(self, row: Row) -> None:
        self.line_chosen.emit(row)
