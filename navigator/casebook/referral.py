"""One service offered to one person, with what was told of it and what became of it (RECORDS.md REFERRAL)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from navigator.casebook.codes import Code
from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.casebook.referral_states import ENDED, NEEDS_AGREEMENT, NEXT_REFERRAL, ReferralState
from navigator.casebook.said import NOT_ASKED, Said
from navigator.casebook.snapshot import Snapshot
from navigator.casebook.states import check_move
from navigator.errors import NavigatorError


class OutcomeMeaning(StrEnum):
    """What an outcome means to the figures; the groups of the list "referral_outcomes"."""

    NOT_ASKED = NOT_ASKED
    CONNECTED = "connected"
    NOT_CONNECTED = "not_connected"
    UNKNOWN = "unknown"


class BarrierMeaning(StrEnum):
    """What a barrier means; the groups of the list "referral_barriers". A wrong directory opens a correction."""

    CAPACITY = "capacity"
    RULE = "rule"
    COST = "cost"
    ACCESS = "access"
    DIRECTORY = "directory"
    PERSON = "person"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """What stood in the way, and when that was found: the county's gap report is made of these."""

    code: str
    meaning: BarrierMeaning
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """That a provider refused: who said so, when, and the stated reason, a code of "refusal_reasons" (no default)."""

    by: str
    at: datetime
    reason: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A state that a referral reached, and when."""

    state: ReferralState
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral(Record):
    """One row per service. `agreed` and `desk_answer` are said by others: they have no default.

    Information never depends on a consent (S13, VAWA): `consent_id` is needed where data about the person went out, and
    the disclosure says so. `outcome_meaning` is the group of `outcome` as the list stood then.
    """

    encounter_id: str | None
    person_id: str | None
    snapshot: Snapshot
    need: str
    method: str
    agreed: Said
    desk_answer: str
    made_by: str
    made_at: datetime
    spoken_to: str = ""
    called_at: datetime | None = None
    consent_id: str | None = None
    appointment_at: datetime | None = None
    state: ReferralState = ReferralState.DRAFT
    steps: tuple[Step, ...] = ()
    outcome: str = NOT_ASKED
    outcome_meaning: OutcomeMeaning = OutcomeMeaning.NOT_ASKED
    outcome_at: datetime | None = None
    barriers: tuple[Barrier, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a moment without a zone: raises ValueError."""
        Record.__post_init__(self)
        check_aware(self.made_at, self.called_at, self.appointment_at, self.outcome_at)

    def asked(self, agreed: Said) -> "Referral":
        """Return the referral with what the person said to it."""
        return replace(self, agreed=agreed)

    def moved_to(self, state: ReferralState, at: datetime) -> "Referral":
        """Return the referral one step further; raises NavigatorError where the table or the person does not allow it.

        A closed one, an appointment and a decline have verbs of their own.
        """
        if state in (ReferralState.CLOSED, ReferralState.SCHEDULED, ReferralState.PERSON_DECLINED):
            raise NavigatorError("Say more about this step.", hint="Close with an outcome, or enter the appointment.")
        return self._moved(state, at)

    def _moved(self, state: ReferralState, at: datetime) -> "Referral":
        check_aware(at)
        check_move(NEXT_REFERRAL, self.state, state, "referral")
        if state in NEEDS_AGREEMENT and not self.agreed.is_yes:
            words = "declined" if self.agreed.was_asked else "was not asked"
            raise NavigatorError(f"The person {words}.", hint="Ask whether they agree, and enter the answer.")
        return replace(self, state=state, steps=(*self.steps, Step(state=state, at=at)))

    def declined(self, at: datetime) -> "Referral":
        """Return the referral as the person declined it: shown as declined, never as one that failed."""
        return replace(self._moved(ReferralState.PERSON_DECLINED, at), agreed=Said.NO, appointment_at=None)

    def scheduled(self, appointment_at: datetime, at: datetime) -> "Referral":
        """Return the referral with an appointment; a new one takes the place of the old."""
        return replace(self._moved(ReferralState.SCHEDULED, at), appointment_at=appointment_at)

    def called(self, *, spoken_to: str, desk_answer: str, at: datetime) -> "Referral":
        """Return the referral with what the desk said to whom, and when."""
        check_aware(at)
        return replace(self, spoken_to=spoken_to, desk_answer=desk_answer, called_at=at)

    def refused(self, refusal: Refusal) -> "Referral":
        """Return the referral with a refusal of the provider, for the meeting with that provider."""
        return replace(self, refusals=(*self.refusals, refusal))

    def met(self, barrier: Code, at: datetime) -> "Referral":
        """Return the referral with what stood in the way; the same barrier counts once."""
        if any(known.code == barrier.code for known in self.barriers):
            return self
        found = Barrier(code=barrier.code, meaning=BarrierMeaning(barrier.group), at=at)
        return replace(self, barriers=(*self.barriers, found))

    @property
    def asks_for_correction(self) -> bool:
        """The directory was wrong: a correction task is opened (RECORDS.md, barrier)."""
        return any(barrier.meaning is BarrierMeaning.DIRECTORY for barrier in self.barriers)

    def closed(self, outcome: Code, at: datetime) -> "Referral":
        """Return the referral as closed with what became of it; "unknown" is an outcome, silence is none."""
        return self._moved(ReferralState.CLOSED, at).learned(outcome, at)

    def learned(self, outcome: Code, at: datetime) -> "Referral":
        """Return the referral with what became of it, closed or not; raises NavigatorError for one that was declined."""
        check_aware(at)
        if self.state in (ReferralState.DRAFT, ReferralState.PERSON_DECLINED):
            raise NavigatorError("This referral was never begun.", hint="Offer it, or leave it as declined.")
        meaning = OutcomeMeaning(outcome.group)
        return replace(self, outcome=outcome.code, outcome_meaning=meaning, outcome_at=at)

    @property
    def is_open(self) -> bool:
        """Somebody still has to find out what became of it."""
        return self.state not in ENDED
