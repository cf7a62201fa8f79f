"""The gazetteer as a geopy geocoder, and the port over it.

geopy is imported when it is first needed: a window that paints needs none of it.
"""

from typing import cast

from geopy import Location
from geopy.geocoders.base import Geocoder

from navigator.errors import NotFoundError
from navigator.search.query import Origin
from resources_db.places.book import Place, PlaceBook

OFFERED = 8


class OfflineGeocoder(Geocoder):
    """Finds places in the gazetteer that comes with the app; asks no network."""

    def __init__(self, book: PlaceBook) -> None:
        super().__init__()
        self._book = book

    def geocode(
        self, query: str, *, exactly_one: bool = True, limit: int | None = None
    ) -> Location | list[Location] | None:
        """Return a geopy Location (or a list of them; None when nothing is found), as every geopy geocoder does."""
        found = self.locations(query)[:limit]
        if exactly_one:
            return found[0] if found else None
        return found or None

    def locations(self, query: str) -> list[Location]:
        """Return every place that the words can mean."""
        return [_location(place) for place in self._book.find(query)]

    def suggest(self, text: str, limit: int) -> list[Place]:
        """Return places whose name begins like the text."""
        return self._book.suggest(text, limit)

    def near_misses(self, text: str) -> list[str]:
        """Return names that are spelled almost like the text."""
        return self._book.near_misses(text)


class OfflinePlaces:
    """Fits navigator.ports.Places over the geocoder."""

    def __init__(self, geocoder: OfflineGeocoder) -> None:
        self._geocoder = geocoder

    def resolve(self, text: str) -> Origin:
        """Return the one place meant; raises NotFoundError with candidates when none or several are."""
        found = self._geocoder.locations(text)
        if len(found) == 1:
            return _origin(cast("Place", found[0].raw))
        if found:
            raise NotFoundError(
                f"Which “{text.strip()}” is meant? There are {len(found)}.",
                hint="Add the state, or give a ZIP.",
                candidates=tuple(location.address for location in found[:OFFERED]),
            )
        near = tuple(self._geocoder.near_misses(text))
        raise NotFoundError(
            f"No place “{text.strip()}” is known.",
            hint="Give a ZIP, “City, ST”, a county, “latitude, longitude”, or a name from the directory.",
            candidates=near,
        )

    def suggest(self, text: str, limit: int) -> list[Origin]:
        """Return places whose name begins like the text, best first."""
        return [_origin(place) for place in self._geocoder.suggest(text, limit)]


def _location(place: Place) -> Location:
    return Location(place.name, (place.point.latitude, place.point.longitude, 0.0), place)


def _origin(place: Place) -> Origin:
    return Origin(name=place.name, point=place.point, state=place.state, precision=place.precision, kind=place.kind)
