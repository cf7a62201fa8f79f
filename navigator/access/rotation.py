"""When the keys want changing: somebody lost what they were handed (S22; SAFETY 2.6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# LAW.md, HIPAA NPRM: access ended within an hour after somebody leaves.
OVERDUE_AFTER = timedelta(hours=1)


class Reason(StrEnum):
    """Why somebody may not have the keys any more that they were handed."""

    DISABLED = "disabled"
    REMOVED = "removed"
    STEPPED_DOWN = "stepped_down"


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationDue:
    """One account whose keys want changing: whose, why, who said so (their id), and when."""

    user: str
    reason: Reason
    by: str
    at: datetime


def is_overdue(due: Iterable[RotationDue], now: datetime) -> bool:
    """Tell whether a rotation waits for more than an hour. A moment that has yet to come is a clock set back: overdue."""
    return any(not each.at <= now <= each.at + OVERDUE_AFTER for each in due)
