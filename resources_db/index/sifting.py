"""Which rows of an ask can be hits for this person, and how many cannot, by reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from navigator.search.ask import Ask
from navigator.search.rank import NAMED, TextTier, weight_of
from resources_db.index.postings import Postings
from resources_db.index.sets import ours

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pyroaring import BitMap


@dataclass(slots=True)
class Sifted:
    """The classes with only what may be shown, their tiers and weights, all of it in one set, and the hidden by reason."""

    classes: "list[BitMap]"
    tiers: Sequence[TextTier]
    weights: Sequence[float]
    missed: Sequence[int]
    signs: Sequence[int]
    hidden: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def everyone(self) -> "BitMap":
        """Return the rows of all classes."""
        return united(self.classes)

    def weights_of(self, kinds: "NDArray[np.int64]") -> "NDArray[np.float64]":
        """Return w of the ranking form for rows of these classes."""
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        return np.array(self.weights, np.float64)[kinds]

    def named(self, most: int) -> list[tuple[int, int]]:
        """Return rows that were found by their name, the best way of it, with their class; at most so many of a class."""
        best = min((tier for tier, rows in zip(self.tiers, self.classes, strict=True) if rows), default=None)
        return self._of_tier(best, most) if best in NAMED else []

    def called(self, most: int) -> list[tuple[int, int]]:
        """Return rows that are called just what was typed, with their class; at most so many of a class."""
        return self._of_tier(TextTier.CALLED, most)

    def _of_tier(self, wanted: TextTier | None, most: int) -> list[tuple[int, int]]:
        kinds = [kind for kind, tier in enumerate(self.tiers) if tier is wanted]
        return [(row, kind) for kind in kinds for row in self.classes[kind][:most]]

    def hide(self, reason: str, keep: "BitMap") -> None:
        """Leave out the rows that are not to keep, and count them."""
        before = sum(map(len, self.classes))
        self.classes = [rows & keep for rows in self.classes]
        left_out = before - sum(map(len, self.classes))
        if left_out:
            self.hidden[reason] = left_out


def sift(ask: Ask, postings: Postings) -> Sifted:
    """Return the rows that are active, serve the state and meet the need, as the directory counts the others."""
    found = Sifted(
        classes=[ours(one.rows) for one in ask.classes],
        tiers=[one.tier for one in ask.classes],
        weights=[weight_of(one.tier, one.missed, one.signs) for one in ask.classes],
        missed=[one.missed for one in ask.classes],
        signs=[one.signs for one in ask.classes],
    )
    found.hide("not_active", postings.active())
    if ask.state:
        found.hide("other_state", postings.visible(ask.state))
    if ask.chosen is not None:
        found.hide("other_need", ours(ask.chosen))
    return found


def united(classes: "Sequence[BitMap]") -> "BitMap":
    """Return the rows of several sets."""
    from pyroaring import BitMap  # noqa: PLC0415 - first search, never when a window starts

    return BitMap.union(*classes) if len(classes) > 1 else classes[0] if classes else BitMap()
