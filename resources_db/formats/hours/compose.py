"""What was read to a schedule: rules, and what the unread part could change."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace

from navigator.directory.schedule import (
    Effect,
    Holidays,
    Kind,
    MonthDay,
    Outcome,
    Rule,
    Schedule,
    Season,
)
from resources_db.formats.hours.beside import Reading, Told
from resources_db.formats.hours.grammar import WEEK
from resources_db.formats.hours.headings import is_office, is_plain, is_seasonal
from resources_db.formats.hours.items import Days
from resources_db.formats.hours.reading import BY_APPOINTMENT
from resources_db.formats.hours.times import ROUND, Hours

TWICE = "two different times are given"
MONTHLY = "monthly"
LEAP_YEAR = 2024


def compose(reading: Reading, text: str) -> Schedule:
    """Return the schedule of a reading."""
    told = reading.told
    unread = list(dict.fromkeys(reading.unread))
    rules = around([rule for one in told for rule in _rules(one, reading)])
    if reading.conditions and not rules and not unread:
        rules.append(Rule(effect=Effect.MAYBE, words=reading.conditions[0], holidays=Holidays.USUAL))
    if reading.or_appointment and rules:
        rules.append(Rule(effect=Effect.MAYBE, words=BY_APPOINTMENT, holidays=Holidays.USUAL))
    if _clash(rules):
        unread.append(TWICE)
    if not any(rule.effect is not Effect.CLOSED for rule in rules) and (unread or not rules):
        return Schedule(text=text, outcome=Outcome.NOT_PARSED, unread="; ".join(unread), may_open=True, may_close=True)
    seasonal = any(is_seasonal(one.heading) for one in told) and any(not one.heading for one in told)
    bare = [one for one in told if not (one.group.hours_given and one.group.days_given)]
    partly = bool(unread or reading.more or seasonal or bare)
    return Schedule(
        rules=tuple(dict.fromkeys(rules)),
        text=text,
        outcome=Outcome.PARTLY if partly else Outcome.PARSED,
        unread="; ".join([*unread, *reading.more]),
        may_open=bool(unread or reading.more) or _office_only(told) or _one_season(told),
        may_close=bool(unread) or seasonal,
    )


def _one_season(told: Sequence[Told]) -> bool:
    """Say whether only hours of a season are told that no calendar dates: the rest of the year is not known."""
    return len({one.heading for one in told}) == 1 and is_seasonal(told[0].heading)


def around(rules: list[Rule]) -> list[Rule]:
    """Seven whole days are one rule without end: holidays too."""
    whole = {
        rule.weekdays
        for rule in rules
        if rule.whole_day and rule.effect is Effect.OPEN and not rule.nth and rule.season is None
    }
    daily = len(rules) == len(whole) == len(WEEK.weekdays) and frozenset().union(*whole) == WEEK.weekdays
    return [Rule(holidays=Holidays.USUAL)] if daily else rules


def _office_only(told: Sequence[Told]) -> bool:
    """Say whether all that is told are hours of an office, or stands beside words that may be one."""
    doors = [one for one in told if one.kind is Kind.OPEN and one.group.effect is not Effect.CLOSED]
    return bool(doors) and all(not is_plain(one.heading) and (one.beside or is_office(one.heading)) for one in doors)


def _rules(one: Told, reading: Reading) -> Iterable[Rule]:
    group = one.group
    for days in group.days:
        for hours in group.hours:
            rule = _rule(days, hours, one)
            for words in reading.conditions:
                rule = rule if words == MONTHLY and rule.nth else _conditional(rule, words)
            yield replace(rule, holidays=_holidays(rule, days, reading))


def _rule(days: Days, hours: Hours, one: Told) -> Rule:
    group = one.group
    rule = Rule(
        opens=hours.opens,
        closes=hours.closes,
        kind=one.kind,
        effect=group.effect,
        weekdays=frozenset() if days.weekdays == WEEK.weekdays and not days.nth else days.weekdays,
        nth=days.nth,
        dates=days.dates,
        season=_season(one.months),
        words=group.words,
    )
    return _conditional(rule, days.words) if days.words else rule


def _conditional(rule: Rule, words: str) -> Rule:
    if rule.effect is Effect.CLOSED:
        return rule
    joined = "; ".join(dict.fromkeys(part for part in (rule.words, words) if part))
    return replace(rule, effect=Effect.MAYBE, words=joined)


def _holidays(rule: Rule, days: Days, reading: Reading) -> Holidays:
    if rule.effect is Effect.CLOSED:
        return Holidays.USUAL
    if reading.no_holidays:
        return Holidays.CLOSED
    if days.holidays:
        return Holidays.ALSO
    always = rule.whole_day and not rule.weekdays and not rule.nth and not rule.dates and rule.season is None
    return Holidays.USUAL if reading.with_holidays or always else Holidays.UNSTATED


def _season(months: Sequence[int]) -> Season | None:
    if not months:
        return None
    first_month, first_day, last_month, last_day = months
    last = last_day or monthrange(LEAP_YEAR, last_month)[1]
    return Season(first=MonthDay(first_month, first_day or 1), last=MonthDay(last_month, last))


def _clash(rules: Sequence[Rule]) -> bool:
    """Say whether two rules name different times for the same day, and the later is not the longer day of a few."""
    plain = [rule for rule in dict.fromkeys(rules) if rule.effect is Effect.OPEN and rule.season is None]
    for place, first in enumerate(plain):
        for second in plain[place + 1 :]:
            if first.kind is second.kind and _meet(first, second) and not _exception(first, second):
                return True
    return _closed_too(rules)


def _meet(first: Rule, second: Rule) -> bool:
    spans = Hours(first.opens, first.closes), Hours(second.opens, second.closes)
    if first.nth and second.nth and not first.nth & second.nth and -1 not in first.nth | second.nth:
        return False
    return bool(_days(first) & _days(second)) and spans[0].overlaps(spans[1])


def _days(rule: Rule) -> frozenset[int]:
    if rule.dates:
        return frozenset(day.weekday() for day in rule.dates)
    return rule.weekdays or WEEK.weekdays


def _exception(first: Rule, second: Rule) -> bool:
    """Say whether the second is the longer day of a few: "8:30-5 Mon-Fri; 8:30-7 Wed"."""
    few = len(_days(first)) > 3 and len(_days(second)) <= 2  # noqa: PLR2004 - a day or two out of a week
    fewer = (few and _days(second) < _days(first)) or (second.nth != frozenset() and first.nth == frozenset())
    return (
        fewer
        and Hours(second.opens, second.closes).contains(Hours(first.opens, first.closes))
        and second.closes - second.opens < ROUND.closes
    )


def _closed_too(rules: Sequence[Rule]) -> bool:
    """Say whether a day is told open and closed."""
    closed = [
        rule for rule in rules if rule.effect is Effect.CLOSED and rule.whole_day and not rule.nth and not rule.dates
    ]
    return any(
        _days(shut) & _days(rule) and len(_days(rule)) <= len(_days(shut)) + 1
        for shut in closed
        for rule in rules
        if rule.effect is not Effect.CLOSED and not rule.nth
    )
