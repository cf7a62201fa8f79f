from datetime import date

from navigator.geo import Point
from resources_db.directory.holiday_book import HolidayBook
from resources_db.places.zones import zone_at, zone_of_state


def test_federal_holidays_are_known_with_their_observed_days() -> None:
    asked = HolidayBook().of_state()
    assert asked(date(2026, 12, 25))
    assert asked(date(2026, 7, 3)), "4 July 2026 is a Saturday"
    assert asked(date(2026, 11, 26))
    assert not asked(date(2026, 11, 27))


def test_a_state_adds_its_own_holidays() -> None:
    assert HolidayBook().of_state("TX")(date(2026, 3, 2))
    assert not HolidayBook().of_state("FL")(date(2026, 3, 2))
    assert HolidayBook().of_state(" dc ")(date(2026, 4, 16))


def test_a_state_nobody_knows_has_the_federal_holidays() -> None:
    assert HolidayBook().of_state("ZZ")(date(2026, 12, 25))


def test_zone_of_a_point() -> None:
    assert zone_at(Point(latitude=25.77, longitude=-80.19)) == "America/New_York"
    assert zone_at(Point(latitude=33.45, longitude=-112.07)) == "America/Phoenix"
    assert zone_at(Point(latitude=30.42, longitude=-87.22)) == "America/Chicago"
    assert zone_at(Point(latitude=21.3, longitude=-157.86)) == "Pacific/Honolulu"


def test_no_zone_where_there_is_no_point_or_only_sea() -> None:
    assert zone_at(None) == ""
    assert zone_at(Point(latitude=0.0, longitude=-30.0)) == ""


def test_zone_of_a_state_that_has_one() -> None:
    assert zone_of_state("oh") == "America/New_York"
    assert zone_of_state("FL") == ""
