"""Points as sources give them: what cannot be right is mended when the row itself is a witness, else not plotted exactly."""

import math
from collections.abc import Callable
from typing import NamedTuple

from navigator.geo import MOST_LATITUDE, MOST_LONGITUDE, Point, haversine_m, metres

ZipPoint = Callable[[str], Point | None]
TOO_FAR_M = metres(50)
ROOFTOP, ZIP = "rooftop", "zip"
# Web Mercator takes the Earth for a sphere of its equator.
MERCATOR_RADIUS_M = 6_378_137.0
FARTHEST_METRES = math.pi * MERCATOR_RADIUS_M
# South, north, west, east: the states, Alaska and its far end, Hawaii, the Caribbean, the Pacific islands.
UNITED_STATES = (
    (24.3, 49.5, -125.0, -66.8), (51.0, 71.6, -180.0, -129.9), (51.0, 53.5, 172.0, 180.0), (18.8, 28.5, -178.5, -154.7),
    (17.6, 18.6, -68.0, -64.5), (13.1, 20.7, 144.5, 146.2), (-14.7, -11.0, -171.2, -168.0), (0.9, 14.8, 131.0, 172.3),
)  # fmt: skip
DECIMALS = 6
WAYS = frozenset({"n", "s", "e", "w", "north", "south", "east", "west", "ne", "nw", "se", "sw", "the"})
# Points that differ by less than this in both directions are nearer than TOO_FAR_M anywhere: a third of a degree is 23 miles.
NEAR_DEGREES = 0.3


class Placed(NamedTuple):
    """Where to plot it and how exactly; `fault` says what was wrong, `repaired` that the point was mended."""

    point: Point | None = None
    precision: str = ""
    fault: str = ""
    repaired: bool = False


class SharedPoints:
    """Finds points that stand for several streets: the middle of a town, or what a geocoder says when it knows nothing."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], str] = {}
        self._shared: set[tuple[str, str]] = set()

    def add(self, latitude: str, longitude: str, street: str) -> None:
        """Note that a row has this point and this street."""
        key = street_key(street)
        if key and self._first.setdefault((latitude, longitude), key) != key:
            self._shared.add((latitude, longitude))

    def is_shared(self, latitude: str, longitude: str) -> bool:
        """Return whether rows on different streets have this point."""
        return (latitude, longitude) in self._shared


def street_key(street: str) -> str:
    """Return number and first word of a street: "12 N. Oak St, Suite 4" and "12 North Oak" are one door."""
    words = [word for word in street.casefold().replace(".", " ").replace(",", " ").split() if word not in WAYS]
    return " ".join(words[:2]) if words and words[0][0].isdigit() else ""


def place(latitude: str, longitude: str, middle: Point | None, *, shared: bool = False) -> Placed:
    """Return where a row is; `middle` is the middle of its own ZIP, the witness for every repair."""
    if not latitude and not longitude:
        return Placed()
    pair = _numbers(latitude, longitude)
    if pair is None:
        return _demoted(middle, "This is no point; it is kept as written.")
    if not any(pair):
        return _demoted(middle, "The point is 0, 0, which stands for none.")
    point = Point(*pair) if _on_earth(pair) else None
    if point is None or not (_near(point, middle) if middle else in_united_states(point)):
        return _mended(pair, middle)
    if shared:
        reason = "Rows on different streets share this point, so it tells the area only."
        return Placed(point=middle or point, precision=ZIP, fault=reason)
    return Placed(point=point, precision=ROOFTOP)


def in_united_states(point: Point) -> bool:
    """Return whether a point is in the United States, roughly: enough to know a slip from a place."""
    return any(s <= point.latitude <= n and w <= point.longitude <= e for s, n, w, e in UNITED_STATES)


def from_web_mercator(x: float, y: float) -> Point | None:
    """Return metres of Web Mercator as degrees, None when they lead off the map."""
    if max(abs(x), abs(y)) > FARTHEST_METRES:
        return None
    latitude = math.degrees(2 * math.atan(math.exp(y / MERCATOR_RADIUS_M)) - math.pi / 2)
    return Point(round(latitude, DECIMALS), round(math.degrees(x / MERCATOR_RADIUS_M), DECIMALS))


def _mended(pair: tuple[float, float], middle: Point | None) -> Placed:
    """Return what was meant where the own ZIP agrees, else the middle of that ZIP, else nothing."""
    if not _on_earth(pair):
        degrees = from_web_mercator(pair[1], pair[0])
        if degrees and middle and _near(degrees, middle):
            reason = "The point was in metres of a web map; it was turned into degrees, and the ZIP agrees."
            return Placed(point=degrees, precision=ROOFTOP, fault=reason, repaired=True)
        return _demoted(middle, "The point is not in degrees, and nothing in the row says where it is.")
    if middle and _near(Point(pair[0], -abs(pair[1])), middle):
        return _demoted(middle, "The point lacks its minus sign, so the middle of the ZIP is shown.")
    if middle:
        return _demoted(middle, "The point is more than 50 miles from its own ZIP, so the middle of the ZIP is shown.")
    return _demoted(None, "The point is outside the United States, and no ZIP says where it is.")


def _demoted(middle: Point | None, reason: str) -> Placed:
    return Placed(point=middle, precision=ZIP if middle else "", fault=reason)


def _near(point: Point, middle: Point | None) -> bool:
    if middle is None:
        return False
    north, east = abs(point.latitude - middle.latitude), abs(point.longitude - middle.longitude)
    return (north < NEAR_DEGREES and east < NEAR_DEGREES) or haversine_m(point, middle) <= TOO_FAR_M


def _numbers(latitude: str, longitude: str) -> tuple[float, float] | None:
    try:
        pair = float(latitude), float(longitude)
    except ValueError:
        return None
    return pair if math.isfinite(pair[0]) and math.isfinite(pair[1]) else None


def _on_earth(pair: tuple[float, float]) -> bool:
    return abs(pair[0]) <= MOST_LATITUDE and abs(pair[1]) <= MOST_LONGITUDE
