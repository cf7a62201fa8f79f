"""What the domain needs from outside, as Protocols. The stores fit them, the tests' fakes too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from navigator.directory.listing import Fact, Listing, Page
from navigator.directory.night import NightPlace
from navigator.directory.overlay import CallAnswer, SavedPlace
from navigator.directory.schedule import IsHoliday, Timetable
from navigator.geo import Point
from navigator.search.ask import Ask, Best, Need, Rows
from navigator.search.one_change import Change
from navigator.search.postings import Postings
from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult

if TYPE_CHECKING:
    from navigator.search.drive_minutes import DriveTable
    from navigator.search.name_book import NamedPlace
    from navigator.search.need_tree import NeedCount


class Cancelled(Exception):  # noqa: N818 - nothing failed: somebody changed their mind
    """The work was withdrawn: a newer question was asked, or Cancel was pressed."""


class CancelToken:
    """Tells work in another thread that nobody wants its answer any more."""

    def __init__(self) -> None:
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    def cancel(self) -> None:
        """Withdraw the work."""
        self._cancelled = True

    def check(self) -> None:
        """Raise Cancelled when the work was withdrawn."""
        if self._cancelled:
            raise Cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSummary:
    """One source of the directory: what it is called, how many services it gave, when it was read or dated."""

    source: str
    title: str
    services: int
    as_of: date | None = None
    training: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectorySummary:
    """What is loaded. `fresh` counts services inside their tier, `stale` outside, `never` without any date."""

    title: str
    counts: Mapping[str, int]
    sources: tuple[SourceSummary, ...]
    fresh: int
    stale: int
    never: int
    training: bool
    built_from: str = ""


class SearchIndex(Postings[Rows], Protocol):
    """The index over one directory file: sets of rows by word and need, and the order of an answer.

    What it gives belongs to the file that is open; after that was replaced it raises Cancelled: ask again.
    """

    def everything(self) -> Rows:
        """Return every row."""
        ...

    def need(self, name: str, *, own: bool = False) -> Rows:
        """Return rows that meet a need or one below it; `own`: by that very term. Raises NotFoundError with names alike."""
        ...

    def needs(self) -> Sequence[Need]:
        """Return all needs, those that most rows meet by their own terms first."""
        ...

    def count(self, word: str) -> int:
        """Return about how many rows carry a word; 0 for one that nobody says."""
        ...

    def begins(self, word: str) -> bool:
        """Tell whether a row has a word that begins so."""
        ...

    def near(self, word: str, limit: int, also: Iterable[str] = ()) -> Sequence[str]:
        """Return words that one may stand for, fewest slips first, of the rows' and of `also`; none for a known word."""
        ...

    def keys_of(self, listing_ids: Sequence[str]) -> Mapping[str, int]:
        """Return the keys of listings by id; an id that is part of another listing by now has that one's key."""
        ...

    def best(self, ask: Ask, token: CancelToken) -> Best:
        """Return what `rank` says of all rows of an ask, the first of it; raises Cancelled."""
        ...


class ResourceDirectory(Protocol):
    """The directory as Find reads it."""

    def index(self) -> SearchIndex:
        """Return the index of the file that is open now; the same object while that is the same file."""
        ...

    def facts(self, keys: Sequence[int]) -> Sequence[Sequence[Fact]]:
        """Return what the rows of some keys say about facts, in the same order."""
        ...

    def listings(self, keys: Sequence[int]) -> Sequence[Listing]:
        """Return rows by the keys of their candidates, in the same order."""
        ...

    def timetable(self, hours: int) -> Timetable:
        """Return the hours that candidates name by number; raises Cancelled when the file was replaced since."""
        ...

    def page(self, listing_id: str) -> Page:
        """Return the page of one listing; raises NotFoundError."""
        ...

    def lines(self, state: str) -> Sequence[Listing]:
        """Return the lifelines: the codes that always show first, then the state's, then the country's."""
        ...

    def needs(self) -> Sequence[str]:
        """Return the names of needs that most services meet, most first."""
        ...

    def names(self) -> "Sequence[NamedPlace]":
        """Return the names of all that may be a hit, the lines left out: no number, and no address of a confidential place."""
        ...

    def counted_needs(self) -> "Sequence[NeedCount]":
        """Return every need that something meets, the lines left out, with how much does."""
        ...

    def summary(self, today: date) -> DirectorySummary:
        """Say what is loaded, from where, how fresh."""
        ...


class CallAnswers(Protocol):
    """What places told the team during calls."""

    def standing(self) -> Sequence[CallAnswer]:
        """Return the answers that hold, the oldest first; the same object while nothing new was told. Never raises."""
        ...


class NightDirectory(Protocol):
    """The places that a team looks for at night, with what they say about facts."""

    def night_places(self) -> Sequence[NightPlace]:
        """Return the active places that meet a need of the night by their own terms."""
        ...


class Places(Protocol):
    """Turns words into a point on the map, without a network."""

    def resolve(self, text: str) -> Origin:
        """Return the one place meant; raises NotFoundError with candidates when none or several are."""
        ...

    def suggest(self, text: str, limit: int) -> Sequence[Origin]:
        """Return places whose name begins like the text, best first."""
        ...


class SavedPlaces(Protocol):
    """The places to count from that the team keeps; all methods raise NavigatorError when the store cannot be used."""

    def saved_places(self) -> Sequence[SavedPlace]:
        """Return them by name."""
        ...

    def save_place(self, place: SavedPlace, *, instead_of: str = "") -> None:
        """Keep a place, in one step with taking another name away; one of the same name moves."""
        ...

    def forget_place(self, name: str) -> None:
        """Remove a place; one that is not there is no fault."""
        ...


class Areas(Protocol):
    """Says roughly where a place is, for counts that must not say it exactly."""

    def area(self, origin: Origin) -> str:
        """Return the code of its county ("OR-lane_county"), else of its state ("OR"), "" where neither is known."""
        ...


class Holidays(Protocol):
    """Knows the public holidays of each state."""

    def of_state(self, state: str) -> IsHoliday:
        """Return the question "is this day a public holiday here?"; a state nobody knows has the federal ones."""
        ...


class Ruler(Protocol):
    """Measures exactly; slow, so only for rows that are shown."""

    def metres(self, here: Point, there: Point) -> float:
        """Return the geodesic distance on WGS 84."""
        ...


class DriveTimes(Protocol):
    """Knows how long ways take by an agency's own table."""

    def table(self) -> "DriveTable":
        """Return the table, an empty one where there is none. Never raises."""
        ...


class Search(Protocol):
    """Answers questions to one directory; the faces ask it."""

    def __call__(self, query: SearchQuery, token: CancelToken | None = None) -> SearchResult:
        """Return the answer; raises Cancelled and NotFoundError."""
        ...

    def change(self, result: SearchResult, token: CancelToken | None = None) -> Change | None:
        """Return the one wish that stands in the way of a thin answer; raises Cancelled."""
        ...
