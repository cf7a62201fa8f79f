"""The pairs of a directory that may be one, read with the names that a person needs to decide."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from navigator.directory.duplicates import Duplicate, Side
from resources_db.directory.connection import open_read_only

# A confidential place has neither name nor town here: its record holds none.
NAMED = {
    "service": (
        "SELECT r.source, r.source_id, r.name, o.name, '' FROM service AS r"
        " LEFT JOIN organization AS o ON o.id = r.organization_id WHERE r.id = ?"
    ),
    "organization": "SELECT source, source_id, name, '', '' FROM organization WHERE id = ?",
    "location": (
        "SELECT r.source, r.source_id, COALESCE(r.name, (SELECT s.name FROM service AS s JOIN service_at_location AS a"
        " ON a.service_id = s.id WHERE a.location_id = r.id ORDER BY s.id LIMIT 1), ''), o.name,"
        " (SELECT trim(COALESCE(city, '') || ' ' || COALESCE(state_province, '')) FROM address WHERE location_id = r.id"
        " ORDER BY id LIMIT 1) FROM location AS r LEFT JOIN organization AS o ON o.id = r.organization_id WHERE r.id = ?"
    ),
}
ORDER = "CASE state WHEN 'queued' THEN 0 WHEN 'joined' THEN 1 WHEN 'apart' THEN 2 ELSE 3 END, kind DESC, score DESC, id"


def duplicates(path: Path) -> list[Duplicate]:
    """Return every pair: what waits for a person first, then what a person decided, then what is joined by rule."""
    question = f'SELECT kind, state, score, reasons, first_id, second_id, decided_on FROM "match" ORDER BY {ORDER}'  # noqa: S608
    with closing(open_read_only(path)) as db:
        return [
            Duplicate(
                kind=kind,
                state=state,
                score=score,
                reasons=tuple(json.loads(reasons)),
                first=_side(db, kind, first),
                second=_side(db, kind, second),
                decided_on=day or "",
            )
            for kind, state, score, reasons, first, second, day in db.execute(question).fetchall()
        ]


def _side(db: sqlite3.Connection, kind: str, own: str) -> Side:
    found = db.execute(NAMED[kind], [own]).fetchone()
    if found is None:
        return Side(id=own, source="", source_id="", name="(no longer there)")
    source, source_id, name, organization, town = found
    return Side(id=own, source=source, source_id=source_id, name=name, organization=organization or "", town=town or "")
