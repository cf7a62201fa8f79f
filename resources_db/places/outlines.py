"""Borders of states and counties, made by packaging/outlines.py; read when the first map is opened."""

import zlib
from collections.abc import Iterator
from pathlib import Path

from navigator.chart import Outline, project
from navigator.errors import DamagedFileError
from navigator.geo import Point

FILE = Path(__file__).parent / "outlines.bin"
UNITS = 1000
MORE = 128


def outlines(path: Path = FILE) -> tuple[Outline, ...]:
    """Return every border in world units; raises DamagedFileError when the file is missing or none."""
    try:
        return tuple(_lines(_numbers(zlib.decompress(path.read_bytes()))))
    except (OSError, zlib.error, ValueError, RuntimeError) as error:
        raise DamagedFileError(
            "The outlines of the map that come with Navigator are missing or damaged.",
            hint="The list works without them. Install Navigator again.",
        ) from error


def _lines(numbers: Iterator[int]) -> Iterator[Outline]:
    for head in numbers:
        x = y = 0
        xs: list[float] = []
        ys: list[float] = []
        for _ in range(head // 2):
            x, y = x + _signed(next(numbers)), y + _signed(next(numbers))
            spot = project(Point(y / UNITS, x / UNITS))
            xs.append(spot.x)
            ys.append(spot.y)
        yield Outline(state=bool(head % 2), xs=tuple(xs), ys=tuple(ys))


def _numbers(packed: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in packed:
        number |= (byte % MORE) << shift
        shift += 7
        if byte < MORE:
            yield number
            number = shift = 0


def _signed(number: int) -> int:
    return -(number + 1) // 2 if number % 2 else number // 2
