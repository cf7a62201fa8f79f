"""The card that is being put together: which places are on it, and how it is printed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from navigator.directory.card import Card, card_of
from navigator.directory.card_words import CardLanguage
from navigator.directory.listing import Listing, Page
from navigator.ports import CancelToken
from ui.desktop.printing.paper import Style
from ui.desktop.services import DesktopServices
from ui.desktop.workers.runner import Failure, Runner

BOTH = (CardLanguage.ENGLISH, CardLanguage.SPANISH)


class CardViewModel(QObject):
    """Keeps places in the order they were added, until the next scene; in memory only."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, runner: Runner, services: DesktopServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._services = services
        self.listings: tuple[Listing, ...] = ()
        self.off: frozenset[str] = frozenset()
        self.languages: tuple[CardLanguage, ...] = BOTH
        self.style = Style()
        self._pages: dict[str, Page] = {}

    def add(self, listing: Listing) -> None:
        """Put a place on the card; one that was taken off comes back."""
        if all(known.id != listing.id for known in self.listings):
            self.listings = (*self.listings, listing)
        self.off -= {listing.id}
        self._read()

    def put(self, listing_id: str, *, on: bool) -> None:
        """Put a place on the card or take it off."""
        self.off = self.off - {listing_id} if on else self.off | {listing_id}
        self.changed.emit()

    def choose(self, style: Style, languages: tuple[CardLanguage, ...]) -> None:
        """Print in another way."""
        self.style, self.languages = style, languages
        self.changed.emit()

    def clear(self) -> None:
        """Forget every place: the next person gets another card."""
        self._runner.cancel("card")
        self.listings, self.off, self._pages = (), frozenset(), {}

    def cards(self, lines: Sequence[Listing], *, training: bool) -> tuple[Card, ...]:
        """Return the card in each language that was chosen; raises NavigatorError when nothing may be on it."""
        on = [self._pages[one.id] for one in self.listings if one.id in self._pages and one.id not in self.off]
        day = self._services.clock.now().date()
        return tuple(
            card_of(on, lines, self._services.cards.words(language), printed_on=day, training=training)
            for language in self.languages
        )

    @property
    def is_read(self) -> bool:
        """Whether the page of every place is here."""
        return all(listing.id in self._pages for listing in self.listings)

    def save(self, path: str, content: bytes) -> None:
        """Write the card to a file; raises NavigatorError."""
        self._services.cards.save(path, content)

    def _read(self) -> None:
        wanted = [listing.id for listing in self.listings]
        page = self._services.directory.page

        def work(_token: CancelToken) -> dict[str, Page]:
            return {listing_id: page(listing_id) for listing_id in wanted}

        self._runner.start("card", work, self._take, self._fail)

    def _take(self, pages: dict[str, Page]) -> None:
        self._pages = pages
        self.changed.emit()

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure.sentence)
