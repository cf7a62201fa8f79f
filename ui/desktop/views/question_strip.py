"""Asks which place was meant, with the candidates as buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import IconLabel, words
from ui.desktop.workers.runner import Failure

OFFERED = 5


class QuestionStrip(QFrame):
    """Hidden while there is nothing to ask."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("kind", "warn")
        self.message = words("", "warn", wrap=True)
        self._choices = QHBoxLayout()
        line = QHBoxLayout()
        line.addWidget(IconLabel(appearance, "question", "warn_text"))
        line.addWidget(self.message, 1)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addLayout(self._choices)
        self.setVisible(False)

    def ask(self, question: Failure | None) -> None:
        """Show a question, or hide."""
        self.setVisible(question is not None)
        while item := self._choices.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if question is None:
            return
        self.message.setText(question.sentence)
        for candidate in question.candidates[:OFFERED]:
            self._choices.addWidget(self._choice(candidate))
        self._choices.addStretch(1)

    def buttons(self) -> list[QPushButton]:
        """Return the candidates' buttons."""
        items = (self._choices.itemAt(at) for at in range(self._choices.count()))
        return [button for item in items if item and isinstance(button := item.widget(), QPushButton)]

    def _choice(self, candidate: str) -> QPushButton:
        button = QPushButton(candidate)
        button.clicked.connect(lambda: self.chosen.emit(candidate))
        return button
