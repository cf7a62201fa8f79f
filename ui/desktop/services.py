"""What the window asks of the rest: filled by the composition root, and by the tests with fakes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from navigator.clock import Clock
from navigator.directory.card_words import CardLanguage, CardWords
from navigator.directory.facts import FactSpec
from navigator.directory.gap import Gap
from navigator.directory.import_report import ImportReport
from navigator.directory.overlay import CallAnswer, HeardCapacity, ReportKind
from navigator.directory.own_number import OwnNumbers
from navigator.directory.schedule import Timetable
from navigator.directory.week import Week
from navigator.ports import CancelToken, Places, ResourceDirectory, SavedPlaces, Search
from navigator.search.result import SearchResult
from ui.desktop.casebook_services import CasebookServices
from ui.office import Stewards

if TYPE_CHECKING:
    from navigator.chart import Ground
    from navigator.directory.signed_pack import PackInstalled, PackOffer
    from navigator.health import Check

Scalar = str | int | float | bool | None


class ShowPartners(Protocol):
    """Shows numbers and ways in that are for partners only, or takes them out again."""

    def __call__(self, *, shown: bool) -> None:
        """Do so from the next reading on."""
        ...


# What is being done (reading, comparing, writing) and how many rows so far.
Progress = Callable[[str, int], None]


class Settings(Protocol):
    """Choices of this person on this machine; never what was searched for."""

    def get(self, key: str, default: Scalar) -> Scalar:
        """Return a choice, or the default."""
        ...

    def set(self, key: str, value: Scalar) -> None:
        """Keep a choice."""
        ...


class Calls(Protocol):
    """Keeps what places said during calls, and what crews found wrong; all methods raise NavigatorError when it cannot be kept."""

    def keep(self, answer: CallAnswer) -> None:
        """Keep an answer in place of the one before."""
        ...

    def take_back(self, answer: CallAnswer) -> None:
        """Take a slip back: the answer before holds again."""
        ...

    def hear(self, heard: HeardCapacity) -> None:
        """Keep how many were free when somebody asked."""
        ...

    def heard(self, moment: datetime) -> Mapping[str, HeardCapacity]:
        """Return what was heard for this night, by place."""
        ...

    def report(self, listing_id: str, kind: ReportKind, at: datetime, phone_index: int | None) -> None:
        """Keep that something about a place is wrong."""
        ...


class Packs(Protocol):
    """Looks at signed packs and installs them."""

    def look(self, file: str) -> "PackOffer":
        """Return what a pack says of itself; raises NotFoundError, DamagedFileError."""
        ...

    def install(self, file: str, words: str) -> "PackInstalled":
        """Put its directory in place; raises NavigatorError, and the old directory is unchanged then."""
        ...


class Cards(Protocol):
    """What a printed card is made with."""

    def words(self, language: CardLanguage) -> CardWords:
        """Return the phrases of a language."""
        ...

    def save(self, path: str, content: bytes) -> None:
        """Write a file, whole or not at all; raises NavigatorError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DesktopServices:
    """Everything the window needs; `chosen` False shows the first start, `startup_problem` is a sentence or empty."""

    find: Search
    directory: ResourceDirectory
    places: Places
    clock: Clock
    settings: Settings
    needs: Callable[[], Sequence[str]]
    import_file: Callable[[str, Progress, CancelToken], ImportReport]
    packs: Callable[[], Packs]
    # Looks at the whole machine, as `doctor` does.
    health: "Callable[[], Sequence[Check]]"
    reopen: Callable[[], "DesktopServices"]
    verify: Callable[[], str]
    notices: str
    chosen: bool
    choose_training: Callable[[], None]
    office: Callable[[], Stewards]
    # A listing was "copied" or "shown": counted by day, never by person.
    used: Callable[[str, str], None]
    # What an answer lacks, None for one with something good in it; and counts that by day, never with its words.
    gap: Callable[[SearchResult, CancelToken], Gap | None]
    not_found: Callable[[Gap], None]
    # The week of a place from today on, None where its hours were not understood.
    week: Callable[[Timetable], Week | None]
    calls: Calls
    # The places to count from that the team keeps under its own names.
    saved_places: SavedPlaces
    cards: Cards
    # The facts that can be asked, by key, in the order of the panel.
    facts: Callable[[], Mapping[str, FactSpec]]
    show_partners: ShowPartners
    # What the agency pins below the list; those of teams show to whoever signed in.
    own_numbers: OwnNumbers = field(default_factory=OwnNumbers)
    # Loads after the first paint what the first search would wait for.
    warm_up: Callable[[], None] = lambda: None
    startup_problem: str = ""
    # What lies under a map, read when the first one is opened.
    ground: "Callable[[], Ground | None]" = lambda: None
    # The casebook, loaded after the first paint; None where this window is for the directory alone.
    casebook: Callable[[], CasebookServices] | None = None
