"""Rule packs: when a follow-up is due and when somebody may be given up on; data that an agency edits (RECORDS.md)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Clock(StrEnum):
    """The moment from which a rule counts."""

    ENCOUNTER_END = "encounter_end"
    CALL_CAME = "call_came"
    REFERRAL_MADE = "referral_made"
    APPOINTMENT = "appointment"
    DISCHARGE = "discharge"


class Trigger(StrEnum):
    """What a rule is for."""

    CRISIS = "crisis"
    SAFETY = "safety"
    OVERDOSE = "overdose"
    YOUTH = "youth"
    REFERRAL = "referral"
    APPOINTMENT = "appointment"
    DISCHARGE = "discharge"


class ClosedDays(StrEnum):
    """What becomes of a due day on which nobody works: the working time before it, or the next working day."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnableRule:
    """How often somebody is tried before "unable to reach" is true: attempts, on how many days, in how many modes."""

    attempts: int
    days: int
    modes: int

    def __post_init__(self) -> None:
        """Refuse a rule that gives up untried, or that cannot be met: raises ValueError."""
        if not 1 <= self.days <= self.attempts or not 1 <= self.modes <= self.attempts:
            raise ValueError("at least one attempt, and no more days or modes than attempts")


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRule:
    """One window. `due_after` counts real hours from `clock`; with `business_days` it is that many working days instead.

    `stretch` is how much later it may be where no safe hour lies inside; `kind` is a code of "follow_up_kinds"; `source`
    names the rule it is from, or says that it is a proposal. Priority 1 comes first.
    """

    code: str
    kind: str
    trigger: Trigger
    clock: Clock
    due_after: timedelta
    source: str
    opens_after: timedelta = timedelta(0)
    stretch: timedelta = timedelta(0)
    business_days: int = 0
    closed_days: ClosedDays = ClosedDays.EARLIER
    priority: int = 2
    unable: UnableRule

    def __post_init__(self) -> None:
        """Refuse a window that closes before it opens: raises ValueError."""
        if not self.business_days and not timedelta(0) <= self.opens_after < self.due_after:
            raise ValueError(f"{self.code}: it is due after it opens")
        if self.business_days < 0 or self.stretch < timedelta(0):
            raise ValueError(f"{self.code}: days and hours are not negative")


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationStep:
    """Who hears of a late follow-up after how many safe hours; `tells` is a role, in words of ROLES.md."""

    level: int
    after: timedelta
    tells: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """The rules of one programme, by name and version, with who hears of what is late."""

    name: str
    version: int
    rules: tuple[FollowUpRule, ...]
    escalation: tuple[EscalationStep, ...]

    def __post_init__(self) -> None:
        """Refuse rules that come twice and steps that run backwards: raises ValueError."""
        codes = [rule.code for rule in self.rules]
        steps = [(step.level, step.after) for step in self.escalation]
        if len(set(codes)) != len(codes) or not codes:
            raise ValueError(f"{self.name}: each rule once, and at least one")
        if steps != sorted(steps) or len({level for level, _ in steps}) != len(steps):
            raise ValueError(f"{self.name}: each level once, the later the higher")

    def __iter__(self) -> Iterator[FollowUpRule]:
        return iter(self.rules)

    def __getitem__(self, code: str) -> FollowUpRule:
        return next(rule for rule in self.rules if rule.code == code)
