"""Writes the search index beside the rows, in the transaction that is open: words, needs, columns, facts, leaves."""

import json
import sqlite3
from itertools import groupby
from typing import TYPE_CHECKING, Any

from navigator.directory.freshness import Tier, tier_of
from navigator.directory.listing import Scope
from navigator.directory.night import never_a_no_of
from resources_db.index import tables
from resources_db.index.facts import Shapes, told_rows
from resources_db.index.layout import LEAF_BITS
from resources_db.index.word_tables import blob, write_words
from resources_db.index.words import WordBook

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TIERS = tuple(Tier)
ROWS = (
    "SELECT key, id, latitude, longitude, hours, assured_day, always, confirmed, active, scope, states, service, needs, phones"
    " FROM listing ORDER BY key"
)
Columns = dict[str, "NDArray[Any]"]


def build(db: sqlite3.Connection, book: WordBook) -> None:
    """Make and fill the tables of the index; rows are in leaf order, those without a point last, numbered from 1."""
    for statement in tables.TABLES.split(";\n"):
        db.execute(statement)
    write_words(db, book)
    _write_needs(db)
    columns = _columns(db)
    _write_leaves(db, columns["points"])
    _write_chunks(db, columns, _facts(db))


def _columns(db: sqlite3.Connection) -> Columns:
    """Read all rows once into columns, by row number; the sets of rows are written on the way."""
    import numpy as np  # noqa: PLC0415 - first use, never when a window starts

    most = db.execute("SELECT COALESCE(max(key), 0) FROM listing").fetchone()[0] + 1
    most_hours = db.execute("SELECT COALESCE(max(id), 0) FROM hours").fetchone()[0]
    points = np.full((most, 2), np.nan)
    hours = np.zeros(most, "<u4")
    told = np.zeros(most, list(tables.TOLD))
    sets: dict[str, list[int]] = {tables.ACTIVE: [], tables.SOME_STATES: []}
    risks = _Risks()
    for key, _, latitude, longitude, hours_id, day, always, confirmed, active, scope, states, *said in db.execute(ROWS):
        if latitude is not None:
            points[key] = (latitude, longitude)
        hours[key] = hours_id or 0
        flags = always * tables.ALWAYS | confirmed * tables.CONFIRMED | risks.flags(*said)
        told[key] = (day, 0, flags)
        if active:
            sets[tables.ACTIVE].append(key)
        if scope == Scope.STATE:
            sets[tables.SOME_STATES].append(key)
            for state in dict.fromkeys(states.split()):
                sets.setdefault(tables.STATE.format(state), []).append(key)
    for place, (key,) in enumerate(db.execute("SELECT key FROM listing ORDER BY id")):
        told["order"][key] = place
    db.executemany("INSERT INTO index_set VALUES (?, ?)", [(name, blob(rows)) for name, rows in sorted(sets.items())])
    return {"points": points, "hours": hours.astype(tables.hours_kind(most_hours)), "told": told}


class _Risks:
    """How soon knowledge of a row is stale, and whether it turns nobody away: asked once for each set of needs."""

    def __init__(self) -> None:
        self._tiers: dict[str, int] = {}

    def flags(self, service: str, needs: str, phones: str) -> int:
        """Return the bits of the flags that say so."""
        named = tuple(json.loads(needs))
        tier = self._tiers.get(needs)
        if tier is None:
            tier = self._tiers[needs] = TIERS.index(tier_of(named))
        numbers = [phone["number"] for phone in json.loads(phones)]
        return tier << tables.TIER_SHIFT | tables.NEVER_A_NO * never_a_no_of((service, *named), numbers)


def _facts(db: sqlite3.Connection) -> "NDArray[Any]":
    """Return what rows say about facts, by row number; the shapes of it are written on the way."""
    import numpy as np  # noqa: PLC0415

    shapes = Shapes()
    found = np.array(list(told_rows(db, shapes)), dtype=[("row", "<u4"), ("shape", "<u4"), ("day", "<i4")])
    shapes.write(db, found)
    return found


def _write_chunks(db: sqlite3.Connection, columns: Columns, facts: "NDArray[Any]") -> None:
    import numpy as np  # noqa: PLC0415

    count = len(columns["hours"])
    cells: dict[str, list[bytes]] = {name: [] for name in tables.COLUMNS}
    for first in range(0, count, tables.CHUNK_ROWS):
        rows = slice(first, first + tables.CHUNK_ROWS)
        begin, end = np.searchsorted(facts["row"], (first, first + tables.CHUNK_ROWS))
        said = np.zeros(end - begin, list(tables.FACTS))
        said["row"] = facts["row"][begin:end] - first
        said["shape"], said["day"] = facts["shape"][begin:end], facts["day"][begin:end]
        cells["facts"].append(said.tobytes())
        for name, column in columns.items():
            cells[name].append(column[rows].tobytes())
    db.executemany(
        "INSERT INTO index_chunk VALUES (?, ?)",
        [(tables.chunk_id(name, chunk), blob) for name in tables.COLUMNS for chunk, blob in enumerate(cells[name])],
    )


def _write_leaves(db: sqlite3.Connection, points: "NDArray[np.float64]") -> None:
    """Write the box of each leaf: south, north, west, east."""
    import numpy as np  # noqa: PLC0415

    located = int(np.count_nonzero(~np.isnan(points[:, 0])))
    edges = [max(first, 1) for first in range(0, located + 1, 1 << LEAF_BITS)] if located else []
    boxes = np.empty((len(edges), 4))
    if edges:
        whole = points[: located + 1]
        boxes[:, 0::2] = np.minimum.reduceat(whole, edges)
        boxes[:, 1::2] = np.maximum.reduceat(whole, edges)
    db.execute("INSERT INTO index_leaves VALUES (?, ?, ?)", (len(points) - 1, located, boxes.tobytes()))


def _write_needs(db: sqlite3.Connection) -> None:
    """Write which rows meet a need by their own terms, and which reach it from a term below."""
    own: dict[str, list[int]] = {}
    titles: dict[str, str] = {}
    rows = db.execute(
        "SELECT DISTINCT l.key, n.value FROM listing AS l, json_each(l.needs) AS n WHERE l.needs != '[]' ORDER BY l.key"
    )
    for key, title in rows:
        name = title.casefold()
        titles.setdefault(name, title)
        met = own.setdefault(name, [])
        if not met or met[-1] != key:
            met.append(key)
    for (title,) in db.execute("SELECT name FROM taxonomy_term WHERE name IS NOT NULL ORDER BY id"):
        titles.setdefault(title.casefold(), title)
    reached = db.execute("SELECT term, key FROM listing_need ORDER BY term, key")
    for number, (name, found) in enumerate(groupby(reached, key=lambda row: row[0]), start=1):
        keys = [key for _, key in found]
        met = own.get(name, [])
        told = (number, name, titles.get(name, name), len(met), len(keys), blob(met), blob(keys))
        db.execute("INSERT INTO index_need VALUES (?, ?, ?, ?, ?, ?, ?)", told)
