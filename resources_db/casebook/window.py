"""What the window needs of the casebook: its door, and what the agency set for it."""

from functools import partial
from typing import Any

from navigator.casebook.follow_up.usable_time import AgencyHours
from navigator.use_cases.refer import Terms
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from resources_db.bundled.measures import measures
from resources_db.bundled.sealing import substance_words
from resources_db.casebook.figures import write_totals
from resources_db.casebook.machine import local_zone, uptime
from resources_db.casebook.office import CasebookOffice
from resources_db.casebook.seats import Seats
from resources_db.directory.holiday_book import HolidayBook
from resources_db.policy import Policy

PACK = "default"


def parts_of(office: CasebookOffice, policy: Policy) -> dict[str, Any]:
    """Return the parts by the names of the window's services."""
    return {
        "door": Seats(office),
        "terms": terms_of(policy),
        "banner": office.banner.points,
        "agency": policy.agency,
        "switch_with_pin": policy.switch_with_pin,
        "team_of_one": policy.team_of_one,
        "least_password": office.rules.passwords.least,
        "idle_minutes": partial(idle_minutes, policy),
        "uptime": uptime,
        "tells_of_substances": substance_words().told_by,
        "measures": measures(),
        "save_counts": write_totals,
    }


def terms_of(policy: Policy) -> Terms:
    """Return the lists, the rules and the hours; raises UsageError where the machine names a zone that there is not."""
    hours = AgencyHours(zone=local_zone(), is_holiday=HolidayBook().of_state(policy.holidays_subdivision))
    return Terms(codes=code_book(), rules=rule_packs()[PACK], hours=hours, usual=dict(policy.usual_ways))


def idle_minutes(policy: Policy, vehicle: bool) -> int:  # noqa: FBT001 - one of two places
    """Return after how many minutes without a touch the screen locks, in a vehicle or at a desk (S6)."""
    return policy.idle_lock_vehicle_minutes if vehicle else policy.idle_lock_office_minutes
