"""Names as people look for them: without marks and capitals, from the beginning of each part."""

import re
import unicodedata
from collections.abc import Iterable


def plain_name(text: str) -> str:
    """Return a name in small letters without marks: "Núñez" is "nunez", "Straße" is "strasse"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(letter for letter in apart if not unicodedata.combining(letter))))


def name_keys(names: Iterable[str]) -> frozenset[str]:
    """Return what a person with these names is found by: each part of each name."""
    return frozenset(part for name in names for part in plain_name(name).split())
