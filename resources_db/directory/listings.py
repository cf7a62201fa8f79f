"""Flattens the HSDS tables into one row per hit, written once at build so that a search reads one table and no ORM.

A listing is a service at a location; a service with no location is one by itself. The search index is written beside it.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from navigator.directory.listing import Precision
from navigator.geo import Point
from navigator.search.words import names_of, without_apostrophes
from resources_db.directory.merging import PRECISE, bundles, merged, write_members
from resources_db.directory.merging import TABLES as MERGED_TABLES
from resources_db.directory.pages import one_line
from resources_db.directory.phones import PhoneBook
from resources_db.directory.records import ABSENT
from resources_db.directory.short_hours import COLUMNS as HOURS_COLUMNS
from resources_db.directory.short_hours import short_hours
from resources_db.directory.statuses import is_active
from resources_db.directory.terms import Term, TermBook
from resources_db.directory.timetables import Timetables
from resources_db.directory.values import day_of
from resources_db.index.build import build as build_index
from resources_db.index.layout import Place, leaf_order
from resources_db.index.words import WordBook
from resources_db.places.zones import zone_at, zone_of_state

TABLES = """
CREATE TABLE listing (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, source_id TEXT NOT NULL,
    service_id TEXT NOT NULL, location_id TEXT, organization_id TEXT, service TEXT NOT NULL, organization TEXT NOT NULL,
    needs TEXT NOT NULL, latitude REAL, longitude REAL, precision TEXT NOT NULL, scope TEXT NOT NULL, states TEXT NOT NULL,
    phones TEXT NOT NULL, address TEXT NOT NULL, hours_text TEXT NOT NULL, assured_date TEXT, assured_day INTEGER NOT NULL,
    evidence TEXT NOT NULL, confirmed INTEGER NOT NULL, always INTEGER NOT NULL, confidential INTEGER NOT NULL,
    training INTEGER NOT NULL, active INTEGER NOT NULL, line INTEGER NOT NULL, not_public INTEGER NOT NULL,
    hours INTEGER,
    CHECK (confidential = 0 OR (latitude IS NULL AND longitude IS NULL AND address = ''))
);
CREATE INDEX listing_service ON listing (service);
CREATE INDEX listing_organization ON listing (organization);
CREATE INDEX listing_location ON listing (location_id);
CREATE TABLE listing_need (term TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (term, key)) WITHOUT ROWID;
"""
JOINED = """
SELECT a.id AS id, s.source AS source, s.source_id AS source_id, s.id AS service_id, l.id AS location_id, s.name AS service,
       s.alternate_name AS alias, s.description AS description, s.eligibility_description AS eligibility, s.fees_description AS fees,
       s.status AS status,
       s.assured_date AS assured_date, s.organization_id AS organization_id, o.name AS organization,
       o.alternate_name AS organization_alias, o.not_public AS o_hidden, s.not_public AS s_hidden, l.not_public AS l_hidden,
       o.description AS organization_description, l.name AS location,
       l.latitude AS latitude, l.longitude AS longitude, l.precision AS precision, l.confidential AS confidential,
       n.scope AS scope, n.state AS state, n.evidence AS evidence, n.confirmed AS confirmed, n.always AS always,
       n.category AS category, d.training AS training
