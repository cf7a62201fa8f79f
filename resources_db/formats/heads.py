"""What each file of a package begins with: the headers of its tables, read once and shared by all that have to judge by them."""

from dataclasses import dataclass

from navigator.errors import DamagedFileError
from resources_db.directory.tally import Tally
from resources_db.formats.any_table.sheets import read_sheets, sheet_heads
from resources_db.formats.json_documents import looks_like_json
from resources_db.formats.package import Member, is_workbook
from resources_db.formats.tables import LOOK

Columns = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One file and the columns of each table in it; a file that is no table has none."""

    member: Member
    tables: tuple[Columns, ...]
    is_json: bool = False

    @property
    def is_workbook(self) -> bool:
        """Return whether its tables are sheets."""
        return is_workbook(self.member.name)


def head_of(member: Member, *, alone: bool) -> Head:
    """Return the beginning of a file; raises DamagedFileError for a workbook that is none.

    JSON has to be read to its end for its columns, so this is done for a file `alone` only: a table of objects is never one of several.
    """
    if is_workbook(member.name):
        return Head(member=member, tables=tuple(sheet_heads(member)))
    is_json = looks_like_json(member)
    if is_json and not alone:
        return Head(member=member, tables=(), is_json=True)
    try:
        sheets = read_sheets(_start(member, is_json=is_json), Tally())
    except DamagedFileError:
        return Head(member=member, tables=(), is_json=is_json)
    return Head(member=member, tables=tuple(sheet.columns for sheet in sheets), is_json=is_json)


def _start(member: Member, *, is_json: bool) -> Member:
    """Return a file cut after its first line: its columns are all that is asked."""
    data = member.read()
    first = data.split(b"\n", 1)[0]
    whole = (is_json and b"}" not in first) or (not is_json and b"\x00" in data[:LOOK])
    return Member(name=member.name, label=member.label, read=lambda: data if whole else first)
