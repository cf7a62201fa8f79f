"""The place of a row: its address, its ZIP, its point; what cannot be right is mended with a witness in the row, or said."""

from navigator.directory.import_report import ProblemKind
from navigator.geo import Point
from resources_db.directory.records import Value
from resources_db.formats.any_table.row import AS_WRITTEN, LATITUDE, LONGITUDE, Row
from resources_db.formats.cells.addresses import one_line
from resources_db.formats.cells.coordinates import SharedPoints, ZipPoint, place
from resources_db.formats.cells.zips import read_zip

ADDRESS = (
    "attention",
    "address_1",
    "address_2",
    "city",
    "region",
    "state_province",
    "postal_code",
    "country",
    "address_type",
)
Values = dict[str, Value]
ZIP, ZIP_DIGITS = "address.postal_code", 5


class Places:
    """Places rows; `shared` knows the points of all rows, `zip_point` the middle of a ZIP."""

    def __init__(self, zip_point: ZipPoint, shared: SharedPoints) -> None:
        self._zip_point = zip_point
        self._shared = shared

    def address(self, row: Row) -> Values:
        """Return the address of a row, empty when it has none."""
        values: Values = dict.fromkeys(ADDRESS)
        for column, field in row.plan.fields_of("address"):
            values[column] = row.text(field) or None
        self._take_apart(row, values)
        self._zip(row, values)
        if any(values.values()):
            values["address_type"] = values["address_type"] or "physical"
            return values
        return {}

    def point(self, row: Row, postal_code: str) -> Values:
        """Return the point of a row and how exactly it is known."""
        latitude, longitude = row.first(LATITUDE), row.first(LONGITUDE)
        shared = self._shared.is_shared(latitude, longitude)
        placed = place(latitude, longitude, self._middle(postal_code), shared=shared)
        if placed.fault:
            kind = ProblemKind.REPAIRED if placed.repaired else ProblemKind.BAD_COORDINATE
            row.problem(kind, row.column(LATITUDE), placed.fault)
            row.extra[f"point ({AS_WRITTEN})"] = f"{latitude}, {longitude}"
        if placed.point is None:
            return {}
        return {
            "latitude": placed.point.latitude,
            "longitude": placed.point.longitude,
            "precision": placed.precision,
        }

    def _middle(self, postal_code: str) -> Point | None:
        return self._zip_point(postal_code[:ZIP_DIGITS]) if postal_code else None

    def _take_apart(self, row: Row, values: Values) -> None:
        """Take an address on one line apart where the row's own columns do not say otherwise."""
        text = str(values["address_1"] or "")
        if not text or (values["city"] and values["state_province"] and values["postal_code"]):
            return
        found = one_line(text)
        if found is None:
            return
        parts = {"city": found.city, "state_province": found.state, "postal_code": found.zip}
        if any(values[column] and not _same(values[column], part) for column, part in parts.items()):
            return
        values["address_1"] = found.street
        values |= {column: values[column] or part or None for column, part in parts.items()}
        reason = "The address stood on one line; it was taken apart."
        row.problem(ProblemKind.REPAIRED, row.column("address.address_1"), reason)
        row.extra.setdefault(f"address ({AS_WRITTEN})", text)

    def _zip(self, row: Row, values: Values) -> None:
        written = str(values["postal_code"] or "")
        found = read_zip(written, str(values["state_province"] or ""))
        if found.code != written:
            row.extra[f"ZIP ({AS_WRITTEN})"] = written
        values["postal_code"] = found.code or None
        if found.fault:
            row.problem(ProblemKind.BAD_ZIP, row.column(ZIP), found.fault)
        elif found.repaired:
            row.problem(ProblemKind.REPAIRED, row.column(ZIP), "The ZIP had lost a zero; the state says which.")


def _same(given: Value, part: str) -> bool:
    return not part or str(given).casefold().strip() == part.casefold()
