"""Puts numbers on the clipboard, and takes those of teams from it when whoever may see them has left."""

from PySide6.QtGui import QGuiApplication

from ui.desktop.models.own_rows import OwnRow
from ui.desktop.models.rows import Row
from ui.desktop.viewmodels.page_face import own_phone, phone_faces


class Copying:
    """Remembers a copied number only where it is for partners alone."""

    def __init__(self) -> None:
        self._of_teams = ""

    def copy(self, number: str, of: Row | OwnRow | None) -> None:
        """Put a number of a row, or of the agency's own, on the clipboard."""
        QGuiApplication.clipboard().setText(number)
        self._of_teams = number if of is not None and _is_for_teams(of, number) else ""

    def forget_teams(self) -> None:
        """Take a number of a team from the clipboard; what somebody copied since stays."""
        clipboard = QGuiApplication.clipboard()
        if self._of_teams and clipboard.text() == self._of_teams:
            clipboard.clear()
        self._of_teams = ""


def _is_for_teams(of: Row | OwnRow, number: str) -> bool:
    faces = (own_phone(of),) if isinstance(of, OwnRow) else phone_faces(of.hit.listing)
    return any(face.teams and face.copied == number for face in faces)
