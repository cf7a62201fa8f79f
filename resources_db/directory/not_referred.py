"""Services that are in the directory and in no search: what their sources say about referring there."""

from contextlib import closing
from pathlib import Path

from navigator.directory.duplicates import NotReferred
from resources_db.directory.connection import open_read_only
from resources_db.directory.statuses import is_active
from resources_db.directory.succession import RETIRED

QUESTION = """
SELECT s.id, s.name, COALESCE(o.name, ''), s.status, s.source FROM service AS s LEFT JOIN organization AS o
ON o.id = s.organization_id ORDER BY s.name, s.id
"""


def not_referred(path: Path) -> list[NotReferred]:
    """Return what is not to be offered, by name; a retired service is gone from its source and stands in no list."""
    with closing(open_read_only(path)) as db:
        rows = db.execute(QUESTION).fetchall()
    return [
        NotReferred(service_id=own, service=name, organization=organization, status=status, source=source)
        for own, name, organization, status, source in rows
        if status != RETIRED and not is_active(status)
    ]
