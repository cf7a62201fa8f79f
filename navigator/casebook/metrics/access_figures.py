"""Who looked at what, how often, and what was refused (RECORDS.md, report 12; S9, S10)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from navigator.casebook.metrics.measure import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRow:
    """One entry of the audit: when, whose account, what kind of act, about which person ("" for none), and how it ended."""

    at: datetime
    actor: str
    kind: str
    person: str = ""
    allowed: bool = True
    through_glass: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessFigures:
    """Acts of a period by kind and by account; `persons` is how many different persons an account opened.

    Refusals are counted apart: they opened nothing.
    """

    by_kind: Mapping[str, int]
    by_actor: Mapping[str, int]
    persons: Mapping[str, int]
    refused: Mapping[str, int]
    through_glass: Mapping[str, int]


def access_figures(rows: Iterable[AccessRow], period: Period) -> AccessFigures:
    """Count the audit of a period; who was looked at is counted, never named."""
    held = [row for row in rows if period.holds(row.at)]
    done = [row for row in held if row.allowed]
    pairs = {(row.actor, row.person) for row in done if row.person}
    return AccessFigures(
        by_kind=Counter(row.kind for row in done),
        by_actor=Counter(row.actor for row in done),
        persons=Counter(actor for actor, _ in pairs),
        refused=Counter(row.actor for row in held if not row.allowed),
        through_glass=Counter(row.actor for row in done if row.through_glass),
    )
