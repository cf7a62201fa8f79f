"""Breaks the glass: written down first, then the account sees more, for an hour at most (S8)."""

from navigator.access.about import new_record
from navigator.access.actions import Action
from navigator.casebook.break_glass import Moment, broken
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.casebook.events.changing import changes
from navigator.casebook.events.sealing import Circumstances
from navigator.use_cases.desk import Desk


def break_glass(desk: Desk, reason: str, *, shift_ends_ms: int) -> str:
    """Open what the agency keeps to this account, and return what it will see in words; a supervisor reviews it.

    Raises NotAllowedError for a role that may not, NavigatorError without a reason or after the shift.
    """
    desk.demand(Action.BREAK_GLASS, new_record(desk.who))
    moment = Moment(now=desk.clock.now(), mono_ms=desk.uptime_ms(), shift_ends_ms=shift_ends_ms)
    done = broken(desk.who, reason, record_id=desk.new_id(), moment=moment, permissions=desk.permissions)
    written = changes(None, done.record, desk.sealing, Circumstances())
    noted = Noted(kind=AuditKind.GLASS, detail={"record": done.record.id, "minutes": done.record.minutes})
    desk.keep(written, noted=[noted])
    desk.who = done.who
    return done.words
