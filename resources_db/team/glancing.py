"""One question to team.db, asked again after each change of the file, and never in the way of a search."""

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from navigator.errors import NavigatorError
from resources_db.team.file import glance

logger = logging.getLogger(__name__)
# A file that changed this short a while ago may change once more without a trace: clocks of file systems are coarse.
SETTLED_NS = 2_000_000_000
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
# Size, moment of the last change and number of the file and of its log.
Stamp = tuple[tuple[int, int, int], ...]
Found = TypeVar("Found")


class Glances(Generic[Found]):
    """What a question finds in one table. What cannot be read is logged once, `told` naming it; what was known holds on."""

    def __init__(
        self, path: Path, table: str, ask: Callable[[sqlite3.Connection], tuple[Found, ...]], *, told: str
    ) -> None:
        self._path = path
        self._table = table
        self._ask = ask
        self._told = told
        self._seen: Stamp | None = None
        self._found: tuple[Found, ...] = ()
        self._problem = ""

    def standing(self) -> tuple[Found, ...]:
        """Return what is found now; the same object while nothing changed. Never raises."""
        stamp = self._stamp()
        if stamp != self._seen or _is_young(stamp):
            self._seen = stamp
            self._read()
        return self._found

    def _read(self) -> None:
        found: tuple[Found, ...] = ()
        try:
            if self._seen:
                found = self._asked()
        except (sqlite3.Error, OSError, NavigatorError, ValueError) as error:
            self._complain(error)
            return
        self._problem = ""
        if found != self._found:
            self._found = found

    def _asked(self) -> tuple[Found, ...]:
        with glance(self._path) as db:
            db.row_factory = sqlite3.Row
            # A start that was cut off has made no tables yet.
            made = db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (self._table,)).fetchone()
            return self._ask(db) if made else ()

    def _complain(self, error: Exception) -> None:
        if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in BUSY:
            self._seen = None  # whoever holds it lets go of it without a trace
        problem = type(error).__name__
        if problem != self._problem:
            self._problem = problem
            logger.warning("%s was not read: %s", self._told, problem)

    def _stamp(self) -> Stamp:
        """Return what changes with the file; empty while there is none."""
        found: list[tuple[int, int, int]] = []
        for path in (self._path, self._path.with_name(f"{self._path.name}-wal")):
            with suppress(OSError):
                stat = path.stat()
                found.append((stat.st_size, stat.st_mtime_ns, stat.st_ino))
        return tuple(found)


def _is_young(stamp: Stamp) -> bool:
    """Tell whether the newest change is so fresh that one more may hide behind it."""
    return any(abs(time.time_ns() - changed) < SETTLED_NS for _, changed, _ in stamp)
