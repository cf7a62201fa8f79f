"""How much of the directory was checked in time (RECORDS.md, report 9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from navigator.casebook.metrics.measure import Figure
from navigator.directory.freshness import Tier, is_stale


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedRow:
    """What the figure must know of one service: how soon it wants checking again, and when somebody last did."""

    tier: Tier
    assured: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryFigures:
    """Services of one tier: checked within its days, of all; `never_checked` are among those that were not."""

    fresh: Figure
    never_checked: int


def directory_figures(rows: Iterable[CheckedRow], today: date) -> Mapping[Tier, DirectoryFigures]:
    """Return the figures of each tier; a check that lies ahead of today is none."""
    by_tier: dict[Tier, list[CheckedRow]] = {tier: [] for tier in Tier}
    for row in rows:
        by_tier[row.tier].append(row)
    return {
        tier: DirectoryFigures(
            fresh=Figure(numerator=sum(not is_stale(row.assured, today, tier) for row in held), denominator=len(held)),
            never_checked=sum(row.assured is None for row in held),
        )
        for tier, held in by_tier.items()
    }
