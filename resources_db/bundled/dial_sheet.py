"""The sheet on which a person checks the bundled numbers before a release, and how it is read back.

Order (lifelines advice): national rows and rows that are old or marked "confirm" first, then what only a third party
printed, then the rest. The sheet is CSV: a spreadsheet opens it, a clipboard prints it.
"""

import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from navigator.errors import DamagedFileError, NavigatorError, NotFoundError
from resources_db.bundled.lines import DIALLED, LINES, Line, dialled, read_csv
from resources_db.durable import write_durably

COLUMNS = (
    "id",
    "name",
    "state",
    "channel",
    "number",
    "menu_option",
    "hours",
    "known",
    "dialled_on",
    "dialled_by",
    "result",
    "note",
)
RESULTS = ("answers", "changed", "dead")
KEPT = ("id", "dialled_on", "dialled_by", "result", "note")


def sheet() -> str:
    """Return the sheet as CSV text, the numbers that want it most first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    calls = dialled()
    for row in sorted(read_csv(LINES), key=_urgency):
        call = calls.get(row["id"])
        known = (
            f"dialled {call.on.isoformat()}: {call.result}"
            if call
            else f"{row['page_kind']} {row['page_date'] or 'undated'}"
        )
        number = f"{row['phone']} (text {row['text_keyword']})" if row["text_keyword"] else row["phone"]
        name = row["name"]
        writer.writerow(
            [
                row["id"],
                name,
                row["state"],
                row["channel"],
                number,
                row["menu_option"],
                row["hours"],
                known,
                "",
                "",
                "",
                "",
            ]
        )
    return out.getvalue()


def read_back(path: Path, into: Path = DIALLED) -> int:
    """Add the filled rows of a sheet to the record of calls and return how many; raises DamagedFileError with row and column.

    Nothing is written unless every filled row is right.
    """
    filled = list(_filled(path))
    known = {row["id"] for row in read_csv(LINES)}
    calls = [_checked(row, number, known) for number, row in filled]
    old = [{name: row[name] for name in KEPT} for row in read_csv(into)]
    added = [call for call in calls if call not in old]
    out = io.StringIO()
    writer: csv.DictWriter[str] = csv.DictWriter(out, list(KEPT), lineterminator="\n")
    writer.writeheader()
    writer.writerows(sorted([*old, *added], key=lambda row: (row["id"], row["dialled_on"])))
    try:
        write_durably(into, out.getvalue().encode())
    except OSError as error:
        raise NavigatorError(
            "The calls could not be recorded: this copy of Navigator may not be written to.",
            hint="Read the sheet back in a checkout of the project.",
            detail=f"errno {error.errno}",
        ) from error
    return len(added)


def _urgency(row: Line) -> tuple[int, str, str]:
    if row["scope"] == "national" or row["confirmed"] != "yes":
        return (0, row["scope"], row["id"])
    return (1 if row["page_kind"].startswith("third") else 2, row["state"], row["id"])


def _filled(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Return the rows on which somebody wrote, with their row number in the file (header = 1)."""
    if not path.is_file():
        raise NotFoundError("There is no such dial sheet.", hint="Check the path.")
    try:
        rows = read_csv(path)
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedFileError("This is not a dial sheet in CSV.", hint="Save it as CSV (UTF-8).") from error
    if not rows or not set(KEPT) <= rows[0].keys():
        raise DamagedFileError(
            "This is not a dial sheet: it lacks the columns " + ", ".join(KEPT) + ".",
            hint="Print a new one with `dial-sheet`.",
        )
    written = ("dialled_on", "dialled_by", "result")
    return [(n, row) for n, row in enumerate(rows, start=2) if any((row[name] or "").strip() for name in written)]


def _checked(row: Mapping[str, str], number: int, known: set[str]) -> dict[str, str]:
    """Return what is kept of a row, or raise DamagedFileError that names the row and the column."""
    call = {name: (row[name] or "").strip() for name in KEPT}
    faults = {
        "id": call["id"] not in known,
        "dialled_on": not _is_day(call["dialled_on"]),
        "dialled_by": not call["dialled_by"],
        "result": call["result"] not in RESULTS,
    }
    wrong = next((column for column, is_wrong in faults.items() if is_wrong), None)
    if wrong:
        raise DamagedFileError(
            f"Row {number}, column {wrong} of the dial sheet cannot be read. Nothing was recorded.",
            hint=f"dialled_on is a date like 2026-03-03, result is one of {', '.join(RESULTS)}; initials do for dialled_by.",
        )
    return call


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text) <= date.today()  # noqa: DTZ011 - a day on paper has no zone
    except ValueError:
        return False
