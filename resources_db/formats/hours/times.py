"""Two times of day to a span in minutes, only where it can be read in one way."""

import re
from dataclasses import dataclass

HALF_DAY, DAY, HOUR = 720, 1440, 60
NOON_HOUR, DAY_HOURS = 12, 24
CLOCK = re.compile(r"(\d{1,2}):?(\d{2})?(?::\d{2})?\s*(?:([ap])[. m]*)?")
SHORTEST, LONGEST_DAY, LONGEST_NIGHT = 10, 18 * HOUR, 16 * HOUR
# "11 PM - 3 AM" is a slip for 11 to 3; a night shelter or a line runs longer.
LATE = 21 * HOUR
LATEST_MORNING = DAY + 10 * HOUR
# A place that opens at 3 in the morning is a slip of the pen far more often than a habit.
EARLIEST = 5 * HOUR
MORNING, EVENING = 7, 6
LAST_MINUTE = DAY - 1


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """From `opens` to `closes`, in minutes after midnight; `closes` past 1440 is the next day."""

    opens: int
    closes: int

    def overlaps(self, other: "Hours") -> bool:
        """Say whether both hold at some minute."""
        return self.opens < other.closes and other.opens < self.closes

    def contains(self, other: "Hours") -> bool:
        """Say whether all of `other` lies in it."""
        return self.opens <= other.opens and other.closes <= self.closes


ROUND = Hours(0, DAY)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as it is written: minutes on the 12-hour face or, with `sure`, of the day."""

    hour: int
    minute: int
    half: str = ""
    military: bool = False

    @property
    def sure(self) -> bool:
        """It names one minute of the day."""
        return bool(self.half) or self.military

    def at(self, half: str) -> int:
        """Return the minute of the day in that half."""
        return (self.hour % NOON_HOUR + (NOON_HOUR if half == "p" else 0)) * HOUR + self.minute

    @property
    def minutes(self) -> int:
        """Return the minute of the day it names."""
        return self.hour * HOUR + self.minute if self.military else self.at(self.half)


def read_clock(text: str) -> Clock | None:
    """Return a time of day, None when it is none."""
    word = text.strip().lower()
    if "noon" in word:
        return Clock(12, 0, "p")
    if "midnight" in word:
        return Clock(12, 0, "a")
    match = CLOCK.fullmatch(_spread(word))
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3] or ""
    if minute >= HOUR or hour > DAY_HOURS or (half and not 1 <= hour <= NOON_HOUR):
        return None
    military = not half and (_military(word) or hour > NOON_HOUR or hour == 0)
    if hour == DAY_HOURS and minute:
        return None
    return Clock(hour, minute, half, military)


def _spread(word: str) -> str:
    """Put the colon into 0900, 830 and 1230."""
    return re.sub(r"^(\d{1,2})(\d{2})(?=\D|$)", r"\1:\2", word) if re.match(r"\d{3,4}(?!\d)", word) else word


def _military(word: str) -> bool:
    return bool(re.fullmatch(r"\d{1,2}:\d{2}:\d{2}|0\d{3}|0\d:\d{2}|[12]\d{3}", word)) and not re.fullmatch(
        r"1[0-2][0-5]\d|1[0-2]:\d\d", word
    )


def span(first: Clock | None, last: Clock | None) -> Hours | None:
    """Return the span between two times, None when it can be read in two ways or is hardly meant."""
    if first is None or last is None:
        return None
    if first.military or last.military:
        first, last = _all_military(first), _all_military(last)
    ends = _ends(first, last)
    # On a 24-hour clock nobody mixes up morning and evening, so a longer night is meant.
    night = LONGEST_DAY if first.military and last.military else LONGEST_NIGHT
    return _believable(*ends, night) if ends else None


def _all_military(clock: Clock) -> Clock:
    return clock if clock.half else Clock(clock.hour, clock.minute, "", military=True)


def _ends(first: Clock, last: Clock) -> tuple[int, int] | None:
    if first.sure and last.sure:
        return first.minutes, last.minutes
    if last.sure:
        return _from_last(first, last)
    if first.sure:
        return _from_first(first, last)
    return _from_neither(first, last)


def _from_last(first: Clock, last: Clock) -> tuple[int, int] | None:
    """Read "9-5pm" and "6-8pm": the half of the end where that runs forward, else the morning."""
    same = first.at(last.half)
    if same < last.minutes:
        return same, last.minutes
    return (first.at("a"), last.minutes) if last.half == "p" and first.hour != NOON_HOUR else None


def _from_first(first: Clock, last: Clock) -> tuple[int, int] | None:
    """Read "9am-5": the afternoon, unless the morning would do as well."""
    morning, afternoon = last.at("a"), last.at("p")
    if first.half == "a":
        if morning > first.minutes and last.hour != NOON_HOUR:
            return None
        return first.minutes, afternoon
    return (first.minutes, afternoon) if afternoon > first.minutes else None


def _from_neither(first: Clock, last: Clock) -> tuple[int, int] | None:
    """Read "9-5" and "1-4": office hours; "7-9" and "5-7" stay open questions."""
    early = MORNING < first.hour < NOON_HOUR or (first.hour == MORNING and 2 <= last.hour < EVENING)  # noqa: PLR2004 - 7-2 to 7-5
    late = last.hour <= EVENING - 1 or last.hour == NOON_HOUR
    if early and late:
        return first.at("a"), last.at("p")
    noonish = first.hour == NOON_HOUR or first.hour <= EVENING - 2
    if noonish and last.hour < EVENING and last.at("p") > first.at("p"):
        return first.at("p"), last.at("p")
    return None


def _believable(opens: int, closes: int, night: int) -> Hours | None:
    if opens >= DAY:
        return None
    if (opens, closes) in {(0, DAY), (0, LAST_MINUTE), (0, 0)}:
        return ROUND if closes else None
    if closes == 0:
        closes = DAY
    if closes <= opens:
        closes += DAY
        small_hours = opens >= LATE and closes < DAY + EARLIEST
        fits = not small_hours and opens >= HALF_DAY and closes - opens <= night and closes <= LATEST_MORNING
    elif closes == DAY:
        fits = opens >= HALF_DAY
    else:
        fits = (opens >= EARLIEST or opens == 0) and closes - opens <= LONGEST_DAY and closes != LAST_MINUTE
    return Hours(opens, closes) if fits and closes - opens >= SHORTEST else None
