"""The actions of an encounter's form, and what is still missing."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import KeyButton, words

NARROW_BELOW = 400


class LogFoot(QFrame):
    """They stay in sight, and so does why something was not saved."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("bar")
        self.save = KeyButton(appearance, self.tr("Save"), self.tr("Ctrl Enter"), "large")
        self.finish = KeyButton(appearance, self.tr("Finish encounter"), self.tr("Ctrl Shift Enter"), "primary")
        self.refer = KeyButton(appearance, self.tr("Add referral"), self.tr("Ctrl R"), "large")
        # It stands here, so that it is in sight wherever the form is scrolled to.
        self.error = words("", "danger", wrap=True)
        self.missing = words("", "faint", wrap=True)
        self._lay_out()
        appearance.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the margins to the buttons where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look = self._appearance.look
        pad = look.px(8) if self.width() < look.px(NARROW_BELOW) else look.size("pane_padding")
        self._column.setContentsMargins(pad, look.px(8), pad, look.px(8))

    def _lay_out(self) -> None:
        look = self._appearance.look
        column = self._column = QVBoxLayout(self)
        column.setSpacing(look.px(6))
        buttons = QWidget()
        buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = FlowLayout(buttons, look.px(8), gives_way=True)
        for button in (self.finish, self.save, self.refer):
            row.addWidget(button)
        for part in (self.error, self.missing, buttons):
            column.addWidget(part)
        self.error.setVisible(False)
