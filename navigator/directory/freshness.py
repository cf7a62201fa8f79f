"""How old what we know is, and when that is too old to rely on (reference FILTERS.md: 30 / 90 / 180 / 365 days)."""

from datetime import date
from enum import IntEnum
from functools import lru_cache

from navigator.clock import days_between


class Tier(IntEnum):
    """Days after which what we know about a service wants confirming."""

    CRISIS = 30
    TREATMENT = 90
    FOOD = 180
    OTHER = 365


# Many rows have the same needs.
MOST_KNOWN = 1024
# Words of a need that put it in a tier; the first that fits decides.
TIER_WORDS: tuple[tuple[Tier, tuple[str, ...]], ...] = (
    (
        Tier.CRISIS,
        (
            "shelter",
            "crisis",
            "sobering",
            "withdrawal",
            "detox",
            "drop-off",
            "warming",
            "psychiatric emergency",
            "safe sleep",
            "safe parking",
        ),
    ),
    (
        Tier.TREATMENT,
        (
            "treatment",
            "residential",
            "methadone",
            "buprenorphine",
            "outpatient",
            "mental health",
            "counsel",
            "clinic",
            "primary care",
            "dental",
            "harm reduction",
            "recovery",
            "peer",
        ),
    ),
    (Tier.FOOD, ("food", "pantry", "meal", "benefit", "snap", "medicaid enrol")),
)


@lru_cache(MOST_KNOWN)
def tier_of(needs: tuple[str, ...]) -> Tier:
    """Return the strictest tier that one of the needs falls in."""
    text = " | ".join(needs).casefold()
    return next((tier for tier, words in TIER_WORDS if any(word in text for word in words)), Tier.OTHER)


def is_stale(assured: date | None, today: date, tier: Tier) -> bool:
    """Tell whether it was never checked, or longer ago than its tier allows; a day still to come is no check."""
    return assured is None or assured > today or days_between(assured, today) > tier


def age_words(assured: date | None, today: date, tier: Tier) -> str:
    """Say the age as the lists do: "checked 12 d ago", "118 d old, confirm", "never checked, confirm"."""
    if assured is None or assured > today:
        return "never checked, confirm"
    days = days_between(assured, today)
    if days > tier:
        return f"{days} d old, confirm"
    return "checked today" if days == 0 else f"checked {days} d ago"
