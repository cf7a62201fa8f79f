"""Writes a pack: a whole directory, its sums, and a manifest that the agency's key signs."""

import hashlib
import io
import os
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from navigator.errors import DamagedFileError, NavigatorError, UsageError
from resources_db.directory.connection import SCHEMA_VERSION, open_read_only
from resources_db.directory.pack.container import (
    CHUNK,
    DIRECTORY,
    MANIFEST,
    MOST_DIRECTORY,
    NAMES,
    SIGNATURE,
    SUMS,
    Part,
    contents,
    describe,
)
from resources_db.directory.pack.keys import public_key
from resources_db.directory.pack.manifest import PREFIX, Contained, Manifest
from resources_db.directory.sums import is_whole, sidecar_text, sums_of
from resources_db.durable import sync_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a pack shall say of itself."""

    agency: str
    counter: int
    made_at: datetime
    days: int


def write_pack(directory: Path, target: Path, key: Ed25519PrivateKey, order: Order) -> Manifest:
    """Write a pack and return its manifest.

    Raises UsageError for a training directory, DamagedFileError for one that is not whole, NavigatorError when the disk refuses.
    """
    refuse_unfit(directory)
    new = target.with_name(f".{target.name}.new")
    try:
        with directory.open("rb") as file:
            sums = io.BytesIO(sidecar_text([sums_of(directory)]))
            manifest = _manifest(file, sums, key, order)
            signature = key.sign(PREFIX + manifest.content)
            small = {MANIFEST: io.BytesIO(manifest.content), SIGNATURE: io.BytesIO(signature)}
            new.unlink(missing_ok=True)
            _write(new, {**small, DIRECTORY: file, SUMS: sums})
        new.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise NavigatorError(
            f"The pack could not be written to {target.parent}.",
            hint="Check that the disk is not full and that the folder may be written.",
            detail=f"errno {error.errno}",
        ) from error
    finally:
        with suppress(OSError):
            new.unlink()
    return manifest


def refuse_unfit(directory: Path) -> None:
    """Raise UsageError for an invented directory, DamagedFileError for one that nobody should rely upon."""
    with closing(open_read_only(directory)) as db:
        if db.execute("SELECT 1 FROM source WHERE training = 1").fetchone():
            raise UsageError(
                "A training directory cannot be packed: its places are invented.", hint="Import your own first."
            )
    if not is_whole(directory):
        raise DamagedFileError(
            f"{directory.name} is not whole, so it was not packed.", hint="Import the directory again."
        )


def _manifest(directory: BinaryIO, sums: BinaryIO, key: Ed25519PrivateKey, order: Order) -> Manifest:
    parts = {DIRECTORY: _contained(directory), SUMS: _contained(sums)}
    if parts[DIRECTORY].size > MOST_DIRECTORY:
        raise UsageError("This directory is larger than 1 GiB and cannot be packed.", hint="Import fewer sources.")
    made = order.made_at.astimezone(UTC).replace(microsecond=0)
    return Manifest(
        agency=order.agency,
        counter=order.counter,
        made_at=made,
        expires_at=made + timedelta(days=order.days),
        schema_version=SCHEMA_VERSION,
        public_key=public_key(key),
        parts=parts,
    )


def _contained(file: BinaryIO) -> Contained:
    file.seek(0)
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return Contained(size=size, sha256=digest.hexdigest())


def _write(path: Path, files: dict[str, BinaryIO]) -> None:
    parts: list[Part] = []
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as out:
        for name in NAMES:
            part = describe(name, files[name]).placed(out.tell())
            out.write(part.header)
            files[name].seek(0)
            while chunk := files[name].read(CHUNK):
                out.write(chunk)
            parts.append(part)
        out.write(contents(parts))
        out.flush()
        os.fsync(out.fileno())
