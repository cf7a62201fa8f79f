"""What a single row must be before it is stored: repaired and reported, or left out and reported."""

import re
from collections.abc import Callable, Mapping

from navigator.directory.import_report import ProblemKind
from resources_db.directory.drafts import Draft, Drafts
from resources_db.directory.tally import Tally

ALLOWED = {
    ("fact", "answer"): ("allows", "refuses", "condition"),
    ("note", "kind"): ("way_in", "rule", "expect"),
}
ROOFTOP = "rooftop"


def check(drafts: Drafts, tally: Tally) -> None:
    """Look at each row by itself."""
    for table in drafts.values():
        for draft in list(table.values()):
            if draft.table in REPAIRS:
                REPAIRS[draft.table](draft, tally)
            _name(draft, tally)
            if not _is_whole(draft, tally):
                del table[draft.source_id]


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


def _service(draft: Draft, _tally: Tally) -> None:
    draft.values["status"] = str(draft.values.get("status") or "active").lower()


def _location(draft: Draft, tally: Tally) -> None:
    draft.values["confidential"] = draft.values.get("confidential") or 0
    _point(draft, tally)
    if draft.values.get("latitude") is None:
        draft.values["precision"] = None
    elif draft.values.get("precision") is None:
        draft.values["precision"] = ROOFTOP


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


def _phone(draft: Draft, tally: Tally) -> None:
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
}
