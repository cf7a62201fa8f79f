"""The keys of a shift, in memory only: locked by each rider's PIN while nobody acts (ROLES.md, Sign-in; S6).

Six digits withstand no machine that has this memory: three errors, sleep and the end of the shift throw the keys away. What
Python has held once it cannot wipe (SAFETY 2.8); nothing here is ever written to a disk.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from navigator.access.pin import check_pin
from navigator.access.roles import Role
from navigator.access.shift import Shift
from navigator.errors import NotAllowedError
from resources_db.casebook.vault.file import Unlocked
from resources_db.casebook.vault.keys import DataKeys
from resources_db.casebook.vault.locks import PIN, STANDARD, Lock, Work, WrongSecretError


@dataclass(frozen=True, slots=True)
class Pocket:
    """One rider's keys, locked by their PIN."""

    user: str
    lock: Lock

    @classmethod
    def made(cls, who: Unlocked, pin: str, work: Work) -> "Pocket":
        """Lock somebody's keys; raises UsageError for a PIN that anybody would try."""
        check_pin(pin)
        told = {"role": who.role.value, "own": who.own, "name": who.name, "keys": who.keys.to_json()}
        return cls(who.user, Lock.made(pin.encode(), json.dumps(told).encode(), _owner(who.user), work, PIN))

    def opened(self, pin: str) -> Unlocked:
        """Return who they are and what they hold; raises WrongSecretError."""
        told: dict[str, Any] = json.loads(self.lock.opened(pin.encode(), _owner(self.user)))
        keys = DataKeys.of_json(told["keys"])
        return Unlocked(self.user, Role(told["role"]), keys, str(told["own"]), str(told["name"]))

    def __reduce__(self) -> NoReturn:
        """Refuse to be written down or sent anywhere."""
        raise TypeError("a pocket stays in memory")


class ShiftKeys:
    """Who holds the shift on this laptop, and their keys. `uptime` counts seconds that nobody can set."""

    def __init__(self, uptime: Callable[[], float], work: Work = STANDARD) -> None:
        self._uptime = uptime
        self._work = work
        self._shift: Shift | None = None
        self._pockets: dict[str, Pocket] = {}
        self._awake: dict[str, Unlocked] = {}

    @property
    def shift(self) -> Shift | None:
        """Return the shift, None where everybody must sign in in full; an ended one takes its keys along."""
        if self._shift is not None and self._shift.is_over(self._uptime()):
            self.end()
        return self._shift

    @property
    def acting(self) -> Unlocked | None:
        """Return who acts now, None while it is locked."""
        shift = self.shift
        return self._awake.get(shift.here) if shift else None

    def sign_in(self, who: Unlocked, pin: str) -> None:
        """Open a shift after a full sign-in, or join it; raises NotAllowedError for a third rider, UsageError for a poor PIN."""
        now, shift = self._uptime(), self.shift
        after = shift.joined(who.user, now) if shift else Shift.opened(who.user, now)
        self._pockets[who.user] = Pocket.made(who, pin, self._work)
        self._awake[who.user] = who
        self._shift = after

    def unlock(self, user: str, pin: str) -> Unlocked:
        """Return a rider whose PIN this is; raises NotAllowedError, from the third error on until a full sign-in."""
        shift = self.shift
        if shift is None:
            raise _full_sign_in()
        tried = self._keep(shift.tried(user, self._uptime()))
        try:
            who = self._pockets[user].opened(pin)
        except WrongSecretError as error:
            left = self._keep(tried.refused(user))
            raise (_wrong() if left.rider(user) else _full_sign_in()) from error
        self._awake[user] = who
        self._keep(tried.unlocked(user))
        return who

    def switch(self, user: str) -> Unlocked:
        """Return the other rider, in one key; raises NotAllowedError until they gave their own PIN."""
        shift = self.shift
        if shift is None:
            raise _full_sign_in()
        self._keep(shift.switched(user, self._uptime()))
        return self._awake[user]

    def lock(self) -> None:
        """Lock everybody: by key, or as nobody touched one."""
        if self._shift is not None:
            self._keep(self._shift.locked())

    def leave(self, user: str) -> None:
        """Sign a rider out; the other one stays."""
        if self._shift is not None:
            self._keep(self._shift.left(user))

    def end(self) -> None:
        """Throw all keys away: the machine sleeps, the shift is over, or the keys were rotated."""
        self._shift = None
        self._pockets.clear()
        self._awake.clear()

    def _keep(self, shift: Shift) -> Shift:
        """Go on with a shift, and with the keys of whoever still has a part in it."""
        self._shift = shift
        self._pockets = {user: pocket for user, pocket in self._pockets.items() if shift.rider(user)}
        awake = {rider.user for rider in shift.riders if rider.awake}
        self._awake = {user: who for user, who in self._awake.items() if user in awake}
        return shift


def _owner(user: str) -> dict[str, str]:
    return {"user": user}


def _wrong() -> NotAllowedError:
    return NotAllowedError("This is not the PIN.", hint="After three errors sign in with name and password.")


def _full_sign_in() -> NotAllowedError:
    return NotAllowedError("The PIN opens nothing any more.", hint="Sign in with name and password.")
