"""Which action of the table it takes to keep a record (ROLES.md)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from navigator.access.actions import Action
from navigator.casebook.amendment import Amendment, SealedText
from navigator.casebook.break_glass import BreakGlass
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentForm
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.person import Person
from navigator.casebook.persons_words import AskedFor, ClosedDoor, CopyGiven, CorrectionRequest
from navigator.casebook.record import Record
from navigator.casebook.referral import Referral
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.retention import LegalHold
from navigator.casebook.review import Review, ReviewState
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.same_person import PersonLink

_ONE_ACTION: dict[type[Record], Action] = {
    Amendment: Action.AMEND,
    SealedText: Action.SEAL_TEXT,
    ClinicalNote: Action.SEALED_WRITE,
    LegalException: Action.DISCLOSE,
    LegalHold: Action.RETENTION,
    Person: Action.PERSON_WRITE,
    PersonLink: Action.PERSON_LINK,
    AskedFor: Action.PERSON_WRITE,
    ClosedDoor: Action.PERSON_WRITE,
    CopyGiven: Action.PERSON_WRITE,
    CorrectionRequest: Action.PERSON_WRITE,
}
_REVIEWED = {ReviewState.SIGNED: Action.CO_SIGN, ReviewState.RETURNED: Action.RETURN}
EARLY = "closed_early"


def actions_for(before: Record | None, after: Record) -> Sequence[Action]:
    """Return the actions that it takes, all of them, to keep a record as it is now; `before` is None for a new one."""
    if isinstance(before, Person) and isinstance(after, Person):
        return _of_person(before, after)
    judge = _BY_CHANGE.get(type(after))
    return [judge(before, after) if judge else _ONE_ACTION.get(type(after), Action.ENCOUNTER_WRITE)]


def _of_person(before: Person, after: Person) -> Sequence[Action]:
    """Tell flags that are added, which more people may do, from all else: whoever adds one changes no name by the way."""
    known = {flag.id: flag for flag in before.flags}
    asked = {_of_flag(known.get(flag.id), flag) for flag in after.flags if flag not in before.flags}
    taken_away = known.keys() - {flag.id for flag in after.flags}
    if not asked or taken_away or replace(after, flags=before.flags) != before:
        asked.add(Action.PERSON_WRITE)
    return sorted(asked)


def _of_flag(before: SafetyFlag | None, after: SafetyFlag) -> Action:
    if after.reviewed_by:
        return Action.FLAG_REVIEW
    is_seen = before is None or after.seen_at > before.seen_at
    return Action.FLAG_ADD if is_seen and after.ended_at is None else Action.PERSON_WRITE


def _of_follow_up(before: Record | None, after: FollowUp) -> Action:
    if after.end_code == EARLY and isinstance(before, FollowUp) and before.is_open:
        return Action.CLOSE_EARLY
    handed_on = isinstance(before, FollowUp) and (before.owner, before.team) != (after.owner, after.team)
    return Action.FOLLOW_UP_REASSIGN if handed_on else Action.FOLLOW_UP_ATTEMPT


def _of_consent(before: Record | None, after: Consent) -> Action:
    if isinstance(before, Consent) and after.revoked_at is not None and before.revoked_at is None:
        return Action.CONSENT_REVOKE
    return Action.CONSENT_RECORD_VERBAL if after.form is ConsentForm.VERBAL else Action.CONSENT_RECORD


def _of_referral(before: Record | None, _after: Referral) -> Action:
    return Action.REFERRAL_MAKE if before is None else Action.REFERRAL_STATUS


def _of_review(_before: Record | None, after: Review) -> Action:
    return _REVIEWED.get(after.state, Action.ENCOUNTER_WRITE)


def _of_hand_off(before: Record | None, after: HandOffNote) -> Action:
    # Whoever may read a note may say that they did; its words are its author's.
    is_read = isinstance(before, HandOffNote) and replace(after, acknowledged=before.acknowledged) == before
    return Action.ENCOUNTER_VIEW if is_read else Action.ENCOUNTER_WRITE


def _of_glass(before: Record | None, _after: BreakGlass) -> Action:
    return Action.BREAK_GLASS if before is None else Action.GLASS_REVIEW


_BY_CHANGE: Mapping[type[Record], Callable[[Record | None, Any], Action]] = {
    Referral: _of_referral,
    FollowUp: _of_follow_up,
    Consent: _of_consent,
    Review: _of_review,
    HandOffNote: _of_hand_off,
    BreakGlass: _of_glass,
}
