"""One table for people in a spreadsheet: CSV or XLSX."""

import csv
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from resources_db.formats.writers.flat import COLUMNS, flat_rows
from resources_db.formats.writers.leaving import Leaving
from resources_db.formats.writers.safe_cells import is_formula, marked, printable

Step = Callable[[], None]
SHEET = "Services"
WIDE = 24


def write_csv(leaving: Leaving, path: Path, step: Step) -> None:
    """Write a CSV that Excel reads as UTF-8; raises what `step` raises."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(COLUMNS)
        for cells in flat_rows(leaving):
            step()
            writer.writerow([marked(cell) for cell in cells])


def write_xlsx(leaving: Leaving, path: Path, step: Step) -> None:
    """Write a workbook of texts, none of them a formula; raises what `step` raises."""
    from openpyxl import Workbook  # noqa: PLC0415 - takes a while to load
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "B2"
    for number in range(1, len(COLUMNS) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDE

    def cell(text: str) -> WriteOnlyCell:
        made = WriteOnlyCell(sheet, printable(text))
        # openpyxl takes "=..." for a formula, and Excel would when somebody edits the cell.
        made.data_type = "s"
        made.quotePrefix = is_formula(text)
        return made

    try:
        sheet.append([cell(name) for name in COLUMNS])
        for cells in flat_rows(leaving):
            step()
            sheet.append([cell(text) for text in cells])
    except BaseException:
        # A sheet that is thrown away half written complains once more; what went wrong is said already.
        with suppress(Exception):
            sheet.close()
        raise
    whole = BytesIO()  # a workbook that meets a full disk complains once more when it is thrown away
    book.save(whole)
    path.write_bytes(whole.getbuffer())
