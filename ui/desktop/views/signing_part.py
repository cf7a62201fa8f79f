"""The record that is read before it is signed, or sent back with what should be changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.review import ReviewViewModel
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.text_line import TextLine
from ui.desktop.widgets.text_page import TextPage


class SigningPart(QFrame):
    """Shown while a record is read; `left` says that it was put away."""

    left = Signal()

    def __init__(self, appearance: Appearance, review: ReviewViewModel) -> None:
        super().__init__()
        self._model = review
        self.setProperty("kind", "panel")
        self.page = TextPage(appearance, self.tr("Record to sign"))
        self.reason = TextLine(appearance, self.tr("What should be changed"), "log")
        self.sign = KeyButton(appearance, self.tr("Co-sign"), self.tr("Ctrl Enter"), "primary")
        self.back = KeyButton(appearance, self.tr("Send back"), self.tr("Ctrl Shift Enter"), "large")
        self.error = words("", "danger", wrap=True)
        self._lay_out(appearance)
        self.sign.clicked.connect(self._sign)
        self.back.clicked.connect(self._send_back)
        for keys, does in (("Ctrl+Return", self._sign), ("Ctrl+Shift+Return", self._send_back)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
        review.changed.connect(self._show)
        review.failed.connect(self.error.setText)
        self._reading = ""
        self.setVisible(False)

    def _lay_out(self, appearance: Appearance) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addWidget(self.reason)
        line = QHBoxLayout()
        line.setSpacing(appearance.look.px(8))
        for part in (self.sign, self.back):
            line.addWidget(part)
        line.addWidget(self.error, 1)
        column.addLayout(line)

    def _sign(self) -> None:
        if self.reason.text.strip():
            self.error.setText(self.tr("A change is asked for: send it back, or clear the line and sign."))
        else:
            self._model.sign()

    def _send_back(self) -> None:
        self._model.send_back(self.reason.text)

    def _show(self) -> None:
        reading = self._model.reading
        now = reading.id if reading else ""
        if now == self._reading:
            return
        self._reading = now
        self.reason.clear()
        self.error.setText("")
        self.page.show_html(self._model.text)
        self.setVisible(bool(now))
        if now:
            self.page.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()
