"""The rooms of the rail that show people: each is loaded when somebody first enters it, and only while the casebook is open."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from navigator.access.actions import Action
from ui.desktop.theme.appearance import Appearance
from ui.desktop.viewmodels.casebook import Sitter
from ui.desktop.views.copying import CopyGuard

if TYPE_CHECKING:
    from ui.desktop.views.casebook_page import CasebookPage
    from ui.desktop.views.main_window import MainWindow

Model = TypeVar("Model", bound=QObject)
# What one must be allowed to do to some record at least, so that the room stands in the rail (ROLES.md).
NEEDS: Mapping[str, Action] = MappingProxyType(
    {
        "log": Action.ENCOUNTER_WRITE,
        "follow_ups": Action.FOLLOW_UP_VIEW,
        "people": Action.PERSON_SEARCH,
        "review": Action.AUDIT_REVIEW,
    }
)


def rooms_of(sitter: Sitter | None) -> frozenset[str]:
    """Return the rooms that stand in the rail for somebody; while it is locked, nothing tells who sat there."""
    return frozenset(room for room, action in NEEDS.items() if sitter is None or action in sitter.may)


class CasebookRooms(QObject):
    """Keeps the pages that were opened, and the view models behind them: those outlive another directory."""

    def __init__(self, window: "MainWindow", appearance: Appearance) -> None:
        super().__init__(window)
        self.window = window
        self.appearance = appearance
        self._pages: dict[str, CasebookPage] = {}
        self._models: dict[str, QObject] = {}
        # What somebody wants in the room that they come to, told once.
        self._wish = ""
        # What is copied in a room goes with whoever sits there.
        self.guard = CopyGuard(window.casebook, lambda: window.pages.number.copied, self)

    @property
    def shown(self) -> "CasebookPage | None":
        """Return the one that is shown, None where it is another page."""
        current = self.window.pages.currentWidget()
        return next((page for page in self._pages.values() if page is current), None)

    @property
    def room(self) -> str:
        """Return which of them is shown, by its action; "" where it is another page."""
        shown = self.shown
        return next((room for room, page in self._pages.items() if page is shown), "")

    def page(self, room: str) -> "CasebookPage | None":
        """Return the page of a room, None where nobody entered it yet."""
        return self._pages.get(room)

    def enter(self, room: str) -> None:
        """Show a room; whoever it is not for hears so."""
        if room not in rooms_of(self.window.casebook.sitter):
            self.window.say(self.tr("That room is not for your role."))
            return
        if room not in self._pages:
            page = self._pages[room] = MAKERS[room](self)
            page.back_chosen.connect(self.window.pages.show_find)
            page.said.connect(self.window.say)
            page.action_chosen.connect(self.window.rail.action_chosen)
            self.window.pages.addWidget(page)
        self.window.pages.setCurrentWidget(self._pages[room])
        self._pages[room].open()

    @property
    def open_rooms(self) -> frozenset[str]:
        """Return the rooms that can be entered now."""
        sitter = self.window.casebook.sitter
        return rooms_of(sitter) if sitter is not None else frozenset()

    def come_for(self, wish: str) -> None:
        """Note what somebody wants in the room that they come to next; "" is to look only."""
        self._wish = wish

    def take_wish(self) -> str:
        """Return what somebody came for, once."""
        wish, self._wish = self._wish, ""
        return wish

    def forget_pages(self) -> None:
        """Make the pages anew beside those of another directory."""
        self._pages.clear()

    def kept(self, kind: type[Model], make: Callable[[], Model]) -> Model:
        """Return the view model of this kind, made when it is first wanted."""
        found = self._models.get(kind.__name__)
        if not isinstance(found, kind):
            found = self._models[kind.__name__] = make()
        return found


def _follow_ups(rooms: CasebookRooms) -> "CasebookPage":
    from ui.desktop.viewmodels.follow_ups import FollowUpsViewModel  # noqa: PLC0415 - after the first paint
    from ui.desktop.views.follow_ups_view import FollowUpsView  # noqa: PLC0415 - after the first paint

    window = rooms.window
    model = rooms.kept(FollowUpsViewModel, lambda: FollowUpsViewModel(window.casebook, rooms))
    return FollowUpsView(rooms.appearance, model)


def _review(rooms: CasebookRooms) -> "CasebookPage":
    from ui.desktop.viewmodels.review import ReviewViewModel  # noqa: PLC0415 - after the first paint
    from ui.desktop.views.review_view import ReviewView  # noqa: PLC0415 - after the first paint

    window = rooms.window
    clock = window.session.services.clock
    model = rooms.kept(ReviewViewModel, lambda: ReviewViewModel(window.casebook, clock, rooms))
    return ReviewView(rooms.appearance, model)


def _log(rooms: CasebookRooms) -> "CasebookPage":
    from ui.desktop.views.log_room import log_page  # noqa: PLC0415 - after the first paint

    return log_page(rooms)


def _people(rooms: CasebookRooms) -> "CasebookPage":
    from ui.desktop.viewmodels.people import PeopleViewModel  # noqa: PLC0415 - after the first paint
    from ui.desktop.views.people_view import PeopleView  # noqa: PLC0415 - after the first paint

    model = rooms.kept(PeopleViewModel, lambda: PeopleViewModel(rooms.window.casebook, rooms))
    return PeopleView(rooms.appearance, model)


MAKERS: Mapping[str, Callable[[CasebookRooms], "CasebookPage"]] = MappingProxyType(
    {"log": _log, "follow_ups": _follow_ups, "people": _people, "review": _review}
)
