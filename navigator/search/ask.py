"""A question to the index and its answer: which rows in which class, seen from where, at which moment, for which scene."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Generic, Protocol, Self, TypeVar

from navigator.directory.freshness import Tier, is_stale
from navigator.directory.listing import Fact
from navigator.directory.schedule import State
from navigator.geo import Point
from navigator.search.rank import OWN_TERMS, Ranked, TextTier
from navigator.search.scene import Scene
from navigator.search.verdict import Standing

SHOWN, BEYOND_SHOWN = 20, 10


class Field(IntEnum):
    """Where words are looked for, in the order of the tiers."""

    NAME = 0
    TERMS = 1
    PROVIDER = 2
    DESCRIPTION = 3


class Rows(Protocol):
    """A set of rows as the index keeps it: never changed in place."""

    def __and__(self, other: Self, /) -> Self:
        """Return the rows in both."""
        ...

    def __or__(self, other: Self, /) -> Self:
        """Return the rows in one of them."""
        ...

    def __sub__(self, other: Self, /) -> Self:
        """Return the rows in this one only."""
        ...

    def __len__(self) -> int:
        """Return how many rows."""
        ...


R = TypeVar("R", bound=Rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowClass(Generic[R]):
    """Rows that answer in one way: where it was found, and how surely (see rank.Candidate)."""

    rows: R
    tier: TextTier
    missed: int = 0
    signs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What is asked; the classes have no row in common, the best stands first.

    `within_m` is the radius the person chose, in metres; `state` the two letters of where they are; `state_of` says
    whether the hours of that number are open at the moment (asked once for each); `chosen` keeps only its rows (a need);
    `also` are facts that a team was told, by key, beside those of the file. One `state_of` stands for one moment.
    """

    classes: Sequence[RowClass[Rows]]
    state_of: Callable[[int], State]
    here: Point | None = None
    within_m: float | None = None
    state: str = ""
    scene: Scene | None = None
    open_only: bool = False
    chosen: Rows | None = None
    also: Mapping[int, Sequence[Fact]] = field(default_factory=dict[int, Sequence[Fact]])
    limit: int = SHOWN
    beyond: int = BEYOND_SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The first rows within reach and beyond, in the order of `rank`; how many are within, and how many hidden by reason."""

    within: Sequence[Ranked] = ()
    beyond: Sequence[Ranked] = ()
    total: int = 0
    reach_m: float | None = None
    hidden: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Need:
    """A need: its name as it is looked up, as it is shown, how many rows meet it by their own terms, how many reach it."""

    name: str
    title: str
    own: int
    reached: int


def standing_of(tier: TextTier, state: State, assured_day: int, risk: Tier, today: date, *, softens: bool) -> Standing:
    """Return what "takes" needs of a hit: its own terms, checked in time (an ordinal day, 0: never), surely taking people in.

    `softens`: it is one of those that turn nobody away by rule. Hits are active; unknown hours are not known to be open.
    """
    assured = date.fromordinal(assured_day) if assured_day else None
    return Standing(
        meets_need=tier in OWN_TERMS,
        active=True,
        verified_in_date=not is_stale(assured, today, risk),
        intake_open=state is State.OPEN,
        never_a_no=softens,
    )
