"""A vault to break: made and changed by our own code. A guess at a password costs nothing here, as no rig is about guessing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from navigator.access.roles import Role
from resources_db.casebook.folder import CasebookFolder
from resources_db.casebook.vault.locks import UNNEEDED
from resources_db.casebook.vault.vault import Unlocked, Vault

ADA, *OTHERS = (str(UUID(int=number)) for number in range(1, 6))
FIRST, SECOND = "four words of hers", "four other words"
Change = Callable[[], object]


def vault_of(folder: Path, uptime: float = 1_000.0) -> Vault:
    """Return the vault of a casebook folder, on a machine that is up for so many seconds."""
    return Vault(CasebookFolder(folder).vault, lambda: uptime, UNNEEDED)


def made(folder: Path) -> tuple[Vault, Unlocked]:
    """Make a vault; return it with its supervisor."""
    vault = vault_of(folder)
    supervisor, _ = vault.create(ADA, FIRST)
    return vault, supervisor


def changes(vault: Vault, supervisor: Unlocked) -> list[Change]:
    """Return one change after the other: accounts come, change their password and their role, and go."""
    planned: list[Change] = []
    for user in OTHERS:
        planned += [
            partial(vault.add, supervisor, user, Role.OFFICER, FIRST),
            partial(vault.change_password, user, FIRST, SECOND),
            partial(vault.change_role, supervisor, user, Role.PEER),
            partial(vault.unlock, user, SECOND),
            partial(vault.remove, supervisor, user),
        ]
    return planned
