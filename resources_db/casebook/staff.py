"""The accounts of a casebook as supervisors and IT change them, and that each change is written down (S3, S9, S22)."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from navigator.access.banner import Accepted
from navigator.access.roles import KeyClass, Role
from navigator.access.rotation import Reason, RotationDue
from navigator.access.sign_in_name import name_key
from navigator.casebook.events.audit import AuditKind, Noted
from navigator.errors import NavigatorError, NotAllowedError, NotFoundError
from resources_db.casebook.door import Door, SignIn, note
from resources_db.casebook.rotation import rotate
from resources_db.casebook.session import Sitting, sitting
from resources_db.casebook.vault.accounts import Accounts
from resources_db.casebook.vault.lockout import SignInError
from resources_db.casebook.vault.vault import Vault

Document = dict[str, Any]
REFUSED = Noted(kind=AuditKind.REFUSED, detail={"action": "accounts"})


@dataclass(frozen=True, slots=True)
class Staff:
    """Who may open the casebook behind a door; raises NotAllowedError, NotFoundError, UsageError, NavigatorError."""

    door: Door

    def listed(self) -> list[Document]:
        """Return who has an account here; this needs no key, as the names stand on the door (decision 13)."""
        self.door.demand_there()
        return [{"user": user, "name": name, "role": role.value} for user, name, role in self.door.vault.accounts()]

    def add(self, by: SignIn, name: str, role: Role, password: str, *, user: str = "") -> Document:
        """Add an account."""
        with self._changing(by) as (vault, at):
            added = _added(vault, at, name, role, password, user)
        return {"added": added, "name": name, "role": role.value}

    def revoke(self, by: SignIn, name: str) -> Document:
        """Take an account away and change all keys, so that what it held opens nothing that comes (R11, S22).

        The account is gone also where the journal is not as it was left; then its keys wait.
        """
        with self.door.held() as vault:
            user = _user_of(vault, name)
            done = self._turned(vault, by, [user])
        return {"revoked": user, "keys_changed": done}

    def rotate(self, by: SignIn) -> Document:
        """Change all keys."""
        with self.door.held() as vault:
            return {"keys_changed": self._turned(vault, by)}

    def disable(self, by: SignIn, name: str) -> Document:
        """Take an account away without changing keys; it is written down when they are (ROLES.md)."""
        with self.door.held() as vault:
            who, user = by(vault), _user_of(vault, name)
            Accounts(vault).disable(who, user, datetime.now(UTC))
        return {"disabled": user, "rotation_due": True}

    def change_role(self, by: SignIn, name: str, role: Role) -> Document:
        """Give an account another role."""
        with self._changing(by) as (vault, at):
            user = _user_of(vault, name)
            Accounts(vault).change_role(at.settled.who, user, role, datetime.now(UTC))
            note(at, Noted(kind=AuditKind.ROLE_CHANGED, detail={"user": user, "role": role.value}))
        return {"user": user, "role": role.value, "rotation_due": bool(self.door.vault.due())}

    def change_password(self, name: str, old: str, new: str, accepted: Accepted) -> Document:
        """Change one's own password; an account without keys leaves no word of it, as it can write none."""
        with self.door.held() as vault:
            vault.rules.check(new, name)
            who = vault.unlock(name, old, accepted)
            if KeyClass.TEAM in who.keys.held:
                with sitting(self.door.folder, who) as at:
                    changed = Noted(kind=AuditKind.PASSWORD_CHANGED, detail={"user": who.user})
                    note(at, self.door.came_in(who), changed)
            vault.change_password(name, old, new)
        return {"password_changed": True}

    def reset_password(self, by: SignIn, name: str, password: str) -> Document:
        """Give somebody who forgot it another password, and let them try again at once.

        Drafts and sealed entries that only they could read stay closed: their own key is another one.
        """
        with self._changing(by) as (vault, at):
            user = self._reset(vault, at, name, password, AuditKind.PASSWORD_CHANGED)
        return {"password_reset": user}

    def reset_by_recovery(self, recovery: str, name: str, password: str, accepted: Accepted) -> Document:
        """Give somebody another password with the printed key, where no supervisor can sign in (R12)."""
        with self._changing(lambda vault: vault.unlock_by_recovery(recovery, accepted)) as (vault, at):
            user = self._reset(vault, at, name, password, AuditKind.RECOVERY_USED)
        return {"password_reset": user}

    def let_in(self, by: SignIn, name: str) -> Document:
        """End the wait of an account after too many wrong passwords (S5)."""
        with self._changing(by) as (vault, at):
            user = _user_of(vault, name)
            tries = vault.lockout.tries(user)
            Accounts(vault).let_in(at.settled.who, user)
            note(at, Noted(kind=AuditKind.ACCOUNT_LET_IN, detail={"user": user, "failed": tries}))
        return {"let_in": user}

    def renew_recovery(self, by: SignIn) -> tuple[Document, str]:
        """Replace the printed key; return what was done and the new one, to be printed."""
        with self._changing(by) as (vault, at):
            printed = Accounts(vault).renew_recovery(at.settled.who)
            note(at, Noted(kind=AuditKind.RECOVERY_USED, detail={"renewed": 1}))
        return {"renewed": True}, printed

    def _reset(self, vault: Vault, at: Sitting, name: str, password: str, kind: AuditKind) -> str:
        user = _user_of(vault, name)
        vault.rules.check(password, name)
        note(at, Noted(kind=kind, detail={"user": user}))
        Accounts(vault).reset_password(at.settled.who, user, password)
        Accounts(vault).let_in(at.settled.who, user)
        return user

    @contextmanager
    def _changing(self, by: SignIn) -> Generator[tuple[Vault, Sitting], None, None]:
        """Yield vault and open casebook; that somebody was refused is written down too (S9)."""
        with self.door.opened(by) as (vault, at):
            try:
                yield vault, at
            except NotAllowedError:
                note(at, REFUSED)
                raise

    def _turned(self, vault: Vault, by: SignIn, without: Sequence[str] = ()) -> bool:
        """Change all keys, take accounts out with it, and tell whether the file is under the new ones."""
        due, who = vault.due(), by(vault)
        came = self.door.came_in(who)
        try:
            settled = rotate(self.door.folder, who, without)
        except NotAllowedError:
            self.door.noted(who, came, REFUSED)
            raise
        gone = [Noted(kind=AuditKind.ACCOUNT_REMOVED, detail={"user": each}) for each in without]
        finished = settled.unfinished is None
        turned = Noted(kind=AuditKind.KEYS_ROTATED, detail={"unfinished": int(not finished)})
        # What stopped the change may stop this too; that the account is gone is said all the same.
        with nullcontext() if finished else suppress(NavigatorError):
            self.door.noted(settled.who, came, *_disabled(due), *gone, turned)
        return finished


