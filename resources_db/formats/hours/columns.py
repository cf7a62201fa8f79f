"""Hours that come in columns: HSDS rows with weekday and times, and tables with one column for each day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from navigator.directory.schedule import Effect, Holidays, Kind, Outcome, Rule, Schedule
from resources_db.formats.hours.compose import around
from resources_db.formats.hours.parse import parse_hours
from resources_db.formats.hours.times import Clock, Hours, read_clock, span
from resources_db.formats.hours.words import DAYS, NAMES

Row = Mapping[str, str | None]
CODES = ("mo", "tu", "we", "th", "fr", "sa", "su")
# HSDS 1 counts from Monday = 1.
NUMBERS = {str(number + 1): number for number in range(7)} | {"0": 6}
WEEKDAYS = DAYS | {code: number for number, code in enumerate(CODES)} | NUMBERS
NOTHING = frozenset({"", "-", "--", "null", "none", "n/a", "am-pm"})
NOT_GIVEN = "hours not given"
EVERY_FEW = "not every time"
FREQUENCIES = frozenset({"", "weekly", "daily", "monthly"})
ENDS = frozenset({"24:00", "23:59", "24:00:00", "23:59:00", "23:59:59", "11:59pm", "11:59 pm"})


@dataclass(slots=True)
class _Found:
    """What the rows said so far."""

    rules: list[Rule] = field(default_factory=list[Rule])
    unread: list[str] = field(default_factory=list[str])


def from_columns(rows: Iterable[Row], *, zone: str = "", text: str = "") -> Schedule:
    """Return the schedule of HSDS schedule rows (1: weekday, opens_at, closes_at; 3: freq, byday and the rest).

    A row that is not understood makes the outcome "partly" and could mean anything.
    """
    found = _Found()
    for row in rows:
        told = {name: (value or "").strip() for name, value in row.items()}
        rule = _row(told)
        if rule is None:
            found.unread.append(", ".join(f"{name} {value}" for name, value in told.items() if value))
        elif rule not in found.rules:
            found.rules.append(rule)
    return _schedule(found, zone, text)


def _schedule(found: _Found, zone: str, text: str) -> Schedule:
    unread = "; ".join(found.unread)
    if not any(rule.effect is not Effect.CLOSED for rule in found.rules) and (unread or not found.rules):
        return Schedule(zone=zone, text=text, outcome=Outcome.NOT_PARSED, unread=unread, may_open=True, may_close=True)
    bare = any(rule.words == NOT_GIVEN for rule in found.rules)
    return Schedule(
        rules=tuple(found.rules),
        zone=zone,
        text=text,
        outcome=Outcome.PARTLY if unread or bare else Outcome.PARSED,
        unread=unread,
        may_open=bool(unread),
        may_close=bool(unread),
    )


def _row(told: Mapping[str, str]) -> Rule | None:
    if told.get("freq", "").lower() not in FREQUENCIES or any(
        told.get(name) for name in ("byweekno", "byyearday", "count")
    ):
        return None
    days = _days(told)
    month_days = _numbers(told.get("bymonthday", ""))
    hours = _hours(told.get("opens_at", ""), told.get("closes_at", ""))
    if days is None or month_days is None or hours is None:
        return None
    valid = {name: told[name][:10] for name in ("valid_from", "valid_to", "until") if told.get(name)}
    if not all(_is_date(text) for text in valid.values()):
        return None
    rule = _built(days, month_days, hours, told)
    ends = [date.fromisoformat(text) for name, text in valid.items() if name != "valid_from"]
    begins = date.fromisoformat(valid["valid_from"]) if "valid_from" in valid else None
    return replace(rule, valid_from=begins, valid_to=min(ends, default=None))


def _built(
    days: tuple[frozenset[int], frozenset[int]], month_days: frozenset[int], hours: Hours, told: Mapping[str, str]
) -> Rule:
    given = bool(told.get("opens_at"))
    words = "" if given else NOT_GIVEN
    if told.get("interval", "") not in {"", "1"}:
        words = words or EVERY_FEW
    always = hours == Hours(0, 1440) and len(days[0]) in {0, 7} and not days[1] and not month_days
    return Rule(
        opens=hours.opens,
        closes=hours.closes,
        kind=Kind.INTAKE if told.get("kind") == Kind.INTAKE else Kind.OPEN,
        effect=Effect.MAYBE if words else Effect.OPEN,
        weekdays=frozenset() if len(days[0]) == len(NAMES) and not days[1] else days[0],
        nth=days[1],
        month_days=month_days,
        holidays=Holidays.USUAL if always else Holidays.UNSTATED,
        words=words,
    )


def _days(told: Mapping[str, str]) -> tuple[frozenset[int], frozenset[int]] | None:
    """Return weekdays and their places in the month; None when they are not understood or not given."""
    text = (told.get("byday") or told.get("weekday") or "").lower()
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    if not parts:
        timed = told.get("freq", "").lower() in {"daily", "weekly"} or told.get("bymonthday")
        return (frozenset(), frozenset()) if timed and told.get("freq", "").lower() != "weekly" else None
    weekdays, nths = set[int](), set[int]()
    for part in parts:
        code = part.lstrip("+-0123456789") or part
        if code not in WEEKDAYS:
            return None
        weekdays.add(WEEKDAYS[code])
        nths.add(int(part.removesuffix(code) or 0) if code != part else 0)
    return _placed(frozenset(weekdays), nths)


def _placed(weekdays: frozenset[int], nths: set[int]) -> tuple[frozenset[int], frozenset[int]] | None:
    if nths == {0}:
        return weekdays, frozenset()
    if 0 in nths or not nths <= {-1, 1, 2, 3, 4, 5} or (len(weekdays) > 1 and len(nths) > 1):
        return None
    return weekdays, frozenset(nths)


def _numbers(text: str) -> frozenset[int] | None:
    try:
        days = frozenset(int(part) for part in text.replace(";", ",").split(",") if part.strip())
    except ValueError:
        return None
    return days if days <= {-1, *range(1, 32)} else None


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _hours(opens: str, closes: str) -> Hours | None:
    if not opens and not closes:
        return Hours(0, 1440)
    if closes.lower() in ENDS and read_clock(opens) in {Clock(0, 0, "", military=True), Clock(12, 0, "a")}:
        return Hours(0, 1440)
    return span(_clock(opens), _clock(closes))


def _clock(text: str) -> Clock | None:
    """Read a time of a column: without am or pm it is the time of a 24-hour clock."""
    if text.endswith(("Z", "z")) or "+" in text:
        return None
    clock = read_clock(text)
    return clock if clock is None or clock.half else Clock(clock.hour, clock.minute, "", military=True)


def from_week(week: Sequence[str | None], *, zone: str = "") -> Schedule:
    """Return the schedule of seven cells, Monday first: "800AM-430PM", "24/7", "Closed", "-" for no hours."""
    cells = [" ".join((cell or "").split()) for cell in week]
    text = "; ".join(f"{name.title()} {cell}" for name, cell in zip(NAMES, cells, strict=True) if cell)
    if all(cell.lower() in NOTHING for cell in cells):
        return Schedule(zone=zone, text=text, outcome=Outcome.NOT_PARSED, unread=text, may_open=True, may_close=True)
    found = _Found()
    outcome = Outcome.PARSED
    for number, cell in enumerate(cells):
        if cell.lower() not in NOTHING:
            outcome = _cell(number, cell, found, outcome)
    made = _schedule(found, zone, text)
    return replace(
        made, rules=tuple(around(list(made.rules))), outcome=outcome if made.outcome is Outcome.PARSED else made.outcome
    )


def _cell(number: int, cell: str, found: _Found, outcome: Outcome) -> Outcome:
    """Read one day's cell; what is not understood leaves that day unknown and the others as they are."""
    day = frozenset({number})
    if cell.lower() in {"closed", "close - close"}:
        found.rules.append(Rule(effect=Effect.CLOSED, weekdays=day, holidays=Holidays.USUAL))
        return outcome
    made = parse_hours(f"{NAMES[number]} {cell}")
    if made.outcome is Outcome.PARSED and all(rule.weekdays == day for rule in made.rules):
        found.rules += made.rules
        return outcome
    found.rules.append(Rule(effect=Effect.MAYBE, weekdays=day, words=cell))
    return Outcome.PARTLY


def from_rows(rows: Sequence[Row], text: str, *, zone: str = "") -> Schedule:
    """Return the schedule of rows that come with a text: where there is a text it alone is believed.

    Weekday rows beside a text are often made from it by a program: in a real directory half of them say less, or
    another day, than the text they stand beside.
    """
    return parse_hours(text, zone=zone) if text.strip() else from_columns(rows, zone=zone)
