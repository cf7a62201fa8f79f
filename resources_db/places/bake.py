"""Makes the offline gazetteer from the `zipcodes` package: five facts only (zip, city, state, county, point).

Beside it, the public holidays of the years to come.

Cities and counties are the mean of their ZIP points. The package's sources are named in NOTICE. The same package gives the
same bytes.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import zipcodes

from resources_db.directory.sums import sums_of, write_sums
from resources_db.places import holidays_of
from resources_db.places.folding import fold
from resources_db.places.states import NAMES

SCHEMA = """
CREATE TABLE zip (zip TEXT PRIMARY KEY, city TEXT, state TEXT, county TEXT, latitude REAL, longitude REAL) WITHOUT ROWID;
CREATE TABLE city (folded TEXT, name TEXT, state TEXT, zips INTEGER, latitude REAL, longitude REAL,
                   PRIMARY KEY (folded, state)) WITHOUT ROWID;
CREATE TABLE county (folded TEXT, name TEXT, state TEXT, zips INTEGER, latitude REAL, longitude REAL,
                     PRIMARY KEY (folded, state)) WITHOUT ROWID;
CREATE INDEX zip_latitude ON zip (latitude);
"""
HOLIDAY = "INSERT INTO holiday VALUES (?, ?)"
Entry = tuple[str, str, str, str, float, float]


def bake_places(into: Path) -> int:
    """Write the gazetteer and its sums; returns how many ZIPs it holds."""
    entries = sorted(_entries(zipcodes.list_all()))
    into.unlink(missing_ok=True)
    with closing(sqlite3.connect(into)) as db:
        db.executescript("PRAGMA journal_mode = OFF;" + SCHEMA + holidays_of.TABLE)
        db.executemany("INSERT INTO zip VALUES (?, ?, ?, ?, ?, ?)", entries)
        for table, column in (("city", 1), ("county", 3)):
            db.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?)", _areas(entries, column))  # noqa: S608 - our own
        db.executemany(HOLIDAY, holidays_of.rows())
        db.commit()
        db.execute("VACUUM")
    write_sums(into, [sums_of(into)])
    return len(entries)


def _entries(rows: Iterable[Mapping[str, Any]]) -> Iterator[Entry]:
    """Yield ZIPs that lie in a state or territory; military ones do not, whatever point a few of them carry."""
    for row in rows:
        latitude, longitude = float(row["lat"] or 0), float(row["long"] or 0)
        if (latitude or longitude) and row["state"] in NAMES:
            yield (row["zip_code"], row["city"], row["state"], row["county"], latitude, longitude)


def _areas(entries: Iterable[Entry], column: int) -> Iterator[tuple[str, str, str, int, float, float]]:
    points: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry[column]:
            points[fold(str(entry[column])), entry[2]].append(entry)
    for (folded, state), found in sorted(points.items()):
        count = len(found)
        latitude = round(sum(entry[4] for entry in found) / count, 5)
        longitude = round(sum(entry[5] for entry in found) / count, 5)
        yield (folded, str(found[0][column]), state, count, latitude, longitude)
