"""Who has an account: added, named, changed and taken away by supervisors, disabled by administrators (S3, ROLES.md)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from navigator.access.roles import Role
from navigator.access.rotation import Reason, RotationDue
from navigator.access.sign_in_name import name_key, tidy_name
from navigator.errors import NotAllowedError, UsageError
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.file import Unlocked, steps_down
from resources_db.casebook.vault.locks import PASSWORD
from resources_db.casebook.vault.making import recovery_slot, user_id
from resources_db.casebook.vault.slots import SPARE, Slot
from resources_db.casebook.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts of one vault. Each change says who makes it; it raises NotAllowedError, UsageError, NavigatorError."""

    vault: Vault

    def add(self, by: Unlocked, name: str, role: Role, password: str, *, user: str = "") -> str:
        """Add an account with a name that nobody has yet, and return its id (S3); `user` is theirs from another laptop."""
        found = self.vault.file.allowed(by, role)
        who = (user_id(user), _free_name(found, name))
        if found.slot(who[0]) is not None:
            raise UsageError("This account is there already.", hint="Change its role instead.")
        if who[0] in {each.user for each in found.due}:
            raise UsageError("This account was taken away with its keys in hand.", hint="Change the keys first.")
        self.vault.file.change(found.with_slot(self._made(found, by, who, role, password)), by.keys)
        return who[0]

    def rename(self, by: Unlocked, user: str, name: str) -> None:
        """Give an account another name."""
        found = self.vault.file.allowed(by)
        slot = replace(_slot(found, user), name=_free_name(found, name, user))
        self.vault.file.change(found.with_slot(slot.handed(found.vault, by.keys)), by.keys)

    def change_role(self, by: Unlocked, user: str, role: Role, at: datetime) -> None:
        """Hand an account the keys of another role. Who steps down may have kept the old ones: a rotation is due then."""
        found = self.vault.file.allowed(by, role)
        slot = _slot(found, user)
        if role is not Role.SUPERVISOR:
            demand_supervisor(found, {user})
        if steps_down(slot.role, role):
            found = _with_due(found, RotationDue(user=user, reason=Reason.STEPPED_DOWN, by=by.user, at=at))
        self.vault.file.change(found.with_slot(replace(slot, role=role).handed(found.vault, by.keys)), by.keys)

    def reset_password(self, by: Unlocked, user: str, password: str) -> None:
        """Give an account another password and a key of its own anew; what only its author could read, they can no more."""
        found = self.vault.file.allowed(by)
        slot = _slot(found, user)
        again = self._made(found, by, (user, slot.name), slot.role, password)
        self.vault.file.change(found.with_slot(again), by.keys, forget=True)

    def remove(self, by: Unlocked, user: str, at: datetime) -> None:
        """Take an account away; raises NotAllowedError for the last supervisor. A rotation is due then (`rotation.revoke`)."""
        found = self.vault.file.allowed(by)
        _slot(found, user)
        demand_supervisor(found, {user})
        due = RotationDue(user=user, reason=Reason.REMOVED, by=by.user, at=at)
        self.vault.file.change(_with_due(found.without({user}), due), by.keys, forget=True)

    def disable(self, by: Unlocked, user: str, at: datetime) -> None:
        """Take an account away without any key; the next supervisor who signs in is asked to rotate (S22, ROLES.md).

        An administrator proves nothing to the file: whoever can write it can shut somebody out like this, and nobody in.
        """
        if by.role not in (Role.ADMINISTRATOR, Role.SUPERVISOR):
            raise NotAllowedError("Only an administrator or a supervisor can do this.", hint="Ask one to sign in.")
        found = self.vault.file.read()
        _slot(found, user)
        due = RotationDue(user=user, reason=Reason.DISABLED, by=by.user, at=at)
        self.vault.file.put(_with_due(found.without({user}), due), forget=True)

    def let_in(self, by: Unlocked, user: str) -> None:
        """End the wait of an account after too many wrong passwords (S5)."""
        _slot(self.vault.file.allowed(by), user)
        self.vault.lockout.end(user)

    def renew_recovery(self, by: Unlocked) -> str:
        """Replace the printed key and return the new one; the old one opens older backups only."""
        found = self.vault.file.allowed(by)
        slot, printed = recovery_slot(found.vault, by.keys)
        self.vault.file.change(found.with_slot(slot), by.keys, forget=True)
        return printed

    def _made(self, found: Document, by: Unlocked, who: tuple[str, str], role: Role, password: str) -> Slot:
        self.vault.rules.check(password, who[1])
        secret, work = password.encode(), self.vault.rules.work
        return Slot.made(found.vault, who, role, by.keys, secret, work=work, factor=PASSWORD)


def demand_supervisor(found: Document, without: Collection[str]) -> None:
    """Raise NotAllowedError when nobody would be left who can add an account; the spare keys are for emergencies."""
    left = (slot for slot in found.slots if slot.user not in without and slot.user not in SPARE)
    if not any(slot.role is Role.SUPERVISOR for slot in left):
        raise NotAllowedError("The last supervisor cannot be taken away.", hint="Make somebody else one first.")


def _slot(found: Document, user: str) -> Slot:
    slot = found.slot(user)
    if slot is None or user in SPARE:
        raise UsageError("There is no such account.", hint="Look at the list of accounts.")
    return slot


def _free_name(found: Document, typed: str, user: str = "") -> str:
    name = tidy_name(typed)
    taken = {name_key(slot.name) for slot in found.slots if slot.user != user}
    if name_key(name) in taken:
        raise UsageError("Somebody has this name already.", hint="Add a letter of the first name, or a number.")
    return name


def _with_due(found: Document, due: RotationDue) -> Document:
    return replace(found, due=(*found.due, due))
