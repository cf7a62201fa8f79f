"""Which follow-ups an encounter or a referral asks for: proposals, which a human confirms with the person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from navigator.casebook.encounter import ContactMeaning, Encounter
from navigator.casebook.follow_up.rules import Clock, FollowUpRule, RulePack, Trigger
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import UsableTime
from navigator.casebook.follow_up.window import DueWindow, due_window
from navigator.casebook.referral import OutcomeMeaning, Referral
from navigator.casebook.said import Said

# Groups of the list "reasons" that have rules of their own.
BY_REASON = {"safety": Trigger.SAFETY, "overdose": Trigger.OVERDOSE, "youth": Trigger.YOUTH}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A follow-up that a rule asks for: from which moment it counts and when it is due."""

    rule: FollowUpRule
    clock_from: datetime
    window: DueWindow


def triggers(encounter: Encounter, *, minor: Said) -> frozenset[Trigger]:
    """Return what an encounter sets off; one without a person sets off nothing."""
    if encounter.contact_meaning is ContactMeaning.NO_PERSON:
        return frozenset()
    found = {BY_REASON[group] for group in encounter.reason_groups if group in BY_REASON}
    if encounter.contact_meaning is ContactMeaning.CRISIS:
        found |= {Trigger.CRISIS} | ({Trigger.YOUTH} if minor.is_yes else set())
    return frozenset(found)


def after_encounter(pack: RulePack, encounter: Encounter, usable: UsableTime, *, minor: Said) -> Sequence[Proposal]:
    """Return what a pack proposes after an encounter that has ended; nothing while it runs.

    Two rules with one limit are one follow-up: that of the higher priority.
    """
    end = encounter.ended_at
    if end is None:
        return ()
    asked = triggers(encounter, minor=minor)
    starts = {Clock.ENCOUNTER_END: end, Clock.CALL_CAME: encounter.times.start}
    rules = _one_each(rule for rule in pack if rule.trigger in asked and rule.clock in starts)
    return [_proposal(rule, starts[rule.clock], usable) for rule in rules]


def _one_each(rules: Iterable[FollowUpRule]) -> Sequence[FollowUpRule]:
    by_limit: dict[object, FollowUpRule] = {}
    for rule in sorted(rules, key=lambda one: one.priority):
        by_limit.setdefault((rule.clock, rule.due_after, rule.business_days), rule)
    return sorted(by_limit.values(), key=lambda one: (one.due_after, one.code))


def after_referral(pack: RulePack, referral: Referral, usable: UsableTime) -> Sequence[Proposal]:
    """Return what a pack proposes after a referral that the person agreed to: checks, and one after the appointment."""
    if not referral.is_open or not referral.agreed.is_yes:
        return ()
    starts = {Clock.REFERRAL_MADE: referral.made_at, Clock.APPOINTMENT: referral.appointment_at}
    proposed = ((rule, starts.get(rule.clock)) for rule in pack)
    return [_proposal(rule, start, usable) for rule, start in proposed if start is not None]


def after_discharge(pack: RulePack, left_at: datetime, usable: UsableTime) -> Sequence[Proposal]:
    """Return what a pack proposes after somebody left hospital, counted from then (NJ 10:77-6.7)."""
    return [_proposal(rule, left_at, usable) for rule in pack if rule.clock is Clock.DISCHARGE]


def _proposal(rule: FollowUpRule, start: datetime, usable: UsableTime) -> Proposal:
    return Proposal(rule=rule, clock_from=start, window=due_window(rule, start, usable))


def unwatched(referrals: Iterable[Referral], tasks: Iterable[FollowUp]) -> Sequence[Referral]:
    """Return the referrals with an appointment that nobody watches until it was kept (Mississippi 24-2-19.3)."""
    watched = {task.referral_id for task in tasks if task.is_open}
    return [
        referral
        for referral in referrals
        if referral.is_open
        and referral.appointment_at is not None
        and referral.outcome_meaning in (OutcomeMeaning.NOT_ASKED, OutcomeMeaning.UNKNOWN)
        and referral.id not in watched
    ]
