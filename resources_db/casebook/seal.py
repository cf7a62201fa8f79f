"""Bodies of events as they lie in the file: with their salt, and sealed where their class is (S3, S7)."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyrage import DecryptError, IdentityError, decrypt, encrypt, x25519

from navigator.access.roles import KeyClass
from navigator.casebook.journal.canonical import Plain
from navigator.errors import DamagedFileError


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealer:
    """Seals for the readers of a class and for the author; opens what its keys open.

    `recipients` are the public keys of the sealed classes, `identities` the keys that somebody holds, `own` the author's
    key. The team's class has no seal of its own: the file that it lies in is encrypted.
    """

    recipients: Mapping[KeyClass, str]
    identities: Mapping[KeyClass, tuple[str, ...]] = field(repr=False)
    own: str = field(default="", repr=False)

    def sealed(self, record_class: KeyClass, salt: bytes, body: Plain) -> bytes:
        """Return a body with its salt as it is kept."""
        inside = json.dumps({"salt": b64encode(salt).decode(), "body": body}, ensure_ascii=False).encode()
        if record_class is KeyClass.TEAM:
            return inside
        readers = [x25519.Recipient.from_str(self.recipients[record_class])]
        if self.own:
            readers.append(x25519.Identity.from_str(self.own).to_public())
        return encrypt(inside, readers)

    def opened(self, record_class: KeyClass, sealed: bytes) -> tuple[bytes, Plain] | None:
        """Return salt and body, None when nobody here may open it; raises DamagedFileError for what is no body."""
        inside = sealed if record_class is KeyClass.TEAM else self._decrypted(record_class, sealed)
        if inside is None:
            return None
        try:
            told = json.loads(inside)
            return b64decode(told["salt"], validate=True), told["body"]
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedFileError("An entry of the casebook is damaged.", hint="Restore the last backup.") from error

    def _decrypted(self, record_class: KeyClass, sealed: bytes) -> bytes | None:
        held = [*self.identities.get(record_class, ()), *([self.own] if self.own else [])]
        for identity in held:
            try:
                return decrypt(sealed, [x25519.Identity.from_str(identity)])
            except (DecryptError, IdentityError):
                continue
        return None
