"""Counts wrong passwords, so that nobody can try many; it survives restarts and any change of the clock (2.9)."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from math import ceil, inf
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


class SignInError(NotAllowedError):
    """Somebody was not let in. For the log: which account ("" where there is none), how many tries, and whether it waits."""

    def __init__(self, message: str, *, hint: str, user: str = "", tries: int = 0, locked: bool = False) -> None:
        super().__init__(message, hint=hint)
        self.user = user
        self.tries = tries
        self.locked = locked


@dataclass(frozen=True, slots=True)
class Tries:
    """The wrong tries of one account, and where the uptime of the machine stood at the last of them, in seconds."""

    count: int = 0
    at: float = 0.0


class Lockout:
    """The counters of one laptop. `uptime` are the seconds that the machine is up: no clock that somebody can set.

    With `until_supervisor` five wrong ones lock an account until a supervisor, or the recovery key, lets it in (S5).
    """

    def __init__(self, path: Path, uptime: Callable[[], float], *, until_supervisor: bool = False) -> None:
        self._path = path
        self._uptime = uptime
        self._until_supervisor = until_supervisor

    def check(self, user: str) -> None:
        """Raise SignInError while an account must wait."""
        wait = self.seconds_left(user)
        if wait > 0:
            hint = f"{_told(wait)} Find works meanwhile."
            raise SignInError("Too many wrong passwords.", hint=hint, user=user, tries=self.tries(user), locked=True)

    def tries(self, user: str) -> int:
        """Return how often an account was tried since it was last opened."""
        return self._read().get(user, Tries()).count

    def seconds_left(self, user: str) -> float:
        """Return how long an account must wait."""
        known = self._read()
        own = known.get(user, Tries())
        if self._until_supervisor and own.count >= LOCK_AFTER:
            return inf
        return max(map(self._left, (own, known.get(EVERYBODY, Tries()))))

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


def _told(wait: float) -> str:
    if wait == inf:
        return "A supervisor lets this account in again, or the recovery key."
    count, unit = (ceil(wait / MINUTE), "minute") if wait > MINUTE else (ceil(wait), "second")
    return f"Try again in {count} {unit}{'s' if count > 1 else ''}."
