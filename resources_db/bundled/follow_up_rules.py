"""Reads the rule packs that ship: when a follow-up is due, and who hears of a late one."""

from collections.abc import Mapping
from datetime import timedelta
from functools import cache

from navigator.casebook.follow_up.rules import (
    Clock,
    ClosedDays,
    EscalationStep,
    FollowUpRule,
    RulePack,
    Trigger,
    UnableRule,
)
from resources_db.bundled.code_lists import FOLDER, Row, rows_of


@cache
def rule_packs() -> Mapping[str, RulePack]:
    """Return the packs by name; raises ValueError or KeyError when a file has a fault."""
    rules, steps = rows_of(FOLDER / "follow_up_rules.csv"), rows_of(FOLDER / "escalation.csv")
    return {
        row["pack"]: RulePack(
            name=row["pack"],
            version=int(row["version"]),
            rules=tuple(_rule(rule) for rule in rules if rule["pack"] == row["pack"]),
            escalation=tuple(_step(step) for step in steps if step["pack"] == row["pack"]),
        )
        for row in rows_of(FOLDER / "packs.csv")
    }


def _rule(row: Row) -> FollowUpRule:
    return FollowUpRule(
        code=row["rule"],
        kind=row["kind"],
        trigger=Trigger(row["trigger"]),
        clock=Clock(row["clock"]),
        opens_after=timedelta(hours=int(row["opens_hours"])),
        due_after=timedelta(hours=int(row["due_hours"])),
        stretch=timedelta(hours=int(row["stretch_hours"])),
        business_days=int(row["business_days"]),
        closed_days=ClosedDays(row["closed_days"]),
        priority=int(row["priority"]),
        unable=UnableRule(attempts=int(row["attempts"]), days=int(row["days"]), modes=int(row["modes"])),
        source=row["source"],
    )


def _step(row: Row) -> EscalationStep:
    after = timedelta(hours=int(row["after_safe_hours"]))
    return EscalationStep(level=int(row["level"]), after=after, tells=row["tells"])
