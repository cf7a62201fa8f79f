"""Which action of the table it takes to keep a record (ROLES.md)."""

from collections.abc import Callable, Mapping
from typing import Any

from navigator.access.actions import Action
from navigator.casebook.amendment import Amendment, SealedText
from navigator.casebook.break_glass import BreakGlass
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentForm
from navigator.casebook.follow_up.task import FollowUp
from navigator.casebook.person import Person
from navigator.casebook.persons_words import AskedFor, ClosedDoor, CopyGiven, CorrectionRequest
from navigator.casebook.record import Record
from navigator.casebook.referral import Referral
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.review import Review, ReviewState
from navigator.casebook.same_person import PersonLink

_ONE_ACTION: dict[type[Record], Action] = {
    Amendment: Action.AMEND,
    SealedText: Action.SEAL_TEXT,
    ClinicalNote: Action.SEALED_WRITE,
    LegalException: Action.DISCLOSE,
    PersonLink: Action.PERSON_LINK,
    AskedFor: Action.PERSON_WRITE,
    ClosedDoor: Action.PERSON_WRITE,
    CopyGiven: Action.PERSON_WRITE,
    CorrectionRequest: Action.PERSON_WRITE,
}
_REVIEWED = {ReviewState.SIGNED: Action.CO_SIGN, ReviewState.RETURNED: Action.RETURN}
EARLY = "closed_early"


def action_for(before: Record | None, after: Record) -> Action:
    """Return the action that it takes to keep a record as it is now; `before` is None for a new one."""
    judge = _BY_CHANGE.get(type(after))
    return judge(before, after) if judge else _ONE_ACTION.get(type(after), Action.ENCOUNTER_WRITE)


def _of_person(before: Record | None, after: Person) -> Action:
    """Tell the add of a flag, which more people may do, from any other change of a person."""
    if isinstance(before, Person) and before.flags != after.flags:
        known = {flag.id: flag for flag in before.flags}
        if any(flag.reviewed_by and known.get(flag.id) != flag for flag in after.flags):
            return Action.FLAG_REVIEW
        return Action.FLAG_ADD
    return Action.PERSON_WRITE


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


def _of_glass(before: Record | None, _after: BreakGlass) -> Action:
    return Action.BREAK_GLASS if before is None else Action.GLASS_REVIEW


_BY_CHANGE: Mapping[type[Record], Callable[[Record | None, Any], Action]] = {
    Person: _of_person,
    Referral: _of_referral,
    FollowUp: _of_follow_up,
    Consent: _of_consent,
    Review: _of_review,
    BreakGlass: _of_glass,
}
