"""When a directory that was built anew is opened, and where the window goes then."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.viewmodels.room import RoomViewModel
from ui.desktop.viewmodels.session import Session

if TYPE_CHECKING:
    from ui.desktop.views.main_window import MainWindow
    from ui.desktop.views.pages import Pages


class Reopening(QObject):
    """Asks for a rebuilt directory to be opened, but not under a number that somebody reads aloud, nor under an import."""

    def __init__(self, pages: "Pages", session: Session) -> None:
        super().__init__(pages)
        self._pages = pages
        self._session = session
        session.room.edits.rebuilt.connect(self._look)
        # Later, when the page has turned: this ends the pages.
        pages.currentChanged.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def _look(self) -> None:
        edits, pages = self._session.room.edits, self._pages
        if edits.is_rebuilt and (pages.finding or pages.in_room) and not self._session.is_coming_in:
            edits.is_rebuilt = False
            pages.reopened.emit()


def resume(pages: "Pages", before: "Pages", room: RoomViewModel, room_before: RoomViewModel) -> None:
    """Go where the window was before its pages were made anew; after an import, to Find."""
    if pages.is_choosing:
        return
    if before.in_room:
        room.resume(room_before)
        pages.show_room(rows=True)
        return
    pages.show_find()
    if before.finding or before.in_settings:
        pages.find_view.bar.query.edit.setText(before.find_view.bar.query.edit.text())


def offer_casebook(window: "MainWindow") -> None:
    """After the first choice of a new laptop: its casebook, which can wait; once it is known that there is none."""
    book = window.casebook
    if book.stage is Stage.UNKNOWN:
        book.changed.connect(partial(offer_casebook, window), Qt.ConnectionType.SingleShotConnection)
    elif book.stage is Stage.ABSENT:
        window.door.at_hand().open_door()


def speak_anew(window: "MainWindow", room: str) -> None:
    """Have the words of another language on what opens over the window, too; go on in the room that was shown."""
    door = window.door
    old, door.sheets = door.sheets, None
    if old is not None and window.casebook.is_open:
        refer = door.at_hand().refer
        refer.last_person = old.refer.last_person
        refer.drafts.look()
    if room in door.rooms.open_rooms:
        door.rooms.enter(room)
    elif room == "settings":
        window.rail.action_chosen.emit(room)
    window.officer.show()
