"""The order of an answer (PRODUCT.md, "Order"): within reach by score, then freshness, then id; beyond reach by distance.

score = w(tier) / (1 + distance / scale), scale = reach / 3; without a point the distance counts as `scale`. The weights
are data, the form is fixed: the brute-force oracle of the tests uses the same one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

from navigator.directory.schedule import State
from navigator.geo import METRES_PER_MILE, Point, haversine_m


class TextTier(IntEnum):
    """Where the words were found; lower is better."""

    NAME = 0
    TERM = 1
    WORDS = 2
    DESCRIPTION = 3


WEIGHTS: Mapping[TextTier, float] = MappingProxyType(
    {TextTier.NAME: 1.0, TextTier.TERM: 0.8, TextTier.WORDS: 0.5, TextTier.DESCRIPTION: 0.2}
)
NEAREST_THAT_REACH = 30
LEAST_REACH_M = 10 * METRES_PER_MILE
MOST_REACH_M = 60 * METRES_PER_MILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A row that answers the words: all that ranking needs, nothing that reading a row would cost.

    `assured_day` is the ordinal of the day it was last checked (0: never); `always` marks the codes that always show.
    `hours` numbers its timetable (None: hours unknown), `state` is what that says at the moment asked about.
    """

    key: int
    id: str
    tier: TextTier
    point: Point | None = None
    assured_day: int = 0
    always: bool = False
    confirmed: bool = True
    hours: int | None = None
    state: State = State.UNKNOWN


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its distance in metres (None without a point) and its score."""

    candidate: Candidate
    distance_m: float | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Rows within reach, best first; rows beyond, nearest first; the reach in metres (None without an origin)."""

    within: Sequence[Ranked]
    beyond: Sequence[Ranked]
    reach_m: float | None


def rank(candidates: Iterable[Candidate], here: Point | None, within_m: float | None) -> Ranking:
    """Put candidates in order as seen from `here`; `within_m` is the radius the person chose, if any."""
    measured = [(row, haversine_m(here, row.point) if here and row.point else None) for row in candidates]
    reach = _reach(sorted(d for _, d in measured if d is not None), within_m)
    ranked = [Ranked(row, distance, score(row.tier, distance, reach)) for row, distance in measured]
    near = [row for row in ranked if row.distance_m is None or row.distance_m <= reach]
    far = [row for row in ranked if row.distance_m is not None and row.distance_m > reach]
    named, far = _pull_named(near, far)
    return Ranking(
        within=sorted(near, key=_order) + named,
        beyond=sorted(far, key=lambda row: (row.distance_m or 0.0, row.candidate.id)),
        reach_m=reach if here else None,
    )


def score(tier: TextTier, distance_m: float | None, reach_m: float) -> float:
    """Return w(tier) / (1 + distance / scale)."""
    scale = reach_m / 3
    if scale == 0:
        return WEIGHTS[tier] if not distance_m else 0.0
    return WEIGHTS[tier] / (1 + (scale if distance_m is None else distance_m) / scale)


def _reach(distances: Sequence[float], within_m: float | None) -> float:
    """Return the chosen radius, else the distance of the 30th nearest row, at least 10 and at most 60 miles."""
    if within_m is not None:
        return within_m
    if len(distances) < NEAREST_THAT_REACH:
        return MOST_REACH_M
    return min(MOST_REACH_M, max(LEAST_REACH_M, distances[NEAREST_THAT_REACH - 1]))


def _order(row: Ranked) -> tuple[bool, bool, bool, float, bool, int, str]:
    """Sort key: unconfirmed never leads, what is closed is later, open before unknown, then score, freshness, id."""
    who = row.candidate
    state = (not who.confirmed, who.state is State.CLOSED, who.state is State.UNKNOWN)
    return (*state, -row.score, not who.always, -who.assured_day, who.id)


def _pull_named(near: Sequence[Ranked], far: Sequence[Ranked]) -> tuple[list[Ranked], list[Ranked]]:
    """Bring a single named row within, however far: a query that names one place finds it at any distance."""
    named = [row for row in far if row.candidate.tier is TextTier.NAME]
    if len(named) != 1 or any(row.candidate.tier is TextTier.NAME for row in near):
        return [], list(far)
    return named, [row for row in far if row is not named[0]]
