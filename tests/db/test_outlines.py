import zlib
from pathlib import Path

import pytest

from navigator.chart import Spot, project, unproject
from navigator.errors import DamagedFileError
from navigator.geo import Point
from resources_db.places.outlines import FILE, outlines


def test_borders_of_states_and_counties_lie_in_the_country() -> None:
    lines = outlines()
    assert sum(line.state for line in lines) > 100
    assert sum(not line.state for line in lines) > 3000
    points = [unproject(Spot(x, y)) for line in lines for x, y in zip(line.xs, line.ys, strict=True)]
    assert all(-15 < point.latitude < 72 for point in points)


def test_the_border_of_california_and_oregon_is_the_42nd_parallel() -> None:
    west, east = project(Point(42, -123.5)), project(Point(42, -121))
    near = [
        y
        for line in outlines()
        if line.state
        for x, y in zip(line.xs, line.ys, strict=True)
        if west.x < x < east.x and abs(y - west.y) < 5e-5
    ]
    assert near


def test_the_file_is_small() -> None:
    assert FILE.stat().st_size < 300_000


@pytest.mark.parametrize("content", [b"", b"not packed", zlib.compress(b"\x0a\x01"), None])
def test_a_damaged_or_missing_file_is_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "outlines.bin"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(DamagedFileError):
        outlines(file)
