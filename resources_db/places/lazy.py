"""The gazetteer, what lies under a map and the ruler, each loaded when it is first needed: a search without a place pays for none."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from navigator.geo import Point
from navigator.search.drive_minutes import DriveTable
from navigator.search.query import Origin
from resources_db.directory.reader import DirectoryReader
from resources_db.home import bundled_places
from resources_db.policy import read_policy

if TYPE_CHECKING:
    from navigator.chart import Ground
    from resources_db.places.geocoder import OfflinePlaces
    from resources_db.places.ruler import GeodesicRuler
    from resources_db.team.places import TeamPlaces


class LazyPlaces:
    """The gazetteer, opened when the first place is asked for; `team` is the team.db that saved places may be in."""

    def __init__(self, reader: DirectoryReader, team: Path | None = None) -> None:
        self._reader = reader
        self._team = team
        self._kept: TeamPlaces | None = None
        self._places: OfflinePlaces | None = None

    def resolve(self, text: str) -> Origin:
        """Return the one place meant; raises NotFoundError."""
        return self._opened().resolve(text)

    def suggest(self, text: str, limit: int) -> Sequence[Origin]:
        """Return places whose name begins like the text."""
        return self._opened().suggest(text, limit)

    def area(self, origin: Origin) -> str:
        """Return the code of the county or the state that a place lies in."""
        from resources_db.places.areas import AreaBook  # noqa: PLC0415 - see above

        return AreaBook(bundled_places()).area(origin)

    @staticmethod
    def ground() -> "Ground":
        """Return borders and towns for under a map; raises DamagedFileError."""
        from navigator.chart import Ground  # noqa: PLC0415 - see above
        from resources_db.places.outlines import outlines  # noqa: PLC0415
        from resources_db.places.towns import towns  # noqa: PLC0415

        return Ground(outlines=outlines(), towns=towns(bundled_places()))

    def _opened(self) -> "OfflinePlaces":
        if self._places is None:
            from resources_db.places.book import PlaceBook  # noqa: PLC0415 - see above
            from resources_db.places.geocoder import OfflineGeocoder, OfflinePlaces  # noqa: PLC0415

            book = PlaceBook(bundled_places(), named=self._reader.named_places, saved=self._saved)
            self._places = OfflinePlaces(OfflineGeocoder(book))
        return self._places

    def _saved(self) -> Sequence[tuple[str, Point]]:
        """Return the team's own saved places, then those that the directory brings along: of one name the team's counts."""
        # Unlike Path's, this one raises nothing.
        if self._kept is None and self._team is not None and os.path.exists(self._team):  # noqa: PTH110
            from resources_db.team.places import TeamPlaces  # noqa: PLC0415 - see above

            self._kept = TeamPlaces(self._team)
        return (*(self._kept.standing() if self._kept else ()), *self._reader.saved_places())


class LazyDriveTimes:
    """The agency's table of driving minutes, read when a place is first counted from; fits navigator.ports.DriveTimes."""

    def __init__(self) -> None:
        self._table: DriveTable | None = None

    def table(self) -> "DriveTable":
        """Return what the agency wrote down, nothing where the policy names no table. Never raises."""
        if self._table is None:
            from resources_db.places.drive_times import read_drive_times  # noqa: PLC0415 - see above

            path = read_policy().policy.drive_minutes
            self._table = read_drive_times(path).table if path else DriveTable()
        return self._table


class LazyRuler:
    """The geodesic, imported when the first distance is shown."""

    def __init__(self) -> None:
        self._ruler: GeodesicRuler | None = None

    def metres(self, here: Point, there: Point) -> float:
        """Return the geodesic distance in metres."""
        if self._ruler is None:
            from resources_db.places.ruler import GeodesicRuler  # noqa: PLC0415 - see above

            self._ruler = GeodesicRuler()
        return self._ruler.metres(here, there)
