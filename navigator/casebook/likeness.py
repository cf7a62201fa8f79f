"""Whether two records may be of one person, and why: what a human is shown, who decides (RECORDS.md PERSON)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import product

from navigator.casebook.names import plain_name
from navigator.casebook.sounds import sound_alike

# Two parts of a name that differ in a letter or two are spelt alike.
ALIKE = 0.75
# Without the same day of birth a single part says too little: half a county is called Maria.
LEAST_PARTS = 2


class Like(StrEnum):
    """What is alike; the names from the surest on, then the days of birth from the surest on."""

    NAME = "same_name"
    SOUND = "sounds_alike"
    SPELLING = "spelt_alike"
    DAY = "same_day"
    YEAR = "same_year"
    NO_DAY = "day_not_known"


_SURER = tuple(Like)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What somebody is compared by: all that they are called, and the day of birth."""

    id: str
    names: tuple[str, ...]
    born_on: date | None = None


def likeness(one: Known, other: Known) -> tuple[Like, ...]:
    """Return how the names are alike and how the days of birth, nothing where they are two people as far as one can tell.

    The same day of birth asks for one part of a name that is alike; the same year, or a day that nobody knows, for all
    parts of the shorter name, and two at least. Another year is another person.
    """
    when = _when(one.born_on, other.born_on)
    if when is None:
        return ()
    how = _any_part(one, other) if when is Like.DAY else _all_parts(one, other)
    return (how, when) if how else ()


def surest(likes: Sequence[Like]) -> tuple[int, ...]:
    """Return what puts the surest first."""
    return tuple(_SURER.index(each) for each in reversed(likes))


def _when(one: date | None, other: date | None) -> Like | None:
    if one is None or other is None:
        return Like.NO_DAY
    if one == other:
        return Like.DAY
    return Like.YEAR if one.year == other.year else None


def _any_part(one: Known, other: Known) -> Like | None:
    mine, theirs = (sorted({part for name in each.names for part in plain_name(name).split()}) for each in (one, other))
    return _best(_part(*pair) for pair in product(mine, theirs))


def _all_parts(one: Known, other: Known) -> Like | None:
    pairs = product(one.names, other.names)
    return _best(_whole(plain_name(mine).split(), plain_name(theirs).split()) for mine, theirs in pairs)


def _whole(one: Sequence[str], other: Sequence[str]) -> Like | None:
    """Return how a whole name is alike: as its least part; no part stands for two."""
    fewer, more = sorted((one, other), key=len)
    if len(fewer) < LEAST_PARTS:
        return None
    left, found = list(more), list[Like]()
    for part in fewer:
        grades = {other_part: grade for other_part in left if (grade := _part(part, other_part))}
        if not grades:
            return None
        nearest = min(grades, key=lambda each: _SURER.index(grades[each]))
        left.remove(nearest)
        found.append(grades[nearest])
    return max(found, key=_SURER.index)


def _part(one: str, other: str) -> Like | None:
    if one == other:
        return Like.NAME
    if sound_alike(one, other):
        return Like.SOUND
    matcher = SequenceMatcher(None, one, other)
    # The quick one is never below the true one.
    return Like.SPELLING if matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE else None


def _best(grades: Iterable[Like | None]) -> Like | None:
    return min((grade for grade in grades if grade), key=_SURER.index, default=None)
