"""The closed casebook of one laptop and the way into it: whoever comes in is written down, and whoever leaves (S7, S9)."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass

from navigator.access.banner import Accepted, Banner
from navigator.access.roles import KeyClass, Role
from navigator.access.who import Who
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.errors import NotFoundError
from resources_db.casebook import machine
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.origin import keeper_of
from resources_db.casebook.session import Sitting, right_to, sitting
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.vault import Vault

SignIn = Callable[[Vault], Unlocked]


@dataclass(frozen=True, slots=True)
class Door:
    """Opens the casebook for one piece of work, and closes it."""

    folder: CasebookFolder
    rules: SignInRules
    banner: Banner

    @property
    def vault(self) -> Vault:
        """Return the vault, whether it is there or not."""
        return Vault(self.folder.vault, machine.uptime, self.rules)

    def demand_there(self) -> None:
        """Raise NotFoundError where no casebook was made yet."""
        if not self.folder.vault.exists() and not self.folder.database.exists():
            raise NotFoundError("There is no casebook on this laptop yet.", hint="Create one, or restore a backup.")

    @contextmanager
    def held(self) -> Generator[Vault, None, None]:
        """Yield the vault while this program alone has the right to the casebook; raises NotFoundError, NavigatorError."""
        self.demand_there()
        with right_to(self.folder):
            yield self.vault

    @contextmanager
    def opened(self, by: SignIn, *, even_damaged: bool = False) -> Generator[tuple[Vault, Sitting], None, None]:
        """Yield vault and open casebook to whoever signs in; raises DamagedFileError for a journal that is not as it was left.

        `even_damaged` opens that one too, and one that cannot be written: nothing is written down then.
        """
        with self.held() as vault, sitting(self.folder, by(vault)) as at:
            noted = not (even_damaged and (at.finding or at.read_only))
            if noted:
                note(at, self.came_in(at.settled.who))
            yield vault, at
            if noted:
                note(at, Noted(kind=AuditKind.SIGNED_OUT))

    def noted(self, who: Unlocked, *noted: Noted) -> None:
        """Write down what somebody did while it was closed; where the journal is not as it was left nothing is added.

        Whoever holds no key can write nothing down.
        """
        if KeyClass.TEAM not in who.keys.held:
            return
        with sitting(self.folder, who) as at:
            if at.finding is None:
                note(at, *noted)

    def came_in(self, who: Unlocked) -> Noted:
        """Return what is written down of a sign-in: the banner that was read, and the wrong tries before it (S5, S7)."""
        return Noted(kind=AuditKind.SIGNED_IN, detail={"banner": self.banner.mark, "failed": who.failed})


def signed_in(name: str, password: str, accepted: Accepted) -> SignIn:
    """Return how somebody signs in with a password, once it is needed."""
    return lambda vault: vault.unlock(name, password, accepted)


def note(at: Sitting, *noted: Noted) -> None:
    """Write down what is done at an open casebook; raises DamagedFileError where nothing may be added."""
    at.casebook.keep((), who_of(at), noted=noted)


def who_of(at: Sitting, *, team_of_one: bool = False) -> Who:
    """Return who sits at an open casebook, as the table of permissions knows them; a supervisor may be a team of one."""
    keeper, who = keeper_of(at.records), at.settled.who
    solo = team_of_one and who.role is Role.SUPERVISOR
    return Who(user=who.user, role=who.role, team=keeper.team, agency=keeper.agency, keys=who.keys.held, solo=solo)
