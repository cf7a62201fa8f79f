"""Puts numbers on the clipboard, and takes from it what was copied here when whoever may see it has left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.viewmodels.casebook_state import CasebookState
from ui.desktop.viewmodels.page_face import own_phone, phone_faces

MINUTE_MS = 60_000


class Copying:
    """Remembers a copied number only where it is for partners alone."""

    def __init__(self) -> None:
        self._of_teams = ""
        # The number of a place that everybody may have: it stays, whoever leaves.
        self.public = ""

    def copy(self, number: str, of: Row | OwnRow | None) -> None:
        """Put a number of a row, or of the agency's own, on the clipboard."""
        QGuiApplication.clipboard().setText(number)
        self._of_teams = number if of is not None and _is_for_teams(of, number) else ""
        self.public = "" if self._of_teams else number

    def forget_teams(self) -> None:
        """Take a number of a team from the clipboard; what somebody copied since stays."""
        clipboard = QGuiApplication.clipboard()
        if self._of_teams and clipboard.text() == self._of_teams:
            clipboard.clear()
        self._of_teams = ""


class CopyGuard(QObject):
    """Takes from the clipboard what was copied in this window while the casebook was open: after a minute, or as it locks (R13, S25).

    What another program copied is never touched, nor a public number that was copied by its button.
    """

    def __init__(self, book: CasebookState, spare: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._spare = book, spare
        self._copied = ""
        self.later = QTimer(self, singleShot=True, interval=MINUTE_MS)
        self.later.timeout.connect(self._let_go)
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        # Also as the window is closed, and as somebody else sits down.
        for gone in (book.leaving, book.left):
            gone.connect(self._let_go)

    def _let_go(self) -> None:
        clipboard, copied = QGuiApplication.clipboard(), self._copied
        self._copied = ""
        self.later.stop()
        if copied and copied != self._spare() and clipboard.text() == copied:
            clipboard.clear()
        # Where a mere selection is copied, too.
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def _look(self) -> None:
        if self._book.is_open and QApplication.activeWindow() is not None:
            self._copied = QGuiApplication.clipboard().text()
            self.later.start()


def _is_for_teams(of: Row | OwnRow, number: str) -> bool:
    faces = (own_phone(of),) if isinstance(of, OwnRow) else phone_faces(of.hit.listing)
    return any(face.teams and face.copied == number for face in faces)
