"""Counts questions that rested and found nothing good: by need, county and reason, never by words or person."""

import logging
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer

from navigator.directory.gap import Gap
from navigator.errors import NavigatorError
from navigator.ports import CancelToken
from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.directory import DirectoryViewModel
from ui.desktop.viewmodels.search import SearchViewModel
from ui.desktop.workers.runner import Failure, Runner

# Whoever reads an answer so long is no longer typing.
REST_MS = 5_000
# A night is one from noon to noon.
NOON = timedelta(hours=12)
logger = logging.getLogger(__name__)


class Gaps(QObject):
    """Looks at an answer once its question rests; a count that fails disturbs nobody, and training counts nothing.

    In one scene a need counts once, however and from wherever it is asked for; the same question counts once in a night.
    What was counted is kept as numbers that lead back to no words.
    """

    def __init__(
        self,
        runners: tuple[Runner, Runner],
        services: DesktopServices,
        search: SearchViewModel,
        directory: DirectoryViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        # A look at the directory waits its turn behind the searches; what is written never makes one wait.
        self._runner, self._desk_runner = runners
        self._services = services
        self._search = search
        self._directory = directory
        self._night = self._tonight()
        self._questions: set[int] = set()
        self._scene: set[str] = set()
        self._new = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        search.loading_changed.connect(self._asked)
        search.changed.connect(self._answered)

    def act(self) -> None:
        """Look at once: somebody does something with the answer, so its question was meant."""
        if self._rest.isActive():
            self._rest.stop()
            self._look()

    def end_scene(self) -> None:
        """Begin with the next person."""
        self._rest.stop()
        self._scene.clear()

    def _asked(self, loading: bool) -> None:  # noqa: FBT001 - the signal's own
        if loading:
            self._new = True
            self._rest.stop()

    def _answered(self) -> None:
        """Wait whether the answer to a new question is read; the look of each minute asks nothing new."""
        if self._search.shown.result is None:
            self._rest.stop()
        elif self._new and not self._search.loading:
            self._new = False
            self._rest.start()

    def _look(self) -> None:
        result = self._search.shown.result
        if result is None or self._directory.training:
            return
        self._begin_night()
        question = _number_of(result.query)
        if question not in self._questions:
            self._runner.start("gap", self._work(result), lambda gap: self._count(gap, question), _unsaid)

    def _work(self, result: SearchResult) -> Callable[[CancelToken], Gap | None]:
        gap = self._services.gap
        return lambda token: gap(result, token)

    def _count(self, gap: Gap | None, question: int) -> None:
        if gap is None or gap.need in self._scene:
            return
        self._questions.add(question)
        self._scene.add(gap.need)
        not_found = self._services.not_found

        def work(_token: CancelToken) -> None:
            try:
                not_found(gap)
            except NavigatorError as error:
                logger.warning("a search was not counted: %s", type(error).__name__)

        self._desk_runner.start(f"gap {gap.need} {gap.place} {gap.reason}", work, _nothing, _unsaid)

    def _begin_night(self) -> None:
        if self._night != self._tonight():
            self._night = self._tonight()
            self._questions.clear()
            self._scene.clear()

    def _tonight(self) -> date:
        return (self._services.clock.now() - NOON).date()


def _number_of(query: SearchQuery) -> int:
    """Return a number for a question, of this run of the program only: no words are kept of what was asked."""
    words = " ".join(query.text.casefold().split())
    place = query.origin.name if query.origin else ""
    told = (query.category, query.within_m, query.open_only, query.any_time, query.dropped)
    return hash((words, place, *told, frozenset(query.situation.items())))


def _nothing(_answer: None) -> None:
    """Stay silent: nobody waits for a count."""


def _unsaid(_failure: Failure) -> None:
    """Stay silent: the runner has logged it."""
