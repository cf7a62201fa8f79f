"""Who has an account on this laptop, for the supervisor who sits there: listed, and added (S3, ROLES.md)."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from navigator.access.actions import Action
from navigator.access.roles import Role
from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.workers.runner import Failure


class AccountsViewModel(QObject):
    """Lets go of every name when it locks."""

    changed = Signal()
    added = Signal(str)
    failed = Signal(str)

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.accounts: tuple[tuple[str, Role], ...] = ()
        self.busy = False
        self._loaded_for = ""
        casebook.left.connect(self._forget)
        casebook.changed.connect(self._follow)

    @property
    def may_change(self) -> bool:
        """Whether whoever sits there looks after accounts."""
        return self._casebook.may(Action.ACCOUNTS)

    def load(self) -> None:
        """Read who has an account."""
        services = self._casebook.services
        if services is not None and self._casebook.sitter is not None and self.may_change:
            self._loaded_for = self._casebook.sitter.user
            self._casebook.room.run(services.door.accounts, self._take, self._fail)

    def add(self, name: str, role: str, password: str, again: str) -> str:
        """Add an account; return what is still to be said, "" for nothing."""
        services = self._casebook.services
        if problem := self._missing(name, role, password, again):
            return problem
        if services is None or self.busy:
            return ""
        self.busy = True
        door = services.door
        self._casebook.room.run(
            lambda: door.add_account(name.strip(), Role(role), password), lambda _: self._done(name.strip()), self._fail
        )
        self.changed.emit()
        return ""

    def _missing(self, name: str, role: str, password: str, again: str) -> str:
        if not (name.strip() and role and password):
            return self.tr("Say the name, the role and a first passphrase.")
        return "" if password == again else self.tr("The two passphrases are not the same. Type both again.")

    def _take(self, accounts: Sequence[tuple[str, Role]]) -> None:
        if self.may_change:
            self.accounts = tuple(sorted(accounts))
            self.changed.emit()

    def _done(self, name: str) -> None:
        self.busy = False
        self.added.emit(name)
        self.load()

    def _fail(self, failure: Failure) -> None:
        self.busy = False
        self.failed.emit(failure.sentence)
        self.changed.emit()

    def _follow(self) -> None:
        """Read again once somebody else sits there."""
        sitter = self._casebook.sitter
        if self.may_change and sitter is not None and sitter.user != self._loaded_for:
            self.load()
        elif not self.may_change:
            self.changed.emit()

    def _forget(self) -> None:
        self.accounts, self.busy, self._loaded_for = (), False, ""
        self.changed.emit()
