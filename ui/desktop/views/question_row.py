"""The answers to one thing that is to be asked: three buttons, and the keys Y, N and D while one of them has the focus."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from navigator.directory.overlay import Answer
from navigator.search.told import OpenQuestion
from ui.desktop.theme.appearance import Appearance
from ui.desktop.widgets.parts import KeyButton, words
from ui.phrases.spoken import situation_words

translate = QCoreApplication.translate
BUTTONS: Mapping[Answer, tuple[str, str]] = MappingProxyType(
    {
        Answer.ALLOWS: ("Y", str(QT_TRANSLATE_NOOP("QuestionRow", "Yes"))),
        Answer.REFUSES: ("N", str(QT_TRANSLATE_NOOP("QuestionRow", "No"))),
        Answer.CONDITION: ("D", str(QT_TRANSLATE_NOOP("QuestionRow", "Depends"))),
    }
)
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuestionRow(QFrame):
    """Enter alone picks no answer: a press, the key of an answer or Space does.

    What is asked plainly comes in the language of the window.
    """

    answered = Signal(object, object)

    def __init__(self, appearance: Appearance, question: OpenQuestion, asked: str) -> None:
        super().__init__()
        self.question = question
        self._appearance = appearance
        look = appearance.look
        line = QHBoxLayout(self)
        line.setContentsMargins(0, look.px(3), 0, look.px(3))
        line.setSpacing(look.px(6))
        self.buttons: dict[Answer, KeyButton] = {}
        for answer, (key, text) in BUTTONS.items():
            if answer is Answer.ALLOWS or not question.yes_only:
                line.addWidget(self._button(appearance, answer, key, translate("QuestionRow", text), asked))
        line.addWidget(words(question.plainly or situation_words(question.words), "faint", wrap=True), 1)

    @property
    def is_open(self) -> bool:
        """Whether nobody told the team yet."""
        return not self.question.answer

    def focus(self) -> None:
        """Put the focus on the answer that was given, else on the first."""
        given = (button for answer, button in self.buttons.items() if answer.value == self.question.answer)
        next(given, self.buttons[Answer.ALLOWS]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def obey(self, event: QKeyEvent) -> bool:
        """Answer by the key of an answer; False for any other."""
        typed = event.text().upper() if not event.modifiers() else ""
        mine = (answer for answer in self.buttons if BUTTONS[answer][0] == typed)
        answer = next(mine, None) if self._appearance.acts(event) else None
        if answer is not None:
            self.answered.emit(self.question, answer)
        return answer is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey the keys of the answers; all others but Enter are for the views around."""
        typed = event.text().upper() if not event.modifiers() else ""
        if not self.obey(event) and event.key() not in ENTER and typed not in [key for key, _ in BUTTONS.values()]:
            event.ignore()

    def _button(self, appearance: Appearance, answer: Answer, key: str, text: str, asked: str) -> KeyButton:
        chosen = self.question.answer == answer.value
        button = KeyButton(appearance, text, key, "chosen" if chosen else "answer")
        about = f"{asked} {self.question.plainly or situation_words(self.question.words)}".strip()
        told = translate("QuestionRow", "told the team") if chosen else ""
        button.setAccessibleName(", ".join(part for part in (f"{about}: {text}", key, told) if part))
        button.clicked.connect(lambda: self.answered.emit(self.question, answer))
        self.buttons[answer] = button
        return button
