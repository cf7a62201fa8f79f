"""A safety flag says what was seen, by whom, when, first-hand or told, and ends by itself (RECORDS.md, honest records)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from navigator.casebook.moments import check_aware, check_not_ahead
from navigator.errors import NavigatorError

LONGEST_FLAG = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyFlag:
    """One danger that somebody saw or was told of; it expires at most 90 days after it was last seen.

    `code` is of "safety_flags", `basis` of "flag_bases"; neither has a default.
    """

    id: str
    code: str
    basis: str
    seen_by: str
    seen_at: datetime
    entered_at: datetime
    expires_at: datetime
    words: str = ""
    reviewed_by: str = ""
    reviewed_at: datetime | None = None
    ended_at: datetime | None = None
    end_reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a flag that nobody saw or that outlives 90 days: raises NavigatorError."""
        check_aware(self.expires_at, self.reviewed_at, self.ended_at)
        check_not_ahead(self.seen_at, self.entered_at, "a flag")
        if not self.seen_by:
            raise NavigatorError("A safety flag says who saw it.", hint="Enter who saw it or told it.")
        if not self.seen_at < self.expires_at <= self.seen_at + LONGEST_FLAG:
            raise NavigatorError(
                f"A safety flag ends within {LONGEST_FLAG.days} days.",
                hint="Choose an earlier day; it can be seen again.",
            )

    def holds_at(self, moment: datetime) -> bool:
        """Tell whether the flag is to be shown; it is not after its end, however it ended."""
        return self.seen_at <= moment < min(self.expires_at, self.ended_at or self.expires_at)

    def seen_again(
        self, *, by: str, basis: str, at: datetime, entered_at: datetime, expires_at: datetime
    ) -> "SafetyFlag":
        """Return the flag with a newer sighting; raises NavigatorError when that is not newer or the flag was ended."""
        if at <= self.seen_at:
            raise NavigatorError("This was seen earlier already.", hint="Enter when it was seen again.")
        if self.ended_at is not None:
            raise NavigatorError("This flag was ended.", hint="Add a new flag for what was seen now.")
        return replace(
            self,
            seen_by=by,
            basis=basis,
            seen_at=at,
            entered_at=entered_at,
            expires_at=expires_at,
            reviewed_at=None,
            reviewed_by="",
        )

    def reviewed(self, *, by: str, at: datetime) -> "SafetyFlag":
        """Return the flag as a supervisor looked at it; raises NavigatorError where the one who saw it reviews it."""
        if by == self.seen_by:
            raise NavigatorError(
                "Somebody else reviews a flag than who saw it.", hint="Leave it to another supervisor."
            )
        return replace(self, reviewed_by=by, reviewed_at=at)

    def ended(self, *, at: datetime, reason: str) -> "SafetyFlag":
        """Return the flag as ended early; raises NavigatorError without a reason."""
        if not reason.strip():
            raise NavigatorError("Say why the flag ends.", hint="One line is enough.")
        return replace(self, ended_at=at, end_reason=reason)
