"""What an editor makes of a crew's report: an accepted one becomes a correction of the directory."""

import sqlite3
from contextlib import closing
from pathlib import Path

from navigator.directory.overlay import FieldReport, ReportKind
from navigator.errors import NotFoundError, UsageError
from resources_db.directory.connection import open_read_only
from resources_db.directory.editing import Correction

LISTING = "SELECT service_id, location_id FROM listing WHERE id = ? OR key = (SELECT key FROM member WHERE id = ?)"
NUMBERS = (
    "SELECT id FROM phone WHERE service_at_location_id = :link OR service_id = :service OR location_id = :location"
    " ORDER BY service_at_location_id IS NULL, service_id IS NULL, source_id, id"
)


def correction_of(path: Path, report: FieldReport, *, on: str, number: str = "") -> Correction | None:
    """Return the correction that an accepted report asks for; None where only a person can say what is right.

    A closed service becomes inactive. A wrong number is replaced by `number`, or marked as reported wrong while nobody
    knows the right one. Raises NotFoundError when the listing or the number is gone, UsageError for a number that is none.
    """
    with closing(open_read_only(path)) as db:
        found = db.execute(LISTING, [report.listing_id, report.listing_id]).fetchone()
        if found is None:
            raise NotFoundError("The listing of this report is gone.", hint="Reject the report.")
        service, location = found
        if report.kind is ReportKind.CLOSED:
            return Correction(table="service", record_id=service, column="status", value="inactive", on=on)
        if report.kind is not ReportKind.WRONG_NUMBER:
            return None
        phone = report.phone_id or _phone(db, report, service, location)
    if not number:
        said = f"reported wrong on {report.at.date().isoformat()}"
        return Correction(table="phone", record_id=phone, column="description", value=said, on=on)
    if not any(sign.isdigit() for sign in number):
        raise UsageError(f"“{number}” is no number.", hint="Give the number that somebody answered.")
    return Correction(table="phone", record_id=phone, column="number", value=number, on=on)


def _phone(db: sqlite3.Connection, report: FieldReport, service: str, location: str | None) -> str:
    owners = {"link": report.listing_id, "service": service, "location": location}
    phones = [row[0] for row in db.execute(NUMBERS, owners)]
    at = report.phone_index or 0
    if at >= len(phones):
        raise NotFoundError("The number of this report is gone.", hint="Reject the report.")
    return str(phones[at])
