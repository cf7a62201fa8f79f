"""What must be said to make the casebook of a laptop, and the recovery key that somebody prints and reads back (R12)."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.errors import NavigatorError
from ui.desktop.printing.key_page import KeyOf, paint_key
from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.printer import DrawOn, ask_for_paper
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.parts import KeyButton, frame, words
from ui.desktop.widgets.text_line import TextLine
from ui.phrases.spoken import error_words

WIDTH = 492
GROUP = 5


class MakeCasebook(QWidget):
    """Agency, team, the first supervisor, and a passphrase typed twice."""

    def __init__(self, appearance: Appearance, agency: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.look.px(12))
        column.addWidget(
            words(
                self.tr(
                    "Referrals and follow-ups are kept on this laptop alone, encrypted. Whoever sets it up is its first "
                    "supervisor, who then adds the accounts of the team. Find works without it."
                ),
                "soft",
                wrap=True,
            )
        )
        self.agency = TextLine(appearance, self.tr("Agency, whose records these are"), "file")
        self.team = TextLine(appearance, self.tr("Team"), "family")
        self.name = TextLine(appearance, self.tr("Your sign-in name"), "person")
        self.secret = TextLine(
            appearance,
            self.tr("Passphrase"),
            "lock",
            secret=True,
            hint=self.tr("A few words that only you would say; ten characters at least"),
        )
        self.again = TextLine(appearance, self.tr("The passphrase again"), "lock", secret=True)
        self.agency.edit.setText(agency)
        self.lines = (self.agency, self.team, self.name, self.secret, self.again)
        for line in self.lines:
            column.addWidget(line)

    @property
    def problem(self) -> str:
        """Return what is still to be said, "" for nothing."""
        if not (self.agency.text.strip() and self.team.text.strip() and self.name.text.strip()):
            return self.tr("Say the agency, the team and your name.")
        if self.secret.text != self.again.text:
            return self.tr("The two passphrases are not the same. Type both again.")
        return ""


class RecoverySheet(SideSheet):
    """Shows the recovery key once, and prints it; it closes when its last group was typed from paper."""

    said = Signal(str)

    def __init__(self, appearance: Appearance, printed: str, about: KeyOf, host: QWidget) -> None:
        super().__init__(appearance, "", host, width=WIDTH)
        self.title.show_text(self.tr("Put the recovery key on paper"))
        self.setAccessibleName(self.title.text())
        self._about = about
        self._last = printed.rsplit("-", maxsplit=1)[-1].strip()
        # How a printer is asked for; false where there is none.
        self.ask: Callable[[str, QWidget, DrawOn], bool] = ask_for_paper
        self.key = words(_in_lines(printed), "section", wrap=True)
        self.key.setAccessibleName(self.tr("Recovery key: {key}").format(key=printed))
        self.print = KeyButton(appearance, self.tr("Print\u2026"), "Ctrl+P", "large")
        self.check = TextLine(appearance, self.tr("To check: the last group, from your paper"), "lock")
        self.error = words("", "danger", wrap=True)
        self.go = KeyButton(appearance, self.tr("It is on paper"), self.tr("Enter"), "primary")
        self._lay_out_key()
        self.print.clicked.connect(self.ask_printer)
        self.check.edit.returnPressed.connect(self._confirm)
        self.go.clicked.connect(self._confirm)
        self.back.setVisible(False)
        self._confirmed = False

    def focus_first(self) -> None:
        """Begin with what is typed: whoever writes by hand has nothing else to do here."""
        self.check.edit.setFocus()
        self.page.ensureWidgetVisible(self.check, 0, 0)

    def leave(self) -> None:
        """Stay until the key is on paper: there is no second showing."""
        if self._confirmed:
            super().leave()

    def ask_printer(self) -> None:
        """Ask for the printer; what others read of the job says nothing of a key."""
        self.error.setText("")
        if not self.ask(self.tr("Navigator, page"), self, self._print_on):
            self._fail(
                self.tr(
                    "This laptop knows no printer. Add one in the settings of the system and print again, or write the key by hand."
                )
            )

    def _lay_out_key(self) -> None:
        told = self.tr(
            "It opens this casebook when nobody remembers a passphrase, and it is shown only now. Print it or write it "
            "on paper, and keep it in a safe of the agency: never with the laptop."
        )
        warned = self.tr(
            "Use a printer that the agency trusts: one with a memory, or a queue that others share, may keep a copy. "
            "Never print it into a file."
        )
        panel = frame("panel")
        QVBoxLayout(panel).addWidget(self.key)
        self.body.addWidget(words(told, "body", wrap=True))
        self.body.addWidget(panel)
        self.body.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(words(warned, "soft", wrap=True))
        self.body.addSpacing(self._appearance.look.px(8))
        self.body.addWidget(self.check)
        self.body.addWidget(self.error)
        self.body.addStretch(1)
        self.foot.addWidget(self.go)
        self.foot.addStretch(1)

    def _print_on(self, device: QPagedPaintDevice | None) -> None:
        if device is None:
            self._fail(self.tr("That makes a file, not a page. Choose a printer with paper, or write the key by hand."))
            return
        try:
            paint_key(self.key.text().replace("\n", "-"), self._about, device)
        except NavigatorError as error:
            self._fail(f"{error_words(error.message)} {error_words(error.hint)}")
            return
        self.said.emit(self.tr("The page was sent to the printer. Type the last group from the paper."))
        self.check.edit.setFocus()

    def _fail(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.said.emit(sentence)
        self.page.ensureWidgetVisible(self.error)

    def _confirm(self) -> None:
        if self.check.text.strip().replace("-", "").upper() != self._last.upper():
            self.error.setText(self.tr("That is not the last group. Compare it with the screen."))
            self.check.edit.setFocus()
            return
        self._confirmed = True
        self.key.setText("")
        self.key.setAccessibleName("")
        self.check.clear()
        self.leave()


def _in_lines(printed: str) -> str:
    """Return a key in lines of a few groups, as it is copied by hand."""
    groups = printed.split("-")
    return "\n".join("-".join(groups[at : at + GROUP]) for at in range(0, len(groups), GROUP))
