"""Weekdays and times of day as HSDS 1 packages write them."""

import re

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# HSDS 1 counts from Monday = 1; both spellings of Sunday are seen.
DAYS = (
    dict(zip(NAMES, CODES, strict=True))
    | {name[:3]: code for name, code in zip(NAMES, CODES, strict=True)}
    | {str(number): code for number, code in enumerate(CODES, start=1)}
    | {"0": "SU", "tues": "TU", "thur": "TH", "thurs": "TH"}
    | {code.lower(): code for code in CODES}
)
TIME = re.compile(r"(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?", re.IGNORECASE)
WORDS = {"noon": "12:00", "midnight": "00:00"}
HALF_DAY, DAY, HOUR = 12, 24, 60


def time_of_day(text: str) -> str | None:
    """Return a time as HH:MM, None when it is not understood; `24:00` is how some write the end of a day."""
    word = text.strip().lower()
    if word in WORDS:
        return WORDS[word]
    match = TIME.fullmatch(word)
    if match is None or not (match[2] or match[3]):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= HALF_DAY:
            return None
        hour = hour % HALF_DAY + (HALF_DAY if match[3].lower() == "p" else 0)
    whole = hour < DAY or (hour, minute) == (DAY, 0)
    return f"{hour:02}:{minute:02}" if whole and minute < HOUR else None
