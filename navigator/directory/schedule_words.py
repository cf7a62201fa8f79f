"""The state of a place in a few words."""

from datetime import datetime

from navigator.directory.schedule import Effect, Kind, Schedule, State
from navigator.directory.schedule_spans import Span

NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEK = 7


def say(
    kind: Kind,
    state: State = State.UNKNOWN,
    moment: datetime | None = None,
    until: datetime | None = None,
    opens: datetime | None = None,
    spans: tuple[Span, ...] = (),
    schedule: Schedule | None = None,
) -> str:
    """Return the sentence: "open until 17:00", "closed, opens Mon 09:00", "by appointment"."""
    name = "intake" if kind is Kind.INTAKE else ""
    if moment is None or schedule is None:
        return f"{name} hours unknown".strip()
    if state is State.OPEN:
        return f"{name} open".strip() + (f" until {clock(until, moment)}" if until else "")
    if state is State.CLOSED:
        return f"{name} closed".strip() + _opening(opens, moment)
    return ": ".join(part for part in (name, _why(spans, schedule)) if part) + _opening(opens, moment)


def _opening(opens: datetime | None, moment: datetime) -> str:
    return f", opens {clock(opens, moment)}" if opens else ""


def _why(spans: tuple[Span, ...], schedule: Schedule) -> str:
    if any(span.holiday for span in spans):
        return "public holiday, may be closed"
    words = [span.rule.words for span in spans if span.effect is Effect.MAYBE and span.rule.words]
    if words:
        return "; ".join(dict.fromkeys(words))
    return f"not all understood: {schedule.unread}" if schedule.unread else "hours unknown"


def clock(at: datetime, moment: datetime) -> str:
    """Return a time of day, with the weekday when it is another day and the date when it is another week."""
    hour = f"{at:%H:%M}"
    days = (at.date() - moment.date()).days
    if days == 0:
        return hour
    return f"{NAMES[at.weekday()]} {hour}" if days < WEEK else f"{NAMES[at.weekday()]} {at.day} {at:%b} {hour}"
