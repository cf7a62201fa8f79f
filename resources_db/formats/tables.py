"""Reads a CSV table as rows of named cells, whatever its encoding, and says where it had to guess."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError
from resources_db.directory.tally import Tally
from resources_db.formats.cells.text import MARKS, decode
from resources_db.formats.package import HINT, Member, is_workbook

MOST_ROWS = 500_000
MOST_COLUMNS = 16_384
LONGEST_CELL = 16 << 20
LOOK = 4096
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
NO_CELLS: list[str] = []
UNICODE = tuple(mark for mark, _ in MARKS)
# A line of a table and its number: 1 is the first below the header.
Numbered = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """One row: its number (1 = first after the header) and its cells by column."""

    row: int
    by_column: dict[str, str]


def read_text(member: Member, tally: Tally | None = None) -> str:
    """Return the text of a member; letters of another encoding are taken for what they are, and reported.

    Raises DamagedFileError when it is no text.
    """
    return text_of(member, tally)


def text_of(member: Member, tally: Tally | None = None, encoding: str = "") -> str:
    """Return the text of a member, in the encoding that somebody named or the one that it looks like."""
    data = member.read()
    if not data.startswith(UNICODE) and not encoding and b"\x00" in data[:LOOK]:
        raise DamagedFileError(f"{member.name} is not a text file.", hint=HINT)
    if encoding:
        return data.decode(encoding, "replace")
    found = decode(data)
    if tally and found.guess:
        reason = f"The file is not UTF-8; it was read as {found.guess}."
        tally.problem(ProblemKind.ENCODING, member.label, 0, reason=reason)
    return found.text


def header(member: Member) -> tuple[str, ...]:
    """Return the column names of a table, lower case; empty when it has none, as a workbook, whose sheets have theirs."""
    if is_workbook(member.name):
        return ()
    first = next(rows_of_text(read_text(member), member), NO_CELLS)
    return tuple(_names(first))


def read_rows(member: Member, tally: Tally) -> Iterator[Cells]:
    """Yield the rows that hold anything; blank ones are counted and skipped.

    Raises DamagedFileError when the table cannot be read, or is longer than any directory.
    """
    columns, lines = read_lines(member, tally)
    for number, line in lines:
        yield Cells(row=number, by_column=by_name(columns, line))


def read_lines(member: Member, tally: Tally) -> tuple[list[str], Iterator[Numbered]]:
    """Return the columns and the lines that hold anything; raises DamagedFileError as read_rows does."""
    tally.opened(member.label)
    lines = rows_of_text(read_text(member, tally), member)
    columns = _names(next(lines, NO_CELLS))
    return columns, said_lines(enumerate(lines, start=1), member.label, tally)


def said_lines(lines: Iterable[Numbered], label: str, tally: Tally) -> Iterator[Numbered]:
    """Yield the lines that hold anything; all are counted, blank ones are skipped."""
    saw = tally.saw
    for number, line in lines:
        saw(label)
        if tally.rows > MOST_ROWS:
            refuse_more_rows(tally.rows)
        if is_blank(line):
            tally.skip(ProblemKind.EMPTY_ROW, label, number, reason="The row is blank.")
        else:
            yield number, line


def is_blank(line: Sequence[str]) -> bool:
    """Return whether no cell of a line holds anything; a loop, because mostly the first one does."""
    for cell in line:  # noqa: SIM110 - every row of every table comes by here
        if cell and not cell.isspace():
            return False
    return True


def count(tally: Tally, label: str) -> None:
    """Count a row seen; raises DamagedFileError when there are more than any directory has."""
    tally.saw(label)
    refuse_more_rows(tally.rows)


def refuse_more_rows(rows: int) -> None:
    """Raise DamagedFileError when there are more rows than any directory has."""
    if rows > MOST_ROWS:
        raise DamagedFileError("There are more than 500,000 rows, more than any directory has.", hint=HINT)


def rows_of_text(text: str, member: Member) -> Iterator[list[str]]:
    """Yield the lines of a table as cells; raises DamagedFileError when it is no whole table."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        yield from csv.reader(_lines(text.replace("\x00", "")), delimiter=_delimiter(text))
    except csv.Error as error:
        raise DamagedFileError(
            f"{member.name} is not a whole table.", hint=HINT, detail=type(error).__name__
        ) from error


def _lines(text: str) -> Iterator[str]:
    """Yield the lines as they are; StringIO would hold the text a second time, four bytes for each letter."""
    return (match[0] for match in LINE.finditer(text))


def _delimiter(text: str) -> str:
    """Return what stands most often in the first line: comma, semicolon or tab."""
    first = text[:LOOK].split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _names(line: Sequence[str]) -> list[str]:
    """Return a name for each column, all different."""
    written = (cell.strip().lower().replace(" ", "_") or f"column_{place}" for place, cell in enumerate(line, start=1))
    return different(written, "_")


def different(names: Iterable[str], sign: str) -> list[str]:
    """Return names of columns, with its place behind each that comes again; raises DamagedFileError when there are too many."""
    found: dict[str, None] = {}
    for place, name in enumerate(names, start=1):
        if place > MOST_COLUMNS:
            raise DamagedFileError("There are more than 16,384 columns, more than any table has.", hint=HINT)
        new = name
        while new in found:
            new = f"{new}{sign}{place}"
        found[new] = None
    return list(found)


def by_name(columns: Sequence[str], line: Sequence[str]) -> dict[str, str]:
    """Return the cells of a line by column; those beyond the header are called by their place."""
    if len(line) == len(columns):
        return dict(zip(columns, line, strict=True))
    spare = (f"column_{place}" for place in range(len(columns) + 1, len(line) + 1))
    return dict(zip([*columns, *spare], line, strict=False))
