"""Standard situations, by which directories are compared: invented, nobody's."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardSituation:
    """One situation: its words, the needs that it is searched under, and its facts by key."""

    key: str
    words: str
    needs: frozenset[str]
    facts: Mapping[str, str]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationYield:
    """How many hits of one situation there are, and on how many of them the verdict is takes or wont."""

    key: str
    words: str
    hits: int
    takes: int
    wont: int

    @property
    def decided(self) -> int:
        """Return the hits that are not "ask first"."""
        return self.takes + self.wont


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictYield:
    """The verdict yield of a directory over all situations (VERDICTS.md)."""

    situations: tuple[SituationYield, ...]

    @property
    def hits(self) -> int:
        """Return the hits of all situations."""
        return sum(each.hits for each in self.situations)

    @property
    def decided(self) -> int:
        """Return the hits of all situations that are not "ask first"."""
        return sum(each.decided for each in self.situations)

    @property
    def share(self) -> float | None:
        """Return the share that is decided; None without any hit."""
        return self.decided / self.hits if self.hits else None
