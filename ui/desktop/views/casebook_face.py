"""What the window itself shows of the casebook: the button of the rail, the words below, what goes when it locks."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.casebook import CasebookViewModel, Stage
from ui.desktop.views.casebook_rooms import CasebookRooms, rooms_of
from ui.desktop.views.find_view import offer_referral

if TYPE_CHECKING:
    from navigator.use_cases.seat import Seat
    from ui.desktop.views.casebook_sheets import CasebookSheets
    from ui.desktop.views.main_window import MainWindow
    from ui.desktop.views.side_sheet import SideSheet
MINUTE_MS = 60_000


class CasebookFace(QObject):
    """Follows the casebook; whatever could tell of a person leaves the window when it locks (R13)."""

    def __init__(self, window: "MainWindow", appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self.sheets: CasebookSheets | None = None
        self.rooms: CasebookRooms = CasebookRooms(window, appearance)
        self._book: CasebookViewModel = window.casebook
        self._book.changed.connect(self._show)
        self._book.failed.connect(window.say)
        self._book.left.connect(self._let_go)
        self._book.warned.connect(self._warn)
        appearance.changed.connect(self._set_limit)
        self._warned = False
        self._cover: SideSheet | None = None
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.count)
        self._minute.start()
        self._show()

    @property
    def is_covered(self) -> bool:
        """Whether something lies over the window."""
        return self._cover is not None or (self.sheets is not None and self.sheets.is_open)

    def count(self) -> None:
        """Say in the rail how many of one's follow-ups are overdue."""
        if not self._book.is_open:
            self._window.rail.show_overdue(0)
            return
        self._book.room.read("overdue", _overdue, self._take_count, lambda _: None)

    def _take_count(self, number: int) -> None:
        self._window.rail.show_overdue(number if self._book.is_open else 0)

    def cover(self, sheet: "SideSheet") -> None:
        """Lay a sheet of Find over the window, one at a time; the focus goes back to where work goes on."""
        self._cover = sheet
        sheet.closed.connect(partial(self._uncover, sheet))
        sheet.open()

    def _uncover(self, sheet: "SideSheet") -> None:
        self._cover = None
        sheet.deleteLater()
        self._window.pages.focus_hit()

    def at_hand(self) -> "CasebookSheets":
        """Return what lies over the window for the casebook; it is loaded when it is first wanted."""
        if self.sheets is None:
            self.sheets = self._sheets()
            self.sheets.said.connect(self._window.say)
            self.sheets.another.connect(self._next_hit)
        return self.sheets

    def refer(self) -> None:
        """Refer to the selected hit; where the casebook cannot be used, the sheet says why."""
        if self._window.pages.finding and self._book.stage is not Stage.UNKNOWN:
            self.at_hand().begin_referral(self._window.session)

    @property
    def room(self) -> str:
        """Return which room of the rail is shown, by its action."""
        return self.rooms.room or self._window.pages.room_name

    def enter(self, room: str) -> None:
        """Go to a room that shows people; where the casebook is closed, the sign-in comes first."""
        if self._book.is_open:
            self.rooms.enter(room)
        elif self._book.stage is not Stage.UNKNOWN:
            self.at_hand().sign_in_for(partial(self.enter, room))

    def directory_changed(self) -> None:
        """Stand beside the pages of another directory: rooms are made anew, and Find offers what it may."""
        self.rooms.forget_pages()
        self._show()

    def new_scene(self) -> None:
        """Another person comes."""
        if self.sheets is not None:
            self.sheets.refer.new_scene()

    def _sheets(self) -> "CasebookSheets":
        from ui.desktop.views.casebook_sheets import CasebookSheets  # noqa: PLC0415 - after the first paint

        clock, window = self._window.session.services.clock, self._window
        return CasebookSheets(self._appearance, self._book, clock, window.stage, self._focus)

    def _next_hit(self) -> None:
        """Go on to the next place of the list."""
        hits = self._window.pages.find_view.results.list
        hits.select(min(hits.currentIndex().row() + 1, hits.hits.rowCount() - 1))

    def _focus(self) -> None:
        """Put the focus back where work goes on: the hit, else the query."""
        window = self._window
        if window.pages.finding and self._book.is_open and window.session.detail.row is not None:
            window.pages.find_view.results.focus()
        else:
            window.pages.focus()

    def _show(self) -> None:
        self._warned = False
        sitter = self._book.sitter
        words = {
            Stage.UNKNOWN: "",
            Stage.UNUSABLE: self.tr("Casebook: see why"),
            Stage.ABSENT: self.tr("Set up the casebook"),
            Stage.LOCKED: self.tr("Unlock"),
            Stage.OPEN: self.tr("Casebook open"),
        }[self._book.stage]
        # What stands on the button is shorter than what is said of it.
        short = {Stage.ABSENT: self.tr("Set up"), Stage.UNUSABLE: self.tr("Casebook")}.get(self._book.stage, words)
        self._window.rail.show_casebook(short, words, initials=sitter.initials or "\u2022" if sitter else "")
        offer_referral(self._window.pages.find_view, offered=bool(words))
        self._window.session.recent.follow(self._book.stage)
        self._window.rail.show_rooms(rooms_of(sitter) if words else frozenset())
        self._window.status.show_casebook(self._state())
        self._window.session.show_partners(shown=self._book.is_open)
        self.count()

    def _state(self) -> str:
        if self._book.stage is Stage.LOCKED:
            return self.tr("Casebook locked, directory only. Unlock: Ctrl+L")
        if self._book.stage is Stage.OPEN:
            sentence = self.tr("Casebook open, locks {minutes} min after the last key or touch")
            return sentence.format(minutes=self._book.minutes)
        return ""

    def _warn(self, seconds: int) -> None:
        sentence = self.tr("The casebook locks in {seconds} s. Any key keeps it open.").format(seconds=seconds)
        self._window.status.show_casebook(sentence)
        if not self._warned:
            self._warned = True
            self._window.announce(sentence)

    def _set_limit(self) -> None:
        """Lock after the time of a desk or of a vehicle, whichever it is now."""
        self._book.watch.set_minutes(self._book.minutes)
        self._show()

    def _let_go(self) -> None:
        self._window.status.say_no_more()
        self._window.pages.forget_teams()
        if not self._book.turning:
            self._window.session.drop_scene()
            self._window.clear_situation()
        if not self._window.pages.finding and not self._window.pages.arrivals.is_first:
            self._window.pages.show_find()


def _overdue(seat: "Seat") -> int:
    from navigator.use_cases.work_list import overdue_mine  # noqa: PLC0415 - after the first paint

    return overdue_mine(seat.desk)
