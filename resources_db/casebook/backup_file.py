"""The form of a backup: one file, opened by the recovery key or the agency's escrow key and by no password (R23, S22).

In the clear lie its form, the vault's id and the moment, so that people can tell two of them apart. The account of the spare
key, and what is sealed to it (the key of the database, the manifest), follow; then the database, encrypted under a key of its
own.
"""

import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from pyrage import DecryptError, IdentityError, decrypt, x25519

from navigator.casebook.journal.canonical import canonical
from navigator.casebook.journal.chain import Anchor
from navigator.errors import DamagedFileError, NotAllowedError
from resources_db.casebook.copying import Heads
from resources_db.casebook.vault.keys import DataKeys, sealed_to
from resources_db.casebook.vault.locks import WrongSecretError
from resources_db.casebook.vault.slots import LONGEST_FILE, Slot

MAGIC = b"NAVIGATOR BACKUP 1\n"
LENGTH_BYTES, CHUNK = 4, 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself: whose it is, from when (UTC, seconds), and what the journal in it comes to."""

    vault: str
    device: str
    made_at: int
    schema: int
    count: int
    heads: Heads
    anchor: Anchor | None
    size: int
    sha256: str

    def to_text(self) -> str:
        """Return it as it is kept."""
        return json.dumps(asdict(self))

    @classmethod
    def of_text(cls, text: str) -> "Manifest":
        """Read it as it was kept; raises KeyError, TypeError or ValueError for anything else."""
        told: dict[str, Any] = json.loads(text)
        kept = told.pop("anchor")
        marks = {int(seq): str(mark) for seq, mark in kept.pop("marks").items()} if kept else {}
        heads = {str(device): (int(seq), str(head)) for device, (seq, head) in told.pop("heads").items()}
        return cls(**told, heads=heads, anchor=Anchor(**kept, marks=marks) if kept else None)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the database in a backup."""

    vault: str
    made_at: int
    spares: tuple[Slot, ...]
    sealed: bytes

    @classmethod
    def made(cls, spares: tuple[Slot, ...], seal: bytes, key: bytes, manifest: Manifest) -> "Header":
        """Seal a manifest and the database's key to the spare keys, marked by whoever holds the vault's keys."""
        inside = {"key": b64encode(key).decode(), "manifest": manifest.to_text()}
        told = {**inside, "mac": _mark(seal, inside)}
        return cls(manifest.vault, manifest.made_at, spares, sealed_to([spare.public for spare in spares], told))

    def opened(self, own: str, keys: DataKeys) -> tuple[bytes, Manifest]:
        """Return the database's key and the manifest; raises DamagedFileError for what the vault's keys did not mark."""
        try:
            told: dict[str, str] = json.loads(decrypt(self.sealed, [x25519.Identity.from_str(own)]))
            mac, key = told.pop("mac"), b64decode(told["key"], validate=True)
            manifest = Manifest.of_text(told["manifest"])
        except (DecryptError, IdentityError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise damaged(type(error).__name__) from error
        is_ours = hmac.compare_digest(mac.encode(), _mark(keys.seal or b"", told).encode())
        if not is_ours or (manifest.vault, manifest.made_at) != (self.vault, self.made_at):
            raise damaged("mark")
        return key, manifest

    def spare(self, user: str) -> Slot:
        """Return the account of a spare key; raises NotAllowedError where the backup has none of that kind."""
        slot = next((spare for spare in self.spares if spare.user == user), None)
        if slot is None:
            raise wrong_key()
        return slot

    def to_bytes(self) -> bytes:
        """Return it as it stands in the file."""
        told = {
            "vault": self.vault,
            "made_at": self.made_at,
            "spares": [spare.to_json() for spare in self.spares],
            "sealed": b64encode(self.sealed).decode(),
        }
        text = json.dumps(told).encode()
        return MAGIC + len(text).to_bytes(LENGTH_BYTES) + text


def read_header(file: BinaryIO) -> Header:
    """Return what stands before the database, and leave the file there; raises DamagedFileError."""
    if file.read(len(MAGIC)) != MAGIC:
        raise damaged("magic")
    length = int.from_bytes(file.read(LENGTH_BYTES))
    try:
        told = json.loads(file.read(min(length, LONGEST_FILE)))
        sealed = b64decode(told["sealed"], validate=True)
        spares = tuple(map(Slot.of_json, told["spares"]))
        return Header(str(told["vault"]), int(told["made_at"]), spares, sealed)
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(type(error).__name__) from error


def unpacked(file: BinaryIO, into: Path, manifest: Manifest) -> None:
    """Write the database of a backup into a file; raises DamagedFileError for a byte more, less or other than were put in."""
    size, total = 0, sha256()
    with into.open("wb") as database:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            total.update(chunk)
            database.write(chunk)
            if size > manifest.size:
                break
    if (size, total.hexdigest()) != (manifest.size, manifest.sha256):
        raise damaged("database")


def keys_of(header: Header, user: str, own: str) -> DataKeys:
    """Return the keys that the account of a spare key holds; raises NotAllowedError."""
    try:
        return header.spare(user).keys(header.vault, own)
    except WrongSecretError as error:
        raise wrong_key() from error


def damaged(detail: str) -> DamagedFileError:
    """Return what to say of a backup that is not as it was written."""
    return DamagedFileError("This backup is damaged, or is none.", hint="Take another one.", detail=detail)


def wrong_key() -> NotAllowedError:
    """Return what to say where a key is not the one of this backup."""
    return NotAllowedError(
        "This key does not open this backup.", hint="Find the key that was printed before it was made."
    )


def _mark(seal: bytes, inside: Mapping[str, str]) -> str:
    return hmac.new(seal, canonical(inside), sha256).hexdigest()
