"""The week's calls: reported first, then use x risk x age; what is in date needs none."""

from datetime import date, timedelta

from fakes.plain_directory import listing

from navigator.directory.freshness import Tier
from navigator.use_cases.plan_calls import NEVER_DAYS, Call, plan_calls

TODAY = date(2026, 11, 24)


def row(name: str, need: str, age: int | None) -> object:
    return listing(name, needs=(need,), assured_date=None if age is None else TODAY - timedelta(days=age))


ROWS = [
    row("fresh shelter", "Emergency shelter", 10),
    row("old shelter", "Emergency shelter", 60),
    row("old pantry", "Food pantry", 200),
    row("old library", "Library", 400),
    row("unknown clinic", "Clinic", None),
]


def planned(uses: dict[str, int] | None = None, reports: dict[str, int] | None = None, limit: int = 20) -> list[Call]:
    return plan_calls(ROWS, TODAY, uses=uses or {}, reports=reports or {}, limit=limit)  # type: ignore[arg-type]


def names(calls: list[Call]) -> list[str]:
    return [call.listing.service for call in calls]


def test_risk_times_age_orders_and_what_is_in_date_is_left_out() -> None:
    assert names(planned()) == ["unknown clinic", "old shelter", "old pantry", "old library"]


def test_use_raises_and_the_week_has_only_so_many_calls() -> None:
    assert names(planned(uses={"old library": 9}, limit=2)) == ["old library", "unknown clinic"]


def test_what_a_crew_reported_comes_first_even_in_date() -> None:
    assert names(planned(reports={"fresh shelter": 2}))[0] == "fresh shelter"


def test_the_weight_says_why() -> None:
    call = next(call for call in planned(uses={"old shelter": 3}) if call.listing.service == "old shelter")
    assert (call.tier, call.age_days, call.uses) == (Tier.CRISIS, 60, 3)
    assert call.weight == 4 * (365 / 30) * 60
    assert next(call for call in planned() if call.age_days is None).weight == 365 / 90 * NEVER_DAYS


def test_what_cannot_be_called_and_bundled_lines_are_no_calls() -> None:
    mute, line = listing("mute", phones=()), listing("line", evidence="seen on a page")
    assert plan_calls([mute, line], TODAY, uses={}, reports={}, limit=9) == []
