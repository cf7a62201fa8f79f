"""Notice that a search found nothing good, and say so in codes: which need, roughly where, and why."""

from navigator.directory.gap import Gap, need_code, own_need
from navigator.ports import Areas, CancelToken
from navigator.search.good_hit import asks_for_a_need, has_good_hit, needs_meant
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import FindResources


class NoticeGap:
    """Looks at an answer; only one without a good hit costs a second look at the directory."""

    def __init__(self, find: FindResources, areas: Areas) -> None:
        self._find = find
        self._areas = areas

    def __call__(self, result: SearchResult, token: CancelToken | None = None) -> Gap | None:
        """Return the gap, None when something good was found or no need was asked for; raises Cancelled."""
        if not asks_for_a_need(result) or has_good_hit(result):
            return None
        reason = self._find.why_none(result, token or CancelToken())
        if reason is None:
            return None
        origin = result.meant.origin or result.query.origin
        return Gap(need=self._need(result), place=self._areas.area(origin) if origin else "", reason=reason)

    def _need(self, result: SearchResult) -> str:
        """Return what was asked for: the need that was chosen, and those of the words."""
        category = result.query.category
        chosen = self._find.concepts_named(category) or (own_need(category),) if category else ()
        return need_code(key for key in (*chosen, *needs_meant(result.meant)) if key)
