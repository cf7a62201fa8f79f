"""Clauses to groups: these days at these times. A clause that can be read in two ways is not read at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from navigator.directory.schedule import Effect
from resources_db.formats.hours.items import Days, Item
from resources_db.formats.hours.times import ROUND, Hours
from resources_db.formats.hours.words import Word

CORE = frozenset({Word.DAY, Word.TIME, Word.CLOSED, Word.APPOINTMENT, Word.CALL})
WEEK = Days(weekdays=frozenset(range(7)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Days with their hours and what holds then; `days_given` False: the text names none."""

    days: tuple[Days, ...]
    hours: tuple[Hours, ...]
    effect: Effect = Effect.OPEN
    words: str = ""
    hours_given: bool = True
    days_given: bool = True


def groups(core: Sequence[Item]) -> list[Group] | None:
    """Return the groups of a sequence of days, times, "closed" and "by appointment"; None when it is no sense."""
    if not core or any(item.what not in CORE for item in core):
        return None
    core = _dated(_joined(core))
    read = _lunch(core)
    if read is not None:
        return read
    made: list[Group] = []
    orders: set[bool] = set()
    at = 0
    while at < len(core):
        step = _pair(core, at, made, orders)
        if step is None:
            return None
        at = step
    return made if len(orders) <= 1 else None


def _joined(core: Sequence[Item]) -> list[Item]:
    """Put times that follow one another together: "8-12; 1-5, Mon-Fri"."""
    joined: list[Item] = []
    for item in core:
        last = joined[-1] if joined else None
        if last and last.what is item.what is Word.TIME and _ascend(last.hours, item.hours):
            joined[-1] = replace(last, hours=last.hours + item.hours, end=item.end)
        else:
            joined.append(item)
    return joined


def _ascend(first: Sequence[Hours], second: Sequence[Hours]) -> bool:
    return ROUND not in {*first, *second} and first[-1].closes <= second[0].opens


def _dated(core: Sequence[Item]) -> list[Item]:
    """Put "Saturday" and "August 18, 2018" together where that day was a Saturday."""
    dated: list[Item] = []
    for item in core:
        last = dated[-1] if dated else None
        dates = [day for days in item.days for day in days.dates]
        if last and last.what is Word.DAY and dates:
            weekdays = frozenset(day.weekday() for day in dates)
            if len(last.days) == 1 and last.days[0] == Days(weekdays=weekdays):
                dated[-1] = item
                continue
        dated.append(item)
    return dated


def _pair(core: Sequence[Item], at: int, made: list[Group], orders: set[bool]) -> int | None:
    """Read one pair at a place and return where it ends, None when there is none."""
    first = core[at]
    second = core[at + 1] if at + 1 < len(core) else None
    whats = (first.what, second.what if second else None)
    if whats in {(Word.DAY, Word.TIME), (Word.TIME, Word.DAY)} and second:
        orders.add(first.what is Word.DAY)
        day, time = (first, second) if first.what is Word.DAY else (second, first)
        made.append(Group(days=day.days, hours=time.hours))
        return at + 2
    if whats in {(Word.DAY, Word.CLOSED), (Word.CLOSED, Word.DAY)} and second:
        day = first if first.what is Word.DAY else second
        made.append(Group(days=day.days, hours=(ROUND,), effect=Effect.CLOSED))
        return at + 2
    if first.what is Word.DAY and second and second.what in {Word.APPOINTMENT, Word.CALL}:
        made.append(
            Group(
                days=first.days,
                hours=(ROUND,),
                effect=Effect.MAYBE,
                words=second.words,
                hours_given=second.what is Word.APPOINTMENT,
            )
        )
        return at + 2
    if first.what is Word.APPOINTMENT and made:
        made[-1] = conditional(made[-1], first.words)
        return at + 1
    return None


def _lunch(core: Sequence[Item]) -> list[Group] | None:
    """Read "closed 12-1", "closed daily 12-1", "Mon-Fri 9-5, closed 12-1"."""
    whats = tuple(item.what for item in core)
    if whats in {(Word.CLOSED, Word.TIME), (Word.CLOSED, Word.DAY, Word.TIME), (Word.CLOSED, Word.TIME, Word.DAY)}:
        days = next((item.days for item in core if item.what is Word.DAY), (WEEK,))
        return [_cut(days, next(item for item in core if item.what is Word.TIME))]
    if whats == (Word.DAY, Word.CLOSED, Word.TIME):
        return [_cut(core[0].days, core[2])]
    if len(whats) > 3 and whats[-2:] == (Word.CLOSED, Word.TIME):  # noqa: PLR2004 - a pair and two more
        before = groups(core[:-2]) if core[-3].what is Word.TIME or _plain_week(core[-3]) else None
        return before and [
            *before,
            *(_cut(group.days, core[-1]) for group in before if group.effect is not Effect.CLOSED),
        ]
    return None


def _plain_week(item: Item) -> bool:
    """Say whether these are Monday to Friday or more: with fewer, "closed 12-1" may be about the last of them."""
    return len(item.days) == 1 and not item.days[0].words and frozenset(range(5)) <= item.days[0].weekdays


def _cut(days: tuple[Days, ...], time: Item) -> Group:
    return Group(days=days, hours=time.hours, effect=Effect.CLOSED)


def conditional(group: Group, words: str) -> Group:
    """Return the group as one that holds only under a condition."""
    if group.effect is Effect.CLOSED:
        return group
    joined = "; ".join(dict.fromkeys(part for part in (group.words, words) if part))
    return replace(group, effect=Effect.MAYBE, words=joined)
