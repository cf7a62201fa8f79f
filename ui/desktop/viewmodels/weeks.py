"""Spans of time that screens ask about."""

from datetime import datetime, timedelta

from navigator.casebook.metrics.measure import Period

WEEK = timedelta(days=7)
# What is noted while the list is read is of this week, too.
MOMENT = timedelta(milliseconds=1)


def week_before(moment: datetime) -> Period:
    """Return the seven days up to a moment, and that moment."""
    return Period(begin=moment - WEEK, end=moment + MOMENT)
