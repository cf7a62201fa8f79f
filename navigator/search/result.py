"""An answer: hits in order, what lies beyond, and what is hidden and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from navigator.directory.listing import Listing
from navigator.directory.schedule import OpenState, State
from navigator.search.query import SearchQuery
from navigator.search.rank import TextTier

UNKNOWN_HOURS = OpenState(state=State.UNKNOWN, words="hours unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One row of an answer. Distance in metres, bearing in degrees; both None without a point or an origin."""

    listing: Listing
    tier: TextTier
    score: float
    distance_m: float | None = None
    bearing: float | None = None
    status: OpenState = UNKNOWN_HOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What a search found. `left` are words that nothing in the directory carries; `hidden` counts rows by reason."""

    query: SearchQuery
    hits: tuple[Hit, ...] = ()
    beyond: tuple[Hit, ...] = ()
    hidden: Mapping[str, int] = field(default_factory=dict[str, int])
    left: tuple[str, ...] = ()
    total: int = 0
    reach_m: float | None = None
    took_ms: float = 0.0
