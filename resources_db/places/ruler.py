"""Geodesics as geopy reckons them, to the last bit, by the library that geopy reckons with: without its geocoders.

They and what they ask networks with take half as long to import as a whole first answer may take.
"""

from functools import lru_cache

from geographiclib.geodesic import Geodesic

from navigator.geo import Point

# geopy's WGS 84 is in kilometres, and so its last bit.
MAJOR_KM, FLATTENING, METRES_A_KILOMETRE = 6378.137, 1 / 298.257223563, 1000.0
MOST_KEPT = 2_048


class GeodesicRuler:
    """Fits navigator.ports.Ruler: WGS 84 geodesics."""

    def __init__(self) -> None:
        self._earth = Geodesic(MAJOR_KM, FLATTENING)
        # While somebody types, the same rows come again with each letter.
        self.metres = lru_cache(MOST_KEPT)(self._metres)

    def _metres(self, here: Point, there: Point) -> float:
        """Return the geodesic distance in metres."""
        told = self._earth.Inverse(here.latitude, here.longitude, there.latitude, there.longitude, Geodesic.DISTANCE)
        return told["s12"] * METRES_A_KILOMETRE
