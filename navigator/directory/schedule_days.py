"""On which days a rule begins."""

from calendar import monthrange
from datetime import date

from navigator.directory.schedule import WEEK_DAYS, Holidays, IsHoliday, Rule


def begins_on(rule: Rule, day: date, is_holiday: IsHoliday) -> bool:
    """Say whether a span of the rule begins on `day`; what a holiday makes of it is not asked here."""
    if day in rule.except_dates or not _valid(rule, day):
        return False
    return _named(rule, day) or (rule.holidays is Holidays.ALSO and is_holiday(day))


def _valid(rule: Rule, day: date) -> bool:
    if rule.valid_from and day < rule.valid_from:
        return False
    if rule.valid_to and day > rule.valid_to:
        return False
    return rule.season is None or rule.season.holds(day)


def _named(rule: Rule, day: date) -> bool:
    if rule.dates:
        return day in rule.dates
    if rule.weekdays and day.weekday() not in rule.weekdays:
        return False
    if rule.nth and not _nth(rule, day):
        return False
    return not rule.month_days or day.day in rule.month_days or (-1 in rule.month_days and _last(day))


def _nth(rule: Rule, day: date) -> bool:
    place = (day.day - 1) // WEEK_DAYS + 1
    return place in rule.nth or (-1 in rule.nth and day.day + WEEK_DAYS > _length(day))


def _last(day: date) -> bool:
    return day.day == _length(day)


def _length(day: date) -> int:
    return monthrange(day.year, day.month)[1]
