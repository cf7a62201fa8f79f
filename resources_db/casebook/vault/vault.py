"""The vault of one laptop: who may open the casebook, and with which keys (S1-S6)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID, uuid4

from pyrage import RecipientError, x25519

from navigator.access.roles import KeyClass, Role, may_grant
from navigator.errors import NavigatorError, NotAllowedError, UsageError
from resources_db.casebook.vault import document as files
from resources_db.casebook.vault import recovery
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.keys import DataKeys
from resources_db.casebook.vault.lockout import Lockout
from resources_db.casebook.vault.locks import PASSWORD, RECOVERY, STANDARD, UNNEEDED, Work, WrongSecretError, waste
from resources_db.casebook.vault.slots import ESCROW, Slot
from resources_db.casebook.vault.slots import RECOVERY as RECOVERY_SLOT
from resources_db.durable import NotFlushedError

# CJIS 5.10.1.2.2: a passphrase of ten characters at least.
LEAST_PASSWORD = 10


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Somebody who has opened the vault: who they are, in which role, with which keys; `own` is their own key (age)."""

    user: str
    role: Role
    keys: DataKeys
    own: str = field(default="", repr=False)


class Vault:
    """Opens and changes one vault file; the counters of wrong tries lie beside it."""

    def __init__(self, path: Path, uptime: Callable[[], float], work: Work = STANDARD) -> None:
        self._path = path
        self._work = work
        self._lockout = Lockout(path.with_name("tries.json"), uptime)

    def create(self, user: str, password: str, escrow: str = "") -> tuple[Unlocked, str]:
        """Make a vault with its first supervisor; return them, and the recovery key to be printed.

        Where the agency holds an `escrow` key (an age recipient) it takes the printed one's place and "" is returned.
        Raises UsageError for a weak password or an odd key, NotAllowedError where there is a vault already.
        """
        if self._path.exists():
            raise NotAllowedError("There is a casebook on this laptop already.", hint="Sign in, or set it aside first.")
        _check_user(user)
        _check_password(password)
        keys, vault, printed = DataKeys.made(), str(uuid4()), b"" if escrow else recovery.new_key()
        first = Slot.made(vault, user, Role.SUPERVISOR, keys, password.encode(), work=self._work, factor=PASSWORD)
        spare = (
            Slot.escrowed(vault, _recipient(escrow), keys)
            if escrow
            else Slot.made(vault, RECOVERY_SLOT, Role.SUPERVISOR, keys, printed, work=UNNEEDED, factor=RECOVERY)
        )
        made = _document(vault, keys, (first, spare))
        self._write(made, keys)
        own = first.own_key(vault, password.encode())
        return Unlocked(user, Role.SUPERVISOR, keys, own), recovery.to_print(printed) if printed else ""

    def unlock(self, user: str, password: str) -> Unlocked:
        """Return who signs in; raises NotAllowedError, the same for a wrong name, a wrong password and a changed account."""
        found = self._read()
        self._lockout.check(user)
        self._lockout.begin(user)
        slot = found.slot(user)
        if slot is None or slot.lock is None or slot.lock.factors != (PASSWORD,):
            waste(password.encode())
            raise _refused()
        opened = self._opened(found, slot, password.encode())
        self._lockout.end(user)
        return opened

    def unlock_by_recovery(self, printed: str) -> Unlocked:
        """Return a supervisor who has the printed key; raises UsageError for a slip, NotAllowedError for another one."""
        key, found = recovery.of_print(printed), self._read()
        slot = found.slot(RECOVERY_SLOT)
        if slot is None:
            raise _refused()
        return self._opened(found, slot, key)

    def unlock_by_escrow(self, identity: str) -> Unlocked:
        """Return a supervisor who has the agency's own key; raises NotAllowedError."""
        found = self._read()
        slot = found.slot(ESCROW)
        if slot is None:
            raise _refused()
        return self._checked(found, slot, identity)

    def change_password(self, user: str, old: str, new: str) -> None:
        """Change one account's password; nothing else in the file changes (R11). Raises NotAllowedError, UsageError."""
        _check_password(new)
        self.unlock(user, old)
        found = self._read()
        slot = found.slot(user)
        if slot is None:
            raise _refused()
        own = slot.own_key(found.vault, old.encode())
        again = slot.relocked(found.vault, own, new.encode(), self._work, PASSWORD)
        self._put(found.with_slot(again))

    def add(self, by: Unlocked, user: str, role: Role, password: str) -> None:
        """Add an account; raises NotAllowedError for whoever holds not all keys, UsageError."""
        _check_user(user)
        _check_password(password)
        found = self._allowed(by, role)
        if found.slot(user) is not None:
            raise UsageError("This account is there already.", hint="Change its role, or take another name.")
        slot = Slot.made(found.vault, user, role, by.keys, password.encode(), work=self._work, factor=PASSWORD)
        self._write(found.with_slot(slot), by.keys)

    def change_role(self, by: Unlocked, user: str, role: Role) -> None:
        """Hand an account the keys of another role; raises NotAllowedError, UsageError.

        What it was handed before it may have kept: after a step down the keys want rotating.
        """
        found = self._allowed(by, role)
        slot = found.slot(user)
        if slot is None or slot.lock is None or slot.lock.factors != (PASSWORD,):
            raise UsageError("There is no such account.", hint="Look at the list of accounts.")
        self._write(found.with_slot(replace(slot, role=role).handed(found.vault, by.keys)), by.keys)

    def remove(self, by: Unlocked, user: str) -> None:
        """Take an account away; raises NotAllowedError, also for the last supervisor. The keys want rotating then."""
        found = self._allowed(by, Role.SUPERVISOR)
        others = [slot for slot in found.slots if slot.user != user]
        if len(others) == len(found.slots) or user in (RECOVERY_SLOT, ESCROW):
            raise UsageError("There is no such account.", hint="Look at the list of accounts.")
        if not any(slot.role is Role.SUPERVISOR and slot.user not in (RECOVERY_SLOT, ESCROW) for slot in others):
            raise NotAllowedError("The last supervisor cannot be taken away.", hint="Make somebody else one first.")
        self._write(replace(found, slots=tuple(others)), by.keys)

    def accounts(self) -> tuple[tuple[str, Role], ...]:
        """Return who has an account, and in which role."""
        return tuple((slot.user, slot.role) for slot in self._read().slots if slot.user not in (RECOVERY_SLOT, ESCROW))

    def recipients(self) -> dict[KeyClass, str]:
        """Return what bodies of the sealed classes are sealed to."""
        found = self._read()
        return {KeyClass.CLINICAL: found.clinical, KeyClass.AUDIT: found.audit}

    def _allowed(self, by: Unlocked, role: Role) -> Document:
        if not may_grant(by.keys.held, role):
            raise NotAllowedError("Only a supervisor can change accounts.", hint="Ask one to sign in.")
        found = self._read()
        if by.keys.seal is None or not found.is_marked(by.keys.seal):
            raise _changed()
        return found

    def _opened(self, found: Document, slot: Slot, secret: bytes) -> Unlocked:
        try:
            own = slot.own_key(found.vault, secret)
        except WrongSecretError as error:
            raise _refused() from error
        return self._checked(found, slot, own)

    def _checked(self, found: Document, slot: Slot, own: str) -> Unlocked:
        try:
            keys = slot.keys(found.vault, own)
        except WrongSecretError as error:
            raise _refused() from error
        if keys.seal is not None and not found.is_marked(keys.seal):
            raise _refused()
        return Unlocked(slot.user, slot.role, keys, own)

    def _read(self) -> Document:
        return files.read(self._path)

    def _write(self, found: Document, keys: DataKeys) -> None:
        self._put(replace(found, generation=found.generation + 1).marked(keys.seal or b""))

    def _put(self, found: Document) -> None:
        try:
            files.write(self._path, found)
        except OSError as error:
            raise _not_written(error, self._path) from error


