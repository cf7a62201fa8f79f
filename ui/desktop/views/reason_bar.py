"""Asks for the reason of one step; nothing is done until it is given, and what was typed stays while it could not be kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.people import Intent
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.text_line import TextLine


class ReasonBar(QFrame):
    """A question with a line to type in, or with choices where the reason is one of a list."""

    given = Signal(Intent, str)
    asked = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.intent: Intent | None = None
        self.setProperty("kind", "panel")
        self.question = words("", "strong", wrap=True)
        self.line = TextLine(appearance, self.tr("Reason"), "speech")
        self.choices: ChoiceStrip | None = None
        self.error = words("", "danger", wrap=True)
        self.save = KeyButton(appearance, self.tr("Save"), self.tr("Enter"), "primary")
        self.cancel = KeyButton(appearance, self.tr("Cancel"), "Esc", "large")
        self._column = QVBoxLayout(self)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        for part in (self.question, self.line, self.error):
            self._column.addWidget(part)
        self._column.addLayout(foot)
        self.line.edit.returnPressed.connect(self._give)
        self.save.clicked.connect(self._give)
        self.cancel.clicked.connect(self.put_away)
        self.put_away()

    def ask(self, intent: Intent, question: str, choices: Sequence[tuple[str, str]] = ()) -> None:
        """Ask why, with the focus on the answer."""
        self.put_away()
        self.intent = intent
        self.question.setText(question)
        self.setAccessibleName(question)
        self.line.setVisible(not choices)
        if choices:
            self.choices = ChoiceStrip(self._appearance, self.tr("Reason"), choices)
            self.choices.done.connect(self.save.setFocus)
            self._column.insertWidget(1, self.choices)
        self.show()
        self.asked.emit()
        if self.choices is not None:
            self.choices.focus()
        else:
            self.line.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def say(self, problem: str) -> None:
        """Say why it was not kept."""
        self.error.setText(problem)
        self.error.setVisible(bool(problem))

    def put_away(self) -> None:
        """Ask nothing any more, and keep nothing of what was typed."""
        self.intent = None
        self.line.clear()
        self.say("")
        self.question.setText("")
        self.setAccessibleName("")
        if self.choices is not None:
            self.choices.hide()
            self.choices.deleteLater()
            self.choices = None
        self.hide()
        self.asked.emit()

    def _give(self) -> None:
        if self.intent is None:
            return
        reason = self.choices.value if self.choices is not None else self.line.text
        if self.choices is not None and not reason:
            self.say(self.tr("Choose a reason with Space, then save."))
            return
        self.given.emit(self.intent, reason)
