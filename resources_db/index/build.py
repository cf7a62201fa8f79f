"""Writes the search index beside the rows, in the transaction that is open: words, needs, columns, facts, leaves."""

import json
import sqlite3
from itertools import groupby
from typing import TYPE_CHECKING, Any

from navigator.directory.freshness import Tier, tier_of
from navigator.directory.listing import Scope
from navigator.directory.night import never_a_no_of
from resources_db.index import tables
from resources_db.index.cells import NO_DAY, FactCells, kind_of, points_to
from resources_db.index.facts import Shapes, told_rows
from resources_db.index.layout import LEAF_BITS
from resources_db.index.word_tables import SetTable, blob, write_words
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
    sets = SetTable(db)
    write_words(db, sets, book)
    _write_needs(db, sets)
    columns = _columns(db)
    facts = _facts(db)
    cells = _fact_cells(db, facts)
    located = _write_leaves(db, columns["points"], facts)
    _write_chunks(db, columns, located)
    _write_facts(db, facts, cells, len(columns["hours"]))


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
    return {"points": points, "hours": hours.astype(kind_of(most_hours)), "told": told}


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


def _write_chunks(db: sqlite3.Connection, columns: Columns, located: int) -> None:
    """Write points (of those rows that have one), hours and what else is told, chunk by chunk."""
    for name, column in columns.items():
        rows = column[: located + 1] if name == "points" else column
        chunks = (rows[first : first + tables.CHUNK_ROWS] for first in range(0, len(rows), tables.CHUNK_ROWS))
        blobs = (points_to(cells) if name == "points" else cells.tobytes() for cells in chunks)
        db.executemany(
            "INSERT INTO index_chunk VALUES (?, ?)",
            ((tables.chunk_id(name, chunk), blob) for chunk, blob in enumerate(blobs)),
        )


def _fact_cells(db: sqlite3.Connection, facts: "NDArray[Any]") -> FactCells:
    """Return how facts are kept: by how many shapes there are, and by the first and the last day of them all."""
    (shapes,) = db.execute("SELECT count(*) FROM index_shape").fetchone()
    return FactCells(shapes, *_days(facts))


def _days(facts: "NDArray[Any]") -> tuple[int, int]:
    """Return the newest and the oldest day."""
    days = facts["day"][facts["day"] != NO_DAY]
    return (int(days.max()), int(days.min())) if len(days) else (0, 0)


def _write_facts(db: sqlite3.Connection, facts: "NDArray[Any]", cells: FactCells, count: int) -> None:
    import numpy as np  # noqa: PLC0415

    edges = np.searchsorted(facts["row"], np.arange(count + 1))
    for chunk, first in enumerate(range(0, count, tables.CHUNK_ROWS)):
        last = min(count, first + tables.CHUNK_ROWS)
        said = facts[edges[first] : edges[last]]
        blob = cells.to(np.diff(edges[first : last + 1]), said["shape"].astype(np.int64), said["day"].astype(np.int64))
        db.execute("INSERT INTO index_chunk VALUES (?, ?)", [tables.chunk_id("facts", chunk), blob])


def _write_leaves(db: sqlite3.Connection, points: "NDArray[np.float64]", facts: "NDArray[Any]") -> int:
    """Write the box of each leaf: south, north, west, east; and what was said before each. Return how many rows have a point."""
    import numpy as np  # noqa: PLC0415

    located = int(np.count_nonzero(~np.isnan(points[:, 0])))
    edges = [max(first, 1) for first in range(0, located + 1, 1 << LEAF_BITS)] if located else []
    # There is no row 0; with a point it is no odd one in its chunk.
    points[0] = 0
    boxes = np.empty((len(edges), 4))
    if edges:
        whole = points[: located + 1]
        boxes[:, 0::2] = np.minimum.reduceat(whole, edges)
        boxes[:, 1::2] = np.maximum.reduceat(whole, edges)
    before = np.searchsorted(facts["row"], np.arange(0, len(points), tables.CHUNK_ROWS))
    before = np.append(before, len(facts)).astype("<u4")
    told = (len(points) - 1, located, boxes.tobytes(), before.tobytes(), *_days(facts))
    db.execute("INSERT INTO index_leaves VALUES (?, ?, ?, ?, ?, ?)", told)
    return located


def _write_needs(db: sqlite3.Connection, sets: SetTable) -> None:
    """Write which rows meet a need by their own terms, and which reach it from a term below."""
    from pyroaring import BitMap  # noqa: PLC0415 - first use, never when a window starts

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
        numbers = (sets.number_of(BitMap(met)), sets.number_of(BitMap(keys)))
        told = (number, name, titles.get(name, name), len(met), len(keys), *numbers)
        db.execute("INSERT INTO index_need VALUES (?, ?, ?, ?, ?, ?, ?)", told)
    sets.write()
