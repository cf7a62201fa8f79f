"""What must be said to make the casebook of a laptop, and the recovery key that somebody prints and reads back (R12)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.theme.appearance import Appearance
from ui.desktop.views.side_sheet import SideSheet
from ui.desktop.widgets.parts import KeyButton, frame, words
from ui.desktop.widgets.text_line import TextLine

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
    """Shows the recovery key once; it closes when its last group was typed from paper."""

    def __init__(self, appearance: Appearance, printed: str, host: QWidget) -> None:
        super().__init__(appearance, "", host, width=WIDTH)
        self.title.show_text(self.tr("Write the recovery key down"))
        self.setAccessibleName(self.title.text())
        self._last = printed.rsplit("-", maxsplit=1)[-1].strip()
        told = self.tr(
            "It opens this casebook when nobody remembers a passphrase, and it is shown only now. Print it or write it "
            "on paper, and keep it in a safe of the agency: never with the laptop."
        )
        self.body.addWidget(words(told, "body", wrap=True))
        panel = frame("panel")
        self.key = words(_in_lines(printed), "section", wrap=True)
        self.key.setAccessibleName(self.tr("Recovery key: {key}").format(key=printed))
        QVBoxLayout(panel).addWidget(self.key)
        self.body.addWidget(panel)
        self.check = TextLine(appearance, self.tr("To check: the last group, from your paper"), "lock")
        self.check.edit.returnPressed.connect(self._confirm)
        self.body.addWidget(self.check)
        self.error = words("", "danger", wrap=True)
        self.body.addWidget(self.error)
        self.body.addStretch(1)
        self.go = KeyButton(appearance, self.tr("It is on paper"), self.tr("Enter"), "primary")
        self.go.clicked.connect(self._confirm)
        self.foot.addWidget(self.go)
        self.foot.addStretch(1)
        self.back.setVisible(False)
        self._confirmed = False

    def leave(self) -> None:
        """Stay until the key is on paper: there is no second showing."""
        if self._confirmed:
            super().leave()

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
