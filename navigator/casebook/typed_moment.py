"""A moment that somebody typed from a walk sheet: when an attempt was really made (RECORDS.md, honest records)."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from navigator.errors import NavigatorError

CLOCK = re.compile(r"(?:(?P<day>.+?)\s+)?(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)")
DAY_MONTH = re.compile(r"(?P<day>\d{1,2})\.?\s+(?P<month>[a-z]{3})[a-z]*\.?(?:\s+(?P<year>\d{4}))?", re.IGNORECASE)
SLASHED = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})(?:/(?P<year>\d{4}))?")
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
# Some begin otherwise in Spanish.
IN_SPANISH = {"ene": 1, "abr": 4, "ago": 8, "dic": 12}
MONTHS = IN_SPANISH | {
    name: at
    for at, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
HINT = "As 14:30, yesterday 14:30, 28 Nov 14:30 or 2026-11-28 14:30."


def typed_moment(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment that was typed, on the wall clock of `zone`; without a day it is the last such time before now.

    Raises NavigatorError for what is no time, and for what lies ahead.
    """
    found = CLOCK.fullmatch(text.strip())
    day = _day(found["day"], now.astimezone(zone).date()) if found else None
    if found is None or day is None:
        raise NavigatorError("This is no time.", hint=HINT)
    clock = time(int(found["hour"]), int(found["minute"]), tzinfo=zone)
    moment = datetime.combine(day, clock).astimezone(UTC)
    if moment > now and found["day"] is None:
        moment = datetime.combine(day - timedelta(days=1), clock).astimezone(UTC)
    if moment > now:
        raise NavigatorError("This time lies ahead.", hint="Enter when it happened.")
    return moment


def _day(text: str | None, today: date) -> date | None:
    """Return the day that was typed, None for none; without a year it is the last such day."""
    if text is None or text.lower() in ("today", "hoy"):
        return today
    if text.lower() in ("yesterday", "ayer"):
        return today - timedelta(days=1)
    found = next((match for form in (DAY_MONTH, SLASHED, ISO) if (match := form.fullmatch(text))), None)
    if found is None:
        return None
    month = MONTHS.get(found["month"].lower(), 0) if found.re is DAY_MONTH else int(found["month"])
    years = [int(found["year"])] if found["year"] else [today.year, today.year - 1]
    days = [day for year in years if (day := _date(year, month, int(found["day"])))]
    return next((day for day in days if day <= today or found["year"]), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
