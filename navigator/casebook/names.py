"""Names as people look for them: without marks and capitals, from the beginning of each part, and as they sound."""

import re
import unicodedata
from collections.abc import Iterable

from navigator.casebook.sounds import sound_keys

# Stands before a day of birth among the names: whoever was entered twice has the same one.
BORN = "="


def plain_name(text: str) -> str:
    """Return a name in small letters without marks: "Núñez" is "nunez", "Straße" is "strasse"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(letter for letter in apart if not unicodedata.combining(letter))))


def name_keys(names: Iterable[str]) -> frozenset[str]:
    """Return what a person with these names is found by: each part of each name."""
    return frozenset(part for name in names for part in plain_name(name).split())


def found_by(names: Iterable[str], born_on: str = "") -> frozenset[str]:
    """Return all that a person is found by: parts of names, how they sound, and the day of birth as the calendar spells it."""
    parts = name_keys(names)
    days = [f"{BORN}{born_on}"] if born_on else []
    return parts.union(sound_keys(parts), days)
