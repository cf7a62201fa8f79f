"""ROLES.md's table, cell by cell: who may do what to which records; an agency narrows it, and widening is flagged.

A cell that says no more than "yes", "add", "all" or "record" is about every record that the agency keeps. Keys are a second
lock: a cell here opens nothing to an account that does not hold them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from navigator.access.about import Tie
from navigator.access.actions import Action
from navigator.access.roles import Role
from navigator.access.who import Who
from navigator.errors import NavigatorError


class Scope(StrEnum):
    """Which records a cell is about."""

    NONE = "none"
    OWN_OPEN = "own_open"
    OWN = "own"
    OWN_ENCOUNTER = "own_encounter"
    ASSIGNED = "assigned"
    TEAM = "team"
    ALL = "all"
    WITH_CONSENT = "with_consent"


_OWN = frozenset({Tie.AUTHOR, Tie.OWNER})
_OWN_ENCOUNTER = _OWN | {Tie.ENCOUNTER, Tie.OPEN_ENCOUNTER}
_ASSIGNED = _OWN_ENCOUNTER | {Tie.ASSIGNED}
# One tie is enough. With consent one may hand out what one may see, no more: the row of the person's identity.
REACH: Mapping[Scope, frozenset[Tie]] = MappingProxyType(
    {
        Scope.NONE: frozenset(),
        Scope.OWN_OPEN: frozenset({Tie.OPEN_ENCOUNTER}),
        Scope.OWN: _OWN,
        Scope.OWN_ENCOUNTER: _OWN_ENCOUNTER,
        Scope.ASSIGNED: _ASSIGNED,
        Scope.TEAM: _ASSIGNED | {Tie.TEAM},
        Scope.ALL: _ASSIGNED | {Tie.TEAM, Tie.AGENCY},
    }
)

_no, _yes, _own, _open, _enc = Scope.NONE, Scope.ALL, Scope.OWN, Scope.OWN_OPEN, Scope.OWN_ENCOUNTER
_mine, _team, _cons = Scope.ASSIGNED, Scope.TEAM, Scope.WITH_CONSENT
# fmt: off
_ROWS: Mapping[Action, tuple[Scope, ...]] = {
    # officer, clinician, case manager, peer, supervisor, directory editor, administrator
    Action.DIRECTORY_USE:        (_yes, _yes, _yes, _yes, _yes, _yes, _yes),
    Action.OVERLAY_ADD:          (_yes, _yes, _yes, _yes, _yes, _yes, _no),
    Action.OVERLAY_DECIDE:       (_no, _no, _no, _no, _yes, _yes, _no),
    Action.DIRECTORY_EDIT:       (_no, _no, _no, _no, _no, _yes, _no),
    Action.PACK_INSTALL:         (_no, _no, _no, _no, _no, _yes, _yes),
    Action.ENCOUNTER_WRITE:      (_enc, _enc, _enc, _enc, _team, _no, _no),
    Action.ENCOUNTER_VIEW:       (_enc, _team, _mine, _mine, _team, _no, _no),
    Action.PERSON_VIEW:          (_open, _team, _mine, _mine, _team, _no, _no),
    Action.PERSON_WRITE:         (_open, _team, _mine, _mine, _team, _no, _no),
    Action.PERSON_SEARCH:        (_no, _yes, _yes, _mine, _yes, _no, _no),
    Action.PERSON_TIMELINE:      (_no, _yes, _yes, _mine, _yes, _no, _no),
    Action.PERSON_LINK:          (_no, _yes, _yes, _mine, _yes, _no, _no),
    Action.FLAG_VIEW:            (_open, _yes, _yes, _yes, _yes, _no, _no),
    Action.FLAG_ADD:             (_yes, _yes, _yes, _yes, _yes, _no, _no),
    Action.FLAG_REVIEW:          (_no, _no, _no, _no, _yes, _no, _no),
    Action.SEALED_READ:          (_no, _yes, _mine, _own, _yes, _no, _no),
    Action.SEALED_WRITE:         (_no, _yes, _mine, _own, _yes, _no, _no),
    Action.CONSENT_RECORD_VERBAL: (_yes, _yes, _yes, _yes, _yes, _no, _no),
    Action.CONSENT_RECORD:       (_no, _yes, _yes, _yes, _yes, _no, _no),
    Action.CONSENT_VIEW:         (_yes, _yes, _yes, _yes, _yes, _no, _no),
    Action.CONSENT_REVOKE:       (_no, _yes, _yes, _no, _yes, _no, _no),
    Action.REFERRAL_MAKE:        (_enc, _team, _mine, _mine, _team, _no, _no),
    Action.REFERRAL_STATUS:      (_enc, _team, _mine, _mine, _team, _no, _no),
    Action.FOLLOW_UP_VIEW:       (_own, _team, _team, _own, _yes, _no, _no),
    Action.FOLLOW_UP_ATTEMPT:    (_own, _team, _own, _own, _yes, _no, _no),
    Action.FOLLOW_UP_REASSIGN:   (_own, _team, _own, _own, _yes, _no, _no),
    Action.DISCLOSE:             (_no, _cons, _cons, _no, _cons, _no, _no),
    Action.REGISTER_VIEW:        (_no, _no, _no, _no, _yes, _no, _no),
    Action.REPORT_AGGREGATE:     (_team, _yes, _yes, _team, _yes, _no, _no),
    Action.REPORT_LINES:         (_no, _no, _no, _no, _yes, _no, _no),
    Action.REPORT_DIRECTORY:     (_no, _yes, _yes, _no, _yes, _yes, _no),
    Action.AMEND:                (_own, _own, _own, _own, _yes, _no, _no),
    Action.CO_SIGN:              (_no, _no, _no, _no, _yes, _no, _no),
    Action.RETURN:               (_no, _no, _no, _no, _yes, _no, _no),
    Action.CLOSE_EARLY:          (_no, _no, _no, _no, _yes, _no, _no),
    Action.SEAL_TEXT:            (_no, _no, _no, _no, _yes, _no, _no),
    Action.AUDIT_OWN:            (_own, _own, _own, _own, _own, _own, _no),
    Action.AUDIT_ALL:            (_no, _no, _no, _no, _yes, _no, _no),
    Action.AUDIT_REVIEW:         (_no, _no, _no, _no, _yes, _no, _no),
    Action.AUDIT_TECHNICAL:      (_no, _no, _no, _no, _yes, _no, _yes),
    Action.ACCOUNTS:             (_no, _no, _no, _no, _yes, _no, _no),
    Action.ACCOUNT_DISABLE:      (_no, _no, _no, _no, _yes, _no, _yes),
    Action.GLASS_REVIEW:         (_no, _no, _no, _no, _yes, _no, _no),
    Action.RETENTION:            (_no, _no, _no, _no, _yes, _no, _no),
    Action.POLICY_FILE:          (_no, _no, _no, _no, _no, _no, _yes),
    Action.BREAK_GLASS:          (_yes, _yes, _yes, _yes, _yes, _no, _no),
}
# fmt: on
Cell = tuple[Action, Role]
SHIPPED: Mapping[Cell, Scope] = MappingProxyType(
    {(action, role): scope for action, row in _ROWS.items() for role, scope in zip(Role, row, strict=True)}
)
# A team of one has nobody to co-sign or to return a record to (ROLES.md).
TAKES_TWO = frozenset({Action.CO_SIGN, Action.RETURN})
HINT = "An action such as “encounter.view”, a role such as “peer”, a scope such as “team”."


@dataclass(frozen=True, slots=True)
class Permissions:
    """The table in force."""

    cells: Mapping[Cell, Scope] = field(default_factory=lambda: SHIPPED)

    def scope(self, action: Action, role: Role) -> Scope:
        """Return what a cell says."""
        return self.cells[action, role]

    def reach(self, action: Action, who: Who) -> frozenset[Tie]:
        """Return the ties of which one is enough; none of them for what nobody may do."""
        if who.solo and action in TAKES_TWO:
            return frozenset()
        return frozenset[Tie]().union(*(self._reach(action, role) for role in who.roles))

    def open_to(self, who: Who) -> frozenset[Action]:
        """Return what an account may do to some record at least: what a screen offers at all."""
        return frozenset(action for action in Action if self.reach(action, who))

    def _reach(self, action: Action, role: Role) -> frozenset[Tie]:
        scope = self.scope(action, role)
        return REACH[self.scope(Action.PERSON_VIEW, role) if scope is Scope.WITH_CONSENT else scope]

    def widened(self) -> frozenset[Cell]:
        """Return the cells that reach further than they ship: widening is logged (ROLES.md)."""
        return frozenset((action, role) for action, role in self.cells if self._more(action, role))

    def _more(self, action: Action, role: Role) -> bool:
        return not self._reach(action, role) <= AS_SHIPPED._reach(action, role)


AS_SHIPPED = Permissions()


def as_decided(changes: Mapping[str, Mapping[str, str]]) -> Permissions:
    """Return the table as an agency's policy changes it: {action: {role: scope}} in the words of the enums.

    Raises NavigatorError for a word that is none of them, and for a person's record that would leave without consent or
    exception: no agency may decide that (S12).
    """
    cells = dict(SHIPPED)
    for action, row in changes.items():
        for role, scope in row.items():
            cells[_cell(action, role)] = _scope(action, scope)
    return Permissions(MappingProxyType(cells))


def _cell(action: str, role: str) -> Cell:
    try:
        return Action(action), Role(role)
    except ValueError as fault:
        raise NavigatorError("The policy names an action or a role that there is not.", hint=HINT) from fault


def _scope(action: str, word: str) -> Scope:
    try:
        scope = Scope(word)
    except ValueError as fault:
        raise NavigatorError("The policy names a scope that there is not.", hint=HINT) from fault
    guarded = action == Action.DISCLOSE
    if scope is not Scope.NONE and guarded != (scope is Scope.WITH_CONSENT):
        raise NavigatorError(
            "A person's record leaves with a consent or an exception, or not at all.",
            hint="Choose “with_consent” or “none” for “disclose”, and only there.",
        )
    return scope