def _not_written(error: OSError, path: Path) -> NavigatorError:
    if isinstance(error, NotFlushedError) and error.filename == str(path):
        return NavigatorError(
            "The key file was changed, but this laptop's disk failed before that was sure to last.",
            hint="Check the disk, then look whether the change is there.",
            detail=f"errno {error.errno}",
        )
    return NavigatorError(
        "The key file could not be written; the old one stands.",
        hint="Check the disk and its space, then try again.",
        detail=f"errno {error.errno}",
    )


def _document(vault: str, keys: DataKeys, slots: tuple[Slot, ...]) -> Document:
    signing, sealing = keys.device.public if keys.device else ("", "")
    return Document(
        vault=vault,
        generation=0,
        device=str(uuid4()),
        signing=signing,
        sealing=sealing,
        clinical=_public(keys.clinical[0]),
        audit=_public(keys.audit[0]),
        slots=slots,
    )


def _public(identity: str) -> str:
    return str(x25519.Identity.from_str(identity).to_public())


def _recipient(text: str) -> str:
    try:
        return str(x25519.Recipient.from_str(text.strip()))
    except RecipientError as error:
        raise UsageError(
            "The agency's escrow key cannot be read.", hint="It begins with age1; ask IT for it."
        ) from error


def _check_user(user: str) -> None:
    try:
        UUID(user)
    except ValueError as error:
        raise UsageError("An account's id is no UUID.") from error


def _check_password(password: str) -> None:
    if len(password) < LEAST_PASSWORD or len(set(password)) < LEAST_PASSWORD // 2:
        raise UsageError(
            f"A password has at least {LEAST_PASSWORD} characters, not all of them alike.",
            hint="Several words with blanks between them are good.",
        )


def _refused() -> NotAllowedError:
    return NotAllowedError("This name and password do not open the casebook.", hint="Check both and try again.")


def _changed() -> NotAllowedError:
    return NotAllowedError("The key file was changed from outside.", hint="Restore it from the last backup.")
