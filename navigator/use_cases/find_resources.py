"""Find services that answer a question, near a place, best first."""

from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

from navigator.clock import Clock
from navigator.directory.schedule import State
from navigator.geo import bearing_degrees
from navigator.ports import CancelToken, Holidays, ResourceDirectory, Ruler
from navigator.search.query import Origin, SearchQuery, words_of
from navigator.search.rank import Candidate, Ranked, rank
from navigator.search.result import Hit, SearchResult
from navigator.use_cases.opening import Opening

BEYOND_SHOWN = 10
CHECKED_EVERY = 500


class FindResources:
    """Asks the directory, ranks, and measures the rows that are shown."""

    def __init__(self, directory: ResourceDirectory, ruler: Ruler, holidays: Holidays, clock: Clock) -> None:
        self._directory = directory
        self._ruler = ruler
        self._holidays = holidays
        self._clock = clock

    def __call__(self, query: SearchQuery, token: CancelToken | None = None) -> SearchResult:
        """Return the answer; raises Cancelled when the token is withdrawn meanwhile."""
        started = perf_counter()
        token = token or CancelToken()
        origin = query.origin
        words = words_of(query.text)
        if query.text.strip() and not words:
            # Signs without a letter ask for nothing: everything would be no answer.
            return SearchResult(query=query, left=(query.text.strip(),))
        found = self._directory.match(words, category=query.category, state=origin.state if origin else "", token=token)
        token.check()
        opening = Opening(self._directory, self._holidays, query.moment or self._clock.now())
        candidates, closed = _at_that_moment(found.candidates, opening, token, open_only=query.open_only)
        ranking = rank(candidates, origin.point if origin else None, query.within_m)
        token.check()
        return SearchResult(
            query=query,
            hits=self._hits(ranking.within[: query.limit], origin, opening),
            beyond=self._hits(ranking.beyond[:BEYOND_SHOWN], origin, opening),
            hidden=dict(found.hidden) | closed | _beyond_count(len(ranking.beyond)),
            left=found.left,
            total=len(ranking.within),
            reach_m=ranking.reach_m,
            took_ms=(perf_counter() - started) * 1000,
        )

    def _hits(self, rows: Sequence[Ranked], origin: Origin | None, opening: Opening) -> tuple[Hit, ...]:
        listings = self._directory.listings([row.candidate.key for row in rows])
        return tuple(
            Hit(
                listing=listing,
                tier=row.candidate.tier,
                score=row.score,
                distance_m=self._ruler.metres(origin.point, listing.point) if origin and listing.point else None,
                bearing=bearing_degrees(origin.point, listing.point) if origin and listing.point else None,
                status=opening.status(row.candidate.hours),
            )
            for row, listing in zip(rows, listings, strict=True)
        )


def _at_that_moment(
    rows: Sequence[Candidate], opening: Opening, token: CancelToken, *, open_only: bool
) -> tuple[list[Candidate], dict[str, int]]:
    """Return the rows with their state then; with `open_only` without those surely closed, and how many those were."""
    found: list[Candidate] = []
    for number, row in enumerate(rows):
        if number % CHECKED_EVERY == 0:
            token.check()
        state = opening.state(row.hours)
        if not (open_only and state is State.CLOSED):
            found.append(row if state is State.UNKNOWN else replace(row, state=state))
    closed = len(rows) - len(found)
    return found, {"closed": closed} if closed else {}


def _beyond_count(beyond: int) -> dict[str, int]:
    """Count the rows beyond reach that the answer has no room for."""
    left_out = max(0, beyond - BEYOND_SHOWN)
    return {"beyond_reach": left_out} if left_out else {}
