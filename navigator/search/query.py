"""A question to the directory, and where it is asked from."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from navigator.directory.listing import Precision
from navigator.geo import Point
from navigator.search.words import singular, without_apostrophes

# Words that carry no need of their own; dropped while another word is left (SEARCH.md: drop filler words).
FILLERS = frozenset(
    re.findall(
        r"\w+",
        "a an and are at can do for from have i in is it me my near need needs of on or out our that the their them they"
        " this to want we where who will with you your",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The place that distances are counted from. `state` is the two-letter code, empty when unknown."""

    name: str
    point: Point
    state: str = ""
    precision: Precision = Precision.ZIP
    kind: str = "zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """Text as typed, an origin, a radius in metres (None: nearest thirty decide), a need by name, how many rows.

    `moment` is aware, None stands for now; `open_only` leaves out what is surely closed then, never what is unknown;
    `any_time` puts hours aside altogether. `dropped` are the ids of chips that were taken back; `situation` are the facts
    set in the panel, which outrank those that the text tells. Neither is ever written down. `aside` are the keys of wishes
    that do not count for the moment (see wishes.py).
    """

    text: str = ""
    origin: Origin | None = None
    within_m: float | None = None
    category: str = ""
    limit: int = 20
    moment: datetime | None = None
    open_only: bool = False
    any_time: bool = False
    dropped: frozenset[str] = frozenset()
    situation: Mapping[str, str] = field(default_factory=dict[str, str])
    aside: frozenset[str] = frozenset()


def words_of(text: str) -> tuple[str, ...]:
    """Return the searchable words of a text, folded, in order, each once; fillers only when nothing else is there."""
    whole = unicodedata.normalize("NFC", without_apostrophes(text))
    spaced = "".join(letter if letter.isalnum() else " " for letter in whole)
    words = dict.fromkeys(singular(word) for word in spaced.casefold().split())
    telling = tuple(word for word in words if word not in FILLERS)
    return telling or tuple(words)
