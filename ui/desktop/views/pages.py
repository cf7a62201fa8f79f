"""The pages beside the rail, and the ways between them; a page is loaded when it is first opened, not before the first paint."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from navigator.directory.listing import Listing
from ui.desktop.models.rows import row_of
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.room import RoomViewModel
from ui.desktop.viewmodels.session import Session
from ui.desktop.views.arrivals import Arrivals
from ui.desktop.views.find_view import FindView
from ui.desktop.views.number_place import NumberPlace
from ui.desktop.views.reopening import Reopening

if TYPE_CHECKING:
    from ui.desktop.viewmodels.accounts import AccountsViewModel
    from ui.desktop.viewmodels.own_passphrase import OwnPassphraseViewModel
    from ui.desktop.views.room_view import RoomView
    from ui.desktop.views.settings_view import SettingsView


class Pages(QStackedWidget):
    """Find, and what covers it for a while."""

    said = Signal(str)
    reopened = Signal()
    page_changed = Signal()
    # The first start is over: somebody chose what Find knows.
    began = Signal()
    language_chosen = Signal()

    def __init__(self, appearance: Appearance, session: Session) -> None:
        super().__init__()
        self._appearance = appearance
        self._session = session
        self.find_view: FindView = FindView(appearance, session)
        self.room: RoomView | None = None
        self.settings: SettingsView | None = None
        self.number: NumberPlace = NumberPlace(self, appearance, session)
        self.arrivals: Arrivals = Arrivals(self, appearance, session)
        self.addWidget(self.find_view)
        self.find_view.copy_chosen.connect(self.number.copy)
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
        elif self.settings is not None and self.in_settings:
            self.settings.open()
        elif self.room is not None and self.in_room:
            self.room.focus_sections()
        elif self.finding:
            self.find_view.bar.focus_query()

    def focus_hit(self) -> None:
        """Put the focus back on the hit, or on its number where that is shown."""
        if self.number.view is not None and self.number.is_shown:
            self.number.view.setFocus()
        else:
            self.find_view.results.focus()

    def show_find(self) -> None:
        """Go back to Find, with the focus where it was."""
        self.setCurrentWidget(self.find_view)
        if not self.number.give_focus_back():
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

    @property
    def room_name(self) -> str:
        """Return which room of the rail is shown, where it is none of the casebook's."""
        return "directory" if self.in_room else "settings" if self.in_settings else "find"

    @property
    def has_panes(self) -> bool:
        """Whether what is shown has panes of its own, beside Find."""
        return self.in_room or self.in_settings

    @property
    def in_settings(self) -> bool:
        """Whether Settings are shown."""
        return self.settings is not None and self.currentWidget() is self.settings

    def show_settings(self, own: "OwnPassphraseViewModel", accounts: "AccountsViewModel") -> None:
        """Go to Settings."""
        if self.settings is None:
            self.settings = _settings_view(self._appearance, own, accounts, self._session)
            self.settings.said.connect(self.said)
            self.settings.back_chosen.connect(self.show_find)
            self.settings.look.language_chosen.connect(self.language_chosen)
            self.addWidget(self.settings)
        self.setCurrentWidget(self.settings)
        self.settings.open()

    def next_pane(self, step: int) -> None:
        """Move the focus to the next pane of the room that is shown."""
        if self.room is not None and self.in_room:
            self.room.next_pane(step)
        elif self.settings is not None and self.in_settings:
            self.settings.next_pane(step)
        else:
            self.find_view.next_pane(step)

    def open_listing(self, listing: Listing) -> None:
        """Show the page of a listing in Find."""
        self.show_find()
        self.find_view.open_line(row_of(listing, self._session.services.clock.now().date()))

    def show_number(self) -> None:
        """Show the number of the selected hit as large as can be."""
        self.number.show()

    def forget_teams(self) -> None:
        """Let go of numbers that are for partners only, in Find, large, and on the clipboard: whoever saw them left."""
        self._session.show_partners(shown=False)
        self.number.forget_teams()

    def copy_selected(self) -> None:
        """Copy the number of the selected hit; not from a room where that hit is out of sight."""
        if self.finding or self.number.is_shown:
            self.number.copy(self._session.detail.number)


def _settings_view(
    appearance: Appearance, own: "OwnPassphraseViewModel", accounts: "AccountsViewModel", session: Session
) -> "SettingsView":
    from ui.desktop.views.settings_view import SettingsView  # noqa: PLC0415 - see above

    return SettingsView(appearance, own, accounts, session.health)


def _room_view(appearance: Appearance, room: RoomViewModel) -> "RoomView":
    from ui.desktop.views.room_view import RoomView  # noqa: PLC0415 - see above

    return RoomView(appearance, room)
