"""What day a file calls itself of, in its name: a copy made today of the list of 2012 is no list of today."""

import re
from datetime import date

DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def named_day(name: str) -> date | None:
    """Return the day that a name says, for a year alone its last day; None when it says none, or several."""
    days = {found for match in DAY.finditer(name) if (found := _day(match[1], match[3], match[4]))}
    if not days:
        days = {last_day(year) for year in set(YEAR.findall(name))}
    return days.pop() if len(days) == 1 else None


def last_day(year: str | int) -> date:
    """Return the last day of a year: the list of a year is no newer than that."""
    return date(int(year), 12, 31)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
