"""Corrects one field of a saved encounter: what it said, what it should say, and why."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from navigator.casebook.corrected import LISTS
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.amending import NOTE, AmendingViewModel
from ui.desktop.viewmodels.log_words import Line, field_words, recorded_answer
from ui.desktop.views.amend_answer import AmendAnswer
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.folded_strip import FoldedStrip
from ui.desktop.widgets.parts import KeyButton, plain_button, words
from ui.desktop.widgets.text_line import TextLine

NO_LINE = Line(field="", name="", words="")


class AmendPart(QWidget):
    """The record stays as it was; the amendment stands beside it, with its reason."""

    def __init__(self, appearance: Appearance, amending: AmendingViewModel, terms: Terms) -> None:
        super().__init__()
        self._model, self._terms = amending, terms
        self._lines: Sequence[Line] = ()
        self.field = FoldedStrip(appearance, self.tr("Correct"), field_words(), few=20)
        self.was = words("", "soft", wrap=True)
        self.answer = AmendAnswer(appearance, terms)
        self.says = self.answer.says
        self.reason = TextLine(appearance, self.tr("Why it is changed"), "info")
        self.save = KeyButton(appearance, self.tr("Save amendment"), self.tr("Ctrl Enter"), "large")
        self.ask = plain_button(self.tr("Ask for signature"), "large")
        self.add_note = plain_button(self.tr("Add a note"), "large")
        self.add_note.setCheckable(True)
        self.error = words("", "danger", wrap=True)
        self._lay_out(appearance)
        self.field.chosen.connect(self._choose)
        self.answer.put.connect(self._put)
        self.reason.edit.textEdited.connect(self._put)
        self.save.clicked.connect(self.press_save)
        self.ask.clicked.connect(amending.ask)
        self.add_note.clicked.connect(self._choose_note)
        amending.changed.connect(self._show)
        amending.failed.connect(self._fail)
        self._show()

    def show_record(self, record_id: str, lines: Sequence[Line]) -> None:
        """Be about a record, which says this now."""
        self._lines = lines
        self._model.show(record_id)
        self._show()

    def press_save(self) -> None:
        """Amend the field that was chosen."""
        self._say("")
        if not self._model.field:
            self._say(self.tr("Choose what is to be corrected."))
        else:
            self._model.save(self._now(self._model.field).recorded)

    def clear(self) -> None:
        """Let no word stay in a widget that nobody sees."""
        self._lines = ()
        self._model.show("")
        self.answer.clear()
        self.reason.clear()
        self._say("")
        self._show()

    def _lay_out(self, appearance: Appearance) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(6))
        head = words(self.tr("Correct it: both versions stay"), "small_strong")
        for part in (head, self.field, self.was, self.answer, self.reason, self.error):
            column.addWidget(part)
        actions = QWidget()
        line = FlowLayout(actions, appearance.look.px(8))
        for button in (self.save, self.add_note, self.ask):
            line.addWidget(button)
        column.addWidget(actions)

    def _choose(self, field: str) -> None:
        """Begin with what counts now: one answer out of many is changed, the others stay."""
        codes = self._now(field).codes
        says = recorded_answer(field, codes, self._terms) if field in LISTS else ""
        self._model.put(field=field, says=says, reason=self.reason.text, codes=codes)

    def _choose_note(self) -> None:
        """Begin a note, or leave it again."""
        self._model.put(field="" if self._model.field == NOTE else NOTE, says="", reason="")
        if self._model.field == NOTE:
            self.answer.note.edit.setFocus()

    def _put(self) -> None:
        field, codes = self._model.field, self.answer.codes
        typed = self.answer.note.text if field == NOTE else self.says.text
        says = recorded_answer(field, codes, self._terms) if field in LISTS else typed
        self._model.put(field=field, says=says, reason=self.reason.text, codes=codes)

    def _now(self, field: str) -> Line:
        return next((line for line in self._lines if line.field == field), NO_LINE)

    def _show(self) -> None:
        model = self._model
        self._stay()
        self.field.put(model.field)
        if self.answer.show_field(model.field, model.says, model.codes):
            self._in_order()
        if self.reason.text != model.reason:
            self.reason.edit.setText(model.reason)
        self.reason.setVisible(model.field not in ("", NOTE))
        self.save.rename(self.tr("Save note") if model.field == NOTE else self.tr("Save amendment"))
        self.add_note.setVisible(model.may_note)
        self.add_note.setChecked(model.field == NOTE)
        now = self._now(model.field).words if model.field else ""
        self.was.setText(self.tr("It says: {words}").format(words=now) if now else "")
        self.was.setVisible(bool(now))
        for button in (self.save, self.add_note, self.ask):
            button.setEnabled(not model.saving)

    def _in_order(self) -> None:
        """Let Tab go on as it is read: lists of a field are made when it is first corrected."""
        parts = (*self.field.buttons, *self.answer.stops, self.reason.edit, self.save, self.add_note, self.ask)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def _stay(self) -> None:
        """Keep the focus at the record where what has it goes: it would jump into the note for the next shift."""
        model = self._model
        hidden = (self.answer, self.reason) if not model.field else (self.reason,) if model.field == NOTE else ()
        going = (*hidden, *((self.save, self.ask) if model.saving else ()))
        focus = QApplication.focusWidget()
        if model.record_id and any(part is focus or part.isAncestorOf(focus) for part in going if focus is not None):
            self.field.focus()

    def _fail(self, sentence: str) -> None:
        self._say(self.tr("Not saved. {why} What you typed is kept.").format(why=sentence))

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
