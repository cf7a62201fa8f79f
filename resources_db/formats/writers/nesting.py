"""Where each row of HSDS nests in the JSON of a service: under the nearest record that it is about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from resources_db.directory.shape import shapes
from resources_db.formats.naming import PLURALS
from resources_db.formats.writers.fitting import Fitted, Told

# Child -> tables that can hold it, nearest first; the field is the child's plural unless named below.
HOLDERS: Mapping[str, tuple[str, ...]] = {
    "phone": ("service_at_location", "service", "location", "organization", "contact"),
    "schedule": ("service_at_location", "service", "location"),
    "contact": ("service_at_location", "service", "location", "organization"),
    "language": ("phone", "service", "location"),
    "address": ("location",),
    "accessibility": ("location",),
    "cost_option": ("service",),
    "required_document": ("service",),
    "service_area": ("service_at_location", "service"),
    "service_capacity": ("service",),
    "funding": ("service", "organization"),
    "url": ("service", "organization"),
    "program": ("organization",),
    "organization_identifier": ("organization",),
    "service_at_location": ("service",),
}
FIELDS = {
    ("service", "url"): "additional_urls",
    ("organization", "url"): "additional_websites",
    ("service", "service_capacity"): "capacities",
}
# One record inside another: holder -> field -> table.
INSIDE: Mapping[str, Mapping[str, str]] = {
    "service": {"organization": "organization", "program": "program"},
    "service_at_location": {"location": "location"},
    "attribute": {"taxonomy_term": "taxonomy_term"},
    "service_capacity": {"unit": "unit"},
}
WITHOUT_ATTRIBUTES = ("attribute", "metadata", "taxonomy", "taxonomy_term")
Key = tuple[str, str]
Child = tuple[str, str, Told]


class Nest:
    """All rows by id, and what hangs on each: field, table and row."""

    def __init__(self, fits: Fitted) -> None:
        self.version = fits.version
        self.rows: dict[str, dict[str, Told]] = {
            name: {str(row["id"]): row for row in table} for name, table in fits.tables.items()
        }
        self._homes = {own: name for name, table in self.rows.items() for own in table}
        self.children: defaultdict[Key, list[Child]] = defaultdict(list)
        # About records that cannot hold attributes: they name what they are about themselves.
        self.loose: defaultdict[str, list[Told]] = defaultdict(list)
        for name, table in fits.tables.items():
            for row in table:
                self._place(name, row)

    def inside(self, table: str, row: Told) -> Sequence[Child]:
        """Return the records that a row refers to and holds whole."""
        named = ((field, target, row.get(f"{field}_id")) for field, target in INSIDE.get(table, {}).items())
        return [(field, target, self.rows[target][str(own)]) for field, target, own in named if own]

    def _place(self, name: str, row: Told) -> None:
        if name == "attribute":
            self._place_attribute(row)
            return
        if name == "metadata":
            about = str(row["resource_id"])
            self.children[self._homes.get(about, ""), about].append(("metadata", "metadata", row))
            return
        for holder in HOLDERS.get(name, ()):
            own = row.get(f"{holder}_id")
            if own and f"{holder}_id" in self.version.columns[name]:
                field = FIELDS.get((holder, name)) or PLURALS.get(name, f"{name}s")
                self.children[holder, str(own)].append((field, name, row))
                return

    def _place_attribute(self, row: Told) -> None:
        about = str(row["link_id"])
        home = self._homes.get(about, "")
        if home in ("", *WITHOUT_ATTRIBUTES):
            self.loose[about].append(row)
        else:
            self.children[home, about].append(("attributes", "attribute", row))


def implied(holder: str, child: str) -> tuple[str, ...]:
    """Return the columns of a row that the place where it nests says already."""
    if child == "attribute":
        return ("link_id", "link_entity")
    column = f"{holder}_id"
    return (column,) if column in shapes()[child].references else ()
