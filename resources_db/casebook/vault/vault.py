"""The vault of one laptop: who may open the casebook, and with which keys (S1-S7, R10-R12)."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from navigator.access.banner import Accepted
from navigator.access.roles import KeyClass, Role
from navigator.access.rotation import RotationDue
from navigator.access.sign_in_name import name_key
from navigator.errors import NavigatorError, NotAllowedError
from resources_db.casebook.vault import recovery
from resources_db.casebook.vault.document import Document
from resources_db.casebook.vault.file import Unlocked, VaultFile
from resources_db.casebook.vault.keys import DataKeys, public_of
from resources_db.casebook.vault.lockout import Lockout, SignInError
from resources_db.casebook.vault.locks import PASSWORD, WrongSecretError, waste
from resources_db.casebook.vault.making import FirstAccount, made
from resources_db.casebook.vault.rules import SignInRules
from resources_db.casebook.vault.slots import ESCROW, SPARE, Slot
from resources_db.casebook.vault.slots import RECOVERY as RECOVERY_SLOT


class Vault:
    """Opens one vault file; the counters of wrong tries lie beside it. `accounts.Accounts` changes who is in it.

    Each way in asks for an accepted banner: nobody signs in without having read it (S7).
    """

    def __init__(self, path: Path, uptime: Callable[[], float], rules: SignInRules | None = None) -> None:
        self.file = VaultFile(path)
        self.rules = rules or SignInRules()
        self.lockout = Lockout(path.with_name("tries.json"), uptime, until_supervisor=self.rules.until_supervisor)

    def create(self, account: FirstAccount, accepted: Accepted) -> tuple[Unlocked, str]:
        """Make a vault with its first supervisor; return them, and the recovery key to be printed.

        Where the agency holds an escrow key it takes the printed one's place and "" is returned. Raises UsageError for a
        weak password, an odd name or key, NotAllowedError where there is a vault already.
        """
        del accepted
        if self.file.path.exists():
            raise NotAllowedError("There is a casebook on this laptop already.", hint="Sign in, or set it aside first.")
        new = made(DataKeys.made(), account, self.rules)
        self.file.put(new.document)
        return new.first, new.printed

    def unlock(self, name: str, password: str, accepted: Accepted) -> Unlocked:
        """Return who signs in; raises SignInError, the same for a wrong name, a wrong password and a changed account (R10).

        Where the policy asks for other work than the account's lock has, the lock is made anew (SAFETY 2.3).
        """
        del accepted
        found, slot, opened = self._signed_in(name, password)
        if slot.lock is not None and slot.lock.work != self.rules.work:
            # Signing in matters more: what cannot be written now is tried again at the next one.
            with suppress(NavigatorError):
                self._relock(found, slot, opened.own, password)
        return opened

    def unlock_by_recovery(self, printed: str, accepted: Accepted) -> Unlocked:
        """Return a supervisor who has the printed key; raises UsageError for a slip, SignInError for another one (R12)."""
        del accepted
        key, found = recovery.of_print(printed), self.file.read()
        slot = found.slot(RECOVERY_SLOT)
        if slot is None:
            raise _refused(RECOVERY_SLOT)
        try:
            return _checked(found, slot, slot.own_key(found.vault, key))
        except WrongSecretError as error:
            raise _refused(RECOVERY_SLOT) from error

    def unlock_by_escrow(self, identity: str, accepted: Accepted) -> Unlocked:
        """Return a supervisor who has the agency's own key; raises SignInError (R12)."""
        del accepted
        found = self.file.read()
        slot = found.slot(ESCROW)
        if slot is None:
            raise _refused(ESCROW)
        try:
            return _checked(found, slot, identity)
        except WrongSecretError as error:
            raise _refused(ESCROW) from error

    def change_password(self, name: str, old: str, new: str) -> None:
        """Change one account's password; nothing else in the file changes (R11). Raises SignInError, UsageError."""
        self.rules.check(new, name)
        found, slot, opened = self._signed_in(name, old)
        self._relock(found, slot, opened.own, new)

    def accounts(self) -> tuple[tuple[str, str, Role], ...]:
        """Return who has an account: id, name, role."""
        return tuple((slot.user, slot.name, slot.role) for slot in self.file.read().slots if slot.user not in SPARE)

    def due(self) -> tuple[RotationDue, ...]:
        """Return the accounts that lost keys since the last rotation: while there are any, a supervisor is asked for one."""
        return self.file.read().due

    def device(self) -> str:
        """Return the id under which this laptop writes its journal."""
        return self.file.read().device

    def recipients(self) -> dict[KeyClass, str]:
        """Return what bodies of the sealed classes are sealed to."""
        found = self.file.read()
        return {KeyClass.CLINICAL: found.clinical, KeyClass.AUDIT: found.audit}

    def _signed_in(self, name: str, password: str) -> tuple[Document, Slot, Unlocked]:
        """Return who has a name and its password; a try is counted before it is made."""
        found = self.file.read()
        slot = found.named(name)
        user = slot.user if slot else _crowd(found.vault, name)
        self.lockout.check(user)
        self.lockout.begin(user)
        try:
            known = self._with_password(slot, password)
            opened = _checked(found, known, known.own_key(found.vault, password.encode()))
        except WrongSecretError as error:
            raise _refused(slot.user if slot else "", self.lockout.tries(user)) from error
        failed = self.lockout.tries(user) - 1
        self.lockout.end(user)
        return found, known, replace(opened, failed=failed)

    def _with_password(self, slot: Slot | None, password: str) -> Slot:
        """Return an account that a password may open; raises WrongSecretError after as much work for any other."""
        if slot is None or slot.lock is None or slot.lock.factors != (PASSWORD,):
            waste(password.encode(), self.rules.work)
            raise WrongSecretError
        return slot

    def _relock(self, found: Document, slot: Slot, own: str, password: str) -> None:
        again = slot.relocked(found.vault, own, password.encode(), self.rules.work, PASSWORD)
        self.file.put(found.with_slot(again))


def _checked(found: Document, slot: Slot, own: str) -> Unlocked:
    """Return who holds an account's own key; raises WrongSecretError for a file that was changed from outside."""
    keys = slot.keys(found.vault, own)
    if keys.seal is not None and not found.is_marked(keys.seal):
        raise WrongSecretError
    heads = {found.clinical: keys.clinical, found.audit: keys.audit}
    if any(held and public_of(held[0]) != head for head, held in heads.items()):
        raise WrongSecretError
    return Unlocked(slot.user, slot.role, keys, own, slot.name)


def _crowd(vault: str, name: str) -> str:
    """Return under what the tries of a name are counted that nobody has, alike to those of one that somebody has.

    It may be a password, typed where the name belongs: one byte of it is kept, which helps nobody to guess it.
    """
    return f"?{sha256(f'{vault} {name_key(name)}'.encode()).digest()[0]}"


def _refused(user: str, tries: int = 0) -> SignInError:
    return SignInError(
        "This name and password do not open the casebook.", hint="Check both and try again.", user=user, tries=tries
    )
