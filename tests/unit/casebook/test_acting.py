"""Which action of the table each change takes: who may add something has no right to the rest (ROLES.md, R14)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from fakes.casebook import (
    DAY,
    NOW,
    attempt,
    consent,
    contact,
    disclosure,
    encounter,
    follow_up,
    person,
    record,
    referral,
)
from fakes.release import exception

from navigator.access.actions import Action
from navigator.access.roles import Role
from navigator.casebook.acting import actions_for
from navigator.casebook.amendment import Amendment, SealedText
from navigator.casebook.break_glass import BreakGlass
from navigator.casebook.clinical_note import ClinicalNote
from navigator.casebook.consent_rules import ConsentForm
from navigator.casebook.persons_words import ClosedDoor
from navigator.casebook.record import Record
from navigator.casebook.retention import LegalHold
from navigator.casebook.review import Review
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.same_person import PersonLink

LATER = NOW + DAY
NO_FLAG = person()


def flag(**fields: Any) -> SafetyFlag:
    seen: dict[str, Any] = {"seen_by": "o1", "seen_at": NOW, "entered_at": LATER, "expires_at": NOW + 30 * DAY}
    return SafetyFlag(**{"id": "g1", "code": "dogs", "basis": "first_hand"} | seen | fields)


def again(at: datetime, one: SafetyFlag) -> SafetyFlag:
    return one.seen_again(by="o2", basis="told", at=at, entered_at=at, expires_at=at + DAY)


FLAGGED = person().with_flag(flag())
REVIEWED = person().with_flag(flag().reviewed(by="s1", at=NOW))
ADD, WRITE, LOOK = Action.FLAG_ADD, Action.PERSON_WRITE, Action.FLAG_REVIEW


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (None, NO_FLAG, {WRITE}),
        (None, FLAGGED, {WRITE}),
        (NO_FLAG, NO_FLAG, {WRITE}),
        (NO_FLAG, NO_FLAG.identified("Eva Alder"), {WRITE}),
        (NO_FLAG, FLAGGED, {ADD}),
        (FLAGGED, FLAGGED.with_flag(flag(id="g2")), {ADD}),
        (FLAGGED, person().with_flag(again(LATER, flag())), {ADD}),
        (FLAGGED, REVIEWED, {LOOK}),
        (NO_FLAG, REVIEWED, {LOOK}),
        # A flag is no door to the name, the numbers, or to what somebody else saw.
        (NO_FLAG, FLAGGED.identified("Eva Alder"), {ADD, WRITE}),
        (NO_FLAG, FLAGGED.with_contact(contact()), {ADD, WRITE}),
        (FLAGGED, REVIEWED.identified("Eva Alder"), {LOOK, WRITE}),
        (FLAGGED, NO_FLAG, {WRITE}),
        (FLAGGED, person().with_flag(flag(id="g2")), {ADD, WRITE}),
        (FLAGGED, person().with_flag(flag(words="none at all")), {WRITE}),
        (FLAGGED, person().with_flag(flag().ended(at=LATER, reason="moved")), {WRITE}),
        (FLAGGED, person().with_flag(again(LATER, flag()).ended(at=LATER, reason="moved")), {WRITE}),
        (REVIEWED, person().with_flag(REVIEWED.flags[0].ended(at=LATER, reason="moved")), {LOOK}),
    ],
)  # fmt: skip
def test_a_flag_gives_nobody_the_rest_of_a_person(before: Record | None, after: Record, wanted: set[Action]) -> None:
    assert set(actions_for(before, after)) == wanted


TASK, TOLD = follow_up(), consent()
EARLY = TASK.closed_early(by="s1", at=NOW, reason="moved")
REVIEW = Review(**record(), record_id="e1", author="o1", asked_at=NOW)
GLASS = BreakGlass(
    **record(), by="o1", role=Role.OFFICER, reason="unresponsive, needs a contact", opened_at=NOW, minutes=60
)


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (None, encounter(), Action.ENCOUNTER_WRITE),
        (None, disclosure(), Action.ENCOUNTER_WRITE),
        (None, referral(), Action.REFERRAL_MAKE),
        (referral(), referral(need="food"), Action.REFERRAL_STATUS),
        (None, TASK, Action.FOLLOW_UP_ATTEMPT),
        (TASK, TASK.attempted(attempt()), Action.FOLLOW_UP_ATTEMPT),
        (TASK, replace(TASK, owner="o2"), Action.FOLLOW_UP_REASSIGN),
        (TASK, replace(TASK, team="t2"), Action.FOLLOW_UP_REASSIGN),
        (TASK, EARLY, Action.CLOSE_EARLY),
        (EARLY, replace(EARLY, reason="other words"), Action.FOLLOW_UP_ATTEMPT),
        (None, EARLY, Action.FOLLOW_UP_ATTEMPT),
        (None, TOLD, Action.CONSENT_RECORD),
        (None, replace(TOLD, form=ConsentForm.VERBAL, witness="o2"), Action.CONSENT_RECORD_VERBAL),
        (TOLD, TOLD.revoked(by="o1", at=LATER, how="said so"), Action.CONSENT_REVOKE),
        (None, REVIEW, Action.ENCOUNTER_WRITE),
        (REVIEW, REVIEW.signed(by="s1", at=NOW), Action.CO_SIGN),
        (REVIEW, REVIEW.returned(by="s1", at=NOW, reason="which one?"), Action.RETURN),
        (None, GLASS, Action.BREAK_GLASS),
        (GLASS, GLASS.reviewed(by="s1", at=NOW, finding="was needed"), Action.GLASS_REVIEW),
        (None, Amendment(**record(), record_id="e1", field="f", was="a", says="b", reason="c", by="o1", at=NOW), Action.AMEND),
        (None, SealedText(**record(), record_id="e1", field="f", text_of="e1", by="s1", reason="c", at=NOW), Action.SEAL_TEXT),
        (None, ClinicalNote(**record(), by="o1", at=NOW, entered_at=NOW, person_id="p1", text="x"), Action.SEALED_WRITE),
        (None, exception(), Action.DISCLOSE),
        (None, PersonLink(**record(), first_id="p1", second_id="p2"), Action.PERSON_LINK),
        (None, ClosedDoor(**record(), person_id="p1", service_at_location_id="s", why="banned", said_by="p", at=NOW), WRITE),
        (None, LegalHold(**record(), subjects=frozenset(), why="the letter of May", by="s1", at=NOW), Action.RETENTION),
    ],
    ids=lambda value: "" if isinstance(value, Record) else None,
)  # fmt: skip
def test_each_change_takes_one_action_of_the_table(before: Record | None, after: Record, wanted: Action) -> None:
    assert actions_for(before, after) == [wanted]
