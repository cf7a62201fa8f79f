"""Where the law lets a Part 2 record go without consent: chosen by somebody, for a reason, for one disclosure (S12)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from navigator.casebook.consent_rules import Told
from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.errors import NavigatorError


class ExceptionKind(StrEnum):
    """The exceptions of S12; codes of "disclosure_authorities"."""

    MEDICAL_EMERGENCY = "medical_emergency"
    ABUSE_REPORT = "abuse_report"
    COURT_ORDER = "court_order"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalException(Record):
    """One exception, used once: it names its disclosure, its recipient and what may be told.

    `reference` is the number of the court's order (42 CFR 2.64, 2.65), or the intake number of a report.
    """

    person_id: str
    kind: ExceptionKind
    disclosure_id: str
    recipient: str
    what: frozenset[Told]
    chosen_by: str
    why: str
    at: datetime
    reference: str = ""

    def __post_init__(self) -> None:
        """Refuse one without who and why, and a court's order without its number: raises NavigatorError (S12)."""
        Record.__post_init__(self)
        check_aware(self.at)
        if not self.chosen_by or not self.why.strip():
            raise NavigatorError("An exception says who chose it and why.", hint="One line is enough.")
        if self.kind is ExceptionKind.COURT_ORDER and not self.reference.strip():
            raise NavigatorError("A court order has a number.", hint="Enter it from the order.")

    def covers(self, *, disclosure_id: str, person_id: str, recipient: str, what: frozenset[Told]) -> bool:
        """Tell whether it was chosen for this disclosure, of this person, to this recipient, with all that it tells."""
        same = (self.disclosure_id, self.person_id, self.recipient) == (disclosure_id, person_id, recipient)
        return same and what <= self.what
