"""A schedule as the directory file keeps it: JSON, the same for the same rules."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from navigator.directory.schedule import (
    DAY_MINUTES,
    Effect,
    Holidays,
    Kind,
    MonthDay,
    Outcome,
    Rule,
    Schedule,
    Season,
)

Json = dict[str, Any]
SETS = ("weekdays", "nth", "month_days")
DAYS = ("dates", "except_dates")
BOUNDS = ("valid_from", "valid_to")


def to_json(schedule: Schedule) -> str:
    """Return a schedule as text; what is as usual is left out."""
    told: Json = {
        "rules": [_rule(rule) for rule in schedule.rules],
        "zone": schedule.zone,
        "text": schedule.text,
        "unread": schedule.unread,
        "outcome": schedule.outcome.value if schedule.outcome is not Outcome.PARSED else "",
        "may_open": schedule.may_open,
        "may_close": schedule.may_close,
    }
    return json.dumps({name: value for name, value in told.items() if value}, separators=(",", ":"), ensure_ascii=False)


def from_json(text: str) -> Schedule:
    """Return the schedule of a text that `to_json` made; raises ValueError or KeyError for any other."""
    told: Json = json.loads(text)
    return Schedule(
        rules=tuple(_to_rule(rule) for rule in told.get("rules", ())),
        zone=told.get("zone", ""),
        text=told.get("text", ""),
        unread=told.get("unread", ""),
        outcome=Outcome(told.get("outcome") or Outcome.PARSED.value),
        may_open=told.get("may_open", False),
        may_close=told.get("may_close", False),
    )


def _rule(rule: Rule) -> Json:
    told: Json = {"opens": rule.opens, "closes": rule.closes if rule.closes != DAY_MINUTES else 0, "words": rule.words}
    told |= {"kind": rule.kind.value if rule.kind is not Kind.OPEN else ""}
    told |= {"effect": rule.effect.value if rule.effect is not Effect.OPEN else ""}
    told |= {"holidays": rule.holidays.value if rule.holidays is not Holidays.UNSTATED else ""}
    told |= {name: sorted(getattr(rule, name)) for name in SETS}
    told |= {name: sorted(day.isoformat() for day in getattr(rule, name)) for name in DAYS}
    told |= {name: day.isoformat() for name in BOUNDS if (day := getattr(rule, name))}
    if rule.season:
        first, last = rule.season.first, rule.season.last
        told["season"] = [first.month, first.day, last.month, last.day]
    return {name: value for name, value in told.items() if value}


def _to_rule(told: Mapping[str, Any]) -> Rule:
    season = told.get("season")
    return Rule(
        opens=told.get("opens", 0),
        closes=told.get("closes", DAY_MINUTES),
        words=told.get("words", ""),
        kind=Kind(told.get("kind") or Kind.OPEN.value),
        effect=Effect(told.get("effect") or Effect.OPEN.value),
        holidays=Holidays(told.get("holidays") or Holidays.UNSTATED.value),
        season=Season(first=MonthDay(*season[:2]), last=MonthDay(*season[2:])) if season else None,
        weekdays=frozenset(told.get("weekdays", ())),
        nth=frozenset(told.get("nth", ())),
        month_days=frozenset(told.get("month_days", ())),
        dates=frozenset(map(date.fromisoformat, told.get("dates", ()))),
        except_dates=frozenset(map(date.fromisoformat, told.get("except_dates", ()))),
        valid_from=_day(told.get("valid_from")),
        valid_to=_day(told.get("valid_to")),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
