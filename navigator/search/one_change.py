"""If one thing changes: which single wish, put aside, would bring more places that take the person now."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from navigator.directory.schedule import State
from navigator.search.rank import Group, group_of
from navigator.search.result import SearchResult
from navigator.search.verdict import Code
from navigator.search.wishes import Wish

# So many other questions are asked at most.
MOST_ASKED = 5


@dataclass(frozen=True, slots=True, order=True)
class Tally:
    """How many hits should take now, are open and asked first, and are there at all; the more the better, in this order."""

    takes: int = 0
    open: int = 0
    all: int = 0

    @classmethod
    def of(cls, hits: Iterable[tuple[Code | None, State]]) -> Self:
        """Count hits by verdict and state."""
        found = list(hits)
        now = [(code, state) for code, state in found if group_of(code, state) in (Group.NOW, Group.ASK)]
        takes = sum(code is Code.TAKES for code, _ in now)
        return cls(takes, sum(state is State.OPEN and code is not Code.TAKES for code, state in now), len(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One wish that stands in the way, and what more there would be without it; `others` are closed or of unknown hours."""

    wish: Wish
    takes: int = 0
    open: int = 0
    others: int = 0


def tally_of(result: SearchResult) -> Tally:
    """Return what an answer has."""
    return Tally.of((hit.verdict.code, hit.status.state) for hit in result.hits)


def is_thin(result: SearchResult) -> bool:
    """Tell whether an answer wants more: nothing of it should take the person now; without a situation, there is nothing."""
    return tally_of(result).takes == 0 if result.situation else not result.hits


def best_change(result: SearchResult, without: Callable[[Wish], Tally]) -> Change | None:
    """Return the wish to put aside, None where no single one helps; `without` answers the same question without a wish."""
    before = tally_of(result)
    tried = result.wishes[:MOST_ASKED] if is_thin(result) else ()
    changes = [(_more(before, without(wish)), -at, wish) for at, wish in enumerate(tried)]
    more, _, wish = max(changes, key=lambda change: change[:2], default=(Tally(), 0, None))
    if wish is None or more <= Tally():
        return None
    return Change(wish=wish, takes=more.takes, open=more.open, others=more.all - more.takes - more.open)


def _more(before: Tally, after: Tally) -> Tally:
    """Return what comes along; places that are closed count only where nothing else is open."""
    takes, opened = after.takes - before.takes, after.open - before.open
    if takes > 0 or opened > 0:
        return Tally(max(0, takes), max(0, opened), max(0, takes) + max(0, opened))
    return Tally(0, 0, max(0, after.all - before.all) if before.takes + before.open == 0 else 0)
