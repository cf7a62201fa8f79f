"""The directory as Find reads it: small raw SQL over the flat listing table, no ORM (it costs more than all of Qt)."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from navigator.directory.freshness import is_stale, tier_of
from navigator.directory.listing import Audience, Fact, Listing, Page, Phone, Precision, Scope
from navigator.directory.schedule import Timetable
from navigator.errors import NotFoundError
from navigator.geo import Point
from navigator.ports import Cancelled, DirectorySummary, SourceSummary
from navigator.search.ask import Field
from navigator.search.query import words_of
from resources_db.directory.connection import DirectoryFile
from resources_db.directory.pages import facts_of_rows, read_page
from resources_db.directory.schedule_json import from_json
from resources_db.index.file import KEY_BITS

if TYPE_CHECKING:
    from navigator.search.name_book import NamedPlace
    from navigator.search.need_tree import NeedCount
    from resources_db.index.directory_index import DirectoryIndex

MOST_NAMED = 200
# Cells that many rows share, or that come again with each letter that is typed.
MOST_READ = 512
COUNTED = {
    "services": "service", "organizations": "organization", "locations": "location",
    "service_at_locations": "service_at_location",
}  # fmt: skip
# A name with several points is no place: its services stand for it, each under its own name.
NAMED = """
WITH hit AS (SELECT service, organization, location_id FROM listing WHERE key IN ({keys})),
names AS (
    SELECT service AS name FROM hit UNION SELECT organization FROM hit
    UNION SELECT name FROM location WHERE id IN (SELECT location_id FROM hit)
),
points AS (
    SELECT service AS name, latitude, longitude FROM listing WHERE service IN names
    UNION SELECT organization, latitude, longitude FROM listing WHERE organization IN names
    UNION SELECT l.name, i.latitude, i.longitude FROM location AS l CROSS JOIN listing AS i ON i.location_id = l.id
    WHERE l.name IN names
)
SELECT name, min(latitude), min(longitude) FROM points
WHERE latitude IS NOT NULL AND name != '' GROUP BY name HAVING count(DISTINCT latitude || ' ' || longitude) = 1 ORDER BY name
"""


class DirectoryReader:
    """Reads one directory file; fits navigator.ports.ResourceDirectory."""

    def __init__(self, path: Path) -> None:
        self._file = DirectoryFile(path)
        self.path = path
        self._timetables: dict[int, Timetable] = {}
        self._index: DirectoryIndex | None = None

    def active(self) -> Sequence[Listing]:
        """Return every row that can be a hit, lines too."""
        return list(self._listings("WHERE active = 1", [], "ORDER BY key").values())

    def facts(self, keys: Sequence[int]) -> Sequence[Sequence[Fact]]:
        """Return what rows say about facts, those of all records that are one listing, in the order asked for."""
        rows = [self._row_of(key) for key in keys]
        with self._file.reading() as db:
            told = facts_of_rows(db, rows)
        return [told.get(row, ()) for row in rows]

    def listings(self, keys: Sequence[int]) -> Sequence[Listing]:
        """Return rows by key, in the order asked for."""
        rows = [self._row_of(key) for key in keys]
        # One value however many keys there are: SQLite limits how many `?` a statement may have.
        found = self._listings("WHERE key IN (SELECT value FROM json_each(?))", [json.dumps(rows)])
        return [found[row] for row in rows]

    def timetable(self, hours: int) -> Timetable:
        """Return the hours that candidates name by number; raises Cancelled when the file was replaced since: ask again."""
        row = self._row_of(hours)
        known = self._timetables.get(hours)
        if known is None:
            with self._file.reading() as db:
                state, text = db.execute("SELECT state, schedule FROM hours WHERE id = ?", [row]).fetchone()
            known = self._timetables[hours] = Timetable(schedule=from_json(text), state=state)
        return known

    def page(self, listing_id: str) -> Page:
        """Return the page of one listing; raises NotFoundError."""
        # One that is part of another by now is found under its old id all the same: a referral may name it.
        where = "WHERE key = COALESCE((SELECT key FROM member WHERE id = ?1), (SELECT key FROM listing WHERE id = ?1))"
        listing = next(iter(self._listings(where, [listing_id]).values()), None)
        if listing is None:
            raise NotFoundError("This service is no longer in the directory.", hint="Search again.")
        with self._file.reading() as db:
            return read_page(db, listing)

    def lines(self, state: str) -> Sequence[Listing]:
        """Return the lifelines: always shown first, then the state's, then the country's, unconfirmed last."""
        where = "WHERE line = 1 AND active = 1 AND (scope = 'national' OR states = ?)"
        order = "ORDER BY always DESC, confirmed DESC, scope = 'national', assured_day DESC, service, id"
        return list(self._listings(where, [state], order).values())

    def needs(self) -> Sequence[str]:
        """Return the names of needs that most active services meet, most first."""
        question = (
            "SELECT json_extract(needs, '$[0]') AS need, count(*) FROM listing WHERE active = 1 AND line = 0 AND needs != '[]'"
            " GROUP BY need ORDER BY count(*) DESC, need"
        )
        with self._file.reading() as db:
            return [row[0] for row in db.execute(question)]

    def names(self) -> "Sequence[NamedPlace]":
        """Return the names of all that may be a hit but the lines."""
        with self._file.reading() as db:
            return _all_names(db, self._file.generation << KEY_BITS)

    def counted_needs(self) -> "Sequence[NeedCount]":
        """Return every need that something meets, with how much does."""
        with self._file.reading() as db:
            return _all_needs(db)

    def saved_places(self) -> Sequence[tuple[str, Point]]:
        """Return the places that this directory brings along."""
        with self._file.reading() as db:
            rows = db.execute("SELECT name, latitude, longitude FROM saved_place ORDER BY name").fetchall()
        return [(name, Point(latitude, longitude)) for name, latitude, longitude in rows]

    def named_places(self, text: str, limit: int) -> Sequence[tuple[str, Point]]:
        """Return public places whose service, organization or location name begins with the words, each name once."""
        words = words_of(text)
        if not words:
            return ()
        index = self.index()
        named = index.all_begun((Field.NAME, Field.PROVIDER), words)
        # A common word names no place.
        keys = [key for key, _ in zip(named, range(MOST_NAMED), strict=False)]
        with self._file.reading() as db:
            rows = db.execute(NAMED.format(keys=", ".join("?" * len(keys))), keys).fetchall()
        # What else lies at the same place is found along; it stands in only when no name has all the words by itself.
        meant = [row for row in rows if _begins(row[0], words)] or rows
        return [(name, Point(latitude, longitude)) for name, latitude, longitude in meant[:limit]]

    def index(self) -> "DirectoryIndex":
        """Return the index of the file that is open now."""
        from resources_db.index.directory_index import DirectoryIndex  # noqa: PLC0415 - first search, not first paint

        known = self._index
        if known is None or known.generation != self._file.generation:
            known = self._index = DirectoryIndex(self._file)
        return known

    def summary(self, today: date) -> DirectorySummary:
        """Say what is loaded, from where, how fresh."""
        with self._file.reading() as db:
            counts = {name: _one(db, f"SELECT count(*) FROM {table}") for name, table in COUNTED.items()}  # noqa: S608
            counts["retired"] = _one(db, "SELECT count(*) FROM service WHERE status = 'retired'")
            sources = tuple(
                _source(db, row) for row in db.execute("SELECT source, title, as_of, training FROM source ORDER BY id")
            )
        ages = Counter(_age(listing, today) for listing in self._listings("WHERE active = 1 AND line = 0", []).values())
        local = [source for source in sources if source.services and not source.source.startswith("lifelines")]
        return DirectorySummary(
            title=", ".join(source.title for source in local) or "National and state lines only",
            counts=counts,
            sources=sources,
            fresh=ages["fresh"],
            stale=ages["stale"],
            never=ages["never"],
            training=any(source.training for source in sources),
        )

    @property
    def training(self) -> bool:
        """Whether anything of it is invented, to learn with."""
        with self._file.reading() as db:
            return db.execute("SELECT 1 FROM source WHERE training").fetchone() is not None

    def use(self, path: Path) -> None:
        """Read another file from now on: the one before, when this one turned out damaged."""
        self._file.path = self.path = path
        self._file.release()

    def release(self) -> None:
        """Let go of the file so that it can be replaced."""
        self._file.release()

    def _row_of(self, key: int) -> int:
        """Return the row that a key means; raises Cancelled when the file was replaced since: ask again."""
        if key >> KEY_BITS != self._file.generation:
            raise Cancelled
        return key & (1 << KEY_BITS) - 1

    def _listings(self, where: str, values: Sequence[object], order: str = "") -> dict[int, Listing]:
        with self._file.reading() as db:
            cursor = db.execute(f"SELECT * FROM listing {where} {order}", values)  # noqa: S608 - our own conditions
            names = [column[0] for column in cursor.description]
            rows = [dict(zip(names, row, strict=True)) for row in cursor]
        return {row["key"]: to_listing(row) for row in rows}


def to_listing(row: Mapping[str, Any]) -> Listing:
    """Map a row of the listing table to the domain's word for it."""
    located = row["latitude"] is not None
    return Listing(
        id=row["id"],
        source=row["source"],
        source_id=row["source_id"],
        service_id=row["service_id"],
        service=row["service"],
        organization=row["organization"],
        needs=_needs(row["needs"]),
        point=Point(row["latitude"], row["longitude"]) if located else None,
        precision=Precision(row["precision"]),
        scope=Scope(row["scope"]),
        states=tuple(row["states"].split()),
        phones=_phones(row["phones"]),
        address=row["address"],
        hours_text=row["hours_text"],
        assured_date=date.fromisoformat(row["assured_date"]) if row["assured_date"] else None,
        evidence=row["evidence"],
        confirmed=bool(row["confirmed"]),
        confidential=bool(row["confidential"]),
        training=bool(row["training"]),
        not_public=bool(row["not_public"]),
    )


