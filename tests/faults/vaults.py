"""A vault to break: made and changed by our own code. A guess at a password costs nothing here, as no rig is about guessing."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from navigator.access.banner import Banner
from navigator.access.roles import Role
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.locks import UNNEEDED
from resources_db.casebook.vault.making import FirstAccount
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.vault import Vault

ADA, *OTHERS = (str(UUID(int=number)) for number in range(1, 6))
FIRST, SECOND = "four words of hers", "four other words"
ACCEPTED = Banner(points=("restricted", "monitored", "penalties", "consent")).accepted()
NOW = datetime(2026, 11, 14, 9, tzinfo=UTC)
Change = Callable[[], object]


def vault_of(folder: Path, uptime: float = 1_000.0) -> Vault:
    """Return the vault of a casebook folder, on a machine that is up for so many seconds."""
    return Vault(CasebookFolder(folder).vault, lambda: uptime, SignInRules(work=UNNEEDED))


def made(folder: Path) -> tuple[Vault, Unlocked]:
    """Make a vault; return it with its supervisor."""
    vault = vault_of(folder)
    supervisor, _ = vault.create(FirstAccount(name="Ada", password=FIRST, user=ADA), ACCEPTED)
    return vault, supervisor


def changes(vault: Vault, supervisor: Unlocked) -> list[Change]:
    """Return one change after the other: accounts come, change their password and their role, and go."""
    accounts = Accounts(vault)
    planned: list[Change] = []
    for number, user in enumerate(OTHERS):
        name = f"Account {number}"
        planned += [
            partial(accounts.add, supervisor, name, Role.OFFICER, FIRST, user=user),
            partial(vault.change_password, name, FIRST, SECOND),
            partial(accounts.change_role, supervisor, user, Role.PEER, NOW),
            partial(vault.unlock, name, SECOND, ACCEPTED),
            partial(accounts.remove, supervisor, user, NOW),
        ]
    return planned
