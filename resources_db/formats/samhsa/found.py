"""The rows of a list of FindTreatment, whether it came as JSON, as CSV or as a sheet."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.sheets import Sheet, read_sheets
from resources_db.formats.json_documents import (
    Object,
    as_list,
    as_object,
    contents,
    documents,
    looks_like_json,
    note_missing_pages,
)
from resources_db.formats.package import Member, is_workbook
from resources_db.formats.tables import count

NAME = "name1"
EMPTY = frozenset({"", "- - -", "NA"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One row: its cells by folded column, how the columns are written, and where it stood."""

    cells: Mapping[str, str]
    written: Mapping[str, str]
    file: str
    row: int


def found_rows(member: Member, tally: Tally, fold: Callable[[str], str]) -> list[Found] | None:
    """Return the rows of a file, None when it holds no facilities; raises DamagedFileError when JSON is not whole."""
    if not is_workbook(member.name) and looks_like_json(member):
        tally.opened(member.label)
        return list(_objects(member, tally, fold))
    try:
        sheets = read_sheets(member, tally)
    except DamagedFileError:
        return None
    known = [sheet for sheet in sheets if NAME in map(fold, sheet.columns)]
    return [row for sheet in known for row in _rows(sheet, tally, fold)] if known else None


def _rows(sheet: Sheet, tally: Tally, fold: Callable[[str], str]) -> Iterator[Found]:
    tally.opened(sheet.label)
    names = [fold(column) for column in sheet.columns]
    written = dict(zip(names, sheet.columns, strict=True))
    for number, line in sheet.rows:
        count(tally, sheet.label)
        cells = {name: _text(cell) for name, cell in zip(names, line, strict=False)}
        yield Found(cells=cells, written=written, file=sheet.label, row=number)


def _objects(member: Member, tally: Tally, fold: Callable[[str], str]) -> Iterator[Found]:
    for number, item in enumerate(_items(member, tally), start=1):
        count(tally, member.label)
        found = as_object(item)
        if found is None:
            tally.skip(ProblemKind.NOT_PARSED, member.label, number, reason="This is no facility; it was passed over.")
            continue
        cells = {fold(name): _text(value) for name, value in found.items()}
        yield Found(cells=cells, written={fold(name): name for name in found}, file=member.label, row=number)


def _items(member: Member, tally: Tally) -> Iterator[object]:
    for document in documents(member, tally):
        found = as_object(document)
        if found is None:
            yield from as_list(document) or []
            continue
        items = as_list(found.get("rows")) if "rows" in found else contents(found)
        if items is None:
            yield found
            continue
        note_missing_pages(_page(found), member, tally)
        yield from items


def _page(found: Object) -> Object:
    """Return the page in the words that are looked for."""
    return {"page_number": found.get("page"), "total_pages": found.get("totalPages")} | found


def _text(value: object) -> str:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    text = "" if value is None else str(value).strip()
    return "" if text in EMPTY else text
