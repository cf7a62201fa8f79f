"""Were people followed up in time? Attempted and reached stand side by side (RECORDS.md, report 5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from navigator.casebook.follow_up.attempt import REACHING, AttemptMeaning
from navigator.casebook.follow_up.task import FollowUp, FollowUpState
from navigator.casebook.metrics.measure import Figure, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpFigures:
    """Figures of the follow-ups that were due in a period; `cancelled_before` were cancelled before and are not among them."""

    attempted_in_time: Figure
    reached_in_time: Figure
    late: Figure
    unable: Figure
    cancelled_before: int


def follow_up_figures(tasks: Iterable[FollowUp], period: Period, now: datetime) -> FollowUpFigures:
    """Count follow-ups by their first due time, however often the window moved; what is not due yet does not count."""
    due = [task for task in tasks if period.holds(task.first_due_by) and task.first_due_by <= now]
    counted = [task for task in due if not _cancelled_before(task)]

    def share(part: Iterable[bool]) -> Figure:
        return Figure(numerator=sum(part), denominator=len(counted))

    return FollowUpFigures(
        attempted_in_time=share(_attempted(task) for task in counted),
        reached_in_time=share(_reached(task) for task in counted),
        late=share(_late(task) for task in counted),
        unable=share(task.state is FollowUpState.UNABLE for task in counted),
        cancelled_before=len(due) - len(counted),
    )


def _in_time(task: FollowUp, moment: datetime) -> bool:
    # At the due moment itself it is overdue.
    return task.clock_from <= moment < task.first_due_by


def _cancelled_before(task: FollowUp) -> bool:
    return task.state is FollowUpState.CANCELLED and not _late(task)


def _attempted(task: FollowUp) -> bool:
    # What was broken off as unsafe was no attempt.
    return any(_in_time(task, one.at) for one in task.attempts if one.meaning is not AttemptMeaning.ABORTED)


def _reached(task: FollowUp) -> bool:
    return any(_in_time(task, one.at) for one in task.attempts if one.meaning in REACHING)


def _late(task: FollowUp) -> bool:
    """Still open after it was due, or ended after it: cancelled then, too."""
    return task.ended_at is None or task.ended_at >= task.first_due_by
