"""Whether a text leads to a door: what is said of a place that may be confidential must not."""

import re

KINDS = (
    r"st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|pl|place|hwy|highway|pkwy|parkway|cir|circle|ter"
    r"|terrace|pike|sq|alley|route|loop"
)
HOUSE = re.compile(rf"\b\d{{1,6}}[a-z]?\s+(?:[\w'.\u2019]+\s+){{1,4}}(?:{KINDS})\b\.?", re.IGNORECASE)
CORNER = re.compile(
    r"\b(?:on|at|near|behind|off)\s+(?:the\s+)?(?:[\w'.]+\s+){1,3}(?:street|avenue|road|boulevard|drive|lane|highway|parkway)\b"
    r"|\b(?:corner of|located (?:at|on|in|near)|next (?:door )?to|across from|enter (?:at|from|through)|entrance (?:on|at|is))\b",
    re.IGNORECASE,
)


def names_a_street(text: str) -> bool:
    """Tell whether a text holds a house number and a street: enough to take a name for an address."""
    return HOUSE.search(text) is not None


def tells_a_street(text: str) -> bool:
    """Tell whether a text names a street, a corner or a neighbour of a place."""
    return names_a_street(text) or CORNER.search(text) is not None
