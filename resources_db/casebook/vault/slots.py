"""One account's place in the vault: its own key, locked, and the keys of its role, sealed to it.

As the keys are sealed to an account's public key, they can be handed out anew without its password: a password change
touches one slot, a rotation all of them (R11).
"""

import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from pyrage import DecryptError, IdentityError, decrypt, x25519

from navigator.access.roles import HELD, Role
from navigator.casebook.journal.canonical import canonical
from resources_db.casebook.vault.keys import DataKeys, sealed_to
from resources_db.casebook.vault.locks import Lock, Work, WrongSecretError

# Accounts that nobody signs in with: the printed key, and the agency's.
RECOVERY, ESCROW = "recovery", "escrow"
SPARE = frozenset({RECOVERY, ESCROW})
LONGEST_FILE = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """An account: who, in which role; `lock` is None where the agency holds the key to it (escrow).

    `name` is what is typed at sign-in, "" where nobody does.
    """

    user: str
    name: str
    role: Role
    public: str
    sealed: bytes
    mac: str
    lock: Lock | None

    @classmethod
    def made(
        cls, vault: str, who: tuple[str, str], role: Role, keys: DataKeys, secret: bytes, *, work: Work, factor: str
    ) -> "Slot":
        """Return a new account, whose key its secret opens; `who` is its id and its name."""
        user, name = who
        own = x25519.Identity.generate()
        public = str(own.to_public())
        lock = Lock.made(secret, str(own).encode(), _owner(vault, user, public), work, factor)
        bare = cls(user=user, name=name, role=role, public=public, sealed=b"", mac="", lock=lock)
        return bare.handed(vault, keys)

    @classmethod
    def escrowed(cls, vault: str, recipient: str, keys: DataKeys) -> "Slot":
        """Return the agency's own account, sealed to its public key."""
        bare = cls(user=ESCROW, name="", role=Role.SUPERVISOR, public=recipient, sealed=b"", mac="", lock=None)
        return bare.handed(vault, keys)

    def handed(self, vault: str, keys: DataKeys) -> "Slot":
        """Return the account with the keys of its role among these, and marked as left so."""
        told = {"vault": vault, **self._who(), **keys.of_role(self.role).to_json()}
        sealed = replace(self, sealed=sealed_to([self.public], told))
        return replace(sealed, mac=sealed.mark(vault, keys.seal or b""))

    def mark(self, vault: str, seal: bytes) -> str:
        """Return what tells that nobody changed this account; the lock has its own."""
        about = [vault, *self._who().values(), self.public, b64encode(self.sealed).decode()]
        return hmac.new(seal, canonical(about), sha256).hexdigest()

    def is_marked(self, vault: str, seal: bytes) -> bool:
        """Tell whether the account is as somebody with the keys left it: nothing is sealed to another one."""
        return hmac.compare_digest(self.mark(vault, seal).encode(), self.mac.encode())

    def relocked(self, vault: str, own: str, secret: bytes, work: Work, factor: str) -> "Slot":
        """Return the account under another secret; nothing else of it changes."""
        return replace(self, lock=Lock.made(secret, own.encode(), _owner(vault, self.user, self.public), work, factor))

    def own_key(self, vault: str, secret: bytes) -> str:
        """Return the account's own key; raises WrongSecretError."""
        if self.lock is None:
            raise WrongSecretError
        return self.lock.opened(secret, _owner(vault, self.user, self.public)).decode()

    def keys(self, vault: str, own: str) -> DataKeys:
        """Return the keys of its role; raises WrongSecretError, also when the account was changed."""
        try:
            told: dict[str, Any] = json.loads(decrypt(self.sealed, [x25519.Identity.from_str(own)]))
            keys = DataKeys.of_json(told)
        except (DecryptError, IdentityError, ValueError, KeyError, TypeError) as error:
            raise WrongSecretError from error
        # Also somebody who was handed the keys of another role than the file says.
        wanted = {"vault": vault, **self._who()}
        if {name: told.get(name) for name in wanted} != wanted or keys.held != HELD[self.role]:
            raise WrongSecretError
        if keys.seal is not None and not self.is_marked(vault, keys.seal):
            raise WrongSecretError
        return keys

    def _who(self) -> dict[str, str]:
        return {"user": self.user, "name": self.name, "role": self.role.value}

    def to_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {
            **self._who(),
            "public": self.public,
            "sealed": b64encode(self.sealed).decode(),
            "mac": self.mac,
            "lock": self.lock.to_json() if self.lock else None,
        }

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> "Slot":
        """Read it as it was kept; raises KeyError, TypeError or ValueError for anything else."""
        return cls(
            user=str(told["user"]),
            name=str(told["name"]),
            role=Role(told["role"]),
            public=str(told["public"]),
            sealed=b64decode(told["sealed"], validate=True),
            mac=str(told["mac"]),
            lock=Lock.of_json(told["lock"]) if told["lock"] is not None else None,
        )


def _owner(vault: str, user: str, public: str) -> dict[str, str]:
    return {"vault": vault, "user": user, "public": public}
