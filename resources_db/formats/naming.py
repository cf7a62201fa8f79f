"""What sources call the tables and columns of the store."""

from collections.abc import Mapping
from functools import cache
from pathlib import PurePath

from resources_db.directory.records import Record, Value
from resources_db.directory.shape import shapes
from resources_db.directory.values import own_id, tidy
from resources_db.formats.package import is_workbook

# Nobody outside may say which lines always show, or what a source is called.
OURS = frozenset({"source", "line", "saved_place", "match", "correction", "suppression"})
PLURALS = {
    "address": "addresses",
    "accessibility": "accessibility",
    "taxonomy": "taxonomies",
    "service_capacity": "service_capacities",
    "metadata": "metadata",
    "funding": "funding",
}
ALSO = {
    "services_at_location": "service_at_location",
    "services_at_locations": "service_at_location",
    "additional_urls": "url",
    "additional_websites": "url",
    "capacities": "service_capacity",
    "taxonomy_detail": "taxonomy",
    "taxonomy_details": "taxonomy",
    "identifiers": "organization_identifier",
    "accessibilities": "accessibility",
    "fundings": "funding",
}
# HSDS words that would hide what every record of the store carries.
RENAMED = {("funding", "source"): "funding_source", ("fact", "source"): "told_by"}


@cache
def table_names() -> Mapping[str, str]:
    """Return the tables of HSDS 3 by every name that a file or a field may have."""
    names = {name: name for name in shapes() if name not in OURS}
    return names | {PLURALS.get(name, name + "s"): name for name in names} | ALSO


def table_of(file: str) -> str:
    """Return the table that a file is named for, or an empty text, as for a workbook: HSDS comes in none."""
    if is_workbook(file):
        return ""
    return table_names().get(PurePath(file.lower()).stem.replace("-", "_").replace(" ", "_"), "")


def columns_of(table: str) -> frozenset[str]:
    """Return the columns that a source may fill."""
    theirs = {new: old for (name, old), new in RENAMED.items() if name == table}
    return frozenset(theirs.get(column, column) for column in shapes()[table].kinds)


def record(table: str, cells: Mapping[str, object], file: str, row: int, source_id: str = "") -> Record:
    """Return cells as a record: what the table has a column for, and the rest as extra."""
    values: dict[str, Value] = {}
    extra: dict[str, str] = {}
    for name, cell in cells.items():
        value, column = tidy(cell), RENAMED.get((table, name), name)
        if column in shapes()[table].kinds:
            values[column] = value
        elif value is not None and column != "id":
            extra[column] = str(value)
    own = source_id or str(tidy(cells.get("id")) or own_id(table, values, extra))
    return Record(table=table, source_id=own, values=values, extra=extra, file=file, row=row)
