"""The mappings that ship with Navigator, and which of them a table asks for by its columns."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from navigator.errors import DamagedFileError
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.mapping import TableMapping, fold, parse_mapping
from resources_db.formats.any_table.sheets import Sheet, is_workbook, read_sheets
from resources_db.formats.json_documents import looks_like_json
from resources_db.formats.package import Member
from resources_db.formats.tables import LOOK

FOLDER = Path(__file__).parent.parent / "mappings"


@cache
def shipped() -> Mapping[str, TableMapping]:
    """Return the shipped mappings by the name of their format."""
    return {path.stem: parse_mapping(path.read_text("utf-8"), path.name) for path in sorted(FOLDER.glob("*.toml"))}


def shipped_format(member: Member) -> str:
    """Return the shipped format whose columns a file has, or an empty text."""
    try:
        sheets = read_sheets(member if is_workbook(member.name) else _start(member), Tally())
    except DamagedFileError:
        return ""
    return next((name for name, mapping in shipped().items() if any(_has(sheet, mapping) for sheet in sheets)), "")


def _has(sheet: Sheet, mapping: TableMapping) -> bool:
    columns = {fold(column) for column in sheet.columns}
    return any(needed <= columns for needed in mapping.headers)


def _start(member: Member) -> Member:
    """Return a file cut after its first line: its columns are all that is asked."""
    data = member.read()
    if looks_like_json(member) or b"\x00" in data[:LOOK]:
        first = data.split(b"\n", 1)[0]
        return Member(name=member.name, label=member.label, read=lambda: first if b"}" in first else data)
    return Member(name=member.name, label=member.label, read=lambda: data.split(b"\n", 1)[0])
