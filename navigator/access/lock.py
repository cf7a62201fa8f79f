"""When an unwatched screen locks: office, vehicle, and never later than half an hour (S6; CJIS 5.5.5).

Moments are seconds of a clock that only runs forward: whoever sets the clock of the machine changes nothing.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

OFFICE_MINUTES, VEHICLE_MINUTES, HARD_MAXIMUM = 10, 15, 30
WARNING_SECONDS = 60.0


class Screen(StrEnum):
    """What a screen shows: records, a warning over them, or no person at all."""

    OPEN = "open"
    WARNING = "warning"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleLock:
    """How long nobody has touched a key. Once locked it stays so, whatever is pressed."""

    touched_at: float
    minutes: int = OFFICE_MINUTES
    is_locked: bool = False

    @property
    def limit(self) -> float:
        """Return the seconds after which it locks, whatever was set."""
        return 60.0 * min(max(self.minutes, 1), HARD_MAXIMUM)

    def screen(self, now: float) -> Screen:
        """Return what to show at a moment."""
        left = self.seconds_left(now)
        if self.is_locked or left <= 0:
            return Screen.LOCKED
        return Screen.WARNING if left <= min(WARNING_SECONDS, self.limit / 2) else Screen.OPEN

    def seconds_left(self, now: float) -> float:
        """Return the seconds until it locks; none once it has."""
        return 0.0 if self.is_locked else max(0.0, self.limit - max(0.0, now - self.touched_at))

    def touched(self, now: float) -> "IdleLock":
        """Return it after a key or a pointer, which also ends a warning; too late is too late."""
        late = self.screen(now) is Screen.LOCKED
        return self.locked() if late else replace(self, touched_at=now)

    def locked(self) -> "IdleLock":
        """Return it locked at once: by key, by sleep, by the lid, by a switch of the session."""
        return replace(self, is_locked=True)

    def opened(self, now: float) -> "IdleLock":
        """Return it open again, after a PIN or a full sign-in."""
        return replace(self, touched_at=now, is_locked=False)
