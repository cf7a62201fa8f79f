"""Who asks: an account with its role, its keys, and what it opened for an hour."""

from dataclasses import dataclass, replace

from navigator.access.break_glass import Glass
from navigator.access.roles import HELD, KeyClass, Role

# A rural team of one joins these (ROLES.md).
SOLO = frozenset({Role.CLINICIAN, Role.SUPERVISOR, Role.DIRECTORY_EDITOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """An account that is signed in.

    `keys` are those it really holds; `own_key` opens what it wrote itself, whatever its role; `solo` is an agency's
    decision for a team of one.
    """

    user: str
    role: Role
    team: str
    agency: str
    keys: frozenset[KeyClass]
    glass: Glass | None = None
    solo: bool = False
    own_key: bool = True

    def __post_init__(self) -> None:
        """Refuse nobody, and a team of one without a supervisor's account: raises ValueError."""
        if not self.user or not self.agency:
            raise ValueError("an account of an agency")
        if self.solo and self.role is not Role.SUPERVISOR:
            raise ValueError("a team of one has the account of a supervisor")

    @property
    def roles(self) -> frozenset[Role]:
        """Return the roles that count."""
        return SOLO if self.solo else frozenset({self.role})

    @property
    def usable_keys(self) -> frozenset[KeyClass]:
        """Return the keys that are there and belong to the role: one that was handed out by mistake opens nothing."""
        return self.keys & frozenset[KeyClass]().union(*(HELD[role] for role in self.roles))


def as_officer(who: Who) -> Who:
    """Return who asks when one key shows the open screen as an officer may see it (ROLES.md).

    What the account wrote itself is sealed then too: the screen is turned to somebody else.
    """
    return replace(who, role=Role.OFFICER, keys=who.keys & HELD[Role.OFFICER], glass=None, solo=False, own_key=False)
