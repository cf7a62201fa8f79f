"""The form of an encounter with what belongs to it: its state above, its actions and what is missing below."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from navigator.casebook.log_form import LogForm
from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.log import LogViewModel
from ui.desktop.viewmodels.log_words import beside_words, kind_words, missing_words
from ui.desktop.views.log_foot import LogFoot
from ui.desktop.views.log_lines import LogLines
from ui.desktop.widgets.column_scroll import ColumnScroll
from ui.desktop.widgets.parts import words
from ui.desktop.widgets.twice_button import TwiceButton
from ui.phrases.spoken import label_words

LOW = 180


class LogFormView(QWidget):
    """Saving keeps an encounter open; finishing closes it for good, once nothing is missing."""

    def __init__(self, appearance: Appearance, log: LogViewModel, terms: Terms) -> None:
        super().__init__()
        self._appearance, self._log, self._terms = appearance, log, terms
        self.title = words("", "section")
        self.kept = words("", "faint", wrap=True)
        self.lines = LogLines(appearance, log, terms, log.forms.clock)
        self.referrals = words("", "body", wrap=True)
        self.discard = TwiceButton(self.tr("Throw draft away"), self.tr("Throw away? Press again"), "large")
        self.foot = LogFoot(appearance)
        self.error = self.foot.error
        # Where the focus was as it began to be saved.
        self._focus: QWidget | None = None
        # The form that was not saved, as it stood then.
        self._refused: LogForm | None = None
        self._lay_out()
        self._bind()

    @property
    def keys(self) -> Mapping[str, Callable[[], None]]:
        """Return its keys, for the whole page: where no form takes answers they do nothing, and type nothing."""
        jumps = {f"Alt+{number % 10}": partial(self.lines.jump, number) for number in range(1, 11)}
        does = {**jumps, "F9": partial(self.lines.times.set_now, "end")}
        return {key: partial(self._fill_in, act) for key, act in does.items()}

    def focus_first(self) -> None:
        """Begin with what kind of contact it is."""
        self.lines.jump(1)

    def press_save(self, *, finish: bool) -> None:
        """Save, or finish; what is typed and no time of day is said first."""
        self._press(finish=finish)

    def press_refer(self) -> None:
        """Save the encounter, and go on with a referral for whoever it is about."""
        if self.foot.refer.isVisible():
            self._press(meet=True)

    def fail(self, sentence: str) -> None:
        """Say why it is not saved, in sight, and leave the focus where it was."""
        self._refused = self._log.forms.form
        self.say_error(self.tr("Not saved. {why} What you typed is kept.").format(why=sentence))
        if self._focus is not None:
            self._focus.setFocus()
            self._focus = None

    def say_error(self, sentence: str) -> None:
        """Say a sentence above the actions, or none."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        if sentence and self.inside.isAncestorOf(self.error):
            self.page.ensureWidgetVisible(self.error)

    def show_anew(self) -> None:
        """Show another form, from its beginning."""
        self.show_form(anew=True)

    def show_form(self, *, anew: bool = False) -> None:
        """Show the form that is filled in."""
        form, row = self._log.forms.form, self._log.row
        if form is None:
            return
        if anew or form is not self._refused:
            self.say_error("")
        if anew:
            self.discard.ask_again()
        self.lines.show_form(form, anew=anew)
        self.lines.show_known()
        kind = label_words(self._terms.codes.label("contact_kinds", form.contact_kind))
        state = kind_words(row.kind) if row else ""
        self.title.setText(f"{kind}   {state}")
        self.kept.setText(self._kept(is_draft=row is not None and bool(row.draft_id)))
        self.foot.missing.setText(self._log.forms.problem or missing_words(self._log.forms.missing))
        self.foot.refer.setVisible(self.lines.is_about_somebody)
        self.discard.setVisible(row is not None and bool(row.draft_id))
        self._show_referrals()
        # Nothing is typed while it is being saved.
        for part in (self.lines, self.discard, self.foot):
            part.setEnabled(not self._log.saving.is_of_the_form)

    def clear(self) -> None:
        """Let no word stay in a widget that nobody sees."""
        self.lines.clear()
        self._refused = None
        for label in (self.title, self.kept, self.error, self.referrals, self.foot.missing):
            label.setText("")

    def _fill_in(self, does: Callable[[], None]) -> None:
        if self.lines.isVisible() and self.lines.isEnabled():
            does()

    def _press(self, *, finish: bool = False, meet: bool = False) -> None:
        self.say_error("")
        if fault := self.lines.fault:
            self.fail(fault)
        else:
            focus = QApplication.focusWidget()
            self._focus = focus if focus is not None and self.isAncestorOf(focus) else None
            self._log.saving.save(finish=finish, meet=meet)

    def _lay_out(self) -> None:
        look, pad = self._appearance.look, self._appearance.look.size("pane_padding")
        self.inside = QWidget()
        self.inside.setObjectName("inside")
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(pad, look.px(12), pad, pad)
        self.body.setSpacing(look.px(6))
        for part in (self.title, self.kept, self.lines, self.referrals):
            self.body.addWidget(part)
        self.body.addWidget(self.discard, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.page = ColumnScroll(self.inside)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the actions stand at the end of the form where they would leave it no room."""
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        ends = self.height() < self._appearance.look.px(LOW)
        if ends != (self.body.indexOf(self.foot) >= 0):
            (self.body if ends else self._column).addWidget(self.foot)

    def _bind(self) -> None:
        self._appearance.changed.connect(self._place_foot)
        self.foot.save.clicked.connect(lambda: self.press_save(finish=False))
        self.foot.finish.clicked.connect(lambda: self.press_save(finish=True))
        self.foot.refer.clicked.connect(self.press_refer)
        self.discard.sure.connect(self._log.discard)

    def _kept(self, *, is_draft: bool) -> str:
        sitter = self._log.casebook.sitter
        by = self.tr("Kept by: {agency} (custodian of this record).").format(agency=sitter.agency) if sitter else ""
        if not is_draft:
            return by
        is_kept = self._log.forms.drafts.is_kept
        return " ".join((self.tr("Draft kept, encrypted.") if is_kept else self.tr("Draft."), by))

    def _show_referrals(self) -> None:
        self.referrals.setText(beside_words(self._log.seen, self._terms) if self._log.seen else "")
        self.referrals.setVisible(bool(self.referrals.text()))
