"""Break-glass opens for at most an hour of time that really passes, never beyond the shift (S8).

Time is the uptime of the machine in milliseconds: whoever sets a clock gains nothing.
"""

from dataclasses import dataclass

from navigator.errors import NavigatorError

LONGEST_MINUTES = 60
MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Glass:
    """From when until when the glass is broken, and the record that says why."""

    record_id: str
    opened_ms: int
    until_ms: int

    def __post_init__(self) -> None:
        """Refuse one that no record stands for, or that is open for longer than an hour: raises ValueError."""
        if not self.record_id or not 0 < self.until_ms - self.opened_ms <= LONGEST_MINUTES * MINUTE_MS:
            raise ValueError("a glass with a record, broken for an hour at most")

    def is_open_at(self, mono_ms: int) -> bool:
        """Tell whether it still stands open; uptime that ran backwards is another run of the machine, and shuts it."""
        return self.opened_ms <= mono_ms < self.until_ms

    @property
    def minutes(self) -> int:
        """Whole minutes for which it opens."""
        return (self.until_ms - self.opened_ms) // MINUTE_MS


def opened_glass(record_id: str, *, mono_ms: int, shift_ends_ms: int) -> Glass:
    """Return a glass that opens now; raises NavigatorError once the shift is over (S8)."""
    if shift_ends_ms <= mono_ms:
        raise NavigatorError("Your shift is over.", hint="Sign in for a new shift, then break the glass.")
    until = min(mono_ms + LONGEST_MINUTES * MINUTE_MS, shift_ends_ms)
    return Glass(record_id=record_id, opened_ms=mono_ms, until_ms=until)
