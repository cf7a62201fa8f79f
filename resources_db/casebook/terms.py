"""What an agency set for its casebook: code lists, follow-up rules, hours, and when an unwatched screen locks."""

from navigator.casebook.follow_up.usable_time import AgencyHours
from navigator.use_cases.refer import Terms
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from resources_db.casebook.machine import local_zone, uptime
from resources_db.directory.holiday_book import HolidayBook
from resources_db.policy import Policy

__all__ = ["idle_minutes", "terms_of", "uptime"]
PACK = "default"


def terms_of(policy: Policy) -> Terms:
    """Return the lists, the rules and the hours; raises UsageError where the machine names a zone that there is not."""
    hours = AgencyHours(zone=local_zone(), is_holiday=HolidayBook().of_state(policy.holidays_subdivision))
    return Terms(codes=code_book(), rules=rule_packs()[PACK], hours=hours)


def idle_minutes(policy: Policy, vehicle: bool) -> int:  # noqa: FBT001 - one of two places
    """Return after how many minutes without a touch the screen locks, in a vehicle or at a desk (S6)."""
    return policy.idle_lock_vehicle_minutes if vehicle else policy.idle_lock_office_minutes
