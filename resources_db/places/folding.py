"""How names of places are compared: no case, no accents, no punctuation, "st" for "saint"."""

import re
import unicodedata

SHORT = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}


def fold(name: str) -> str:
    """Return a name as it is compared ("St. Paul" and "saint paul" are one)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", " ", plain.casefold().replace("'", "")).split()
    return " ".join(SHORT.get(word, word) for word in words)
