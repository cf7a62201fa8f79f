"""An answer: hits in order, what lies beyond, and what is hidden and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from navigator.directory.listing import Fact, Listing
from navigator.directory.schedule import OpenState, State
from navigator.search.query import SearchQuery
from navigator.search.rank import Group, TextTier, group_of
from navigator.search.told import OpenQuestion
from navigator.search.understand.chips import Understood
from navigator.search.verdict import Verdict
from navigator.search.wishes import Wish

NO_VERDICT = Verdict(code=None)
NOTHING_MEANT = Understood()
UNKNOWN_HOURS = OpenState(state=State.UNKNOWN, words="hours unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One row of an answer. Distance in metres, bearing in degrees; both None without a point or an origin.

    `drive_minutes` are those of the agency's own table, None where it does not say; `ends_before`: intake is over before
    anybody can be there. `told` is what the place said during calls of the team; the verdict rests on it, too. `asks` are
    the questions that a call can answer.
    """

    listing: Listing
    tier: TextTier
    score: float
    distance_m: float | None = None
    bearing: float | None = None
    drive_minutes: int | None = None
    ends_before: bool = False
    status: OpenState = UNKNOWN_HOURS
    verdict: Verdict = NO_VERDICT
    missed: int = 0
    signs: int = 0
    told: tuple[Fact, ...] = ()
    asks: tuple[OpenQuestion, ...] = ()

    @property
    def group(self) -> Group:
        """Return where it stands: now (and should it be asked first), later, or where a rule says no."""
        return group_of(self.verdict.code, self.status.state)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What a search found. `left` are words that nothing in the directory carries; `hidden` counts rows by reason.

    `meant` says how the text was understood; `situation` are all facts that the verdicts rest on, those of the panel and
    those of the text; `moment` is the aware moment that was asked about, None when hours play no part. `wishes`
    are in force, those `aside` were put aside.
    """

    query: SearchQuery
    hits: tuple[Hit, ...] = ()
    beyond: tuple[Hit, ...] = ()
    hidden: Mapping[str, int] = field(default_factory=dict[str, int])
    left: tuple[str, ...] = ()
    meant: Understood = NOTHING_MEANT
    situation: Mapping[str, str] = field(default_factory=dict[str, str])
    moment: datetime | None = None
    total: int = 0
    reach_m: float | None = None
    took_ms: float = 0.0
    wishes: tuple[Wish, ...] = ()
    aside: tuple[Wish, ...] = ()
