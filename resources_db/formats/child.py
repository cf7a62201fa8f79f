"""Reads in a process of its own: a hostile file can neither hang, nor grow, nor crash the app (requirement R18).

The child has 512 MiB and 60 s; the parent watches both, because only Linux holds a process to its memory. Records come over a
pipe in small lots; a child that ends without a word is a file that could not be read.
"""

import multiprocessing
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from time import monotonic
from typing import Any

from navigator.errors import DamagedFileError, NavigatorError
from resources_db.directory.records import Record
from resources_db.formats.memory import MOST_BYTES, limit_memory, resident_bytes
from resources_db.formats.reading import Order, Reading, Stage, read_here

MOST_SECONDS = 60.0
LOT = 500
WATCH_S = 0.1
Message = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Caps:
    """How much a child may take; tests make them small."""

    seconds: float = MOST_SECONDS
    memory: int = MOST_BYTES


def read_in_child(order: Order, stage: Stage, caps: Caps | None = None) -> Iterator[Reading]:
    """Yield each source once it was read whole.

    Raises what the readers raise, and DamagedFileError when the child takes too long, grows too large, or dies. `stage` may raise
    Cancelled; the child is gone before this returns.
    """
    with _running(order, caps or Caps()) as messages:
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
            elif kind == "failed":
                raise content
            else:
                # Still at work: the moment to see whether anybody still wants it.
                stage("reading", len(records))


@contextmanager
def _running(order: Order, caps: Caps) -> Generator[Iterator[Message], None, None]:
    """Start a child and give what it says; whatever happens, it does not outlive the block."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(theirs, order, caps.memory), daemon=True)
    child.start()
    theirs.close()
    try:
        yield _said(child, ours, order, caps)
    finally:
        child.kill()
        child.join()
        ours.close()


def _said(child: SpawnProcess, pipe: Connection, order: Order, caps: Caps) -> Iterator[Message]:
    """Yield messages until the child is done; ("waiting", None) now and then in between."""
    latest = monotonic() + caps.seconds
    while True:
        if monotonic() > latest:
            raise _refused(order, "takes longer to read than any directory does")
        if resident_bytes(child.pid or 0) > caps.memory:
            raise _refused(order, "needs more memory than any directory does")
        if not pipe.poll(WATCH_S):
            yield ("waiting", None)
            continue
        try:
            message: Message = pipe.recv()
        except EOFError:
            raise _refused(order, "made the reader stop") from None
        if message[0] == "done":
            return
        yield message


def _refused(order: Order, why: str) -> DamagedFileError:
    return DamagedFileError(f"{order.names} {why}, so it was not imported.", hint="Ask its publisher for a clean copy.")


def _child(pipe: Connection, order: Order, memory: int) -> None:
    """Read and tell; runs in the child. Known errors travel as they are, of anything else only its type."""
    limit_memory(memory)
    try:
        for reading in read_here(order, lambda _stage, _count: None):
            head = {name: getattr(reading, name) for name in ("source", "format", "as_of", "names", "dated")}
            pipe.send(("source", head))
            for lot in _lots(reading.records):
                pipe.send(("records", lot))
            pipe.send(("tally", reading.tally))
        pipe.send(("done", None))
    except MemoryError:
        pipe.send(("failed", _refused(order, "needs more memory than any directory does")))
    except NavigatorError as error:
        pipe.send(("failed", error))
    except RecursionError:
        pipe.send(("failed", _refused(order, "is nested deeper than any directory is")))


def _lots(records: Iterable[Record]) -> Iterator[list[Record]]:
    left = iter(records)
    while lot := list(islice(left, LOT)):
        yield lot
