"""Sign-in, PIN, lock and sign-out; no name is listed, and nothing typed here stays (S6, S7, R13)."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from navigator.access.pin import DIGITS
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.casebook import CasebookViewModel, Stage
from ui.desktop.views.make_casebook import MakeCasebook
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import IconLabel, KeyButton, frame, words
from ui.desktop.widgets.text_line import TextLine

WIDTH = 492


class SignInSheet(SideSheet):
    """Shows what the casebook asks for next: to be made, a sign-in, a PIN; or who sits there."""

    def __init__(self, appearance: Appearance, casebook: CasebookViewModel, host: QWidget) -> None:
        super().__init__(appearance, "", host, width=WIDTH)
        self._casebook = casebook
        # Who sat there when it was opened: once somebody else does, it has done its work.
        self.begun_with = casebook.sitter
        self._in_full = False
        self._part: QWidget | None = None
        self.error = words("", "danger", wrap=True)
        self.name: TextLine | None = None
        self.secret: TextLine | None = None
        self.pin: TextLine | None = None
        self.rider: ChoiceStrip | None = None
        self.making: MakeCasebook | None = None
        self.go = KeyButton(appearance, "", self.tr("Enter"), "primary")
        self.other = QPushButton()
        self.other.setProperty("kind", "large")
        self._column = QVBoxLayout()
        self.body.addLayout(self._column)
        self.body.addWidget(self.error)
        self.body.addStretch(1)
        self.foot.addWidget(self.go)
        self.foot.addWidget(self.other)
        self.foot.addStretch(1)
        self._shown: tuple[object, ...] = ()
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
        by_pin = book.stage is Stage.LOCKED and book.riders > 0 and not self._in_full
        shown = (book.stage, by_pin, book.riders if by_pin else 0, self._in_full, book.sitter, book.problem)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self.error.setText("")
        {
            Stage.UNKNOWN: self._show_waiting,
            Stage.UNUSABLE: self._show_problem,
            Stage.ABSENT: self._show_making,
            Stage.LOCKED: self._show_pin if by_pin else self._show_sign_in,
            Stage.OPEN: self._show_sign_in if self._in_full else self._show_sitter,
        }[book.stage]()
        self.setAccessibleName(self.title.text())
        if not self.isHidden():
            self.focus_first()

    def focus_first(self) -> None:
        """Begin with what is typed first; with nothing to type, with the button."""
        if self.rider is not None:
            self.rider.focus()
        elif line := self.name or self.pin or (self.making.agency if self.making else None):
            line.edit.setFocus()
        else:
            self.go.setFocus()

    def ask_for_second(self) -> None:
        """Ask the other rider to sign in beside the first."""
        self._in_full = True
        self.show_stage()

    def wipe(self) -> None:
        """Forget what was typed."""
        self._in_full = False
        for line in (self.name, self.secret, self.pin):
            if line is not None:
                line.clear()
        self.error.setText("")

    def _show_waiting(self) -> None:
        self.title.setText(self.tr("Casebook"))
        self._add(words(self.tr("One moment\u2026"), "soft"))
        self._name_buttons("", "")

    def _show_problem(self) -> None:
        self.title.setText(self.tr("The casebook cannot be used"))
        self._add(words(self._casebook.problem, "danger", wrap=True))
        self._add(words(self.tr("Find, public numbers, the map and cards work all the same."), "soft", wrap=True))
        self._name_buttons("", "")

    def _show_making(self) -> None:
        self.title.setText(self.tr("Set up the casebook of this laptop"))
        services = self._casebook.services
        self.making = MakeCasebook(self._appearance, services.agency if services else "")
        self._add(self.making)
        for line in self.making.lines:
            line.edit.returnPressed.connect(self._go)
        self._name_buttons(self.tr("Create it"), "")

    def _show_sign_in(self) -> None:
        second = self._casebook.is_open
        self.title.setText(self.tr("Second rider: sign in") if second else self.tr("Casebook locked: sign in"))
        self._add(self._banner())
        self.name = TextLine(
            self._appearance, self.tr("Sign-in name"), "person", hint=self.tr("Type it: names are not listed here")
        )
        self.secret = TextLine(self._appearance, self.tr("Passphrase"), "lock", secret=True)
        self.pin = TextLine(
            self._appearance,
            self.tr("PIN for this shift, {digits} digits (may stay empty)").format(digits=DIGITS),
            "lock",
            secret=True,
            hint=self.tr("Unlocks for 12 hours; empty: sign in again after each lock"),
            digits=DIGITS,
        )
        for line in (self.name, self.secret, self.pin):
            line.edit.returnPressed.connect(self._go)
            self._add(line)
        back = self._in_full and (second or self._casebook.riders > 0)
        self._name_buttons(self.tr("Accept and sign in"), self.tr("Back") if back else "")

    def _show_pin(self) -> None:
        self.title.setText(self.tr("Casebook locked"))
        riders = self._casebook.riders
        if riders > 1:
            choices = [(str(at), self.tr("Rider {number}").format(number=at + 1)) for at in range(riders)]
            self.rider = ChoiceStrip(self._appearance, self.tr("Who unlocks"), choices)
            self._add(self.rider)
        self.pin = TextLine(self._appearance, self.tr("PIN of this shift"), "lock", secret=True, digits=DIGITS)
        self.pin.edit.returnPressed.connect(self._go)
        self._add(self.pin)
        self._name_buttons(self.tr("Unlock"), self.tr("Sign in with name and passphrase"))

    def _show_sitter(self) -> None:
        sitter = self._casebook.sitter
        self.title.setText(self.tr("Casebook open"))
        if sitter is not None:
            self._add(words(sitter.name, "section"))
            self._add(words(sitter.role.value.replace("_", " "), "soft"))
        second = QPushButton(self.tr("Second rider: sign in"))
        second.setProperty("kind", "large")
        second.clicked.connect(self.ask_for_second)
        self._add(second)
        self._name_buttons(self.tr("Lock"), self.tr("Sign out"))

    def _banner(self) -> QWidget:
        made = frame("panel")
        column = QVBoxLayout(made)
        services = self._casebook.services
        for point in services.banner if services else ():
            column.addWidget(words(f"\u2022 {point}", "small", wrap=True))
        return made

    def _go(self) -> None:
        book = self._casebook
        self.error.setText("")
        if book.stage is Stage.ABSENT and self.making is not None:
            if problem := self.making.problem:
                self._fail(problem)
                return
            making = self.making
            book.create(making.name.text, making.secret.text, agency=making.agency.text, team=making.team.text)
        elif book.is_open and not self._in_full:
            book.lock()
            self.leave()
        elif self.name is not None and self.secret is not None and self.pin is not None:
            book.sign_in(self.name.text, self.secret.text, self.pin.text)
        elif self.pin is not None:
            self._unlock(self.pin.text)

    def _unlock(self, pin: str) -> None:
        if self.rider is not None and not self.rider.value:
            self._fail(self.tr("Say which rider unlocks."))
            return
        self._casebook.unlock(int(self.rider.value) if self.rider else 0, pin)

    def _change(self) -> None:
        if self._casebook.is_open and not self._in_full:
            self._casebook.end()
            self.leave()
            return
        self._in_full = not self._in_full
        self.show_stage()

    def _fail(self, sentence: str) -> None:
        """Say what is wrong, take the secrets away, and let whoever typed try again."""
        self.error.setText(sentence)
        for line in (self.secret, self.pin):
            if line is not None:
                line.clear()
        target = self.secret or self.pin
        if target is not None and not self.isHidden():
            target.edit.setFocus()

    def _name_buttons(self, go: str, other: str) -> None:
        for button, text in ((self.go, go), (self.other, other)):
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
            button.updateGeometry()

    def _add(self, widget: QWidget) -> None:
        if self._part is not None and (column := self._part.layout()) is not None:
            column.addWidget(widget)

    def _clear(self) -> None:
        if self._part is not None:
            self._part.setParent(None)
            self._part.deleteLater()
        self.name = self.secret = self.pin = self.rider = self.making = None
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._appearance.look.px(12))
        if self._casebook.stage is Stage.LOCKED:
            column.addWidget(IconLabel(self._appearance, "lock", "accent", "icon_need"))
        self._column.addWidget(self._part)
