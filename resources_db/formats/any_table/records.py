"""The records of one row: the organization once, the service, its place unless that is confidential, and what hangs on them."""

from collections.abc import Iterator
from functools import lru_cache

from navigator.directory.import_report import ProblemKind
from resources_db.directory.records import NO_EXTRA, Record
from resources_db.directory.streets import names_a_street
from resources_db.directory.values import own_id
from resources_db.formats.any_table.hanging import Hanging, Values, columns_of, record_of
from resources_db.formats.any_table.mapping import TableMapping, fold
from resources_db.formats.any_table.places import Places
from resources_db.formats.any_table.plan import LISTED
from resources_db.formats.any_table.row import CONFIDENTIAL, Row
from resources_db.formats.any_table.targets import FACTS
from resources_db.formats.cells.statuses import read_status

LINKS = {"location": "location_id", "accessibility": "location_id", "organization_identifier": "organization_id"}
# What may be told of a confidential place: who helps, how to call, when, for whom. Nothing that says where.
HARMLESS = frozenset({"schedule", "language", "cost_option", "required_document", "service_capacity"})
# Columns of a place that its point decides.
PLACED = ("latitude", "longitude", "confidential", "precision")
NAMELESS = "Confidential place"
HIDDEN = "The place is confidential; what would give it away was left out."


class Records:
    """Makes records; remembers organizations, terms and ids over all tables of one source."""

    def __init__(self, mapping: TableMapping, places: Places) -> None:
        self._places = places
        self._organizations: dict[str, Values] = {}
        self._hanging = Hanging(mapping)

    def of(self, row: Row, own: str) -> list[Record]:
        """Return the records of a row under an id of its own; what goes beside on the way, the service takes in the end."""
        hidden = row.confidential
        organization = self._organization_id(row)
        service = self._service(row, organization, hidden=hidden)
        made = self._place(row, own, organization, hidden=hidden)
        made += self._hanging.of(row, own)
        made += self._others(row, own, organization, hidden=hidden)
        first = self._organization(row, organization, hidden=hidden)
        return [*first, record_of("service", own, service, row, NO_EXTRA if hidden else row.extra), *made]

    def _organization_id(self, row: Row) -> str:
        name = row.text("organization.name") or row.text("service.name")
        return row.text("organization.id") or _own_organization(fold(name))

    def _organization(self, row: Row, own: str, *, hidden: bool) -> list[Record]:
        """Return an organization where it first comes up; what a later row says otherwise stays with its service."""
        values = columns_of("organization", row)
        if not values.get("name"):
            values["name"] = row.text("service.name") or None
        if hidden:
            values = {column: value for column, value in values.items() if column == "name"}
        first = self._organizations.setdefault(own, values)
        if first is values:
            return [record_of("organization", own, values, row)]
        for column, value in values.items() if not hidden else ():
            if value != first.get(column):
                row.extra[f"organization {column}"] = str(value)
        return []

    def _service(self, row: Row, organization: str, *, hidden: bool) -> Values:
        values = columns_of("service", row)
        if not values.get("name"):
            values["name"] = row.text("organization.name") or None
        values["organization_id"] = organization
        # A word that is not understood stays, and is reported where every source's statuses are (checks.py).
        status = values.get("status")
        values["status"] = (read_status(str(status))[0] or None) if status else None
        return _without_streets(values) if hidden else values

    def _place(self, row: Row, own: str, organization: str, *, hidden: bool) -> list[Record]:
        address: Values = {}
        told: Values = {"confidential": 1}
        if hidden:
            self._say_hidden(row)
        else:
            address = self._places.address(row)
            told = columns_of("location", row, without=PLACED)
            told |= self._places.point(row, str(address.get("postal_code") or ""))
            if not address and not told:
                return []
        told["organization_id"] = organization
        made = [record_of("location", own, told, row)]
        if address:
            address["location_id"] = own
            made.append(record_of("address", own, address, row))
        made.append(record_of("service_at_location", own, {"service_id": own, "location_id": own}, row))
        return made

    def _say_hidden(self, row: Row) -> None:
        telling = [
            target
            for target in row.told()
            if target.split(".")[0] not in HARMLESS | {"service", "organization", "phone"}
        ]
        if set(telling) - {CONFIDENTIAL, "taxonomy_term.name"} - FACTS or row.extra:
            row.problem(ProblemKind.CONFIDENTIAL_STRIPPED, row.column(CONFIDENTIAL), HIDDEN)

    def _others(self, row: Row, own: str, organization: str, *, hidden: bool) -> Iterator[Record]:
        """Yield what hangs on a service beside phones, needs, weekdays and facts."""
        for table in row.plan.hanging:
            if hidden and table not in HARMLESS:
                continue
            link = LINKS.get(table, "service_id")
            parent = organization if link == "organization_id" else own
            for number, values in enumerate(self._several(table, row), start=1):
                values[link] = parent
                yield record_of(table, f"{own}/{number}", values, row)

    def _several(self, table: str, row: Row) -> list[Values]:
        """Return one set of columns, or as many as the column that makes a list of itself."""
        column = LISTED.get(table, "")
        if column and len(texts := row.all(f"{table}.{column}")) > 1:
            values = columns_of(table, row, without=(column,))
            return [values | {column: said.text} for said in texts]
        values = columns_of(table, row)
        if table == "schedule" and values and not values.get("description"):
            values["description"] = _season(values)
        return [values] if values else []


@lru_cache(maxsize=1 << 12)
def _own_organization(name: str) -> str:
    """Return the id of an organization that is known by its name: its rows mostly stand below each other."""
    return own_id("organization", name)


def _season(values: Values) -> str:
    """Return words for a schedule that has days and no text."""
    parts = (("from", values.get("valid_from")), ("to", values.get("valid_to")))
    return " ".join(f"{word} {day}" for word, day in parts if day).capitalize()


def _without_streets(values: Values) -> Values:
    """Return a service without texts that name a street; some programs are called after their door."""
    told = {column: value for column, value in values.items() if not names_a_street(str(value or ""))}
    return told | {"name": told.get("name", NAMELESS)}
