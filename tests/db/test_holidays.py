"""Holidays as they are baked are those that the package lists, and other years are asked of it."""

from datetime import date, timedelta

import holidays
import pytest

from resources_db.directory.holiday_book import HolidayBook
from resources_db.places.holidays_of import FIRST_YEAR, LAST_YEAR


@pytest.mark.parametrize("state", ["", "OR", "LA", "HI", "PR", "DC"])
def test_each_day_is_what_the_package_says(state: str) -> None:
    asked, listed = HolidayBook().of_state(state.lower()), holidays.country_holidays("US", subdiv=state or None)
    first = date(FIRST_YEAR - 1, 12, 1)
    days = [first + timedelta(days=number) for number in range((date(LAST_YEAR + 1, 2, 1) - first).days)]
    assert [day for day in days if asked(day)] == [day for day in days if day in listed]


def test_a_state_that_nobody_knows_has_the_federal_ones() -> None:
    asked = HolidayBook().of_state("ZZ")
    assert (asked(date(2026, 7, 4)), asked(date(1999, 7, 4)), asked(date(2026, 7, 6))) == (True, True, False)
