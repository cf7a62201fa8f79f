"""Cells of an iCarol export: lists, dates, HTML, yes and no."""

import html
import re
from collections.abc import Iterator
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
SHORT = 500
YES = frozenset({"yes", "true", "1", "y"})
# What iCarol writes where nobody chose anything.
NOTHING = frozenset({"-1", "none or unknown", "n/a"})


def plain(text: str) -> str:
    """Return a text without HTML; line breaks stay, runs of blanks go."""
    return _short_plain(text) if len(text) <= SHORT else _plain(text)


def _plain(text: str) -> str:
    broken = ANY_TAG.sub(" ", TAG.sub("\n", text)) if "<" in text else text
    lines = (" ".join(line.split()) for line in html.unescape(broken).splitlines())
    return "\n".join(line for line in lines if line)


# The cells of a row are asked for again and again.
_short_plain = lru_cache(maxsize=1 << 12)(_plain)


def value(text: str) -> str:
    """Return what a cell says, "" when it only says that nothing was chosen."""
    said = plain(text)
    return "" if said.casefold() in NOTHING else said


def is_yes(text: str) -> bool:
    """Tell whether a flag is set."""
    return text.strip().casefold() in YES


def day(text: str) -> str:
    """Return a date as HSDS writes it, "" when it is none; the clock of "2019-01-24T22:19:25Z" is left off."""
    written, _, _ = text.strip().partition("T")
    for form in DATES if written else ():
        try:
            return datetime.strptime(written, form).date().isoformat()  # noqa: DTZ007 - a day on paper has no zone
        except ValueError:
            continue
    return ""


def items(text: str, signs: str = ";") -> Iterator[str]:
    """Yield the entries of a list in a cell, each once, in order."""
    parts = re.split(f"[{re.escape(signs)}]", plain(text))
    yield from dict.fromkeys(part.strip() for part in parts if part.strip())
