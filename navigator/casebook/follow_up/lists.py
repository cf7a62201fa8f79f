"""Mine and the team's: overdue, today, next. An open follow-up is always in exactly one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.moments import check_aware, day_of


class Group(StrEnum):
    """Where an open follow-up stands in a list."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The open follow-ups of somebody, each in one group, the most urgent first."""

    overdue: tuple[FollowUp, ...]
    today: tuple[FollowUp, ...]
    next: tuple[FollowUp, ...]


def group_of(task: FollowUp, now: datetime, zone: ZoneInfo) -> Group | None:
    """Return the group of a follow-up, None once it has ended; `zone` says when the day of the agency ends."""
    check_aware(now)
    if not task.is_open:
        return None
    return group_at(task.window.due_by, now, zone)


def group_at(due_by: datetime, now: datetime, zone: ZoneInfo) -> Group:
    """Return the group of an open follow-up by when it is due."""
    if now >= due_by:
        return Group.OVERDUE
    return Group.TODAY if day_of(due_by, zone) == day_of(now, zone) else Group.NEXT


def board(tasks: Iterable[FollowUp], now: datetime, zone: ZoneInfo) -> Board:
    """Return the open ones in their groups; inside a group by priority, then by when they are due, then by id."""
    groups: dict[Group | None, list[FollowUp]] = {group: [] for group in (*Group, None)}
    for task in sorted(tasks, key=lambda one: (one.priority, one.window.due_by, one.id)):
        groups[group_of(task, now, zone)].append(task)
    return Board(overdue=tuple(groups[Group.OVERDUE]), today=tuple(groups[Group.TODAY]), next=tuple(groups[Group.NEXT]))


def mine(tasks: Iterable[FollowUp], owner: str) -> tuple[FollowUp, ...]:
    """Return what somebody owns; nobody owns what has no owner."""
    return tuple(task for task in tasks if owner and task.owner == owner)


def of_team(tasks: Iterable[FollowUp], team: str) -> tuple[FollowUp, ...]:
    """Return what belongs to a team, owned or not."""
    return tuple(task for task in tasks if task.team == team)
