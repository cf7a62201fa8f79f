"""The places to count from that the team keeps on this laptop: read for the gazetteer, kept and removed for the window."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from navigator.directory.overlay import SavedPlace
from navigator.geo import Point
from resources_db.home import Home
from resources_db.team.glancing import Glances

if TYPE_CHECKING:
    from resources_db.team.store import TeamStore


class TeamPlaces:
    """Their names and points, for whoever reads what is typed."""

    def __init__(self, path: Path) -> None:
        self._glances = Glances(path, "saved_place", _standing, told="the list of saved places")

    def standing(self) -> Sequence[tuple[str, Point]]:
        """Return them by name; the same object while nothing changed. Never raises."""
        return self._glances.standing()


class PlaceKeeper:
    """Fits navigator.ports.SavedPlaces over the team.db of one home; no file is made before the first place is kept."""

    def __init__(self, at: Home) -> None:
        self._at = at

    def saved_places(self) -> Sequence[SavedPlace]:
        """Return the places that the team keeps, by name."""
        return self._store().saved_places() if self._at.team.exists() else ()

    def save_place(self, place: SavedPlace, *, instead_of: str = "") -> None:
        """Keep a place, in one step with taking another name away."""
        self._store().save_place(place, instead_of=instead_of)

    def forget_place(self, name: str) -> None:
        """Remove a place."""
        self._store().forget_place(name)

    def _store(self) -> "TeamStore":
        # A window paints before the first place is kept.
        from resources_db.team.file import TeamFile  # noqa: PLC0415
        from resources_db.team.store import TeamStore  # noqa: PLC0415

        return TeamStore(TeamFile(self._at.made().team))


def _standing(db: sqlite3.Connection) -> tuple[tuple[str, Point], ...]:
    rows = db.execute("SELECT name, latitude, longitude FROM saved_place ORDER BY name")
    return tuple((row["name"], Point(row["latitude"], row["longitude"])) for row in rows)
