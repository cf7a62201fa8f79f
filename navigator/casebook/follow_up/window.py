"""When a follow-up is due: a window inside the agency's hours and the person's safe times, never a bare moment."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from navigator.casebook.follow_up.rules import ClosedDays, FollowUpRule
from navigator.casebook.follow_up.usable_time import AgencyHours, UsableTime
from navigator.casebook.moments import Span, check_aware, day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DueWindow:
    """From `opens_at` on somebody may try; the last good stretch is `last`, and at its end it is overdue.

    `safe` False: no hour of the agency is safe for the person, so a supervisor plans it; nobody may just call.
    `in_time` False: the first usable hour lies after what the rule asks for.
    """

    opens_at: datetime
    last: Span
    safe: bool
    in_time: bool

    @property
    def due_by(self) -> datetime:
        """The moment from which it is overdue."""
        return self.last.end


def limit_of(rule: FollowUpRule, start: datetime, agency: AgencyHours) -> datetime:
    """Return the latest moment that a rule allows, before anybody's hours are looked at."""
    if rule.business_days:
        return agency.end_of(agency.nth_working_day(day_of(start, agency.zone), rule.business_days))
    # Real hours: a night on which the clock changes is no longer and no shorter.
    limit = start + rule.due_after
    day = day_of(limit, agency.zone)
    if rule.closed_days is ClosedDays.LATER and not agency.works_on(day):
        return agency.end_of(agency.nth_working_day(day, 1))
    return limit


def day_window(day: date, limit: datetime, start: datetime, usable: UsableTime) -> DueWindow | None:
    """Return the usable hours of a day that somebody chose, None where it has none left; `limit`: what the rule asks for."""
    begin = datetime.combine(day, time.min, usable.agency.zone)
    spans = usable.between(max(begin, start), begin + timedelta(days=1))
    if not spans:
        return None
    return DueWindow(opens_at=spans[0].begin, last=spans[-1], safe=True, in_time=spans[0].begin < limit)


def due_window(rule: FollowUpRule, start: datetime, usable: UsableTime) -> DueWindow:
    """Return when a follow-up is due that counts from `start`.

    The last usable stretch before the rule's limit; where there is none the first one after it, safe before unsafe.
    """
    check_aware(start)
    start = start.astimezone(UTC)
    begin, limit = start + rule.opens_after, limit_of(rule, start, usable.agency)
    if spans := usable.between(begin, limit):
        return DueWindow(opens_at=spans[0].begin, last=spans[-1], safe=True, in_time=True)
    first = usable.first_after(begin)
    safe = first is not None
    span = first or usable.agency_alone().first_after(begin) or Span(begin, begin + timedelta(days=1))
    return DueWindow(opens_at=span.begin, last=span, safe=safe, in_time=span.begin < limit + rule.stretch)
