"""Moments as team.db keeps them: whole milliseconds since 1970, in UTC."""

from datetime import UTC, datetime, timedelta

START = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(moment: datetime) -> int:
    """Return an aware moment as milliseconds."""
    return (moment - START) // timedelta(milliseconds=1)


def from_ms(milliseconds: int) -> datetime:
    """Return milliseconds as an aware moment."""
    return START + timedelta(milliseconds=milliseconds)
