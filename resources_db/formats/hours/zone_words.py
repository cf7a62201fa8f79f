"""The name of a time zone inside hours text: left out where it is the place's own, else it stays and is not understood."""

import re

NAMES = {
    "eastern": (
        "E",
        {"America/New_York", "America/Detroit", "America/Indiana/Indianapolis", "America/Kentucky/Louisville"},
    ),
    "central": ("C", {"America/Chicago", "America/Menominee"}),
    "mountain": ("M", {"America/Denver", "America/Boise"}),
    "pacific": ("P", {"America/Los_Angeles"}),
}


def without_own_zone(text: str, zone: str) -> str:
    """Return the text without "EST" and "Eastern time" where `zone` is one of those."""
    for name, (letter, zones) in NAMES.items():
        if zone in zones:
            words = rf"\(?\b(?:{letter}[SD]?T|{name}(?: (?:standard|daylight))? time)\b\)?"
            return re.sub(words, "", text, flags=re.IGNORECASE)
    return text
