"""What the window asks of the casebook: filled by the composition root, and by the tests with a real one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Types alone: what the casebook is made of is loaded after the first paint.
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from navigator.access.roles import Role
    from navigator.casebook.metrics.measure import Measure, Period
    from navigator.casebook.snapshot import Snapshot
    from navigator.use_cases.desk import Desk
    from navigator.use_cases.refer import Terms
    from navigator.use_cases.seat import Seat


class CasebookDoor(Protocol):
    """The casebook of this laptop, open while somebody sits there; all of it is used in one thread."""

    @property
    def is_made(self) -> bool:
        """Tell whether there is one."""
        ...

    @property
    def is_open(self) -> bool:
        """Tell whether somebody sits at it."""
        ...

    @property
    def riders(self) -> int:
        """Return how many may come back with a PIN."""
        ...

    def accounts(self) -> "Sequence[tuple[str, Role]]":
        """Return who has an account here, by name."""
        ...

    def add_account(self, name: str, role: "Role", password: str) -> None:
        """Add an account; raises NotAllowedError, UsageError, NavigatorError."""
        ...

    def change_password(self, old: str, new: str) -> None:
        """Change the password of whoever sits there; raises NotAllowedError for a wrong old one, UsageError, NavigatorError."""
        ...

    def create(self, name: str, password: str, *, agency: str, team: str) -> str:
        """Make it with its first supervisor; return the recovery key to be printed, "" where the agency holds its own."""
        ...

    def sign_in(self, name: str, password: str, pin: str) -> "Seat":
        """Return the seat of who signs in in full; with a `pin` they come back with that alone."""
        ...

    def unlock(self, rider: int, pin: str) -> "Seat":
        """Return the seat of a rider of this shift."""
        ...

    def switch(self) -> "Seat":
        """Return the seat of the other rider."""
        ...

    def lock(self) -> None:
        """Close it until a PIN, or a full sign-in."""
        ...

    def end(self) -> None:
        """Close it until a full sign-in."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CasebookServices:
    """The casebook and what an agency set for it.

    `least_password` is how many characters a password has at least; `idle_minutes` takes whether it is a vehicle; `uptime`
    are seconds that nobody can set; `tells_of_substances` says whether the name of a service, with its needs, is itself
    sealed (ROLES.md). `switch_with_pin`: the other rider gives their PIN before they act; `team_of_one`: nobody co-signs.
    `measures` are the printed definitions of figures; `save_counts` writes those of a period to a CSV, masked, with the
    definitions beside it.
    """

    door: CasebookDoor
    terms: "Terms"
    banner: tuple[str, ...]
    agency: str
    least_password: int
    idle_minutes: Callable[[bool], int]
    uptime: Callable[[], float]
    tells_of_substances: "Callable[[Snapshot, Sequence[str]], bool]"
    switch_with_pin: bool = False
    team_of_one: bool = False
    measures: "Sequence[Measure]" = ()
    save_counts: "Callable[[Desk, Path, Period, ZoneInfo], tuple[int, Path]] | None" = None
