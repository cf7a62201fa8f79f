"""Reads any table through a mapping into the records of one source."""

from collections.abc import Iterator, Sequence

from navigator.directory.import_report import ProblemKind
from navigator.errors import DamagedFileError, UsageError
from resources_db.directory.records import Record
from resources_db.directory.tally import Fate, Tally
from resources_db.directory.values import own_id
from resources_db.formats.any_table.mapping import TableMapping, fold
from resources_db.formats.any_table.places import Places
from resources_db.formats.any_table.records import Records
from resources_db.formats.any_table.row import LATITUDE, Row, RowReader
from resources_db.formats.any_table.sheets import Line, Sheet, read_sheets
from resources_db.formats.cells.coordinates import SharedPoints, ZipPoint
from resources_db.formats.package import Member
from resources_db.formats.strangers import pass_over
from resources_db.formats.tables import said_lines

IDENTITY = (
    "organization.name", "service.name", "address.address_1", "address.city", "address.state_province", "address.postal_code",
)  # fmt: skip
NAMED = 5


def read_table(members: Sequence[Member], tally: Tally, mapping: TableMapping, zip_point: ZipPoint) -> Iterator[Record]:
    """Yield the records of every table that the mapping fits.

    Raises DamagedFileError when a file cannot be read, UsageError when the mapping names what is not there.
    """
    sheets = [sheet for member in _fitting(members, tally, mapping) for sheet in chosen(member, tally, mapping)]
    shared = SharedPoints()
    readers = [(sheet, RowReader(mapping, sheet)) for sheet in sheets]
    for sheet, reader in readers if _has_points(mapping) else ():
        _note_points(sheet, reader, shared)
    rows = TableRows(mapping, tally, Places(zip_point, shared))
    for sheet, reader in readers:
        yield from rows.of(sheet, reader)


def _fitting(members: Sequence[Member], tally: Tally, mapping: TableMapping) -> Sequence[Member]:
    """Return the files that the mapping fits; of several the others are passed over, unless it fits none."""
    if len(members) == 1:
        return members
    fitting = [member for member in members if _fits_any(member, mapping)]
    for member in members if fitting else ():
        if member not in fitting:
            pass_over(member, tally)
    return fitting or members[:1]


def _fits_any(member: Member, mapping: TableMapping) -> bool:
    try:
        sheets = read_sheets(member, Tally(), mapping.header_row, mapping.encoding)
    except DamagedFileError:
        return False
    return any(fold(sheet.name) == fold(mapping.sheet) if mapping.sheet else _fits(sheet, mapping) for sheet in sheets)


def _has_points(mapping: TableMapping) -> bool:
    return any(LATITUDE in found for found in mapping.columns.values())


def chosen(member: Member, tally: Tally, mapping: TableMapping) -> list[Sheet]:
    """Return the tables of a file that the mapping fits; sheets beside them are named in the report."""
    sheets = read_sheets(member, tally, mapping.header_row, mapping.encoding)
    if mapping.sheet:
        wanted = [sheet for sheet in sheets if fold(sheet.name) == fold(mapping.sheet)]
        if not wanted:
            names = ", ".join(sheet.name for sheet in sheets if sheet.name) or "none, it is no workbook"
            raise UsageError(f"{mapping.name}: {member.name} has no sheet “{mapping.sheet}”.", hint=f"Sheets: {names}.")
    else:
        wanted = [sheet for sheet in sheets if _fits(sheet, mapping)]
    if not wanted and not any(sheet.columns for sheet in sheets):
        raise DamagedFileError(f"{member.name} has no header line.", hint="Say in [source] header_row where it stands.")
    for sheet in wanted or sheets[:1]:
        _demand_columns(sheet, mapping, member)
    for sheet in sheets:
        if sheet not in wanted:
            reason = "This sheet has other columns than the mapping; it was passed over."
            tally.problem(ProblemKind.NOT_PARSED, sheet.label, 0, reason=reason)
    return wanted


def _fits(sheet: Sheet, mapping: TableMapping) -> bool:
    columns = {fold(column) for column in sheet.columns}
    if mapping.headers:
        return any(needed <= columns for needed in mapping.headers)
    return mapping.columns.keys() <= columns


def _demand_columns(sheet: Sheet, mapping: TableMapping, member: Member) -> None:
    """Refuse a mapping that names columns which are not there; shipped ones know several years' names."""
    if mapping.headers and _fits(sheet, mapping):
        return
    there = {fold(column) for column in sheet.columns}
    missing = [mapping.written[column] for column in mapping.columns if column not in there]
    if missing:
        named = ", ".join(f"“{column}”" for column in missing[:NAMED])
        hint = f"Its columns: {', '.join(sheet.columns)}."
        raise UsageError(f"{mapping.name}, [columns]: {member.name} has no column {named}.", hint=hint)


def _note_points(sheet: Sheet, reader: RowReader, shared: SharedPoints) -> None:
    for number, line in sheet.rows:
        shared.add(*reader.door(number, line))


class TableRows:
    """The rows of all tables of one source: each gets an id, the same at every import."""

    def __init__(self, mapping: TableMapping, tally: Tally, places: Places) -> None:
        self._tally = tally
        self._records = Records(mapping, places)
        self._id_columns = sum("service.id" in found for found in mapping.columns.values())
        self._first: dict[str, Line] = {}
        self._more: set[str] = set()

    def of(self, sheet: Sheet, reader: RowReader) -> Iterator[Record]:
        """Yield the records of a table, every row counted with one fate."""
        self._tally.opened(sheet.label)
        self._tally.speaks(sheet.label, reader.words())
        if reader.plan.left_out:
            reason = f"The mapping leaves out {', '.join(reader.plan.left_out)}."
            self._tally.problem(ProblemKind.NOT_PARSED, sheet.label, 0, reason=reason)
        for number, line in said_lines(sheet.rows, sheet.label, self._tally):
            row = reader.read(number, line, self._tally)
            own = self._own_id(row, line)
            if own:
                yield from self._records.of(row, own)

    def _own_id(self, row: Row, line: Line) -> str:
        """Return the id of a row; empty when it says nothing new, or of nobody."""
        if not row.text("service.name") and not row.text("organization.name") and not row.confidential:
            reason = "The row names neither a service nor an organization."
            self._tally.skip(ProblemKind.NOT_PARSED, row.label, row.number, reason=reason)
            return ""
        given = row.all("service.id") if self._id_columns else ()
        named = "/".join(said.text for said in given) if len(given) == self._id_columns else ""
        own = named or own_id("row", *[fold(text) if (text := row.text(target)) else "" for target in IDENTITY])
        if own not in self._first:
            self._first[own] = line
            return own
        content = own_id(*line)
        if content == own_id(*self._first[own]):
            return self._merged(row)
        if named:
            reason = f"The id {own} stands in an earlier row too; this row is kept under an id of its own."
            row.problem(ProblemKind.DUPLICATE_ID, row.column("service.id"), reason)
        if own + content in self._more:
            return self._merged(row)
        self._more.add(own + content)
        return own + content

    def _merged(self, row: Row) -> str:
        """Settle a row that says what an earlier one said."""
        self._tally.settle(row.label, row.number, Fate.MERGED)
        return ""
