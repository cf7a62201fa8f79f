"""How old is too old, by what a place is for."""

from datetime import date, timedelta

import pytest

from navigator.directory.freshness import Tier, age_words, is_stale, tier_of

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("needs", "tier"),
    [
        (("Emergency shelter",), Tier.CRISIS),
        (("Sobering center",), Tier.CRISIS),
        (("Withdrawal management (detox)",), Tier.CRISIS),
        (("Psychiatric emergency room",), Tier.CRISIS),
        (("Methadone (OTP)",), Tier.TREATMENT),
        (("Outpatient mental health",), Tier.TREATMENT),
        (("Food pantry",), Tier.FOOD),
        (("Benefits enrollment",), Tier.FOOD),
        (("Legal help",), Tier.OTHER),
        ((), Tier.OTHER),
    ],
)
def test_each_need_has_its_tier(needs: tuple[str, ...], tier: Tier) -> None:
    assert tier_of(needs) is tier


def test_the_strictest_need_decides_in_any_order() -> None:
    assert tier_of(("Food pantry", "Emergency shelter")) is tier_of(("EMERGENCY SHELTER", "Food pantry")) is Tier.CRISIS


def test_the_tiers_are_those_of_the_reference() -> None:
    assert [int(tier) for tier in Tier] == [30, 90, 180, 365]


@pytest.mark.parametrize("tier", Tier)
def test_the_last_day_of_a_tier_is_still_in_date(tier: Tier) -> None:
    last = TODAY - timedelta(days=int(tier))
    assert not is_stale(last, TODAY, tier)
    assert is_stale(last - timedelta(days=1), TODAY, tier)
    assert age_words(last, TODAY, tier) == f"checked {int(tier)} d ago"
    assert age_words(last - timedelta(days=1), TODAY, tier) == f"{int(tier) + 1} d old, confirm"


def test_what_was_never_checked_is_stale_in_every_tier() -> None:
    assert all(is_stale(None, TODAY, tier) for tier in Tier)
    assert age_words(None, TODAY, Tier.OTHER) == "never checked, confirm"


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("ahead", [1, 400])
def test_a_day_that_is_still_to_come_is_no_check(ahead: int, tier: Tier) -> None:
    day = TODAY + timedelta(days=ahead)
    assert age_words(day, TODAY, tier) == "never checked, confirm"
    assert is_stale(day, TODAY, tier)


def test_a_check_of_today_is_fresh() -> None:
    assert age_words(TODAY, TODAY, Tier.CRISIS) == "checked today"
    assert not is_stale(TODAY, TODAY, Tier.CRISIS)
