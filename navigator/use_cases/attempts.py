"""Attempts to reach somebody: checked against what is safe, held for an undo, kept with what follows (S19)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from navigator.access.actions import Action
from navigator.casebook.codes import Code, CodeList
from navigator.casebook.consent import Consent
from navigator.casebook.contact import GOES_TO, Contact, Way
from navigator.casebook.follow_up.attempt import ANSWERING, Attempt, AttemptMeaning, Connected
from navigator.casebook.follow_up.next_try import NextTry, next_try
from navigator.casebook.follow_up.pending import PendingAttempt
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import AgencyHours, UsableTime
from navigator.casebook.person import Person
from navigator.casebook.safe_hours import either
from navigator.errors import NavigatorError
from navigator.use_cases.desk import Desk
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.see_people import record_for, record_if_allowed, see_person

# Older than this it was entered afterwards: it was made, safe or not, and a record is honest.
AFTERWARDS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What somebody entered of an attempt: codes of "attempt_modes" and "attempt_results", and when it really was.

    `voicemail` says that a call ended in one; it takes a yes of its own.
    """

    mode: Code
    result: Code
    at: datetime
    contact_id: str | None = None
    consent_id: str | None = None
    connected: Connected = Connected.NOT_ASKED
    wellbeing: int | None = None
    next_step: str = ""
    voicemail: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempted:
    """What came of it: the follow-up as it is kept, and what to try next while it is open."""

    task: FollowUp
    next: NextTry | None


def attempt(desk: Desk, follow_up_id: str, tried: Tried, agency: AgencyHours) -> PendingAttempt:
    """Return an attempt that may be kept; raises NotAllowedError, NotFoundError, and NavigatorError for an unsafe one.

    One entered afterwards is never refused as unsafe: `unsafe` says it, for the team to talk about.
    """
    desk.demand_own()
    task: FollowUp = record_for(desk, "follow_up", follow_up_id, Action.FOLLOW_UP_ATTEMPT)
    made = _attempt_of(desk, tried)
    _check_release(desk, made)
    unsafe = False
    try:
        _check_safe(person_of(desk, task), made, agency)
    except NavigatorError:
        if made.entered_at - made.at < AFTERWARDS:
            raise
        unsafe = True
    return PendingAttempt(follow_up_id=task.id, attempt=made, unsafe=unsafe)


def keep_attempt(desk: Desk, pending: PendingAttempt, agency: AgencyHours) -> Attempted:
    """Keep an attempt, and end the follow-up that it answers; saved when this returns. Raises NotAllowedError."""
    before: FollowUp = record_for(desk, "follow_up", pending.follow_up_id, Action.FOLLOW_UP_ATTEMPT)
    after = before.attempted(pending.attempt)
    if after.is_open and pending.attempt.meaning in ANSWERING:
        after = after.done(by=desk.who.user, at=desk.clock.now())
    keep_record(desk, before, after)
    return Attempted(task=after, next=what_next(desk, after, agency) if after.is_open else None)


def reassign(desk: Desk, follow_up_id: str, *, owner: str, team: str = "") -> FollowUp:
    """Hand a follow-up on; what it is due by stays. Raises NotAllowedError, NavigatorError for one that has ended."""
    before: FollowUp = record_for(desk, "follow_up", follow_up_id, Action.FOLLOW_UP_REASSIGN)
    after = before.reassigned(owner=owner, team=team or before.team, by=desk.who.user, at=desk.clock.now())
    keep_record(desk, before, after)
    return after


def close_early(desk: Desk, follow_up_id: str, reason: str) -> FollowUp:
    """Close a follow-up before its rule is met; raises NotAllowedError, NavigatorError without a reason."""
    before: FollowUp = record_for(desk, "follow_up", follow_up_id, Action.CLOSE_EARLY)
    after = before.closed_early(by=desk.who.user, at=desk.clock.now(), reason=reason)
    keep_record(desk, before, after)
    return after


def numbers_now(desk: Desk, follow_up_id: str, agency: AgencyHours, whose: CodeList) -> tuple[str, ...]:
    """Return the numbers that may be called now, with whose they are and what may be said there; none outside safe hours.

    That somebody looks is written down first (S9). Raises NotAllowedError, NotFoundError.
    """
    task: FollowUp = record_for(desk, "follow_up", follow_up_id, Action.FOLLOW_UP_ATTEMPT)
    if task.person_id is None:
        return ()
    person = see_person(desk, task.person_id).person
    return tuple(
        " \u00b7 ".join(filter(None, (each.value, whose[each.belongs_to].label, each.may_say)))
        for each in person.contacts_for(Way.CALL, desk.clock.now(), agency.zone)
    )


def person_of(desk: Desk, task: FollowUp) -> Person | None:
    """Return whom a follow-up is about as far as this account may know them, None where it may not."""
    return record_if_allowed(desk, "person", task.person_id, Action.PERSON_VIEW) if task.person_id else None


def safe_ways(person: Person | None) -> tuple[tuple[Contact, Way], ...]:
    """Return the ways that a person said are safe, each with its contact, whatever the hour."""
    contacts = person.contacts if person else ()
    return tuple((contact, way) for contact in contacts for way in GOES_TO if contact.allows(way))


def usable_for(person: Person | None, agency: AgencyHours) -> UsableTime:
    """Return the hours of the agency at which at least one way is safe."""
    return UsableTime(agency=agency, safe=either(contact.hours for contact, _ in safe_ways(person)))


def _attempt_of(desk: Desk, tried: Tried) -> Attempt:
    way = Way.VOICEMAIL if tried.voicemail else Way(tried.mode.group)
    return Attempt(
        id=desk.new_id(), at=tried.at, entered_at=desk.clock.now(), by=desk.who.user, mode=tried.mode.code, way=way,
        result=tried.result.code, meaning=AttemptMeaning(tried.result.group), connected=tried.connected,
        contact_id=tried.contact_id, consent_id=tried.consent_id, wellbeing=tried.wellbeing, next_step=tried.next_step,
    )  # fmt: skip


def _check_release(desk: Desk, made: Attempt) -> None:
    if made.consent_id is None:
        return
    given: Consent | None = record_if_allowed(desk, "consent", made.consent_id, Action.CONSENT_VIEW)
    if given is None or not given.is_active_at(made.at):
        raise NavigatorError("This release was not in force then.", hint="Ask the person for a new one.")


def _check_safe(person: Person | None, made: Attempt, agency: AgencyHours) -> None:
    if made.way not in GOES_TO:
        return
    contacts = {contact.id: contact for contact, way in safe_ways(person) if way is made.way}
    if not contacts:
        raise NavigatorError(
            f"The person did not say that a {made.way} is safe.", hint="Choose another way, or ask the person first."
        )
    contact = contacts.get(made.contact_id or "")
    if contact is None:
        raise NavigatorError("Say which contact was used.", hint="Choose one that the person said is safe.")
    contact.check(made.way, made.at, agency.zone)


def what_next(desk: Desk, task: FollowUp, agency: AgencyHours) -> NextTry | None:
    """Return what to try next, None where nothing is safe or the person may not be known."""
    person = person_of(desk, task)
    ways = [way for _, way in safe_ways(person)]
    return next_try(task.attempts, ways, usable_for(person, agency), max(desk.clock.now(), task.window.opens_at))
