"""Reads in a process of its own: a hostile file can neither hang, nor grow, nor crash the app (requirement R18).

The child has 512 MiB and 60 s; the parent watches both, because only Linux holds a process to its memory. Records come over a
pipe in small lots; a child that ends without a word is a file that could not be read. What the parent gathers is watched, too: a
small file may tell of millions of records.
"""

import multiprocessing
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from time import monotonic
from traceback import walk_tb
from typing import Any

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.directory.records import Record
from resources_db.formats.any_table.propose import propose_mapping
from resources_db.formats.memory import MOST_BYTES, limit_memory, resident_bytes
from resources_db.formats.reading import Order, Reading, Stage, read_here

MOST_SECONDS = 60.0
# What the records of one import may take in the parent.
MOST_GROWTH = 1 << 30
LOT = 500
STDERR = 2
WATCH_S = 0.1
GROWN = "needs more memory than any directory does"
STOPPED = "made the reader stop"
HEAD = ("source", "format", "as_of", "names", "dated")
Message = tuple[str, Any]
Work = Callable[[], Iterator[Message]]


@dataclass(frozen=True, slots=True)
class Caps:
    """How much a child may take, and how much the parent may grow by what it says; tests make them small."""

    seconds: float = MOST_SECONDS
    memory: int = MOST_BYTES
    growth: int = MOST_GROWTH


def read_in_child(order: Order, stage: Stage, caps: Caps | None = None) -> Iterator[Reading]:
    """Yield each source once it was read whole.

    Raises what the readers raise, and DamagedFileError when the child takes too long, grows too large, or dies. `stage` may raise
    Cancelled; the child is gone before this returns.
    """
    with _running(partial(_read, order), order.names, caps or Caps()) as messages:
        head: dict[str, Any] = {}
        records: list[Record] = []
        for kind, content in messages:
            if kind == "source":
                head, records = content, []
            elif kind == "records":
                records += content
                stage("reading", len(records))
            elif kind == "tally":
                yield Reading(**head, records=records, tally=content)
            else:
                # Still at work: the moment to see whether anybody still wants it.
                stage("reading", len(records))


def propose_in_child(path: Path, caps: Caps | None = None) -> str:
    """Return the text of a mapping file for a table; raises what read_in_child raises."""
    with _running(partial(_propose, path), path.name, caps or Caps()) as messages:
        text: str = next(content for kind, content in messages if kind == "mapping")
        return text


@contextmanager
def _running(work: Work, names: str, caps: Caps) -> Generator[Iterator[Message], None, None]:
    """Start a child and give what it says; whatever happens, it does not outlive the block."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(theirs, work, names, caps.memory), daemon=True)
    child.start()
    theirs.close()
    try:
        yield _said(child, ours, names, caps)
    finally:
        child.kill()
        child.join()
        ours.close()


def _said(child: SpawnProcess, pipe: Connection, names: str, caps: Caps) -> Iterator[Message]:
    """Yield messages until the child is done; ("waiting", None) now and then in between. Raises what went wrong there."""
    guard = _Guard(child.pid or 0, names, caps)
    while True:
        guard.check()
        if not pipe.poll(WATCH_S):
            yield ("waiting", None)
            continue
        try:
            message: Message = pipe.recv()
        except EOFError:
            raise _refused(names, STOPPED) from None
        if message[0] == "failed":
            raise message[1]
        if message[0] == "done":
            return
        before = monotonic()
        yield message
        if message[0] == "tally":
            # What becomes of a source that was read whole is neither the child's time nor its growth.
            guard.go_on_after(monotonic() - before)


class _Guard:
    """Watches the time, and now and then the memory, of a child and of this process."""

    def __init__(self, child: int, names: str, caps: Caps) -> None:
        self._child, self._names, self._caps = child, names, caps
        self._latest = monotonic() + caps.seconds
        self._most_here = resident_bytes(os.getpid()) + caps.growth
        self._next = 0.0

    def go_on_after(self, seconds: float) -> None:
        """Watch on, from what this process holds now; the `seconds` between do not count."""
        self._latest += seconds
        self._most_here = resident_bytes(os.getpid()) + self._caps.growth

    def check(self) -> None:
        """Raise DamagedFileError when a cap is passed."""
        now = monotonic()
        if now > self._latest:
            raise _refused(self._names, "takes longer to read than any directory does")
        if now < self._next:
            return
        self._next = now + WATCH_S
        if resident_bytes(self._child) > self._caps.memory or resident_bytes(os.getpid()) > self._most_here:
            raise _refused(self._names, GROWN)


def _refused(names: str, why: str, detail: str = "") -> DamagedFileError:
    hint = "Ask its publisher for a clean copy."
    return DamagedFileError(f"{names} {why}, so it was not imported.", hint=hint, detail=detail)


def _child(pipe: Connection, work: Work, names: str, memory: int) -> None:
    """Work and tell; runs in the child. Known errors travel as they are, of anything else only its type and its place."""
    _fall_silent()
    limit_memory(memory)
    try:
        for message in work():
            pipe.send(message)
        pipe.send(("done", None))
    except MemoryError:
        pipe.send(("failed", _refused(names, GROWN)))
    except NavigatorError as error:
        pipe.send(("failed", error))
    except RecursionError:
        pipe.send(("failed", _refused(names, "is nested deeper than any directory is")))
    except Exception as error:  # noqa: BLE001 - a bug of a reader is a file that cannot be read; what the file says is not printed
        pipe.send(("failed", _refused(names, STOPPED, _place(error))))


def _fall_silent() -> None:
    """Let nothing of a library that stops in the middle reach the terminal: it may be the file's words."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), STDERR)


def _place(error: Exception) -> str:
    """Return the type of an error and where it arose, never its words: they may be the file's."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"{type(error).__name__} at {Path(frame.f_code.co_filename).name}:{line}"


def _read(order: Order) -> Iterator[Message]:
    for reading in read_here(order, lambda _stage, _count: None):
        yield ("source", {name: getattr(reading, name) for name in HEAD})
        for lot in _lots(reading.records):
            yield ("records", lot)
        yield ("tally", reading.tally)


def _propose(path: Path) -> Iterator[Message]:
    yield ("mapping", propose_mapping(path))


def _lots(records: Iterable[Record]) -> Iterator[list[Record]]:
    left = iter(records)
    while lot := list(islice(left, LOT)):
        yield lot
