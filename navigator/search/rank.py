"""The order of an answer (PRODUCT.md, "Order"): groups; in a group open before unknown, score, freshness, id.

score = w(tier) / (1 + distance / scale), scale = reach / 3; without a point the distance counts as `scale`. Each thing
asked for besides (a population) that a row does not tell of takes a share of w; each further sign that it does what is
asked for adds a little. Rows beyond reach go by distance. The weights are data, the form is fixed: this is the truth
that the index is held to, row by row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

from navigator.directory.schedule import State
from navigator.geo import METRES_PER_MILE, Point, haversine_m
from navigator.search.verdict import Code


class TextTier(IntEnum):
    """Where that was found which was asked for; lower is better.

    CALLED: its name is just that; RUN_BY: its provider's or place's is; MAIN: one of its needs says it in so many words;
    NARROWER: one of its needs is a kind of what was asked for; KIN: one of its needs is a good alternative; BROADER: one
    of its needs includes what was asked for.
    """

    CALLED = 0
    RUN_BY = 1
    NAME = 2
    MAIN = 3
    TERM = 4
    NARROWER = 5
    WORDS = 6
    KIN = 7
    BROADER = 8
    DESCRIPTION = 9


class Group(IntEnum):
    """What an answer is divided into, in this order (VERDICTS.md, Now and later); without a situation all is NOW or LATER."""

    NOW = 0
    ASK = 1
    LATER = 2
    NO = 3


WEIGHTS: Mapping[TextTier, float] = MappingProxyType(
    {
        TextTier.CALLED: 1.2,
        TextTier.RUN_BY: 1.1,
        TextTier.NAME: 1.0,
        TextTier.MAIN: 0.9,
        TextTier.TERM: 0.8,
        TextTier.NARROWER: 0.7,
        TextTier.WORDS: 0.5,
        TextTier.KIN: 0.3,
        TextTier.BROADER: 0.25,
        TextTier.DESCRIPTION: 0.2,
    }
)
# The share of its weight that a row keeps for each thing asked for besides (a fact, a population) that it does not tell
# of, which most rows do not; and for each thing asked for itself that it lacks.
KEPT = 0.8
KEPT_IN_PART = 0.4
# What each further sign that a row does what is asked for adds to its weight, and how many are counted: enough to stand
# before its equals, never enough for the next better tier of those found by a need.
MORE_BY_SIGN = 1.02
MOST_SIGNS = 4
# `missed` counts things asked for besides, and above them, in steps of this, things asked for themselves.
PART = 16
# A name was typed, or stands in what was typed.
NAMED = frozenset({TextTier.CALLED, TextTier.RUN_BY, TextTier.NAME})
# A service meets a need by its own terms or its own name, never by prose (VERDICTS.md, Takes).
OWN_TERMS = frozenset(
    {TextTier.CALLED, TextTier.RUN_BY, TextTier.NAME, TextTier.MAIN, TextTier.TERM, TextTier.NARROWER}
)
NEAREST_THAT_REACH = 30
LEAST_REACH_M = 10 * METRES_PER_MILE
MOST_REACH_M = 60 * METRES_PER_MILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A row that answers the words: all that ranking needs, nothing that reading a row would cost.

    `assured_day` is the ordinal of the day it was last checked (0: never); `always` marks the codes that always show.
    `hours` numbers its timetable (None: hours unknown), `state` is what that says at the moment asked about; `code` is
    the verdict, None while no fact of a situation is set. `missed` counts the things asked for that it lacks (see PART),
    `signs` what else of the row says that it does what is asked for.
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
    code: Code | None = None
    missed: int = 0
    signs: int = 0

    @property
    def weight(self) -> float:
        """Return w of the ranking form."""
        return weight_of(self.tier, self.missed, self.signs)


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
    ranked = [Ranked(row, distance, score(row.weight, distance, reach)) for row, distance in measured]
    near = [row for row in ranked if row.distance_m is None or row.distance_m <= reach]
    far = [row for row in ranked if row.distance_m is not None and row.distance_m > reach]
    named, far = _pull_named(near, far)
    return Ranking(
        within=_called_first(sorted(near, key=_order) + named, among=ranked),
        beyond=sorted(far, key=lambda row: (row.distance_m or 0.0, row.candidate.id)),
        reach_m=reach if here else None,
    )


def weight_of(tier: TextTier, missed: int = 0, signs: int = 0) -> float:
    """Return w: what the tier weighs, less for each thing that is missing, a little more for each sign."""
    parts, besides = divmod(missed, PART)
    return WEIGHTS[tier] * KEPT_IN_PART**parts * KEPT**besides * MORE_BY_SIGN**signs


def score(weight: float, distance_m: float | None, reach_m: float) -> float:
    """Return weight / (1 + distance / scale)."""
    scale = reach_m / 3
    if scale == 0:
        return weight if not distance_m else 0.0
    return weight / (1 + (scale if distance_m is None else distance_m) / scale)


def group_of(code: Code | None, state: State) -> Group:
    """Return where a row stands: closed is later, not a no; without a verdict there is no pill, only now and later."""
    if code is Code.WONT:
        return Group.NO
    if state is State.CLOSED:
        return Group.LATER
    return Group.ASK if code is Code.ASK_FIRST else Group.NOW


def _reach(distances: Sequence[float], within_m: float | None) -> float:
    """Return the chosen radius, else the distance of the 30th nearest row, at least 10 and at most 60 miles."""
    if within_m is not None:
        return within_m
    if len(distances) < NEAREST_THAT_REACH:
        return MOST_REACH_M
    return min(MOST_REACH_M, max(LEAST_REACH_M, distances[NEAREST_THAT_REACH - 1]))


def _order(row: Ranked) -> tuple[bool, Group, bool, bool, float, bool, int, str]:
    """Sort key: unconfirmed never leads; group; own terms before prose; open before unknown; score, freshness, id.

    Own terms stand before prose so that no open place that only mentions a need leads at night over one that meets it.
    """
    who = row.candidate
    place = (not who.confirmed, group_of(who.code, who.state), who.tier not in OWN_TERMS, who.state is State.UNKNOWN)
    return (*place, -row.score, not who.always, -who.assured_day, who.id)


def _called_first(rows: list[Ranked], *, among: Sequence[Ranked]) -> list[Ranked]:
    """Put the one row that is called just what was typed before all others: whoever types a whole name wants that one."""
    called = [row for row in among if row.candidate.tier is TextTier.CALLED]
    return called + [row for row in rows if row is not called[0]] if len(called) == 1 else rows


def _pull_named(near: Sequence[Ranked], far: Sequence[Ranked]) -> tuple[list[Ranked], list[Ranked]]:
    """Bring a single named row within, however far: a query that names one place finds it at any distance."""
    best = min((row.candidate.tier for row in (*near, *far)), default=None)
    named = [row for row in far if row.candidate.tier is best]
    if best not in NAMED or len(named) != 1 or any(row.candidate.tier is best for row in near):
        return [], list(far)
    return named, [row for row in far if row is not named[0]]
