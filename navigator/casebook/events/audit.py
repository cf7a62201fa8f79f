"""What is written down of the casebook's own use: who saw, searched, printed, was refused (S9; SAFETY 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from navigator.casebook.journal.canonical import Plain


class AuditKind(StrEnum):
    """What happened; the words are for good, as old journals hold them."""

    SIGNED_IN = "session.signed_in"
    FAILED = "session.failed"
    LOCKED = "session.locked"
    UNLOCKED = "session.unlocked"
    SIGNED_OUT = "session.signed_out"
    BANNER = "session.banner_accepted"
    SEEN_LIST = "seen.list"
    SEEN_PERSON = "seen.person"
    SEEN_RECORD = "seen.record"
    SEEN_AUDIT = "seen.audit"
    SEARCHED = "seen.search"
    PRINTED = "out.printed"
    EXPORTED = "out.exported"
    COPIED = "out.copied"
    REFUSED = "access.refused"
    WIDENED = "access.widened"
    GLASS = "access.glass_broken"
    ACCOUNT_ADDED = "account.added"
    ACCOUNT_REMOVED = "account.removed"
    ACCOUNT_DISABLED = "account.disabled"
    ACCOUNT_LET_IN = "account.let_in"
    ROLE_CHANGED = "account.role_changed"
    PASSWORD_CHANGED = "account.password_changed"  # noqa: S105 - a word for what happened
    KEYS_ROTATED = "keys.rotated"
    RECOVERY_USED = "keys.recovery_used"
    BACKED_UP = "backup.made"
    RESTORED = "backup.restored"
    VERIFIED = "journal.verified"
    NOT_WHOLE = "journal.not_whole"
    REBUILT = "journal.rebuilt"
    CLOCK_MOVED = "clock.moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One thing to be written down; its body is sealed to whoever reviews the audit, and to whoever did it.

    `detail` holds ids, codes and counts, never what somebody typed.
    """

    kind: AuditKind
    detail: Mapping[str, Plain] = field(default_factory=dict[str, Plain])
