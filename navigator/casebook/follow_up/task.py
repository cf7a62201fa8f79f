"""One follow-up: a task with an owner, a due window and its attempts (RECORDS.md FOLLOW-UP)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from navigator.casebook.codes import Code
from navigator.casebook.follow_up.attempt import ANSWERING, Attempt
from navigator.casebook.follow_up.rules import UnableRule
from navigator.casebook.follow_up.unable import still_needed, tally
from navigator.casebook.follow_up.window import DueWindow
from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.casebook.states import check_move
from navigator.errors import NavigatorError


class FollowUpState(StrEnum):
    """Where a follow-up stands; the codes of the list "follow_up_statuses". Overdue is no state: it is the clock's."""

    OPEN = "open"
    DONE = "done"
    UNABLE = "unable"
    CANCELLED = "cancelled"


_ENDED = frozenset({FollowUpState.DONE, FollowUpState.UNABLE, FollowUpState.CANCELLED})
NEXT_FOLLOW_UP: Mapping[FollowUpState, frozenset[FollowUpState]] = {
    FollowUpState.OPEN: _ENDED,
    # Somebody turns up after all, or it was ended by mistake.
    **dict.fromkeys(_ENDED, frozenset({FollowUpState.OPEN})),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change to a follow-up that is no attempt: what, by whom, when, why."""

    what: str
    by: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Record):
    """A follow-up of a person, an encounter or a referral. `owner` "" is nobody's: it shows in the team's list.

    `first_due_by` never changes: figures count against it, however often the window moves. `rule` is the code of the rule
    that it is from, "" for one made by hand.
    """

    kind: str
    reason: str
    owner: str
    team: str
    window: DueWindow
    first_due_by: datetime
    unable_rule: UnableRule
    clock_from: datetime
    person_id: str | None = None
    encounter_id: str | None = None
    referral_id: str | None = None
    rule: str = ""
    priority: int = 2
    state: FollowUpState = FollowUpState.OPEN
    attempts: tuple[Attempt, ...] = ()
    changes: tuple[Change, ...] = ()
    end_code: str = ""
    ended_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse a follow-up of nothing: raises NavigatorError."""
        Record.__post_init__(self)
        check_aware(self.first_due_by, self.clock_from, self.ended_at)
        if self.person_id is None and self.encounter_id is None and self.referral_id is None:
            raise NavigatorError("Say whom this follow-up is about.", hint="Choose the person or the encounter.")

    @property
    def is_open(self) -> bool:
        """Somebody still has to act."""
        return self.state is FollowUpState.OPEN

    def is_overdue_at(self, moment: datetime) -> bool:
        """Tell whether it is open and its window is over."""
        return self.is_open and moment >= self.window.due_by

    def attempted(self, attempt: Attempt) -> "FollowUp":
        """Return the follow-up with an attempt, in the order in which they were made; the due window stays.

        One entered after the end is kept too: it was made. The same id counts once.
        """
        others = (known for known in self.attempts if known.id != attempt.id)
        return replace(self, attempts=tuple(sorted((*others, attempt), key=lambda one: (one.at, one.id))))

    def reassigned(self, *, owner: str, team: str, by: str, at: datetime) -> "FollowUp":
        """Return the follow-up with another owner or team; what it is due by stays."""
        check_aware(at)
        return replace(self._still_open(), owner=owner, team=team, changes=self._with("reassigned", by, at, ""))

    def replanned(self, window: DueWindow, *, by: str, at: datetime, reason: str) -> "FollowUp":
        """Return the follow-up with another window; raises NavigatorError where that would hide that it is overdue."""
        self._still_open()
        if not reason.strip():
            raise NavigatorError("Say why the window moves.", hint="One line is enough.")
        if self.is_overdue_at(at) and window.due_by > self.window.due_by:
            raise NavigatorError("This is overdue and stays so.", hint="Try now, or let a supervisor close it.")
        return replace(self, window=window, changes=self._with("replanned", by, at, reason))

    def done(self, *, by: str, at: datetime) -> "FollowUp":
        """Return the follow-up as done; raises NavigatorError where nobody was reached and no provider confirmed."""
        if not any(attempt.meaning in ANSWERING for attempt in self.attempts):
            raise NavigatorError(
                "Nobody was reached yet.", hint="Enter the attempt that reached them, or end it in another way."
            )
        return self._ended(FollowUpState.DONE, by, at, "", "")

    def unable(self, *, by: str, at: datetime, zone: ZoneInfo) -> "FollowUp":
        """Return the follow-up as unable to reach; raises NavigatorError that says what is still to be tried."""
        if needed := still_needed(self.unable_rule, tally(self.attempts, zone)):
            raise NavigatorError(
                f"Too early to give up: {', '.join(needed)}.", hint="Try again, or ask a supervisor to close it early."
            )
        return self._ended(FollowUpState.UNABLE, by, at, "", "")

    def closed_early(self, *, by: str, at: datetime, reason: str) -> "FollowUp":
        """Return the follow-up as a supervisor closed it before the rule was met; raises NavigatorError without a reason."""
        if not reason.strip():
            raise NavigatorError("Say why it is closed early.", hint="One line is enough.")
        return self._ended(FollowUpState.UNABLE, by, at, reason, "closed_early")

    def cancelled(self, code: Code, *, by: str, at: datetime, reason: str = "") -> "FollowUp":
        """Return the follow-up as cancelled, for a code of "cancel_reasons"; after its due time it counts as late."""
        return self._ended(FollowUpState.CANCELLED, by, at, reason, code.code)

    def reopened(self, *, by: str, at: datetime, reason: str) -> "FollowUp":
        """Return the follow-up as open again, under the same due window; raises NavigatorError without a reason."""
        check_aware(at)
        check_move(NEXT_FOLLOW_UP, self.state, FollowUpState.OPEN, "follow-up")
        if not reason.strip():
            raise NavigatorError("Say why it is opened again.", hint="One line is enough.")
        changes = self._with("reopened", by, at, reason)
        return replace(self, state=FollowUpState.OPEN, ended_at=None, end_code="", changes=changes)

    def _ended(self, state: FollowUpState, by: str, at: datetime, reason: str, code: str) -> "FollowUp":
        check_aware(at)
        check_move(NEXT_FOLLOW_UP, self.state, state, "follow-up")
        return replace(self, state=state, ended_at=at, end_code=code, changes=self._with(state, by, at, reason))

    def _with(self, what: str, by: str, at: datetime, reason: str) -> tuple[Change, ...]:
        return (*self.changes, Change(what=str(what), by=by, at=at, reason=reason))

    def _still_open(self) -> "FollowUp":
        if not self.is_open:
            raise NavigatorError("This follow-up has ended.", hint="Open it again first.")
        return self
