"""What to say on the telephone, what to ask then, and that the need alone is told until the person agreed."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.search.told import OpenQuestion
from ui.desktop.models.rows import Row
from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.question_row import QuestionRow
from ui.desktop.widgets.parts import words
from ui.phrases.spoken import situation_words

MOST = 3


class SayPart(QWidget):
    """Built anew for each place; the answers are those of the call, kept as first-hand."""

    answered = Signal(object, object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.say = words("", "section", wrap=True)
        self.first = words(self.tr("Say"), "head")
        self.then = words(self.tr("Then ask, in this order"), "head")
        self.need_only = words(
            self.tr("The need only, until the person agreed: name, health and treatment wait for their yes."),
            "faint",
            wrap=True,
        )
        self.questions: list[QuestionRow] = []
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(6))
        self._asked = QVBoxLayout()
        for part in (self.first, self.say, self.need_only, self.then):
            column.addWidget(part)
        column.addLayout(self._asked)

    def show_for(self, row: Row, said: str) -> None:
        """Show what to say, and the first few questions that are open."""
        self.say.setText(f"\u201c{said}\u201d")
        for old in self.questions:
            self._asked.removeWidget(old)
            old.deleteLater()
        # Whether what is known still holds has no words of its own: it is asked on the page.
        asked = [question for question in row.hit.asks if question.words and not question.answer]
        self.questions = [self._row(question) for question in asked[:MOST]]
        self.then.setVisible(bool(self.questions))

    def obey(self, event: QKeyEvent) -> bool:
        """Answer the first question that is open by its key; False for any other."""
        return bool(self.questions) and self.questions[0].obey(event)

    def answered_one(self, question: OpenQuestion) -> None:
        """Take a question away that has its answer, and put the focus on the next."""
        left = [row for row in self.questions if row.question.fact != question.fact]
        for row in self.questions:
            row.setVisible(row in left)
        self.questions = left
        self.then.setVisible(bool(left))
        if left:
            left[0].focus()

    def _row(self, question: OpenQuestion) -> QuestionRow:
        asked = self.tr("Is this all right: {what}?").format(what=situation_words(question.words))
        plainly = situation_words(question.plainly) or asked
        made = QuestionRow(self._appearance, replace(question, plainly=plainly), "")
        made.answered.connect(self.answered)
        self._asked.addWidget(made)
        return made
