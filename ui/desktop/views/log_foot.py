"""The actions of an encounter's form, and what is still missing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import KeyButton, plain_button, words

STACKED_BELOW = 760


class LogFoot(QFrame):
    """A draft is thrown away at the second press: the first might be a slip."""

    thrown_away = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("bar")
        self.save = KeyButton(appearance, self.tr("Save"), self.tr("Ctrl Enter"), "large")
        self.finish = KeyButton(appearance, self.tr("Finish encounter"), self.tr("Ctrl Shift Enter"), "primary")
        self.discard = plain_button(self.tr("Throw draft away"), "large")
        # It stands here, so that it is in sight wherever the form is scrolled to.
        self.error = words("", "danger", wrap=True)
        self.missing = words("", "faint", wrap=True)
        self._is_sure = False
        self._lay_out()
        self.discard.clicked.connect(self._throw_away)

    def ask_again(self) -> None:
        """Be about another draft: one press is a slip again."""
        self._is_sure = False
        self.discard.setText(self.tr("Throw draft away"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand what is missing above the actions where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < self._appearance.look.px(STACKED_BELOW)
        self._row.setDirection(QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight)

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, look.px(8), pad, look.px(8))
        column.setSpacing(look.px(8))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(look.px(8))
        column.addWidget(self.error)
        column.addLayout(self._row)
        self.error.setVisible(False)
        buttons = QWidget()
        line = FlowLayout(buttons, look.px(8))
        for button in (self.finish, self.save, self.discard):
            line.addWidget(button)
        self._row.addWidget(buttons)
        self._row.addWidget(self.missing, 1)

    def _throw_away(self) -> None:
        if self._is_sure:
            self.thrown_away.emit()
            return
        self._is_sure = True
        self.discard.setText(self.tr("Throw away? Press again"))
        self.discard.updateGeometry()
