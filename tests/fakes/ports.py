"""Fakes of the ports, plain classes over the places of `linden`."""

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from fakes import linden
from fakes.answers import FakeAnswers
from fakes.browsing import names_of, needs_of
from fakes.office import FakeOffice
from fakes.plain_directory import NoHolidays
from fakes.plain_index import PlainIndex
from fakes.saved_places import FakeSavedPlaces

from navigator.directory.import_report import ImportReport, Problem, ProblemKind, TableCount
from navigator.directory.listing import Fact, Listing, Page, Scope
from navigator.directory.schedule import Schedule, Timetable
from navigator.directory.week import week_of
from navigator.errors import NavigatorError, NotFoundError
from navigator.geo import Point, haversine_m
from navigator.health import Check
from navigator.ports import CancelToken, DirectorySummary, SourceSummary
from navigator.search.ask import Ask
from navigator.search.name_book import NamedPlace
from navigator.search.need_tree import NeedCount
from navigator.search.query import Origin
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.notice_gap import NoticeGap
from navigator.use_cases.public_view import PublicDirectory
from navigator.use_cases.reading_texts import TextReader
from resources_db.cards import CardDesk
from resources_db.speech import speech
from ui.desktop.services import DesktopServices, Packs, Scalar


class FixedClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 17, 18, 40, tzinfo=UTC)


class Sphere:
    def metres(self, here: Point, there: Point) -> float:
        return haversine_m(here, there)


class FakeSettings:
    def __init__(self, **values: Scalar) -> None:
        self.values: dict[str, Scalar] = dict(values)

    def get(self, key: str, default: Scalar) -> Scalar:
        return self.values.get(key, default)

    def set(self, key: str, value: Scalar) -> None:
        self.values[key] = value


class FullDisk(FakeSettings):
    def set(self, key: str, value: Scalar) -> None:
        del key, value
        raise NavigatorError("Your choices could not be saved.", hint="Check that the disk is not full.")


class FakePlaces:
    """Knows two places, what a team keeps, and points."""

    def __init__(self, *places: Origin, kept: FakeSavedPlaces | None = None) -> None:
        self.places = places or (linden.STATION, linden.SPRINGFIELD)
        self.kept = kept or FakeSavedPlaces()

    def resolve(self, text: str) -> Origin:
        exact = [place for place in self._all() if place.name.casefold() == text.casefold()]
        if exact:
            return exact[0]
        if re.fullmatch(r"-?[\d.]+, ?-?[\d.]+", text):
            latitude, longitude = map(float, text.split(","))
            return Origin(
                name=f"{latitude:g}, {longitude:g}", point=Point(latitude, longitude), state="OR", kind="point"
            )
        if text.casefold() == "springfield":
            raise NotFoundError(
                "Which Springfield is meant?", hint="Choose one.", candidates=("Springfield, OR", "Springfield, IL")
            )
        raise NotFoundError("No place of this name is known.", hint="Type a ZIP or \u201cCity, ST\u201d.")

    def area(self, origin: Origin) -> str:
        return f"{origin.state}-linden_county" if origin.state else ""

    def suggest(self, text: str, limit: int) -> Sequence[Origin]:
        found = [place for place in self._all() if place.name.casefold().startswith(text.casefold())]
        return [place for place in found if text or place.kind == "saved"][:limit]

    def _all(self) -> Sequence[Origin]:
        return (*self.kept.origins(), *self.places)


