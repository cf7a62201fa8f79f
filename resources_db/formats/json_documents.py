"""JSON text as the objects in it: one document, a list, a page of an API, one object a line."""

import json
from collections.abc import Iterator
from typing import cast

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.tally import Tally
from resources_db.formats.package import HINT, Member
from resources_db.formats.tables import count, read_text

Object = dict[str, object]
# What interfaces call the list in their envelope.
ENVELOPES = ("contents", "items", "results", "data")
DAMAGE = (ValueError, RecursionError, MemoryError)


def looks_like_json(member: Member) -> bool:
    """Return whether a member begins like JSON, whatever it is called."""
    start = member.read()[:256].removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip(b"\xff\xfe \t\r\n")
    return start.startswith((b"{", b"["))


def documents(member: Member, tally: Tally) -> Iterator[object]:
    """Yield the documents of a member; raises DamagedFileError when it is no JSON."""
    text = read_text(member, tally)
    try:
        yield json.loads(text)
    except DAMAGE as error:
        if not _is_one_a_line(text):
            detail = type(error).__name__
            raise DamagedFileError(f"{member.name} is not whole JSON.", hint=HINT, detail=detail) from error
        yield from _lines(text, member, tally)


def _is_one_a_line(text: str) -> bool:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return _loaded(first) is not None


def _lines(text: str, member: Member, tally: Tally) -> Iterator[object]:
    for number, line in enumerate(text.splitlines(), start=1):
        document = _loaded(line)
        if document is not None:
            yield document
        elif line.strip():
            count(tally, member.label)
            tally.skip(ProblemKind.NOT_PARSED, member.label, number, reason="The line is not whole JSON.")


def _loaded(line: str) -> Object | None:
    try:
        return as_object(json.loads(line))
    except DAMAGE:
        return None


def as_object(value: object) -> Object | None:
    """Return a JSON object as such, None for anything else."""
    return cast("Object", value) if isinstance(value, dict) else None


def as_list(value: object) -> list[object] | None:
    """Return a JSON list as such, None for anything else."""
    return cast("list[object]", value) if isinstance(value, list) else None


def as_objects(value: object) -> list[Object] | None:
    """Return a list that holds objects only as such, None for anything else."""
    items = as_list(value) or []
    found = [item for item in map(as_object, items) if item is not None]
    return found if found and len(found) == len(items) else None


def contents(page: Object) -> list[object] | None:
    """Return the list in an envelope, None when it is no envelope."""
    if "id" in page:
        return None
    lists = (as_list(page.get(name)) for name in ENVELOPES)
    return next((found for found in lists if found is not None), None)


def note_missing_pages(page: Object, member: Member, tally: Tally) -> None:
    """Say so when an interface gave one page of several."""
    number, total = page.get("page_number"), page.get("total_pages")
    if isinstance(total, int) and total > 1:
        reason = f"This is page {number} of {total}; the other pages are not in this file."
        tally.problem(ProblemKind.NOT_PARSED, member.label, 0, reason=reason)
