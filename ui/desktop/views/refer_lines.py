"""The nine lines of a referral sheet; none that another person must say has a default."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.casebook.consent_rules import Told
from navigator.casebook.refer_form import Allowed, ReferForm
from navigator.casebook.said import NOT_ASKED, Said
from ui.desktop.models.questions import QUESTIONS
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.views.contact_part import ContactPart
from ui.desktop.views.form_row import FormRow
from ui.desktop.views.refer_plan import PlanPart
from ui.desktop.views.refer_words import allowed_words, register_words, said_words, state_words
from ui.desktop.views.release_part import ReleasePart
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import label_words


class ReferLines(QWidget):
    """What is answered goes to the sheet's form at once; the form says what is shown.

    `reached` tells the line in which the focus is now: its question must be in sight before it is answered.
    """

    reached = Signal(QWidget)

    def __init__(self, appearance: Appearance, refer: ReferViewModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._refer = refer
        self._book = refer.services.terms.codes if refer.services else None
        self.rows: list[FormRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.name = TextLine(appearance, self.tr("Name, if they said one"), "person")
        self.spoke = TextLine(appearance, self.tr("Name or desk"), "phone")
        self.how = ChoiceStrip(appearance, self.tr("How"), self._codes("referral_methods"))
        self.desk = ChoiceStrip(appearance, self.tr("Desk\u2019s answer"), self._codes("desk_answers"))
        self.refusal = ChoiceStrip(appearance, self.tr("Reason, as they said it"), self._codes("refusal_reasons"))
        told = self._told_kinds = _told_kinds(refer)
        self.told = ChoiceStrip(appearance, self.tr("You told them"), told, several=True)
        self.agreed = ChoiceStrip(appearance, self.tr("Agreed"), said_words())
        self.allowed = ChoiceStrip(appearance, self.tr("Consent"), allowed_words())
        self.release = ReleasePart(appearance, refer)
        self.contact = ContactPart(appearance, refer)
        self.plan = PlanPart(appearance, refer)
        self._first: tuple[ChoiceStrip | TextLine, ...] = (
            self.name, self.how, self.spoke, self.desk, self.told, self.agreed, self.allowed, self.contact.number, self.plan.rule,
        )  # fmt: skip
        self._place()
        self._bind()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the lines for the room there is."""
        super().resizeEvent(event)
        for row in self.rows:
            row.arrange(self.width())

    def jump(self, number: int) -> None:
        """Go to a line by its number."""
        if 1 <= number <= len(self.rows):
            self._go(number, self._first[number - 1])

    def _go(self, number: int, to: ChoiceStrip | TextLine) -> None:
        to.focus() if isinstance(to, ChoiceStrip) else to.edit.setFocus()
        self.reached.emit(self.rows[number - 1])

    def show_form(self, form: ReferForm) -> None:
        """Show what the form holds."""
        again = self.tr("The person of the last referral") if form.person_id else self.tr("Empty: unnamed person")
        self.name.edit.setPlaceholderText(again)
        for line, text in ((self.name, form.name), (self.spoke, form.spoken_to)):
            if line.text != text:
                line.edit.setText(text)
        for strip, value in ((self.how, form.method), (self.desk, form.desk_answer), (self.refusal, form.refusal)):
            strip.put(value)
        self.told.put(*(kind.value for kind in form.told))
        self.agreed.put(form.agreed.value)
        self.allowed.put(form.allowed.value)
        self.refusal.setVisible(self._refer.refuses(form.desk_answer))
        self.release.setVisible(form.allowed is Allowed.RELEASE)
        self.release.show_form(form)
        self.contact.show_form(form)
        self.plan.show_form(form)
        self.register.setText(register_words(form, dict(self._told_kinds)))
        for row, state in zip(self.rows, state_words(form), strict=True):
            row.state.setText(state)

    def clear(self) -> None:
        """Let no word stay in a widget that nobody sees."""
        for line in self.findChildren(TextLine):
            line.clear()

    def _place(self) -> None:
        self._row(self.tr("Person"), self.name)
        self._row(self.tr("How"), self.how)
        self._row(self.tr("Spoke to"), self.spoke)
        self._row(self.tr("Desk\u2019s answer"), self.desk, self.refusal)
        self.register = self._row(self.tr("You told them"), self.told).say("")
        self._row(self.tr("Agreed"), self.agreed).say(QUESTIONS["agreed"].words)
        consent = self._row(self.tr("Consent"), self.allowed)
        consent.say(QUESTIONS["allowed"].words)
        consent.add(self.release)
        self._row(self.tr("Safe contact"), self.contact).say(QUESTIONS["contact"].words)
        self._row(self.tr("Follow-up"), self.plan)

    def _row(self, name: str, *parts: QWidget) -> FormRow:
        made = FormRow(self._appearance, len(self.rows) + 1, name)
        for part in parts:
            made.add(part)
        self.rows.append(made)
        self._column.addWidget(made)
        return made

    def _codes(self, name: str) -> list[tuple[str, str]]:
        return [(code.code, label_words(code.label)) for code in self._book[name].offered()] if self._book else []

    def _bind(self) -> None:
        for line, field in ((self.name, "name"), (self.spoke, "spoken_to")):
            line.edit.textEdited.connect(partial(self._put, field, ""))
        for strip, field in ((self.how, "method"), (self.refusal, "refusal")):
            strip.chosen.connect(partial(self._put, field, NOT_ASKED))
        self.desk.chosen.connect(self._put_desk)
        self.told.chosen.connect(self._put_told)
        self.agreed.chosen.connect(self._put_agreed)
        self.allowed.chosen.connect(self._put_allowed)
        self.plan.put.connect(self._put_planned)
        # A line that is answered by key leads to the next; a release or a refusal has more to say first.
        for strip, number in ((self.how, 3), (self.refusal, 5), (self.agreed, 7)):
            strip.done.connect(partial(self.jump, number))
        self.desk.done.connect(self._after_desk)
        self.allowed.done.connect(self._after_allowed)

    def _put(self, field: str, blank: str, value: str) -> None:
        self._refer.put(**{field: value or blank})

    def _put_desk(self, code: str) -> None:
        self._refer.put(desk_answer=code or NOT_ASKED, refusal=NOT_ASKED)

    def _put_told(self) -> None:
        self._refer.tell([Told(value) for value in self.told.values])

    def _put_agreed(self, value: str) -> None:
        self._refer.put(agreed=Said(value) if value else Said.NOT_ASKED)

    def _put_allowed(self, value: str) -> None:
        self._refer.put(allowed=Allowed(value) if value else Allowed.NOT_ASKED)

    def _put_planned(self, answers: dict[str, Any]) -> None:
        self._refer.put(**answers)

    def _after_desk(self) -> None:
        if self._refer.refuses(self.desk.value):
            self._go(4, self.refusal)
        else:
            self.jump(5)

    def _after_allowed(self) -> None:
        if self.allowed.value == Allowed.RELEASE.value:
            self._go(7, self.release.what)
        else:
            self.jump(8)


def _told_kinds(refer: ReferViewModel) -> list[tuple[str, str]]:
    book = refer.services.terms.codes if refer.services else None
    return [(code.group, label_words(code.label)) for code in book["told_kinds"].offered()] if book else []
