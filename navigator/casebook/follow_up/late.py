"""How late a follow-up is, in safe hours only, and who hears of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from navigator.casebook.follow_up.rules import EscalationStep
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import UsableTime


def late_by(task: FollowUp, now: datetime, usable: UsableTime) -> timedelta:
    """Return how much usable time passed since an open follow-up was due; nothing for one that is not overdue.

    Where no hour is safe for the person, the hours of the agency count: otherwise it would never be late.
    """
    if not task.is_overdue_at(now):
        return timedelta(0)
    has_safe_hours = usable.first_after(task.window.due_by) is not None
    counted = usable if has_safe_hours else usable.agency_alone()
    return counted.length_between(task.window.due_by, now)


def escalation(
    task: FollowUp, now: datetime, usable: UsableTime, steps: Sequence[EscalationStep]
) -> EscalationStep | None:
    """Return the highest step that a follow-up has reached, None while it is in time; a new owner does not lower it."""
    if not task.is_overdue_at(now):
        return None
    late = late_by(task, now, usable)
    return max((step for step in steps if step.after <= late), key=lambda step: step.level, default=None)
