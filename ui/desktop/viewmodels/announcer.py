"""Speaks an answer once the keys rest: its count and its first hit, each answer once."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.desktop.viewmodels.shown import Shown, announcement

QUIET_MS = 700


class Announcer(QObject):
    """A question opens it, its answer is said when nothing was asked for a while."""

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open = False
        self._answer: Shown | None = None
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._say)

    def wait(self) -> None:
        """Wait for the answer to a question, and for the keys to rest."""
        self._open, self._answer = True, None
        self._quiet.start()

    def forget(self) -> None:
        """Say nothing: nothing is asked any more."""
        self._open = False

    def take(self, answer: Shown) -> None:
        """Say an answer, now or when the keys rest."""
        self._answer = answer
        if not self._quiet.isActive():
            self._say()

    def _say(self) -> None:
        if self._open and self._answer is not None:
            self._open = False
            self.said.emit(announcement(self._answer))
