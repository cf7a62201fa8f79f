"""One line of a list and one page about it: a service at a location, as a person reads it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from navigator.directory.schedule import Timetable
from navigator.geo import Point


class Audience(StrEnum):
    """Who may be given a number or a way in (VERDICTS.md, last but two)."""

    PUBLIC = "public"
    PARTNERS = "partners"

    @classmethod
    def of(cls, word: str | None) -> "Audience":
        """Return who is meant; a word that nobody knows is not for everybody."""
        return cls.PUBLIC if (word or "").strip().casefold() in ("", "public") else cls.PARTNERS


class Precision(StrEnum):
    """How exactly a point is known."""

    ROOFTOP = "rooftop"
    STREET = "street"
    ZIP = "zip"
    CITY = "city"
    NONE = "none"


class Scope(StrEnum):
    """How far a service reaches: local ones have a place, the others answer from anywhere."""

    LOCAL = "local"
    STATE = "state"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number as it is printed, what it is for, and who may have it."""

    number: str
    extension: str = ""
    type: str = "voice"
    label: str = ""
    audience: Audience = Audience.PUBLIC
    call_first: bool = False
    menu_option: str = ""
    text_keyword: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a place says about one fact of a situation: allows, refuses, or a condition with its words.

    `alone`: it was asked about just this value, so that a band of ages leaves nobody out by it.
    """

    fact: str
    answer: str
    value: str = ""
    words: str = ""
    assured_date: date | None = None
    source: str = ""
    first_hand: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line on how to get in, a rule, or what to expect."""

    kind: str
    text: str
    audience: Audience = Audience.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Hours as they are printed; `kind` is open or intake. Times are evaluated from step to step, the text stays."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A service at a location (or by phone) with all that a row shows.

    `point` is None when the place is confidential, unknown, or there is none; `evidence` says in words how a bundled
    line is known; `confirmed` False waits under "Not confirmed" and never leads (VERDICTS.md, Evidence in words);
    `withheld` says that numbers for partners only were taken out; `not_public`: staff see it, nobody prints or exports it.
    """

    id: str
    source: str
    source_id: str
    service_id: str
    service: str
    organization: str
    needs: tuple[str, ...] = ()
    point: Point | None = None
    precision: Precision = Precision.NONE
    scope: Scope = Scope.LOCAL
    states: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    address: str = ""
    hours_text: str = ""
    assured_date: date | None = None
    evidence: str = ""
    confirmed: bool = True
    confidential: bool = False
    training: bool = False
    withheld: bool = False
    not_public: bool = False

    @property
    def by_phone(self) -> bool:
        """There is no place to go to: it is called."""
        return self.point is None and not self.address and not self.confidential and bool(self.phones or self.withheld)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which source a field of a listing is from that several sources tell of, and when that source had it checked."""

    field: str
    source: str
    assured_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that the detail pane says about one listing; `ways_withheld`: ways in for partners only were taken out."""

    listing: Listing
    description: str = ""
    alert: str = ""
    status: str = ""
    eligibility: str = ""
    fees: str = ""
    application_process: str = ""
    wait_time: str = ""
    website: str = ""
    email: str = ""
    transportation: str = ""
    organization_description: str = ""
    languages: tuple[str, ...] = ()
    accessibility: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    served_areas: tuple[str, ...] = ()
    hours: tuple[Hours, ...] = ()
    timetable: Timetable | None = None
    facts: tuple[Fact, ...] = ()
    notes: tuple[Note, ...] = ()
    ways_withheld: bool = False
    source_note: str = ""
    origins: tuple[Origin, ...] = ()
