"""Bodies of events as they lie in the file: with their salt, and sealed where their class is (S3, S7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pyrage import DecryptError, IdentityError, decrypt, encrypt, x25519

from navigator.access.roles import KeyClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealer:
    """Seals for the readers of a class and for the author; opens what its keys open.

    `recipients` are the public keys of the sealed classes, `identities` the keys that somebody holds, `own` the author's
    key. The team's class has no seal of its own: the file that it lies in is encrypted.
    """

    recipients: Mapping[KeyClass, str]
    identities: Mapping[KeyClass, tuple[str, ...]] = field(repr=False)
    own: str = field(default="", repr=False)

    def sealed(self, record_class: KeyClass, inside: bytes) -> bytes:
        """Return a salted body as it is kept."""
        if record_class is KeyClass.TEAM:
            return inside
        readers = [x25519.Recipient.from_str(self.recipients[record_class])]
        if self.own:
            readers.append(x25519.Identity.from_str(self.own).to_public())
        return encrypt(inside, readers)

    def opened(self, record_class: KeyClass, sealed: bytes) -> bytes | None:
        """Return the salted body, None when nobody here may open it."""
        return sealed if record_class is KeyClass.TEAM else self._decrypted(record_class, sealed)

    def _decrypted(self, record_class: KeyClass, sealed: bytes) -> bytes | None:
        held = [*self.identities.get(record_class, ()), *([self.own] if self.own else [])]
        for identity in held:
            try:
                return decrypt(sealed, [x25519.Identity.from_str(identity)])
            except (DecryptError, IdentityError):
                continue
        return None
