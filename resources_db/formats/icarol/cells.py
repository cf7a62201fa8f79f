"""Cells of an iCarol export: lists, dates, HTML, yes and no."""

import html
import re
from datetime import datetime
from functools import lru_cache

# No "<" inside a tag: looking for the end of each that has none would take hours.
TAG = re.compile(r"<\s*(br|/p|/li|/div)[^<>]*>", re.IGNORECASE)
ANY_TAG = re.compile(r"<[a-zA-Z/][^<>]*>")
DATES = (
    "%m/%d/%y %H:%M",
    "%m/%d/%y",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y",
    "%Y-%m-%d",
    "%Y-%m-%d %H:%M:%S",
)
SHORT, WORD = 500, 60
YES = frozenset({"yes", "true", "1", "y"})
# What iCarol writes where nobody chose anything.
NOTHING = frozenset({"-1", "none or unknown", "n/a"})
LONGEST_NOTHING = max(map(len, NOTHING))


def plain(text: str) -> str:
    """Return a text without HTML; line breaks stay, runs of blanks go."""
    # At a glance what most cells are: printable is no white space but a single blank, so there is nothing to do.
    if text.isprintable() and "<" not in text and "&" not in text and "  " not in text and text.strip() == text:
        return text
    return _short_plain(text) if len(text) <= SHORT else _plain(text)


def _plain(text: str) -> str:
    broken = ANY_TAG.sub(" ", TAG.sub("\n", text)) if "<" in text else text
    lines = (" ".join(line.split()) for line in html.unescape(broken).splitlines())
    return "\n".join(line for line in lines if line)


# The cells of a row are asked for again and again.
_short_plain = lru_cache(maxsize=1 << 12)(_plain)


def value(text: str) -> str:
    """Return what a cell says, "" when it only says that nothing was chosen."""
    return _word(text) if len(text) <= WORD else _value(text)


def _value(text: str) -> str:
    said = plain(text)
    return "" if len(said) <= LONGEST_NOTHING and said.casefold() in NOTHING else said


# Towns, states, statuses: most short cells say what a cell above said.
_word = lru_cache(maxsize=1 << 12)(_value)


def is_yes(text: str) -> bool:
    """Tell whether a flag is set."""
    return text.strip().casefold() in YES


def day(text: str) -> str:
    """Return a date as HSDS writes it, "" when it is none; the clock of "2019-01-24T22:19:25Z" is left off."""
    return _short_day(text) if len(text) <= SHORT else _day(text)


def _day(text: str) -> str:
    written, _, _ = text.strip().partition("T")
    for form in DATES if written else ():
        try:
            return datetime.strptime(written, form).date().isoformat()  # noqa: DTZ007 - a day on paper has no zone
        except ValueError:
            continue
    return ""


_short_day = lru_cache(maxsize=1 << 10)(_day)


def items(text: str, signs: str = ";") -> tuple[str, ...]:
    """Return the entries of a list in a cell, each once, in order."""
    if not text:
        return ()
    return _short_items(text, signs) if len(text) <= SHORT else _items(text, signs)


def _items(text: str, signs: str) -> tuple[str, ...]:
    parts = re.split(f"[{re.escape(signs)}]", plain(text))
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


_short_items = lru_cache(maxsize=1 << 12)(_items)
