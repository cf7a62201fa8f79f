"""Which places are confidential: every way in which a source says so, read from one row at a time."""

import re
from collections.abc import Iterator, Mapping

from resources_db.directory.records import Value
from resources_db.directory.values import NO

HIDDEN = r"confiden[tc]ial|undisclosed|non-?disclosed|withheld|unpublished|suppressed|not (?:disclosed|published)"
PLACE = r"address|location|site|place|shelter"
# Where a source writes a street or a kind, the word alone says it: nobody lives in "Confidential".
ANYWHERE = re.compile(rf"\b(?:{HIDDEN})\b", re.IGNORECASE)
# In a name the word may be about the help ("Confidential Counseling"), so it must stand beside the place.
BESIDE = re.compile(
    rf"\b(?:{HIDDEN})\W+(?:street\W+)?(?:{PLACE})\b|\b(?:{PLACE})\W+(?:is\W+|kept\W+)*(?:{HIDDEN})\b", re.IGNORECASE
)
# In prose only a text that says nothing else counts: "All services are confidential" hides no place.
ALONE = re.compile(
    rf"\W*(?:the\W+)?(?:(?:{PLACE})\W+(?:is\W+|kept\W+)*)?(?:{HIDDEN})(?:\W+(?:{PLACE}))?\W*", re.IGNORECASE
)
MARKED: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "location": {"location_type": ANYWHERE, "name": BESIDE, "alternate_name": BESIDE},
    "address": {"address_type": ANYWHERE, "address_1": ANYWHERE, "address_2": ANYWHERE},
}
# A column such as "is_confidential": of a service only where it is about the place.
COLUMNS: Mapping[str, re.Pattern[str]] = {
    "location": re.compile("confidential", re.IGNORECASE),
    "address": re.compile("confidential", re.IGNORECASE),
    "service_at_location": re.compile("confidential", re.IGNORECASE),
    "service": re.compile(rf"confidential.*(?:{PLACE})|(?:{PLACE}).*confidential", re.IGNORECASE),
}
NONE_GIVEN = frozenset({"none", "n/a", "na", "null", "-", "unknown"})


def says_secret(table: str, values: Mapping[str, Value], extra: Mapping[str, str]) -> bool:
    """Tell whether a row says that its place is confidential, in any of the ways that sources have."""
    if table not in COLUMNS:
        return False
    column = COLUMNS[table]
    if values.get("confidential") or any(column.search(name) and affirms(value) for name, value in extra.items()):
        return True
    return any(_texts(table, values))


def affirms(value: Value) -> bool:
    """Tell whether a cell says yes; other words than a no are a yes: better hidden than shown."""
    word = str(value or "").strip().casefold()
    return bool(word) and word not in NO and word not in NONE_GIVEN


def is_marker(label: Value, value: Value) -> bool:
    """Tell whether an attribute of a place marks it: `confidential: yes`, or `access: confidential location`."""
    named = "confidential" in str(label or "").casefold() and affirms(value)
    return named or ALONE.fullmatch(str(value or "")) is not None


def _texts(table: str, values: Mapping[str, Value]) -> Iterator[bool]:
    marked = MARKED.get(table, {})
    for column, value in values.items():
        text = str(value or "")
        if text and table != "service":
            yield (marked[column].search(text) if column in marked else None) is not None
            yield ALONE.fullmatch(text) is not None
