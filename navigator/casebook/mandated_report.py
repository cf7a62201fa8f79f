"""A mandated report: made or not needed, to whom, when, under which intake number (RECORDS.md, honest records)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.casebook.said import NOT_ASKED
from navigator.errors import NavigatorError


class ReportDecision(StrEnum):
    """What was decided; there is no default."""

    NOT_ASKED = NOT_ASKED
    MADE = "made"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MandatedReport(Record):
    """The decision about one mandated report; `kind` is a code of "mandated_reports"."""

    encounter_id: str
    kind: str
    decision: ReportDecision
    decided_by: str
    reported_to: str = ""
    reported_at: datetime | None = None
    intake_number: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a report without whom and when, and a decision against one without a reason: raises NavigatorError."""
        Record.__post_init__(self)
        check_aware(self.reported_at)
        if self.decision is ReportDecision.MADE and not (self.reported_to and self.reported_at):
            raise NavigatorError(
                "Say to whom and when the report was made.", hint="The intake number may follow later."
            )
        if self.decision is ReportDecision.NOT_NEEDED and not self.reason.strip():
            raise NavigatorError("Say why no report is needed.", hint="One line is enough.")

    @property
    def is_open(self) -> bool:
        """Somebody still has to decide, or to enter the intake number."""
        return self.decision is ReportDecision.NOT_ASKED or (
            self.decision is ReportDecision.MADE and not self.intake_number
        )
