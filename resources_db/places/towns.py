"""The towns that a map names, from the list of places; a town is as large as it has ZIPs."""

from pathlib import Path

from navigator.chart import Town, project
from navigator.geo import Point
from resources_db.places.book import open_places


def towns(path: Path) -> tuple[Town, ...]:
    """Return every town, the largest first; raises DamagedFileError."""
    places = open_places(path)
    try:
        rows = places.execute("SELECT name, latitude, longitude, zips FROM city ORDER BY zips DESC, folded, state")
        return tuple(
            Town(name=str(name), at=project(Point(latitude, longitude)), size=int(zips))
            for name, latitude, longitude, zips in rows
        )
    finally:
        places.close()
