"""Inputs read by the real child under its caps: bombs, hogs, hangs and kills; the old directory stays or a whole one stands there."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from fuzz_bombs import bombs
from fuzz_here import keep, place_of, restore
from fuzz_inputs import Input, changed
from fuzz_seeds import MAPPING

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.sums import is_whole
from resources_db.formats.child import STOPPED, Caps, Message, _running, read_in_child
from resources_db.home import bundled_places

MIB = 1 << 20
SECONDS = 10.0
# What the parent may grow beyond the cap on what it gathers: rows of the last lot, and what it makes of small files.
SLACK = 128 * MIB
CAPS = Caps(seconds=SECONDS, growth=256 * MIB)
STOP_CAPS = Caps(seconds=1.5)
LATE_S = 4.0
FAR = 1_000_000
KILLED, STOPPED_STILL = "killed", "stopped"


class There:
    """Imports one input after another through the child, over a directory that stands there."""

    def __init__(self, folder: Path, directory: Path) -> None:
        self._folder = folder
        self._directory = directory
        self._mapping = folder / "county.toml"
        self._mapping.write_text(MAPPING, "utf-8")

    def fault(self, name: str, what: str, found: Input) -> str:
        """Return what was wrong with an import; empty when it ended as it should, in time."""
        caps = STOP_CAPS if what == STOPPED_STILL else CAPS
        before = self._directory.read_bytes()
        started = monotonic()
        try:
            self._run(what, found, caps)
        except NavigatorError as error:
            return self._refused(error, what, before, monotonic() - started - caps.seconds)
        # Whatever comes up here came up in the parent.
        except BaseException as error:  # noqa: BLE001
            return f"{name}, {what}: {place_of(error)}"
        else:
            return "" if is_whole(self._directory) else "the new directory is not whole"
        finally:
            restore(self._directory)

    def _run(self, what: str, found: Input, caps: Caps) -> None:
        path = found.put(self._folder)
        importer = DirectoryImporter(dict, places=bundled_places(), read=partial(read_in_child, caps=caps))
        mapping = self._mapping if found.mapped else None
        importer.run(
            (path,),
            into=self._directory,
            format_name=found.format_name,
            mapping=mapping,
            accept_fewer=True,
            progress=_stage(what),
        )

    def _refused(self, error: NavigatorError, what: str, before: bytes, late: float) -> str:
        if self._directory.read_bytes() != before:
            return "the old directory changed"
        if late > LATE_S:
            return f"{late:.1f} s over the cap"
        if "\n" in error.message + error.hint or not error.message.endswith("."):
            return "not one sentence"
        crashed = isinstance(error, DamagedFileError) and STOPPED in error.message and what != KILLED
        return f"{what}: the child crashed {error.detail}" if crashed else ""


class _stage:  # noqa: N801 - it is used like a function
    """Harms the child at its first sign of life."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __call__(self, _stage: str, _count: int) -> None:
        for child in multiprocessing.active_children():
            if self._what == KILLED:
                child.kill()
            elif self._what == STOPPED_STILL and sys.platform != "win32" and child.pid:
                os.kill(child.pid, signal.SIGSTOP)


def cases(name: str, count: int) -> Iterator[tuple[str, Input]]:
    """Yield as many inputs: a kill and a stop, then bombs in turn with changed inputs."""
    yield KILLED, changed(name, FAR)
    yield STOPPED_STILL, changed(name, FAR + 1)
    waiting = bombs(name)[: max(count // 3, 2)]
    for number in range(2, count):
        yield waiting.pop(0) if waiting and number % 2 == 0 else (f"changed {number}", changed(name, FAR + number))


def work(pipe: Connection, name: str, numbers: range, folder: Path, directory: Path) -> None:
    """Import inputs and tell of each, and in the end of memory; runs in a process of its own."""
    keep(directory)
    there = There(folder, directory)
    base = _peak_here()
    for number, (what, found) in enumerate(cases(name, numbers.stop)):
        if number in numbers:
            pipe.send(("at", number, what))
            pipe.send(("did", number, there.fault(name, what, found)))
    pipe.send(("child", _peak_of_children(), ""))
    pipe.send(("parent", _peak_here() - base, ""))
    pipe.send(("end", 0, ""))


def _peak_here() -> int:
    return 0 if sys.platform == "win32" else _usage(children=False)


def _peak_of_children() -> int:
    return 0 if sys.platform == "win32" else _usage(children=True)


def _usage(*, children: bool) -> int:
    """Return the most bytes that this process, or any of its children that ended, ever held."""
    import resource

    kind = resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(kind).ru_maxrss * unit


def hog() -> Iterator[Message]:
    """Take more than a child may; runs in the child."""
    held = bytearray(700 * MIB)
    held[::4096] = b"x" * len(held[::4096])
    yield ("mapping", len(held))


def unseen_hog(pipe: Connection, name: str, _numbers: range) -> None:
    """Tell the peak of a child that takes too much while the caps are off: the rig has to see it."""
    with _running(hog, name, Caps(memory=1 << 40)) as messages:
        list(messages)
    pipe.send(("child", _peak_of_children(), ""))
    pipe.send(("end", 0, ""))
