"""What is asked and what came back; a newer question replaces a running one, the old list stays meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from navigator.directory.overlay import HeardCapacity
from navigator.ports import CancelToken
from navigator.search.query import SearchQuery
from ui.desktop.models.rows import RowMaker
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.announcer import Announcer
from ui.desktop.viewmodels.asking import is_continued, without, worded
from ui.desktop.viewmodels.origin import OriginViewModel
from ui.desktop.viewmodels.shown import Mode, Shown, answer, failed
from ui.desktop.workers.runner import Failure, Runner

ROWS = 60
# What is open changes while a screen is left standing: nobody may read "open" an hour after closing time.
MINUTE_MS = 60_000


class SearchViewModel(QObject):
    """Text, need and origin in; a state of the list out."""

    changed = Signal()
    loading_changed = Signal(bool)
    announced = Signal(str)

    def __init__(
        self, runner: Runner, services: DesktopServices, origin: OriginViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self._origin = origin
        self.query = SearchQuery(limit=ROWS)
        self.loading = False
        self.shown = Shown()
        # Whether what is shown now answers the question that was shown before: whoever reads a page stays on it.
        self.again = False
        self._announcer = Announcer(self)
        self._announcer.said.connect(self.announced)
        self._plain = False
        # What places said this night about free beds, by place.
        self.heard: Mapping[str, HeardCapacity] = {}
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look_again)
        self._minute.start()
        origin.changed.connect(self._origin_changed)

    @property
    def maker(self) -> RowMaker:
        """Return what puts hits into words today."""
        now = self._services.clock.now()
        return RowMaker(today=now.date(), heard=self.heard, now=now)

    @property
    def asks(self) -> bool:
        """Whether anything is asked: words or a need."""
        return bool(self.query.text.strip() or self.query.category)

    @property
    def told_by_text(self) -> Mapping[str, str]:
        """Return the facts that the words typed tell, as far as they are understood by now."""
        return self.shown.told if self.asks else {}

    def set_text(self, text: str) -> None:
        """Ask for these words; what was taken back of another text is understood again."""
        if text != self.query.text:
            self._plain = self._plain and is_continued(self.query.text, text)
            self._ask(replace(worded(self.query, text), limit=ROWS))

    def take_back(self, chip_id: str) -> None:
        """Take one piece as plain words."""
        self._ask(without(self.query, {chip_id}))

    def put(self, query: SearchQuery) -> None:
        """Ask this instead, if it is another question."""
        if query != self.query:
            self._ask(query)

    def take_as_typed(self) -> None:
        """Take every piece as plain words, those too that come up in place of others."""
        self._plain = True
        self._ask(without(self.query, {chip.id for chip in self.shown.chips}))

    def understand_again(self) -> None:
        """Understand everything again that was taken back."""
        self._plain = False
        self._ask(replace(self.query, dropped=frozenset()))

    def set_need(self, need: str) -> None:
        """Ask for one need; empty for all."""
        if need != self.query.category:
            self._ask(replace(self.query, category=need, limit=ROWS))

    def show_more(self) -> None:
        """Ask for more rows of the same answer."""
        self._ask(replace(self.query, limit=self.query.limit * 4))

    def ask_again(self) -> None:
        """Ask the same once more."""
        self._ask(self.query)

    def look_again(self) -> None:
        """Ask the same for this minute, without a word: rows change only where their hours do."""
        if self.shown.mode is Mode.HITS and not self.loading:
            self._start(self.query, self._found_again)

    def refresh(self) -> None:
        """Answer the same from what is known now, without a word."""
        if self.loading:
            self.ask_again()
        else:
            self.look_again()

    def clear(self) -> None:
        """Go back to the needs; the situation stays."""
        self._ask(SearchQuery(limit=ROWS, origin=self.query.origin, situation=self.query.situation))

    def _origin_changed(self) -> None:
        if self._origin.origin != self.query.origin:
            self._ask(replace(self.query, origin=self._origin.origin))

    def _ask(self, query: SearchQuery) -> None:
        self.query = query
        self._announcer.wait()
        if not self.asks:
            self._runner.cancel("find")
            self._announcer.forget()
            self._set_loading(loading=False)
            self._show(Shown())
            return
        self._set_loading(loading=True)
        self._start(query, self._found)

    def _start(self, query: SearchQuery, found: Callable[[Shown], None]) -> None:
        maker, find = self.maker, self._services.find

        def work(token: CancelToken) -> Shown:
            return answer(find(query, token), maker)

        self._runner.start("find", work, found, self._failed)

    def _found_again(self, shown: Shown) -> None:
        if shown.rows != self.shown.rows:
            self._show(shown, again=True)

    def _found(self, shown: Shown) -> None:
        self._set_loading(loading=False)
        self._show(shown)
        if self._plain and shown.chips:
            self.take_as_typed()
            return
        self._announcer.take(shown)

    def _failed(self, failure: Failure) -> None:
        self._found(failed(failure))

    def _show(self, shown: Shown, *, again: bool = False) -> None:
        self.shown, self.again = shown, again
        self.changed.emit()

    def _set_loading(self, *, loading: bool) -> None:
        if loading != self.loading:
            self.loading = loading
            self.loading_changed.emit(loading)
