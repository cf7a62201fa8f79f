"""Puts numbers on the clipboard, and takes those of teams from it when whoever may see them has left."""

from PySide6.QtGui import QGuiApplication

from ui.desktop.models.rows import Row
from ui.desktop.viewmodels.page_face import phone_faces


class Copying:
    """Remembers a copied number only where it is for partners alone."""

    def __init__(self) -> None:
        self._of_teams = ""

    def copy(self, number: str, row: Row | None) -> None:
        """Put a number of a row on the clipboard."""
        QGuiApplication.clipboard().setText(number)
        self._of_teams = number if row is not None and _is_for_teams(row, number) else ""

    def forget_teams(self) -> None:
        """Take a number of a team from the clipboard; what somebody copied since stays."""
        clipboard = QGuiApplication.clipboard()
        if self._of_teams and clipboard.text() == self._of_teams:
            clipboard.clear()
        self._of_teams = ""


def _is_for_teams(row: Row, number: str) -> bool:
    return any(face.teams and face.copied == number for face in phone_faces(row.hit.listing))
