"""The keys of a casebook, and which of them a role is handed."""

import json
import os
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pyrage import encrypt, x25519

from navigator.access.roles import HELD, KeyClass, Role
from navigator.errors import NotAllowedError

KEY_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceKeys:
    """What this laptop signs with (Ed25519, 32 bytes) and is sealed to (age)."""

    signing: bytes
    sealing: str

    @classmethod
    def made(cls) -> "DeviceKeys":
        """Return new keys of a laptop."""
        return cls(signing=Ed25519PrivateKey.generate().private_bytes_raw(), sealing=str(x25519.Identity.generate()))

    @property
    def public(self) -> tuple[str, str]:
        """Return what others know it by: the signing key in base64, the recipient to seal to."""
        signing = Ed25519PrivateKey.from_private_bytes(self.signing).public_key().public_bytes_raw()
        return b64encode(signing).decode(), str(x25519.Identity.from_str(self.sealing).to_public())

    def __repr__(self) -> str:
        """Show no key."""
        return "DeviceKeys()"


@dataclass(frozen=True, slots=True)
class FileKeys:
    """What a casebook file is encrypted with, and what marks the anchor beside it."""

    team: bytes
    anchor: bytes

    def __repr__(self) -> str:
        """Show no key."""
        return "FileKeys()"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataKeys:
    """What an account holds: none for one that has no business with people's records.

    `team` opens the casebook file; `clinical` and `audit` open bodies sealed to those classes, the newest first, older
    ones for what was written before a rotation; `seal` tells that the vault is as it was left, `anchor` the journal.
    `generation` counts rotations; while one is not finished, the file may still be under the keys `before`.
    """

    team: bytes | None = None
    clinical: tuple[str, ...] = ()
    audit: tuple[str, ...] = ()
    seal: bytes | None = None
    anchor: bytes | None = None
    device: DeviceKeys | None = None
    generation: int = 0
    before: FileKeys | None = None

    @classmethod
    def made(cls) -> "DataKeys":
        """Return new keys for a new casebook."""
        return cls(
            team=os.urandom(KEY_BYTES),
            clinical=(str(x25519.Identity.generate()),),
            audit=(str(x25519.Identity.generate()),),
            seal=os.urandom(KEY_BYTES),
            anchor=os.urandom(KEY_BYTES),
            device=DeviceKeys.made(),
            generation=1,
        )

    def after(self, older: "DataKeys") -> "DataKeys":
        """Return these keys as the ones that follow older ones: what those sealed stays readable (R11)."""
        return replace(
            self,
            clinical=(*self.clinical, *older.clinical),
            audit=(*self.audit, *older.audit),
            generation=older.generation + 1,
        )

    def rotated(self, under: FileKeys) -> "DataKeys":
        """Return new keys on the same device; `under` is what the file is encrypted with until it is written anew."""
        return replace(DataKeys.made().after(self), device=self.device, before=under)

    @property
    def file(self) -> FileKeys:
        """Return the keys of the casebook file; raises NotAllowedError for an account that holds none."""
        if self.team is None or self.anchor is None:
            raise NotAllowedError("This account does not open the casebook.", hint="Sign in with another one.")
        return FileKeys(self.team, self.anchor)

    @property
    def held(self) -> frozenset[KeyClass]:
        """Return the classes that can be read."""
        here = {KeyClass.TEAM: self.team, KeyClass.CLINICAL: self.clinical, KeyClass.AUDIT: self.audit}
        return frozenset(name for name, key in here.items() if key)

    def of_role(self, role: Role) -> "DataKeys":
        """Return what a role is handed of them."""
        held = HELD[role]
        if KeyClass.TEAM not in held:
            return DataKeys()
        return replace(
            self,
            clinical=self.clinical if KeyClass.CLINICAL in held else (),
            audit=self.audit if KeyClass.AUDIT in held else (),
        )

    def to_json(self) -> dict[str, Any]:
        """Return them in plain words; for sealing only."""
        device = self.device
        return {
            "team": _text(self.team),
            "clinical": list(self.clinical),
            "audit": list(self.audit),
            "seal": _text(self.seal),
            "anchor": _text(self.anchor),
            "device": [b64encode(device.signing).decode(), device.sealing] if device else None,
            "generation": self.generation,
            "before": [_text(self.before.team), _text(self.before.anchor)] if self.before else None,
        }

    @classmethod
    def of_json(cls, told: dict[str, Any]) -> "DataKeys":
        """Read them back; raises KeyError, TypeError or ValueError for anything else."""
        device, before = told["device"], told["before"]
        return cls(
            team=_bytes(told["team"]),
            clinical=tuple(told["clinical"]),
            audit=tuple(told["audit"]),
            seal=_bytes(told["seal"]),
            anchor=_bytes(told["anchor"]),
            device=DeviceKeys(signing=b64decode(device[0], validate=True), sealing=device[1]) if device else None,
            generation=int(told["generation"]),
            before=FileKeys(*(b64decode(key, validate=True) for key in before)) if before else None,
        )

    def __repr__(self) -> str:
        """Show no key."""
        return f"DataKeys({', '.join(sorted(self.held))})"


def public_of(identity: str) -> str:
    """Return what is sealed to, of an identity that opens it."""
    return str(x25519.Identity.from_str(identity).to_public())


def sealed_to(recipients: list[str], document: dict[str, Any]) -> bytes:
    """Seal a document to whoever holds one of the recipients' keys."""
    return encrypt(json.dumps(document).encode(), [x25519.Recipient.from_str(each) for each in recipients])


def _text(key: bytes | None) -> str | None:
    return None if key is None else b64encode(key).decode()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else b64decode(text, validate=True)
