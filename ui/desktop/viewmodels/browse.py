"""The directory to look through: its needs as a tree, its names from A to Z. Read when first looked at, then kept."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from navigator.directory.listing import Listing
from navigator.ports import CancelToken
from navigator.search.name_book import NameBook, name_book
from navigator.search.need_tree import NeedLine, need_tree
from navigator.search.query import SearchQuery
from ui.desktop.models.browse_rows import BrowseRows, NameRows, NeedRows
from ui.desktop.models.rows import row_of
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.search import ROWS, SearchViewModel
from ui.desktop.workers.runner import Failure, Runner
from ui.phrases.spoken import need_words


class Half(StrEnum):
    """What is looked through."""

    NEEDS = "needs"
    NAMES = "names"


class BrowseViewModel(QObject):
    """Which half is shown, and its rows; what is chosen there is asked in Find, or opened."""

    changed = Signal()
    # The page of this row is to be shown.
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, runner: Runner, services: DesktopServices, search: SearchViewModel) -> None:
        super().__init__(search)
        self._runner = runner
        self._services = services
        self._search = search
        self.half = Half.NEEDS
        self.problem = ""
        self._needs: Sequence[NeedLine] | None = None
        self._book: NameBook | None = None

    @property
    def rows(self) -> BrowseRows | None:
        """Return the rows of the half, None until they are read."""
        if self.half is Half.NEEDS:
            return None if self._needs is None else NeedRows(self._needs)
        return None if self._book is None else NameRows(self._book)

    @property
    def asks(self) -> bool:
        """Whether a row that is chosen is a question to Find."""
        return self.half is Half.NEEDS and self._needs is not None

    def show(self, half: Half) -> None:
        """Show a half; read it where that is still to be done."""
        self.half = half
        self.problem = ""
        directory, start = self._services.directory, self._runner.start
        if self.rows is None and half is Half.NEEDS:
            start(
                "browse", lambda _token: need_tree(directory.counted_needs(), need_words), self._take_needs, self._fail
            )
        elif self.rows is None:
            start("browse", lambda _token: name_book(directory.names()), self._take_names, self._fail)
        self.changed.emit()

    def forget(self) -> None:
        """Let go of what was read: it is not of the file that is in force now."""
        self._needs = self._book = None
        self.show(self.half)

    def choose(self, at: int) -> None:
        """Ask for the need of a row, or open the page of its place."""
        if self.half is Half.NAMES and self._book is not None:
            self._open(self._book.entry(at).place.key)
        elif self._needs is not None:
            self._ask(self._needs[at].need.name)

    def _ask(self, need: str) -> None:
        """Ask for this need alone: what was typed before was another question."""
        asked = self._search.query
        self._search.put(SearchQuery(limit=ROWS, origin=asked.origin, situation=asked.situation, category=need))

    def _open(self, key: int) -> None:
        directory = self._services.directory

        def work(_token: CancelToken) -> Listing:
            return directory.listings([key])[0]

        self._runner.start("browse page", work, self._show_page, self._fail_to_open)

    def _show_page(self, listing: Listing) -> None:
        self.found.emit(row_of(listing, self._services.clock.now().date()))

    def _fail_to_open(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)

    def _take_needs(self, lines: Sequence[NeedLine]) -> None:
        self._needs = lines
        self.changed.emit()

    def _take_names(self, book: NameBook) -> None:
        self._book = book
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self.problem = failure.sentence
        self.changed.emit()
