"""Needs that were asked for lately on this laptop: names of needs, never a word that was typed, a fact, a place or a person."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.ports import CancelToken
from navigator.search.needs_alone import is_need_alone, need_names
from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.viewmodels.gaps import REST_MS
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.workers.runner import Failure, Runner

KEY, LANE = "recent_needs", "recent"
MOST = 5


class RecentNeeds(QObject):
    """What this scene asked for is written down only when New ends it; a lock, or the end of the program, forgets it."""

    changed = Signal()

    def __init__(
        self, runner: Runner, services: DesktopServices, search: SearchViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._search = search
        # Until it is known whether the casebook is locked.
        self._hidden = services.casebook is not None
        self._kept = tuple(name for name in str(services.settings.get(KEY, "") or "").splitlines() if name.strip())
        self._scene: tuple[str, ...] = ()
        self._of_directory: frozenset[str] = frozenset()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        search.changed.connect(self._answered)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the needs to offer, the newest first; none while the casebook is locked."""
        return () if self._hidden else self._all()

    def load(self) -> None:
        """Read which needs the directory has by name."""
        needs = self._services.needs
        self._runner.start(f"{LANE} names", lambda _token: frozenset(needs()), self._take_directory, _unsaid)

    def ask(self, name: str) -> None:
        """Ask for a need once more: by the directory's name where it has it, else in words."""
        if name in self._of_directory:
            self._search.set_need(name)
        else:
            self._search.set_text(name)

    def act(self) -> None:
        """Look at once: somebody does something with the answer, so its question was meant."""
        if self._rest.isActive():
            self._look()

    def follow(self, stage: Stage) -> None:
        """Show nothing while the casebook is locked, or may be: what was asked is gone from the screen then."""
        is_unknown = stage is Stage.UNKNOWN and self._services.casebook is not None
        hidden = is_unknown or stage is Stage.LOCKED
        if hidden != self._hidden:
            self._hidden = hidden
            self.changed.emit()

    def end_scene(self) -> None:
        """Keep what the scene asked for: the next person comes."""
        self._stop()
        self._keep(self._all())

    def drop_scene(self) -> None:
        """Forget what the scene asked for."""
        self._stop()
        self._scene = ()
        self.changed.emit()

    def clear(self) -> None:
        """Forget all of it, on the disk too."""
        self._stop()
        self._keep(())

    def _all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._scene, *self._kept)))[:MOST]

    def _keep(self, names: tuple[str, ...]) -> None:
        self._scene = ()
        if names != self._kept:
            self._kept = names
            self._services.settings.set(KEY, "\n".join(names))
        self.changed.emit()

    def _stop(self) -> None:
        self._rest.stop()
        self._runner.cancel(LANE)

    def _answered(self) -> None:
        """Wait whether the answer is read; a need that was pressed was meant. The look of each minute asks nothing new."""
        result = self._search.shown.result
        if result is None or self._search.loading:
            self._rest.stop()
        elif not self._search.again:
            self._rest.start()
            if result.query.category:
                self._look()

    def _look(self) -> None:
        self._rest.stop()
        result = self._search.shown.result
        if result is not None and need_names(result):
            self._runner.start(LANE, self._work(result), self._take, _unsaid)

    def _work(self, result: SearchResult) -> Callable[[CancelToken], tuple[str, ...]]:
        find, chosen = self._services.find, result.query.category

        def work(token: CancelToken) -> tuple[str, ...]:
            read = ((name, find(SearchQuery(text=name, limit=1), token).meant) for name in need_names(result))
            return tuple(name for name, meant in read if is_need_alone(name, chosen, meant))

        return work

    def _take(self, names: tuple[str, ...]) -> None:
        self._scene = tuple(dict.fromkeys((*names, *self._scene)))[:MOST]
        self.changed.emit()

    def _take_directory(self, names: frozenset[str]) -> None:
        self._of_directory = names


def _unsaid(_failure: Failure) -> None:
    """Stay silent: the search says what is wrong with the directory, and the runner has logged the rest."""
