"""What surrounds each event: who, when, about whom, and the links that hold the chain together.

The form is frozen: a later version has another `v` and is read by an upcaster, never rewritten.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from hashlib import sha256
from typing import Any

from navigator.casebook.journal.canonical import Plain, canonical

VERSION = 1
SALT_BYTES = 32
# What stands before the first event of a chain.
NOTHING_BEFORE = "0" * 64
LEAF = b"\x00"
# The field whose own name is a word of the language.
CLASS = "class"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One event but for its body.

    `at` are milliseconds since 1970 in UTC, `offset_min` what the wall showed besides, `boot` and `mono_ms` place it
    within one run of the machine; `after` names the last event of every device that was known then; `commit` ties the
    body, `prev` the event before it on the same device.
    """

    device: str
    seq: int
    id: str
    kind: str
    subject: str
    actor: str
    role: str
    custodian: str
    at: int
    offset_min: int
    boot: str
    mono_ms: int
    record_class: str
    key_gen: int
    commit: str
    prev: str
    after: Mapping[str, int] = field(default_factory=dict[str, int])
    v: int = VERSION

    def to_plain(self) -> dict[str, Plain]:
        """Return it in the words of the wire."""
        told: dict[str, Plain] = {each.name: getattr(self, each.name) for each in fields(self)}
        told[CLASS] = told.pop("record_class")
        return told

    @classmethod
    def of_plain(cls, told: Mapping[str, Any]) -> "Envelope":
        """Read it back; raises ValueError for another version, a missing or unknown field, or one of another kind."""
        document = dict(told)
        if document.get("v") != VERSION:
            raise ValueError("an event of another version")
        if "record_class" in document:
            raise ValueError("no event")
        if CLASS in document:
            document["record_class"] = document.pop(CLASS)
        wanted = {each.name: dict if each.name == "after" else each.type for each in fields(cls)}
        if document.keys() != wanted.keys() or not all(type(document[name]) is kind for name, kind in wanted.items()):
            raise ValueError("no event")
        return cls(**document)

    def to_bytes(self) -> bytes:
        """Return the one spelling that is kept and hashed."""
        return canonical(self.to_plain())

    @property
    def hash(self) -> str:
        """Return what the next event names as the one before it."""
        return hash_of(self.to_bytes())


def hash_of(kept: bytes) -> str:
    """Return the hash of an event as it is kept: SHA-256 of a zero byte and the spelling."""
    return sha256(LEAF + kept).hexdigest()


def inside(salt: bytes, body: Plain) -> bytes:
    """Return what is sealed of an event: the salt, then the body's one spelling; raises ValueError for another salt.

    Without the salt nobody can guess a body of few words by trying all.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt of 32 bytes")
    return salt + canonical(body)


def body_of(kept: bytes) -> Any:  # noqa: ANN401 - whatever was said; each kind of event knows its own form
    """Return the body of what was sealed; raises ValueError for anything else."""
    return json.loads(kept[SALT_BYTES:])


def commitment(kept: bytes) -> str:
    """Return what ties a salted body to its envelope."""
    return sha256(kept).hexdigest()
