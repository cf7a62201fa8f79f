"""All view models over one directory, with the workers that serve them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.calls import CallsViewModel
from ui.desktop.viewmodels.changes import ChangesViewModel
from ui.desktop.viewmodels.detail import DetailViewModel
from ui.desktop.viewmodels.directory import DirectoryViewModel
from ui.desktop.viewmodels.gaps import Gaps
from ui.desktop.viewmodels.heard import HeardViewModel
from ui.desktop.viewmodels.importing import ImportViewModel
from ui.desktop.viewmodels.lines import LinesViewModel
from ui.desktop.viewmodels.origin import OriginViewModel
from ui.desktop.viewmodels.recent import RecentNeeds
from ui.desktop.viewmodels.room import RoomViewModel
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.viewmodels.situation import SituationViewModel
from ui.desktop.viewmodels.uses import Uses
from ui.desktop.workers.runner import Runner

if TYPE_CHECKING:
    from ui.desktop.viewmodels.browse import BrowseViewModel
    from ui.desktop.viewmodels.card import CardViewModel
    from ui.desktop.viewmodels.health import HealthViewModel
    from ui.desktop.viewmodels.map import MapViewModel
    from ui.desktop.viewmodels.packs import PackViewModel
    from ui.desktop.viewmodels.saved_places import SavedPlacesViewModel


class Session(QObject):
    """Lives as long as one directory is open."""

    def __init__(self, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._runner = Runner(self)
        self._long_runner = Runner(self)
        # An editor's lists take longer than a search may wait.
        self._desk_runner = Runner(self)
        self.origin = OriginViewModel(self._runner, services, self)
        self.search = SearchViewModel(self._runner, services, self.origin, self)
        self.situation = SituationViewModel(self._runner, services, self.search, self)
        self.detail = DetailViewModel(self._runner, services, self)
        self.calls = CallsViewModel(self._desk_runner, services, self.search, self)
        self.heard = HeardViewModel(self._desk_runner, services, self.search, self)
        self.changes = ChangesViewModel(self._runner, services, self.search, self)
        self.lines = LinesViewModel(self._runner, services, self.origin, self)
        self.directory = DirectoryViewModel(self._runner, self._long_runner, services, self)
        self.importing = ImportViewModel(self._long_runner, services, self)
        self.room = RoomViewModel(self._desk_runner, self._long_runner, services, self.directory, self.importing, self)
        self.uses = Uses(self._desk_runner, services, self.directory, self)
        self.gaps = Gaps((self._runner, self._desk_runner), services, self.search, self.directory, self)
        self.recent = RecentNeeds(self._runner, services, self.search, self)
        self.situation.forgotten.connect(self.gaps.end_scene)
        self.situation.forgotten.connect(self.recent.end_scene)
        self.uses.used.connect(self.gaps.act)
        self.uses.used.connect(self.recent.act)
        self.directory.distrusted.connect(self._read_again)
        self._partners = False

    @cached_property
    def card(self) -> "CardViewModel":
        """Return the card that is put together; what it takes is loaded when a card is first wanted."""
        from ui.desktop.viewmodels.card import CardViewModel  # noqa: PLC0415 - after the first paint

        made = CardViewModel(self._runner, self.services, self)
        self.situation.forgotten.connect(made.clear)
        return made

    @cached_property
    def browse(self) -> "BrowseViewModel":
        """Return what is looked through, made when somebody first wants to."""
        from ui.desktop.viewmodels.browse import BrowseViewModel  # noqa: PLC0415 - after the first paint

        made = BrowseViewModel(self._desk_runner, self.services, self.search)
        made.failed.connect(self.detail.failed)
        self.directory.distrusted.connect(made.forget)
        return made

    @cached_property
    def packs(self) -> "PackViewModel":
        """Return what brings a signed pack in, made when one is first looked at."""
        from ui.desktop.viewmodels.packs import PackViewModel  # noqa: PLC0415 - after the first paint

        return PackViewModel(self._long_runner, self.services, self)

    @cached_property
    def health(self) -> "HealthViewModel":
        """Return what looks at this machine, made when somebody first asks."""
        from ui.desktop.viewmodels.health import HealthViewModel  # noqa: PLC0415 - after the first paint

        return HealthViewModel(self._desk_runner, self.services, self)

    @property
    def is_coming_in(self) -> bool:
        """Whether a directory is being imported, or a pack put in place."""
        return self.importing.running or ("packs" in vars(self) and self.packs.running)

    @cached_property
    def map(self) -> "MapViewModel":
        """Return what the map shows, made when the first map is opened."""
        from ui.desktop.viewmodels.map import MapViewModel  # noqa: PLC0415 - after the first paint

        return MapViewModel(self._long_runner, self.services, self.search, self.origin)

    @cached_property
    def saved_places(self) -> "SavedPlacesViewModel":
        """Return the places to count from under the team's own names, made when they are first wanted."""
        from ui.desktop.viewmodels.saved_places import SavedPlacesViewModel  # noqa: PLC0415 - after the first paint

        return SavedPlacesViewModel(self._desk_runner, self.services, self.origin, self)

    def load(self) -> None:
        """Read what the first screen needs."""
        self.origin.recall()
        self.directory.load()
        self.lines.refresh()
        self.situation.load()
        self.heard.load()
        self.recent.load()
        # What goes wrong here goes wrong again at the first search, which says so.
        self._runner.start("warm up", lambda _token: self.services.warm_up(), lambda _: None, lambda _: None)

    def resume(self, before: "Session") -> None:
        """Go on with a scene: its facts, and the place that was set."""
        self.situation.resume(before.situation)
        self.origin.resume(before.origin)

    def show_partners(self, *, shown: bool) -> None:
        """Show the numbers and ways in that are for partners only, to whoever signed in, or take them from the screen."""
        if shown != self._partners:
            self._partners = shown
            self.services.show_partners(shown=shown)
            self.lines.show_own(signed_in=shown)
            self.lines.reread()
            self.detail.reread()
            self.detail.keep_own(self.lines.own)
            self.search.refresh()

    def drop_scene(self) -> None:
        """Forget what a lock forgets and New does not: what the scene asked for, where somebody is, and what could be undone."""
        self.calls.forget()
        self.recent.drop_scene()
        self.origin.leave_point()

    def _read_again(self) -> None:
        """Read everything on the screen anew, from the file that is in force now."""
        self.detail.show(None)
        self.directory.load()
        self.lines.reread()
        self.search.ask_again()

    def close(self) -> None:
        """End the workers."""
        self.importing.cancel()
        self._runner.close()
        self._long_runner.close()
        self._desk_runner.close()
