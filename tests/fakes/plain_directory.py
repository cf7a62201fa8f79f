"""A directory of a few rows in memory, for the use cases alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from fakes.browsing import names_of, needs_of
from fakes.plain_index import PlainIndex

from navigator.directory.listing import Audience, Fact, Listing, Note, Page, Phone
from navigator.directory.schedule import IsHoliday, Timetable
from navigator.errors import NotFoundError
from navigator.geo import Point, haversine_m
from navigator.ports import DirectorySummary
from navigator.search.name_book import NamedPlace
from navigator.search.need_tree import NeedCount


def listing(name: str, point: Point | None = None, **more: object) -> Listing:
    values: dict[str, object] = {
        "id": name,
        "source": "lane",
        "source_id": name,
        "service_id": name,
        "service": name,
        "organization": "Harbor Trust",
        "point": point,
        "phones": (Phone(number="541-555-0101"), Phone(number="541-555-0102", audience=Audience.PARTNERS)),
    }
    return Listing(**(values | more))  # type: ignore[arg-type]


@dataclass
class PlainDirectory:
    """A directory of a few rows; keeps which rows were read."""

    rows: Sequence[Listing]
    asked: list[dict[str, object]] = field(default_factory=list)
    tables: dict[int, Timetable] = field(default_factory=dict)
    told: dict[int, Sequence[Fact]] = field(default_factory=dict)
    made: PlainIndex | None = None

    def index(self) -> PlainIndex:
        if self.made is None:
            self.made = PlainIndex(self.rows, facts=self.told, hours=tuple(self.tables), hidden={"not_active": 2})
        return self.made

    def facts(self, keys: Sequence[int]) -> Sequence[Sequence[Fact]]:
        return [self.told.get(key, ()) for key in keys]

    def listings(self, keys: Sequence[int]) -> Sequence[Listing]:
        self.asked.append({"listings": tuple(keys)})
        return [self.rows[key] for key in keys]

    def timetable(self, hours: int) -> Timetable:
        return self.tables[hours]

    def page(self, listing_id: str) -> Page:
        row = next((row for row in self.rows if row.id == listing_id), None)
        if row is None:
            raise NotFoundError("This service is no longer in the directory.")
        notes = (
            Note(kind="way_in", text="Front desk."),
            Note(kind="way_in", text="Side door, code 1234.", audience=Audience.PARTNERS),
        )
        return Page(listing=row, notes=notes)

    def lines(self, state: str) -> Sequence[Listing]:
        del state
        return self.rows

    def needs(self) -> Sequence[str]:
        return ("Emergency shelter",)

    def names(self) -> Sequence[NamedPlace]:
        return names_of(self.rows)

    def counted_needs(self) -> Sequence[NeedCount]:
        return needs_of(self.rows)

    def summary(self, today: date) -> DirectorySummary:
        del today
        return DirectorySummary(
            title="Lane", counts={"services": len(self.rows)}, sources=(), fresh=0, stale=0, never=0, training=False
        )


@dataclass
class CountingRuler:
    """Measures on a sphere and counts how often: it must be asked for shown rows only."""

    measured: int = 0

    def metres(self, here: Point, there: Point) -> float:
        self.measured += 1
        return haversine_m(here, there)


class NoHolidays:
    """A country that never rests."""

    def of_state(self, state: str) -> IsHoliday:
        del state
        return lambda _day: False


class FixedClock:
    """Tuesday 24 November 2026, 20:00 UTC: noon in Eugene."""

    def now(self) -> datetime:
        return datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
