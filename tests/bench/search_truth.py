"""The right answers, reckoned without the index: the domain ranks all rows, or all that a plain scan leaves over.

The scan measures every row with a haversine of its own and keeps what lies within any reach or among the nearest; what it
leaves out, `rank` would only have counted.
"""

import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
from fakes.brute_force import SAID, BruteForce
from search_pipeline import Pipeline
from us_question import Question

from navigator.directory.listing import Fact
from navigator.directory.schedule import State
from navigator.geo import EARTH_RADIUS_M, METRES_PER_MILE
from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best, RowClass
from navigator.search.rank import NAMED
from resources_db.directory.pages import to_fact

# The domain looks at all rows up to here.
SMALL = 20_000
REACH_M, NEAREST = 61 * METRES_PER_MILE, 200


class Scan:
    """All rows of a large file as columns; the rows that may be shown go through the domain."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path)
        columns = "key, latitude, longitude, COALESCE(hours, 0), active, scope = 'state', states"
        rows = self._db.execute(f"SELECT {columns} FROM listing ORDER BY key").fetchall()
        self.points = np.array([(row[1], row[2]) for row in rows], float)
        self.hours = np.array([row[3] for row in rows])
        self.active = np.array([row[4] for row in rows], bool)
        self.some = np.array([row[5] for row in rows], bool)
        self.states = np.array([row[6] for row in rows])

    def best(self, ask: Ask) -> Best:
        """Answer as the domain does of all rows."""
        kept, counts = zip(*(self._kept(ask, one) for one in ask.classes), strict=True)
        hidden = {name: sum(count[name] for count in counts) for name in counts[0]}
        chosen = self._chosen(ask, kept)
        named = [rows for rows, one in zip(kept, ask.classes, strict=True) if one.tier in NAMED]
        classes = [
            RowClass(rows=_Kept({*np.intersect1d(rows, chosen).tolist(), *_few(rows, named)}), tier=one.tier)
            for rows, one in zip(kept, ask.classes, strict=True)
        ]
        small = _small(self._db, classes)
        bare = Ask(
            classes=classes,
            state_of=ask.state_of,
            here=ask.here,
            within_m=ask.within_m,
            scene=ask.scene,
            limit=ask.limit,
        )
        found = small.best(bare)
        beyond = sum(map(len, kept)) - found.total
        hidden["beyond_reach"] = max(0, beyond - ask.beyond)
        return Best(
            within=found.within,
            beyond=found.beyond,
            total=found.total,
            reach_m=found.reach_m,
            hidden={name: count for name, count in hidden.items() if count},
        )

    def _kept(self, ask: Ask, one: RowClass) -> tuple[Any, dict[str, int]]:
        """Return the rows of a class that may be hits, and how many are hidden by reason."""
        rows = np.array(sorted(one.rows))  # type: ignore[call-overload]
        hidden: dict[str, int] = {}
        serves = np.array([ask.state in states.split() for states in self.states[self.some]], bool)
        other = self.some.copy()
        other[self.some] = ~serves & bool(ask.state)
        chosen = None if ask.chosen is None else np.isin(np.arange(1, len(self.active) + 1), list(ask.chosen))  # type: ignore[call-overload]
        for name, keep in (("not_active", self.active), ("other_state", ~other), ("other_need", chosen)):
            kept = rows if keep is None or not len(rows) else rows[keep[rows - 1]]
            hidden[name] = len(rows) - len(kept)
            rows = kept
        hidden["closed"] = 0
        if ask.open_only and len(rows):
            closed = np.array([bool(n) and ask.state_of(n) is State.CLOSED for n in range(int(self.hours.max()) + 1)])
            kept = rows[~closed[self.hours[rows - 1]]]
            hidden["closed"] = len(rows) - len(kept)
            rows = kept
        return rows, hidden

    def _chosen(self, ask: Ask, kept: tuple[Any, ...]) -> Any:
        rows = np.concatenate(kept).astype(int)
        if ask.here is None or not len(rows):
            return rows
        away = _haversine(ask.here.latitude, ask.here.longitude, self.points[rows - 1])
        reach = REACH_M if ask.within_m is None else ask.within_m * 1.001
        known = np.sort(away[~np.isnan(away)])
        thirtieth = known[29] if len(known) > 29 else np.inf
        reach = max(10.01 * METRES_PER_MILE, min(reach, thirtieth * 1.001)) if ask.within_m is None else reach
        nearest = np.sort(away[away > reach])[:NEAREST]
        limit = nearest[-1] if len(nearest) else np.inf
        return rows[np.isnan(away) | (away <= limit)]


class _Kept(set[int]):
    """A set of keys that stands for rows."""


def _small(db: sqlite3.Connection, classes: list[RowClass]) -> BruteForce:
    """Return the long way over some rows of a large file."""
    keys = sorted(key for one in classes for key in one.rows)  # type: ignore[attr-defined]
    db.execute("CREATE TEMP TABLE IF NOT EXISTS asked (key INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM asked")
    db.executemany("INSERT INTO asked VALUES (?)", [(key,) for key in keys])
    cursor = db.execute("SELECT l.* FROM asked CROSS JOIN listing AS l ON l.key = asked.key")
    names = [column[0] for column in cursor.description]
    rows = {row[0]: dict(zip(names, row, strict=True)) for row in cursor}
    told = SAID.replace("SELECT ", "SELECT l.key, ").replace(
        "FROM fact",
        "FROM asked CROSS JOIN listing AS l ON l.key = asked.key JOIN fact ON service_at_location_id = l.id",
    )
    facts: dict[int, list[Fact]] = {}
    question = told.replace(", service_id,", ", fact.service_id,").replace(" assured_date,", " fact.assured_date,")
    for key, _, _, *said in db.execute(question.replace("ORDER BY source_id, id", "ORDER BY fact.source_id, fact.id")):
        facts.setdefault(key, []).append(to_fact(*said))
    return BruteForce(rows, facts)


def _few(rows: Any, named: list[Any]) -> list[int]:
    """Return two rows found by their name, wherever they lie: one alone is pulled near, of two none is."""
    return rows.tolist()[:2] if any(rows is one for one in named) else []  # type: ignore[no-any-return]


def _haversine(latitude: float, longitude: float, points: Any) -> Any:
    lat, lon, there = np.radians(latitude), np.radians(longitude), np.radians(points)
    half = (
        np.sin((there[:, 0] - lat) / 2) ** 2 + np.cos(lat) * np.cos(there[:, 0]) * np.sin((there[:, 1] - lon) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_M * np.arcsin(np.minimum(1.0, np.sqrt(half)))


def differences(path: Path, rows: int, asked: list[Question]) -> tuple[int, int]:
    """Return how many answers are not the right ones, and how many were compared."""
    pipeline = Pipeline(path)
    truth = BruteForce.of_file(path) if rows <= SMALL else Scan(path)
    wrong = 0
    for question in asked:
        ask = pipeline.ask(question)
        mine, right = pipeline.reader.index().best(ask, CancelToken()), truth.best(ask)
        wrong += any(getattr(mine, name) != getattr(right, name) for name in Best.__slots__)
    return wrong, len(asked)
