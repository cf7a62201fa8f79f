"""What every piece of work in the casebook's office begins and ends with."""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from navigator.access.banner import Accepted, Banner
from navigator.access.who import Who
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.casebook.journal.canonical import Plain
from navigator.errors import NotAllowedError
from resources_db.casebook import machine
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.origin import keeper_of
from resources_db.casebook.session import Sitting, right_to, sitting
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.vault import Vault

Document = dict[str, Any]
SignIn = Callable[[Vault], Unlocked]


@dataclass(frozen=True, slots=True)
class OfficeRoom:
    """The casebook of one laptop, closed: each method opens it for one piece of work, writes down who did it, and closes it."""

    folder: CasebookFolder
    rules: SignInRules
    banner: Banner
    # Whose records these are where nobody says so at `create`.
    agency: str = ""

    @property
    def vault(self) -> Vault:
        """Return the vault, whether it is there or not."""
        return Vault(self.folder.vault, machine.uptime, self.rules)

    def signed_in(self, name: str, password: str, accepted: Accepted) -> SignIn:
        """Return how somebody signs in with a password, once it is needed."""
        return lambda vault: vault.unlock(name, password, accepted)

    @contextmanager
    def at_work(self, by: SignIn) -> Generator[tuple[Vault, Sitting], None, None]:
        """Yield vault and open casebook to somebody who signs in for one piece of work; both ends are written down."""
        vault = self.vault
        with right_to(self.folder), sitting(self.folder, by(vault)) as at:
            self.note(at, AuditKind.SIGNED_IN, {"banner": self.banner.mark, "failed": at.settled.who.failed})
            yield vault, at
            self.note(at, AuditKind.SIGNED_OUT, {})

    @contextmanager
    def reading(self, by: SignIn) -> Generator[tuple[Sitting, Who], None, None]:
        """Yield the open casebook and who sits at it, for work that the domain does."""
        with self.at_work(by) as (_, at):
            yield at, who_of(at)

    def note(self, at: Sitting, kind: AuditKind, detail: Mapping[str, Plain]) -> None:
        """Write down that something is done."""
        at.casebook.keep((), who_of(at), noted=[Noted(kind=kind, detail=detail)])

    def note_in(self, who: Unlocked, kind: AuditKind, detail: Mapping[str, Plain]) -> None:
        """Write something down in a casebook that is opened for that alone."""
        with sitting(self.folder, who) as at:
            self.note(at, kind, detail)


def who_of(at: Sitting) -> Who:
    """Return who sits at an open casebook, as the table of permissions knows them."""
    keeper, who = keeper_of(at.records), at.settled.who
    return Who(user=who.user, role=who.role, team=keeper.team, agency=keeper.agency, keys=who.keys.held)


def user_of(vault: Vault, name: str) -> str:
    """Return the id of an account by its name; raises NotAllowedError."""
    found = [user for user, known, _ in vault.accounts() if known.casefold() == name.strip().casefold()]
    if not found:
        raise NotAllowedError("There is no account of that name.", hint="See: navigator casebook user list")
    return found[0]


def now_utc() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)
