"""What a column seems to be: by the words of its header, checked against its values, or by the values alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from resources_db.directory.values import NO, YES
from resources_db.formats.any_table.mapping import fold
from resources_db.formats.cells.phones import NO_NUMBER, read_phones
from resources_db.places.states import NAMES

MOST = 0.6
# Words for nothing that spreadsheets and databases write.
BLANKS = frozenset({"null", "na", "n/a", "none", "nan", "#n/a"})
ZIP = re.compile(r"\d{3,5}(?:-\d{4})?(?:\.0)?|\d{9}")
URL = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|gov|edu)(?:/\S*)?", re.IGNORECASE)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}")
DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?: .*)?")
HOURS = re.compile(r"\b\d{1,2}(?::\d{2})?\s*[ap]\.?m|24/7|24 hours|\d:\d\d\s*-\s*\d|mon|tue|closed", re.IGNORECASE)
Test = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A target for a column, and why; `target` is empty when nothing fits."""

    target: str
    why: str


def _is_number(low: float, high: float) -> Test:
    def test(text: str) -> bool:
        try:
            return low <= float(text) <= high
        except ValueError:
            return False

    return test


def _is_phone(text: str) -> bool:
    return len(text) >= len("555-0101") and NO_NUMBER not in read_phones(text).faults


def _is_state(text: str) -> bool:
    return text.strip().upper() in NAMES or text.strip().title() in NAMES.values()


def _any(text: str) -> bool:
    return bool(text)


def is_yes_or_no(text: str) -> bool:
    """Return whether a text is a yes or a no."""
    return text.strip().casefold() in YES | NO


_latitude, _longitude = _is_number(-90, 90), _is_number(-180, 180)
_metres = _is_number(-2.1e7, 2.1e7)
# Words of a header, its target, what most of its values must be. The first that fits is taken.
WORDS: tuple[tuple[str, str, Test], ...] = (
    (r"\b(lat|latitude)\b", "location.latitude", lambda text: _latitude(text) or _metres(text)),
    (r"\b(lon|lng|long|longitude)\b", "location.longitude", lambda text: _longitude(text) or _metres(text)),
    (r"\be ?mail\b", "service.email", lambda text: bool(EMAIL.search(text))),
    (r"\b(url|website|web ?site|web|homepage)\b", "service.url", lambda text: bool(URL.search(text))),
    (r"phone|\btel\b|\bhotline\b|\bfax\b", "phone.number", _is_phone),
    (
        r"\b(zip|zip ?code|postal ?code|postcode|zipcode|zip5)\b",
        "address.postal_code",
        lambda text: bool(ZIP.fullmatch(text)),
    ),
    (r"\b(state|st|st abbr|province|state ?province|state ?abbr)\b", "address.state_province", _is_state),
    (r"\b(city|town|municipality)\b", "address.city", lambda text: not any(sign.isdigit() for sign in text)),
    (r"\b(address ?2|address line 2|suite|unit|apt)\b", "address.address_2", _any),
    (r"\b(address|street|addr|address ?1|street ?address|address line 1|site address)\b", "address.address_1", _any),
    (r"confidential", "location.confidential", _any),
    (r"\b(agency|organi[sz]ation|provider|operator|sponsor|parent)( ?name)?\b|agencyname", "organization.name", _any),
    (r"\b(service|program|project|site|shelter|facility|clinic|location|pantry)( ?name)\b", "service.name", _any),
    (r"^(name|program|project|service|shelter|facility|site|title|clinic)$", "service.name", _any),
    (r"\b(status)\b", "service.status", _any),
    (
        r"\b(verified|last updated|updated|last update|assured)\b",
        "service.assured_date",
        lambda text: bool(DAY.fullmatch(text)),
    ),
    (
        r"\b(hours|schedule|open|hours of operation|days)\b",
        "schedule.description",
        lambda text: bool(HOURS.search(text)),
    ),
    (r"\b(eligib\w*|available to|serves|population|who)\b", "service.eligibility_description", _any),
    (r"\b(description|notes?|comments?|about|details)\b", "service.description", _any),
    (r"\b(fees?|cost|price)\b", "service.fees_description", _any),
    (r"\b(languages?)\b", "language.name", _any),
    (r"\b(capacity|beds)\b", "service_capacity.maximum", _is_number(0, 100_000)),
    (r"\b(category|type|service type|need)\b", "taxonomy_term.name", _any),
    (r"\b(intake|how to apply|application)\b", "service.application_process", _any),
    (r"^(id|row ?id|record ?id|unique ?id)$", "service.id", _any),
    (r"^(monday|mon)$", "schedule.monday", _any),
    (r"^(tuesday|tues?)$", "schedule.tuesday", _any),
    (r"^(wednesday|wed)$", "schedule.wednesday", _any),
    (r"^(thursday|thur?s?)$", "schedule.thursday", _any),
    (r"^(friday|fri)$", "schedule.friday", _any),
    (r"^(saturday|sat)$", "schedule.saturday", _any),
    (r"^(sunday|sun)$", "schedule.sunday", _any),
)
# Only words that leave no doubt: a fact makes a verdict, so a wrong one is worse than none.
FACT_WORDS = (
    (r"^pets?( allowed| ok| welcome| friendly)?\??$", "pet"), (r"wheelchair|^ada( accessible)?\??$", "wheelchair"),
    (r"service animals?", "service_animal"), (r"(police|ems) drop.?off", "drop_off"),
)  # fmt: skip
ALONE: tuple[tuple[str, Test, str], ...] = (
    ("phone.number", _is_phone, "phone numbers"),
    ("service.email", lambda text: bool(EMAIL.fullmatch(text)), "e-mail addresses"),
    ("service.url", lambda text: bool(URL.fullmatch(text)), "web addresses"),
    ("address.state_province", _is_state, "states"),
)


def guess(column: str, values: Sequence[str]) -> Guess:
    """Return what a column seems to be; a header whose values say otherwise is not believed."""
    header = fold(re.sub(r"(?<=[a-z])(?=[A-Z])|[_.]", " ", column))
    filled = [value for value in values if value and fold(value) not in BLANKS]
    doubt = ""
    for word, target, test in WORDS:
        if re.search(word, header):
            if not filled or _share(filled, test) >= MOST:
                return Guess(target=target, why="" if filled else "the column is empty")
            doubt = doubt or f"the header says {target}, the values do not"
    if not filled:
        return Guess(target="", why="the column is empty")
    alone = next(((target, what) for target, test, what in ALONE if _share(filled, test) > 1 - (1 - MOST) / 2), None)
    if alone:
        return Guess(target=alone[0], why=f"its values look like {alone[1]}")
    return Guess(target="", why=doubt or "not understood")


def fact_of(column: str, values: Sequence[str]) -> str:
    """Return the fact that a yes/no column tells, or an empty text."""
    filled = [value for value in values if value and fold(value) not in BLANKS]
    if not filled or _share(filled, is_yes_or_no) < MOST:
        return ""
    header = fold(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", column))
    return next((fact for word, fact in FACT_WORDS if re.search(word, header)), "")


def _share(values: Sequence[str], test: Test) -> float:
    return sum(map(test, values)) / len(values)
