"""Public holidays of the United States, with those of a state where it is known."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Protocol

IsHoliday = Callable[[date], bool]
# Many hundred timetables are asked about the same few days.
MOST_DAYS = 64


class _Days(Protocol):
    def __contains__(self, day: date, /) -> bool: ...


class HolidayBook:
    """Answers "is this day a public holiday here?"; the list is made when it is first asked for."""

    def of_state(self, state: str = "") -> IsHoliday:
        """Return the question for a state ("FL", "" for the federal holidays alone). A state nobody knows is federal."""
        return _asked(state.strip().upper())


@cache
def _asked(state: str) -> IsHoliday:
    @lru_cache(MOST_DAYS)
    def asked(day: date) -> bool:
        return day in _days(state)

    return asked


@cache
def _days(state: str) -> _Days:
    import holidays  # noqa: PLC0415 - 40 ms that a start without hours need not spend

    try:
        return holidays.country_holidays("US", subdiv=state or None, observed=True)
    except NotImplementedError:
        return holidays.country_holidays("US", observed=True)
