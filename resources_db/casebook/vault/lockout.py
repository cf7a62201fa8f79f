"""Counts wrong passwords, so that nobody can try many; it survives restarts and any change of the clock (2.9)."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

from navigator.errors import NavigatorError, NotAllowedError
from resources_db.durable import OURS_ONLY, write_durably

# Five wrong ones lock for ten minutes; from the third on each costs a pause.
LOCK_AFTER, LOCK_SECONDS = 5, 600.0
PAUSES = {3: 5.0, 4: 15.0}
MOST_ACCOUNTS = 1_000
MINUTE = 60
# Stands for every account, where nobody can tell any more who tried.
EVERYBODY = "*"


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
        known = self._read()
        return max(self._left(known.get(name, Tries())) for name in (user, EVERYBODY))

    def _left(self, tries: Tries) -> float:
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
        self._write({name: tries for name, tries in known.items() if name not in (user, EVERYBODY)})

    def _read(self) -> dict[str, Tries]:
        try:
            told = json.loads(self._path.read_text("utf-8"))
            return {str(user): Tries(int(each["count"]), float(each["at"])) for user, each in told.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # Whoever damages the counters gains nothing: everybody waits from now on as after too many.
            found = {EVERYBODY: Tries(LOCK_AFTER, self._uptime())}
            self._write(found)
            return found

    def _write(self, tries: dict[str, Tries]) -> None:
        content = json.dumps({user: asdict(each) for user, each in tries.items()}).encode()
        try:
            write_durably(self._path, content, OURS_ONLY)
        except OSError as error:
            raise NavigatorError(
                "Nobody can sign in while this laptop's disk cannot be written.",
                hint="Free some space or check the disk, then try again. Find works meanwhile.",
                detail=f"errno {error.errno}",
            ) from error
