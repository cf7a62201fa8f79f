"""What two records are compared by, and what comes of it."""

from dataclasses import dataclass
from enum import StrEnum

from navigator.directory.sameness.streets import Street
from navigator.geo import Point

Words = tuple[str, ...]


class Likely(StrEnum):
    """Whether two records are joined by themselves or wait for a person."""

    SURE = "sure"
    QUEUED = "queued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A record of one source as others may know it. `point` only where it is as exact as a street."""

    id: str
    source: str
    name: Words
    also: tuple[Words, ...] = ()
    phones: frozenset[str] = frozenset()
    domain: str = ""
    street: Street | None = None
    town: frozenset[str] = frozenset()
    state: str = ""
    point: Point | None = None
    terms: frozenset[str] = frozenset()
    secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two records that look like the same thing, how sure that is (0 to 1), and why, in words."""

    kind: str
    first: str
    second: str
    score: float
    likely: Likely
    reasons: tuple[str, ...]
