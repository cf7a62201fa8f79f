"""After "no answer": another hour and another way, inside the safe ones (RECORDS.md, honest records)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from navigator.casebook.contact import Way
from navigator.casebook.follow_up.attempt import Attempt
from navigator.casebook.follow_up.usable_time import UsableTime
from navigator.casebook.moments import Span

NOON, EVENING = time(12), time(16)
LOOK_AHEAD = timedelta(days=7)


class PartOfDay(StrEnum):
    """Part of the day, on the wall clock."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextTry:
    """What to try next: a way that the person said is safe, and a usable stretch of time."""

    way: Way
    at: Span


def part_of(moment: datetime, zone: ZoneInfo) -> PartOfDay:
    """Return the part of the day of a moment."""
    wall = moment.astimezone(zone).time()
    if wall < NOON:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if wall < EVENING else PartOfDay.EVENING


def next_try(attempts: Sequence[Attempt], ways: Iterable[Way], usable: UsableTime, now: datetime) -> NextTry | None:
    """Return the way and the part of the day that were tried least, None where no way or no hour of a week is safe.

    Among equals the order of `ways`, and the earliest stretch.
    """
    zone = usable.agency.zone
    choice = list(dict.fromkeys(ways))
    spans = [piece for span in usable.between(now, now + LOOK_AHEAD) for piece in _by_part(span, zone)]
    if not choice or not spans:
        return None
    tried_ways = [attempt.way for attempt in attempts]
    tried_parts = [part_of(attempt.at, zone) for attempt in attempts]
    way = min(choice, key=tried_ways.count)
    at = min(spans, key=lambda span: (tried_parts.count(part_of(span.begin, zone)), span.begin))
    return NextTry(way=way, at=at)


def _by_part(span: Span, zone: ZoneInfo) -> Iterable[Span]:
    day = span.begin.astimezone(zone).date()
    cuts = [datetime.combine(day, at, zone) for at in (NOON, EVENING)]
    edges = [span.begin, *(cut for cut in cuts if span.begin < cut < span.end), span.end]
    return (Span(begin, end) for begin, end in pairwise(edges))