FROM service AS s
{join} JOIN service_at_location AS a ON a.service_id = s.id
LEFT JOIN location AS l ON l.id = a.location_id AND l.source_id != '{absent}'
LEFT JOIN organization AS o ON o.id = s.organization_id
LEFT JOIN line AS n ON n.service_id = s.id
LEFT JOIN source AS d ON d.source = s.source
{where} ORDER BY id
"""
# What hangs on the stand-in for places that are not in the file belongs to many: none of it is this service's.
AT_A_LOCATION = JOINED.format(join="INNER", where="", absent=ABSENT)
NOWHERE = JOINED.format(join="LEFT", where="WHERE a.id IS NULL", absent=ABSENT).replace("a.id AS id", "s.id AS id")
INSERTED = (
    "key", "id", "source", "source_id", "service_id", "location_id", "organization_id", "service", "organization", "needs",
    "latitude", "longitude", "precision", "scope", "states", "phones", "address", "hours_text", "assured_date", "assured_day",
    "evidence", "confirmed", "always", "confidential", "training", "active", "line",
    "not_public", "hours",
)  # fmt: skip

Row = dict[str, Any]
ZipPoint = Callable[[str], Point | None]


@dataclass(frozen=True, slots=True)
class Address:
    """An address as printed, its ZIP and its state."""

    printed: str = ""
    postal_code: str = ""
    state: str = ""


@dataclass(slots=True)
class Shelf:
    """What hangs on other tables, looked up by id while the listings are written."""

    terms: TermBook
    phones: PhoneBook
    zip_point: ZipPoint
    timetables: Timetables
    addresses: Mapping[str, "Address"] = field(default_factory=dict[str, "Address"])
    hours: Mapping[str, str] = field(default_factory=dict[str, str])


def write_listings(db: sqlite3.Connection, zip_point: ZipPoint) -> None:
    """Make and fill the flat tables inside the transaction that is open."""
    for statement in (TABLES + MERGED_TABLES).split(";\n"):
        if statement.strip():
            db.execute(statement)
    shelf = Shelf(TermBook(db), PhoneBook(db), cache(zip_point), Timetables(db), _addresses(db), _hours(db))
    book = WordBook()
    found = bundles(db, _joined(db))
    places = [_place(bundle, shelf) for bundle in found]
    for key, number in enumerate(leaf_order(places), start=1):
        _write_one(db, key, found[number], shelf, book)
    build_index(db, book)


def _joined(db: sqlite3.Connection) -> Iterator[Row]:
    for statement in (AT_A_LOCATION, NOWHERE):
        cursor = db.execute(statement)
        names = [column[0] for column in cursor.description]
        yield from [dict(zip(names, values, strict=True)) for values in cursor]


def _place(bundle: Sequence[Row], shelf: Shelf) -> Place:
    """Return where the listing of a bundle lies, as `merged` will say: that is known before all else of it is read."""
    if any(row["confidential"] for row in bundle):
        return None
    at = [_point(row, shelf.addresses.get(row["location_id"], Address()), shelf.zip_point) for row in bundle]
    latitude, longitude, _ = at[0] if len(at) == 1 else min(at, key=lambda point: PRECISE.index(Precision(point[2])))
    return None if latitude is None or longitude is None else (latitude, longitude)


def _write_one(db: sqlite3.Connection, key: int, bundle: Sequence[Row], shelf: Shelf, book: WordBook) -> None:
    """Write one listing of one row, or of several that are one service at one place."""
    told = [shelf.terms.of(row["service_id"], row["id"]) for row in bundle]
    needs = [json.dumps([term.name for term in own], ensure_ascii=False) for own in told]
    flats = [_flat(row, shelf) | {"needs": own} for row, own in zip(bundle, needs, strict=True)]
    flat, origins = merged(flats)
    flat["key"] = key
    marks = ", ".join("?" * len(INSERTED))
    db.execute(f"INSERT INTO listing ({', '.join(INSERTED)}) VALUES ({marks})", [flat[c] for c in INSERTED])  # noqa: S608
    write_members(db, key, bundle, origins)
    reached = _reached(bundle, shelf.terms)
    db.executemany("INSERT OR IGNORE INTO listing_need VALUES (?, ?)", [(t.name.casefold(), key) for t in reached])
    book.add(key, _texts(bundle, reached), _whole_names(bundle))


def texts_of(db: sqlite3.Connection) -> Iterator[tuple[int, Sequence[str], Sequence[frozenset[str]]]]:
    """Yield the key of each listing that stands in the file, its texts and its whole names by field, in the order of keys."""
    keys: dict[str, int] = dict(db.execute("SELECT id, key FROM listing").fetchall())
    terms = TermBook(db)
    for bundle in sorted(bundles(db, _joined(db)), key=lambda bundle: keys[bundle[0]["id"]]):
        yield keys[bundle[0]["id"]], _texts(bundle, _reached(bundle, terms)), _whole_names(bundle)


def _reached(bundle: Sequence[Row], terms: TermBook) -> list[Term]:
    """Return the terms that the records of a listing carry, and all above them."""
    own = {term.name: term for row in bundle for term in terms.of(row["service_id"], row["id"])}
    return terms.reached(list(own.values()))


def _texts(bundle: Sequence[Row], reached: Sequence[Term]) -> tuple[str, str, str, str]:
    """Return what a listing is found under, by field; the place of a confidential one is no word of it."""
    secret = any(row["confidential"] for row in bundle)
    terms = [word for term in reached for word in (term.name, term.aliases)]
    return (
        _join(text for row in bundle for text in (row["service"], row["alias"])),
        _join([*terms, *(row["category"] for row in bundle)]),
        _join(text for row in bundle for text in _providers(row, secret=secret)),
        _join(text for row in bundle for text in (row["description"], row["eligibility"], row["fees"])),
    )


def _whole_names(bundle: Sequence[Row]) -> tuple[frozenset[str], ...]:
    """Return the names that a listing is called by, by field: its service's; its place's and its provider's."""
    secret = any(row["confidential"] for row in bundle)
    own = [name for row in bundle for name in (row["service"], row["alias"])]
    others = [name for row in bundle for name in (row["organization"], row["organization_alias"])]
    others += [] if secret else [row["location"] for row in bundle]
    nothing: frozenset[str] = frozenset()
    called = (frozenset(each for name in names if name for each in names_of(name)) for names in (own, others))
    service, provider = called
    return service, nothing, provider, nothing


