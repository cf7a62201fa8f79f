"""May this account do this to that record? No, unless the table, the custodian and the keys all say yes (R14, S11)."""

from dataclasses import dataclass
from enum import StrEnum

from navigator.access.about import About, Tie, ties
from navigator.access.actions import CUSTODIAN_ONLY, OPENED_BY_GLASS, OUTSIDE, UNLOGGED, WRITES, Action, keys_for
from navigator.access.permissions import AS_SHIPPED, Permissions
from navigator.access.roles import KeyClass
from navigator.access.who import Who
from navigator.errors import NotAllowedError


class Why(StrEnum):
    """Why it is so; the code goes to the log, the words to the screen."""

    ALLOWED = "allowed"
    GLASS = "through_broken_glass"
    NOT_THIS_ROLE = "not_this_role"
    OUT_OF_REACH = "out_of_reach"
    OTHER_AGENCY = "other_agency"
    CUSTODIAN_DECIDES = "custodian_decides"
    SEALED = "sealed"
    NO_KEY = "no_key"
    GLASS_NO_KEY = "no_key_behind_the_glass"
    NO_CONSENT = "no_consent"


WORDS = {
    Why.ALLOWED: ("You may do this.", ""),
    Why.GLASS: ("You see this because you broke the glass.", "A supervisor reviews it."),
    Why.NOT_THIS_ROLE: ("Your role does not do this.", "Ask a supervisor."),
    Why.OUT_OF_REACH: ("This record is not yours to open.", "Ask for it to be assigned to you, or break the glass."),
    Why.OTHER_AGENCY: ("Another agency keeps this record.", "Ask that agency."),
    Why.CUSTODIAN_DECIDES: ("Only the agency that keeps this record does this.", "Ask that agency."),
    Why.SEALED: ("This entry is sealed.", "Ask a clinician or a supervisor."),
    Why.NO_KEY: ("This account holds no key to this.", "Ask a clinician or a supervisor."),
    Why.GLASS_NO_KEY: (
        "Break-glass opens no sealed entry: this account holds no key to it.",
        "Call the clinician or the supervisor on duty.",
    ),
    Why.NO_CONSENT: (
        "No consent and no exception covers this.",
        "Ask the person, or choose the exception that applies.",
    ),
}


# What is sealed is read, under whatever action, by those whom its own row allows, and by whoever wrote it.
SEALED_ROWS = {KeyClass.CLINICAL: Action.SEALED_READ, KeyClass.AUDIT: Action.AUDIT_ALL}
# These read what is sealed, whatever the caller says of the record.
SEALED_ACTIONS = {
    Action.SEALED_READ: KeyClass.CLINICAL,
    Action.AUDIT_OWN: KeyClass.AUDIT,
    Action.AUDIT_ALL: KeyClass.AUDIT,
    Action.AUDIT_REVIEW: KeyClass.AUDIT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A yes or a no, why, and whether it goes to the audit log; `widened`: only a wider table of the agency allows it."""

    allowed: bool
    why: Why
    must_log: bool
    widened: bool = False

    def demand(self) -> None:
        """Let a yes pass; raises NotAllowedError in words for anything else."""
        if not self.allowed:
            message, hint = WORDS[self.why]
            raise NotAllowedError(message, hint=hint, detail=self.why)


def decide(who: Who, action: Action, about: About, *, mono_ms: int, permissions: Permissions = AS_SHIPPED) -> Decision:
    """Return whether an account may do something to a record at a moment of the machine's uptime.

    `about` does not matter to what lies outside the casebook. What is not known ties a record to nobody.
    """
    why = _judged(who, action, about, permissions)
    if why in (Why.NOT_THIS_ROLE, Why.OUT_OF_REACH, Why.SEALED) and _is_open(who, action, mono_ms, permissions):
        why = _through_glass(who, action, about, why)
    allowed = why in (Why.ALLOWED, Why.GLASS)
    widened = why is Why.ALLOWED and _judged(who, action, about, AS_SHIPPED) is not Why.ALLOWED
    return Decision(
        allowed=allowed, why=why, must_log=not allowed or widened or action not in UNLOGGED, widened=widened
    )


def _judged(who: Who, action: Action, about: About, permissions: Permissions) -> Why:
    reach, here = permissions.reach(action, who), ties(who, about)
    if action in OUTSIDE:
        return Why.ALLOWED if Tie.AGENCY in reach else Why.NOT_THIS_ROLE
    if not reach:
        return Why.NOT_THIS_ROLE
    if Tie.AGENCY not in here:
        return Why.OTHER_AGENCY
    if action in CUSTODIAN_ONLY and about.custodian != who.agency:
        return Why.CUSTODIAN_DECIDES
    return _within(who, action, about, permissions) if reach & here else Why.OUT_OF_REACH


def _within(who: Who, action: Action, about: About, permissions: Permissions) -> Why:
    """Return what the seal, the keys and the consent say once the table and the custodian said yes."""
    read = frozenset[KeyClass]()
    if action not in WRITES and not (who.own_key and who.user == about.author):
        read = _classes(action, about)
    rows = (SEALED_ROWS[kept_as] for kept_as in read - {KeyClass.TEAM})
    if not all(permissions.reach(row, who) & ties(who, about) for row in rows):
        return Why.SEALED
    if not keys_for(action) | read <= who.usable_keys:
        return Why.NO_KEY
    return Why.NO_CONSENT if action is Action.DISCLOSE and not about.covered else Why.ALLOWED


def _classes(action: Action, about: About) -> frozenset[KeyClass]:
    return frozenset({about.record_class, SEALED_ACTIONS.get(action, about.record_class)})


def _is_open(who: Who, action: Action, mono_ms: int, permissions: Permissions) -> bool:
    may_break = bool(permissions.reach(Action.BREAK_GLASS, who))
    return may_break and action in OPENED_BY_GLASS and who.glass is not None and who.glass.is_open_at(mono_ms)


def _through_glass(who: Who, action: Action, about: About, why: Why) -> Why:
    """Return what broken glass makes of a no: every record that the agency keeps, as far as the account's keys go."""
    if Tie.AGENCY not in ties(who, about):
        return Why.OTHER_AGENCY
    read = _classes(action, about)
    if KeyClass.AUDIT in read:
        return why
    return Why.GLASS if keys_for(action) | read <= who.usable_keys else Why.GLASS_NO_KEY
