"""Writes our rules as OpenStreetMap's opening_hours, for a library of others to read."""

from collections.abc import Sequence
from datetime import date

from navigator.directory.schedule import Effect, MonthDay, Rule

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def as_osm(rules: Sequence[Rule]) -> str:
    """Return the rules as one text: what opens is joined by commas (a union), what closes comes after a semicolon (it wins)."""
    opening = [_sequence(rule) for rule in rules if rule.effect is Effect.OPEN]
    closing = [f"{_sequence(rule)} off" for rule in rules if rule.effect is Effect.CLOSED]
    return "; ".join([", ".join(opening), *closing])


def _sequence(rule: Rule) -> str:
    return " ".join(part for part in (_dates(rule), _weekdays(rule), _clock(rule.opens, rule.closes)) if part)


def _dates(rule: Rule) -> str:
    if rule.season:
        return f"{_yearly(rule.season.first)}-{_yearly(rule.season.last)}"
    if rule.valid_from and rule.valid_to:
        return f"{_once(rule.valid_from)}-{_once(rule.valid_to)}"
    return ",".join(_once(day) for day in sorted(rule.dates))


def _yearly(at: MonthDay) -> str:
    return f"{MONTHS[at.month - 1]} {at.day:02}"


def _once(day: date) -> str:
    return f"{day.year} {_yearly(MonthDay(day.month, day.day))}"


def _weekdays(rule: Rule) -> str:
    if rule.dates:
        return ""
    places = f"[{','.join(map(str, sorted(rule.nth)))}]" if rule.nth else ""
    return ",".join(f"{DAYS[day]}{places}" for day in sorted(rule.weekdays or range(7)))


def _clock(opens: int, closes: int) -> str:
    return f"{opens // 60:02}:{opens % 60:02}-{closes // 60:02}:{closes % 60:02}"
