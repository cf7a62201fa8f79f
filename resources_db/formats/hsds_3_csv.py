"""HSDS 3 as CSV: one file for each table, under the table's name."""

from collections.abc import Iterator, Sequence

from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.formats.naming import columns_of, record, table_names, table_of
from resources_db.formats.package import Member
from resources_db.formats.strangers import pass_over
from resources_db.formats.tables import header, read_rows

ENOUGH = 0.6


def read_hsds_3_csv(members: Sequence[Member], tally: Tally) -> Iterator[Record]:
    """Yield a record for each row of each table; raises DamagedFileError when a table cannot be read."""
    for member in members:
        table = table_of(member.name) or table_by_columns(header(member))
        if not table:
            pass_over(member, tally)
            continue
        for cells in read_rows(member, tally):
            yield record(table, cells.by_column, member.label, cells.row)


def table_by_columns(columns: Sequence[str]) -> str:
    """Return the table whose columns a header names best, or an empty text when it is a stranger."""
    if "id" not in columns:
        return ""
    named = {table: len(columns_of(table).intersection(columns)) for table in dict.fromkeys(table_names().values())}
    best = max(named, key=lambda table: named[table])
    return best if named[best] >= ENOUGH * (len(columns) - 1) and named[best] else ""
