"""The agency's table of driving minutes: a CSV that the policy names, each bad row told with its column."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from navigator.directory.import_report import Problem, ProblemKind
from navigator.search.drive_minutes import MOST_MINUTES, DriveTable, end_of

COLUMNS = ("from", "to", "minutes")
DELIMITERS = (",", ";", "\t")
LONGEST_FIELD = 200
MOST_BYTES = 20_000_000
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DriveReading:
    """What could be used of the table, and what could not: each bad row with its column."""

    table: DriveTable
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Reader:
    """Reads the rows of one table; a bad one is told and loses nothing else."""

    name: str
    minutes: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    problems: list[Problem] = field(default_factory=list[Problem])

    def take(self, number: int, row: Row) -> None:
        """Take one row (1 = first after the header)."""
        here, there = (self._end(number, column, row[column]) for column in COLUMNS[:2])
        minutes = self._minutes(number, row["minutes"])
        if not (here and there and minutes):
            return
        if self.minutes.setdefault((here, there), minutes) != minutes:
            self._tell(
                ProblemKind.DUPLICATE_ID, number, "minutes", "An earlier row says another number; that one counts."
            )

    def _end(self, number: int, column: str, text: str) -> str:
        end = end_of(text)
        if not end:
            self._tell(ProblemKind.BAD_ZIP, number, column, "Neither a ZIP nor the name of a saved place.")
        return end

    def _minutes(self, number: int, text: str) -> int:
        value = int(text) if text.isascii() and text.isdecimal() and len(text) < len(str(MOST_MINUTES)) + 1 else 0
        if 1 <= value <= MOST_MINUTES:
            return value
        reason = f"Not a whole number of minutes from 1 to {MOST_MINUTES}."
        self._tell(ProblemKind.NOT_PARSED, number, "minutes", reason)
        return 0

    def _tell(self, kind: ProblemKind, number: int, column: str, reason: str) -> None:
        self.problems.append(Problem(kind=kind, file=self.name, row=number, column=column, reason=reason))


def read_drive_times(path: Path) -> DriveReading:
    """Read a table; never raises."""
    reader = _Reader(path.name)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            return _unread(path, ProblemKind.NOT_PARSED, f"Larger than {MOST_BYTES // 1_000_000} MB.")
        rows = list(_rows(content.decode("utf-8-sig")))
    except OSError:
        return _unread(path, ProblemKind.NOT_PARSED, "The file cannot be opened.")
    except UnicodeDecodeError:
        return _unread(path, ProblemKind.ENCODING, "The text is not UTF-8. Save it as CSV UTF-8.")
    except (csv.Error, ValueError) as error:
        return _unread(path, ProblemKind.NOT_PARSED, str(error))
    for number, row in rows:
        reader.take(number, row)
    return DriveReading(DriveTable(reader.minutes), tuple(reader.problems))


def _rows(text: str) -> Iterator[tuple[int, Row]]:
    """Yield the rows that are not empty with their numbers; raises ValueError in words where a column is missing."""
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    heads = [head.strip().casefold() for head in next(table, list[str]())]
    missing = [column for column in COLUMNS if column not in heads]
    if missing:
        raise ValueError(f"The first row has no column {' and no column '.join(missing)}.")
    places = {column: heads.index(column) for column in COLUMNS}
    for number, cells in enumerate(table, start=1):
        # The reader's own limit is the whole program's, and others raise it.
        if max(map(len, cells), default=0) > LONGEST_FIELD:
            raise ValueError(f"Row {number} has a field of more than {LONGEST_FIELD} characters.")
        if any(cell.strip() for cell in cells):
            yield number, {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}


def _unread(path: Path, kind: ProblemKind, reason: str) -> DriveReading:
    return DriveReading(DriveTable(), (Problem(kind=kind, file=path.name, row=0, reason=reason),))
