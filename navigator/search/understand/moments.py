"""The moment that words mean, counted from now (VERDICTS.md, Now and later)."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

# "Tonight" typed before this hour means the night that is going on.
NIGHT_ENDS = time(5)
# When a night's places have taken in whom they take in, or are about to.
TONIGHT = time(20)
SMALL_HOURS = time(3)
MORNING = time(9)
NOW, TODAY, TONIGHT_SAID, NIGHT, ANY = "now", "today", "tonight", "night", "any"


def moment_of(says: Sequence[str], clock: time | None, now: datetime) -> datetime | None:
    """Return the aware moment meant by words and a time of day; None when they mean any time, or nothing."""
    if ANY in says or not (says or clock):
        return None
    day = next((found for word in says if (found := _day(word, now)) is not None), None)
    if day is not None:
        hour = clock or _hour_of(says)
        return datetime.combine(day.date(), hour, now.tzinfo)
    if TONIGHT_SAID in says:
        return _tonight(clock, now)
    if NIGHT in says:
        return _next(SMALL_HOURS, now)
    return _next(clock, now) if clock else now


def _day(word: str, now: datetime) -> datetime | None:
    """Return a time on the day that a word names ("tomorrow 9", "weekday 0"); None for words that name none."""
    name, _, number = word.partition(" ")
    if name == "tomorrow":
        return now + timedelta(days=1)
    if name == "weekday":
        # A weekday's own name means the next one; today's only in the morning of it is still to come.
        return now + timedelta(days=(int(number) - now.weekday()) % 7 or 7)
    return None


def _hour_of(says: Sequence[str]) -> time:
    hours = (word.partition(" ")[2] for word in says if word.startswith("tomorrow"))
    return next((time(int(hour)) for hour in hours if hour), MORNING)


def _tonight(clock: time | None, now: datetime) -> datetime:
    """Return this night between midnight and five, else the coming one."""
    if now.time() < NIGHT_ENDS:
        return _next(clock, now) if clock else now
    hour = clock or TONIGHT
    after_midnight = hour < NIGHT_ENDS
    at = datetime.combine(now.date() + timedelta(days=int(after_midnight)), hour, now.tzinfo)
    return max(at, now)


def _next(clock: time, now: datetime) -> datetime:
    at = datetime.combine(now.date(), clock, now.tzinfo)
    return at if at >= now else at + timedelta(days=1)
