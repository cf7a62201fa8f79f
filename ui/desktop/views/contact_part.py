"""How the person may be reached, and what is safe there: each way is asked, none is taken for granted (S19)."""

from datetime import time
from uuid import uuid4

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from navigator.casebook.contact import Contact, ContactKind
from navigator.casebook.refer_form import ReferForm
from navigator.casebook.safe_hours import ANY_TIME, NOT_ASKED_HOURS, SafeHours, SafeKind, SafeTime
from navigator.casebook.said import NOT_ASKED, Said
from navigator.errors import NavigatorError
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import error_words, label_words

ANY = "any"
PARTS = {"morning": (time(6), time(12)), "afternoon": (time(12), time(17)), "evening": (time(17), time(21))}


class ContactPart(QWidget):
    """A number with whose it is, when and how it is safe; without a number there is no contact."""

    def __init__(self, appearance: Appearance, refer: ReferViewModel) -> None:
        super().__init__()
        self._refer = refer
        self._id = str(uuid4())
        book = refer.services.terms.codes if refer.services else None
        whose = [(code.code, label_words(code.label)) for code in book["relationship_types"].offered()] if book else []
        self.number = TextLine(appearance, self.tr("Number"), "phone")
        self.whose = ChoiceStrip(appearance, self.tr("Whose is it"), whose)
        self.hours = ChoiceStrip(appearance, self.tr("Safe hours"), self._hours_words(), several=True)
        self.may_say = TextLine(appearance, self.tr("What may be said to whoever answers"), "info")
        self.ways = {
            way: ChoiceStrip(appearance, name, [("yes", self.tr("Yes")), ("no", self.tr("No"))])
            for way, name in (
                ("safe_to_call", self.tr("Call")),
                ("safe_text", self.tr("Text")),
                ("safe_voicemail", self.tr("Voicemail")),
            )
        }
        self.problem = words("", "danger", wrap=True)
        self.problem.setVisible(False)
        self._lay_out(appearance)
        self.number.edit.textEdited.connect(self._put)
        self.may_say.edit.textEdited.connect(self._put)
        for strip in (self.whose, self.hours, *self.ways.values()):
            strip.chosen.connect(self._put)

    def show_form(self, form: ReferForm) -> None:
        """Show what the form holds; what is not asked for yet stays as it is typed."""
        contact = form.contact
        if contact is None:
            return
        if self.number.text.strip() != contact.value.strip():
            self.number.edit.setText(contact.value)
            self.may_say.edit.setText(contact.may_say)
            self.whose.put(contact.belongs_to)
            for way, strip in self.ways.items():
                strip.put(getattr(contact, way).value)
            self.hours.put(*_named(contact.hours))

    def _lay_out(self, appearance: Appearance) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(6))
        column.addWidget(self.number)
        for name, strip in ((self.tr("Whose is it"), self.whose), (self.tr("Safe hours"), self.hours)):
            column.addWidget(words(name, "small_strong"))
            column.addWidget(strip)
        ways = QWidget()
        flow = FlowLayout(ways, appearance.look.px(12))
        for strip in self.ways.values():
            flow.addWidget(_named_way(strip, appearance))
        column.addWidget(ways)
        column.addWidget(self.may_say)
        column.addWidget(self.problem)

    def _hours_words(self) -> list[tuple[str, str]]:
        return [
            (ANY, self.tr("Any time")),
            ("morning", self.tr("6\u201312")),
            ("afternoon", self.tr("12\u201317")),
            ("evening", self.tr("17\u201321")),
        ]

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _put(self) -> None:
        """Take the contact as far as it makes one; else say what it lacks, and keep what was typed."""
        self._say("")
        if not self.number.text.strip():
            self._refer.put(contact=None)
            return
        answers = {way: Said(strip.value) if strip.value else Said.NOT_ASKED for way, strip in self.ways.items()}
        try:
            made = Contact(
                id=self._id, kind=ContactKind.PHONE, value=self.number.text, belongs_to=self.whose.value or NOT_ASKED,
                safe_visit=Said.NOT_ASKED, safe_letter=Said.NOT_ASKED, hours=_hours(self.hours.values),
                may_say=self.may_say.text, **answers,
            )  # fmt: skip
        except NavigatorError as error:
            self._say(f"{error_words(error.message)} {error_words(error.hint)}")
            return
        self._refer.put(contact=made)


def _named_way(strip: ChoiceStrip, appearance: Appearance) -> QWidget:
    """Return a way with its name before it: with larger letters both go to the next line."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(appearance.look.px(6))
    line.addWidget(words(strip.accessibleName(), "small_strong"))
    line.addWidget(strip)
    return made


def _hours(values: tuple[str, ...]) -> SafeHours:
    """Return the safe hours of what was chosen; "any time" beside parts of the day means the parts."""
    parts = [PARTS[value] for value in values if value in PARTS]
    if parts:
        return SafeHours(kind=SafeKind.ONLY, times=tuple(SafeTime(begin=begin, end=end) for begin, end in parts))
    return ANY_TIME if ANY in values else NOT_ASKED_HOURS


def _named(hours: SafeHours) -> tuple[str, ...]:
    if hours.kind is SafeKind.ANY_TIME:
        return (ANY,)
    spans = {(each.begin, each.end) for each in hours.times}
    return tuple(name for name, span in PARTS.items() if span in spans)
