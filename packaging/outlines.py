"""Writes resources_db/places/outlines.bin anew from the npm package us-atlas: `npm pack us-atlas@3.0.1`, then give its .tgz.

The borders of states and counties of the US Census Bureau (public domain), thinned to about 300 m.
"""

import base64
import hashlib
import json
import sys
import tarfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

INTO = Path(__file__).parent.parent / "resources_db" / "places" / "outlines.bin"
INTEGRITY = "wEIZCq0ImPvGblTd8gZMqNNCPkQshugMUG/8nkSWXb02+XqNFREg9atHOKP9w6prLZTpqcLhSvdBW81MkV3/0Q=="
UNITS, TOLERANCE = 1000, 3.0
Line = list[tuple[float, float]]


def main(package: Path) -> None:
    """Write the blob; raises ValueError for another package than the pinned one."""
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if digest != INTEGRITY:
        raise ValueError("this is not us-atlas 3.0.1")
    with tarfile.open(package) as tar:
        member = tar.extractfile("package/counties-10m.json")
        if member is None:
            raise ValueError("the package has no counties-10m.json")
        topology = json.load(member)
    packed = b"".join(_packed(line, state=state) for state, line in _lines(topology))
    INTO.write_bytes(zlib.compress(packed, 9))
    print(f"{INTO.stat().st_size} bytes")


def _lines(topology: dict[str, Any]) -> Iterator[tuple[bool, Line]]:
    geometries = topology["objects"]["states"]["geometries"]
    states = set(_arcs([geometry.get("arcs", []) for geometry in geometries]))
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    for number, arc in enumerate(topology["arcs"]):
        x = y = 0
        line: Line = []
        for across, up in arc:
            x, y = x + across, y + up
            line.append(((x * scale[0] + move[0]) * UNITS, (y * scale[1] + move[1]) * UNITS))
        yield number in states, _thinned(line)


def _arcs(part: Any) -> Iterator[int]:  # noqa: ANN401 - arcs are nested to any depth
    if isinstance(part, int):
        yield part if part >= 0 else ~part
    else:
        for each in part:
            yield from _arcs(each)


def _thinned(line: Line) -> Line:
    """Leave out points that lie nearly on the line of their neighbours (Douglas and Peucker)."""
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        offs = [(_off(line[at], line[first], line[last]), at) for at in range(first + 1, last)]
        if offs and max(offs)[0] > TOLERANCE:
            at = max(offs)[1]
            kept.add(at)
            waiting += [(first, at), (at, last)]
    return [line[at] for at in sorted(kept)]


def _off(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    across, up = end[0] - start[0], end[1] - start[1]
    length = float((across**2 + up**2) ** 0.5)
    if not length:
        return float(((point[0] - start[0]) ** 2 + (point[1] - start[1]) ** 2) ** 0.5)
    return abs(across * (point[1] - start[1]) - up * (point[0] - start[0])) / length


def _packed(line: Line, *, state: bool) -> bytes:
    """Return a count (doubled, odd for a state) and the steps from point to point, each as a short number."""
    numbers: list[int] = []
    x = y = 0
    for point in line:
        to_x, to_y = round(point[0]), round(point[1])
        numbers += [to_x - x, to_y - y]
        x, y = to_x, to_y
    return _short(len(line) * 2 + state) + b"".join(
        _short(step * 2 if step >= 0 else -step * 2 - 1) for step in numbers
    )


def _short(number: int) -> bytes:
    out: Sequence[int] = []
    while number > 127:  # noqa: PLR2004 - seven bits to a byte
        out = [*out, number & 127 | 128]
        number >>= 7
    return bytes([*out, number])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
