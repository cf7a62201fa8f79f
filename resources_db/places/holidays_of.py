"""Public holidays as the `holidays` package lists them, and the years of them that are baked into the list of places."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

# A first answer would wait for the package as long as for all else together; it is asked for other years only.
FIRST_YEAR, LAST_YEAR = 2024, 2045
TABLE = "CREATE TABLE holiday (state TEXT, day TEXT, PRIMARY KEY (state, day)) WITHOUT ROWID;"


def rows() -> Iterator[tuple[str, str]]:
    """Yield state ("" for the federal ones alone) and day (ISO) of every holiday of those years."""
    import holidays  # noqa: PLC0415 - only baking needs it

    days = [
        date(FIRST_YEAR, 1, 1) + timedelta(days=n)
        for n in range((date(LAST_YEAR + 1, 1, 1) - date(FIRST_YEAR, 1, 1)).days)
    ]
    for state in ("", *sorted(holidays.country_holidays("US").subdivisions)):
        is_listed = listed(state)
        yield from ((state, day.isoformat()) for day in days if is_listed(day))


@cache
def listed(state: str) -> Callable[[date], bool]:
    """Return what says whether a day is a holiday in a state; one that nobody knows has the federal ones."""
    import holidays  # noqa: PLC0415 - for other years only

    try:
        return holidays.country_holidays("US", subdiv=state or None, observed=True).__contains__
    except NotImplementedError:
        return holidays.country_holidays("US", observed=True).__contains__
