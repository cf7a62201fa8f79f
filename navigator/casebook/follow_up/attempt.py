"""One attempt to reach somebody: what was tried, when, and what came of it (RECORDS.md ATTEMPT)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from navigator.casebook.codes import Code, CodeList
from navigator.casebook.contact import Way
from navigator.casebook.moments import check_not_ahead
from navigator.casebook.said import NOT_ASKED
from navigator.errors import NavigatorError

LEAST_WELL, MOST_WELL = 0, 10


class AttemptMeaning(StrEnum):
    """What a result means to the rules; the groups of the list "attempt_results"."""

    NOT_ASKED = NOT_ASKED
    REACHED = "reached"
    NOT_REACHED = "not_reached"
    LEARNED = "learned"
    REFUSED = "refused"
    CONFIRMED = "confirmed"
    ABORTED = "aborted"


class Connected(StrEnum):
    """Whether the person is connected to what they were referred to; the codes of the list "connections"."""

    NOT_ASKED = NOT_ASKED
    YES = "yes"
    NO = "no"
    PENDING = "pending"


# Somebody answered for the person, or the person did.
REACHING = frozenset({AttemptMeaning.REACHED, AttemptMeaning.REFUSED})
# An attempt that was broken off was none: it counts neither for nor against anybody.
COUNTED = frozenset({AttemptMeaning.NOT_REACHED, AttemptMeaning.LEARNED})
# After these a follow-up has had its answer.
ANSWERING = frozenset({AttemptMeaning.REACHED, AttemptMeaning.CONFIRMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One attempt; `at` is when it was made, `entered_at` when it was typed in. The result has no default.

    `mode` and `result` are codes, `way` and `meaning` their groups as the lists stood then. `wellbeing` is what the person
    said, 0 to 10. What a provider confirms needs the release that names the provider.
    """

    id: str
    at: datetime
    entered_at: datetime
    by: str
    mode: str
    way: Way
    result: str
    meaning: AttemptMeaning
    connected: Connected
    contact_id: str | None = None
    consent_id: str | None = None
    wellbeing: int | None = None
    next_step: str = ""

    def __post_init__(self) -> None:
        """Refuse an attempt that says not what came of it: raises NavigatorError."""
        check_not_ahead(self.at, self.entered_at, "an attempt")
        if self.meaning is AttemptMeaning.NOT_ASKED or self.result == NOT_ASKED:
            raise NavigatorError("Say what came of this attempt.", hint="“No answer” is a result too.")
        if self.meaning is AttemptMeaning.CONFIRMED and self.consent_id is None:
            raise NavigatorError(
                "A provider may confirm only under a release that names it.",
                hint="Choose the consent, or ask the person.",
            )
        if self.wellbeing is not None and not LEAST_WELL <= self.wellbeing <= MOST_WELL:
            raise NavigatorError(f"Wellbeing is {LEAST_WELL} to {MOST_WELL}.", hint="Enter what the person said.")


def offered_results(results: CodeList, *, provider_may_confirm: bool) -> tuple[Code, ...]:
    """Return the results that may be chosen; "provider confirmed" only under a live release (RECORDS.md)."""
    return tuple(
        code
        for code in results.offered()
        if provider_may_confirm or AttemptMeaning(code.group) is not AttemptMeaning.CONFIRMED
    )
