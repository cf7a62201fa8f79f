"""One ask answered: the rows round the origin evaluated, the first of them put in exact order, the nearest beyond."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import TYPE_CHECKING

from navigator.ports import CancelToken
from navigator.search.ask import Ask, Best
from navigator.search.rank import MOST_REACH_M, Candidate, Ranked
from resources_db.index.columns import Columns
from resources_db.index.cut import Cut
from resources_db.index.evaluation import Evaluated, Evaluator
from resources_db.index.file import IndexFile
from resources_db.index.nearby import Nearby
from resources_db.index.sets import numbers_of
from resources_db.index.sifting import Sifted
from resources_db.index.sphere import metres_of
from resources_db.index.tables import ALWAYS, CONFIRMED

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    # Rows with their classes, and with their chords (not a number without a point).
    Kinds = tuple[Ints, Ints]
    Found = tuple[Ints, Ints, Floats]
IDS = "SELECT key, id FROM listing WHERE key IN (SELECT value FROM json_each(?))"
# How far a score may be off that was reckoned from a chord, and the metres behind it.
SCORE_DOUBT, METRES_DOUBT = 1e-6, 1e-6


@dataclass(slots=True)
class Answer:
    """What one answer is made from."""

    db: Connection
    file: IndexFile
    columns: Columns
    evaluator: Evaluator
    sifted: Sifted
    ask: Ask
    token: CancelToken

    def best(self) -> Best:
        """Return the first rows within reach and beyond, with the counts."""
        nearby = self._nearby()
        reach = self.ask.within_m
        if reach is None:
            reach = nearby.reach() if nearby else MOST_REACH_M
        self.token.check()
        near = self._near(nearby, reach)
        pulled = self._pulled(near[0])
        self.token.check()
        within = self._first(near, reach, nearby)
        room = self.ask.limit - len(within)
        if room > 0 and len(pulled[0]):
            within += self._ranked(self.evaluator.of(*pulled), reach, nearby)
        within = self._called_first(within, reach, nearby)
        far = self.sifted.count - len(near[0]) - len(pulled[0])
        left_out = max(0, far - self.ask.beyond)
        return Best(
            within=tuple(within),
            beyond=tuple(self._beyond(nearby, reach, pulled[0])) if nearby and far and self.ask.beyond else (),
            total=len(near[0]) + len(pulled[0]),
            reach_m=reach if nearby else None,
            hidden=self.sifted.hidden | ({"beyond_reach": left_out} if left_out else {}),
        )

    def _called_first(self, within: list[Ranked], reach: float, nearby: Nearby | None) -> list[Ranked]:
        """Put the one row that is called just what was typed before all others."""
        rows = self.sifted.called(2)
        if len(rows) != 1 or self.ask.limit <= 0:
            return within
        called = self._ranked(self.evaluator.of(*_columns_of(rows)), reach, nearby)
        others = [one for one in within if one.candidate.key != called[0].candidate.key]
        return (called + others)[: self.ask.limit]

    def _nearby(self) -> Nearby | None:
        if self.ask.here is None:
            return None
        located = self.sifted.classes.only(self.columns.with_point)
        return Nearby(self.db, self.columns, self.ask.here, located, self.token)

    def _near(self, nearby: Nearby | None, reach: float) -> "Found":
        """Return all rows within reach; those without a point always are."""
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        if nearby is None:
            return _all_of(self.sifted.classes.all())
        found = nearby.within(reach)
        others = _all_of(self.sifted.classes.but(self.columns.with_point).all())
        rows, kinds = np.concatenate((found[0], others[0])), np.concatenate((found[1], others[1]))
        return rows, kinds, np.concatenate((found[2], others[2]))

    def _pulled(self, near: "Ints") -> "Kinds":
        """Return the one row with that name, when it lies beyond: a query that names a place finds it at any distance."""
        named = self.sifted.named(2)
        return _columns_of(named if len(named) == 1 and named[0][0] not in near else [])

    def _first(self, near: "Found", reach: float, nearby: Nearby | None) -> list[Ranked]:
        """Return the first rows in the order of `rank`."""
        rows, kinds, chords = near
        if not len(rows) or self.ask.limit <= 0:
            return []
        known = self.evaluator.of(rows, kinds)
        cut = Cut(len(rows), self.ask.limit)
        cut.by(known.places[cut.rivals])
        among = cut.rivals
        # Within no distance at all nothing is away, whatever rounding says.
        away = metres_of(chords[among]) if reach / 3 else chords[among] * 0
        about = _scores(self.sifted.weights_of(kinds[among]), away, reach)
        cut.by(-about, SCORE_DOUBT + (METRES_DOUBT / (reach / 3) if reach / 3 else 0.0))
        among = cut.rivals
        if len(among):
            cut.by(-self._scores(rows[among], kinds[among], reach, nearby)[1])
            cut.by(self.evaluator.ties(rows[cut.rivals]))
        return self._ranked(known.only(cut.chosen()), reach, nearby)

    def _beyond(self, nearby: Nearby | None, reach: float, pulled: "Ints") -> list[Ranked]:
        """Return the nearest rows beyond reach."""
        import numpy as np  # noqa: PLC0415

        if nearby is None:
            return []
        rows, kinds = nearby.beyond(reach, self.ask.beyond + len(pulled))
        others = ~np.isin(rows, pulled)
        rows, kinds = rows[others], kinds[others]
        self.columns.need(self.db, "told", rows)
        nearest = np.lexsort((self.columns.told["order"][rows], nearby.metres(rows)))[: self.ask.beyond]
        known = self.evaluator.of(rows[nearest], kinds[nearest])
        return self._told(known, self._scores(known.rows, known.kinds, reach, nearby))

    def _ranked(self, known: Evaluated, reach: float, nearby: Nearby | None) -> list[Ranked]:
        """Return rows in the order of `rank`."""
        import numpy as np  # noqa: PLC0415

        distances, scores = self._scores(known.rows, known.kinds, reach, nearby)
        order = np.lexsort((self.evaluator.ties(known.rows), -scores, known.places))
        return self._told(known.only(order), (distances[order], scores[order]))

    def _told(self, known: Evaluated, measured: "tuple[Floats, Floats]") -> list[Ranked]:
        """Return rows as the domain speaks of them."""
        rows = known.rows
        self.columns.need(self.db, "points", rows[rows <= self.columns.located])
        numbers: list[int] = rows.tolist()
        classes: list[int] = known.kinds.tolist()
        ids: dict[int, str] = dict(self.db.execute(IDS, [json.dumps(numbers)]).fetchall())
        days: list[int] = self.evaluator.days(rows).tolist()
        hours: list[int] = self.columns.hours[rows].tolist()
        distances: list[float] = measured[0].tolist()
        scores: list[float] = measured[1].tolist()
        return [
            Ranked(
                Candidate(
                    key=self.file.key_of(row),
                    id=ids[row],
                    tier=self.sifted.tiers[kind],
                    point=point,
                    assured_day=days[number],
                    always=bool(known.flags[number] & ALWAYS),
                    confirmed=bool(known.flags[number] & CONFIRMED),
                    hours=self.file.key_of(hours[number]) if hours[number] else None,
                    state=known.state(number),
                    code=known.code(number),
                    missed=self.sifted.missed[kind],
                    signs=self.sifted.signs[kind],
                ),
                _or_none(distances[number]),
                scores[number],
            )
            for number, (row, kind, point) in enumerate(zip(numbers, classes, self.columns.points(rows), strict=True))
        ]

    def _scores(self, rows: "Ints", kinds: "Ints", reach: float, nearby: Nearby | None) -> "tuple[Floats, Floats]":
        """Return exact distances (not a number without a point) and scores."""
        import numpy as np  # noqa: PLC0415

        distances = np.full(len(rows), np.nan)
        if nearby is not None:
            located = rows <= self.columns.located
            distances[located] = nearby.metres(rows[located])
        return distances, _scores(self.sifted.weights_of(kinds), distances, reach)


def _or_none(distance: float) -> float | None:
    """Return None for what is not a number."""
    return distance if distance == distance else None  # noqa: PLR0124 - only not a number differs from itself


def _all_of(classes: "Sequence[BitMap]") -> "Found":
    """Return all rows of classes, without chords."""
    import numpy as np  # noqa: PLC0415

    parts = [numbers_of(rows) for rows in classes]
    rows = np.concatenate([*parts, np.zeros(0, np.int64)])
    kinds = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    return rows, kinds, np.full(len(rows), np.nan)


def _columns_of(rows: "Sequence[tuple[int, int]]") -> "Kinds":
    """Return rows with their classes as columns."""
    import numpy as np  # noqa: PLC0415

    return np.array([row for row, _ in rows], np.int64), np.array([kind for _, kind in rows], np.int64)


def _scores(weights: "Floats", distances: "Floats", reach: float) -> "Floats":
    """Return what `rank.score` says, in its own steps, so that the last bit is the same."""
    import numpy as np  # noqa: PLC0415

    scale = reach / 3
    if scale == 0:
        return np.where(np.isnan(distances) | (distances == 0), weights, 0.0)
    # A radius of next to nothing makes all else infinitely far.
    with np.errstate(over="ignore"):
        found: Floats = weights / (1 + np.where(np.isnan(distances), scale, distances) / scale)
    return found