def _begins(name: str, words: Sequence[str]) -> bool:
    """Tell whether each of the words begins a word of the name."""
    own = words_of(name)
    return all(any(has.startswith(word) for has in own) for word in words)


@lru_cache(MOST_READ)
def _needs(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


@lru_cache(MOST_READ)
def _phones(text: str) -> tuple[Phone, ...]:
    return tuple(_phone(phone) for phone in json.loads(text))


def _phone(entry: Mapping[str, Any]) -> Phone:
    return Phone(
        number=entry["number"],
        extension=str(entry.get("extension", "")),
        type=entry.get("type", "voice"),
        label=entry.get("label", ""),
        audience=Audience.of(entry.get("audience")),
        call_first=bool(entry.get("call_first")),
        menu_option=entry.get("menu_option", ""),
        text_keyword=entry.get("text_keyword", ""),
    )


def _source(db: sqlite3.Connection, row: Sequence[Any]) -> SourceSummary:
    source, title, as_of, training = row
    services = _one(db, "SELECT count(*) FROM service WHERE source = ?", [source])
    day = date.fromisoformat(as_of[:10]) if as_of else None
    return SourceSummary(source=source, title=title, services=services, as_of=day, training=bool(training))


def _age(listing: Listing, today: date) -> str:
    if listing.assured_date is None:
        return "never"
    return "stale" if is_stale(listing.assured_date, today, tier_of(listing.needs)) else "fresh"


def _one(db: sqlite3.Connection, question: str, values: Sequence[object] = ()) -> int:
    return int(db.execute(question, values).fetchone()[0])


def _all_names(db: sqlite3.Connection, generation: int) -> "Sequence[NamedPlace]":
    from resources_db.directory.browse import read_names  # noqa: PLC0415 - after the first paint

    return read_names(db, generation)


def _all_needs(db: sqlite3.Connection) -> "Sequence[NeedCount]":
    from resources_db.directory.browse import read_needs  # noqa: PLC0415 - after the first paint

    return read_needs(db)
