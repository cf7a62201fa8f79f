"""The head of the Log: the day, that notes wait to be read, the two ways to begin."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.hand_offs import HandOffsViewModel
from ui.desktop.widgets.parts import KeyButton, words


class LogHead(QFrame):
    """Where there is little room the notes stand at the end: here it is said that there are any."""

    def __init__(self, appearance: Appearance, notes: HandOffsViewModel) -> None:
        super().__init__()
        self._notes = notes
        look = appearance.look
        self.setObjectName("bar")
        self.day = words("", "soft")
        self.to_read = words("", "strong")
        self.only = KeyButton(appearance, self.tr("Resource only"), self.tr("Ctrl Shift R"), "large")
        self.new = KeyButton(appearance, self.tr("New encounter"), self.tr("Ctrl N"), "primary")
        top = QHBoxLayout(self)
        top.setContentsMargins(look.size("pane_padding"), look.px(8), look.size("pane_padding"), look.px(8))
        top.setSpacing(look.px(12))
        for label in (words(self.tr("Log"), "title"), self.day, self.to_read):
            top.addWidget(label)
        top.addStretch(1)
        for button in (self.only, self.new):
            top.addWidget(button)
        notes.changed.connect(self._show)

    def _show(self) -> None:
        count = len(self._notes.notes)
        one, many = self.tr("1 note to read"), self.tr("{count} notes to read").format(count=count)
        self.to_read.setText("" if not count else one if count == 1 else many)
