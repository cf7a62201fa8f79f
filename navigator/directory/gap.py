"""A gap: a search that found nothing good, as need, place and reason; never its words, never a person."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

# More needs than these in one question say nothing that could be read as a gap of any of them.
MOST_NEEDS = 3
CODE = "[a-z][a-z0-9_]{0,39}"
# Four digits in a row would be a number of somebody's.
NEED = re.compile(rf"(?!.*[0-9]{{4}})({CODE}(\+{CODE}){{0,{MOST_NEEDS - 1}}})?")
# A state, or a county in it.
PLACE = re.compile(r"([A-Z]{2}(-[a-z][a-z_]{0,39})?)?")
# A count below this one leaves the agency as "fewer than" (the small cell of all that is handed on).
SMALLEST_SHARED = 11
# How far a report looks back unless a day is named: a quarter of a year.
LOOKED_BACK = timedelta(days=90)


class GapReason(StrEnum):
    """Why nothing good was found; of several the one that is nearest to a good hit, last in this list, counts."""

    NOT_LISTED = "not_listed"
    TOO_FAR = "too_far"
    REFUSED = "refused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One search that found nothing good.

    `need` are keys of concepts, or the code of a directory's own need, joined by "+"; "" when no need was understood.
    `place` is a county ("OR-lane_county"), else a state ("OR"), "" when no place was given.
    """

    need: str
    place: str
    reason: GapReason

    def __post_init__(self) -> None:
        """Refuse words, points and numbers: both are codes."""
        if not NEED.fullmatch(self.need) or not PLACE.fullmatch(self.place):
            raise ValueError("a need and a place are codes")


@dataclass(frozen=True, slots=True, kw_only=True)
class GapCount:
    """How many searches found nothing good for one need at one place for one reason; `*_words` are for people."""

    gap: Gap
    n: int
    need_words: str = ""
    place_words: str = ""


def need_code(keys: Iterable[str]) -> str:
    """Return the code of the needs of one question, "" for none or too many."""
    known = sorted(set(keys))
    return "+".join(known) if len(known) <= MOST_NEEDS else ""


def own_need(name: str) -> str:
    """Return the code of a need that only a directory knows, by its letters alone; "" when it has none."""
    return "_".join(re.findall("[a-z]+", name.casefold()))[:40].strip("_")


def shared(count: int) -> int | None:
    """Return a count as it may leave the agency, None for one below the small cell."""
    return count if count >= SMALLEST_SHARED else None
