"""When "unable to reach" is true: attempts over days and modes, counted anew after each time the person was reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from navigator.casebook.follow_up.attempt import COUNTED, REACHING, Attempt
from navigator.casebook.follow_up.rules import UnableRule
from navigator.casebook.moments import day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often somebody was tried in vain: attempts, on how many days of the agency, in how many modes."""

    attempts: int
    days: int
    modes: int


def tally(attempts: Sequence[Attempt], zone: ZoneInfo) -> Tally:
    """Return the count since the person was last reached; attempts broken off as unsafe count for nothing."""
    reached = [attempt.at for attempt in attempts if attempt.meaning in REACHING]
    since = max(reached, default=None)
    counted = [attempt for attempt in attempts if attempt.meaning in COUNTED and (since is None or attempt.at > since)]
    return Tally(
        attempts=len(counted),
        days=len({day_of(attempt.at, zone) for attempt in counted}),
        modes=len({attempt.mode for attempt in counted}),
    )


def still_needed(rule: UnableRule, done: Tally) -> tuple[str, ...]:
    """Return in words what must still be tried; nothing where "unable to reach" would be true."""
    lacks = (
        (rule.attempts - done.attempts, "attempt", "attempts"),
        (rule.days - done.days, "other day", "other days"),
        (rule.modes - done.modes, "other way", "other ways"),
    )
    return tuple(f"{more} more {one}" if more == 1 else f"{more} more {many}" for more, one, many in lacks if more > 0)
