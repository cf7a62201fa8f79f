"""The directory to look through: a switch between needs and names, and the list of the half that is shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.browse import BrowseViewModel, Half
from ui.desktop.widgets.browse_list import BrowseList
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import words

# How high a choice is.
BUTTON, LOW = 34, 160


class BrowsePane(QWidget):
    """Shows what the view model has read, or why it could not."""

    def __init__(self, appearance: Appearance, model: BrowseViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = model
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        halves = [(Half.NEEDS.value, self.tr("By need")), (Half.NAMES.value, self.tr("A to Z"))]
        self.switch = ChoiceStrip(appearance, self.tr("Look through"), halves)
        self.state = words("", "small")
        self.list = BrowseList(appearance)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        line = QWidget()
        flow = FlowLayout(line, appearance.look.px(12))
        for part in (self.switch, self.state):
            flow.addWidget(part)
        self._top = QVBoxLayout()
        self._top.addWidget(line)
        self._column.addLayout(self._top)
        self.problem = words("", "soft", wrap=True)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.list, 1)
        self._bind()

    def focus(self) -> None:
        """Put the focus into the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self) -> None:
        """Show the other half."""
        self._model.show(Half.NAMES if self._model.half is Half.NEEDS else Half.NEEDS)

    def _bind(self) -> None:
        self._model.changed.connect(self._show)
        self.list.opened.connect(self._model.choose)
        self.list.typed.connect(self._show_state)
        self.list.left_upwards.connect(self.switch.focus)
        self.switch.chosen.connect(self._choose)
        self._appearance.changed.connect(self._apply)
        self._apply()
        self._show()

    def _choose(self, value: str) -> None:
        """Show a half; a second press on the one that is shown leaves it."""
        self._model.show(Half(value) if value else self._model.half)

    def _show(self) -> None:
        model = self._model
        self.switch.put(model.half.value)
        by_need = model.half is Half.NEEDS
        self.list.setAccessibleName(self.tr("Needs") if by_need else self.tr("Names from A to Z"))
        self.problem.setText(model.problem)
        self.problem.setVisible(bool(model.problem))
        self.list.show_rows(model.rows)
        self._show_state("")

    def _show_state(self, typed: str) -> None:
        """Say what was typed so far; else how many there are, or that they are still being read."""
        rows = self._model.rows
        if typed:
            self.state.setText(self.tr("begins with \u201c{letters}\u201d").format(letters=typed))
        elif rows is None:
            self.state.setText("" if self._model.problem else self.tr("reading \u2026"))
        else:
            said = self.tr("{count} needs") if self._model.half is Half.NEEDS else self.tr("{count} names")
            self.state.setText(said.format(count=len(rows)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less above the list where it is low."""
        super().resizeEvent(event)
        self._apply()

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._column.setContentsMargins(0, 0, 0, 0)
        self._top.setContentsMargins(pad, look.px(6), pad, look.px(6))
        # Its words stand beside the buttons' in the middle; where it is low, below them without more room than they take.
        self.state.setMinimumHeight(0 if self.height() < look.px(LOW) else look.target(BUTTON))
        self.problem.setContentsMargins(pad, look.px(8), pad, look.px(8))
