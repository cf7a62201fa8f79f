"""A file as tables of texts: CSV, TSV, the sheets of a workbook, JSON objects. Nothing in it is executed."""

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError, UsageError
from resources_db.directory.tally import Tally
from resources_db.formats.json_documents import Object, as_list, as_object, contents, looks_like_json
from resources_db.formats.package import HINT, Member, distinct, is_workbook
from resources_db.formats.tables import count, different, refuse_more_rows, rows_of_text, text_of

DEEPEST = 3
# Lines above the header that are no rows.
HEADING = 100
DAMAGE = (ValueError, RecursionError, MemoryError)
Line = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table: its name in a workbook, its label in reports, its columns, its numbered rows."""

    name: str
    label: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[int, Line]]


def read_sheets(member: Member, tally: Tally, header_row: int = 1, encoding: str = "") -> list[Sheet]:
    """Return the tables of a member; raises DamagedFileError when it holds none, UsageError for an unknown encoding."""
    if is_workbook(member.name):
        return _workbook(member, header_row)
    if looks_like_json(member):
        return [_json(member, tally, encoding)]
    lines = list(rows_of_text(text_of(member, tally, _known(encoding)), member))
    return [_table("", member.label, lines, header_row)]


def _known(encoding: str) -> str:
    try:
        "".encode(encoding or "utf-8")
    except LookupError as error:
        hint = "Known ones are utf-8, cp1252, mac_roman, latin-1."
        raise UsageError(f"There is no encoding named {encoding}.", hint=hint) from error
    return encoding


def _table(name: str, label: str, lines: Sequence[Line], header_row: int) -> Sheet:
    head = lines[header_row - 1] if len(lines) >= header_row else ()
    # The garbage collector looks at a list of texts again and again, at a tuple of them once.
    rows = list(enumerate(map(tuple, lines[header_row:]), start=1))
    return Sheet(name=name, label=label, columns=_different(head), rows=rows)


def _different(head: Line) -> tuple[str, ...]:
    """Return a name for each column, all different."""
    return tuple(
        different((" ".join(cell.split()) or f"column {place}" for place, cell in enumerate(head, start=1)), " ")
    )


def sheet_heads(member: Member) -> list[tuple[str, ...]]:
    """Return the columns of each sheet of a workbook and nothing below them; raises DamagedFileError when it is none."""
    return [_different(_texts(rows[0])) if rows else () for _, rows in _opened(member, most=1)]


def first_lines(member: Member) -> list[tuple[tuple[str, ...], Line]]:
    """Return the columns of each table and the line below them; nothing for what is no table."""
    if is_workbook(member.name):
        tables = [[_texts(row) for row in rows] for _, rows in _opened(member, most=2)]
    elif looks_like_json(member):
        return []
    else:
        try:
            tables = [list(islice(rows_of_text(text_of(member), member), 2))]
        except DamagedFileError:
            return []
    return [(_different(lines[0]), lines[1]) for lines in tables if len(lines) > 1]


def _opened(member: Member, most: int | None = None) -> list[tuple[str, Sequence[Iterable[object]]]]:
    """Return each sheet with its cells: all of them, or those of the first rows only."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(member.read()))
        return [
            # By its place: two sheets of a broken workbook may have one name.
            (name, _cells(book.get_sheet_by_index(place), most))
            for place, name in enumerate(book.sheet_names)
        ]
    except (CalamineError, ValueError, OSError) as error:
        detail = type(error).__name__
        raise DamagedFileError(f"{member.name} is not a whole workbook.", hint=HINT, detail=detail) from error


def _cells(sheet: CalamineSheet, most: int | None) -> Sequence[Iterable[object]]:
    """Return the cells of a sheet, unless a single one far down makes millions of blank rows of it."""
    refuse_more_rows(sheet.total_height - HEADING)
    return sheet.to_python(skip_empty_area=False, nrows=most)


def _workbook(member: Member, header_row: int) -> list[Sheet]:
    sheets = _opened(member)
    several = len(sheets) > 1
    labels = distinct(f"{member.label}!{name}" if several else member.label for name, _ in sheets)
    return [
        _table(name, label, [_texts(row) for row in rows], header_row)
        for label, (name, rows) in zip(labels, sheets, strict=True)
    ]


def _texts(row: Iterable[object]) -> list[str]:
    return [as_text(cell) for cell in row]


def as_text(cell: object) -> str:
    """Return a cell of a workbook as people write it: 12 and not 12.0, a day without its midnight."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _json(member: Member, tally: Tally, encoding: str) -> Sheet:
    found = [(number, _flat(item)) for number, item in _objects(member, tally, encoding)]
    columns = tuple(dict.fromkeys(name for _, item in found for name in item))
    rows = [(number, [item.get(name, "") for name in columns]) for number, item in found]
    return Sheet(name="", label=member.label, columns=columns, rows=rows)


def _objects(member: Member, tally: Tally, encoding: str) -> Iterator[tuple[int, Object]]:
    """Yield the objects with their number: of the list, or of the line where there is one on each."""
    text = text_of(member, tally, _known(encoding))
    try:
        whole = json.loads(text)
        items: Iterable[object] = as_list(whole) or contents(as_object(whole) or {}) or [whole]
        numbered: Iterable[tuple[int, object]] = enumerate(items, start=1)
    except DAMAGE:
        lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        numbered = ((number, _loaded(line)) for number, line in lines)
    for number, item in numbered:
        found = as_object(item)
        if found is not None:
            yield number, found
            continue
        count(tally, member.label)
        tally.skip(ProblemKind.NOT_PARSED, member.label, number, reason="This is not a whole JSON object.")


def _loaded(line: str) -> object:
    try:
        return json.loads(line)
    except DAMAGE:
        return None


def _flat(found: Object, prefix: str = "", depth: int = 1) -> dict[str, str]:
    """Return an object as columns: what is nested gets a name with dots, lists of words become one text."""
    cells: dict[str, str] = {}
    for name, value in found.items():
        inner = as_object(value)
        if inner is not None and depth < DEEPEST:
            cells |= _flat(inner, f"{prefix}{name}.", depth + 1)
        else:
            cells[f"{prefix}{name}"] = _told(value)
    return cells


def _told(value: object) -> str:
    items = as_list(value)
    if items is not None and not any(isinstance(item, dict | list) for item in items):
        return "; ".join(as_text(item) for item in items if item is not None)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return as_text(value)
