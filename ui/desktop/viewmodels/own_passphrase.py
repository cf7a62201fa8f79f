"""Whoever sits at the casebook gives themselves another passphrase, after the one that they have; the work is done off the UI thread."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.desktop.viewmodels.casebook import CasebookViewModel
from ui.desktop.workers.runner import Failure


class OwnPassphraseViewModel(QObject):
    """Keeps nothing that was typed."""

    changed = Signal()
    done = Signal()
    failed = Signal(str)
    said = Signal(str)
    # Somebody else sits there, or nobody: what was typed goes.
    left = Signal()

    def __init__(self, casebook: CasebookViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casebook = casebook
        self.busy = False
        # How often somebody left: an answer is for whoever asked.
        self._left = 0
        casebook.left.connect(self._forget)
        casebook.changed.connect(self.changed)

    @property
    def is_offered(self) -> bool:
        """Whether somebody sits there, and no officer looks on."""
        return self._casebook.sitter is not None and not self._casebook.is_turned

    @property
    def least(self) -> int:
        """Return how many characters it has at least."""
        return self._casebook.services.least_password if self._casebook.services else 0

    def change(self, now: str, new: str, again: str) -> str:
        """Change it; return what is still to be said, "" for nothing."""
        services = self._casebook.services
        if problem := self._missing(now, new, again):
            return problem
        if services is None or not self.is_offered or self.busy or self._casebook.busy:
            return ""
        self.busy = True
        door, number = services.door, self._left
        self._casebook.room.run(
            lambda: door.change_password(now, new), partial(self._done, number), partial(self._fail, number)
        )
        self.changed.emit()
        return ""

    def _missing(self, now: str, new: str, again: str) -> str:
        if not (now and new):
            return self.tr("Say your passphrase now and the new one.")
        return "" if new == again else self.tr("The two passphrases are not the same. Type both again.")

    def _done(self, number: int, _nothing: None) -> None:
        # Also to whoever locked it meanwhile: only the new one opens from now on.
        self.said.emit(self.tr("The passphrase was changed."))
        if number == self._left:
            self.busy = False
            self.done.emit()
            self.changed.emit()

    def _fail(self, number: int, failure: Failure) -> None:
        if number == self._left:
            self.busy = False
            self.said.emit(failure.sentence)
            self.failed.emit(failure.sentence)
            self.changed.emit()

    def _forget(self) -> None:
        self._left += 1
        self.busy = False
        self.left.emit()
        self.changed.emit()
