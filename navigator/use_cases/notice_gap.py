"""Notice that a search found nothing good, and say so in codes: which need, roughly where, and why."""

from dataclasses import replace

from navigator.directory.gap import Gap, GapReason, need_code, own_need
from navigator.directory.listing import Scope
from navigator.directory.schedule import State
from navigator.ports import Areas, CancelToken, ResourceDirectory
from navigator.search.ask import Best
from navigator.search.good_hit import (
    TELLING,
    asks_for_a_need,
    has_good_hit,
    has_good_row,
    is_asked_for,
    meets,
    needs_meant,
    reason_of,
)
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import FindResources


class NoticeGap:
    """Looks at an answer; only one without a good hit costs a second look at the directory."""

    def __init__(self, find: FindResources, directory: ResourceDirectory, areas: Areas) -> None:
        self._find = find
        self._directory = directory
        self._areas = areas

    def __call__(self, result: SearchResult, token: CancelToken | None = None) -> Gap | None:
        """Return the gap, None when something good was found or no need was asked for; raises Cancelled."""
        if not asks_for_a_need(result) or has_good_hit(result):
            return None
        reason = self._why_none(result, token or CancelToken())
        if reason is None:
            return None
        origin = result.meant.origin or result.query.origin
        return Gap(need=self._need(result), place=self._areas.area(origin) if origin else "", reason=reason)

    def _why_none(self, result: SearchResult, token: CancelToken) -> GapReason | None:
        """Return why no row answers well (see search/good_hit.py), None when one does, shown or not; raises Cancelled."""
        index, ask = self._find.again(result, token)
        own = [each for each in ask.classes if meets(each.tier, each.missed, result.meant)]
        ask = replace(ask, classes=own, within_m=result.reach_m, limit=TELLING, beyond=1)
        if has_good_row(self._asked_for(index.best(ask, token), result)):
            return None
        any_time = replace(ask, state_of=_unknown)
        return reason_of(self._asked_for(index.best(any_time, token), result))

    def _asked_for(self, best: Best, result: SearchResult) -> Best:
        """Leave out the lines that were not asked for; only rows without a point can be lines."""
        keys = [row.candidate.key for row in best.within if row.candidate.point is None]
        scopes = dict(zip(keys, (row.scope for row in self._directory.listings(keys)), strict=True))
        rows = [(row, scopes.get(row.candidate.key, Scope.LOCAL)) for row in best.within]
        return replace(best, within=[row for row, scope in rows if is_asked_for(row.candidate.tier, scope, result)])

    def _need(self, result: SearchResult) -> str:
        """Return what was asked for: the need that was chosen, and those of the words."""
        category = result.query.category
        chosen = self._find.concepts_named(category) or (own_need(category),) if category else ()
        return need_code(key for key in (*chosen, *needs_meant(result.meant)) if key)


def _unknown(_: int | None) -> State:
    return State.UNKNOWN
