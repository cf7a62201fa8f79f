"""The verdicts of a scene for many rows: each way of saying something is judged once by the domain, then looked up.

What comes out is held equal to `Scene.verdict` row by row in the tests.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from navigator.directory.facts import FactSpec
from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact
from navigator.search.scene import Scene
from navigator.search.verdict import REFUSAL_LASTS, Code, code_of
from resources_db.index.opinions import AGES, ASK, NOTHING, TAKES, TIERS, UNASKED, Opinions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


class Judge:
    """One scene before one file."""

    def __init__(self, scene: Scene, opinions: Opinions) -> None:
        import numpy as np  # noqa: PLC0415

        self._scene = scene
        self.shapes = shapes = opinions.shapes
        self._specs = {spec.key: spec for spec in scene.specs()}
        self._told = scene.told
        in_use = [key for key in shapes.key_number if key in self._specs]
        self._opinions = {shapes.key_number[key]: opinions.of(self._specs[key], self._told.get(key)) for key in in_use}
        # All opinions side by side; of a fact that is not in use nothing follows.
        self._codes = np.full((len(shapes), len(TIERS), AGES), NOTHING, np.int8)
        for opinion in self._opinions.values():
            self._codes[opinion.own] = opinion.codes
        self._also: Mapping[int, Sequence[Fact]] | None = None
        self._answered: dict[tuple[int, bool, int], int] = {}
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

    def told(self, also: Mapping[int, Sequence[Fact]]) -> dict[tuple[int, bool, int], int]:
        """Return where to keep the verdicts on rows of which a team was told this: by row, own terms or prose, and state."""
        if self._also is not also:
            self._also, self._answered = also, {}
        return self._answered

    def _of(self, shapes: "Ints", days: "Ints", tiers: "NDArray[np.uint8]") -> "NDArray[np.int8]":
        """Return the code of each thing said."""
        import numpy as np  # noqa: PLC0415

        ages = self._ages(days, tiers)
        found = self._codes[shapes, tiers, ages]
        whole = self.shapes.of_one_day[shapes]
        missing = np.flatnonzero(whole & (found == UNASKED))
        if len(missing):
            wanted = (shapes[missing] * len(TIERS) + tiers[missing]) * AGES + ages[missing]
            for number in np.unique(wanted).tolist():
                at, age = divmod(number, AGES)
                shape, tier = divmod(at, len(TIERS))
                opinion = self._opinions[int(self.shapes.keys[shape])]
                self._codes[shape, tier, age] = opinion.ask(shape, tier, age, self._scene.today)
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

    def _of_days(self, shapes: "Ints", days: "Ints", tiers: "NDArray[np.uint8]") -> "NDArray[np.int8]":
        """Return the codes of what was said on several days: one holds while none of the days crosses an edge."""
        import numpy as np  # noqa: PLC0415

        before = self.shapes.before[shapes]
        ages = self._ages(days[:, None] - before, tiers[:, None])
        ages[before < 0] = 0
        keys = np.column_stack((shapes, tiers, ages))
        # Rows of numbers are compared as one cell of bytes each.
        cells = np.ascontiguousarray(keys).view(np.dtype((np.void, keys.itemsize * keys.shape[1]))).reshape(-1)
        _, first, where = np.unique(cells, return_index=True, return_inverse=True)
        codes = [self._ask_odd(tuple(keys[one].tolist()), int(days[one])) for one in first.tolist()]
        return np.array(codes, np.int8)[where]

    def _ask_odd(self, key: tuple[int, ...], newest: int) -> int:
        opinion = self._opinions.get(int(self.shapes.keys[key[0]]))
        return opinion.ask_odd(key, newest, self._scene.today) if opinion else NOTHING

    def _asks(self, spec: FactSpec) -> bool:
        value = self._told.get(spec.key)
        return value is not None and code_of(spec, value, (), Tier.OTHER, self._scene.today) is Code.ASK_FIRST
