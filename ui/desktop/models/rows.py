"""A row as it is read: every word chosen before it is painted or spoken."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from navigator.directory.listing import Audience, Listing
from navigator.directory.schedule import State
from navigator.search.rank import TextTier
from navigator.search.result import Hit
from ui import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One hit in words. `bearing` turns the arrow, None draws none; `head` stands above the first row of a section."""

    hit: Hit
    name: str
    organization: str
    need: str
    phone: str
    teams: bool
    withheld: bool
    hours: str
    state: State
    hours_known: bool
    beds: str
    distance: str
    bearing: float | None
    age: str
    old: bool
    spoken: str
    head: "Head | None" = None

    @property
    def training(self) -> bool:
        """Whether the place is invented."""
        return self.hit.listing.training


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above a section: it belongs to its first row and is no item of its own."""

    title: str
    count: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A head and its rows."""

    head: Head
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMaker:
    """Puts hits into words as of a day."""

    today: date

    def rows(self, hits: Iterable[Hit]) -> tuple[Row, ...]:
        """Return the rows of hits."""
        return tuple(self.row(hit) for hit in hits)

    def row(self, hit: Hit) -> Row:
        """Return the row of a hit."""
        listing = hit.listing
        phone = wording.first_phone(listing)
        withheld = phone is None and listing.withheld
        missing = wording.WITHHELD if withheld else wording.NO_NUMBER
        distance = wording.distance_words(hit)
        return Row(
            hit=hit,
            name=listing.service,
            organization="" if listing.organization == listing.service else listing.organization,
            need=next(iter(listing.needs), ""),
            phone=wording.phone_words(phone) if phone else missing,
            teams=phone is not None and phone.audience is Audience.PARTNERS,
            withheld=withheld,
            hours=wording.status_words(hit),
            state=hit.status.state,
            hours_known=bool(listing.hours_text) or hit.status.state is not State.UNKNOWN,
            beds=wording.beds_words(listing),
            distance=distance,
            bearing=None if listing.confidential or listing.point is None else hit.bearing,
            age=wording.freshness_words(listing, self.today),
            old=wording.is_old(listing, self.today),
            spoken=wording.spoken(hit, self.today, no_number=missing),
        )


def row_of(listing: Listing, today: date) -> Row:
    """Return the row of a listing that no search has found."""
    return RowMaker(today=today).row(Hit(listing=listing, tier=TextTier.NAME, score=1.0))


def with_heads(sections: Iterable[Section]) -> tuple[Row, ...]:
    """Return all rows in order, the first of each section carrying its head."""
    return tuple(
        replace(row, head=section.head) if index == 0 else row
        for section in sections
        for index, row in enumerate(section.rows)
    )
