"""What a single row must be before it is stored: repaired and reported, or left out and reported."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from navigator.directory.import_report import ProblemKind
from navigator.directory.listing import Audience, Precision
from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.drafts import Draft, Drafts
from resources_db.directory.records import Value
from resources_db.directory.statuses import is_active, says_not_active
from resources_db.directory.tally import Tally
from resources_db.directory.values import day_of

ALLOWED = {
    ("fact", "answer"): ("allows", "refuses", "condition"),
    ("note", "kind"): ("way_in", "rule", "expect"),
    ("line", "scope"): ("local", "state", "national"),
}
# What a fact may be about, nearest first.
ABOUT = ("service_at_location", "service")
# Days that are read again, by table; everything else that calls itself a date is only shown.
DATES = {"service": ("assured_date",), "fact": ("assured_date",), "source": ("as_of",)}


def check(drafts: Drafts, tally: Tally, today: date | None = None) -> None:
    """Look at each row by itself; with `today`, no row was checked on a day that is still to come."""
    for draft in list(drafts["fact"].values()):
        if str(draft.values.get("fact")) not in vocabulary() and draft.values.get("fact") is not None:
            _as_attribute(draft, drafts, tally)
    for table in drafts.values():
        for draft in list(table.values()):
            for column in DATES.get(draft.table, ()):
                _day(draft, column, today, tally)
            if draft.table in REPAIRS:
                REPAIRS[draft.table](draft, tally)
            _name(draft, tally)
            if not _is_whole(draft, tally):
                del table[draft.source_id]


def _as_attribute(draft: Draft, drafts: Drafts, tally: Tally) -> None:
    """Keep a fact of a key that nobody asks about as an attribute of what it is about, all its words in the value."""
    del drafts["fact"][draft.source_id]
    told = [str(draft.values[name]) for name in ("answer", "value", "words") if draft.values.get(name) is not None]
    about = next((name for name in ABOUT if draft.values.get(f"{name}_id") is not None), ABOUT[0])
    kept: dict[str, Value] = {"link_entity": about, "link_id": draft.values.get(f"{about}_id")}
    kept |= {"label": draft.values["fact"], "value": ": ".join(told)}
    own = f"fact:{draft.source_id}"
    drafts["attribute"][own] = replace(draft, table="attribute", source_id=own, values=kept)
    reason = f"There is no fact named {draft.values['fact']}; it is kept as an attribute and asked about by nobody."
    tally.problem(ProblemKind.NOT_PARSED, draft.file, draft.row, "fact", reason)


def _name(draft: Draft, tally: Tally) -> None:
    if "name" not in draft.shape.required or draft.values.get("name") is not None:
        return
    draft.values["name"] = f"{draft.table.replace('_', ' ').capitalize()} without a name"
    tally.problem(ProblemKind.REPAIRED, draft.file, draft.row, "name", "The name is blank.")


def _is_whole(draft: Draft, tally: Tally) -> bool:
    wrong = [column for column in draft.shape.required if draft.values.get(column) is None]
    for (table, column), words in ALLOWED.items():
        if table == draft.table and draft.values.get(column) not in words:
            wrong.append(column)
    for file, row in draft.places if wrong else []:
        reason = "The column is blank or holds a word that is not one of its own."
        tally.reject(ProblemKind.NOT_PARSED, file, row, wrong[0], reason)
    return not wrong


def _day(draft: Draft, column: str, today: date | None, tally: Tally) -> None:
    value = draft.values.get(column)
    if value is None:
        return
    day = day_of(value)
    if day is None:
        reason = "This is not a date as in 2026-11-24; it is kept as written and counts as unknown."
    elif today and day > today:
        reason = "This day is still to come; it is kept as written and counts as unknown."
    else:
        return
    draft.keep(column, value)
    tally.problem(ProblemKind.NOT_PARSED, draft.file, draft.row, column, reason)


def _service(draft: Draft, tally: Tally) -> None:
    status = draft.values["status"] = str(draft.values.get("status") or "active").lower()
    if not is_active(status) and not says_not_active(status):
        reason = "This word is not known, so the service counts as not active."
        tally.problem(ProblemKind.NOT_PARSED, draft.file, draft.row, "status", reason)


def _location(draft: Draft, tally: Tally) -> None:
    draft.values["confidential"] = draft.values.get("confidential") or 0
    _point(draft, tally)
    if draft.values.get("latitude") is None:
        draft.values["precision"] = None
    elif draft.values.get("precision") is None:
        draft.values["precision"] = Precision.ROOFTOP.value
    else:
        _precision(draft, tally)


def _precision(draft: Draft, tally: Tally) -> None:
    word = str(draft.values["precision"]).lower()
    if word in tuple(Precision):
        draft.values["precision"] = word
        return
    draft.keep("precision", draft.values["precision"])
    # Whatever the word means, it is no promise of a doorstep: the list says "approx.".
    draft.values["precision"] = Precision.CITY.value
    reason = "This word is not known; it is kept as written and the point counts as approximate."
    tally.problem(ProblemKind.NOT_PARSED, draft.file, draft.row, "precision", reason)


def _point(draft: Draft, tally: Tally) -> None:
    latitude, longitude = draft.values.get("latitude"), draft.values.get("longitude")
    reason = _fault(latitude, longitude)
    if not reason:
        return
    for column, value in (("latitude", latitude), ("longitude", longitude)):
        if value is not None:
            draft.keep(column, value)
    tally.problem(ProblemKind.BAD_COORDINATE, draft.file, draft.row, "latitude", reason)


def _fault(latitude: object, longitude: object) -> str:
    if latitude is None and longitude is None:
        return ""
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return "Only half of the point is there."
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
        return "The point is not on Earth."
    return "The point is 0, 0, which stands for none." if latitude == longitude == 0 else ""


def _audience(draft: Draft, tally: Tally) -> None:
    """Keep what is for some people only from the public: an unknown word names fewer than everybody."""
    word = str(draft.values.get("audience") or Audience.PUBLIC).lower()
    if word in tuple(Audience):
        draft.values["audience"] = word if draft.values.get("audience") else None
        return
    draft.keep("audience", draft.values["audience"])
    draft.values["audience"] = Audience.PARTNERS.value
    reason = "This word is not known; it is kept as written and the row is for partners only."
    tally.problem(ProblemKind.NOT_PARSED, draft.file, draft.row, "audience", reason)


def _phone(draft: Draft, tally: Tally) -> None:
    _audience(draft, tally)
    number = str(draft.values.get("number") or "")
    digits = re.sub(r"\D", "", number)
    if len(digits) < 3 or digits.startswith("000"):  # noqa: PLR2004 - 988, 211
        tally.problem(
            ProblemKind.BAD_PHONE,
            draft.file,
            draft.row,
            "number",
            "This cannot be dialled; it is kept as written.",
        )


REPAIRS: Mapping[str, Callable[[Draft, Tally], None]] = {
    "service": _service,
    "location": _location,
    "phone": _phone,
    "note": _audience,
}
