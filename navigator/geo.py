"""Points, distances and directions. Metres inside, miles at the edges."""

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt

EARTH_RADIUS_M = 6_371_008.8
METRES_PER_MILE = 1_609.344
MOST_LATITUDE, MOST_LONGITUDE = 90.0, 180.0
COMPASS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the Earth in degrees, WGS 84."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        """Refuse what is no place: raises ValueError."""
        # Put so that NaN, which compares with nothing, is refused too.
        if not (abs(self.latitude) <= MOST_LATITUDE and abs(self.longitude) <= MOST_LONGITUDE):
            raise ValueError("latitude must be within 90 degrees and longitude within 180 degrees")


def miles(metres: float) -> float:
    """Return statute miles."""
    return metres / METRES_PER_MILE


def metres(miles_: float) -> float:
    """Return metres."""
    return miles_ * METRES_PER_MILE


def haversine_m(here: Point, there: Point) -> float:
    """Return the great-circle distance in metres on a sphere: good for choosing, within 0.6 % for showing."""
    lat1, lat2 = radians(here.latitude), radians(there.latitude)
    half_lat = (lat2 - lat1) / 2
    half_lon = radians(there.longitude - here.longitude) / 2
    chord = sin(half_lat) ** 2 + cos(lat1) * cos(lat2) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(chord)))


def bearing_degrees(here: Point, there: Point) -> float:
    """Return the direction in which to leave `here`, 0 = north, 90 = east."""
    lat1, lat2 = radians(here.latitude), radians(there.latitude)
    across = radians(there.longitude - here.longitude)
    east = sin(across) * cos(lat2)
    north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(across)
    return degrees(atan2(east, north)) % 360


def compass(bearing: float) -> str:
    """Return the nearest of eight compass letters for a bearing in degrees."""
    return COMPASS[round(bearing / 45) % 8]
