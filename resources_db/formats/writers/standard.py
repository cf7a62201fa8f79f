"""What HSDS 3.0 and 3.1 have room for: which of our columns and tables, which words and forms they take."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from resources_db.directory.records import Value
from resources_db.directory.shape import shapes
from resources_db.formats.naming import OURS, RENAMED

# Ours alone, in every version.
OUR_TABLES = OURS | {"fact", "note"}
OUR_COLUMNS = frozenset(
    {
        ("organization", "not_public"), ("service", "not_public"), ("location", "not_public"), ("service", "assurer"),
        ("location", "confidential"), ("location", "precision"), ("phone", "audience"), ("phone", "call_first"),
        ("phone", "menu_option"), ("phone", "text_keyword"), ("schedule", "kind"), ("taxonomy_term", "aliases"),
    }
)  # fmt: skip
LATER_TABLES = frozenset({"url", "unit", "service_capacity"})
LATER_COLUMNS = frozenset({("attribute", "label"), ("service_area", "service_at_location_id")})
NO_TABLES: frozenset[str] = frozenset()
NO_COLUMNS: frozenset[tuple[str, str]] = frozenset()
WORDS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("service", "status"): ("active", "inactive", "defunct", "temporarily closed"),
    ("location", "location_type"): ("physical", "postal", "virtual"),
    ("address", "address_type"): ("physical", "postal", "virtual"),
    ("schedule", "wkst"): ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
    ("schedule", "freq"): ("WEEKLY", "MONTHLY"),
}
# Texts that the store keeps as written and HSDS wants as numbers.
NUMBERS = frozenset({("phone", "extension"), ("schedule", "timezone")})
EMAILS = frozenset(
    {("organization", "email"), ("service", "email"), ("service", "assurer_email"), ("contact", "email")}
)
ADDRESSES = frozenset(
    {
        ("accessibility", "url"), ("location", "url"), ("organization", "website"), ("organization", "uri"),
        ("required_document", "uri"), ("schedule", "schedule_link"), ("service", "url"), ("taxonomy", "uri"),
        ("taxonomy_term", "term_uri"), ("unit", "uri"), ("url", "url"),
    }
)  # fmt: skip
MOMENTS = frozenset({("service", "last_modified"), ("service_capacity", "updated")})
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "address": ("address_1", "city", "state_province", "postal_code", "country", "address_type"),
    "location": ("location_type",),
    "metadata": (
        "last_action_date", "last_action_type", "field_name", "previous_value", "replacement_value", "updated_by",
    ),
    "organization": ("name", "description"),
    "organization_identifier": ("identifier_type", "identifier"),
    "phone": ("number",),
    "program": ("name", "description"),
    "service": ("name", "status"),
    "service_capacity": ("unit_id", "available", "updated"),
    "taxonomy": ("name", "description"),
    "taxonomy_term": ("name", "description"),
    "unit": ("name",),
    "url": ("url",),
}  # fmt: skip
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:(?://)?[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII | re.IGNORECASE)
BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/[\w.~:/?#@!$&'()*+,;=%-]*)?", re.ASCII)
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")
NUMBER = re.compile(r"0|[1-9]\d{0,14}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of HSDS, by what it lacks of ours."""

    name: str
    no_tables: frozenset[str] = OUR_TABLES
    no_columns: frozenset[tuple[str, str]] = OUR_COLUMNS
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])


@cache
def version(name: str) -> Version:
    """Return HSDS "3.0" or "3.1" with its columns: table -> our column -> its name there."""
    older = name == "3.0"
    no_tables = OUR_TABLES | (LATER_TABLES if older else NO_TABLES)
    no_columns = OUR_COLUMNS | (LATER_COLUMNS if older else NO_COLUMNS)
    columns = {
        table: {column: _theirs(table, column) for column in shape.kinds if (table, column) not in no_columns}
        for table, shape in shapes().items()
        if table not in no_tables
    }
    return Version(name=name, no_tables=no_tables, no_columns=no_columns, columns=columns)


def _theirs(table: str, column: str) -> str:
    return next((old for (name, old), new in RENAMED.items() if (name, new) == (table, column)), column)


def said(table: str, column: str, value: Value) -> Value:
    """Return the value as HSDS takes it, None when it has no room for it; a required text is blank rather than absent."""
    shaped = _shaped((table, column), value)
    if shaped is None and column in REQUIRED.get(table, ()):
        return _blank(table, column)
    return shaped


def _shaped(key: tuple[str, str], value: Value) -> Value:
    if value is None:
        return None
    text = str(value)
    forms: tuple[tuple[bool, Callable[[str], Value]], ...] = (
        (key in WORDS, lambda word: word if word in WORDS[key] else None),
        (key in NUMBERS, lambda number: int(number) if NUMBER.fullmatch(number) else None),
        (key in EMAILS, lambda email: email if EMAIL.fullmatch(email) else None),
        (key in ADDRESSES, _address),
        (key in MOMENTS, lambda moment: moment if MOMENT.fullmatch(moment) else None),
    )
    return next((form(text) for fits, form in forms if fits), value)


def _address(text: str) -> str | None:
    """Return a web address; "www.example.org" is one for people and wants its scheme for programs."""
    if ADDRESS.fullmatch(text) and not BARE_HOST.fullmatch(text):
        return text
    return f"http://{text}" if BARE_HOST.fullmatch(text) else None


def _blank(table: str, column: str) -> Value:
    """Return what stands for a required value that is absent; None where nothing honest does."""
    if (table, column) in WORDS:
        return WORDS[table, column][0]
    return (
        "" if shapes()[table].kinds[column] is str and (table, column) not in MOMENTS and column != "unit_id" else None
    )
