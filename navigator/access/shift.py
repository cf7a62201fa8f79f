"""A shift: one full sign-in, then a PIN, for one rider or two in one vehicle (ROLES.md, Sign-in; S6).

Moments are seconds of a clock that only runs forward: whoever sets the clock of the machine changes nothing.
"""

from dataclasses import dataclass, replace

from navigator.errors import NotAllowedError, UsageError

LONGEST = 12 * 3600.0
MOST_RIDERS, MOST_ERRORS = 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rider:
    """Somebody who signed in in full; `errors` are wrong PINs since the last right one, `awake` is unlocked."""

    user: str
    errors: int = 0
    awake: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Who holds the shift, and who of them acts now: `here` is "" while it is locked."""

    opened_at: float
    riders: tuple[Rider, ...]
    here: str

    @classmethod
    def opened(cls, user: str, now: float) -> "Shift":
        """Return a new shift after a full sign-in."""
        return cls(opened_at=now, riders=(Rider(user=user),), here=user)

    def joined(self, user: str, now: float) -> "Shift":
        """Return it with a rider who signed in in full, a second one or the same again; raises NotAllowedError."""
        self._demand(now)
        others = tuple(rider for rider in self.riders if rider.user != user)
        if len(others) >= MOST_RIDERS:
            raise NotAllowedError("Two riders hold this shift already.", hint="One of them signs out first.")
        return replace(self, riders=(*others, Rider(user=user)), here=user)

    def tried(self, user: str, now: float) -> "Shift":
        """Return it with one try more, counted before it is made; raises NotAllowedError where only a sign-in helps."""
        self._demand(now)
        rider = self.rider(user)
        if rider is None:
            raise _full_sign_in()
        here = "" if self.here == user else self.here
        return replace(self._with(replace(rider, errors=rider.errors + 1, awake=False)), here=here)

    def unlocked(self, user: str) -> "Shift":
        """Return it after the right PIN of a rider; raises UsageError without a try of theirs."""
        rider = self.rider(user)
        if rider is None or not rider.errors:
            raise UsageError("Nobody tried to unlock.")
        return replace(self._with(replace(rider, errors=0, awake=True)), here=user)

    def refused(self, user: str) -> "Shift":
        """Return it after a wrong PIN: at the third in a row the rider is out until a full sign-in."""
        rider = self.rider(user)
        return self.left(user) if rider is not None and rider.errors >= MOST_ERRORS else self

    def switched(self, user: str, now: float) -> "Shift":
        """Return it with the other rider acting, in one key; raises NotAllowedError until they gave their own PIN."""
        self._demand(now)
        rider = self.rider(user)
        if rider is None or not rider.awake or not self.here:
            raise NotAllowedError("This rider is locked.", hint="They unlock with their own PIN.")
        return replace(self, here=user)

    def locked(self) -> "Shift":
        """Return it with everybody locked: by key or by the idle lock."""
        return replace(self, riders=tuple(replace(rider, awake=False) for rider in self.riders), here="")

    def left(self, user: str) -> "Shift":
        """Return it without a rider who signed out, or must sign in in full."""
        here = "" if self.here == user else self.here
        return replace(self, riders=tuple(rider for rider in self.riders if rider.user != user), here=here)

    def rider(self, user: str) -> Rider | None:
        """Return a rider by their account."""
        return next((rider for rider in self.riders if rider.user == user), None)

    def is_over(self, now: float) -> bool:
        """Tell whether everybody must sign in in full: twelve hours have passed, or nobody holds it any more."""
        return self.seconds_left(now) <= 0 or not self.riders

    def seconds_left(self, now: float) -> float:
        """Return the seconds until it ends."""
        return max(0.0, LONGEST - max(0.0, now - self.opened_at))

    def _with(self, rider: Rider) -> "Shift":
        return replace(self, riders=tuple(rider if each.user == rider.user else each for each in self.riders))

    def _demand(self, now: float) -> None:
        if self.is_over(now):
            raise _full_sign_in()


def _full_sign_in() -> NotAllowedError:
    return NotAllowedError("The PIN does not open this shift any more.", hint="Sign in with name and password.")
