"""Breaking the glass: a reason, an hour at most, and a supervisor who looks at it afterwards (S8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.access.break_glass import opened_glass
from navigator.access.decide import decide
from navigator.access.permissions import AS_SHIPPED, Permissions
from navigator.access.roles import KeyClass, Role
from navigator.access.who import Who
from navigator.casebook.metrics.measure import Period
from navigator.casebook.moments import check_aware
from navigator.casebook.record import Record
from navigator.errors import NavigatorError

NO_SEALED = (
    "This opens the records that your agency keeps; sealed entries stay closed, as your account holds no key to them."
)
WITH_SEALED = "This opens the records that your agency keeps and the sealed entries that your account holds the key to."


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakGlass(Record):
    """One use of break-glass, and the task of a supervisor to look at it: it waits until somebody else did."""

    by: str
    role: Role
    reason: str
    opened_at: datetime
    minutes: int
    reviewed_by: str = ""
    reviewed_at: datetime | None = None
    finding: str = ""

    def __post_init__(self) -> None:
        """Refuse one without a reason: raises NavigatorError (S8)."""
        Record.__post_init__(self)
        check_aware(self.opened_at, self.reviewed_at)
        if not self.reason.strip():
            raise NavigatorError("Say why you break the glass.", hint="One line; a supervisor reads it.")

    @property
    def is_waiting(self) -> bool:
        """No supervisor has looked at it yet."""
        return not self.reviewed_by

    def reviewed(self, *, by: str, at: datetime, finding: str) -> "BreakGlass":
        """Return the use as a supervisor looked at it; raises NavigatorError for one's own, a second time, or no finding."""
        check_aware(at)
        if by == self.by:
            raise NavigatorError("Nobody reviews their own use of break-glass.", hint="Leave it to another supervisor.")
        if not self.is_waiting:
            raise NavigatorError("This was reviewed already.", hint="Nothing more is needed.")
        if not finding.strip():
            raise NavigatorError("Say what you found.", hint="“Was needed” is enough.")
        return replace(self, reviewed_by=by, reviewed_at=at, finding=finding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """What comes of breaking the glass: the record to keep first, then the account that sees more, and what it will see."""

    record: BreakGlass
    who: Who
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When it happens: on the wall, and by the uptime of the machine, with that of the end of the shift."""

    now: datetime
    mono_ms: int
    shift_ends_ms: int


def broken(who: Who, reason: str, *, record_id: str, moment: Moment, permissions: Permissions = AS_SHIPPED) -> Broken:
    """Return the broken glass: the record is written before the account is used (S8, S9).

    Raises NotAllowedError for a role that may not, NavigatorError without a reason or after the shift.
    """
    decide(who, Action.BREAK_GLASS, new_record(who), mono_ms=moment.mono_ms, permissions=permissions).demand()
    glass = opened_glass(record_id, mono_ms=moment.mono_ms, shift_ends_ms=moment.shift_ends_ms)
    record = BreakGlass(
        id=record_id,
        custodian=who.agency,
        by=who.user,
        role=who.role,
        reason=reason,
        opened_at=moment.now,
        minutes=glass.minutes,
    )
    words = WITH_SEALED if KeyClass.CLINICAL in who.usable_keys else NO_SEALED
    return Broken(record=record, who=replace(who, glass=glass), words=words)


def waiting(uses: Iterable[BreakGlass]) -> Sequence[BreakGlass]:
    """Return the uses that a supervisor still has to look at, the oldest first."""
    return sorted((use for use in uses if use.is_waiting), key=lambda use: (use.opened_at, use.id))


def uses_in(uses: Iterable[BreakGlass], period: Period) -> Sequence[BreakGlass]:
    """Return the uses of a period for the report, the latest first, reviewed or not (S8: report of uses)."""
    held = (use for use in uses if period.holds(use.opened_at))
    return sorted(held, key=lambda use: (use.opened_at, use.id), reverse=True)
