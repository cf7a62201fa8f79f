"""The tables of an iCarol export: a CSV file, or sheets of a workbook."""

import re
from collections.abc import Iterable, Iterator, Sequence

from navigator.directory.import_report import ProblemKind
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.sheets import Sheet, read_sheets
from resources_db.formats.icarol.row import LEVEL, LINK_IDS, OWN_IDS, PROGRAM_IDS, SITE_IDS, Row
from resources_db.formats.package import Member, is_workbook
from resources_db.formats.tables import count, header, read_rows

IDS = frozenset(column for columns in OWN_IDS.values() for column in columns)
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
    return [
        Row(cells=_folded(cells.by_column.items()), file=member.label, number=cells.row)
        for cells in read_rows(member, tally)
    ]


def _sheet_rows(sheet: Sheet, tally: Tally) -> Iterator[Row]:
    tally.opened(sheet.label)
    for number, line in sheet.rows:
        count(tally, sheet.label)
        if any(cell.strip() for cell in line):
            yield Row(cells=_folded(zip(sheet.columns, line, strict=False)), file=sheet.label, number=number)
        else:
            tally.skip(ProblemKind.EMPTY_ROW, sheet.label, number, reason="The row is blank.")


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


def _folded(cells: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {fold(name): text for name, text in cells}
