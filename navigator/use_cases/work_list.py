"""The follow-ups of a list: mine or the team's, overdue, today, next; a page of them, and never a whole name (S9)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from navigator.access.about import About
from navigator.access.actions import Action
from navigator.access.roles import KeyClass
from navigator.casebook.contact import Contact, Way
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.events.stand_ins import SEALED, record_from
from navigator.casebook.follow_up.late import late_by
from navigator.casebook.follow_up.lists import Group, group_at
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import AgencyHours, UsableTime
from navigator.casebook_ports import DueRow
from navigator.use_cases.attempts import person_of, safe_ways, usable_for
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import note_list, read

PAGE = 50
# More than a team ever has open, and later than any window: the whole list is one pass over its index.
ALL_ROWS, FOREVER = 1_000_000, 1 << 40


class Whose(StrEnum):
    """Whose follow-ups a list holds."""

    MINE = "mine"
    TEAM = "team"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which follow-ups are asked for; None filters nothing. An owner "" is nobody."""

    whose: Whose = Whose.MINE
    group: Group | None = None
    owner: str | None = None
    kind: str | None = None
    skip: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WayNow:
    """A way that the person said is safe; `next_at` is when, where it is not now, None where no hour of a month is."""

    contact_id: str
    way: Way
    now: bool
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """One follow-up of a list: initials and codes. `kind` is "sealed" for whoever may not know it; `late` counts safe hours."""

    id: str
    group: Group
    initials: str
    kind: str
    owner: str
    opens_at: datetime
    due_by: datetime
    attempts: int
    ways: tuple[WayNow, ...]
    late: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPage:
    """A page of a list; `counts` are of the whole list before the group was chosen."""

    rows: tuple[WorkRow, ...]
    counts: Mapping[Group, int] = field(default_factory=dict[Group, int])
    total: int = 0


def work_list(desk: Desk, asked: Asked, agency: AgencyHours) -> WorkPage:
    """Return a page of the list, the most urgent first; raises NotAllowedError. It is written down before it is shown."""
    now = desk.clock.now()
    grouped = [(_group(row, now, agency), row) for row in _rows(desk, asked)]
    chosen = [(group, row) for group, row in grouped if asked.group in (None, group)]
    page = chosen[asked.skip : asked.skip + PAGE]
    note_list(desk, "due", [row.id for _, row in page])
    counts = {group: sum(one is group for one, _ in grouped) for group in Group}
    rows = tuple(_shown(desk, group, row, agency) for group, row in page)
    return WorkPage(rows=rows, counts=counts, total=len(chosen))


def overdue_mine(desk: Desk) -> int:
    """Return how many of one's own are overdue, for the rail: a number, nobody's name. Raises NotAllowedError."""
    desk.demand(Action.FOLLOW_UP_VIEW, _owned_by(desk, desk.who.user))
    now = int(desk.clock.now().timestamp())
    late = desk.casebook.due(desk.who.team, before=now + 1, limit=ALL_ROWS)
    return sum(row.owner == desk.who.user for row in late)


def day_list(desk: Desk, asked: Asked, agency: AgencyHours) -> tuple[WorkRow, ...]:
    """Return what is overdue or due today for a sheet of paper, without names; that it is printed is written down first."""
    now = desk.clock.now()
    grouped = [(_group(row, now, agency), row) for row in _rows(desk, asked)]
    today = [(group, row) for group, row in grouped if group is not Group.NEXT]
    ids = [row.id for _, row in today]
    desk.note(AuditKind.PRINTED, {"list": "day", "count": len(ids), "ids": ids})
    return tuple(_shown(desk, group, row, agency, nameless=True) for group, row in today)


def _rows(desk: Desk, asked: Asked) -> Sequence[DueRow]:
    """Return the rows of the due table that somebody may see: no record is read, but for the kind that is asked for."""
    desk.demand(Action.FOLLOW_UP_VIEW, _owned_by(desk, desk.who.user))
    owner = desk.who.user if asked.whose is Whose.MINE else asked.owner
    return [row for row in _seen(desk) if owner in (None, row.owner) and _is_kind(desk, row, asked.kind)]


def _seen(desk: Desk) -> Iterator[DueRow]:
    """Yield the open rows; the table is asked once for each owner, not once for each row."""
    may: dict[str, bool] = {}
    for row in desk.casebook.due(desk.who.team, before=FOREVER, limit=ALL_ROWS):
        if row.owner not in may:
            may[row.owner] = desk.may(Action.FOLLOW_UP_VIEW, _owned_by(desk, row.owner)).allowed
        if may[row.owner]:
            yield row


def _owned_by(desk: Desk, owner: str) -> About:
    return About(custodian=desk.who.agency, team=desk.who.team, owner=owner, record_class=KeyClass.TEAM)


def _is_kind(desk: Desk, row: DueRow, kind: str | None) -> bool:
    return kind is None or _task(desk, row).kind == kind


def _group(row: DueRow, now: datetime, agency: AgencyHours) -> Group:
    return group_at(datetime.fromtimestamp(row.due_by, UTC), now, agency.zone)


def _task(desk: Desk, row: DueRow) -> FollowUp:
    facts = facts_of(desk.casebook, desk.who, "follow_up", row.id)
    task: FollowUp = record_from("follow_up", row.id, read(desk, "follow_up", row.id, facts))
    return task


def _shown(desk: Desk, group: Group, row: DueRow, agency: AgencyHours, *, nameless: bool = False) -> WorkRow:
    task, now = _task(desk, row), desk.clock.now()
    person = person_of(desk, task)
    ways = tuple(_way_now(contact, way, now, agency) for contact, way in safe_ways(person))
    return WorkRow(
        id=row.id, group=group, initials=initials(person.name) if person and not nameless else "",
        kind=task.kind or SEALED, owner=row.owner, opens_at=task.window.opens_at, due_by=task.window.due_by,
        attempts=len(task.attempts), ways=ways, late=late_by(task, now, usable_for(person, agency)),
    )  # fmt: skip


def _way_now(contact: Contact, way: Way, now: datetime, agency: AgencyHours) -> WayNow:
    if contact.allows_at(way, now, agency.zone):
        return WayNow(contact_id=contact.id, way=way, now=True)
    span = UsableTime(agency=agency, safe=contact.hours).first_after(now)
    return WayNow(contact_id=contact.id, way=way, now=False, next_at=span.begin if span else None)


def initials(name: str) -> str:
    """Return the first letters of a name, three at most."""
    return "".join(word[0].upper() for word in name.split()[:3])
