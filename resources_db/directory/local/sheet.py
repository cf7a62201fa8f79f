"""The list of corrections, and blanks to fill for one service, read from a directory file and from CSV."""

import csv
import io
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import astuple, replace
from datetime import date
from pathlib import Path

from navigator.directory.correction import COLUMNS, SAME, CorrectionLine
from navigator.directory.listing import Audience
from navigator.errors import NotFoundError, UsageError
from resources_db.directory.connection import open_read_only
from resources_db.directory.editing import Correction
from resources_db.directory.local.asked import ASKED, OWNED

NEEDED = frozenset({"record_table", "record_id", "field", "correction", "assured_date"})
HINT = "Write the list anew with `navigator directory corrections`, fill it in and keep its first row."


def listed(path: Path, *, partners: bool = False) -> list[CorrectionLine]:
    """Return every correction of a directory, with the names by which the source's editor finds the record.

    What is about a number for partners only is told without its values, unless `partners` may be shown.
    """
    question = (
        "SELECT record_table, record_id, record_column, kind, value, replaced, state, assured_date, told_by FROM correction"
        " ORDER BY record_table, record_id, record_column"
    )
    with closing(open_read_only(path)) as db:
        held = set[str]() if partners else _held(db)
        lines = [_line(db, *row) for row in db.execute(question).fetchall()]
    return [replace(line, source_says="", correction="") if line.record_id in held else line for line in lines]


def blanks(path: Path, listing: str, *, partners: bool = False) -> list[CorrectionLine]:
    """Return a blank for each field of a listing that a call can check; raises NotFoundError."""
    with closing(open_read_only(path)) as db:
        found = db.execute("SELECT id, service_id, location_id FROM listing WHERE id = ?", [listing]).fetchone()
        if found is None:
            raise NotFoundError(
                "There is no such listing in this directory.", hint="`navigator find --json` gives the ids."
            )
        held = set[str]() if partners else _held(db)
        return [line for line in _blanks(db, *found) if line.record_id not in held]


def written(lines: Iterable[CorrectionLine]) -> str:
    """Return lines as CSV; a cell that a spreadsheet would calculate begins with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_safe(cell) for cell in astuple(line)] for line in lines)
    return text.getvalue()


def read_back(path: Path) -> list[Correction]:
    """Return the corrections of a filled list; rows without one are passed over. Raises UsageError with row and column."""
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path.name} cannot be read as a list of corrections.", hint=HINT) from error
    if rows and not set(rows[0]) >= NEEDED:
        raise UsageError(f"{path.name} lacks columns of a list of corrections.", hint=HINT)
    # An agreed or outdated one is over: it is not made again.
    filled = [(number, row) for number, row in enumerate(rows, start=2) if (row["correction"] or "").strip()]
    return [_correction(row, path.name, number) for number, row in filled]


def _held(db: sqlite3.Connection) -> set[str]:
    """Return the numbers that are not for everybody, by id."""
    return {
        own
        for own, audience in db.execute("SELECT id, audience FROM phone")
        if Audience.of(audience) is not Audience.PUBLIC
    }


def _line(db: sqlite3.Connection, *row: str) -> CorrectionLine:
    table, own, column, kind, value, replaced, state, day, told_by = row
    source, source_id, service = _names(db, table, own)
    return CorrectionLine(
        record_table=table,
        record_id=own,
        field=column,
        source_says=replaced or "",
        correction=SAME if kind == "confirm" else value or "",
        assured_date=day,
        told_by=told_by or "",
        state=state,
        source=source,
        source_id=source_id,
        service=service,
    )


def _names(db: sqlite3.Connection, table: str, own: str) -> tuple[str, str, str]:
    """Return source, the source's id and the service's name of a record; a record that is gone has none."""
    owner = OWNED.get(table)
    if owner is None:
        return "", "", ""
    found = db.execute(f'SELECT source, source_id, {owner} FROM "{table}" AS r WHERE id = ?', [own]).fetchone()  # noqa: S608
    return (found[0], found[1], found[2] or "") if found else ("", "", "")


def _blanks(db: sqlite3.Connection, link: str, service: str, location: str | None) -> Iterator[CorrectionLine]:
    for table, where, columns in ASKED:
        question = f'SELECT id, {", ".join(columns)} FROM "{table}" WHERE {where} ORDER BY source_id, id'  # noqa: S608
        owners = {"link": link, "service": service, "location": location}
        for own, *values in db.execute(question, owners).fetchall():
            source, source_id, name = _names(db, table, own)
            for column, value in zip(columns, values, strict=True):
                yield CorrectionLine(
                    record_table=table,
                    record_id=own,
                    field=column,
                    source_says="" if value is None else str(value),
                    source=source,
                    source_id=source_id,
                    service=name,
                )


def _correction(row: dict[str, str], file: str, number: int) -> Correction:
    try:
        day = date.fromisoformat((row["assured_date"] or "").strip())
    except ValueError as error:
        raise UsageError(
            f"{file}, row {number}, assured_date: this is no day.", hint="Write the day of the call as 2026-11-24."
        ) from error
    told = (row["correction"] or "").strip().removeprefix("'")
    return Correction(
        table=row["record_table"],
        record_id=row["record_id"],
        column=row["field"],
        value=None if told == SAME else told,
        confirm=told == SAME,
        on=day.isoformat(),
        by=(row.get("told_by") or "").strip(),
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
