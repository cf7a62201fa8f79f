"""Invented records of a casebook, each whole and plain: a test changes the one thing that it is about."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings

from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentForm, ConsentMeaning, Told
from navigator.casebook.contact import SELF, Contact, ContactKind, Way
from navigator.casebook.disclosure import Disclosure
from navigator.casebook.encounter import ContactMeaning, Diversion, Encounter
from navigator.casebook.follow_up.attempt import Attempt, AttemptMeaning, Connected
from navigator.casebook.follow_up.rules import UnableRule
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.follow_up.usable_time import AgencyHours
from navigator.casebook.follow_up.window import DueWindow
from navigator.casebook.moments import Span
from navigator.casebook.person import Person
from navigator.casebook.referral import Referral
from navigator.casebook.safe_hours import ANY_TIME, SafeHours, SafeKind, SafeTime
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.scene import Times
from navigator.casebook.snapshot import Snapshot

# The same cases at every run, however slow the machine.
steady = settings(deadline=None, derandomize=True)
DENVER = ZoneInfo("America/Denver")
# A Monday, 10:00 in Denver.
NOW = datetime(2026, 3, 2, 17, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OFFICE = AgencyHours(zone=DENVER)
THREE_TWO_TWO = UnableRule(attempts=3, days=2, modes=2)


def record(**fields: Any) -> Mapping[str, Any]:
    return {"id": "r1", "custodian": "linden"} | fields


def evenings(*days: int) -> SafeHours:
    at = SafeTime(begin=time(15), end=time(18, 30), days=frozenset(days or range(7)))
    return SafeHours(kind=SafeKind.ONLY, times=(at,))


def contact(**fields: Any) -> Contact:
    no = Said.NO
    plain = {
        "id": "c1",
        "kind": ContactKind.PHONE,
        "value": "555-0100",
        "belongs_to": SELF,
        "safe_to_call": Said.YES,
        "safe_voicemail": no,
        "safe_text": no,
        "safe_visit": no,
        "safe_letter": no,
        "hours": ANY_TIME,
    }
    return Contact(**plain | fields)


def person(name: str = "Ada Muster") -> Person:
    return Person.unknown(**record(id="p1")).identified(name)


def encounter(**fields: Any) -> Encounter:
    plain = {
        "created_by": "o1",
        "unit": "u1",
        "team_form": "police_clin",
        "origin": "911",
        "contact_kind": "crisis_response",
        "contact_meaning": ContactMeaning.CRISIS,
        "times": Times(start=NOW, end=NOW + HOUR),
        "disposition": NOT_ASKED,
        "diversion": Diversion.not_asked(),
        "force": NOT_ASKED,
        "injury": NOT_ASKED,
    }
    return Encounter(**record(id="e1") | plain | fields)


def snapshot(**fields: Any) -> Snapshot:
    plain = {
        "service_at_location_id": "s1",
        "service": "Night shelter",
        "organization": "Linden House",
        "phones": ("555-0101",),
        "address": "1 Elm Street",
        "hours": "daily 17:00-08:00",
        "status": "open",
        "verdict": "ask_first",
        "verdict_words": ("pets unknown, ask",),
        "facts": (),
        "assured_date": date(2026, 2, 1),
        "checked_at": NOW,
    }
    return Snapshot(**plain | fields)


def referral(**fields: Any) -> Referral:
    plain = {
        "encounter_id": "e1",
        "person_id": "p1",
        "snapshot": snapshot(),
        "need": "shelter",
        "method": "phone_together",
        "agreed": Said.YES,
        "desk_answer": NOT_ASKED,
        "made_by": "o1",
        "made_at": NOW,
    }
    return Referral(**record(id="f1") | plain | fields)


def consent(**fields: Any) -> Consent:
    plain = {
        "person_id": "p1",
        "kind": "roi_general",
        "meaning": ConsentMeaning.RELEASE,
        "given": Said.YES,
        "form": ConsentForm.WRITTEN,
        "at": NOW,
        "entered_at": NOW,
        "recorded_by": "o1",
        "discloser": "linden",
        "recipients": frozenset({"org1"}),
        "what": frozenset({Told.NAME, Told.NEED}),
        "purposes": frozenset({"referral"}),
        "expires_at": NOW + 30 * DAY,
        "signed_by": "the person",
        "told_of_right_to_revoke": True,
    }
    return Consent(**record(id="k1") | plain | fields)


def disclosure(**fields: Any) -> Disclosure:
    plain = {
        "person_id": "p1",
        "recipient": "org1",
        "told": frozenset({Told.NEED}),
        "purpose": "referral",
        "authority": "none",
        "at": NOW,
        "entered_at": NOW,
        "by": "o1",
    }
    return Disclosure(**record(id="d1") | plain | fields)


def attempt(**fields: Any) -> Attempt:
    plain = {
        "id": "a1",
        "at": NOW,
        "entered_at": fields.get("at", NOW),
        "by": "o1",
        "mode": "phone",
        "way": Way.CALL,
        "result": "no_answer",
        "meaning": AttemptMeaning.NOT_REACHED,
        "connected": Connected.NOT_ASKED,
    }
    return Attempt(**plain | fields)


def reached(at: datetime = NOW) -> Attempt:
    return attempt(id="a-reached", at=at, result="reached", meaning=AttemptMeaning.REACHED)


def window(due_by: datetime = NOW + DAY) -> DueWindow:
    return DueWindow(opens_at=due_by - 2 * HOUR, last=Span(due_by - 2 * HOUR, due_by), safe=True, in_time=True)


def follow_up(due_by: datetime = NOW + DAY, **fields: Any) -> FollowUp:
    plain = {
        "kind": "crisis_check_in",
        "reason": "check in",
        "owner": "o1",
        "team": "t1",
        "window": window(due_by),
        "first_due_by": due_by,
        "unable_rule": THREE_TWO_TWO,
        "clock_from": NOW - DAY,
        "person_id": "p1",
    }
    return FollowUp(**record(id="t1") | plain | fields)
