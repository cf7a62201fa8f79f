"""Streets as they are compared: the number of the house and the words of the street, in one spelling."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

KINDS: Mapping[str, str] = {
    "street": "st", "avenue": "ave", "av": "ave", "road": "rd", "boulevard": "blvd", "drive": "dr", "lane": "ln", "court": "ct",
    "place": "pl", "highway": "hwy", "parkway": "pkwy", "circle": "cir", "terrace": "ter", "square": "sq", "trail": "trl",
    "north": "n", "south": "s", "east": "e", "west": "w", "northeast": "ne", "northwest": "nw", "southeast": "se",
    "southwest": "sw", "saint": "st", "mount": "mt", "fort": "ft", "first": "1st", "second": "2nd", "third": "3rd",
    "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th",
}  # fmt: skip
UNIT = re.compile(r"(?:\b(?:suite|ste|unit|apt|room|rm|floor|fl|bldg|building|dept|lot)\b\.?|#)\s*([\w-]+)?")
BOX = re.compile(r"p\.?\s*o\.?\s*box|post office box")
NUMBER = re.compile(r"(\d+)(?:-?[a-z])?(?:-\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Street:
    """A house on a street; `unit` is the suite or room, "" when none is given."""

    house: str
    words: tuple[str, ...]
    unit: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Return what two spellings of one address share."""
        return (self.house, *self.words)


def street_of(text: str) -> Street | None:
    """Return the house that an address line means; None without a number, and for a post office box."""
    low = text.casefold()
    if BOX.search(low):
        return None
    unit = UNIT.search(low)
    words = re.findall(r"[a-z0-9-]+", re.sub("['.\u2019]", "", low[: unit.start()] if unit else low))
    number = NUMBER.fullmatch(words[0]) if words else None
    if number is None or len(words) == 1:
        return None
    named = tuple(KINDS.get(word, word) for word in words[1:])
    return Street(house=number[1], words=named, unit=(unit[1] or "").strip("-") if unit else "")
