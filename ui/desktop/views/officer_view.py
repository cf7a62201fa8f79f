"""One key shows the screen that is open as an officer may see it, and another press goes back (ROLES.md)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desktop.views.casebook_rooms import rooms_of
from ui.desktop.views.rail import ALWAYS

if TYPE_CHECKING:
    from ui.desktop.views.main_window import MainWindow


class OfficerView(QObject):
    """Stays in the room where one is, if an officer has it; a sentence across the window says whose eyes it is for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._back_to = ""
        window.casebook.changed.connect(self.show)

    def toggle(self) -> None:
        """Turn the screen to an officer, or back."""
        book = self._window.casebook
        if book.sitter is None:
            self._window.say(self.tr("The casebook is locked: nothing on the screen is kept from an officer."))
            return
        if not book.sitter.is_turned:
            self._back_to = self._window.door.room
        book.turn()

    def show(self) -> None:
        """Say whose eyes the screen is for."""
        book, door = self._window.casebook, self._window.door
        turned = book.sitter is not None and book.sitter.is_turned
        said = self.tr("Shown as an officer may see it. Nothing is saved here. F10 goes back.") if turned else ""
        self._window.turned.show_sentence(said)
        if book.turning and not book.busy:
            self._window.announce(said or self.tr("Your own screen again."))
            if self._back_to in rooms_of(book.sitter):
                door.rooms.enter(self._back_to)
            elif self._back_to in ALWAYS - {"find"}:
                self._window.rail.action_chosen.emit(self._back_to)
