"""Reads an iCarol export: an Agency is an organization, a Program a service at its sites, or else at its own place.

The export is a table (CSV or a sheet of a workbook) or the JSON of iCarol's interface. Columns drift between agencies, so names are
compared without case, blanks and underscores; what no table has a column for stays as an attribute. A point that several streets
share is only as good as their ZIP.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import Record
from resources_db.directory.tally import Tally
from resources_db.formats.heads import Head
from resources_db.formats.icarol import parts
from resources_db.formats.icarol.documents import is_icarol_json, json_rows
from resources_db.formats.icarol.layout import AGENCY, LINK, SITE
from resources_db.formats.icarol.row import Row
from resources_db.formats.icarol.tables import is_icarol_table, table_rows
from resources_db.formats.icarol.terms import taxonomy_records
from resources_db.formats.package import Member
from resources_db.formats.strangers import pass_over

PRIVATE = "This is private; it was left out."
# A file with fewer points than a quarter of its streets places them by ZIP; a handful of streets proves nothing.
MANY_STREETS, FEW_POINTS = 20, 0.25
Point = tuple[str, str]


def is_icarol(head: Head) -> bool:
    """Tell whether a file is an export of iCarol by its headers, or by the words of its first objects."""
    return any(map(is_icarol_table, head.tables)) or (head.is_json and is_icarol_json(head.member))


def read_icarol(members: Sequence[Member], tally: Tally) -> Iterator[Record]:
    """Yield the records of every iCarol table; raises DamagedFileError when one cannot be read."""
    rows: list[Row] = []
    for member in members:
        found = json_rows(member, tally) if is_icarol_json(member) else table_rows(member, tally)
        if found is None:
            pass_over(member, tally)
        rows += found or []
    yield from Export(rows, tally).records()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Where one program is offered: its link rows, each with the site that it names when that is in the export."""

    links: tuple[tuple[Row, Row | None], ...]

    @property
    def doors(self) -> set[tuple[str, str]]:
        """Return the doors of its sites."""
        return {site.door for _, site in self.links if site}


class Export:
    """The rows of one export, which refer to each other."""

    def __init__(self, rows: Sequence[Row], tally: Tally) -> None:
        self._rows = rows
        self._tally = tally
        self._sites = {row.id: row for row in rows if row.level == SITE}
        self._shared = _shared_points(rows)
        linked: defaultdict[str, list[tuple[Row, Row | None]]] = defaultdict(list)
        for row in rows:
            if row.level == LINK:
                linked[row.program or row.parent].append((row, self._sites.get(row.site)))
        self._offers = {program: Offer(links=tuple(links)) for program, links in linked.items()}

    def records(self) -> Iterator[Record]:
        """Yield the records of every row."""
        yield from taxonomy_records(self._rows)
        self._say_internal()
        for row in self._rows:
            if not row.id:
                self._tally.reject(
                    ProblemKind.NOT_PARSED, row.file, row.number, "ResourceAgencyNum", "The row has no number."
                )
                continue
            for column in row.left_out()[:1] if row.stems else ():
                self._tally.problem(ProblemKind.CONFIDENTIAL_STRIPPED, row.file, row.number, column, PRIVATE)
            yield from self._records(row)

    def _say_internal(self) -> None:
        """Say once for each file how many rows held notes that are for its editors alone."""
        for file, rows in Counter(
            row.file for row in self._rows if row.layout.internal and row.has_internal_notes
        ).items():
            reason = f"Notes that editors write for each other stood in {rows} rows; they were left out."
            self._tally.problem(ProblemKind.CONFIDENTIAL_STRIPPED, file, 0, reason=reason)

    def _records(self, row: Row) -> list[Record]:
        """Return what one row says; an agency or a site that has terms of its own offers a service itself."""
        if row.level == LINK:
            return self._link(row)
        if row.level == AGENCY:
            offers = row.has_terms
            return [*parts.organization(row, offers=offers), *(self._offered(row) if offers else self._place(row))]
        if row.level == SITE and not row.has_terms:
            return parts.place(row, shared=self._is_shared(row), alone=True)
        return self._offered(row)

    def _offered(self, row: Row) -> list[Record]:
        """Return a service, and its own place unless its sites say where it is."""
        offer = self._offers.get(row.id)
        if offer and offer.doors and row.door in offer.doors | {("", "")}:
            return parts.service(row)
        if offer and not offer.doors and not row.door[0] and all(link.door[0] for link, _ in offer.links):
            return parts.service(row)
        made = parts.service(row)
        made += parts.place(row, shared=self._is_shared(row))
        made += parts.link(row, row.id, row.id)
        return made

    def _place(self, row: Row) -> list[Record]:
        return parts.place(row, shared=self._is_shared(row)) if row.door[0] or row.secret else []

    def _link(self, row: Row) -> list[Record]:
        """Return a link to its site; without one to the address in the row, or to the program's own place."""
        program = row.program or row.parent
        if not row.site and row.door[0]:
            return [*parts.place(row, shared=self._is_shared(row)), *parts.link(row, program, row.id)]
        return parts.link(row, program, row.site or program)

    def _is_shared(self, row: Row) -> bool:
        return row.point in self._shared


def _shared_points(rows: Sequence[Row]) -> set[Point]:
    """Return the points at which different streets stand; where few points serve many streets, all are shared.

    Such a file gives the middle of each ZIP: a street that is alone in its ZIP has no better point than the others.
    """
    first: dict[Point, str] = {}
    shared: set[Point] = set()
    streets: set[str] = set()
    for row in rows:
        if row.point[0] and row.point[1]:
            street = row.cells.get("physicaladdress1", "").strip().casefold()
            streets.add(street)
            if first.setdefault(row.point, street) != street:
                shared.add(row.point)
    told = len(streets)
    return set(first) if told >= MANY_STREETS and len(first) <= FEW_POINTS * told else shared
