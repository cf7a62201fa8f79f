"""What somebody reads before they sign: the record with both versions of what was amended, and its review so far."""

from dataclasses import dataclass

from navigator.access.actions import Action
from navigator.casebook.amendment import Amendment
from navigator.casebook.corrected import as_it_counts
from navigator.casebook.encounter import Encounter
from navigator.casebook.events.stand_ins import record_from
from navigator.casebook.record import Record
from navigator.casebook.review import Review
from navigator.errors import NotFoundError
from navigator.use_cases.amended import amendments_of
from navigator.use_cases.desk import Desk
from navigator.use_cases.record_facts import kind_of
from navigator.use_cases.see_people import record_for, see_record


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderReview:
    """A record as its reader may read it, with what was amended; `sealed` events stay closed; `amendments` the earliest first."""

    review: Review
    kind: str
    record: Record
    sealed: int
    amendments: tuple[Amendment, ...]


def under_review(desk: Desk, review_id: str) -> UnderReview:
    """Return what a review is about; raises NotAllowedError, NotFoundError. That it is read is written down first (S9)."""
    review: Review = record_for(desk, "review", review_id, Action.AMEND)
    kind = kind_of(desk.casebook, review.record_id)
    if not kind:
        raise NotFoundError("The record of this review is not in this casebook.", hint="It may be on another laptop.")
    state = see_record(desk, kind, review.record_id, Action.ENCOUNTER_VIEW)
    found = (change for _, change in amendments_of(desk, {review.record_id}))
    amended = sorted((one for one in found if isinstance(one, Amendment)), key=lambda one: (one.at, one.id))
    record: Record = record_from(kind, review.record_id, state)
    if isinstance(record, Encounter):
        record = as_it_counts(record, amended)
    return UnderReview(review=review, kind=kind, record=record, sealed=state.sealed, amendments=tuple(amended))
