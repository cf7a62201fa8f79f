"""Monday's review: what is overdue with whom, whom nobody reached, what waits for a signature, what went back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.casebook.amendment import Amendment
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.follow_up.attempt import ANSWERING
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.record import Record
from navigator.casebook.review import Review, ReviewState
from navigator.use_cases.attempts import person_of
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record, keep_records
from navigator.use_cases.record_facts import facts_of
from navigator.use_cases.see_people import note_list, read, record_for
from navigator.use_cases.work_list import initials

# Longer than this nobody is left unreached without a supervisor who knows of it.
UNREACHED = timedelta(days=30)
ALL_ROWS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerOverdue:
    """How many follow-ups of one owner are overdue, and since when the oldest is; an owner "" is nobody."""

    owner: str
    count: int
    oldest: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreached:
    """One follow-up that nobody answered: initials alone, as in every list."""

    id: str
    initials: str
    kind: str
    owner: str
    since: datetime
    attempts: int


def overdue_by_owner(desk: Desk) -> tuple[OwnerOverdue, ...]:
    """Return who has overdue follow-ups, the oldest first; raises NotAllowedError for all but a supervisor."""
    desk.demand(Action.AUDIT_REVIEW, new_record(desk.who))
    now = int(desk.clock.now().timestamp())
    by_owner: dict[str, list[int]] = {}
    for row in desk.casebook.due(desk.who.team, before=now + 1, limit=ALL_ROWS):
        by_owner.setdefault(row.owner, []).append(row.due_by)
    found = (
        OwnerOverdue(owner=owner, count=len(dues), oldest=datetime.fromtimestamp(min(dues), UTC))
        for owner, dues in by_owner.items()
    )
    return tuple(sorted(found, key=lambda one: (one.oldest, one.owner)))


def unreached(desk: Desk) -> tuple[Unreached, ...]:
    """Return open follow-ups that count for 30 days and had no answer since, the oldest first; raises NotAllowedError.

    The list is written down before it is shown (S9).
    """
    desk.demand(Action.AUDIT_REVIEW, new_record(desk.who))
    since = desk.clock.now() - UNREACHED
    found = [task for task in _open_tasks(desk) if task.clock_from <= since and not _answered(task, since)]
    note_list(desk, "unreached", [task.id for task in found])
    return tuple(_unreached(desk, task) for task in sorted(found, key=lambda task: (task.clock_from, task.id)))


def to_co_sign(desk: Desk) -> tuple[Review, ...]:
    """Return the reviews that wait for this account, the longest waiting first; raises NotAllowedError."""
    desk.demand(Action.CO_SIGN, new_record(desk.who))
    return _listed(
        desk, "to_co_sign", lambda one: one.state is ReviewState.WAITING and one.author != desk.who.user, Action.CO_SIGN
    )


def returned_to(desk: Desk) -> tuple[Review, ...]:
    """Return the reviews that came back to this account with what should be changed; raises NotAllowedError."""
    desk.demand(Action.AMEND, new_record(desk.who))
    return _listed(
        desk, "returned", lambda one: one.state is ReviewState.RETURNED and one.author == desk.who.user, Action.AMEND
    )


def returned_by_us(desk: Desk) -> tuple[Review, ...]:
    """Return the reviews that went back to their authors and are not amended yet; raises NotAllowedError."""
    desk.demand(Action.RETURN, new_record(desk.who))
    return _listed(desk, "sent_back", lambda one: one.state is ReviewState.RETURNED, Action.RETURN)


def ask_for_signature(desk: Desk, record_id: str) -> Review:
    """Ask for a second signature under one's own record; raises NotAllowedError."""
    asked = Review(
        id=desk.new_id(), custodian=desk.who.agency, record_id=record_id, author=desk.who.user,
        asked_at=desk.clock.now(),
    )  # fmt: skip
    keep_record(desk, None, asked)
    return asked


def co_sign(desk: Desk, review_id: str) -> Review:
    """Sign a record of somebody else's; raises NotAllowedError, NotFoundError, NavigatorError for one's own."""
    before: Review = record_for(desk, "review", review_id, Action.CO_SIGN)
    after = before.signed(by=desk.who.user, at=desk.clock.now())
    keep_record(desk, before, after)
    return after


def send_back(desk: Desk, review_id: str, reason: str) -> Review:
    """Return a record to its author with what should be changed; raises NotAllowedError, NavigatorError without it."""
    before: Review = record_for(desk, "review", review_id, Action.RETURN)
    after = before.returned(by=desk.who.user, at=desk.clock.now(), reason=reason)
    keep_record(desk, before, after)
    return after


def amend(
    desk: Desk, record_id: str, field: str, *, was: str, says: str, reason: str,
    codes: tuple[str, ...] | None = None, draft_id: str = "",
) -> Amendment:  # fmt: skip
    """Amend a record, `codes`: from the lists of its field; both versions stay, its reviews wait again, and its draft is gone.

    Raises NotAllowedError, NavigatorError for a change of nothing or without a reason.
    """
    made = Amendment(
        id=desk.new_id(), custodian=desk.who.agency, record_id=record_id, field=field, was=was, says=says,
        reason=reason, by=desk.who.user, at=desk.clock.now(), codes=codes,
    )  # fmt: skip
    kept: list[tuple[Record | None, Record]] = [(None, made)]
    for review in [one for one in _reviews(desk) if one.record_id == record_id]:
        after = review.amended(by=desk.who.user, at=made.at)
        if after != review:
            kept.append((review, after))
    keep_records(desk, kept, draft_id=draft_id)
    return made


def _open_tasks(desk: Desk) -> Iterator[FollowUp]:
    for id_, state in list(desk.casebook.each("follow_up")):
        if state.get("state") == "open" and state.get("team") == desk.who.team:
            facts = facts_of(desk.casebook, desk.who, "follow_up", id_)
            yield record_from("follow_up", id_, read(desk, "follow_up", id_, facts))


def _unreached(desk: Desk, task: FollowUp) -> Unreached:
    person = person_of(desk, task)
    return Unreached(
        id=task.id, initials=initials(person.name) if person else "", kind=task.kind, owner=task.owner,
        since=task.clock_from, attempts=len(task.attempts),
    )  # fmt: skip


def _answered(task: FollowUp, since: datetime) -> bool:
    return any(one.meaning in ANSWERING and one.at >= since for one in task.attempts)


def _reviews(desk: Desk) -> Iterator[Review]:
    for id_, _ in list(desk.casebook.each("review")):
        yield record_from("review", id_, read(desk, "review", id_, facts_of(desk.casebook, desk.who, "review", id_)))


def _listed(desk: Desk, name: str, wanted: Callable[[Review], bool], action: Action) -> tuple[Review, ...]:
    found = [one for one in _reviews(desk) if wanted(one)]
    seen = [one for one in found if desk.may(action, facts_of(desk.casebook, desk.who, "review", one.id)).allowed]
    note_list(desk, name, [one.id for one in seen])
    return tuple(sorted(seen, key=lambda one: (one.asked_at, one.id)))
