"""The ZIP nearest to a point, for what is known by ZIP: its state and its county."""

import sqlite3
from math import cos, radians

from navigator.geo import Point, haversine_m

# Few ZIPs are looked at where many lie close together.
DEGREES = (0.1, 1.0)
METRES_PER_DEGREE = 110_000
IN_BOX = (
    "SELECT latitude, longitude, state, county FROM zip WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?"
)


def area_at(db: sqlite3.Connection, point: Point) -> tuple[str, str]:
    """Return state and county of the nearest ZIP within a degree, "" where there is none."""
    nearest = None
    for degrees in DEGREES:
        box = (point.latitude - degrees, point.latitude + degrees, point.longitude - degrees, point.longitude + degrees)
        rows = db.execute(IN_BOX, box).fetchall()
        nearest = min(((haversine_m(point, Point(row[0], row[1])), row[2], row[3]) for row in rows), default=None)
        # What is nearer than the edge of the box is nearer than all that lies outside.
        if nearest and nearest[0] < degrees * cos(radians(abs(point.latitude) + degrees)) * METRES_PER_DEGREE:
            break
    return (nearest[1], nearest[2]) if nearest else ("", "")
