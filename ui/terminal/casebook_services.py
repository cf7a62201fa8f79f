"""What the commands of the casebook need; the composition root fills it in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from navigator.access.banner import Accepted, Banner
from navigator.access.roles import Role

Document = dict[str, Any]
# Whoever signs in, once it is needed: only the store knows what is inside.
SignIn = Any


class CasebookStaff(Protocol):
    """Looks after the accounts of one casebook; each method raises NavigatorError in words."""

    def listed(self) -> Sequence[Document]:
        """Return who has an account."""
        ...

    def add(self, by: SignIn, name: str, role: Role, password: str, *, user: str = "") -> Document:
        """Add an account."""
        ...

    def revoke(self, by: SignIn, name: str) -> Document:
        """Take an account away and change all keys."""
        ...

    def disable(self, by: SignIn, name: str) -> Document:
        """Take an account away."""
        ...

    def change_role(self, by: SignIn, name: str, role: Role) -> Document:
        """Give an account another role."""
        ...

    def change_password(self, name: str, old: str, new: str, accepted: Accepted) -> Document:
        """Change one's own password."""
        ...

    def reset_password(self, by: SignIn, name: str, password: str) -> Document:
        """Give somebody another password."""
        ...

    def let_in(self, by: SignIn, name: str) -> Document:
        """End the wait of an account."""
        ...

    def rotate(self, by: SignIn) -> Document:
        """Change all keys."""
        ...

    def renew_recovery(self, by: SignIn) -> tuple[Document, str]:
        """Replace the printed key."""
        ...

    def reset_by_recovery(self, recovery: str, name: str, password: str, accepted: Accepted) -> Document:
        """Give somebody another password with the printed key."""
        ...


class CasebookOffice(Protocol):
    """Looks after the casebook of one laptop; each method raises NavigatorError in words."""

    @property
    def escrow(self) -> str:
        """Return the agency's public key of the policy, "" where there is none."""
        ...

    @property
    def banner(self) -> Banner:
        """Return what is read before sign-in."""
        ...

    @property
    def staff(self) -> CasebookStaff:
        """Return who looks after the accounts."""
        ...

    @property
    def line_fields(self) -> Sequence[str]:
        """Return the fields that a line of an export may have."""
        ...

    def demand_there(self) -> None:
        """Raise NotFoundError where there is no casebook."""
        ...

    def signed_in(self, name: str, password: str, accepted: Accepted) -> SignIn:
        """Return how somebody signs in."""
        ...

    def create(
        self, name: str, password: str, accepted: Accepted, *, agency: str, team: str, escrow: str = ""
    ) -> tuple[Document, str]:
        """Make the casebook; return what was made and the recovery key to be printed."""
        ...

    def unlock_check(self) -> Document:
        """Return what one guess costs."""
        ...

    def verify(self, by: SignIn) -> Document:
        """Check the journal."""
        ...

    def go_on(self, by: SignIn) -> Document:
        """Go on under another id after a finding."""
        ...

    def rebuild(self, by: SignIn) -> Document:
        """Make the tables anew."""
        ...

    def backup(self, by: SignIn, into: Path) -> Document:
        """Write a backup."""
        ...

    def restore(
        self, file: Path, name: str, password: str, *, recovery: str = "", escrow: str = ""
    ) -> tuple[Document, str]:
        """Make a casebook of a backup."""
        ...

    def export(
        self, by: SignIn, into: Path, *, since: str, until: str, zone: str, fields: Sequence[str] | None
    ) -> Document:
        """Write figures, or lines with these fields."""
        ...

    def retention(self, by: SignIn, *, blank: bool) -> Document:
        """Count what is past its time, or take it away."""
        ...

    def demand_print_place(self, into: Path) -> None:
        """Raise UsageError where a recovery key could not be written."""
        ...

    def keep_print(self, into: Path, printed: str) -> None:
        """Write a recovery key to a file for its owner alone."""
        ...