def _providers(row: Row, *, secret: bool) -> tuple[str | None, ...]:
    """Return who provides it and what its place is called, a confidential one's left out."""
    return (row["organization"], row["organization_alias"], None if secret else row["location"])


def _flat(row: Row, shelf: Shelf) -> Row:
    """Return the columns of one listing; a confidential place keeps no point and no street whatever the tables say."""
    secret = bool(row["confidential"])
    day = day_of(row["assured_date"])
    address = Address() if secret else shelf.addresses.get(row["location_id"], Address())
    latitude, longitude, precision = (None, None, "none") if secret else _point(row, address, shelf.zip_point)
    owners = (row["id"], row["service_id"], "" if secret else row["location_id"])
    return row | {
        "organization": row["organization"] or "",
        "latitude": latitude,
        "longitude": longitude,
        "precision": precision,
        "scope": row["scope"] or "local",
        "states": row["state"] or "",
        "phones": shelf.phones.of(row),
        "address": address.printed,
        "hours_text": _first(shelf.hours, owners),
        "hours": shelf.timetables.of(owners, zone=_zone(row, latitude, longitude, address), state=address.state),
        "assured_date": day.isoformat() if day else None,
        "assured_day": day.toordinal() if day else 0,
        "evidence": row["evidence"] or "",
        "confirmed": 1 if row["confirmed"] is None else row["confirmed"],
        "always": row["always"] or 0,
        "confidential": int(secret),
        "training": row["training"] or 0,
        "active": int(is_active(row["status"])),
        "line": int(row["scope"] is not None),
        "not_public": int(any(row[name] for name in ("o_hidden", "s_hidden", "l_hidden"))),
    }


def _zone(row: Row, latitude: float | None, longitude: float | None, address: Address) -> str:
    """Return the time zone of a listing: of its point, else of its state where that lies in one zone."""
    if latitude is not None and longitude is not None:
        return zone_at(Point(latitude, longitude))
    return zone_of_state(address.state or row["state"] or "")


def _point(row: Row, address: Address, zip_point: ZipPoint) -> tuple[float | None, float | None, str]:
    """Return the point of a listing and how exactly it is known; without coordinates the middle of its ZIP."""
    if row["latitude"] is not None:
        return row["latitude"], row["longitude"], row["precision"] or "rooftop"
    middle = zip_point(address.postal_code[:5]) if address.postal_code else None
    return (middle.latitude, middle.longitude, "zip") if middle else (None, None, "none")


def _join(parts: Iterable[str | None]) -> str:
    """Return the texts that are searched; "O'Brien" also as the one word that it is looked for by."""
    texts = [part for part in parts if part]
    return " ".join(dict.fromkeys([*texts, *map(without_apostrophes, texts)]))


def _first(texts: Mapping[str, str], ids: Sequence[str | None]) -> str:
    return next((texts[i] for i in ids if i and i in texts), "")


def _addresses(db: sqlite3.Connection) -> dict[str, Address]:
    """Return one printed address a location, the physical one before the postal one."""
    rows = db.execute(
        "SELECT location_id, address_1, address_2, city, state_province, postal_code FROM address WHERE location_id IS NOT NULL"
        " ORDER BY location_id, address_type = 'postal', id"
    )
    printed: dict[str, Address] = {}
    for location, line1, line2, city, state, postal in rows:
        street = ", ".join(part.strip() for part in (line1, line2) if part and part.strip())
        region = " ".join(part.strip() for part in (state, postal) if part and part.strip())
        text = ", ".join(part for part in (street, (city or "").strip(), region) if part)
        printed.setdefault(location, Address(text, (postal or "").strip(), (state or "").strip().upper()))
    return printed


def _hours(db: sqlite3.Connection) -> dict[str, str]:
    """Return the printed hours of each record that has schedules: its texts as given, intake before opening."""
    columns = ", ".join(f'"{column}"' for column in HOURS_COLUMNS)
    rows = db.execute(
        f"SELECT COALESCE(service_at_location_id, service_id, location_id), {columns}"  # noqa: S608 - our own column names
        " FROM schedule ORDER BY COALESCE(kind, 'open') = 'open', source_id, id"
    )
    texts: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for owner, *values in rows:
        row = dict(zip(HOURS_COLUMNS, values, strict=True))
        text = short_hours(row, one_line(row["description"]))
        if owner and text:
            texts[owner][text] = None
    return {owner: "; ".join(lines) for owner, lines in texts.items()}
