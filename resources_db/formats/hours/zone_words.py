"""The name of a time zone inside hours text: left out where it is the place's own, and the zone where there is no place."""

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
# What a line without a place means; Mountain time is one thing in Denver and another in Phoenix.
OF_A_LINE = {"eastern": "America/New_York", "central": "America/Chicago", "pacific": "America/Los_Angeles"}


def without_own_zone(text: str, zone: str) -> tuple[str, str]:
    """Return the text without "EST" and "Eastern time" where `zone` is one of those, and the zone that its times are in.

    A text without a place may name the zone itself; one that names two is left as it is.
    """
    if zone:
        own = next((name for name, (_, zones) in NAMES.items() if zone in zones), "")
        return (_words(own).sub("", text) if own else text), zone
    named = [name for name in NAMES if _words(name).search(text)]
    if len(named) == 1 and named[0] in OF_A_LINE:
        return _words(named[0]).sub("", text), OF_A_LINE[named[0]]
    return text, zone


def _words(name: str) -> re.Pattern[str]:
    letter, _ = NAMES[name]
    return re.compile(rf"\(?\b(?:{letter}[SD]?T|{name}(?: (?:standard|daylight))? time)\b\)?", re.IGNORECASE)
