"""The roles of an agency and the classes of records whose keys they hold (ROLES.md, Keys; S3)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What an account is for."""

    OFFICER = "officer"
    CLINICIAN = "clinician"
    CASE_MANAGER = "case_manager"
    PEER = "peer"
    SUPERVISOR = "supervisor"
    DIRECTORY_EDITOR = "directory_editor"
    ADMINISTRATOR = "administrator"


class KeyClass(StrEnum):
    """A class of records with a key of its own."""

    TEAM = "team"
    CLINICAL = "clinical"
    AUDIT = "audit"


_TEAM = frozenset({KeyClass.TEAM})
_SEALED = frozenset({KeyClass.TEAM, KeyClass.CLINICAL})
HELD: Mapping[Role, frozenset[KeyClass]] = MappingProxyType(
    {
        Role.OFFICER: _TEAM,
        Role.PEER: _TEAM,
        Role.CLINICIAN: _SEALED,
        Role.CASE_MANAGER: _SEALED,
        Role.SUPERVISOR: frozenset(KeyClass),
        Role.DIRECTORY_EDITOR: frozenset(),
        Role.ADMINISTRATOR: frozenset(),
    }
)


def may_grant(granting: frozenset[KeyClass], role: Role) -> bool:
    """Tell whether somebody who holds these keys can hand out those of a role: nobody gives what they do not have."""
    return frozenset(KeyClass) == granting and HELD[role] <= granting
