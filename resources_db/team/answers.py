"""The answers that hold, for a search: read once for each change of team.db, and never in the way of an answer."""

import logging
import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from navigator.directory.overlay import Answer, CallAnswer
from navigator.errors import NavigatorError
from resources_db.team.file import glance
from resources_db.team.moments import from_ms

logger = logging.getLogger(__name__)
STANDING = "SELECT service_at_location_id, fact, answer, value, at, ended_at FROM call_answer WHERE ended_at IS NULL ORDER BY at, id"
# A file that changed this short a while ago may change once more without a trace: clocks of file systems are coarse.
SETTLED_NS = 2_000_000_000
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
# Size, moment of the last change and number of the file and of its log.
Stamp = tuple[tuple[int, int, int], ...]


class TeamAnswers:
    """Fits navigator.ports.CallAnswers. What cannot be read is logged once, and what was known before holds on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: Stamp | None = None
        self._answers: Sequence[CallAnswer] = ()
        self._problem = ""

    def standing(self) -> Sequence[CallAnswer]:
        """Return the answers that hold, the oldest first; the same object while nothing changed."""
        stamp = self._stamp()
        if stamp != self._seen or _is_young(stamp):
            self._seen = stamp
            self._read()
        return self._answers

    def _read(self) -> None:
        found: Sequence[CallAnswer] = ()
        try:
            if self._seen:
                found = _standing(self._path)
        except (sqlite3.Error, OSError, NavigatorError, ValueError) as error:
            self._complain(error)
            return
        self._problem = ""
        if found != self._answers:
            self._answers = found

    def _complain(self, error: Exception) -> None:
        if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in BUSY:
            self._seen = None  # whoever holds it lets go of it without a trace
        problem = type(error).__name__
        if problem != self._problem:
            self._problem = problem
            logger.warning("what places told the team was not read: %s", problem)

    def _stamp(self) -> Stamp:
        """Return what changes with the file; empty while there is none."""
        found: list[tuple[int, int, int]] = []
        for path in (self._path, self._path.with_name(f"{self._path.name}-wal")):
            with suppress(OSError):
                stat = path.stat()
                found.append((stat.st_size, stat.st_mtime_ns, stat.st_ino))
        return tuple(found)


def _standing(path: Path) -> tuple[CallAnswer, ...]:
    with glance(path) as db:
        db.row_factory = sqlite3.Row
        # A start that was cut off has made no tables yet.
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'call_answer'").fetchone():
            return ()
        return tuple(to_answer(dict(row)) for row in db.execute(STANDING))


def to_answer(row: Mapping[str, Any]) -> CallAnswer:
    """Map a row of call_answer to the domain's word for it; raises ValueError for one that no Navigator wrote."""
    return CallAnswer(
        service_at_location_id=row["service_at_location_id"],
        fact=row["fact"],
        answer=Answer(row["answer"]),
        value=row["value"],
        at=from_ms(row["at"]),
        ended_at=from_ms(row["ended_at"]) if row["ended_at"] is not None else None,
    )


def _is_young(stamp: Stamp) -> bool:
    """Tell whether the newest change is so fresh that one more may hide behind it."""
    return any(abs(time.time_ns() - changed) < SETTLED_NS for _, changed, _ in stamp)
