"""Changed inputs for every reader: here with an alarm, and through the real child under its caps."""

import multiprocessing
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import fuzz_child
import fuzz_here
from fuzz_inputs import HOURS_TEXT, MAPPING_TEXT, NAMES
from fuzz_plants import PLANTS
from tally import Tally

from resources_db.directory.sums import sidecar
from resources_db.formats.memory import MOST_BYTES
from resources_db.home import bundled_directory

# One in so many goes through the child as well, ten at least.
CHILD_SHARE, FEWEST = 50, 10
HARD_S = 45
WORKERS = 2
MIB = 1 << 20
SHOWN = 5
Target = Callable[..., None]


@dataclass(slots=True)
class Watched:
    """What a process told before it ended: how many inputs, what was wrong with them, the peaks of memory."""

    tried: int = 0
    wrong: dict[int, str] = field(default_factory=dict[int, str])
    peaks: dict[str, int] = field(default_factory=dict[str, int])

    def note(self, kind: str, number: int, what: str) -> None:
        """Take one thing that was told."""
        if kind in ("child", "parent"):
            self.peaks[kind] = max(self.peaks.get(kind, 0), number)
        elif kind == "did":
            self.tried += 1
            if what:
                self.wrong[number] = what

    def peak(self, kind: str) -> int:
        """Return the most memory of the child, or what the parent grew; 0 when nothing was told of it."""
        return self.peaks.get(kind, 0)


def fuzz(folder: Path, times: int) -> Tally:
    """Read as many changed inputs with every reader, some of them in the child."""
    tally = Tally("fuzz")
    with ThreadPoolExecutor(WORKERS) as pool:
        noticed = pool.map(partial(_noticed, folder), PLANTS)
        for name, here, there in pool.map(partial(_both, folder, times), NAMES):
            _count(tally, name, here, there)
    tally.control_failed += sum(not found for found in noticed)
    hog = _watched(fuzz_child.unseen_hog, ("hog",), range(1))
    tally.control_failed += sys.platform == "linux" and hog.peak("child") <= MOST_BYTES
    return tally


def _both(folder: Path, times: int, name: str) -> tuple[str, Watched, Watched]:
    here = _watched(fuzz_here.work, (name, *_room(folder / name / "here")), range(times))
    if name in (HOURS_TEXT, MAPPING_TEXT):
        return name, here, Watched()
    count = range(max(FEWEST, times // CHILD_SHARE))
    return name, here, _watched(fuzz_child.work, (name, *_room(folder / name / "there")), count)


def _room(folder: Path) -> tuple[Path, Path]:
    """Make a folder for inputs, and one with a directory that stands there already."""
    directory = folder / "store" / "directory.db"
    directory.parent.mkdir(parents=True)
    shutil.copy(bundled_directory(), directory)
    shutil.copy(sidecar(bundled_directory()), sidecar(directory))
    return folder, directory


def _count(tally: Tally, name: str, here: Watched, there: Watched) -> None:
    tally.tried += here.tried + there.tried
    wrong = [*here.wrong.items(), *there.wrong.items()]
    tally.lost += sum("directory" in what for _, what in wrong)
    tally.missed += sum("directory" not in what for _, what in wrong)
    tally.missed += there.peak("child") > MOST_BYTES
    tally.missed += there.peak("parent") > fuzz_child.CAPS.growth + fuzz_child.SLACK
    peaks = f"child at most {there.peak('child') // MIB} MiB, parent grew {there.peak('parent') // MIB} MiB"
    print(f"fuzz {name}: {here.tried} here, {there.tried} in the child; {peaks}", file=sys.stderr)
    for number, what in wrong[:SHOWN]:
        print(f"  {number}: {what}", file=sys.stderr)


def _noticed(folder: Path, name: str) -> bool:
    """Tell whether a planted fault is noticed."""
    room = _room(folder / "plants" / name)
    return bool(_watched(fuzz_here.work, (name, *room), range(1)).wrong)


def _watched(target: Target, words: tuple[Any, ...], numbers: range) -> Watched:
    """Run processes until all inputs were tried: one that takes its process down is noted, and the next goes on behind it."""
    found = Watched()
    while numbers:
        last = _last_before_the_end(target, (*words[:1], numbers, *words[1:]), found)
        if last is None:
            break
        found.note("did", last, "the process hung or died")
        numbers = range(last + 1, numbers.stop)
    return found


def _last_before_the_end(target: Target, words: tuple[Any, ...], found: Watched) -> int | None:
    """Take what one process tells; returns the input at which it hung or died, None when it came to its end."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=target, args=(theirs, *words))
    process.start()
    theirs.close()
    at = words[1].start
    try:
        while ours.poll(HARD_S):
            kind, number, what = ours.recv()
            if kind == "end":
                return None
            at = number if kind == "at" else at
            found.note(kind, number, what)
    except EOFError:
        pass
    finally:
        process.kill()
        process.join()
        ours.close()
    return at