class FakeDirectory:
    """Answers from memory. The word "slow" waits until it is withdrawn; "broken" fails as no one foresaw."""

    def __init__(
        self, *, training: bool = True, damaged: bool = False, hours: Mapping[str, Schedule] | None = None
    ) -> None:
        self.rows: tuple[Listing, ...] = (*linden.PLACES, *linden.FAR, *linden.LINES)
        self.training = training
        self.damaged = damaged
        self.waiting = threading.Event()
        self.asked: list[str] = []
        self.hours = dict(hours or {})
        self.made: PlainIndex | None = None

    def index(self) -> PlainIndex:
        if self.made is None:
            hours = [key for key, row in enumerate(self.rows) if row.service in self.hours]
            hidden = {"other_need": 9, "not_active": 3}
            self.made = PlainIndex(self.rows, hours=hours, hidden=hidden, on_best=self._asked)
        return self.made

    def facts(self, keys: Sequence[int]) -> Sequence[Sequence[Fact]]:
        return [linden.PAGE.facts if self.rows[key].id == linden.HARBOR.id else () for key in keys]

    def _asked(self, ask: Ask, token: CancelToken) -> None:
        del ask
        words = self.index().named[-1].split() if self.index().named else []
        self.asked.append(" ".join(words))
        if "slow" in words:
            self.waiting.set()
            while not token.cancelled:
                threading.Event().wait(0.005)
            token.check()
        if "broken" in words:
            raise KeyError("John Q. Needle")
        if self.damaged:
            raise NavigatorError("The directory file is damaged.", hint="Import it again.")

    def listings(self, keys: Sequence[int]) -> Sequence[Listing]:
        return [self.rows[key] for key in keys]

    def timetable(self, hours: int) -> Timetable:
        return Timetable(schedule=self.hours[self.rows[hours].service], state="OR")

    def page(self, listing_id: str) -> Page:
        row = next((row for row in self.rows if row.id == listing_id), None)
        if row is None:
            raise NotFoundError("This place is no longer in the directory.")
        if listing_id == linden.HARBOR.id:
            return replace(linden.PAGE, listing=row)
        return Page(listing=row, description="Somewhere to go.")

    def lines(self, state: str) -> Sequence[Listing]:
        return [row for row in linden.LINES if row.scope is Scope.NATIONAL or (state and state in row.states)]

    def needs(self) -> Sequence[str]:
        return linden.NEEDS

    def names(self) -> Sequence[NamedPlace]:
        return names_of(self.rows)

    def counted_needs(self) -> Sequence[NeedCount]:
        return needs_of(self.rows)

    def summary(self, today: date) -> DirectorySummary:
        del today
        source = SourceSummary(
            source="training", title="Linden County", services=9, as_of=date(2026, 11, 14), training=self.training
        )
        return DirectorySummary(
            title="Linden County (training)" if self.training else "Lane County",
            counts={"services": 9},
            sources=(source,),
            fresh=5,
            stale=3,
            never=1,
            training=self.training,
        )


def report() -> ImportReport:
    problems = [
        Problem(
            kind=ProblemKind.BAD_PHONE,
            file="phones.csv",
            row=row,
            column="number",
            reason="Not a number that can be dialled.",
        )
        for row in range(1, 30)
    ]
    table = TableCount(
        file="county.zip!services.csv", format="hsds-csv-1.1", rows_seen=4089, imported=4089, problems=problems
    )
    held = {"services": 4089, "organizations": 1200, "locations": 3015, "service_at_locations": 4300, "retired": 0}
    return ImportReport(tables=(table,), directory=held)


def imported(file: str, progress: Callable[[str, int], None], token: CancelToken) -> ImportReport:
    if "bad" in file:
        raise NavigatorError("This is no directory file.", hint="Choose an HSDS zip, JSON or CSV file.")
    progress("reading", 5000)
    while "endless" in file:
        token.check()
        threading.Event().wait(0.005)
    return report()


def no_packs() -> Packs:
    raise NavigatorError("There is no pack here.", hint="A test that wants one brings the real ones.")


def services(directory: FakeDirectory | None = None, **changed: object) -> DesktopServices:
    shown = PublicDirectory(directory or FakeDirectory())
    texts = TextReader(speech, FakePlaces())
    calls, kept = FakeAnswers(), FakeSavedPlaces()
    find = FindResources(shown, texts, Sphere(), NoHolidays(), FixedClock(), calls)
    values: dict[str, object] = {
        "find": find,
        "directory": shown,
        "show_partners": shown.show_partners,
        "places": FakePlaces(kept=kept),
        "saved_places": kept,
        "clock": FixedClock(),
        "settings": FakeSettings(),
        "needs": lambda: linden.NEEDS,
        "import_file": imported,
        "packs": no_packs,
        "health": lambda: [Check(name="disk", state="warn", text="12 MiB free", hint="Free some space.")],
        "reopen": lambda: services(FakeDirectory(training=False)),
        "verify": lambda: "",
        "notices": "Inter: SIL Open Font License 1.1",
        "chosen": True,
        "choose_training": lambda: None,
        "office": FakeOffice,
        "used": lambda _listing, _kind: None,
        "gap": NoticeGap(find, shown, FakePlaces()),
        "not_found": lambda _gap: None,
        "week": lambda table: week_of(table, FixedClock().now(), NoHolidays().of_state(table.state)),
        "calls": calls,
        "cards": CardDesk(),
        "facts": lambda: {spec.key: spec for spec in speech().vocabulary.in_use(frozenset())},
    }
    return DesktopServices(**(values | changed))  # type: ignore[arg-type]