def add_account(vault: Vault, at: Sitting, name: str, role: Role, password: str) -> str:
    """Add an account at a casebook that is open, and return its id; that somebody was refused is written down too (S9)."""
    try:
        return _added(vault, at, name, role, password)
    except NotAllowedError:
        note(at, REFUSED)
        raise


def change_own_password(vault: Vault, at: Sitting, door: Door, old: str, new: str) -> None:
    """Change the password of whoever sits at an open casebook, as from the terminal; shift and PIN stay, as they hold keys.

    A wrong old one is a bad sign-in (S5). Raises SignInError, UsageError, NavigatorError.
    """
    who = at.settled.who
    vault.rules.check(new, who.name)
    try:
        known = vault.unlock(who.name, old, door.banner.accepted())
    except SignInError as error:
        raise error if error.locked else _not_theirs(error) from error
    note(at, door.came_in(known), Noted(kind=AuditKind.PASSWORD_CHANGED, detail={"user": known.user}))
    vault.change_password(who.name, old, new)


def _not_theirs(error: SignInError) -> SignInError:
    return SignInError(
        "That is not your password now; nothing was changed.",
        hint="Type it again. After five wrong ones this account must wait.",
        user=error.user,
        tries=error.tries,
    )


def _added(vault: Vault, at: Sitting, name: str, role: Role, password: str, user: str = "") -> str:
    added = Accounts(vault).add(at.settled.who, name, role, password, user=user)
    note(at, Noted(kind=AuditKind.ACCOUNT_ADDED, detail={"user": added, "role": role.value}))
    return added


def _disabled(due: Sequence[RotationDue]) -> list[Noted]:
    """Return what is written down late: an administrator who shuts somebody out has no key to write with."""
    return [
        Noted(
            kind=AuditKind.ACCOUNT_DISABLED, detail={"user": each.user, "by": each.by, "at": int(each.at.timestamp())}
        )
        for each in due
        if each.reason is Reason.DISABLED
    ]


def _user_of(vault: Vault, name: str) -> str:
    found = [user for user, known, _ in vault.accounts() if name_key(known) == name_key(name)]
    if not found:
        raise NotFoundError("There is no account of that name.", hint="See: navigator casebook user list")
    return found[0]
