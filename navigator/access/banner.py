"""What everybody reads and accepts before they sign in (S7; CJIS 5.5.4)."""

from dataclasses import dataclass
from hashlib import sha256

from navigator.errors import UsageError

# CJIS 5.5.4: restricted system, monitoring, penalties, consent.
LEAST_POINTS = 4


@dataclass(frozen=True, slots=True)
class Accepted:
    """That somebody accepted a banner; sign-in demands one. `banner` tells for the log which words they read."""

    banner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """The points as an agency words them, and where each comes from; raises UsageError for fewer than four."""

    points: tuple[str, ...]
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len([point for point in self.points if point.strip()]) < LEAST_POINTS:
            raise UsageError(
                f"A use banner has at least {LEAST_POINTS} points.", hint="See docs/it-guide.md, Policy file."
            )

    @property
    def mark(self) -> str:
        """Return what tells one wording from another."""
        return sha256("\n".join(self.points).encode()).hexdigest()

    def accepted(self) -> Accepted:
        """Return the acceptance, once somebody has read the points and said so."""
        return Accepted(self.mark)
