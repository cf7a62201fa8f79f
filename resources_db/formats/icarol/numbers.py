"""The phone numbers of an iCarol row: their columns, what each is called, which are for partners only."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from resources_db.directory.records import NO_EXTRA, Record, Value
from resources_db.formats.icarol.cells import value
from resources_db.formats.icarol.layout import LAYOUTS, Columns, Layout
from resources_db.formats.icarol.row import Number, Row

# Column of a number -> its label and kind.
PHONES: Mapping[str, tuple[str, str]] = {
    "phonenumberhotline": ("Hotline", "voice"),
    "phone1number": ("", "voice"),
    "phone2number": ("", "voice"),
    "phone3number": ("", "voice"),
    "phone4number": ("", "voice"),
    "phone5number": ("", "voice"),
    "phonetollfree": ("Toll free", "voice"),
    "phonenumberafterhours": ("After hours", "voice"),
    "phonenumberbusinessline": ("Business line", "voice"),
    "phonenumberoutofarea": ("Out of area", "voice"),
    "phonetty": ("TTY", "tty"),
    "phonefax": ("Fax", "fax"),
}
BESIDE = ("name", "description", "isprivate", "isconfidential")


class Line(NamedTuple):
    """The column of a number with its place among all that there may be, and the columns that describe it."""

    sort: int
    column: str
    label: str
    kind: str
    names: Columns
    flags: Columns


def phone_records(row: Row, about: str) -> Iterator[Record]:
    """Yield the numbers of a row; `about` is the column for what they reach, the row itself."""
    for line in _lines(row.layout):
        text = row.cells[line.column]
        number = " ".join(text.split()) if text else ""
        if number:
            private = bool(line.flags) and any(map(row.says, line.flags))
            label = _label(row, line) if line.names else line.label
            yield _record(row, about, line.sort, Number(number, label, line.kind, private))
    for sort, phone in enumerate(row.numbers, start=len(PHONES)) if row.numbers else ():
        if phone.number:
            yield _record(row, about, sort, phone)


def _record(row: Row, about: str, sort: int, phone: Number) -> Record:
    told: dict[str, Value] = {"number": phone.number, "type": phone.kind}
    if phone.label:
        told["type"] = "tty" if "tty" in phone.label.casefold() else phone.kind
        told["description"] = phone.label
    told["audience"] = "partners" if phone.private else "public"
    told[about] = row.id
    return Record("phone", f"{row.id}/{sort}", told, NO_EXTRA, row.file, row.number)


def _label(row: Row, line: Line) -> str:
    said = next((text for column in line.names if (text := row.cells[column])), "")
    return value(said) or line.label


@lru_cache(maxsize=LAYOUTS)
def _lines(layout: Layout) -> tuple[Line, ...]:
    """Return the numbers that a table has columns for."""
    return tuple(
        _line(layout, sort, column, *kind)
        for sort, (column, kind) in enumerate(PHONES.items())
        if layout.having((column,))
    )


def _line(layout: Layout, sort: int, column: str, label: str, kind: str) -> Line:
    stem = column.removesuffix("number")
    names = layout.having(f"{stem}{word}" for word in BESIDE[:2])
    flags = layout.having(f"{start}{flag}" for start in (stem, column) for flag in BESIDE[2:])
    return Line(sort, column, label, kind, names, flags)
