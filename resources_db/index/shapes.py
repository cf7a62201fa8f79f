"""All ways in which the rows of one file speak of facts, as they were written."""

import json
from sqlite3 import Connection
from typing import TYPE_CHECKING

from navigator.directory.listing import Fact
from resources_db.index.facts import Said, facts_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


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

    def of(self, fact: str) -> "Ints":
        """Return the shapes that are about a fact, in order."""
        import numpy as np  # noqa: PLC0415

        return np.flatnonzero(self.keys == self.key_number[fact])

    def facts(self, shape: int, newest: int) -> tuple[Fact, ...]:
        """Return what a shape says when the newest of it is of that day."""
        return facts_of(self._facts[shape], self._said[shape], newest)
