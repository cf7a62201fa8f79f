"""Whether intake is over before anybody can be there (VERDICTS.md, Now and later)."""

from datetime import UTC, datetime, timedelta

from navigator.directory.schedule import OpenState, State
from navigator.geo import miles

# Faster than anybody drives: at 60 mph a mile takes a minute.
MILES_A_MINUTE = 1.0


def ends_before(status: OpenState, now: datetime, distance_m: float | None, drive_minutes: int | None) -> bool:
    """Tell whether a place that is open closes first: by straight miles at 60 mph, or by the agency's table where that is longer."""
    if status.state is not State.OPEN or status.until is None:
        return False
    straight = miles(distance_m) / MILES_A_MINUTE if distance_m is not None else 0.0
    way = timedelta(minutes=max(straight, drive_minutes or 0))
    # Of two moments of one zone Python compares the hands of the clock: those are put forward and back.
    return now.astimezone(UTC) + way > status.until.astimezone(UTC)
