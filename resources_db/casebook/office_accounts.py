"""Accounts of the casebook: who comes, changes, goes (PRODUCT, commands; S3, R11, R12)."""

from dataclasses import dataclass
from typing import Any

from navigator.access.banner import Accepted
from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from resources_db.casebook.office_room import OfficeRoom, SignIn, now_utc, user_of
from resources_db.casebook.rotation import rotate
from resources_db.casebook.session import right_to
from resources_db.casebook.vault.accounts import Accounts

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OfficeOfAccounts(OfficeRoom):
    """The accounts of one laptop's casebook."""

    def accounts(self) -> list[Document]:
        """Return who has an account here; this needs no key, as the names stand on the door."""
        return [{"user": user, "name": name, "role": role.value} for user, name, role in self.vault.accounts()]

    def add(self, by: SignIn, name: str, role: Role, password: str, *, user: str = "") -> Document:
        """Add an account."""
        with self.at_work(by) as (vault, at):
            added = Accounts(vault).add(at.settled.who, name, role, password, user=user)
            self.note(at, AuditKind.ACCOUNT_ADDED, {"user": added, "role": role.value})
        return {"added": added, "name": name, "role": role.value}

    def revoke(self, by: SignIn, name: str) -> Document:
        """Take an account away and change all keys, so that what it held opens nothing that comes (R11, S22)."""
        with self.at_work(by) as (vault, at):
            user, who = user_of(vault, name), at.settled.who
        with right_to(self.folder):
            settled = rotate(self.folder, who, [user])
            self.note_in(settled.who, AuditKind.ACCOUNT_REMOVED, {"user": user})
            self.note_in(settled.who, AuditKind.KEYS_ROTATED, {"unfinished": int(settled.unfinished is not None)})
        return {"revoked": user, "keys_changed": settled.unfinished is None}

    def disable(self, by: SignIn, name: str) -> Document:
        """Take an account away without changing keys: the next supervisor is asked for that (ROLES.md)."""
        with right_to(self.folder):
            vault = self.vault
            who, user = by(vault), user_of(vault, name)
            Accounts(vault).disable(who, user, now_utc())
        return {"disabled": user, "rotation_due": True}

    def change_role(self, by: SignIn, name: str, role: Role) -> Document:
        """Give an account another role."""
        with self.at_work(by) as (vault, at):
            user = user_of(vault, name)
            Accounts(vault).change_role(at.settled.who, user, role, now_utc())
            self.note(at, AuditKind.ROLE_CHANGED, {"user": user, "role": role.value})
        return {"user": user, "role": role.value, "rotation_due": bool(self.vault.due())}

    def change_password(self, name: str, old: str, new: str) -> Document:
        """Change one's own password; nothing else in the vault changes."""
        with right_to(self.folder):
            self.vault.change_password(name, old, new)
        return {"password_changed": True}

    def renew_recovery(self, by: SignIn) -> tuple[Document, str]:
        """Replace the printed key."""
        with self.at_work(by) as (vault, at):
            printed = Accounts(vault).renew_recovery(at.settled.who)
            self.note(at, AuditKind.RECOVERY_USED, {"renewed": 1})
        return {"recovery_key": "renewed"}, printed

    def reset_by_recovery(self, recovery: str, name: str, password: str, accepted: Accepted) -> Document:
        """Give a supervisor who forgot it another password, with the printed key (R12)."""
        with self.at_work(lambda vault: vault.unlock_by_recovery(recovery, accepted)) as (vault, at):
            user = user_of(vault, name)
            self.note(at, AuditKind.RECOVERY_USED, {"user": user})
            Accounts(vault).reset_password(at.settled.who, user, password)
        return {"password_reset": user}
