"""Public holidays of the United States, with those of a state where it is known."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import cache

from resources_db.directory.connection import read_only_uri
from resources_db.home import bundled_places
from resources_db.places.holidays_of import FIRST_YEAR, LAST_YEAR, listed

IsHoliday = Callable[[date], bool]
BAKED = "SELECT day FROM holiday WHERE state = CASE WHEN EXISTS (SELECT 1 FROM holiday WHERE state = ?1) THEN ?1 ELSE '' END"


class HolidayBook:
    """Answers "is this day a public holiday here?"; the list is read when it is first asked for."""

    def of_state(self, state: str = "") -> IsHoliday:
        """Return the question for a state ("FL", "" for the federal holidays alone). A state nobody knows is federal."""
        return _asked(state.strip().upper())


@cache
def _asked(state: str) -> IsHoliday:
    def asked(day: date) -> bool:
        return day in _baked(state) if FIRST_YEAR <= day.year <= LAST_YEAR else listed(state)(day)

    return asked


@cache
def _baked(state: str) -> frozenset[date]:
    with closing(sqlite3.connect(read_only_uri(bundled_places()), uri=True)) as db:
        return frozenset(date.fromisoformat(row[0]) for row in db.execute(BAKED, [state]))
