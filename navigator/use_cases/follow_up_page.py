"""One follow-up before it is tried: what is safe to do, what was tried, what to try next (LAW.md S19)."""

from dataclasses import dataclass
from datetime import datetime

from navigator.access.actions import Action
from navigator.casebook.contact import Contact, ContactKind, Way
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.follow_up.attempt import Attempt
from navigator.casebook.follow_up.next_try import NextTry
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import AgencyHours
from navigator.casebook.said import Said
from navigator.use_cases.attempts import person_of, what_next
from navigator.use_cases.desk import Desk
from navigator.use_cases.see_people import see_record
from navigator.use_cases.work_list import initials


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRule:
    """What the person said of one number or place, without the number: that is shown only while a call is safe."""

    kind: ContactKind
    belongs_to: str
    safe: tuple[Way, ...]
    unsafe: tuple[Way, ...]
    say_we_are: str
    may_say: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPage:
    """A follow-up with its rules and attempts, the latest first; `initials` "" where the person may not be known."""

    id: str
    initials: str
    reason: str
    opens_at: datetime
    due_by: datetime
    rules: tuple[ContactRule, ...]
    attempts: tuple[Attempt, ...]
    next: NextTry | None


def follow_up_page(desk: Desk, id: str, agency: AgencyHours) -> FollowUpPage:  # noqa: A002 - the field's name
    """Return what to know before a try; raises NotAllowedError, NotFoundError. That it is read is written down first."""
    state = see_record(desk, "follow_up", id, Action.FOLLOW_UP_VIEW)
    task: FollowUp = record_from("follow_up", id, state)
    person = person_of(desk, task)
    return FollowUpPage(
        id=id, initials=initials(person.name) if person else "", reason=task.reason,
        opens_at=task.window.opens_at, due_by=task.window.due_by,
        rules=tuple(_rule(contact) for contact in person.contacts) if person else (),
        attempts=task.attempts[::-1], next=what_next(desk, task, agency),
    )  # fmt: skip


def _rule(contact: Contact) -> ContactRule:
    answers = {
        Way.CALL: contact.safe_to_call,
        Way.VOICEMAIL: contact.safe_voicemail,
        Way.TEXT: contact.safe_text,
        Way.VISIT: contact.safe_visit,
        Way.LETTER: contact.safe_letter,
    }
    return ContactRule(
        kind=contact.kind, belongs_to=contact.belongs_to,
        safe=tuple(way for way in answers if contact.allows(way)),
        unsafe=tuple(way for way, said in answers.items() if said is Said.NO),
        say_we_are=contact.say_we_are, may_say=contact.may_say,
    )  # fmt: skip
