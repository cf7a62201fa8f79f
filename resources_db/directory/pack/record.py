"""Beside a directory: the signed manifests of the last packs installed there. They tell when it expires and how new it was.

A manifest speaks for a directory only while that is byte for byte the one it was signed for; an import makes it silent.
"""

import base64
import json
from collections.abc import Sequence
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from navigator.directory.signed_pack import Pack
from navigator.errors import DamagedFileError
from resources_db.directory.pack.container import DIRECTORY
from resources_db.directory.pack.manifest import PREFIX, Manifest, read_manifest
from resources_db.durable import write_durably

KEPT = 2
Signed = tuple[bytes, bytes, str]


def record(path: Path) -> Path:
    """Return where the manifests of a directory lie; the file before it shares them."""
    return path.with_name(path.name.removesuffix(".previous") + ".pack")


def signed_manifests(path: Path) -> Sequence[tuple[Manifest, str]]:
    """Return the manifests beside a directory whose signatures are right, newest first, each with the seal of its file."""
    found: list[tuple[Manifest, str]] = []
    for content, signature, seal in _kept(path):
        try:
            manifest = read_manifest(content)
            check_signature(manifest, content, signature)
        except DamagedFileError:
            continue
        found.append((manifest, seal))
    return found


def check_signature(manifest: Manifest, content: bytes, signature: bytes) -> None:
    """Raise DamagedFileError when a manifest was not signed by the key that it names."""
    try:
        Ed25519PublicKey.from_public_bytes(manifest.public_key).verify(signature, PREFIX + content)
    except (InvalidSignature, ValueError) as error:
        raise DamagedFileError(
            "The signature of this pack is wrong: it was altered, so nothing was changed.",
            hint="Ask your agency for the pack again, and tell whoever looks after it.",
        ) from error


def pack_of(path: Path, seal: str, size: int) -> Pack | None:
    """Return the pack that the file with this seal and size came in, None when it came otherwise."""
    for manifest, its_seal in signed_manifests(path):
        if its_seal == seal and manifest.parts[DIRECTORY].size == size:
            return manifest.pack
    return None


def keep_manifest(path: Path, content: bytes, signature: bytes, seal: str) -> None:
    """Write a manifest durably beside a directory, before the last one."""
    kept = [(content, signature, seal), *(entry for entry in _kept(path) if entry[2] != seal)][:KEPT]
    entries = [
        {"manifest": content.decode("ascii"), "signature": base64.b64encode(signature).decode("ascii"), "seal": seal}
        for content, signature, seal in kept
    ]
    write_durably(record(path), (json.dumps({"version": 1, "packs": entries}, indent=1) + "\n").encode("ascii"))


def _kept(path: Path) -> list[Signed]:
    try:
        document = json.loads(record(path).read_text("ascii"))
        return [
            (entry["manifest"].encode("ascii"), base64.b64decode(entry["signature"]), str(entry["seal"]))
            for entry in document["packs"]
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []
