"""The manifest of a pack: what its signature covers. One canonical form, read strictly."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from navigator.directory.signed_pack import Pack
from resources_db.directory.pack.container import DIRECTORY, SUMS, no_pack
from resources_db.directory.pack.spoken import fingerprint_of, words_of

FORMAT = 1
# So that a signature on anything else never fits a manifest.
PREFIX = b"co-response-navigator directory pack 1\n"
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
LONGEST_AGENCY = 80
MOST_COUNTER = 2**53
KEY_BYTES = 32
HASH_DIGITS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Contained:
    """The size and the SHA-256 of one part."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the agency signed."""

    agency: str
    counter: int
    made_at: datetime
    expires_at: datetime
    schema_version: int
    public_key: bytes
    parts: Mapping[str, Contained]

    @property
    def pack(self) -> Pack:
        """Return what people are told of it."""
        fingerprint = fingerprint_of(self.public_key)
        return Pack(
            agency=self.agency,
            counter=self.counter,
            made_at=self.made_at,
            expires_at=self.expires_at,
            fingerprint=fingerprint,
            words=words_of(fingerprint),
        )

    @property
    def content(self) -> bytes:
        """Return its bytes: JSON, keys sorted, no spaces, ASCII."""
        document = {
            "format": FORMAT,
            "agency": self.agency,
            "counter": self.counter,
            "made_at": self.made_at.strftime(MOMENT),
            "expires_at": self.expires_at.strftime(MOMENT),
            "schema_version": self.schema_version,
            "public_key": base64.b64encode(self.public_key).decode("ascii"),
            "fingerprint": fingerprint_of(self.public_key),
            "parts": {name: {"size": part.size, "sha256": part.sha256} for name, part in self.parts.items()},
        }
        return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def read_manifest(content: bytes) -> Manifest:
    """Return a manifest; raises DamagedFileError for anything that is not byte for byte the canonical form of one."""
    try:
        manifest = _read(json.loads(content.decode("ascii")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise no_pack() from error
    if manifest.content != content or not _sensible(manifest):
        raise no_pack()
    return manifest


def _read(document: Mapping[str, Any]) -> Manifest:
    parts = {
        str(name): Contained(size=int(part["size"]), sha256=str(part["sha256"]))
        for name, part in cast("Mapping[str, Mapping[str, Any]]", document["parts"]).items()
    }
    return Manifest(
        agency=str(document["agency"]),
        counter=int(document["counter"]),
        made_at=_moment(document["made_at"]),
        expires_at=_moment(document["expires_at"]),
        schema_version=int(document["schema_version"]),
        public_key=base64.b64decode(document["public_key"], validate=True),
        parts=parts,
    )


def _moment(text: str) -> datetime:
    return datetime.strptime(text, MOMENT).replace(tzinfo=UTC)


def _sensible(manifest: Manifest) -> bool:
    return (
        is_agency(manifest.agency)
        and 0 < manifest.counter < MOST_COUNTER
        and manifest.made_at < manifest.expires_at
        and len(manifest.public_key) == KEY_BYTES
        and set(manifest.parts) == {DIRECTORY, SUMS}
        and all(len(part.sha256) == HASH_DIGITS and part.size > 0 for part in manifest.parts.values())
    )


def is_agency(name: str) -> bool:
    """Tell whether a pack may carry this as the name of an agency."""
    return bool(name.strip()) and len(name) <= LONGEST_AGENCY and name.isprintable()
