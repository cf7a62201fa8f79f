"""A directory pack: who signed it, how new it is, until when it may be relied upon, and what came of installing it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What the signed manifest of a pack says; `words` are its key's fingerprint as people read it out."""

    agency: str
    counter: int
    made_at: datetime
    expires_at: datetime
    fingerprint: str
    words: str

    def expired(self, moment: datetime) -> bool:
        """Tell whether its time is over; it is still shown then: an old list is better than none at night."""
        return moment >= self.expires_at

    def warning(self, moment: datetime) -> str:
        """Return the sentence to say at that moment, "" while it is in time."""
        if not self.expired(moment):
            return ""
        return f"This directory expired on {self.expires_at.date().isoformat()}: ask for a new pack, and confirm what you read."


@dataclass(frozen=True, slots=True, kw_only=True)
class PackKeyMade:
    """A new signing key: where its encrypted file lies, and what others need to trust it."""

    file: str
    public_key: str
    fingerprint: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackMade:
    """A pack that was written, and the public key that proves it."""

    file: str
    size: int
    public_key: str
    pack: Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class PackOffer:
    """A pack whose signature is right; `known` tells whether its key is trusted here."""

    pack: Pack
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PackInstalled:
    """A pack that is in place now, and how many services it and the directory before it hold."""

    pack: Pack
    expired: bool
    services: int
    services_before: int | None = None
    notes: tuple[str, ...] = ()
