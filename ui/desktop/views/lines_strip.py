"""The pinned lines at the bottom of the list."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.lines import LinesViewModel, Pinned
from ui.desktop.widgets.line_button import LineButton
from ui.desktop.widgets.parts import words


class LinesStrip(QFrame):
    """All lines, 988, 911, the state's line, 211; then the agency's own numbers, as far as there is room."""

    line_chosen = Signal(object)
    own_chosen = Signal(object)
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
        self.own: list[LineButton] = []
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
        for button in (*self.buttons, *self.own):
            button.deleteLater()
        self.buttons = [self._every(), *(self._pinned(line) for line in self._lines.pinned)]
        self.own = [self._own(own) for own in self._lines.own]
        for at, button in enumerate((*self.buttons, *self.own)):
            button.low = self._low
            self._row.insertWidget(at, button)
        self.problem.setText(self._lines.problem)
        self.problem.setVisible(bool(self._lines.problem))
        look = self._appearance.look
        self.setFixedHeight(look.target(30) + 1 if self._low else look.size("lines_strip") + 1)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many own numbers as there is room for now."""
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the lines need: own numbers take what is left."""
        return QSize(sum(button.minimumSizeHint().width() for button in self.buttons), self.height())

    def _make_room(self) -> None:
        """Leave the lines what they need to be read; an own number without room stands in the list of all lines."""
        left = self.width() - sum(button.least_width() for button in self.buttons)
        for button in self.own:
            button.small = False
            button.small = button.least_width() > left
            left -= button.least_width()
            button.setVisible(left >= 0)
        beside = any(button.isVisibleTo(self) for button in self.own)
        for button in (*self.buttons, *self.own):
            button.setMinimumWidth(button.least_width() if beside else 0)
            button.updateGeometry()

    def _every(self) -> LineButton:
        count = len(self._lines.rows) + len(self._lines.own)
        made = LineButton(self._appearance, self.tr("All {count}").format(count=count), "", self.tr("lines"), link=True)
        made.setAccessibleName(self.tr("All {count} lines").format(count=count))
        made.clicked.connect(self.all_chosen)
        return made

    def _own(self, own: OwnRow) -> LineButton:
        made = LineButton(self._appearance, own.phone, "", own.name)
        made.setAccessibleName(own.spoken)
        made.clicked.connect(lambda: self.own_chosen.emit(own))
        return made

    def _pinned(self, line: Pinned) -> LineButton:
        button = LineButton(self._appearance, line.number, line.caption, line.evidence)
        button.clicked.connect(lambda: self._choose(line.row))
        return button

    def _choose(self, row: Row) -> None:
        self.line_chosen.emit(row)
