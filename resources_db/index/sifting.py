"""Which rows of an ask can be hits for this person, and how many cannot, by reason."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from navigator.search.ask import Ask
from navigator.search.rank import NAMED, TextTier, weight_of
from resources_db.index.classes import Classes
from resources_db.index.postings import Postings
from resources_db.index.sets import ours

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(slots=True)
class Sifted:
    """The classes with only what may be shown, how many rows that is, their tiers and weights, and the hidden by reason."""

    classes: Classes
    count: int
    tiers: Sequence[TextTier]
    weights: Sequence[float]
    missed: Sequence[int]
    signs: Sequence[int]
    hidden: dict[str, int] = field(default_factory=dict[str, int])

    def weights_of(self, kinds: "NDArray[np.int64]") -> "NDArray[np.float64]":
        """Return w of the ranking form for rows of these classes."""
        import numpy as np  # noqa: PLC0415 - first search, never when a window starts

        return np.array(self.weights, np.float64)[kinds]

    def named(self, most: int) -> list[tuple[int, int]]:
        """Return rows that were found by their name, the best way of it, with their class; at most so many of a class."""
        best = min((tier for kind, tier in enumerate(self.tiers) if self.classes.has(kind)), default=None)
        return self._of_tier(best, most) if best in NAMED else []

    def called(self, most: int) -> list[tuple[int, int]]:
        """Return rows that are called just what was typed, with their class; at most so many of a class."""
        return self._of_tier(TextTier.CALLED, most)

    def _of_tier(self, wanted: TextTier | None, most: int) -> list[tuple[int, int]]:
        kinds = [kind for kind, tier in enumerate(self.tiers) if tier is wanted]
        return [(row, kind) for kind in kinds for row in self.classes.rows(kind)[:most]]

    def narrow(self, reason: str, classes: Classes) -> None:
        """Leave out the rows that are no longer in the classes, and count them."""
        count = classes.count
        if count < self.count:
            self.hidden[reason] = self.count - count
        self.classes, self.count = classes, count


def sift(ask: Ask, postings: Postings) -> Sifted:
    """Return the rows that are active, serve the state and meet the need, as the directory counts the others."""
    found = Sifted(
        classes=Classes([ours(one.rows) for one in ask.classes], postings.active()),
        count=sum(len(one.rows) for one in ask.classes),
        tiers=[one.tier for one in ask.classes],
        weights=[weight_of(one.tier, one.missed, one.signs) for one in ask.classes],
        missed=[one.missed for one in ask.classes],
        signs=[one.signs for one in ask.classes],
    )
    found.narrow("not_active", found.classes)
    if ask.state:
        # All of these are active, too.
        found.narrow("other_state", Classes(found.classes.sets, postings.visible(ask.state)))
    if ask.chosen is not None:
        found.narrow("other_need", found.classes.only(ours(ask.chosen)))
    return found
