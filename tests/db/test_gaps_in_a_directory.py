"""Over the index of a real file a gap is what all rows of the answer say: the quick look and the long one agree."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from fakes.asking import ALL, ask, asking

from navigator.directory.gap import GapReason
from navigator.geo import Point
from navigator.search.good_hit import has_good_hit, is_asked_for, meets
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import Group
from navigator.search.result import SearchResult
from navigator.use_cases.notice_gap import NoticeGap
from resources_db.bundled.concepts import concepts
from resources_db.directory.reader import DirectoryReader

EUGENE = Origin(name="97401 Eugene, OR", point=Point(44.05, -123.09), state="OR")
# Three in the morning in Eugene.
NIGHT = datetime(2026, 11, 24, 11, tzinfo=UTC)
TERMS = [concept.term for concept in concepts() if concept.kind == "need"][::9]
SCENES: tuple[dict[str, str], ...] = ({}, {"pet": "yes", "gender": "man", "age": "16", "alcohol": "1"})


class Nowhere:
    def area(self, origin: Origin) -> str:
        del origin
        return ""


def long_look(reader: DirectoryReader, result: SearchResult) -> set[GapReason | None]:
    """Return the reasons that all rows within reach leave open, None for no gap."""
    query = result.query
    whole = ask(reader, query.text, origin=EUGENE, moment=NIGHT, situation=query.situation)
    if has_good_hit(whole):
        return {None}
    any_time = ask(reader, query.text, origin=EUGENE, any_time=True, situation=query.situation)
    assert len(any_time.hits) == any_time.total < ALL
    own = [
        hit
        for hit in any_time.hits
        if meets(hit.tier, hit.missed, result.meant)
        and is_asked_for(hit.tier, hit.listing.scope, result)
        and hit.listing.confirmed
        and (hit.distance_m is None or hit.distance_m < (any_time.reach_m or 0))
    ]
    if any(hit.group is not Group.NO for hit in own):
        return {GapReason.CLOSED}
    return {GapReason.REFUSED} if own else {GapReason.TOO_FAR, GapReason.NOT_LISTED}


@pytest.mark.parametrize("scene", SCENES)
def test_a_gap_is_what_all_rows_say(bundled: Path, scene: dict[str, str]) -> None:
    reader = DirectoryReader(bundled)
    find = asking(reader)
    notice = NoticeGap(find, reader, Nowhere())
    seen: set[GapReason | None] = set()
    for term in TERMS:
        result = find(SearchQuery(text=term, origin=EUGENE, moment=NIGHT, situation=scene))
        gap = notice(result)
        reason = gap.reason if gap else None
        assert reason in long_look(reader, result), term
        seen.add(reason)
    assert seen >= {None, GapReason.CLOSED, GapReason.NOT_LISTED}
    assert (GapReason.REFUSED in seen) is bool(scene)
