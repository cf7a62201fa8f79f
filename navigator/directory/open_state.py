"""Open at this moment? One function for filter, label and sort."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from navigator.directory.schedule import Effect, IsHoliday, Kind, OpenState, Outcome, Rule, Schedule, State
from navigator.directory.schedule_spans import Span, midnight, spans_of
from navigator.directory.schedule_words import say

HORIZON_DAYS = 14
HORIZON = timedelta(days=HORIZON_DAYS)


def state_at(schedule: Schedule, moment: datetime, *, is_holiday: IsHoliday, kind: Kind = Kind.OPEN) -> OpenState:
    """Return open, closed or unknown at an aware `moment`, until when, and when it next surely opens.

    `is_holiday` is asked about the day a span begins on. A zone nobody knows is no matter where the answer is the same
    at every hour; else the answer is unknown.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    zone = zone_of(schedule.zone)
    view = _View(schedule, kind, zone or ZoneInfo("UTC"), is_holiday)
    found = view.answer(moment)
    if zone is None and found.until is not None:
        return OpenState(state=State.UNKNOWN, words="time zone unknown")
    return found


def status_at(schedule: Schedule, moment: datetime, *, is_holiday: IsHoliday) -> OpenState:
    """Return whether somebody can be brought at `moment`: by the intake hours where there are any, else by the doors."""
    return state_at(schedule, moment, is_holiday=is_holiday, kind=_decisive(schedule))


def is_open_at(schedule: Schedule, moment: datetime, *, is_holiday: IsHoliday) -> State:
    """Return the state that `status_at` gives, without looking ahead: for many rows at once."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    zone = zone_of(schedule.zone)
    if zone is None:
        # Whether the answer is the same at every hour shows only when looking ahead.
        return status_at(schedule, moment, is_holiday=is_holiday).state
    return _View(schedule, _decisive(schedule), zone, is_holiday).state(moment)


def course(
    schedule: Schedule, begin: datetime, end: datetime, *, is_holiday: IsHoliday
) -> tuple[tuple[datetime, State], ...]:
    """Return the states from one moment to another, each with the moment from which it holds; the first at `begin`.

    By the intake hours where there are any, as `status_at`; both at most 14 days apart. Empty where nothing is known.
    """
    zone = zone_of(schedule.zone)
    kind = _decisive(schedule)
    if zone is None or schedule.outcome is Outcome.NOT_PARSED or not schedule.of_kind(kind):
        return ()
    made: list[tuple[datetime, State]] = []
    for step in _View(schedule, kind, zone, is_holiday).steps(begin.astimezone(UTC)):
        if step.at >= end:
            break
        if not made or made[-1][1] is not step.state:
            made.append((step.at, step.state))
    return tuple(made)


def _decisive(schedule: Schedule) -> Kind:
    taken_in = any(rule.kind is Kind.INTAKE and rule.effect is not Effect.CLOSED for rule in schedule.rules)
    return Kind.INTAKE if taken_in else Kind.OPEN


def zone_of(name: str) -> ZoneInfo | None:
    """Return the zone of that name, None when there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


@dataclass(frozen=True, slots=True)
class _Step:
    """A state that holds from an instant on, and what brought it about."""

    at: datetime
    state: State
    spans: tuple[Span, ...]


class _View:
    """The rules of one kind, looked at from one zone."""

    def __init__(self, schedule: Schedule, kind: Kind, zone: ZoneInfo, is_holiday: IsHoliday) -> None:
        self._schedule = schedule
        self._kind = kind
        self._zone = zone
        self._is_holiday = is_holiday
        self._rules: tuple[Rule, ...] = schedule.of_kind(kind)
        self._told = any(rule.effect is not Effect.CLOSED for rule in self._rules)

    def answer(self, moment: datetime) -> OpenState:
        """Return the state, its end and the next opening."""
        now = moment.astimezone(UTC)
        if not self._rules or self._schedule.outcome is Outcome.NOT_PARSED:
            return OpenState(state=State.UNKNOWN, words=say(self._kind))
        steps = self.steps(now)
        first = next(steps)
        until = opens = None
        for step in steps:
            if until is None and step.state is not first.state:
                until = step.at.astimezone(self._zone)
            if step.state is State.OPEN and first.state is not State.OPEN:
                opens = step.at.astimezone(self._zone)
            if until and (opens or first.state is State.OPEN):
                break
        local = moment.astimezone(self._zone)
        words = say(self._kind, first.state, local, until, opens, first.spans, self._schedule)
        return OpenState(state=first.state, until=until, opens=opens, words=words)

    def state(self, moment: datetime) -> State:
        """Return the state at a moment alone."""
        if not self._rules or self._schedule.outcome is Outcome.NOT_PARSED:
            return State.UNKNOWN
        now = moment.astimezone(UTC)
        today = now.astimezone(self._zone).date()
        return self._step(now, self._spans(today - timedelta(days=1)) + self._spans(today)).state

    def steps(self, now: datetime) -> Iterator[_Step]:
        """Yield the state now, then at every edge up to the horizon."""
        today = now.astimezone(self._zone).date()
        spans = self._spans(today - timedelta(days=1)) + self._spans(today)
        yield self._step(now, spans)
        done = now
        for ahead in range(HORIZON_DAYS + 2):
            limit = midnight(self._zone, today + timedelta(days=ahead + 1))
            for edge in sorted({edge for span in spans for edge in span.edges if done < edge < limit}):
                if edge > now + HORIZON:
                    return
                yield self._step(edge, spans)
            done = max(done, limit - timedelta(microseconds=1))
            spans = [span for span in spans if span.end.latest >= limit]
            spans += self._spans(today + timedelta(days=ahead + 1))

    def _spans(self, day: date) -> list[Span]:
        return spans_of(self._rules, day, self._zone, self._is_holiday)

    def _step(self, at: datetime, spans: list[Span]) -> _Step:
        running = tuple(span for span in spans if span.possibly(at))
        return _Step(at, self._doubted(self._combined(at, running)), running)

    def _combined(self, at: datetime, running: tuple[Span, ...]) -> State:
        shut = [span for span in running if span.effect is Effect.CLOSED and not span.weak]
        if any(span.surely(at) for span in shut):
            return State.CLOSED
        sure = any(span.effect is Effect.OPEN and span.surely(at) for span in running)
        if sure:
            return State.UNKNOWN if shut else State.OPEN
        if any(span.effect is not Effect.CLOSED for span in running):
            return State.UNKNOWN
        if self._told or any(span.weak and span.surely(at) for span in running):
            return State.CLOSED
        return State.UNKNOWN

    def _doubted(self, state: State) -> State:
        if state is State.CLOSED and self._schedule.may_open:
            return State.UNKNOWN
        return State.UNKNOWN if state is State.OPEN and self._schedule.may_close else state
