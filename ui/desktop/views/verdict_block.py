"""The top of a page: the verdict with its reasons, what to ask, and why the hit stands where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from navigator.search.told import OpenQuestion
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.page_face import PageFace
from ui.desktop.viewmodels.verdict_face import ReasonFace
from ui.desktop.views.phone_rows import selectable
from ui.desktop.views.question_row import QuestionRow
from ui.desktop.widgets.parts import IconLabel, KeyButton, frame, words
from ui.desktop.widgets.pill import PillLabel

MOST_SHOWN = 3


class VerdictBlock(QFrame):
    """Built anew for each page that a search has found; all but the first reasons wait behind one press.

    `kept` is the answer in words that can be undone, "" for none.
    """

    answered = Signal(object, object)
    undone = Signal()
    # A fact that the scene does not say is to be set.
    fact_wanted = Signal(str)

    def __init__(self, appearance: Appearance, face: PageFace, kept: str = "") -> None:
        super().__init__()
        self._appearance = appearance
        self.questions: list[QuestionRow] = []
        self.undo: KeyButton | None = None
        look = appearance.look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, look.px(2))
        self._column.setSpacing(look.px(4))
        self._pill(face)
        if kept:
            self._undo(kept)
        self._reasons(self._column, face.reasons[:MOST_SHOWN])
        self.more = QPushButton()
        self.rest = frame()
        if len(face.reasons) > MOST_SHOWN:
            self._rest(face.reasons[MOST_SHOWN:])
        why = self.tr("Why here: {words}").format(words=" \u00b7 ".join(face.why))
        self._column.addWidget(selectable(words(why, "faint", wrap=True)))

    def _pill(self, face: PageFace) -> None:
        if face.row.pill is None:
            return
        line = QHBoxLayout()
        line.setSpacing(self._appearance.look.px(10))
        line.addWidget(PillLabel(self._appearance, face.row.pill))
        line.addWidget(words(face.beside_pill, "soft", wrap=True), 1)
        self._column.addLayout(line)

    def focus_question(self, fact: str = "") -> bool:
        """Put the focus on what is to be asked about a fact, else on the first that is open; False when there is none."""
        shown = [row for row in self.questions if self.isAncestorOf(row) and not self.rest.isAncestorOf(row)]
        about = [row for row in shown if row.question.fact == fact]
        row = next((row for row in (*about, *shown) if row in about or row.is_open), None)
        if row is not None:
            row.focus()
        return row is not None

    def focus_after(self, question: OpenQuestion) -> None:
        """Go on to the next question that is open."""
        facts = [row.question.fact for row in self.questions]
        after = self.questions[facts.index(question.fact) + 1 :]
        row = next((row for row in after if row.is_open and not self.rest.isAncestorOf(row)), None)
        if row is not None:
            row.focus()

    @property
    def focused(self) -> str | None:
        """Return the fact of the question that has the focus."""
        focus = self.window().focusWidget()
        return next((row.question.fact for row in self.questions if row.isAncestorOf(focus)), None)

    def _undo(self, kept: str) -> None:
        line = QHBoxLayout()
        line.setSpacing(self._appearance.look.px(8))
        line.addWidget(IconLabel(self._appearance, "check", "takes"))
        line.addWidget(words(self.tr("Kept for the next crew: {words}").format(words=kept), "small", wrap=True), 1)
        self.undo = KeyButton(self._appearance, self.tr("Undo"), "U", "answer")
        self.undo.clicked.connect(self.undone)
        line.addWidget(self.undo)
        self._column.addLayout(line)

    def _rest(self, reasons: Sequence[ReasonFace]) -> None:
        several = self.tr("{count} more reasons").format(count=len(reasons))
        self.more.setText(self.tr("1 more reason") if len(reasons) == 1 else several)
        self.more.setProperty("kind", "link")
        self.more.setCheckable(True)
        column = QVBoxLayout(self.rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._appearance.look.px(4))
        self._reasons(column, reasons)
        self.rest.setVisible(False)
        self.more.toggled.connect(self.rest.setVisible)
        self._column.addWidget(self.rest)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _reasons(self, column: QVBoxLayout, reasons: Sequence[ReasonFace]) -> None:
        for reason in reasons:
            column.addLayout(self._reason(reason))

    def _reason(self, reason: ReasonFace) -> QHBoxLayout:
        look = self._appearance.look
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        icon = IconLabel(self._appearance, reason.icon, reason.colour)
        icon.setAccessibleName(reason.answer)
        icon.setToolTip(reason.answer)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        said = " \u00b7 ".join(part for part in (reason.text, reason.origin) if part)
        if reason.question:
            texts.addWidget(selectable(words(reason.question, "strong", wrap=True)))
            texts.addWidget(words(said, "small", wrap=True))
        else:
            texts.addWidget(selectable(words(reason.text, "body", wrap=True)))
            if reason.origin:
                texts.addWidget(words(reason.origin, "small", wrap=True))
        if reason.asks is not None:
            texts.addWidget(self._question(reason.asks, reason.question or reason.text))
        if reason.to_set:
            texts.addWidget(self._set_it(reason), 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(texts, 1)
        return line

    def _set_it(self, reason: ReasonFace) -> QPushButton:
        made = QPushButton(self.tr("Set it"))
        made.setProperty("kind", "link")
        made.setAccessibleName(f"{made.text()}: {reason.question or reason.text}")
        made.clicked.connect(lambda: self.fact_wanted.emit(reason.to_set))
        return made

    def _question(self, question: OpenQuestion, asked: str) -> QuestionRow:
        row = QuestionRow(self._appearance, question, asked)
        row.answered.connect(self.answered)
        self.questions.append(row)
        return row
