"""The answers that hold, for a search: read once for each change of team.db, and never in the way of an answer."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from navigator.directory.overlay import Answer, CallAnswer
from resources_db.team.glancing import Glances
from resources_db.team.moments import from_ms

STANDING = "SELECT service_at_location_id, fact, answer, value, at, ended_at FROM call_answer WHERE ended_at IS NULL ORDER BY at, id"


class TeamAnswers:
    """Fits navigator.ports.CallAnswers."""

    def __init__(self, path: Path) -> None:
        self._glances = Glances(path, "call_answer", _standing, told="what places told the team")

    def standing(self) -> Sequence[CallAnswer]:
        """Return the answers that hold, the oldest first; the same object while nothing changed."""
        return self._glances.standing()


def _standing(db: sqlite3.Connection) -> tuple[CallAnswer, ...]:
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
