"""Counts wrong passwords, so that nobody can try many; it survives restarts and any change of the clock (2.9)."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

from navigator.errors import NotAllowedError
from resources_db.casebook.durable import write_durably

# Five wrong ones lock for ten minutes; from the third on each costs a pause.
LOCK_AFTER, LOCK_SECONDS = 5, 600.0
PAUSES = {3: 5.0, 4: 15.0}
MOST_ACCOUNTS = 1_000
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Tries:
    """The wrong tries of one account, and where the uptime of the machine stood at the last of them, in seconds."""

    count: int = 0
    at: float = 0.0


class Lockout:
    """The counters of one laptop. `uptime` are the seconds that the machine is up: no clock that somebody can set."""

    def __init__(self, path: Path, uptime: Callable[[], float]) -> None:
        self._path = path
        self._uptime = uptime

    def check(self, user: str) -> None:
        """Raise NotAllowedError while an account must wait."""
        wait = self.seconds_left(user)
        if wait > 0:
            count, unit = (ceil(wait / 60), "minute") if wait > MINUTE else (ceil(wait), "second")
            told = f"{count} {unit}{'s' if count > 1 else ''}"
            raise NotAllowedError("Too many wrong passwords.", hint=f"Try again in {told}. Find works meanwhile.")

    def seconds_left(self, user: str) -> float:
        """Return how long an account must wait."""
        tries = self._read().get(user, Tries())
        wait = LOCK_SECONDS if tries.count >= LOCK_AFTER else PAUSES.get(tries.count, 0.0)
        now = self._uptime()
        # After a restart the machine is up for a shorter time: then all of that, and no more, has surely passed.
        passed = now - tries.at if now >= tries.at else now
        return max(0.0, wait - passed)

    def begin(self, user: str) -> None:
        """Count a try before it is made: a program that is ended in the middle of it has tried."""
        known = self._read()
        if user not in known and len(known) >= MOST_ACCOUNTS:
            known.pop(min(known, key=lambda name: known[name].at))
        self._write(known | {user: Tries(known.get(user, Tries()).count + 1, self._uptime())})

    def end(self, user: str) -> None:
        """Forget the tries of an account that was opened."""
        known = self._read()
        known.pop(user, None)
        self._write(known)

    def _read(self) -> dict[str, Tries]:
        try:
            told = json.loads(self._path.read_text("utf-8"))
            return {str(user): Tries(int(each["count"]), float(each["at"])) for user, each in told.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # Whoever damages the counters gains nothing: everybody waits once.
            return _AllWait()

    def _write(self, tries: dict[str, Tries]) -> None:
        write_durably(self._path, json.dumps({user: asdict(each) for user, each in tries.items()}).encode())


class _AllWait(dict[str, Tries]):
    """Counters that cannot be read: each account is at its limit since the machine was started."""

    def get(self, key: str, default: Tries | None = None) -> Tries:  # type: ignore[override]
        del key, default
        return Tries(LOCK_AFTER, 0.0)
