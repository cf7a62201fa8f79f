"""The gazetteer, what lies under a map and the ruler, each loaded when it is first needed: a search without a place pays for none."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from navigator.geo import Point
from navigator.search.query import Origin
from resources_db.directory.reader import DirectoryReader
from resources_db.home import bundled_places

if TYPE_CHECKING:
    from navigator.chart import Ground
    from resources_db.places.geocoder import OfflinePlaces
    from resources_db.places.ruler import GeodesicRuler


class LazyPlaces:
    """The gazetteer, opened when the first place is asked for."""

    def __init__(self, reader: DirectoryReader) -> None:
        self._reader = reader
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

            book = PlaceBook(bundled_places(), named=self._reader.named_places, saved=self._reader.saved_places)
            self._places = OfflinePlaces(OfflineGeocoder(book))
        return self._places


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
