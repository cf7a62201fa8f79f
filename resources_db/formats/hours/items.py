"""Tokens to what a clause says: on which days, at which times, closed, by appointment, and what was not understood."""

from dataclasses import dataclass, field
from datetime import date

from resources_db.formats.hours.times import Hours
from resources_db.formats.hours.words import MASTER, Word


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text and where it stands."""

    word: Word
    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the tokens of a cleaned text; blanks stand for nothing."""
    return [
        Token(Word[match.lastgroup or "OTHER"], match[0].lower(), match.start(), match.end())
        for match in MASTER.finditer(text)
        if match[0].strip() or "\n" in match[0]
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Some days: weekdays, perhaps only some of the month; `words` says a condition ("every other Monday")."""

    weekdays: frozenset[int] = frozenset()
    nth: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()
    holidays: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing a clause says. `what` is DAY, TIME, CLOSED, APPOINTMENT, CALL and so on, or OTHER."""

    what: Word
    start: int
    end: int
    days: tuple[Days, ...] = ()
    hours: tuple[Hours, ...] = ()
    inner: tuple["Item", ...] = ()
    words: str = ""
    months: tuple[int, ...] = field(default=())
    number: int = 0
