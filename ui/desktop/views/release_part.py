"""What a signed release must say to be one: what is told, until when, who signed, and the right to take it back."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.casebook.consent_rules import Told
from navigator.casebook.refer_form import ReferForm, ReleaseForm
from ui.desktop.models.questions import QUESTIONS
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import label_words

DAYS = (30, 90, 365)


class ReleasePart(QWidget):
    """Shown once a signed release is chosen; all of it starts empty."""

    def __init__(self, appearance: Appearance, refer: ReferViewModel) -> None:
        super().__init__()
        self._refer = refer
        book = refer.services.terms.codes if refer.services else None
        kinds = book["told_kinds"].offered() if book else ()
        choices = [(code.group, label_words(code.label)) for code in kinds if code.group != Told.NOTHING.value]
        self.what = ChoiceStrip(appearance, self.tr("May be told"), choices, several=True)
        ends = [(str(days), self.tr("{days} days").format(days=days)) for days in DAYS]
        self.until = ChoiceStrip(appearance, self.tr("Ends after"), ends)
        self.signed = TextLine(appearance, self.tr("Signed by"), "person")
        self.right = ChoiceStrip(
            appearance, self.tr("Right to revoke"), [("yes", self.tr("Told that it can be taken back"))]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words(QUESTIONS["release"].words, "faint", wrap=True))
        for name, part in ((self.tr("May be told"), self.what), (self.tr("Ends after"), self.until)):
            column.addWidget(words(name, "small_strong"))
            column.addWidget(part)
        column.addWidget(self.signed)
        column.addWidget(self.right)
        self.what.chosen.connect(self._put)
        self.until.chosen.connect(self._put)
        self.signed.edit.textEdited.connect(self._put)
        self.right.chosen.connect(self._put)

    def show_form(self, form: ReferForm) -> None:
        """Show what the form holds."""
        told = form.release
        self.what.put(*(kind.value for kind in told.what))
        self.until.put(_days(told, form.snapshot.checked_at))
        self.right.put("yes" if told.told_of_right_to_revoke else "")
        if self.signed.text != told.signed_by:
            self.signed.edit.setText(told.signed_by)

    def _end(self, days: str) -> datetime | None:
        return self._refer.clock.now() + timedelta(days=int(days)) if days else None

    def _put(self) -> None:
        form = self._refer.form
        if form is None:
            return
        same = _days(form.release, form.snapshot.checked_at) == self.until.value
        self._refer.put(
            release=ReleaseForm(
                what=frozenset(Told(value) for value in self.what.values),
                until=form.release.until if same else self._end(self.until.value),
                signed_by=self.signed.text,
                told_of_right_to_revoke=bool(self.right.value),
            )
        )


def _days(told: ReleaseForm, since: datetime) -> str:
    """Return which choice an end was, "" for none."""
    if told.until is None:
        return ""
    left = (told.until - since).days
    return str(min(DAYS, key=lambda days: abs(days - left)))
