"""The form of an encounter with what belongs to it: its state above, its actions and what is missing below."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from navigator.use_cases.refer import Terms
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.log import LogViewModel
from ui.desktop.viewmodels.log_words import kind_words, missing_words, referral_words
from ui.desktop.views.log_lines import LogLines
from ui.desktop.widgets.parts import KeyButton, frame, plain_button, words

STACKED_BELOW = 560


class LogFormView(QWidget):
    """Saving keeps an encounter open; finishing closes it for good, once nothing is missing."""

    def __init__(self, appearance: Appearance, log: LogViewModel, terms: Terms) -> None:
        super().__init__()
        self._appearance, self._log, self._terms = appearance, log, terms
        self.title = words("", "section")
        self.kept = words("", "faint", wrap=True)
        self.error = words("", "danger", wrap=True)
        self.lines = LogLines(appearance, log, terms, log.forms.clock)
        self.referrals = words("", "body", wrap=True)
        self.save = KeyButton(appearance, self.tr("Save"), self.tr("Ctrl Enter"), "large")
        self.finish = KeyButton(appearance, self.tr("Finish encounter"), self.tr("Ctrl Shift Enter"), "primary")
        self.discard = plain_button(self.tr("Throw draft away"), "large")
        self.missing = words("", "faint", wrap=True)
        self._is_sure = False
        # Where the focus was as it began to be saved.
        self._focus: QWidget | None = None
        self._lay_out()
        self._bind()

    def focus_first(self) -> None:
        """Begin with what kind of contact it is."""
        self.lines.jump(1)

    def press_save(self, *, finish: bool) -> None:
        """Save, or finish; what is typed and no time of day is said first."""
        self.say_error("")
        if fault := self.lines.fault:
            self.fail(fault)
        else:
            self._focus = QApplication.focusWidget()
            self._log.save(finish=finish)

    def fail(self, sentence: str) -> None:
        """Say why it is not saved, in sight, and leave the focus where it was."""
        self.say_error(self.tr("Not saved. {why} What you typed is kept.").format(why=sentence))
        self.page.ensureWidgetVisible(self.error)

    def say_error(self, sentence: str) -> None:
        """Say a sentence above the form, or none."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def show_form(self, *, anew: bool = False) -> None:
        """Show the form that is filled in."""
        form, row = self._log.forms.form, self._log.row
        if form is None:
            self.clear()
            return
        if anew:
            self.say_error("")
            self._ask_again()
        self.lines.show_form(form, anew=anew)
        self.lines.show_known()
        kind = self._terms.codes.label("contact_kinds", form.contact_kind)
        state = kind_words(row.kind) if row else ""
        self.title.setText(f"{kind}   {state}")
        self.kept.setText(self._kept(is_draft=row is not None and bool(row.draft_id)))
        self.missing.setText(self._log.forms.problem or missing_words(self._log.forms.missing))
        self.discard.setVisible(row is not None and bool(row.draft_id))
        self._show_referrals()
        self._let_in(is_free=not self._log.saving)

    def clear(self) -> None:
        """Let no word stay in a widget that nobody sees."""
        self.lines.clear()
        for label in (self.title, self.kept, self.error, self.referrals, self.missing):
            label.setText("")

    def arrange(self, width: int) -> None:
        """Stand what is missing above the actions where there is little room."""
        narrow = width < self._appearance.look.px(STACKED_BELOW)
        self._foot.setDirection(QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight)

    def _lay_out(self) -> None:
        look = self._appearance.look
        pad = look.size("pane_padding")
        self.inside = QWidget()
        self.inside.setObjectName("inside")
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(pad, look.px(12), pad, pad)
        self.body.setSpacing(look.px(6))
        for part in (self.title, self.kept, self.error, self.lines, self.referrals):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setWidget(self.inside)
        bar = frame(name="bar")
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        self._foot.setContentsMargins(pad, look.px(8), pad, look.px(8))
        self._foot.setSpacing(look.px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        for button in (self.finish, self.save, self.discard):
            buttons.addWidget(button)
        self._foot.addLayout(buttons)
        self._foot.addWidget(self.missing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(bar)

    def _bind(self) -> None:
        self.save.clicked.connect(lambda: self.press_save(finish=False))
        self.finish.clicked.connect(lambda: self.press_save(finish=True))
        self.discard.clicked.connect(self._throw_away)
        for number in range(1, 11):
            self._shortcut(f"Alt+{number % 10}").activated.connect(partial(self.lines.jump, number))
        self._shortcut("F9").activated.connect(partial(self.lines.times.set_now, "end"))

    def _shortcut(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made

    def _throw_away(self) -> None:
        """Throw the draft away at the second press: the first might be a slip."""
        if self._is_sure:
            self._log.discard()
            return
        self._is_sure = True
        self.discard.setText(self.tr("Throw away? Press again"))
        self.discard.updateGeometry()

    def _ask_again(self) -> None:
        self._is_sure = False
        self.discard.setText(self.tr("Throw draft away"))

    def _kept(self, *, is_draft: bool) -> str:
        sitter = self._log.casebook.sitter
        by = self.tr("Kept by: {agency} (custodian of this record).").format(agency=sitter.agency) if sitter else ""
        if not is_draft:
            return by
        is_kept = self._log.forms.drafts.is_kept
        return " ".join((self.tr("Draft kept, encrypted.") if is_kept else self.tr("Draft."), by))

    def _show_referrals(self) -> None:
        seen = self._log.seen
        said = [referral_words(each, self._terms.codes) for each in seen.referrals] if seen else []
        self.referrals.setText("\n".join([self.tr("Referrals"), *said]) if said else "")
        self.referrals.setVisible(bool(said))

    def _let_in(self, *, is_free: bool) -> None:
        """Let nothing be typed while it is being saved; then the focus is where it was."""
        was_free = self.lines.isEnabled()
        for part in (self.lines, self.save, self.finish, self.discard):
            part.setEnabled(is_free)
        if is_free and not was_free and self._focus is not None:
            self._focus.setFocus()
            self._focus = None
