"""The referral sheet: from a hit to saved in a few keys, and nothing typed is lost on the way."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.refer import ReferViewModel
from ui.desktop.views.refer_lines import ReferLines
from ui.desktop.views.refer_words import head_words, kept_words
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.parts import KeyButton, words

RELEASE_LINE = 7


class ReferSheet(SideSheet):
    """Nine lines; Alt and a number jump to one, Space answers and goes on to the next."""

    another = Signal()

    def __init__(self, appearance: Appearance, refer: ReferViewModel, host: QWidget) -> None:
        super().__init__(appearance, "", host)
        self._refer = refer
        self._offering = False
        self.call_back(self.tr("Close, keep draft"), self.tr("Close"))
        self.phone = words("", "row_phone")
        self.about = words("", "soft", wrap=True)
        self.error = words("", "danger", wrap=True)
        self.error.setVisible(False)
        self.lines = ReferLines(appearance, refer)
        for part in (self.phone, self.about, self.lines):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.save = KeyButton(appearance, self.tr("Save referral"), self.tr("Ctrl Enter"), "primary")
        self.offer = KeyButton(appearance, self.tr("Save, offer another"), self.tr("Ctrl Shift Enter"), "large")
        self.kept = words("", "faint", wrap=True)
        # Beside Save, in sight wherever the lines are scrolled to.
        self.say_above_foot(self.error)
        for button in (self.save, self.offer):
            self.foot.addWidget(button)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.foot.addStretch(0)
        self.beside = self.kept
        self._bind()
        self._show()

    def focus_first(self) -> None:
        """Begin with how: who it is about is known or not."""
        self.lines.how.focus()

    def _bind(self) -> None:
        self.save.clicked.connect(lambda: self._save(another=False))
        self.offer.clicked.connect(lambda: self._save(another=True))
        self._shortcut("Ctrl+Return").activated.connect(lambda: self._save(another=False))
        self._shortcut("Ctrl+Shift+Return").activated.connect(lambda: self._save(another=True))
        for number in range(1, len(self.lines.rows) + 1):
            self._shortcut(f"Alt+{number}").activated.connect(partial(self.lines.jump, number))
        self.lines.reached.connect(self._keep_in_sight)
        self._refer.changed.connect(self._show)
        self._refer.failed.connect(self._fail)
        self._refer.saved.connect(self._done)
        self.closed.connect(self._put_away)

    def _shortcut(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made

    def _keep_in_sight(self, line: QWidget) -> None:
        """Scroll to a line as a whole where it has room, and in any case to what has the focus."""
        self.page.ensureWidgetVisible(line)
        if focus := self.window().focusWidget():
            self.page.ensureWidgetVisible(focus)

    def _save(self, *, another: bool) -> None:
        self._offering = another
        self._say_error("")
        if problem := self.lines.contact.problem.text():
            self._fail(problem)
            return
        self._refer.save()

    def _done(self, _done: object) -> None:
        self.leave()
        if self._offering:
            self.another.emit()

    def _put_away(self) -> None:
        self._refer.leave()
        self._say_error("")
        self.lines.clear()
        self.title.show_text("")
        for label in (self.about, self.phone):
            label.setText("")

    def _fail(self, sentence: str) -> None:
        self._say_error(self.tr("Not saved. {why} What you typed is kept.").format(why=sentence))
        if self._refer.form is not None and self._refer.form.release_lacks:
            self.lines.jump(RELEASE_LINE)

    def _say_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _show(self) -> None:
        form = self._refer.form
        if form is None:
            self.leave()
            return
        self.title.show_text(self.tr("Refer to {place}").format(place=form.snapshot.service))
        self.setAccessibleName(self.title.text())
        self.about.setText(head_words(form, self._refer.custodian))
        self.phone.setText(self._refer.call or next(iter(form.snapshot.phones), ""))
        self.lines.show_form(form)
        self.kept.setText(kept_words(form, draft_kept=self._refer.drafts.is_kept))
        for button in (self.save, self.offer):
            button.setEnabled(not self._refer.saving)
