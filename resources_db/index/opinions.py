"""What one value of a fact makes of each way of speaking about that fact: worked out once, whatever else a scene says.

How old a word is matters only by the edges of the table of VERDICTS.md (its tier, twice its tier), so that one judgement
holds for all days between two edges.
"""

from collections import OrderedDict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from navigator.directory.facts import FactSpec
from navigator.directory.freshness import Tier
from navigator.search.verdict import REFUSAL_LASTS, Code, code_of
from resources_db.index.shapes import Shapes

if TYPE_CHECKING:
    from numpy.typing import NDArray

TIERS = tuple(Tier)
# A code as a small number: the greater one wins.
NOTHING, TAKES, ASK, WONT = range(4)
NUMBERS: Mapping[Code | None, int] = {None: NOTHING, Code.TAKES: TAKES, Code.ASK_FIRST: ASK, Code.WONT: WONT}
CODES: tuple[Code | None, ...] = (None, Code.TAKES, Code.ASK_FIRST, Code.WONT)
UNASKED = -1
# Said on a day to come, in date, within twice its tier, longer ago.
AGES = 4
# Facts are set and taken back, texts tell some: what was thought of each value is kept.
MOST_KEPT = 256


class Opinion:
    """What one value of a fact (None: nobody asks for it) makes of all shapes of that fact, as far as it was asked."""

    def __init__(self, spec: FactSpec, value: str | None, shapes: Shapes) -> None:
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        self._spec = spec
        self._value = value
        self._shapes = shapes
        self.own = shapes.of(spec.key)
        self._place = {shape: place for place, shape in enumerate(self.own.tolist())}
        self.codes: NDArray[np.int8] = np.full((len(self.own), len(TIERS), AGES), UNASKED, np.int8)
        self._odd: dict[tuple[int, ...], int] = {}

    def ask(self, shape: int, tier: int, age: int, today: date) -> int:
        """Judge a shape by a day that stands for all of its age."""
        known = int(self.codes[self._place[shape], tier, age])
        if known != UNASKED:
            return known
        ago = (-1, 0, TIERS[tier] + 1, REFUSAL_LASTS * TIERS[tier] + 1)[age]
        code = self._judged(shape, tier, (today - timedelta(days=ago)).toordinal(), today)
        self.codes[self._place[shape], tier, age] = code
        return code

    def ask_odd(self, key: tuple[int, ...], newest: int, today: date) -> int:
        """Judge what was said on several days: shape, tier and the age of each of the days tell all."""
        if key not in self._odd:
            self._odd[key] = self._judged(key[0], key[1], newest, today)
        return self._odd[key]

    def _judged(self, shape: int, tier: int, day: int, today: date) -> int:
        return NUMBERS[code_of(self._spec, self._value, self._shapes.facts(shape, day), TIERS[tier], today)]


class Opinions:
    """The opinions formed over one file; a scene that differs in one fact forms those of that fact only."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes
        self._kept: OrderedDict[tuple[FactSpec, str | None], Opinion] = OrderedDict()

    def of(self, spec: FactSpec, value: str | None) -> Opinion:
        """Return what a value makes of the shapes of its fact."""
        known = self._kept.pop((spec, value), None) or Opinion(spec, value, self.shapes)
        self._kept[spec, value] = known
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return known
