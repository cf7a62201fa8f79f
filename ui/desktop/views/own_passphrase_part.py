"""The passphrase of whoever is signed in, in Settings: the one that opens now, and the new one twice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.own_passphrase import OwnPassphraseViewModel
from ui.desktop.widgets.parts import panel_column, plain_button, words
from ui.desktop.widgets.text_line import TextLine


class OwnPassphrasePart(QWidget):
    """Shown to whoever is signed in; what was typed goes when they leave it, or when it locks."""

    def __init__(self, appearance: Appearance, own: OwnPassphraseViewModel) -> None:
        super().__init__()
        self._own = own
        self.now = TextLine(appearance, self.tr("Your passphrase now"), "lock", secret=True)
        self.new = TextLine(appearance, self.tr("The new passphrase"), "lock", secret=True)
        self.again = TextLine(appearance, self.tr("The new passphrase again"), "lock", secret=True)
        self.lines = (self.now, self.new, self.again)
        self.rules = words("", "soft", wrap=True)
        self.problem = words("", "danger", wrap=True)
        self.state = words("", "soft", wrap=True)
        self.go = plain_button(self.tr("Change it"))
        self._lay_out(appearance)
        self.go.clicked.connect(self._change)
        self.again.edit.returnPressed.connect(self._change)
        own.changed.connect(self.follow)
        own.done.connect(self._done)
        own.failed.connect(self._refuse)
        own.left.connect(self.wipe)
        # Shown once it stands on its page: until then it would be a window of its own.
        self.setVisible(False)

    def follow(self) -> None:
        """Show it to whoever sits there, with the rules that hold here."""
        told = self.tr(
            "At least {count} characters: a few words that only you would say, nothing made of your name. The PIN of this "
            "shift stays as it is."
        )
        self.rules.setText(told.format(count=self._own.least))
        self.setVisible(self._own.is_offered)
        if self._own.busy:
            self._say(state=self.tr("One moment\u2026"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed; a window that is made small keeps it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.wipe()

    def wipe(self) -> None:
        """Take everything away that was typed or said."""
        for line in self.lines:
            line.clear()
        self._say("")

    def _lay_out(self, appearance: Appearance) -> None:
        panel, column = panel_column(appearance)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panel)
        title = words(self.tr("Your passphrase"), "section")
        for part in (title, self.rules, self.problem, *self.lines, self.state):
            column.addWidget(part)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        self._say("")

    def _change(self) -> None:
        if problem := self._own.change(*(line.text for line in self.lines)):
            self._say(problem)
            self._own.said.emit(problem)

    def _done(self) -> None:
        self.wipe()
        self._say(state=self.tr("Changed."))

    def _refuse(self, sentence: str) -> None:
        self.wipe()
        self._say(sentence)
        if self.isVisible():
            self.now.edit.setFocus()

    def _say(self, problem: str = "", *, state: str = "") -> None:
        for label, text in ((self.problem, problem), (self.state, state)):
            label.setText(text)
            label.setVisible(bool(text))
