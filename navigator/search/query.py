"""A question to the directory, and where it is asked from."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from navigator.directory.listing import Precision
from navigator.geo import Point

# Words that carry no need of their own; dropped while another word is left (SEARCH.md: drop filler words).
FILLERS = frozenset(
    re.findall(
        r"\w+",
        "a an and are at can do for from have i in is it me my near need needs of on or out our that the their them they"
        " this to want we where who will with you your",
    )
)
MIN_SINGULAR = 4


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
    set in the panel, which outrank those that the text tells. Neither is ever written down.
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


def words_of(text: str) -> tuple[str, ...]:
    """Return the searchable words of a text, folded, in order, each once; fillers only when nothing else is there."""
    whole = unicodedata.normalize("NFC", without_apostrophes(text))
    spaced = "".join(letter if letter.isalnum() else " " for letter in whole)
    words = dict.fromkeys(singular(word) for word in spaced.casefold().split())
    telling = tuple(word for word in words if word not in FILLERS)
    return telling or tuple(words)


def all_words_of(text: str) -> list[str]:
    """Return the words that a text is found under, fillers too, in order and as often as they stand there."""
    whole = unicodedata.normalize("NFC", text).casefold()
    spaced = "".join(letter if letter.isalnum() else " " for letter in whole)
    return [indexed(word) for word in spaced.split()]


def indexed(word: str) -> str:
    """Return the form under which a folded word is kept: its stem, without accents ("refugiés" and "refugie" are one)."""
    if word.isascii():
        return singular(word)
    return singular(
        "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    )


def without_apostrophes(text: str) -> str:
    """Return a text in which "O'Brien" is one word."""
    return text.replace("'", "").replace("\u2019", "")


def singular(word: str) -> str:
    """Return the stem that both a plural and its singular begin with ("shelters" -> "shelter")."""
    if len(word) > MIN_SINGULAR and word.endswith("ies"):
        return word[:-3]
    if len(word) >= MIN_SINGULAR and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
