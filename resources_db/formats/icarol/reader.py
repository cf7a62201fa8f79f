"""Reads an iCarol export: an Agency is an organization, a Program or Site a service at its own place.

Columns drift between agencies, so names are compared without case and underscores; what no table has a column for stays as an
attribute. A point that several streets share is only as good as their ZIP.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.formats.icarol.row import Row, organization, service_records
from resources_db.formats.icarol.terms import taxonomy_records
from resources_db.formats.package import Member
from resources_db.formats.strangers import pass_over
from resources_db.formats.tables import Cells, header, read_rows

TELLING = frozenset({"resourceagencynum", "taxonomylevelname"})
AGENCY = "agency"
LINK = "programatsite"


def is_icarol(member: Member) -> bool:
    """Tell whether a table is an export of iCarol by its header."""
    return {name.replace("_", "") for name in header(member)} >= TELLING


def read_icarol(members: Sequence[Member], tally: Tally) -> Iterator[Record]:
    """Yield the records of every iCarol table; raises DamagedFileError when one cannot be read."""
    tables: list[Row] = []
    for member in members:
        if is_icarol(member):
            tables += [_row(cells, member.label) for cells in read_rows(member, tally)]
        else:
            pass_over(member, tally)
    yield from taxonomy_records(tables)
    shared = _shared_points(tables)
    for row in tables:
        yield from _records(row, tally, shared)


def _row(cells: Cells, label: str) -> Row:
    named = {name.replace("_", ""): text for name, text in cells.by_column.items()}
    return Row(cells=named, file=label, number=cells.row)


def _records(row: Row, tally: Tally, shared: Mapping[tuple[str, str], int]) -> Iterator[Record]:
    """Yield what one row says; an agency that has terms of its own offers a service itself."""
    if not row.id:
        tally.reject(ProblemKind.NOT_PARSED, row.file, row.number, "ResourceAgencyNum", "The row has no number.")
        return
    level = row.cells.get("taxonomylevelname", "").strip().casefold().replace(" ", "")
    if level == LINK:
        yield row.record(
            "service_at_location",
            row.id,
            service_id=row.cells.get("programnum", row.cells.get("parentagencynum", "")),
            location_id=row.cells.get("sitenum", row.id),
        )
        return
    if level == AGENCY:
        yield organization(row)
    if level != AGENCY or row.cells.get("taxonomycodes", "").strip():
        point = (row.cells.get("latitude", ""), row.cells.get("longitude", ""))
        yield from service_records(row, is_agency=level == AGENCY, shared=shared.get(point, 1) > 1)


def _shared_points(rows: Sequence[Row]) -> dict[tuple[str, str], int]:
    """Return how many different streets stand at each point."""
    streets: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        point = (row.cells.get("latitude", ""), row.cells.get("longitude", ""))
        if all(point):
            streets[point].add(row.cells.get("physicaladdress1", "").strip().casefold())
    return {point: len(found) for point, found in streets.items()}
