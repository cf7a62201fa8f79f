"""The accounts of this laptop in Settings: who has one, and another one for somebody who comes to the team."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navigator.access.roles import Role
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.accounts import AccountsViewModel
from ui.desktop.viewmodels.role_words import role_words
from ui.desktop.widgets.choice_strip import ChoiceStrip
from ui.desktop.widgets.parts import panel_column, plain_button, words
from ui.desktop.widgets.text_line import TextLine


class AccountsPart(QWidget):
    """Shown to whoever looks after accounts, and empty for everybody else."""

    def __init__(self, appearance: Appearance, accounts: AccountsViewModel) -> None:
        super().__init__()
        self._accounts = accounts
        self.list = words("", "body", wrap=True)
        self.name = TextLine(appearance, self.tr("Sign-in name"), "person")
        self.role = ChoiceStrip(appearance, self.tr("Role"), [(role.value, role_words(role)) for role in Role])
        self.secret = TextLine(
            appearance,
            self.tr("First passphrase"),
            "lock",
            secret=True,
            hint=self.tr("Ten characters at least; tell them in person"),
        )
        self.again = TextLine(appearance, self.tr("The passphrase again"), "lock", secret=True)
        self.problem = words("", "danger", wrap=True)
        self.add = plain_button(self.tr("Add the account"))
        self._lay_out(appearance)
        self.add.clicked.connect(self._add)
        self.again.edit.returnPressed.connect(self._add)
        accounts.changed.connect(self._show)
        accounts.added.connect(self._clear)
        accounts.failed.connect(self._say)
        # Shown once it stands on its page: until then it would be a window of its own.
        self.setVisible(False)

    def _lay_out(self, appearance: Appearance) -> None:
        panel, column = panel_column(appearance)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panel)
        told = self.tr("One person, one account. What somebody may see and do follows from the role.")
        for part in (
            words(self.tr("Accounts"), "section"),
            self.list,
            words(told, "soft", wrap=True),
            self.name,
            words(self.role.accessibleName(), "small_strong"),
            self.role,
            self.secret,
            self.again,
            self.problem,
        ):
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.problem.setVisible(False)

    def _add(self) -> None:
        lines = self.name, self.secret, self.again
        name, secret, again = (line.text for line in lines)
        self._say(self._accounts.add(name, self.role.value, secret, again))

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _clear(self) -> None:
        for line in (self.name, self.secret, self.again):
            line.clear()
        self.role.put()
        self._say("")
        self.name.edit.setFocus()

    def _show(self) -> None:
        found = self._accounts.accounts
        self.list.setText("\n".join(f"{name}, {role_words(role)}" for name, role in found))
        self.setVisible(self._accounts.may_change)
        self.add.setEnabled(not self._accounts.busy)
        if not found:
            for line in (self.name, self.secret, self.again):
                line.clear()
            self.role.put()
            self._say("")
