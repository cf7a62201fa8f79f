"""What a column may be mapped to: fields of HSDS tables, a weekday of the hours, an attribute, a fact."""

from difflib import get_close_matches
from functools import cache

from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.shape import shapes
from resources_db.formats.clock_words import CODES, NAMES

# Tables that a row of any table can speak of; references are made by the reader.
TABLES = (
    "organization", "service", "location", "address", "phone", "schedule", "service_area", "language", "contact",
    "cost_option", "required_document", "taxonomy_term", "service_capacity", "accessibility", "url", "organization_identifier",
)  # fmt: skip
# One of these tables for each row; of all others there may be several.
SINGLE = frozenset({"organization", "service", "location", "address"})
# Where each value is a row of its own.
LISTS = frozenset(
    {
        "phone.number",
        "taxonomy_term.name",
        "language.name",
        "service_area.name",
        "required_document.document",
        "url.url",
    }
)
WEEKDAYS = {f"schedule.{name}": code for name, code in zip(NAMES, CODES, strict=True)}
WITH_ID = frozenset({"organization.id", "service.id"})
# Several columns for one of these are several tries, not pieces of one text.
ONE_VALUE = frozenset(
    {"postal_code", "state_province", "city", "country", "status", "assured_date", "last_modified", "precision"}
)
FACTS = vocabulary().keys()
ATTRIBUTE = "attribute."


@cache
def targets() -> frozenset[str]:
    """Return every field that a column may be mapped to, beside facts and attributes of any name."""
    fields = {f"{table}.{column}" for table in TABLES for column in shapes()[table].kinds if not _refers(table, column)}
    return frozenset(fields | set(WEEKDAYS) | WITH_ID)


def is_target(name: str) -> bool:
    """Return whether a column may be mapped to this."""
    return name in targets() or name in FACTS or (name.startswith(ATTRIBUTE) and len(name) > len(ATTRIBUTE))


def meant(name: str) -> str:
    """Return the sentence that says what would be right instead."""
    near = get_close_matches(name, sorted(targets() | FACTS), n=3, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    table = name.partition(".")[0]
    fields = sorted(target for target in targets() if target.startswith(f"{table}."))
    return f"Fields: {', '.join(fields)}." if fields else f"Tables: {', '.join(TABLES)}."


@cache
def takes_first(target: str) -> bool:
    """Return whether several columns of a field are several tries for one value."""
    table, _, column = target.partition(".")
    kind = shapes()[table].kinds.get(column, str) if table in shapes() else str
    return kind is not str or column in ONE_VALUE


def _refers(table: str, column: str) -> bool:
    return column in shapes()[table].references or (column.endswith("_id") and column != "tax_id")
