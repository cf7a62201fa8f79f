"""Plan the week's calls: which services to check first, by how much they are used, how risky old news is, how old it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from navigator.clock import days_between
from navigator.directory.freshness import Tier, is_stale, tier_of
from navigator.directory.listing import Listing

# Nobody knows how old it is: it counts as two years, older than most that is dated.
NEVER_DAYS = 730


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One service to call: its tier in days, the age of what is known (None: never checked), uses, open field reports."""

    listing: Listing
    tier: Tier
    age_days: int | None
    uses: int
    reports: int
    weight: float


def plan_calls(
    listings: Iterable[Listing], today: date, *, uses: Mapping[str, int], reports: Mapping[str, int], limit: int
) -> list[Call]:
    """Return at most `limit` calls, the most pressing first: what a crew reported, then use x risk x age (FILTERS.md 3).

    `uses` and `reports` count by listing. What was checked in time and not reported needs no call; a bundled line has a
    dial sheet of its own, and a service without a number cannot be called.
    """
    calls = [_call(listing, today, uses, reports) for listing in listings if _can_be_called(listing)]
    pressing = [call for call in calls if call.reports or is_stale(call.listing.assured_date, today, call.tier)]
    return sorted(pressing, key=lambda call: (-min(call.reports, 1), -call.weight, call.listing.id))[:limit]


def _can_be_called(listing: Listing) -> bool:
    return bool(listing.phones or listing.withheld) and not listing.evidence


def _call(listing: Listing, today: date, uses: Mapping[str, int], reports: Mapping[str, int]) -> Call:
    tier = tier_of(listing.needs)
    known = listing.assured_date is not None and listing.assured_date <= today
    age = days_between(listing.assured_date, today) if known and listing.assured_date else None
    used = uses.get(listing.id, 0)
    risk = Tier.OTHER / tier
    return Call(
        listing=listing,
        tier=tier,
        age_days=age,
        uses=used,
        reports=reports.get(listing.id, 0),
        weight=(1 + used) * risk * (NEVER_DAYS if age is None else age),
    )
