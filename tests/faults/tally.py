"""What a fault did: how often it was tried, what was lost, what went unseen, what was a false alarm."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(slots=True)
class Tally:
    """The count of one fault; `lost`: data gone or half written, `missed`: a fault nobody noticed."""

    name: str
    tried: int = 0
    lost: int = 0
    missed: int = 0
    false_alarms: int = 0
    control_failed: int = 0

    @property
    def ok(self) -> bool:
        """Nothing lost, nothing missed, and the rig itself works."""
        return self.tried > 0 and not (self.lost or self.missed or self.false_alarms or self.control_failed)

    def as_json(self) -> dict[str, Any]:
        """Return the counts as PRODUCT.md has them."""
        return asdict(self) | {"ok": self.ok}

    def words(self) -> str:
        """Return the counts for people."""
        return (
            f"{'ok  ' if self.ok else 'FAIL'} {self.name}: tried {self.tried}, lost {self.lost}, missed {self.missed},"
            f" false alarms {self.false_alarms}, control failed {self.control_failed}"
        )
