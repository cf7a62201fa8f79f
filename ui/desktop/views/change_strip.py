"""If one thing changes: a sentence on what one wish less would bring, and the button that puts it aside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.changes import ChangesViewModel
from ui.desktop.widgets.parts import IconLabel, KeyButton, words


class ChangeStrip(QFrame):
    """Hidden while there is nothing to offer."""

    left = Signal()

    def __init__(self, appearance: Appearance, changes: ChangesViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._changes = changes
        self.setObjectName("strip")
        self.sentence = words("", "small", wrap=True)
        self.button = KeyButton(appearance, self.tr("Leave it out"), "Ctrl+D", "answer")
        self._line = QHBoxLayout(self)
        self._line.addWidget(IconLabel(appearance, "info", "text2"))
        self._line.addWidget(self.sentence, 1)
        self._line.addWidget(self.button)
        self.button.clicked.connect(changes.apply)
        changes.changed.connect(self._show)
        appearance.changed.connect(self._apply)
        self._apply()
        self._show()

    def _show(self) -> None:
        told, had_focus = self._changes.words, self.button.hasFocus()
        self.sentence.setText(told)
        self.button.setAccessibleName(self.tr("{words}. Leave it out, Ctrl+D").format(words=told))
        self.setVisible(bool(told))
        if had_focus and not told:
            self.left.emit()

    def _apply(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self._line.setContentsMargins(pad, look.px(3), pad, look.px(3))
        self._line.setSpacing(look.px(6))
