"""Addresses on one line taken apart, only where there is no doubt; and texts that name a street."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from resources_db.places.states import BY_WORD

PARTS = ("street", "city", "state", "zip")
KINDS = {"PlaceName": "city", "StateName": "state", "ZipCode": "zip"}
NO_STREET = frozenset({"Recipient", "BuildingName", "NotAddress", "LandmarkName", "CornerOf", "IntersectionSeparator"})
LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The parts of an address."""

    street: str
    city: str
    state: str
    zip: str = ""


def one_line(text: str) -> Address | None:
    """Return the parts of an address on one line; None unless street, city and state stand in it in that order."""
    if not 0 < len(text) <= LONGEST or not text[0].isdigit():
        return None
    import usaddress  # noqa: PLC0415 - its model takes a while to load, and few files need it

    tokens: Sequence[tuple[str, str]] = usaddress.parse(text)
    runs = [(kind, [word for word, _ in run]) for kind, run in groupby(tokens, key=lambda t: KINDS.get(t[1], "street"))]
    labels = {label for _, label in tokens}
    found = {kind: " ".join(words).strip(" ,") for kind, words in runs}
    in_order = [kind for kind, _ in runs] in (list(PARTS), list(PARTS[:3]))
    if not in_order or labels & NO_STREET or not {"AddressNumber", "StreetName"} <= labels:
        return None
    state = BY_WORD.get(found["state"].casefold().replace(".", ""), "")
    code = found.get("zip", "")
    if not state or (code and not re.fullmatch(r"\d{5}(-\d{4})?", code)):
        return None
    return Address(street=found["street"], city=found["city"], state=state, zip=code)
