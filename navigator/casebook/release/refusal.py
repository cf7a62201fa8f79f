"""Why a record does not leave: a sentence and a next step, never a word of the record."""

from dataclasses import dataclass
from enum import StrEnum

from navigator.access.decide import WORDS, Decision
from navigator.errors import NotAllowedError


class No(StrEnum):
    """What stands in the way; the code goes to the log."""

    NOT_ALLOWED = "not_allowed"
    NOTHING_CHOSEN = "nothing_chosen"
    UNKNOWN_PART = "unknown_part"
    NO_PURPOSE = "no_purpose"
    NOT_COVERED = "not_covered"
    NOT_COVERED_PART2 = "not_covered_part2"
    VIOLENCE_NOT_ASKED = "violence_not_asked"
    NO_VAWA_RELEASE = "no_vawa_release"
    AGE_UNCLEAR = "age_unclear"
    WHO_MAY_CONSENT = "who_may_consent"
    NOT_GIVEN_BY = "not_given_by"
    NOT_TO_PARENT = "not_to_parent"


REFUSALS = {
    No.NOTHING_CHOSEN: ("Nothing is chosen.", "Tick what the recipient needs, and no more."),
    No.UNKNOWN_PART: ("A chosen part is not in this record.", "Choose again from what is shown."),
    No.NO_PURPOSE: ("Say what it is for.", "Choose one of the purposes."),
    No.NOT_COVERED: (
        "No consent covers all of this, for this recipient and this purpose, now.",
        "Choose less, ask the person for a consent, or choose the exception that applies.",
    ),
    No.NOT_COVERED_PART2: (
        "This record is protected by 42 CFR part 2, or nobody knows; no Part 2 consent covers all of it for this recipient.",
        "Ask the person for a Part 2 consent, choose the exception that applies, or mark the record.",
    ),
    No.VIOLENCE_NOT_ASKED: (
        "Nobody asked whether the person is fleeing violence.",
        "Ask, and enter the answer; a written release of a victim service works too.",
    ),
    No.NO_VAWA_RELEASE: (
        "A person who may be fleeing violence is named only under a victim service's written release.",
        "Choose less, or ask the person for that release. An exception to part 2 does not stand in for it.",
    ),
    No.AGE_UNCLEAR: ("The record says both a minor and 18 or over.", "Correct the date of birth or the answer."),
    No.WHO_MAY_CONSENT: (
        "It is unknown who may consent for this person.",
        "Enter whether this is a minor and who may consent.",
    ),
    No.NOT_GIVEN_BY: (
        "The consent was not given by whoever may consent for this minor.",
        "Ask them, and enter who gave it.",
    ),
    No.NOT_TO_PARENT: ("A parent or guardian may not be told this.", "Only a yes to “share with parent?” allows it."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A no, in words."""

    no: No
    message: str
    hint: str

    @classmethod
    def of(cls, no: No) -> "Refusal":
        """Return a no in its words."""
        message, hint = REFUSALS[no]
        return cls(no=no, message=message, hint=hint)

    @classmethod
    def of_decision(cls, decision: Decision) -> "Refusal":
        """Return what the table of permissions said."""
        message, hint = WORDS[decision.why]
        return cls(no=No.NOT_ALLOWED, message=message, hint=hint)

    def error(self) -> NotAllowedError:
        """Return it as an error for whoever cannot go on."""
        return NotAllowedError(self.message, hint=self.hint, detail=self.no)
