"""Processes that are started to be killed: what they said before is read from a pipe afterwards."""

import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any


@dataclass(frozen=True, slots=True)
class Child:
    """A process that runs a function of ours; its first argument is where it says how far it came."""

    process: multiprocessing.process.BaseProcess
    heard: Connection

    @classmethod
    def started(cls, work: Callable[..., None], *values: Any, **options: Any) -> "Child":
        """Start one; what it needs is loaded already, where the system can do that."""
        context = _context(work.__module__)
        heard, told = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(told, *values), kwargs=options)
        process.start()
        told.close()
        return cls(process, heard)

    def wait_for_a_word(self) -> None:
        """Wait until it said something, or ended."""
        self.heard.poll(None)

    def killed(self) -> list[bytes]:
        """Kill it, and return all that it said."""
        self.process.kill()
        return self.ended()

    def ended(self) -> list[bytes]:
        """Wait for its end, and return all that it said."""
        said = []
        try:
            while True:
                said.append(self.heard.recv_bytes())
        except (EOFError, OSError):
            # OSError: the last word was cut short.
            self.heard.close()
        self.process.join()
        return said

    @property
    def failed(self) -> bool:
        """Tell whether it ended by an error of its own."""
        return (self.process.exitcode or 0) > 0


def _context(loaded: str) -> multiprocessing.context.SpawnContext | multiprocessing.context.ForkServerContext:
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    # Before Python 3.12 it did not look where we look.
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    context.set_forkserver_preload([loaded])
    return context
