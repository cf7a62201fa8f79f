"""Distances for choosing, many at once: straight lines through the Earth (chords) on a sphere of radius 1.

A chord grows with the great-circle distance and needs no trigonometry. Where two are as near to each other as their rounding
allows, the domain's own haversine decides.
"""

from math import cos, pi, radians, sin
from typing import TYPE_CHECKING

from navigator.geo import EARTH_RADIUS_M, Point

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
# Chords that differ by less may be equal: thirty times what rounding does, 0.1 micrometres on the ground.
DOUBT = 1e-14
LONGEST = 2.0
# What a bound is made smaller by, so that it stays one: 6 millimetres on the ground.
ROUNDED = 1e-9
# Boxes that may come nearer than this (300 km) are looked at closely.
NEAR = 0.047
# South or north, west or east of (south, north, west, east).
CORNERS = ([0, 2], [0, 3], [1, 2], [1, 3])


def chord_of(metres: float) -> float:
    """Return the chord of a distance on the ground; more than half way round is all of the Earth."""
    half = metres / (2 * EARTH_RADIUS_M)
    return 2 * sin(half) if half < pi / 2 else LONGEST + 2 * DOUBT


def on_sphere(points: "Floats") -> "Floats":
    """Return x, y, z of rows of (latitude, longitude); not a number where there is no point."""
    import numpy as np  # noqa: PLC0415

    latitudes, longitudes = np.radians(points[:, 0]), np.radians(points[:, 1])
    flat = np.cos(latitudes)
    return np.stack((flat * np.cos(longitudes), flat * np.sin(longitudes), np.sin(latitudes)), axis=1)


def chords(here: Point, places: "Floats") -> "Floats":
    """Return the chord from a point to each place (x, y, z)."""
    import numpy as np  # noqa: PLC0415

    latitude, longitude = radians(here.latitude), radians(here.longitude)
    flat = cos(latitude)
    away = places - np.array((flat * cos(longitude), flat * sin(longitude), sin(latitude)))
    found: Floats = np.sqrt(np.einsum("ij,ij->i", away, away))
    return found


def metres_of(chords_: "Floats") -> "Floats":
    """Return about the distances on the ground, in metres."""
    import numpy as np  # noqa: PLC0415

    found: Floats = 2 * EARTH_RADIUS_M * np.arcsin(np.minimum(1.0, chords_ / 2))
    return found


class Boxes:
    """The boxes of the leaves (south, north, west, east in degrees) and how near each may come."""

    def __init__(self, bounds: "Floats") -> None:
        import numpy as np  # noqa: PLC0415

        self._south, self._north = np.radians(bounds[:, 0]), np.radians(bounds[:, 1])
        self._west, self._east = bounds[:, 2], bounds[:, 3]
        self._middles = on_sphere(np.column_stack((bounds[:, :2].mean(axis=1), bounds[:, 2:].mean(axis=1))))
        # Nothing in a box is further from its middle than the furthest of its corners.
        corners = [np.linalg.norm(self._middles - on_sphere(bounds[:, at]), axis=1) for at in CORNERS]
        self._radii = np.maximum.reduce(corners)

    def __len__(self) -> int:
        return len(self._south)

    def least_chords(self, here: Point) -> "Floats":
        """Return for each box a chord that nothing in it is nearer than: as large as can be for boxes that may be near."""
        import numpy as np  # noqa: PLC0415

        least: Floats = np.maximum(0.0, chords(here, self._middles) - self._radii - ROUNDED)
        near = np.flatnonzero(least <= NEAR)
        least[near] = self._exactly(here, near)
        return least

    def _exactly(self, here: Point, boxes: "NDArray[np.int64]") -> "Floats":
        import numpy as np  # noqa: PLC0415

        south, north, west, east = (side[boxes] for side in (self._south, self._north, self._west, self._east))
        latitude = radians(here.latitude)
        turn = np.minimum(_turned(west - here.longitude), _turned(east - here.longitude))
        inside = (west <= here.longitude) & (here.longitude <= east)
        turn = np.radians(np.where(inside, 0.0, turn))
        nearest = np.clip(_foot(latitude, turn), south, north)
        aside = cos(latitude) * np.sin(turn / 2) ** 2
        # The squares of the half chords to three points of each box.
        found = [np.sin((at - latitude) / 2) ** 2 + np.cos(at) * aside for at in (nearest, south, north)]
        # A little less than reckoned, so that it stays a bound.
        least: Floats = np.maximum(0.0, 2 * np.sqrt(np.minimum.reduce(found)) - ROUNDED)
        return least


def _turned(degrees: "Floats") -> "Floats":
    import numpy as np  # noqa: PLC0415

    around = np.abs(degrees)
    found: Floats = np.minimum(around, 360 - around)
    return found


def _foot(latitude: float, turn: "Floats") -> "Floats":
    """Return the latitude at which each meridian comes nearest."""
    import numpy as np  # noqa: PLC0415

    found: Floats = np.arctan2(sin(latitude), cos(latitude) * np.cos(turn))
    return found
