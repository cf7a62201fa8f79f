"""Minutes of driving as an agency wrote them down, between ZIPs and saved places; never reckoned from a straight line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from navigator.directory.listing import Listing, Scope
from navigator.search.query import Origin

# A spreadsheet takes the zeros in front away; the four more digits say nothing here.
ZIP = re.compile(r"([0-9]{3,5})(?:-[0-9]{4})?")
LAST_ZIP = re.compile(r"\b([0-9]{5})(?:-[0-9]{4})?$")
MOST_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class DriveTable:
    """What an agency's table says, by the two ends of a way as `end_of` writes them."""

    minutes: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])

    def between(self, here: str, there: str) -> int | None:
        """Return the minutes of a way; a row counts both ways unless the other way has one of its own."""
        return self.minutes.get((here, there), self.minutes.get((there, here)))

    def minutes_to(self, listing: Listing, origin: Origin) -> int | None:
        """Return the minutes from a place to a listing that can be driven to, None where the table does not say."""
        here, there = _end_of_origin(origin), _zip_of(listing)
        return self.between(here, there) if here and there else None


def end_of(text: str) -> str:
    """Return an end of a way as it is compared: a ZIP of five digits, else a name; "" for what is neither."""
    name = " ".join(text.split()).casefold()
    zip_code = ZIP.fullmatch(name)
    if zip_code:
        return zip_code[1].zfill(5)
    return name if any(letter.isalpha() for letter in name) else ""


def _end_of_origin(origin: Origin) -> str:
    """Return the ZIP or the saved name that distances are counted from; a point, a town or a door is neither."""
    if origin.kind == "zip":
        return end_of(origin.name.partition(" ")[0])
    return end_of(origin.name) if origin.kind == "saved" else ""


def _zip_of(listing: Listing) -> str:
    """Return the ZIP of a place that may be driven to: never of one that is confidential or only answers the telephone."""
    hidden = listing.confidential or listing.by_phone or listing.point is None or listing.scope is not Scope.LOCAL
    found = None if hidden else LAST_ZIP.search(listing.address)
    return found[1] if found else ""
