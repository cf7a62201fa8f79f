"""The pages beside the rail, and the ways between them; a page is loaded when it is first opened, not before the first paint."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from navigator.directory.listing import Listing
from navigator.directory.overlay import Answer, Use
from navigator.search.told import OpenQuestion
from ui.desktop.models.rows import row_of
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.room import RoomViewModel
from ui.desktop.viewmodels.say_words import say_words
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.arrivals import Arrivals
from ui.desktop.views.copying import Copying
from ui.desktop.views.find_view import FindView
from ui.desktop.views.reopening import Reopening

if TYPE_CHECKING:
    from ui.desktop.views.number_view import NumberView
    from ui.desktop.views.room_view import RoomView


class Pages(QStackedWidget):
    """Find, and what covers it for a while."""

    said = Signal(str)
    reopened = Signal()
    page_changed = Signal()
    # The first start is over: somebody chose what Find knows.
    began = Signal()

    def __init__(self, appearance: Appearance, session: Session) -> None:
        super().__init__()
        self._appearance = appearance
        self._session = session
        self.find_view: FindView = FindView(appearance, session)
        self.number: NumberView | None = None
        self.room: RoomView | None = None
        self._return_to: QWidget | None = None
        self._copying = Copying()
        self.arrivals: Arrivals = Arrivals(self, appearance, session)
        self.addWidget(self.find_view)
        self.find_view.copy_chosen.connect(self.copy)
        self.find_view.number_chosen.connect(self.show_number)
        self.find_view.results.state.import_chosen.connect(self.arrivals.choose_file)
        self.currentChanged.connect(self.page_changed)
        self._reopening = Reopening(self, session)
        if not session.services.chosen:
            self.arrivals.show_first_start()

    @property
    def is_choosing(self) -> bool:
        """Whether the first start is shown."""
        return self.arrivals.is_choosing

    @property
    def finding(self) -> bool:
        """Whether Find is shown."""
        return self.currentWidget() is self.find_view

    @property
    def in_room(self) -> bool:
        """Whether the Directory room is shown."""
        return self.room is not None and self.currentWidget() is self.room

    def focus(self) -> None:
        """Put the focus where work begins."""
        if self.arrivals.first_start is not None and self.is_choosing:
            self.arrivals.first_start.focus_first()
        elif self.finding:
            self.find_view.bar.focus_query()

    def show_find(self) -> None:
        """Go back to Find, with the focus where it was."""
        self.setCurrentWidget(self.find_view)
        if self._return_to is not None:
            self._return_to.setFocus()
            self._return_to = None
        else:
            self.find_view.bar.focus_query()

    def show_room(self, *, rows: bool = False) -> None:
        """Go to the Directory room, or to its rows."""
        if self.room is None:
            self.room = _room_view(self._appearance, self._session.room)
            self.room.back_chosen.connect(self.show_find)
            self.room.import_chosen.connect(self.arrivals.choose_file)
            self.room.listing_chosen.connect(self.open_listing)
            self.addWidget(self.room)
        self.setCurrentWidget(self.room)
        self.room.open(rows=rows)

    def next_pane(self, step: int) -> None:
        """Move the focus to the next pane of the room that is shown."""
        if self.room is not None and self.in_room:
            self.room.next_pane(step)
        else:
            self.find_view.next_pane(step)

    def open_listing(self, listing: Listing) -> None:
        """Show the page of a listing in Find."""
        self.show_find()
        self.find_view.open_line(row_of(listing, self._session.services.clock.now().date()))

    def show_number(self) -> None:
        """Show the number of the selected hit as large as can be."""
        row = self._session.detail.row
        if row is None or not self.finding:
            return
        if self.number is None:
            self.number = _number_view(self._appearance, self._session)
            self.number.back_chosen.connect(self.show_find)
            self.number.copy_chosen.connect(self.copy)
            self.addWidget(self.number)
        self._return_to = self.window().focusWidget()
        self._session.uses.count(row.hit.listing, Use.SHOWN)
        self.number.show_row(row, say_words(row, {**self._session.search.told_by_text, **self._session.situation.told}))
        self.setCurrentWidget(self.number)
        self.number.setFocus()

    def copy(self, number: str) -> None:
        """Put a number on the clipboard and say so."""
        if number:
            row = self._session.detail.row
            self._copying.copy(number, row)
            self.said.emit(self.tr("Copied {number}").format(number=number))
            if row is not None:
                self._session.uses.count(row.hit.listing, Use.COPIED)

    def forget_teams(self) -> None:
        """Let go of numbers that are for partners only, in Find, large, and on the clipboard: whoever saw them left."""
        self._session.show_partners(shown=False)
        self._copying.forget_teams()
        if self.number is not None:
            self.removeWidget(self.number)
            self.number.deleteLater()
            self.number = None

    def copy_selected(self) -> None:
        """Copy the number of the selected hit; not from a room where that hit is out of sight."""
        if not self.in_room:
            self.copy(self._session.detail.number)


def _number_view(appearance: Appearance, session: Session) -> "NumberView":
    from ui.desktop.views.number_view import NumberView  # noqa: PLC0415 - see above

    made = NumberView(appearance)

    def keep(question: OpenQuestion, answer: Answer) -> None:
        if session.detail.row is not None:
            session.calls.answer(session.detail.row, question, answer)
            made.say.answered_one(question)

    made.answered.connect(keep)
    return made


def _room_view(appearance: Appearance, room: RoomViewModel) -> "RoomView":
    from ui.desktop.views.room_view import RoomView  # noqa: PLC0415 - see above

    return RoomView(appearance, room)
