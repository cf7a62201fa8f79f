"""Which reader fits what was chosen, judged by what is in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from navigator.errors import DamagedFileError, UsageError
from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.mapping import TableMapping
from resources_db.formats.any_table.reader import read_table
from resources_db.formats.any_table.shipped import shipped, shipped_format
from resources_db.formats.cells.coordinates import ZipPoint
from resources_db.formats.heads import Head, head_of
from resources_db.formats.hsds_1 import GONE, TELLING, read_hsds_1
from resources_db.formats.hsds_3_csv import read_hsds_3_csv, table_by_columns
from resources_db.formats.hsds_3_json import read_hsds_3_json
from resources_db.formats.icarol import is_icarol, read_icarol
from resources_db.formats.naming import table_of
from resources_db.formats.package import HINT, Member, Package
from resources_db.formats.samhsa import is_findtreatment, is_samhsa, read_findtreatment, read_samhsa
from resources_db.formats.strangers import DESCRIPTIONS
from resources_db.formats.tables import header

MAPPING_HINT = (
    "Write one with `navigator directory import --propose-mapping FILE`, correct it, and give it as --mapping."
)
Reader = Callable[[Sequence[Member], Tally], Iterator[Record]]
READERS: Mapping[str, Reader] = {
    "hsds-1": read_hsds_1,
    "hsds-3-csv": read_hsds_3_csv,
    "hsds-3-json": read_hsds_3_json,
    "icarol": read_icarol,
    "samhsa": read_samhsa,
}
# Points of its rows are held against their ZIP, as those of any table.
FINDTREATMENT = "findtreatment"
# Any table, through the mapping file that was given.
TABLE = "table"
# Columns that HSDS 3 calls otherwise or no longer has.
OLD_COLUMNS = {
    "organization": {"url"},
    "service": {"taxonomy_ids"},
    "phone": {"language", "department"},
    "language": {"language"},
    "service_area": {"service_area"},
    "taxonomy": {"vocabulary", "parent_name"},
}


def choose(package: Package, forced: str | None = None) -> str:
    """Return the name of the reader that fits; raises DamagedFileError when none does, UsageError for an unknown name."""
    if forced is not None:
        if forced not in names():
            raise UsageError(f"There is no format named {forced}.", hint=f"Formats: {', '.join(names())}.")
        return forced
    alone = len(package.members) == 1
    heads = [head_of(member, alone=alone) for member in package.members if member.name.lower() not in DESCRIPTIONS]
    found = _told_by_columns(heads) or _as_hsds(heads) or _mapped(heads)
    if found:
        return found
    if any(head.is_workbook for head in heads):
        raise DamagedFileError(f"{package.name} has columns that no reader knows.", hint=MAPPING_HINT)
    raise DamagedFileError(f"No table in {package.name} is one of HSDS.", hint=HINT)


def _told_by_columns(heads: Sequence[Head]) -> str:
    """Return the reader whose columns no other format has, or an empty text."""
    fits: Mapping[str, Callable[[Head], bool]] = {
        "samhsa": is_samhsa,
        "icarol": is_icarol,
        FINDTREATMENT: is_findtreatment,
    }
    found = next((name for name, does in fits.items() if any(map(does, heads))), "")
    return found or (_mapped(heads) if len(heads) == 1 else "")


def _mapped(heads: Sequence[Head]) -> str:
    """Return the mapping that ships for one of the tables, or an empty text."""
    return shipped_format([columns for head in heads for columns in head.tables])


def _as_hsds(heads: Sequence[Head]) -> str:
    """Return the reader of CSV and JSON files of HSDS, or an empty text."""
    tables = [head.member for head in heads if not head.is_json and not head.is_workbook]
    looks = {
        "hsds-1": any(_is_old(member) for member in tables),
        "hsds-3-csv": any(table_of(member.name) or table_by_columns(header(member)) for member in tables),
        "hsds-3-json": any(head.is_json for head in heads),
    }
    return next((name for name, fits in looks.items() if fits), "")


def names() -> list[str]:
    """Return every format by the name that --format takes."""
    return sorted([*READERS, *shipped(), FINDTREATMENT, TABLE])


def reader_of(name: str, mapping: TableMapping | None, zip_point: ZipPoint) -> Reader:
    """Return the reader of a format; raises UsageError when it wants a mapping file and there is none."""
    if name in READERS:
        return READERS[name]
    if name == FINDTREATMENT:
        return lambda members, tally: read_findtreatment(members, tally, zip_point)
    told = mapping or shipped().get(name)
    if told is None:
        raise UsageError("A table wants a mapping file.", hint=MAPPING_HINT)
    return lambda members, tally: read_table(members, tally, told, zip_point)


def _is_old(member: Member) -> bool:
    stem = member.name.lower().rsplit(".", 1)[0]
    if stem in TELLING:
        return True
    table = GONE.get(stem, "") or table_of(member.name)
    return bool(OLD_COLUMNS.get(table, set()).intersection(header(member)) if table in OLD_COLUMNS else ())
