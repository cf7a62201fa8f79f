"""Inputs read by the real child under its caps: bombs, hogs, hangs and kills; the old directory stays or a whole one stands there."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from fuzz_bombs import bombs
from fuzz_here import keep, place_of, restore
from fuzz_inputs import Input, changed
from fuzz_seeds import MAPPING

from navigator.errors import NavigatorError
from resources_db.directory.importer import DirectoryImporter
from resources_db.directory.sums import is_whole
from resources_db.formats.child import STOPPED, Caps, Message, _running, read_in_child
from resources_db.formats.memory import resident_bytes
from resources_db.home import bundled_places

MIB = 1 << 20
SECONDS = 10.0
# What the parent may grow beyond the cap on what it gathers: rows of the last lot, and what it makes of small files.
SLACK = 128 * MIB
CAPS = Caps(seconds=SECONDS, growth=256 * MIB)
STOP_CAPS = Caps(seconds=1.5)
LATE_S = 4.0
LOOK_S = 0.005
FAR = 1_000_000
KILLED, STOPPED_STILL = "killed", "stopped"


class There:
    """Imports one input after another through the child, over a directory that stands there."""

    def __init__(self, folder: Path, directory: Path) -> None:
        self._folder = folder
        self._directory = directory
        self.growth = 0
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
        mapping, stage = self._mapping if found.mapped else None, Stage(what)
        try:
            importer.run(
                (path,),
                into=self._directory,
                format_name=found.format_name,
                mapping=mapping,
                accept_fewer=True,
                progress=stage,
            )
        finally:
            self.growth = max(self.growth, stage.growth)

    def _refused(self, error: NavigatorError, what: str, before: bytes, late: float) -> str:
        if self._directory.read_bytes() != before:
            return "the old directory changed"
        if late > LATE_S:
            return f"{late:.1f} s over the cap"
        if "\n" in error.message + error.hint or not error.message.endswith("."):
            return "not one sentence"
        # A library may take the child down; an error of Python's there is a bug of ours.
        return f"{what}: {error.detail}" if STOPPED in error.message and error.detail else ""


class Stage:
    """Harms the child at its first sign of life; notes how far this process grows meanwhile."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._base = resident_bytes(os.getpid())
        self.growth = 0

    def __call__(self, _stage: str, _count: int) -> None:
        """Do so."""
        self.growth = max(self.growth, resident_bytes(os.getpid()) - self._base)
        for child in multiprocessing.active_children():
            if self._what == KILLED:
                child.kill()
            elif self._what == STOPPED_STILL and sys.platform != "win32" and child.pid:
                os.kill(child.pid, signal.SIGSTOP)


def cases(name: str, numbers: range) -> Iterator[tuple[int, str, Input]]:
    """Yield the inputs of those numbers: a kill and a stop, then bombs in turn with changed inputs."""
    named = dict(enumerate(bombs(name).items()))
    for number in numbers:
        what, make = named.get((number - 2) // 2, ("", None)) if number > 1 and number % 2 == 0 else ("", None)
        if make:
            yield number, what, make()
        else:
            yield number, {0: KILLED, 1: STOPPED_STILL}.get(number, f"changed {number}"), changed(name, FAR + number)


def work(pipe: Connection, name: str, numbers: range, folder: Path, directory: Path) -> None:
    """Import inputs and tell of each, and in the end of memory; runs in a process of its own."""
    keep(directory)
    there, peak = There(folder, directory), Peak()
    peak.start()
    for number, what, found in cases(name, numbers):
        pipe.send(("at", number, what))
        pipe.send(("did", number, there.fault(name, what, found)))
    pipe.send(("child", peak.stop(), ""))
    pipe.send(("parent", there.growth, ""))
    pipe.send(("end", 0, ""))


class Peak(Thread):
    """Looks all the time how much memory children of this process hold at most (Linux keeps that; elsewhere nothing is told).

    The system's own account of children that ended begins with what their parent held when it started them.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._done = Event()

    def run(self) -> None:
        """Look until told to stop."""
        while not self._done.wait(LOOK_S):
            for task in Path(f"/proc/{os.getpid()}/task").glob("*/children"):
                self.most = max([self.most, *map(_most_held, _words(task))])

    def stop(self) -> int:
        """Return the most bytes that were seen."""
        self._done.set()
        self.join()
        return self.most


def _words(path: Path) -> list[str]:
    try:
        return path.read_text("ascii").split()
    except OSError:
        return []


def _most_held(child: str) -> int:
    """Return the most bytes that a process of Python ever held; before it is one it is a copy of its parent."""
    # Asked in this order: until it is started, what it holds is its parent's.
    started = _words(Path(f"/proc/{child}/cmdline")) != _words(Path("/proc/self/cmdline"))
    words = _words(Path(f"/proc/{child}/status"))
    return int(words[words.index("VmHWM:") + 1]) * 1024 if started and "VmHWM:" in words else 0


def hog() -> Iterator[Message]:
    """Take more than a child may; runs in the child."""
    held = bytearray(700 * MIB)
    held[::4096] = b"x" * len(held[::4096])
    yield ("mapping", len(held))


def unseen_hog(pipe: Connection, name: str, _numbers: range) -> None:
    """Tell the peak of a child that takes too much while the caps are off: the rig has to see it."""
    peak = Peak()
    peak.start()
    with _running(hog, name, Caps(memory=1 << 40)) as messages:
        list(messages)
    pipe.send(("child", peak.stop(), ""))
    pipe.send(("end", 0, ""))
