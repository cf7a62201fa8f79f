"""The tables of an iCarol export: a CSV file, or sheets of a workbook."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from navigator.directory.import_report import ProblemKind
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.sheets import Sheet, read_sheets
from resources_db.formats.icarol.layout import LEVEL, LINK_IDS, OWN_IDS, PROGRAM_IDS, SITE_IDS, layout_of
from resources_db.formats.icarol.row import Row
from resources_db.formats.package import Member, is_workbook
from resources_db.formats.tables import Numbered, by_name, header, read_lines, said_lines

IDS = frozenset(column for columns in OWN_IDS.values() for column in columns)
Named = Callable[[Sequence[str], Sequence[str]], dict[str, str]]
OTHER = "This sheet is no table of iCarol; it was passed over."


def table_rows(member: Member, tally: Tally) -> list[Row] | None:
    """Return the rows of a file, None when it holds no table of iCarol; beside one a bare table of links is known, too."""
    if is_workbook(member.name):
        sheets = read_sheets(member, tally)
        known = [sheet for sheet in sheets if is_icarol_table(sheet.columns) or _links(sheet.columns)]
        for sheet in sheets if known else ():
            if sheet not in known:
                tally.problem(ProblemKind.NOT_PARSED, sheet.label, 0, reason=OTHER)
        return [row for sheet in known for row in _sheet_rows(sheet, tally)] if known else None
    columns = header(member)
    if not (is_icarol_table(columns) or _links(columns)):
        return None
    names, lines = read_lines(member, tally)
    return list(_rows(lines, names, member.label, by_name))


def _sheet_rows(sheet: Sheet, tally: Tally) -> Iterator[Row]:
    tally.opened(sheet.label)
    lines = said_lines(sheet.rows, sheet.label, tally)
    return _rows(lines, sheet.columns, sheet.label, lambda names, line: dict(zip(names, line, strict=False)))


def _rows(lines: Iterable[Numbered], columns: Sequence[str], label: str, named: Named) -> Iterator[Row]:
    """Yield lines as rows; those of another length than the header, or of names that are one, are told cell by cell."""
    names = tuple(map(fold, columns))
    whole = len(names) if len(set(names)) == len(names) else -1
    layout = layout_of(names) if whole >= 0 else None
    for number, line in lines:
        regular = len(line) == whole
        cells = dict(zip(names, line, strict=True)) if regular else _folded(named(columns, line))
        yield Row(cells=cells, file=label, number=number, layout=layout if regular else None)


def is_icarol_table(columns: Sequence[str]) -> bool:
    """Tell whether a header is iCarol's: the rows say of which level they are."""
    names = {fold(column) for column in columns}
    return bool(names.intersection(LEVEL[:2])) and bool(names & IDS)


def _links(columns: Sequence[str]) -> bool:
    """Tell whether a table is nothing but links: which program is offered at which site."""
    names = {fold(column) for column in columns}
    return bool(names.intersection(PROGRAM_IDS)) and bool(names.intersection((*SITE_IDS, *LINK_IDS)))


def fold(column: str) -> str:
    """Return the name of a column as it is compared."""
    return re.sub(r"[\s_]", "", column).casefold()


def _folded(cells: dict[str, str]) -> dict[str, str]:
    return {fold(name): text for name, text in cells.items()}
