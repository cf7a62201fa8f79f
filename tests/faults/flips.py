"""Single flipped bits in a directory file: plain SQLite showed wrong data for 363 of 600, our sums must see each."""

import random
import shutil
from pathlib import Path

from tally import Tally

from resources_db.directory.sums import is_whole, sidecar
from resources_db.home import bundled_directory

SEED = 20261124


def bit_flips(folder: Path, times: int) -> Tally:
    """Flip one bit at a time, anywhere, and ask whether the file is whole."""
    tally = Tally("bit_flips")
    path = folder / "directory.db"
    shutil.copy(bundled_directory(), path)
    shutil.copy(sidecar(bundled_directory()), sidecar(path))
    tally.control_failed += not is_whole(path)
    chance = random.Random(SEED)  # noqa: S311 - a test wants the same flips again
    size = path.stat().st_size
    for _ in range(times):
        place, bit = chance.randrange(size), 1 << chance.randrange(8)
        _flip(path, place, bit)
        tally.tried += 1
        tally.missed += is_whole(path)
        _flip(path, place, bit)
    tally.false_alarms += not is_whole(path)
    return tally


def _flip(path: Path, place: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ bit]))
