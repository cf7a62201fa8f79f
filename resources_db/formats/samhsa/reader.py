"""Reads SAMHSA's directories: one row is one facility with its codes in groups, "SA DT * OP OD * MD MC".

There are two, of substance-use and of mental-health facilities, in one layout with codes of their own. They have no points: a
facility is shown at the middle of its ZIP. The id of a facility is its row, as SAMHSA gives none: "SA-2" is the first row below
the header of the substance-use directory, "MH-2" that of the other.
"""

from collections.abc import Iterator, Mapping, Sequence

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record
from resources_db.directory.tally import Fate, Tally
from resources_db.formats.any_table.sheets import Sheet, read_sheets
from resources_db.formats.heads import Head
from resources_db.formats.package import Member, is_workbook
from resources_db.formats.samhsa.codes import COLUMNS, code_records, codes_of
from resources_db.formats.samhsa.facility import Facility, Told
from resources_db.formats.strangers import pass_over
from resources_db.formats.tables import count

FACILITIES = ("name1", "name2", "street1", "city", "state", "zip", "phone", "service_code_info")
EMPTY = frozenset({"", "- - -"})
HEADER_ROWS = 1
SUBSTANCE_USE, MENTAL_HEALTH = "SA", "MH"
TOLD_BY = "SAMHSA directory"


def is_samhsa(head: Head) -> bool:
    """Tell whether a workbook holds the facilities and their codes."""
    return all(any(set(columns) <= set(sheet) for sheet in head.tables) for columns in (FACILITIES, COLUMNS))


def read_samhsa(members: Sequence[Member], tally: Tally) -> Iterator[Record]:
    """Yield the records of every directory among the members; raises DamagedFileError when one cannot be read."""
    seen: set[str] = set()
    for member in members:
        facilities, codes = _sheets(read_sheets(member, tally) if is_workbook(member.name) else [])
        if facilities is None or codes is None:
            pass_over(member, tally)
            continue
        yield from _codes(codes, seen, tally)
        yield from _facilities(facilities, codes_of(codes), tally)


def _sheets(sheets: Sequence[Sheet]) -> tuple[Sheet | None, Sheet | None]:
    facilities = next((sheet for sheet in sheets if set(FACILITIES) <= set(sheet.columns)), None)
    codes = next((sheet for sheet in sheets if set(COLUMNS) <= set(sheet.columns)), None)
    return facilities, codes


def _codes(sheet: Sheet, seen: set[str], tally: Tally) -> Iterator[Record]:
    """Yield the codes; those that the other directory has told already are the same."""
    tally.opened(sheet.label)
    for _ in sheet.rows:
        count(tally, sheet.label)
    told: set[int] = set()
    for record in code_records(sheet):
        own = f"{record.table}:{record.source_id}"
        if own not in seen:
            seen.add(own)
            told.add(record.row)
            yield record
    for number, line in sheet.rows:
        if number not in told:
            tally.settle(sheet.label, number, Fate.MERGED if any(cell.strip() for cell in line) else Fate.SKIPPED)


def _facilities(sheet: Sheet, categories: Mapping[str, str], tally: Tally) -> Iterator[Record]:
    tally.opened(sheet.label)
    prefix = _kind(sheet)
    named: set[str] = set()
    for number, line in sheet.rows:
        count(tally, sheet.label)
        cells = {
            name: "" if cell.strip() in EMPTY else cell.strip() for name, cell in zip(sheet.columns, line, strict=False)
        }
        if not cells.get("name1"):
            tally.skip(ProblemKind.EMPTY_ROW, sheet.label, number, reason="The row names no facility.")
            continue
        own = f"{prefix}-{number + HEADER_ROWS}"
        facility = Facility(cells=cells, id=own, file=sheet.label, row=number, told_by=TOLD_BY)
        if cells["name1"] not in named:
            named.add(cells["name1"])
            yield facility.organization()
        yield from _records(facility, categories, tally)


def _kind(sheet: Sheet) -> str:
    """Return which directory it is: what most facilities say that they treat."""
    place = sheet.columns.index("service_code_info")
    first = [set(line[place].split("*")[0].split()) for _, line in sheet.rows if place < len(line)]
    substance, mental = (sum(kind in codes for codes in first) for kind in (SUBSTANCE_USE, MENTAL_HEALTH))
    return MENTAL_HEALTH if mental > substance else SUBSTANCE_USE


def _records(facility: Facility, categories: Mapping[str, str], tally: Tally) -> Iterator[Record]:
    """Yield everything that a row says; codes that the second sheet does not explain are listed and kept."""
    cells = facility.cells
    codes = list(dict.fromkeys(cells["service_code_info"].replace("*", " ").split()))
    yield from facility.service({})
    yield from facility.place(cells["zip"])
    yield facility.note("codes", cells["service_code_info"])
    yield from facility.phones()
    yield from facility.says(
        Told(code=code, term=code, category=categories[code]) for code in codes if code in categories
    )
    unmapped = [code for code in codes if code not in categories]
    for code in unmapped:
        reason = f"There is no code {code}."
        tally.problem(ProblemKind.NOT_PARSED, facility.file, facility.row, "service_code_info", reason)
    if unmapped:
        yield facility.note("unmapped codes", " ".join(unmapped))
