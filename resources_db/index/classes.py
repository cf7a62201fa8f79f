"""The rows of an ask, class by class, of which only some may be shown: few of a million are ever looked at one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyroaring import BitMap


@dataclass(frozen=True, slots=True)
class Classes:
    """Sets without a row in common, and the rows of them that count: what lies in both is made only where it is needed."""

    sets: "Sequence[BitMap]"
    keep: "BitMap"

    @property
    def count(self) -> int:
        """Return how many rows count."""
        return sum(rows.intersection_cardinality(self.keep) for rows in self.sets)

    def only(self, keep: "BitMap") -> "Classes":
        """Return the same with only these rows."""
        return Classes(self.sets, self.keep & keep)

    def but(self, others: "BitMap") -> "Classes":
        """Return the same without these rows."""
        return Classes(self.sets, self.keep - others)

    def has(self, kind: int) -> bool:
        """Tell whether a class has any row."""
        return self.sets[kind].intersect(self.keep)

    def rows(self, kind: int) -> "BitMap":
        """Return the rows of one class."""
        return self.sets[kind] & self.keep

    def all(self) -> "list[BitMap]":
        """Return the rows of each class."""
        return [rows & self.keep for rows in self.sets]

    def within(self, span: "BitMap") -> "list[BitMap]":
        """Return the rows of each class in a small part of all."""
        kept = span & self.keep
        return [rows & kept for rows in self.sets]


def united(sets: "Sequence[BitMap]") -> "BitMap":
    """Return the rows of several sets."""
    from pyroaring import BitMap  # noqa: PLC0415 - first search, never when a window starts

    return BitMap.union(*sets) if len(sets) > 1 else sets[0] if sets else BitMap()
