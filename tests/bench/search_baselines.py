"""What most people would write, in the same file and the same run: FTS5 and SQL, and a bare R*Tree window."""

import json
import sqlite3
from collections.abc import Callable
from math import cos, radians

from us_question import LIMIT, SITUATIONS, Question

from navigator.directory.schedule import State
from navigator.search.query import words_of

WINDOW_M, METRES_A_DEGREE = 22_000, 111_195
NEAREST = "(l.latitude - ?1) * (l.latitude - ?1) + ?3 * (l.longitude - ?2) * (l.longitude - ?2)"


class TextAndSql:
    """All rows that match the text, then filtered and sorted by SQL: the nearest 50 that fit, in full."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._hours = [row[0] for row in db.execute("SELECT id FROM hours")]

    def ready(self, question: Question, state_of: Callable[[int], State]) -> Callable[[], list[object]]:
        """Return the work for one question; which hours are closed then is worked out before."""
        closed = [number for number in self._hours if question.open_only and state_of(number) is State.CLOSED]
        words = words_of(question.text)
        match = " ".join(
            f'"{word}"' + ("*" if question.begun and number == len(words) else "")
            for number, word in enumerate(words, start=1)
        )
        here = question.here
        values: list[object] = [
            here.latitude,
            here.longitude,
            cos(radians(here.latitude)) ** 2,
            match,
            json.dumps(closed),
        ]
        values += [question.category, json.dumps(list(SITUATIONS[question.situation or 0]))]
        return lambda: self._db.execute(_statement(question, match), values).fetchall()


def _statement(question: Question, match: str) -> str:
    where = ["l.active = 1", "l.latitude IS NOT NULL"]
    if question.open_only:
        where.append("(l.hours IS NULL OR l.hours NOT IN (SELECT value FROM json_each(?5)))")
    if question.category:
        where.append("EXISTS (SELECT 1 FROM listing_need AS n WHERE n.term = ?6 AND n.key = l.key)")
    if question.situation is not None:
        where.append(
            "NOT EXISTS (SELECT 1 FROM fact AS f WHERE f.service_at_location_id = l.id AND f.answer = 'refuses'"
            " AND f.fact IN (SELECT value FROM json_each(?7)))"
        )
    source = "words AS w JOIN listing AS l ON l.key = w.rowid" if match else "listing AS l"
    if match:
        where.insert(0, "words MATCH ?4")
    # All values are named, whichever of them a question needs.
    unused = "?1 + ?2 + ?3 IS NOT NULL AND ?4 IS NOT NULL AND ?5 IS NOT NULL AND ?6 IS NOT NULL AND ?7 IS NOT NULL"
    return f"SELECT l.* FROM {source} WHERE {' AND '.join(where)} AND {unused} ORDER BY {NEAREST} LIMIT {LIMIT}"


def window(db: sqlite3.Connection, question: Question) -> list[int]:
    """Return the rows of a square of 22 km round the origin, nothing else asked."""
    high = WINDOW_M / METRES_A_DEGREE
    wide = high / cos(radians(question.here.latitude))
    latitude, longitude = question.here.latitude, question.here.longitude
    rows = db.execute(
        "SELECT key FROM spot WHERE south >= ? AND north <= ? AND west >= ? AND east <= ?",
        [latitude - high, latitude + high, longitude - wide, longitude + wide],
    )
    return [row[0] for row in rows]
