"""The follow-ups of somebody or of the team, and attempts at them: lists say initials, window and task, nothing else (ROLES.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from navigator.access.actions import Action
from navigator.casebook.contact import GOES_TO, Way
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.follow_up.attempt import ANSWERING, Attempt, AttemptMeaning, Connected
from navigator.casebook.follow_up.late import late_by
from navigator.casebook.follow_up.lists import Group, group_of
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import UsableTime
from navigator.casebook.person import Person
from navigator.casebook_ports import DueRow
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.refer import Terms
from navigator.use_cases.see_people import list_due, see_person, see_record

AHEAD = timedelta(days=30)
# What is entered later than this after it was made was made before anybody asked here.
LATER = timedelta(minutes=15)
UNNAMED = "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """One follow-up of a list.

    `ways` are those that the person said are safe now; `not_before` is when the next safe stretch begins, None while it is
    safe now or where nobody ever said a safe way.
    """

    id: str
    person: str
    initials: str
    kind: str
    group: Group
    opens_at: datetime
    due_by: datetime
    late: timedelta
    mine: bool
    attempts: int
    ways: frozenset[Way]
    not_before: datetime | None


def work_list(desk: Desk, terms: Terms, *, mine: bool) -> Sequence[WorkRow]:
    """Return what is overdue, due today and next, the most urgent first; that somebody looks is written down first (S9)."""
    now = desk.clock.now()
    rows = list_due(desk, desk.who.team, before=int((now + AHEAD).timestamp()))
    made = [_row(desk, terms, row, now) for row in rows if not mine or row.owner == desk.who.user]
    order = list(Group)
    return sorted((row for row in made if row), key=lambda row: (order.index(row.group), row.due_by, row.id))


def try_follow_up(desk: Desk, terms: Terms, id: str, *, mode: str, result: str, at: datetime) -> FollowUp:  # noqa: A002 - the field's name
    """Keep an attempt with what came of it; one that reached the person ends the follow-up. It is saved when this returns.

    Raises NavigatorError where the way was not safe at that moment, unless it was made earlier and is entered now: what
    happened is kept as it happened. Raises NotAllowedError, NotFoundError.
    """
    state = see_record(desk, "follow_up", id, Action.FOLLOW_UP_VIEW)
    before: FollowUp = record_from("follow_up", id, state)
    now, way = desk.clock.now(), Way(terms.codes["attempt_modes"][mode].group)
    if now - at < LATER:
        _check_safe(desk, terms, before.person_id, way, now)
    code = terms.codes["attempt_results"][result]
    attempt = Attempt(
        id=desk.new_id(), at=at, entered_at=now, by=desk.who.user, mode=mode, way=way, result=code.code,
        meaning=AttemptMeaning(code.group), connected=Connected.NOT_ASKED,
    )  # fmt: skip
    after = before.attempted(attempt)
    if attempt.meaning in ANSWERING and after.is_open:
        after = after.done(by=desk.who.user, at=max(at, now))
    keep_record(desk, before, after)
    return after


def numbers_now(desk: Desk, terms: Terms, person_id: str) -> Sequence[str]:
    """Return the numbers that may be called now, with whose they are and what may be said there; none outside safe hours."""
    person = see_person(desk, person_id).person
    book = terms.codes
    return [
        " \u00b7 ".join(filter(None, (each.value, book.label("relationship_types", each.belongs_to), each.may_say)))
        for each in person.contacts_for(Way.CALL, desk.clock.now(), terms.hours.zone)
    ]


def _row(desk: Desk, terms: Terms, row: DueRow, now: datetime) -> WorkRow | None:
    state = desk.casebook.state("follow_up", row.id)
    if state is None:
        return None
    task: FollowUp = record_from("follow_up", row.id, state)
    group = group_of(task, now, terms.hours.zone)
    person = _person(desk, row.person)
    usable = UsableTime(agency=terms.hours, safe=person.safe_hours()) if person else UsableTime(agency=terms.hours)
    ways = frozenset(way for way in Way if person and person.contacts_for(way, now, terms.hours.zone))
    if group is None:
        return None
    return WorkRow(
        id=row.id, person=row.person, initials=_initials(person), kind=task.kind, group=group,
        opens_at=task.window.opens_at, due_by=task.window.due_by, late=late_by(task, now, usable),
        mine=row.owner == desk.who.user, attempts=len(task.attempts), ways=ways,
        not_before=_not_before(person, usable, now) if not ways else None,
    )  # fmt: skip


def _not_before(person: Person | None, usable: UsableTime, now: datetime) -> datetime | None:
    if person is None or not person.safe_ways():
        return None
    span = usable.first_after(now)
    return span.begin if span else None


def _person(desk: Desk, person_id: str) -> Person | None:
    state = desk.casebook.state("person", person_id) if person_id else None
    return record_from("person", person_id, state) if state else None


def _initials(person: Person | None) -> str:
    words = (person.name or " ".join(person.aliases[:1])).split() if person else []
    return "".join(word[0].upper() for word in (words[:1] + words[-1:] if len(words) > 1 else words)) or UNNAMED


def _check_safe(desk: Desk, terms: Terms, person_id: str | None, way: Way, now: datetime) -> None:
    """Let pass what uses no contact of the person, and what they said is safe now."""
    if way not in GOES_TO:
        return
    person = _person(desk, person_id or "")
    if person is None or not person.contacts_for(way, now, terms.hours.zone):
        raise NavigatorError(
            "The person did not say that this way is safe now.",
            hint="Choose another way; or enter when it was done, if it was done already.",
        )
