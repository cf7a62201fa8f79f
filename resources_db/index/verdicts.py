"""The verdicts of a scene for many rows: each way of saying something is judged once by the domain, then looked up.

How old a word is matters only by the edges of the table of VERDICTS.md (its tier, twice its tier), so that one judgement
holds for all days between two edges. What comes out is held equal to `Scene.verdict` row by row in the tests.
"""

import json
from collections.abc import Mapping
from datetime import timedelta
from sqlite3 import Connection
from typing import TYPE_CHECKING

from navigator.directory.facts import FactSpec
from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact
from navigator.search.scene import Scene
from navigator.search.verdict import REFUSAL_LASTS, Code, code_of
from resources_db.index.facts import Said, facts_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

TIERS = tuple(Tier)
# A code as a small number: the greater one wins.
NOTHING, TAKES, ASK, WONT = range(4)
NUMBERS: Mapping[Code | None, int] = {None: NOTHING, Code.TAKES: TAKES, Code.ASK_FIRST: ASK, Code.WONT: WONT}
CODES: tuple[Code | None, ...] = (None, Code.TAKES, Code.ASK_FIRST, Code.WONT)
UNASKED = -1
# Said on a day to come, in date, within twice its tier, longer ago.
AGES = 4


class Shapes:
    """All ways in which the rows of one file speak of facts."""

    def __init__(self, db: Connection) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        rows = db.execute("SELECT fact, said FROM index_shape ORDER BY id").fetchall()
        self._facts: list[str] = [row[0] for row in rows]
        self._said: list[list[Said]] = [json.loads(row[1]) for row in rows]
        keys = sorted(set(self._facts))
        self.key_number = {key: number for number, key in enumerate(keys)}
        self.keys = np.array([self.key_number[key] for key in self._facts], np.int64)
        befores = [sorted({part[3] for part in said if part[3] is not None}) for said in self._said]
        # How many days before the newest each of the others was said; -1 fills up.
        self.before = np.full((len(rows), max(map(len, befores), default=0)), -1, np.int64)
        for number, ago in enumerate(befores):
            self.before[number, : len(ago)] = ago
        # All of it was said on one day, or on none: then the edges tell all.
        self.of_one_day = np.array([all(not part[3] for part in said) for said in self._said], bool)

    def __len__(self) -> int:
        return len(self._facts)

    def fact(self, shape: int) -> str:
        """Return the fact that a shape is about."""
        return self._facts[shape]

    def facts(self, shape: int, newest: int) -> tuple[Fact, ...]:
        """Return what a shape says when the newest of it is of that day."""
        return facts_of(self._facts[shape], self._said[shape], newest)


class Judge:
    """One scene before one file."""

    def __init__(self, scene: Scene, shapes: Shapes) -> None:
        import numpy as np  # noqa: PLC0415

        self._scene = scene
        self._shapes = shapes
        self._specs = {spec.key: spec for spec in scene.specs()}
        self._told = scene.told
        self._codes = np.full((len(shapes), len(TIERS), AGES), UNASKED, np.int8)
        self._odd: dict[tuple[int, ...], int] = {}
        # What silence about makes a question of; it is one at every tier.
        self._silence = [key for key, spec in self._specs.items() if self._asks(spec)]
        mine = [shapes.key_number[key] for key in self._silence if key in shapes.key_number]
        self._breaks_silence = np.isin(shapes.keys, mine)

    def codes(self, places: "Ints", shapes: "Ints", days: "Ints", tiers: "NDArray[np.uint8]") -> "NDArray[np.int8]":
        """Return the verdict of the facts of each row: no, ask or takes. `tiers` has one for each row."""
        import numpy as np  # noqa: PLC0415

        found = np.full(len(tiers), TAKES, np.int8)
        if len(places):
            np.maximum.at(found, places, self._of(shapes, days, tiers[places]))
        if self._silence:
            told = np.bincount(places[self._breaks_silence[shapes]], minlength=len(tiers))
            np.maximum(found, np.where(told < len(self._silence), ASK, NOTHING), out=found, casting="unsafe")
        return found

    def _of(self, shapes: "Ints", days: "Ints", tiers: "NDArray[np.uint8]") -> "NDArray[np.int8]":
        """Return the code of each thing said."""
        import numpy as np  # noqa: PLC0415

        ages = self._ages(days, tiers)
        found = self._codes[shapes, tiers, ages]
        whole = self._shapes.of_one_day[shapes]
        missing = np.flatnonzero(whole & (found == UNASKED))
        if len(missing):
            wanted = (shapes[missing] * len(TIERS) + tiers[missing]) * AGES + ages[missing]
            for number in np.unique(wanted).tolist():
                at, age = divmod(number, AGES)
                self._ask(at // len(TIERS), at % len(TIERS), age)
            found = self._codes[shapes, tiers, ages]
        others = np.flatnonzero(~whole)
        if len(others):
            found[others] = self._of_days(shapes[others], days[others], tiers[others])
        return found

    def _ages(self, days: "Ints", tiers: "NDArray[np.uint8]") -> "Ints":
        import numpy as np  # noqa: PLC0415

        limits = np.array(TIERS)[tiers]
        age = self._scene.today.toordinal() - days
        later: Ints = (age >= 0).astype(np.int64) + (age > limits) + (age > REFUSAL_LASTS * limits)
        return later

    def _ask(self, shape: int, tier: int, age: int) -> None:
        """Judge a shape by a day that stands for all of its age."""
        ago = (-1, 0, TIERS[tier] + 1, REFUSAL_LASTS * TIERS[tier] + 1)[age]
        day = (self._scene.today - timedelta(days=ago)).toordinal()
        self._codes[shape, tier, age] = self._judged(shape, tier, day)

    def _of_days(self, shapes: "Ints", days: "Ints", tiers: "NDArray[np.uint8]") -> "NDArray[np.int8]":
        """Return the codes of what was said on several days: one holds while none of the days crosses an edge."""
        import numpy as np  # noqa: PLC0415

        before = self._shapes.before[shapes]
        ages = self._ages(days[:, None] - before, tiers[:, None])
        ages[before < 0] = 0
        keys = np.column_stack((shapes, tiers, ages))
        # Rows of numbers are compared as one cell of bytes each.
        cells = np.ascontiguousarray(keys).view(np.dtype((np.void, keys.itemsize * keys.shape[1]))).reshape(-1)
        _, first, where = np.unique(cells, return_index=True, return_inverse=True)
        codes = [self._ask_odd(tuple(keys[one].tolist()), int(days[one])) for one in first.tolist()]
        return np.array(codes, np.int8)[where]

    def _ask_odd(self, key: tuple[int, ...], newest: int) -> int:
        if key not in self._odd:
            self._odd[key] = self._judged(key[0], key[1], newest)
        return self._odd[key]

    def _judged(self, shape: int, tier: int, day: int) -> int:
        spec = self._specs.get(self._shapes.fact(shape))
        if spec is None:
            return NOTHING
        facts = self._shapes.facts(shape, day)
        return NUMBERS[code_of(spec, self._told.get(spec.key), facts, TIERS[tier], self._scene.today)]

    def _asks(self, spec: FactSpec) -> bool:
        value = self._told.get(spec.key)
        return value is not None and code_of(spec, value, (), Tier.OTHER, self._scene.today) is Code.ASK_FIRST
