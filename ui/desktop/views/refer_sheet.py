"""The referral sheet: from a hit to saved in a few keys; nothing that another person must say has a default."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from navigator.casebook.consent_rules import Told
from navigator.casebook.refer_form import Allowed, ReferForm
from navigator.casebook.said import NOT_ASKED, Said
from ui.desktop.models.questions import QUESTIONS
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.views.contact_part import ContactPart
from ui.desktop.views.form_row import FormRow
from ui.desktop.views.refer_words import due_words, head_words, kept_words, said_words, state_words
from ui.desktop.views.release_part import ReleasePart
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import KeyButton, words
from ui.desktop.widgets.text_line import TextLine

NONE = "none"


class ReferSheet(SideSheet):
    """Nine lines; Alt and a number jump to one, Space answers and goes on to the next."""

    another = Signal()

    def __init__(self, appearance: Appearance, refer: ReferViewModel, host: QWidget) -> None:
        super().__init__(appearance, "", host)
        self._refer = refer
        self._book = refer.services.terms.codes if refer.services else None
        self._offering = False
        self.back.setText(self.tr("Close, keep draft"))
        self.about = words("", "soft", wrap=True)
        self.phone = words("", "row_phone")
        self.error = words("", "danger", wrap=True)
        self.error.setVisible(False)
        self.rows: list[FormRow] = []
        self.follow_up: ChoiceStrip | None = None
        self._build()
        self.save = KeyButton(appearance, self.tr("Save referral"), self.tr("Ctrl Enter"), "primary")
        self.offer = KeyButton(appearance, self.tr("Save, offer another"), self.tr("Ctrl Shift Enter"), "large")
        self.kept = words("", "faint", wrap=True)
        for part in (self.save, self.offer):
            self.foot.addWidget(part)
        self.foot.addWidget(self.kept, 1)
        self._bind()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the lines for the room there is."""
        super().resizeEvent(event)
        for row in self.rows:
            row.arrange(self.width())

    def focus_first(self) -> None:
        """Begin with how: who it is about is known or not."""
        self.how.focus()

    def jump(self, number: int) -> None:
        """Go to a line by its number."""
        if not 1 <= number <= len(self.rows):
            return
        strips = self.rows[number - 1].findChildren(ChoiceStrip)
        if strips:
            strips[0].focus()
        elif lines := self.rows[number - 1].findChildren(TextLine):
            lines[0].edit.setFocus()

    def _build(self) -> None:
        for part in (self.phone, self.about, self.error):
            self.body.addWidget(part)
        self.name = TextLine(
            self._appearance, self.tr("Name, if they said one"), "person", hint=self.tr("Empty: unnamed person")
        )
        self.how = self._strip(self.tr("How"), self._codes("referral_methods"))
        self.spoke = TextLine(self._appearance, self.tr("Name or desk"), "phone")
        self.desk = self._strip(self.tr("Desk\u2019s answer"), self._codes("desk_answers"))
        self.refusal = self._strip(self.tr("Reason, as they said it"), self._codes("refusal_reasons"))
        told = [(code.group, code.label) for code in self._book["told_kinds"].offered()] if self._book else []
        self.told = ChoiceStrip(self._appearance, self.tr("You told them"), told, several=True)
        self.agreed = self._strip(self.tr("Agreed"), said_words())
        self.allowed = self._strip(self.tr("Consent"), self._allowed_words())
        self.release = ReleasePart(self._appearance, self._refer)
        self.contact = ContactPart(self._appearance, self._refer)
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
        self._plan = self._row(self.tr("Follow-up"))
        self.due = self._plan.say("")
        self.body.addStretch(1)

    def _row(self, name: str, *parts: QWidget) -> FormRow:
        made = FormRow(self._appearance, len(self.rows) + 1, name)
        for part in parts:
            made.add(part)
        self.rows.append(made)
        self.body.addWidget(made)
        return made

    def _strip(self, name: str, choices: list[tuple[str, str]]) -> ChoiceStrip:
        return ChoiceStrip(self._appearance, name, choices)

    def _codes(self, name: str) -> list[tuple[str, str]]:
        return [(code.code, code.label) for code in self._book[name].offered()] if self._book else []

    def _allowed_words(self) -> list[tuple[str, str]]:
        return [
            (Allowed.CONTACT.value, self.tr("May contact, said aloud")),
            (Allowed.RELEASE.value, self.tr("Signed release")),
            (Allowed.NO.value, self.tr("Said no")),
            (Allowed.INFORMATION_ONLY.value, self.tr("Information only")),
        ]

    def _bind(self) -> None:
        put = self._refer.put
        self.name.edit.textEdited.connect(lambda text: put(name=text))
        self.spoke.edit.textEdited.connect(lambda text: put(spoken_to=text))
        self.how.chosen.connect(lambda value: put(method=value or NOT_ASKED))
        self.desk.chosen.connect(lambda value: put(desk_answer=value or NOT_ASKED, refusal=NOT_ASKED))
        self.refusal.chosen.connect(lambda value: put(refusal=value or NOT_ASKED))
        self.told.chosen.connect(lambda _: self._refer.tell([Told(value) for value in self.told.values]))
        self.agreed.chosen.connect(lambda value: put(agreed=Said(value) if value else Said.NOT_ASKED))
        self.allowed.chosen.connect(lambda value: put(allowed=Allowed(value) if value else Allowed.NOT_ASKED))
        for at, row in enumerate(self.rows, start=1):
            for strip in row.findChildren(ChoiceStrip):
                strip.done.connect(partial(self.jump, at + 1))
        self.save.clicked.connect(lambda: self._save(another=False))
        self.offer.clicked.connect(lambda: self._save(another=True))
        self._shortcut("Ctrl+Return", lambda: self._save(another=False))
        self._shortcut("Ctrl+Shift+Return", lambda: self._save(another=True))
        for number in range(1, len(self.rows) + 1):
            self._shortcut(f"Alt+{number}", partial(self.jump, number))
        self._refer.changed.connect(self._show)
        self._refer.failed.connect(self._fail)
        self._refer.saved.connect(self._done)
        self.closed.connect(self._put_away)

    def _shortcut(self, key: str, does: object) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(does)

    def _save(self, *, another: bool) -> None:
        self._offering = another
        self._say_error("")
        if problem := self.contact.problem.text():
            self._fail(problem)
            return
        self._refer.save()

    def _done(self, _done: object) -> None:
        self.leave()
        if self._offering:
            self.another.emit()

    def _put_away(self) -> None:
        self._refer.leave()
        self._clear()

    def _fail(self, sentence: str) -> None:
        self._say_error(self.tr("Not saved. {why} What you typed is kept.").format(why=sentence))
        self.page.ensureWidgetVisible(self.error)

    def _say_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _clear(self) -> None:
        """Let no word stay in a widget that nobody sees."""
        self._say_error("")
        for line in self.findChildren(TextLine):
            line.clear()
        for label in (self.title, self.about, self.phone):
            label.setText("")

    def _show(self) -> None:
        form = self._refer.form
        if form is None:
            if not self.isHidden():
                self.leave()
            return
        self._show_head(form)
        for line, text in ((self.name, form.name), (self.spoke, form.spoken_to)):
            if line.text != text:
                line.edit.setText(text)
        for strip, value in ((self.how, form.method), (self.desk, form.desk_answer), (self.refusal, form.refusal)):
            strip.put(value)
        self.told.put(*(kind.value for kind in form.told))
        self.agreed.put(form.agreed.value)
        self.allowed.put(form.allowed.value)
        self.refusal.setVisible(self._says_no(form.desk_answer))
        self.release.setVisible(form.allowed is Allowed.RELEASE)
        self.release.show_form(form)
        self.contact.show_form(form)
        self._show_plan(form)
        self._show_states(form)

    def _show_head(self, form: ReferForm) -> None:
        self.title.setText(self.tr("Refer to {place}").format(place=form.snapshot.service))
        self.setAccessibleName(self.title.text())
        self.about.setText(head_words(form, self._refer.custodian))
        self.phone.setText(next(iter(form.snapshot.phones), ""))

    def _says_no(self, desk_answer: str) -> bool:
        code = self._book["desk_answers"].get(desk_answer) if self._book else None
        return code is not None and code.group == "no"

    def _show_plan(self, form: ReferForm) -> None:
        """Offer the follow-ups of the agency's rules, once they are read."""
        if self.follow_up is None and self._refer.offers and self._book:
            names = [
                (offer.rule.code, self._book.label("follow_up_kinds", offer.rule.kind)) for offer in self._refer.offers
            ]
            self.follow_up = self._strip(self.tr("Follow-up"), [*names, (NONE, self.tr("None"))])
            self._plan.column.insertWidget(0, self.follow_up)
            self.follow_up.chosen.connect(lambda value: self._refer.put(rule="" if value == NONE else value))
        if self.follow_up is not None:
            self.follow_up.put(form.rule)
        self.due.setText(due_words(self._refer.offers, form.rule))

    def _show_states(self, form: ReferForm) -> None:
        for row, words_ in zip(self.rows, state_words(form), strict=True):
            row.state.setText(words_)
        release = self.tr("Goes to the disclosure register.")
        if form.asks_for_release:
            release += " " + self.tr(
                "Who they are or their health asks for a release first: without one it is kept as told without authority."
            )
        self.register.setText(release)
        self.kept.setText(kept_words(form, draft_kept=self._refer.draft_kept))
        for button in (self.save, self.offer):
            button.setEnabled(not self._refer.saving)
