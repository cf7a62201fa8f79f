"""Co-signing: a second pair of eyes signs a record or returns it with a reason; both stay in its history."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.casebook.states import check_move
from navigator.errors import NavigatorError


class ReviewState(StrEnum):
    """Where a record stands that somebody else must sign."""

    WAITING = "waiting"
    SIGNED = "signed"
    RETURNED = "returned"


NEXT_REVIEW: Mapping[ReviewState, frozenset[ReviewState]] = {
    ReviewState.WAITING: frozenset({ReviewState.SIGNED, ReviewState.RETURNED}),
    # The author amended it: it waits again.
    ReviewState.RETURNED: frozenset({ReviewState.WAITING}),
    # What is amended after the signature needs another one.
    ReviewState.SIGNED: frozenset({ReviewState.WAITING}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewStep:
    """One step of a review: who did what, when, and why."""

    state: ReviewState
    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """The review of one record. A solo profile has none (ROLES.md); nobody signs their own."""

    record_id: str
    author: str
    asked_at: datetime
    state: ReviewState = ReviewState.WAITING
    steps: tuple[ReviewStep, ...] = ()

    def signed(self, *, by: str, at: datetime) -> "Review":
        """Return the review as signed; raises NavigatorError for the author's own signature."""
        if by == self.author:
            raise NavigatorError("Nobody co-signs their own record.", hint="Leave it to a supervisor.")
        return self._step(ReviewState.SIGNED, by, at, "")

    def returned(self, *, by: str, at: datetime, reason: str) -> "Review":
        """Return the review as sent back; raises NavigatorError without a reason or by the author."""
        if by == self.author:
            raise NavigatorError("Nobody returns their own record.", hint="Write an amendment.")
        if not reason.strip():
            raise NavigatorError("Say what should be changed.", hint="One line is enough.")
        return self._step(ReviewState.RETURNED, by, at, reason)

    def amended(self, *, by: str, at: datetime) -> "Review":
        """Return the review as waiting again, for the record was amended."""
        if self.state is ReviewState.WAITING:
            return self
        return self._step(ReviewState.WAITING, by, at, "")

    def _step(self, state: ReviewState, by: str, at: datetime, reason: str) -> "Review":
        check_aware(at)
        check_move(NEXT_REVIEW, self.state, state, "review")
        return replace(self, state=state, steps=(*self.steps, ReviewStep(state=state, by=by, at=at, reason=reason)))
