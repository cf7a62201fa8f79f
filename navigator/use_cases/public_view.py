"""What is for partners only is shown to whoever signed in: no such number and no such way in before that (VERDICTS.md).

Training records are invented, so they are shown whole: people learn the real screens on them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from navigator.directory.listing import Audience, Fact, Listing, Page
from navigator.directory.schedule import Timetable
from navigator.ports import DirectorySummary, ResourceDirectory, SearchIndex

if TYPE_CHECKING:
    from navigator.search.name_book import NamedPlace
    from navigator.search.need_tree import NeedCount


class PublicDirectory:
    """A directory with everything taken out that is for partners, while nobody signed in; fits ResourceDirectory itself.

    `to_all` is an agency's decision for laptops that are locked otherwise.
    """

    def __init__(self, inner: ResourceDirectory, *, to_all: bool = False) -> None:
        self._inner = inner
        self._to_all = to_all
        self._whole = to_all

    def show_partners(self, *, shown: bool) -> None:
        """Show what is for partners, or take it out again: whoever holds what was read before lets go of it."""
        self._whole = shown or self._to_all

    def index(self) -> SearchIndex:
        """Return the index: sets and order of rows, nothing of what they say."""
        return self._inner.index()

    def facts(self, keys: Sequence[int]) -> Sequence[Sequence[Fact]]:
        """Return what rows say about facts."""
        return self._inner.facts(keys)

    def listings(self, keys: Sequence[int]) -> Sequence[Listing]:
        """Return rows by key."""
        return self._as_shown(self._inner.listings(keys))

    def timetable(self, hours: int) -> Timetable:
        """Return the hours by their number."""
        return self._inner.timetable(hours)

    def page(self, listing_id: str) -> Page:
        """Return a page; raises NotFoundError."""
        page = self._inner.page(listing_id)
        return page if self._whole else public_page(page)

    def lines(self, state: str) -> Sequence[Listing]:
        """Return the lifelines."""
        return self._as_shown(self._inner.lines(state))

    def needs(self) -> Sequence[str]:
        """Return the names of needs that most services meet."""
        return self._inner.needs()

    def names(self) -> "Sequence[NamedPlace]":
        """Return the names of all that may be a hit: there is no number among them."""
        return self._inner.names()

    def counted_needs(self) -> "Sequence[NeedCount]":
        """Return every need that something meets."""
        return self._inner.counted_needs()

    def summary(self, today: date) -> DirectorySummary:
        """Say what is loaded."""
        return self._inner.summary(today)

    def _as_shown(self, listings: Sequence[Listing]) -> Sequence[Listing]:
        return listings if self._whole else [public_listing(listing) for listing in listings]


def public_listing(listing: Listing) -> Listing:
    """Return the listing without partners' numbers; it says so when there were any."""
    public = tuple(phone for phone in listing.phones if phone.audience is Audience.PUBLIC)
    if listing.training or public == listing.phones:
        return listing
    return replace(listing, phones=public, withheld=True)


def public_page(page: Page) -> Page:
    """Return the page without partners' numbers and ways in; it says so when there were any."""
    if page.listing.training:
        return page
    notes = tuple(note for note in page.notes if note.audience is Audience.PUBLIC)
    return replace(page, listing=public_listing(page.listing), notes=notes, ways_withheld=notes != page.notes)
