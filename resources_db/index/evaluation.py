"""All that the order of some rows depends on, read from the columns at once: open or not, the verdict, the group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import TYPE_CHECKING

from navigator.directory.listing import Fact
from navigator.directory.schedule import State
from navigator.search.ask import Ask, standing_of
from navigator.search.rank import OWN_TERMS, Group, TextTier, group_of
from navigator.search.told import assured_with
from navigator.search.verdict import Code
from resources_db.index.columns import Columns
from resources_db.index.moment import CLOSED, OPEN, STATES, Moment
from resources_db.index.opinions import ASK, CODES, NUMBERS, TIERS, WONT
from resources_db.index.sets import set_of_flags
from resources_db.index.tables import ALWAYS, CONFIRMED, NEVER_A_NO, TIER_SHIFT
from resources_db.index.verdicts import Judge

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap

    Ints = NDArray[np.int64]
# Where a row stands, by verdict, state, whether it was found in prose only and whether nobody confirmed it.
PLACES = [
    ((unconfirmed * len(Group) + group_of(code, state)) * 2 + prose) * 2 + (state is State.UNKNOWN)
    for code in CODES
    for state in STATES
    for prose in (False, True)
    for unconfirmed in (False, True)
]


@dataclass(slots=True)
class Evaluated:
    """Rows with their class, what they are, and where they stand before distance counts (`place`, the least first)."""

    rows: "Ints"
    kinds: "Ints"
    states: "NDArray[np.int8]"
    codes: "NDArray[np.int8]"
    flags: "NDArray[np.uint8]"
    places: "NDArray[np.int8]"

    def only(self, numbers: "Ints") -> "Evaluated":
        """Return some of the rows, in that order."""
        return Evaluated(*(getattr(self, column)[numbers] for column in self.__slots__))

    def state(self, number: int) -> State:
        """Return the state of one of the rows."""
        return STATES[int(self.states[number])]

    def code(self, number: int) -> Code | None:
        """Return the verdict on one of the rows."""
        return CODES[int(self.codes[number])]


class Evaluator:
    """Evaluates rows for one ask."""

    def __init__(
        self,
        db: Connection,
        columns: Columns,
        moment: Moment,
        judge: Judge | None,
        tiers: Sequence[TextTier],
        ask: Ask,
        also: Mapping[int, Sequence[Fact]],
    ) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        self._db = db
        self._columns = columns
        self._moment = moment
        self._judge = judge
        self._tiers = tiers
        self._prose = np.array([tier not in OWN_TERMS for tier in tiers], np.int8)
        self._ask = ask
        self._also = also

    def states(self, rows: "Ints") -> "NDArray[np.int8]":
        """Return whether rows are open at the moment."""
        self._columns.need(self._db, "hours", rows)
        return self._moment.states(self._columns.hours[rows])

    @property
    def count(self) -> int:
        """Return how many rows the file has."""
        return self._columns.count

    def closed(self) -> "BitMap":
        """Return all rows of the file that are surely closed at the moment."""
        if self._moment.closed is None:
            states = self._moment.states(self._columns.all_hours(self._db))
            self._moment.closed = set_of_flags(states == CLOSED)
        return self._moment.closed

    def of(self, rows: "Ints", kinds: "Ints") -> Evaluated:
        """Return what the order of these rows depends on."""
        import numpy as np  # noqa: PLC0415

        self._columns.need(self._db, "told", rows)
        states, flags, prose = self.states(rows), self._columns.told["flags"][rows], self._prose[kinds]
        codes = self._codes(rows, kinds, states, flags)
        cells = ((codes * len(STATES) + states) * 2 + prose) * 2 + ((flags & CONFIRMED) == 0)
        return Evaluated(rows, kinds, states, codes, flags, np.array(PLACES, np.int8)[cells])

    def days(self, rows: "Ints") -> "Ints":
        """Return the days on which rows were checked last."""
        import numpy as np  # noqa: PLC0415

        found: Ints = self._columns.told["day"][rows].astype(np.int64)
        return found

    def ties(self, rows: "Ints") -> "Ints":
        """Return what parts equals, in one number: always shown, checked last, id."""
        import numpy as np  # noqa: PLC0415

        told = self._columns.told
        seldom = ((told["flags"][rows] & ALWAYS) == 0).astype(np.int64)
        found: Ints = seldom << 62 | np.iinfo(np.int32).max - self.days(rows) << 31 | told["order"][rows]
        return found

    def _codes(
        self,
        rows: "Ints",
        kinds: "Ints",
        states: "NDArray[np.int8]",
        flags: "NDArray[np.uint8]",
    ) -> "NDArray[np.int8]":
        import numpy as np  # noqa: PLC0415

        scene = self._ask.scene
        if self._judge is None or scene is None:
            return np.zeros(len(rows), np.int8)
        self._columns.need(self._db, "facts", rows)
        risks = (flags >> TIER_SHIFT).astype(np.uint8)
        codes = self._judge.codes(*self._columns.said(rows), risks)
        codes[(codes == WONT) & ((flags & NEVER_A_NO) != 0)] = ASK
        days = self.days(rows)
        age = scene.today.toordinal() - days
        stale = (days == 0) | (age < 0) | (age > np.array(TIERS)[risks])
        lacking = stale | (states != OPEN) | (self._prose[kinds] == 1)
        codes[lacking & (codes != WONT)] = ASK
        if self._also:
            known = self._judge.told(self._ask.also)
            for number in np.flatnonzero(np.isin(rows, list(self._also))).tolist():
                key = int(rows[number]), bool(self._prose[kinds[number]]), int(states[number])
                if key not in known:
                    known[key] = self._told(key[0], int(kinds[number]), key[2])
                codes[number] = known[key]
        return codes

    def _told(self, row: int, kind: int, state: int) -> int:
        """Return the verdict on a row of which a team knows more than the file."""
        import numpy as np  # noqa: PLC0415

        scene, judge = self._ask.scene, self._judge
        if scene is None or judge is None:
            return 0
        _, said, days = self._columns.said(np.array([row]))
        facts = [
            fact
            for shape, day in zip(said.tolist(), days.tolist(), strict=True)
            for fact in judge.shapes.facts(shape, day)
        ]
        told = self._columns.told
        flags, day = int(told["flags"][row]), int(told["day"][row])
        risk = TIERS[flags >> TIER_SHIFT]
        softens = bool(flags & NEVER_A_NO)
        heard = self._also[row]
        checked = assured_with(day, heard, scene.today)
        standing = standing_of(self._tiers[kind], STATES[state], checked, risk, scene.today, softens=softens)
        return NUMBERS[scene.verdict([*facts, *heard], standing, risk).code]
