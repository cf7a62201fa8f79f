"""One attempt: how it was tried, then what came of it, none of them chosen beforehand; and the number, while it is safe."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from navigator.casebook.follow_up.attempt import AttemptMeaning
from navigator.use_cases.refer import Terms
from navigator.use_cases.work_list import WorkRow
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.follow_up_words import may_call_now
from ui.desktop.viewmodels.follow_ups import FollowUpsViewModel
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import label_words

CONFIRMED = AttemptMeaning.CONFIRMED.value


class AttemptPanel(QFrame):
    """About one row of the list; `entered` says that the focus belongs to the list again."""

    entered = Signal()

    def __init__(self, appearance: Appearance, follow_ups: FollowUpsViewModel) -> None:
        super().__init__()
        self._model = follow_ups
        self._row: WorkRow | None = None
        self.setProperty("kind", "panel")
        self.mode = ChoiceStrip(appearance, self.tr("Way"), _numbered(follow_ups.terms, "attempt_modes"))
        self.result = ChoiceStrip(appearance, self.tr("Result"), _numbered(follow_ups.terms, "attempt_results"))
        self.asked = words("", "small_strong")
        self.when = TextLine(
            appearance, self.tr("Made earlier? Its real time"), "clock", hint=self.tr("14:30, 28 Nov 14:30")
        )
        self.when.setVisible(False)
        self.earlier = KeyButton(appearance, self.tr("Made earlier"), "M", "large")
        self.number = KeyButton(appearance, self.tr("Show the number"), self.tr("Space"), "large")
        self.numbers = words("", "row_phone", wrap=True)
        self.said = words("", "strong", wrap=True)
        self.undo = KeyButton(appearance, self.tr("Undo"), self.tr("Ctrl Z"), "large")
        self.error = words("", "danger", wrap=True)
        self._lay_out(appearance)
        self.mode.chosen.connect(self._arrange)
        self.result.chosen.connect(self._enter)
        self.number.clicked.connect(self.reveal)
        self.earlier.clicked.connect(self.ask_when)
        self.when.edit.returnPressed.connect(self.entered)
        self.undo.clicked.connect(follow_ups.attempt.undo)
        follow_ups.changed.connect(self._show)
        follow_ups.attempt.changed.connect(self._show)
        for model in (follow_ups, follow_ups.attempt):
            model.failed.connect(self._fail)

    @property
    def first(self) -> QWidget:
        """Return where the focus goes first."""
        return self.asked_now.buttons[0]

    @property
    def asked_now(self) -> ChoiceStrip:
        """Return what is to be chosen now: the way, then the result."""
        return self.result if self.mode.value else self.mode

    def show_row(self, row: WorkRow | None) -> None:
        """Be about a row; nothing chosen for one person is taken for another."""
        other = (row.id if row else "") != (self._row.id if self._row else "")
        self._row = row
        if other:
            self._model.cover()
            self.mode.put()
            self.result.put()
            self._forget_when()
            self._fail("")
        self._arrange()

    def press(self, index: int) -> None:
        """Choose by place, as a digit does: the way, then the result."""
        self.asked_now.press(index)

    def take_back(self) -> bool:
        """Take back the way that was chosen; tell whether one was."""
        chosen = bool(self.mode.value)
        self.mode.put()
        self._arrange()
        return chosen

    def reveal(self) -> None:
        """Show the number, if a call is safe now."""
        if self._row is not None and may_call_now(self._row):
            self._model.reveal(self._row)

    def ask_when(self) -> None:
        """Ask for the real time of an attempt that was made earlier."""
        self.when.setVisible(True)
        self.when.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _fail(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _forget_when(self) -> None:
        self.when.clear()
        self.when.setVisible(False)

    def _lay_out(self, appearance: Appearance) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.asked)
        column.addWidget(self.mode)
        column.addWidget(self.result)
        column.addWidget(self.when)
        line = QHBoxLayout()
        line.setSpacing(appearance.look.px(8))
        for part in (self.earlier, self.number, self.numbers, self.said):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.undo)
        column.addLayout(line)
        column.addWidget(self.error)
        column.addStretch(1)
        self._fail("")

    def _enter(self, result: str) -> None:
        row, mode = self._row, self.mode.value
        self.result.put()
        if row is None or not mode or not result:
            return
        self._fail("")
        self._model.attempt.enter(row, mode, result, when=self.when.text)
        self._forget_when()
        self.take_back()
        self.entered.emit()

    def _show(self) -> None:
        model = self._model
        self.numbers.setText("\n".join(model.numbers))
        self.undo.setVisible(model.attempt.waits)
        self.said.setText(self.tr("Entered; saved in ten seconds.") if model.attempt.waits else "")

    def _arrange(self) -> None:
        """Let what cannot be done be off: a result without a way, a number outside safe hours."""
        row = self._row
        has_way = row is not None and bool(self.mode.value)
        result = self.tr("Result: what came of it? Esc: another way")
        self.asked.setText(result if has_way else self.tr("Way: how was it tried?"))
        self.mode.setEnabled(row is not None)
        self.mode.setVisible(not has_way)
        self.result.setEnabled(has_way)
        self.result.setVisible(has_way)
        self.number.setEnabled(row is not None and may_call_now(row))


def _numbered(terms: Terms | None, name: str) -> list[tuple[str, str]]:
    """Return the choices of a list with the digit that chooses each.

    What a provider confirms needs a release that names the provider: it is not entered here.
    """
    offered = [code for code in terms.codes[name].offered() if code.group != CONFIRMED] if terms else []
    return [(code.code, f"{at}  {label_words(code.label)}") for at, code in enumerate(offered, start=1)]
