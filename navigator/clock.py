"""Moments: always aware, always from one place, so that a test can choose them."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return this moment, aware, in the zone of this machine."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Return this moment in the local zone."""
        return datetime.now(UTC).astimezone()


def days_between(earlier: date, later: date) -> int:
    """Return whole days from `earlier` to `later`; never negative."""
    return max(0, (later - earlier).days)
