"""A map's arithmetic: Web Mercator in world units of 0 to 1, a view of it in pixels, markers that stand together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan, cos, degrees, exp, isfinite, log, pi, radians, sinh, tan

from navigator.geo import EARTH_RADIUS_M, Point

# Where Web Mercator is cut, so that the world is a square.
MOST_LATITUDE = degrees(atan(sinh(pi)))
# Pixels that the whole world takes: from a continent in a small pane to a few streets.
LEAST_SCALE, MOST_SCALE = 256.0, 256.0 * 2**18
EQUATOR_M = 2 * pi * EARTH_RADIUS_M
FIT_MARGIN = 0.8


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a flat plane: world units or pixels, y downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A line of a border in world units, its points as x, y, x, y; `state` is False for one between counties only."""

    state: bool
    xs: tuple[float, ...]
    ys: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A name to find one's way by; of two that do not fit the larger is written."""

    name: str
    at: Spot
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What lies under the markers."""

    outlines: tuple[Outline, ...] = ()
    towns: tuple[Town, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A place on the map; `kind` is its verdict, `number` its row in the list, counted from one.

    `roughly` says that no more than its ZIP or its town is known.
    """

    id: str
    point: Point
    kind: str
    number: int
    label: str
    roughly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Markers that would cover each other, in the order of the list, at the spot of the world where the first stands."""

    at: Spot
    markers: tuple[Marker, ...]

    @property
    def lead(self) -> Marker:
        """Return the first of them: the selected one, else the first in the list."""
        return self.markers[0]

    @property
    def counts(self) -> dict[str, int]:
        """Return how many there are of each kind, in the order of the list."""
        found: dict[str, int] = {}
        for marker in self.markers:
            found[marker.kind] = found.get(marker.kind, 0) + 1
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What of the world is seen: the middle in world units, the size of the world and of the pane in pixels."""

    middle: Spot
    scale: float
    width: float
    height: float

    def to_screen(self, spot: Spot) -> Spot:
        """Return the pixels of a spot of the world."""
        return Spot(
            (spot.x - self.middle.x) * self.scale + self.width / 2,
            (spot.y - self.middle.y) * self.scale + self.height / 2,
        )

    def to_world(self, pixel: Spot) -> Spot:
        """Return the spot of the world under a pixel."""
        return Spot(
            (pixel.x - self.width / 2) / self.scale + self.middle.x,
            (pixel.y - self.height / 2) / self.scale + self.middle.y,
        )

    def panned(self, right: float, down: float) -> "Chart":
        """Return the view after the ground was dragged by some pixels; its middle stays in the world."""
        x, y = self.middle.x - right / self.scale, self.middle.y - down / self.scale
        return replace(self, middle=Spot(min(1.0, max(0.0, x)), min(1.0, max(0.0, y))))

    def zoomed(self, factor: float, at: Spot | None = None) -> "Chart":
        """Return the view larger or smaller; what lies under the pixel `at` stays there."""
        at = at or Spot(self.width / 2, self.height / 2)
        under = self.to_world(at)
        larger = replace(self, scale=_scale(self.scale * factor))
        moved = larger.to_screen(under)
        return larger.panned(at.x - moved.x, at.y - moved.y)

    def sized(self, width: float, height: float) -> "Chart":
        """Return the view in a pane of another size."""
        return replace(self, width=max(1.0, width), height=max(1.0, height))


def project(point: Point) -> Spot:
    """Return the spot of a point in world units; beyond the cut of Web Mercator the edge."""
    latitude = radians(max(-MOST_LATITUDE, min(MOST_LATITUDE, point.latitude)))
    return Spot(point.longitude / 360 + 0.5, 0.5 - log(tan(pi / 4 + latitude / 2)) / (2 * pi))


def unproject(spot: Spot) -> Point:
    """Return the point of a spot in world units."""
    return Point(degrees(2 * atan(exp((0.5 - spot.y) * 2 * pi)) - pi / 2), (spot.x - 0.5) * 360)


def radius_on(point: Point, within_m: float) -> float:
    """Return a distance around a point in world units: Web Mercator grows with the latitude."""
    latitude = radians(max(-MOST_LATITUDE, min(MOST_LATITUDE, point.latitude)))
    return within_m / (EQUATOR_M * max(0.01, cos(latitude)))


def fitted(points: Iterable[Point], width: float, height: float, *, closest: float) -> Chart:
    """Return the view that holds all points; with none the middle of the country. No closer than `closest`."""
    spots = [project(point) for point in points] or [project(Point(24.0, -125.0)), project(Point(49.5, -66.5))]
    left, right = min(spot.x for spot in spots), max(spot.x for spot in spots)
    top, bottom = min(spot.y for spot in spots), max(spot.y for spot in spots)
    wide, high = max(1.0, width), max(1.0, height)
    scale = min(wide * FIT_MARGIN / max(right - left, 1e-9), high * FIT_MARGIN / max(bottom - top, 1e-9), closest)
    middle = Spot((left + right) / 2, (top + bottom) / 2)
    return Chart(middle=middle, scale=_scale(scale), width=wide, height=high)


def clusters(
    markers: Sequence[Marker], scale: float, apart: tuple[float, float], selected: str = ""
) -> tuple[Cluster, ...]:
    """Group markers that would cover each other: each joins the first before it within `apart` pixels, else leads.

    The selected one comes first, so that it leads its group. Reckoned on the ground, so that a pan regroups nothing.
    """
    wide, high = apart[0] / scale, apart[1] / scale
    cells: dict[tuple[int, int], list[_Group]] = {}
    groups: list[_Group] = []
    for marker in sorted(markers, key=lambda marker: marker.id != selected):
        spot = _spot(marker.point)
        column, row = int(spot.x // wide), int(spot.y // high)
        near = (group for cell in _around(column, row) for group in cells.get(cell, ()))
        joined = next((g for g in near if abs(g[0].x - spot.x) < wide and abs(g[0].y - spot.y) < high), None)
        if joined is None:
            joined = (spot, list[Marker]())
            groups.append(joined)
            cells.setdefault((column, row), []).append(joined)
        joined[1].append(marker)
    return tuple(Cluster(at=spot, markers=tuple(found)) for spot, found in groups)


def ground_metres(chart: Chart) -> float:
    """Return how many metres of the ground a pixel is, in the middle of the view."""
    return EQUATOR_M * cos(radians(unproject(chart.middle).latitude)) / chart.scale


_Group = tuple[Spot, list[Marker]]
_spot = lru_cache(maxsize=4096)(project)


def _around(column: int, row: int) -> Iterator[tuple[int, int]]:
    return ((column + right, row + down) for down in (0, -1, 1) for right in (0, -1, 1))


def _scale(wanted: float) -> float:
    return min(MOST_SCALE, max(LEAST_SCALE, wanted)) if isfinite(wanted) else MOST_SCALE
