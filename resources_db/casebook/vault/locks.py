"""How an account's own key is locked: by a password, or by a printed recovery key."""

import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from argon2 import profiles
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from navigator.casebook.journal.canonical import Plain, canonical

KEY_BYTES, SALT_BYTES, NONCE_BYTES = 32, 16, 12
PASSWORD, RECOVERY, PIN = "password", "recovery", "pin"
ARGON2ID, PBKDF2, NONE = "argon2id", "pbkdf2-sha256", "none"
# Below these nothing is opened: whoever lowers them in the file wants to guess cheaply (OWASP; SAFETY 2.3, 2.4).
LEAST = {ARGON2ID: {"time": 2, "memory_kib": 19 * 1024, "lanes": 1}, PBKDF2: {"rounds": 600_000}, NONE: {}}
# And above these a file could hold a laptop for hours.
MOST = {ARGON2ID: {"time": 20, "memory_kib": 2 * 1024 * 1024, "lanes": 16}, PBKDF2: {"rounds": 20_000_000}, NONE: {}}
_LOW_MEMORY = profiles.RFC_9106_LOW_MEMORY


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How much work a guess costs: the name of the function and its figures."""

    name: str
    figures: Mapping[str, int]

    def is_sound(self) -> bool:
        """Tell whether the figures are all there and between the least and the most."""
        least, most = LEAST.get(self.name), MOST.get(self.name)
        if least is None or most is None or self.figures.keys() != least.keys():
            return False
        return all(least[name] <= value <= most[name] for name, value in self.figures.items())


STANDARD = Work(
    name=ARGON2ID,
    figures={
        "time": _LOW_MEMORY.time_cost,
        "memory_kib": _LOW_MEMORY.memory_cost,
        "lanes": _LOW_MEMORY.parallelism,
    },
)
# For desks, where a sign-in may take seconds (SAFETY 2.3).
DESK = Work(name=ARGON2ID, figures={"time": 3, "memory_kib": 256 * 1024, "lanes": 2})
# Argon2 is no FIPS-approved function; agencies that must can choose this one (SAFETY 2.4). It is about the password only:
# what the keys seal is sealed with age, which has no certificate.
FIPS = Work(name=PBKDF2, figures={"rounds": 600_000})
# A recovery key has 256 bits of its own: nobody guesses it, whatever a guess costs.
UNNEEDED = Work(name=NONE, figures={})


class WrongSecretError(Exception):
    """The secret, the account or the file is not the right one: which of them is never said (R10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A key locked by a secret; other kinds of secrets may be asked for together one day (`factors`)."""

    factors: tuple[str, ...]
    work: Work
    salt: bytes
    nonce: bytes
    locked: bytes

    @classmethod
    def made(cls, secret: bytes, inside: bytes, owner: Mapping[str, str], work: Work, factor: str = PASSWORD) -> "Lock":
        """Lock bytes for an owner; what the owner says cannot be changed afterwards."""
        salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
        about = _about(owner, (factor,), work, salt)
        locked = AESGCM(_key(secret, salt, work, about)).encrypt(nonce, inside, about)
        return cls(factors=(factor,), work=work, salt=salt, nonce=nonce, locked=locked)

    def opened(self, secret: bytes, owner: Mapping[str, str]) -> bytes:
        """Return what is inside; raises WrongSecretError."""
        about = _about(owner, self.factors, self.work, self.salt)
        # Unsound figures cost as much as sound ones, and open nothing.
        work = self.work if self.work.is_sound() else STANDARD
        key = _key(secret, self.salt, work, about)
        try:
            return AESGCM(key).decrypt(self.nonce, self.locked, about if work is self.work else b"")
        except (InvalidTag, ValueError) as error:
            raise WrongSecretError from error

    def to_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {
            "factors": list(self.factors),
            "work": {"name": self.work.name, **self.work.figures},
            "salt": b64encode(self.salt).decode(),
            "nonce": b64encode(self.nonce).decode(),
            "locked": b64encode(self.locked).decode(),
        }

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> "Lock":
        """Read it as it was kept; raises KeyError, TypeError or ValueError for anything else."""
        figures = {str(name): int(value) for name, value in told["work"].items() if name != "name"}
        return cls(
            factors=tuple(map(str, told["factors"])),
            work=Work(name=str(told["work"]["name"]), figures=figures),
            salt=b64decode(told["salt"], validate=True),
            nonce=b64decode(told["nonce"], validate=True),
            locked=b64decode(told["locked"], validate=True),
        )


def waste(secret: bytes, work: Work) -> None:
    """Work as long as for a real account, so that nobody learns which names there are."""
    _stretched(secret, bytes(SALT_BYTES), work)


def _about(owner: Mapping[str, str], factors: tuple[str, ...], work: Work, salt: bytes) -> bytes:
    told: dict[str, Plain] = {
        "owner": dict(owner),
        "factors": list(factors),
        "work": {"name": work.name, **work.figures},
    }
    return canonical(told) + salt


def _key(secret: bytes, salt: bytes, work: Work, about: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=b"navigator vault lock 1" + about).derive(
        _stretched(secret, salt, work)
    )


def _stretched(secret: bytes, salt: bytes, work: Work) -> bytes:
    if work.name == ARGON2ID:
        time, memory, lanes = (work.figures[name] for name in ("time", "memory_kib", "lanes"))
        return hash_secret_raw(secret, salt, time, memory, lanes, KEY_BYTES, Type.ID)
    if work.name == PBKDF2:
        return PBKDF2HMAC(SHA256(), KEY_BYTES, salt, work.figures["rounds"]).derive(secret)
    return secret
