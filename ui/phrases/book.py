"""Finds a sentence that the domain has made among the forms it is made of, and says it in the language that is spoken.

The domain speaks English, and its words go into answers, exports and records as they are. Only what a window shows is said
anew here: a text that no form fits stays as it is.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from ui.dates import MONTHS, dated, day_words
from ui.tongue import ENGLISH, language, translate

PLACE = re.compile(r"\{(\w+)\}")
SHORT_MONTHS = "|".join(MONTHS)
DAY = re.compile(rf"(\d{{1,2}}) ({SHORT_MONTHS}) (\d{{4}})")
CLOCK = re.compile(rf"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?:(\d{{1,2}}) ({SHORT_MONTHS}) )?(\d{{1,2}}:\d\d)")
# A Monday, to name a weekday by.
MONDAY = date(2026, 11, 2)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Book:
    """Texts of one context: whole ones, and forms whose {places} hold a number, a day, a time, or words of the same book."""

    def __init__(self, context: str, whole: Iterable[str], forms: Iterable[str] = ()) -> None:
        self._context = context
        self.whole = frozenset(whole)
        self.forms = tuple(forms)

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((_pattern(form), form) for form in self.forms)

    def said(self, text: str) -> str:
        """Return a text in the language that is spoken now; one that stands nowhere in the book stays as it is."""
        if not text or language() == ENGLISH:
            return text
        if text in self.whole:
            return translate(self._context, text)
        return self._in_other_case(text) or self._in_form(text)

    def _in_other_case(self, text: str) -> str:
        """Return a text that stands in the book with another first letter, "" where it does not."""
        begun, small = text[:1].upper() + text[1:], text[:1].lower() + text[1:]
        if begun in self.whole:
            told = translate(self._context, begun)
            return told[:1].lower() + told[1:]
        told = translate(self._context, small) if small in self.whole else ""
        return told[:1].upper() + told[1:]

    def _in_form(self, text: str) -> str:
        for pattern, form in self._patterns:
            if found := pattern.fullmatch(text):
                parts = {name: self._part(name, part) for name, part in found.groupdict().items()}
                return translate(self._context, form).format(**parts)
        return text

    def _part(self, name: str, text: str) -> str:
        kind = name.rstrip("0123456789")
        return KINDS[kind][1](text) if kind in KINDS else self.said(text)


def _said_day(text: str) -> str:
    found = DAY.fullmatch(text)
    if found is None:
        return day_words(None)
    return day_words(date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])))


def _said_clock(text: str) -> str:
    found = CLOCK.fullmatch(text)
    if found is None:
        return text
    weekday, day, month, time = found.groups()
    on = [dated(date.fromordinal(MONDAY.toordinal() + WEEKDAYS.index(weekday)), "%a")] if weekday else []
    on += [day, dated(date(MONDAY.year, MONTHS.index(month) + 1, 1), "%b")] if month else []
    return " ".join((*on, time))


# A place of this name holds words without a colon: the last colon of a sentence stands before it.
LABEL = "label"
# What a place of this name holds, and how that is said; any other holds words.
KINDS: Mapping[str, tuple[str, Callable[[str], str]]] = MappingProxyType(
    {
        "n": (r"[\d.,]+", str),
        "day": (rf"\d{{1,2}} (?:{SHORT_MONTHS}) \d{{4}}|undated", _said_day),
        "clock": (
            rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?:\d{{1,2}} (?:{SHORT_MONTHS}) )?\d{{1,2}}:\d\d",
            _said_clock,
        ),
        # Somebody else's words, a name, a key: never looked up.
        "name": (".+?", str),
    }
)


def _pattern(form: str) -> re.Pattern[str]:
    def place(found: re.Match[str]) -> str:
        kind = found[1].rstrip("0123456789")
        words = "[^:]+" if kind == LABEL else ".+?"
        return f"(?P<{found[1]}>{KINDS[kind][0] if kind in KINDS else words})"

    return re.compile("".join(place(m) if (m := PLACE.fullmatch(part)) else re.escape(part) for part in _split(form)))


def _split(form: str) -> list[str]:
    return re.split(r"(\{\w+\})", form)
