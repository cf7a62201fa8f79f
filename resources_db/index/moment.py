"""What the hours of many rows say at one moment: each timetable is asked once, when the first row needs it."""

from collections.abc import Callable
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from navigator.directory.schedule import State
from resources_db.index.file import IndexFile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap

    States = NDArray[np.int8]

STATES = (State.OPEN, State.UNKNOWN, State.CLOSED)
OPEN, UNKNOWN, CLOSED = range(3)
UNASKED = -1


class Moment:
    """The states of the timetables of one file at the moment that `state_of` stands for."""

    def __init__(self, db: Connection, file: IndexFile, state_of: Callable[[int], State]) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        self.state_of = state_of
        # All rows that are closed then, once somebody wanted to know.
        self.closed: BitMap | None = None
        self._file = file
        (most,) = db.execute("SELECT COALESCE(max(id), 0) FROM hours").fetchone()
        self._states = np.full(most + 1, UNASKED, np.int8)
        # Number 0 stands for no hours at all.
        self._states[0] = UNKNOWN

    def states(self, hours: "NDArray[Any]") -> "States":
        """Return the state of each number of hours."""
        import numpy as np  # noqa: PLC0415

        found: States = self._states[hours]
        if (found == UNASKED).any():
            wanted = np.zeros(len(self._states), bool)
            wanted[hours] = True
            for number in np.flatnonzero(wanted & (self._states == UNASKED)).tolist():
                self._states[number] = STATES.index(self.state_of(self._file.key_of(number)))
            found = self._states[hours]
        return found
