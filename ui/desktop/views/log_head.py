"""The head of the Log: the day, that notes wait to be read, the two ways to begin."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.hand_offs import HandOffsViewModel
from ui.desktop.widgets.parts import KeyButton, words

ROOM_FOR_ALL, GAP = 1100, 12


class LogHead(QFrame):
    """Where there is little room the notes stand at the end: here it is said that there are any."""

    def __init__(self, appearance: Appearance, notes: HandOffsViewModel) -> None:
        super().__init__()
        self._appearance, self._notes = appearance, notes
        look = appearance.look
        self.setObjectName("bar")
        self.day = words("", "soft")
        self.to_read = words("", "strong")
        self._offered = False
        self.officer = KeyButton(appearance, self.tr("As an officer sees it"), self.tr("F10"), "large")
        self.only = KeyButton(appearance, self.tr("Resource only"), self.tr("Ctrl Shift R"), "large")
        self.new = KeyButton(appearance, self.tr("New encounter"), self.tr("Ctrl N"), "primary")
        top = QHBoxLayout(self)
        top.setContentsMargins(look.size("pane_padding"), look.px(8), look.size("pane_padding"), look.px(8))
        top.setSpacing(look.px(GAP))
        self.title = words(self.tr("Log"), "title")
        for label in (self.title, self.day, self.to_read):
            top.addWidget(label)
        top.addStretch(1)
        for button in (self.officer, self.only, self.new):
            top.addWidget(button)
        notes.changed.connect(self._show)
        appearance.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the menu what finds no room."""
        super().resizeEvent(event)
        self._fit()

    def offer_turn(self, *, offered: bool) -> None:
        """Offer the screen as an officer may see it to whoever sees more."""
        self._offered = offered
        self._fit()

    def _fit(self) -> None:
        look = self._appearance.look
        self.officer.setVisible(self._offered and self.width() >= look.px(ROOM_FOR_ALL))
        left = self.width() - 2 * look.size("pane_padding") - self.title.sizeHint().width()
        # The first has room in any case; of the others the form and the rows say as much.
        for part in (self.new, self.to_read, self.only, self.day):
            width = part.minimumSizeHint().width() + look.px(GAP)
            fits = width <= left or part is self.new
            part.setVisible(fits)
            left -= width if fits else 0

    def _show(self) -> None:
        count = len(self._notes.notes)
        one, many = self.tr("1 note to read"), self.tr("{count} notes to read").format(count=count)
        self.to_read.setText("" if not count else one if count == 1 else many)
        self._fit()
