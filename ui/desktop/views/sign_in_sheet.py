"""Sign-in, PIN, lock and sign-out; no name is listed, and nothing typed here stays (S6, S7, R13)."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.casebook import CasebookViewModel, Stage
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.views.sign_in_parts import MakingPart, NotePart, Part, PinPart, SignInPart, SitterPart
from ui.desktop.widgets.parts import KeyButton, words

WIDTH = 492


class SignInSheet(SideSheet):
    """Shows what the casebook asks for next: to be made, a sign-in, a PIN; or who sits there."""

    def __init__(self, appearance: Appearance, casebook: CasebookViewModel, host: QWidget) -> None:
        super().__init__(appearance, "", host, width=WIDTH)
        self._casebook = casebook
        # Who sat there when it was opened: once somebody else does, it has done its work.
        self.begun_with = casebook.sitter
        self._in_full = False
        self._shown: tuple[object, ...] = ()
        self.part: Part = NotePart(appearance, casebook, "")
        self.error = words("", "danger", wrap=True)
        self.go = KeyButton(appearance, "", self.tr("Enter"), "primary")
        self.other = QPushButton()
        self.other.setProperty("kind", "large")
        self.body.addWidget(self.part)
        self.body.addWidget(self.error)
        self.body.addStretch(1)
        for button in (self.go, self.other):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.go.clicked.connect(self._go)
        self.other.clicked.connect(self._change)
        casebook.changed.connect(self.show_stage)
        casebook.failed.connect(self._fail)
        self.closed.connect(self.wipe)
        self.show_stage()

    def show_stage(self) -> None:
        """Show the part of the stage; what is being typed stays while nothing changed."""
        book = self._casebook
        self.go.setEnabled(not book.busy)
        shown = (book.stage, book.riders if book.stage is Stage.LOCKED else 0, self._in_full, book.sitter, book.problem)
        if shown == self._shown:
            return
        self._shown = shown
        part = self._made_part()
        self.body.replaceWidget(self.part, part)
        self.part.wipe()
        self.part.deleteLater()
        self.part = part
        self._in_order()
        part.entered.connect(self._go)
        self.error.setText("")
        self._name()
        if not self.isHidden():
            self.focus_first()

    def focus_first(self) -> None:
        """Begin with what is typed first; with nothing to type, with the button."""
        if not self.part.focus_first():
            (self.go if self.go.isVisibleTo(self) else self.back).setFocus()

    def ask_for_second(self) -> None:
        """Ask the other rider to sign in beside the first."""
        self._in_full = True
        self.show_stage()

    def wipe(self) -> None:
        """Forget what was typed."""
        self._in_full = False
        self.part.wipe()
        self.error.setText("")

    def _in_order(self) -> None:
        """Let Tab go from what is typed to the buttons below it, though those were made first."""
        typed = [each for each in self.part.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise((self.back, *typed, self.go, self.other)):
            QWidget.setTabOrder(before, after)

    def _made_part(self) -> Part:
        book, look = self._casebook, self._appearance
        if book.stage is Stage.ABSENT:
            return MakingPart(look, book)
        if book.stage is Stage.LOCKED:
            return PinPart(look, book) if book.riders and not self._in_full else SignInPart(look, book)
        if book.stage is Stage.OPEN:
            return SignInPart(look, book) if self._in_full else self._sitter()
        if book.stage is Stage.UNUSABLE:
            works = self.tr("Find, public numbers, the map and cards work all the same.")
            title = self.tr("The casebook cannot be used")
            return NotePart(look, book, title, (book.problem, "danger"), (works, "soft"))
        return NotePart(look, book, self.tr("Casebook"), (self.tr("One moment\u2026"), "soft"))

    def _sitter(self) -> Part:
        part = SitterPart(self._appearance, self._casebook)
        part.second_chosen.connect(self.ask_for_second)
        return part

    def _name(self) -> None:
        self.title.show_text(self.part.title)
        self.call_back(self.tr("Later") if isinstance(self.part, MakingPart) else self.tr("Close"))
        self.setAccessibleName(self.part.title)
        for button, text in ((self.go, self.part.go_words), (self.other, self.part.other_words)):
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
            button.updateGeometry()

    def _go(self) -> None:
        self.error.setText("")
        leaves = isinstance(self.part, SitterPart)
        if problem := self.part.go():
            self._say(problem)
        elif leaves:
            self.leave()

    def _change(self) -> None:
        if isinstance(self.part, SitterPart):
            self._casebook.end()
            self.leave()
        else:
            self._in_full = not self._in_full
            self.show_stage()

    def _say(self, problem: str) -> None:
        """Say what is to be typed otherwise; where the part knows which line it is, the others stay."""
        if self.part.knows_which:
            self.error.setText(problem)
        else:
            self._fail(problem)

    def _fail(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.part.wipe_secrets()
        secrets = [line for line in self.part.lines if line.is_secret]
        if secrets and not self.isHidden():
            secrets[0].edit.setFocus()
