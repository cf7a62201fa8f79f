"""The last line of a referral sheet: which follow-up was agreed, when it is due, and another day that the person asked for."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.casebook.refer_form import ReferForm
from ui.dates import dated
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.viewmodels.refer_due import days_of, due_of
from ui.desktop.views.refer_words import due_words
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import words
from ui.phrases.spoken import label_words

NONE = "none"


class PlanPart(QWidget):
    """What the rules propose, by name; days show once one of them is chosen. `put` tells what was answered."""

    put = Signal(dict)

    def __init__(self, appearance: Appearance, refer: ReferViewModel) -> None:
        super().__init__()
        self._refer = refer
        self.rule = ChoiceStrip(appearance, self.tr("Follow-up"), [*_plans(refer), (NONE, self.tr("None"))])
        self.due = words("", "faint", wrap=True)
        self._asks = words(self.tr("On another day, if the person asks for one:"), "faint", wrap=True)
        days = [(day.isoformat(), dated(day, "%a %d %b")) for day in days_of(refer)]
        self.day = ChoiceStrip(appearance, self.tr("On another day"), days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(4))
        for part in (self.rule, self.due, self._asks, self.day):
            column.addWidget(part)
        self.rule.chosen.connect(self._put_rule)
        self.day.chosen.connect(self._put_day)

    def show_form(self, form: ReferForm) -> None:
        """Show what the form holds."""
        self.rule.put(form.rule)
        self.day.put(form.day.isoformat() if form.day else "")
        self.due.setText(due_words(due_of(self._refer), self._refer.offers, form))
        for part in (self._asks, self.day):
            part.setVisible(bool(form.rule))

    def _put_rule(self, rule: str) -> None:
        self.put.emit({"rule": "" if rule == NONE else rule})

    def _put_day(self, day: str) -> None:
        self.put.emit({"day": date.fromisoformat(day) if day else None})


def _plans(refer: ReferViewModel) -> list[tuple[str, str]]:
    """Return the follow-ups of the agency's rules, by name."""
    book = refer.services.terms.codes if refer.services else None
    return [
        (offer.rule.code, label_words(book.label("follow_up_kinds", offer.rule.kind))) for offer in refer.offers if book
    ]
