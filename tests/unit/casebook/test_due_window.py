"""Due is a window inside agency hours and the person's safe times, never 02:00, whatever the clock does that week."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from fakes.casebook import DAY, DENVER, HOUR, NOW, OFFICE, THREE_TWO_TWO, evenings, steady
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.follow_up.rules import (
    Clock,
    ClosedDays,
    EscalationStep,
    FollowUpRule,
    RulePack,
    Trigger,
    UnableRule,
)
from navigator.casebook.follow_up.usable_time import EARLIEST, LATEST, AgencyHours, UsableTime, no_holiday
from navigator.casebook.follow_up.window import due_window, limit_of
from navigator.casebook.safe_hours import ANY_TIME, NOT_ASKED_HOURS, SafeHours, SafeKind, SafeTime
from navigator.errors import NavigatorError
from resources_db.bundled.follow_up_rules import rule_packs

RULES = [rule for pack in rule_packs().values() for rule in pack]
DEFAULT = rule_packs()["default"]
ZONES = [
    ZoneInfo(name)
    for name in ("America/New_York", "America/Denver", "America/Phoenix", "America/Adak", "America/Havana")
]
CHANGES = [datetime(2026, 3, 8, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)]
# Within a week of a change of the clock, at any minute.
starts = st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes), st.sampled_from(CHANGES), st.integers(-10_080, 10_080)
)
halves = st.builds(lambda n: time(n // 2, n % 2 * 30), st.integers(0, 47))
weekdays = st.frozensets(st.integers(0, 6), min_size=1)
safe_times = st.builds(SafeTime, begin=halves, end=halves, days=weekdays)
safe_hours = st.one_of(
    st.sampled_from([ANY_TIME, NOT_ASKED_HOURS]),
    st.builds(
        lambda times: SafeHours(kind=SafeKind.ONLY, times=tuple(times)), st.lists(safe_times, min_size=1, max_size=3)
    ),
)
HOLIDAYS = {date(2026, 3, 9), date(2026, 11, 3), date(2026, 11, 11)}


@st.composite
def agencies(draw: st.DrawFn) -> AgencyHours:
    begin, end = sorted(draw(st.lists(st.integers(12, 44), min_size=2, max_size=2, unique=True)))
    return AgencyHours(
        zone=draw(st.sampled_from(ZONES)),
        begin=time(begin // 2, begin % 2 * 30),
        end=time(end // 2, end % 2 * 30),
        days=draw(weekdays),
        is_holiday=draw(st.sampled_from([no_holiday, HOLIDAYS.__contains__])),
    )


usables = st.builds(UsableTime, agency=agencies(), safe=safe_hours)
rules = st.sampled_from(RULES)


@steady
@given(rules, starts, usables, st.floats(0, 0.999))
def test_every_moment_of_the_window_is_inside_both_hours(
    rule: FollowUpRule, start: datetime, usable: UsableTime, part: float
) -> None:
    due = due_window(rule, start, usable)
    agency = usable.agency
    moment = due.last.begin + part * due.last.length
    wall = moment.astimezone(agency.zone)
    assert agency.works_on(wall.date())
    assert agency.begin <= wall.time() < agency.end
    assert EARLIEST <= wall.time() < LATEST
    if due.safe:
        assert usable.safe.allow(moment, agency.zone)


@steady
@given(rules, starts, usables)
def test_a_window_opens_before_it_is_due_and_keeps_the_rule_where_anything_can(
    rule: FollowUpRule, start: datetime, usable: UsableTime
) -> None:
    due, limit = due_window(rule, start, usable), limit_of(rule, start, usable.agency)
    assert start + rule.opens_after <= due.opens_at <= due.last.begin < due.due_by
    possible = usable.between(start + rule.opens_after, limit)
    if possible:
        assert (due.safe, due.in_time) == (True, True)
        assert due.opens_at == possible[0].begin
        assert due.due_by == possible[-1].end <= limit
    else:
        assert due.opens_at >= limit or not due.safe


@steady
@given(rules, starts, agencies())
def test_where_no_hour_is_safe_it_is_still_due_and_says_so(
    rule: FollowUpRule, start: datetime, agency: AgencyHours
) -> None:
    at_night = SafeHours(kind=SafeKind.ONLY, times=(SafeTime(begin=time(23), end=time(5)),))
    due = due_window(rule, start, UsableTime(agency=agency, safe=at_night))
    assert not due.safe
    assert agency.works_on(due.due_by.astimezone(agency.zone).date())


@steady
@given(starts, agencies())
def test_72_hours_are_72_hours_in_every_week(start: datetime, agency: AgencyHours) -> None:
    local = start.astimezone(agency.zone)
    assert limit_of(DEFAULT["crisis_72h"], start, agency) - start == timedelta(hours=72)
    assert due_window(DEFAULT["crisis_72h"], start, UsableTime(agency=agency)) == due_window(
        DEFAULT["crisis_72h"], local, UsableTime(agency=agency)
    )


def local(day: int, hour: int = 10, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=DENVER)


WEDNESDAY_1 = frozenset({date(2026, 3, 4)}).__contains__
CASES = [
    # Monday 10:00; 24 h later the office is open: the window ends at the limit.
    ("safety_24h", local(2), OFFICE, NOT_ASKED_HOURS, (local(2), local(3, 9), local(3)), True),
    # Friday 18:00: nobody works within 24 h, so the first working hours after it, and late from the start.
    ("safety_24h", local(6, 18), OFFICE, NOT_ASKED_HOURS, (local(9, 9), local(9, 9), local(9, 17)), False),
    # Sunday 09:00: the first hour of work is the moment at which the 24 h are over.
    ("safety_24h", local(1, 9), OFFICE, NOT_ASKED_HOURS, (local(2, 9), local(2, 9), local(2, 17)), False),
    # Thursday: 72 h end on Sunday, so Friday 17:00.
    ("crisis_72h", local(5), OFFICE, NOT_ASKED_HOURS, (local(5), local(6, 9), local(6, 17)), True),
    # Safe in the evening only: 15:00 to 17:00 of what the office has.
    ("crisis_72h", local(2), OFFICE, evenings(), (local(2, 15), local(4, 15), local(4, 17)), True),
    # Safe on Tuesdays only.
    ("crisis_72h", local(2), OFFICE, evenings(1), (local(3, 15), local(3, 15), local(3, 17)), True),
    # A holiday is no working day.
    ("crisis_72h", local(2, 16), replace(OFFICE, is_holiday=WEDNESDAY_1), NOT_ASKED_HOURS,
     (local(2, 16), local(5, 9), local(5, 16)), True),
    # The working day after the appointment: Friday's is checked by Monday.
    ("appointment_kept", local(6, 14), OFFICE, NOT_ASKED_HOURS, (local(6, 14), local(9, 9), local(9, 17)), True),
    # 30 days later is a Saturday: later means Monday.
    ("outcome_30d", local(5), OFFICE, NOT_ASKED_HOURS, (local(26, 11), local(6, 9, month=4), local(6, 17, month=4)), True),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "start", "agency", "safe", "window", "in_time"), CASES)
def test_a_case(
    rule: str,
    start: datetime,
    agency: AgencyHours,
    safe: SafeHours,
    window: tuple[datetime, datetime, datetime],
    in_time: bool,  # noqa: FBT001 - a case
) -> None:
    due = due_window(DEFAULT[rule], start, UsableTime(agency=agency, safe=safe))
    assert (due.opens_at, due.last.begin, due.due_by) == window
    assert due.in_time is in_time


@pytest.mark.parametrize("code", ["crisis_72h", "appointment_kept", "outcome_30d"])
def test_a_calendar_without_a_working_day_still_gives_a_window(code: str) -> None:
    never = replace(OFFICE, is_holiday=lambda _: True)
    rule = DEFAULT[code]
    due = due_window(rule, NOW, UsableTime(agency=never))
    assert (due.opens_at, due.last.length, due.safe) == (NOW + rule.opens_after, DAY, False)
    assert never.nth_working_day(date(2026, 3, 2), 3) == date(2026, 3, 5)


def test_new_jersey_may_take_up_to_four_days() -> None:
    # N.J.A.C. 10:77-6.7: 72 hours, up to 4 days.
    rule = rule_packs()["nj_youth"]["youth_72h"]
    only_monday = UsableTime(agency=OFFICE, safe=evenings(0))
    assert due_window(rule, local(5, 18), only_monday).in_time
    assert not due_window(rule, local(3, 18), only_monday).in_time


@pytest.mark.parametrize(
    ("begin", "end"), [(time(2), time(10)), (time(9), time(23)), (time(17), time(9)), (time(9), time(9))]
)
def test_no_agency_follows_up_at_night(begin: time, end: time) -> None:
    with pytest.raises(NavigatorError, match="06:00 and 22:00"):
        AgencyHours(zone=DENVER, begin=begin, end=end)


@pytest.mark.parametrize("days", [frozenset(), frozenset({9})])
def test_an_agency_works_some_day(days: frozenset[int]) -> None:
    with pytest.raises(NavigatorError, match="weekday"):
        AgencyHours(zone=DENVER, days=days)


@steady
@given(usables, starts, st.integers(0, 60 * 24 * 20), st.integers(0, 60 * 24 * 20))
def test_usable_time_adds_up(usable: UsableTime, start: datetime, first: int, second: int) -> None:
    middle = start + timedelta(minutes=first)
    end = middle + timedelta(minutes=second)
    parts = usable.length_between(start, middle) + usable.length_between(middle, end)
    assert usable.length_between(start, end) == parts <= end - start


@steady
@given(usables, starts)
def test_open_now_is_what_the_spans_say(usable: UsableTime, moment: datetime) -> None:
    wall = moment.astimezone(usable.agency.zone)
    office = usable.agency.works_on(wall.date()) and usable.agency.begin <= wall.time() < usable.agency.end
    assert usable.is_open_at(moment) == (office and usable.safe.allow(moment, usable.agency.zone))


def test_an_hour_of_the_office_is_open() -> None:
    usable = UsableTime(agency=OFFICE)
    assert (usable.is_open_at(NOW), usable.is_open_at(NOW + 8 * HOUR)) == (True, False)
    assert usable.between(NOW, NOW) == ()
    assert usable.length_between(NOW, NOW + 5 * DAY) == 39 * HOUR
    # Seven days of 24 hours end at 11:00 after the night that skips an hour.
    assert usable.length_between(NOW, NOW + 7 * DAY) == 41 * HOUR


def rule(**fields: object) -> FollowUpRule:
    plain = {
        "code": "x",
        "kind": "other",
        "trigger": Trigger.CRISIS,
        "clock": Clock.ENCOUNTER_END,
        "due_after": DAY,
        "source": "a test",
        "unable": THREE_TWO_TWO,
    }
    return FollowUpRule(**plain | fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fields", [{"opens_after": DAY}, {"opens_after": -HOUR}, {"business_days": -1}, {"stretch": -HOUR}]
)
def test_a_rule_is_due_after_it_opens(fields: dict[str, object]) -> None:
    assert rule(closed_days=ClosedDays.LATER)
    with pytest.raises(ValueError, match="x:"):
        rule(**fields)


@pytest.mark.parametrize("numbers", [(0, 0, 0), (3, 4, 1), (3, 0, 1), (3, 1, 4), (3, 1, 0)])
def test_nobody_is_given_up_on_untried(numbers: tuple[int, int, int]) -> None:
    attempts, days, modes = numbers
    with pytest.raises(ValueError, match="at least one attempt"):
        UnableRule(attempts=attempts, days=days, modes=modes)


@pytest.mark.parametrize("numbers", [(1, 1, 1), (3, 3, 3), (3, 1, 1)])
def test_a_rule_may_ask_for_another_day_and_way_each_time(numbers: tuple[int, int, int]) -> None:
    attempts, days, modes = numbers
    assert UnableRule(attempts=attempts, days=days, modes=modes).attempts == attempts


def test_a_pack_holds_each_rule_and_level_once_in_order() -> None:
    steps = [EscalationStep(level=n, after=n * HOUR, tells="team") for n in (1, 2)]
    assert [found.code for found in RulePack(name="p", version=1, rules=(rule(),), escalation=tuple(steps))] == ["x"]
    for some, told in (((), steps), ((rule(), rule()), steps), ((rule(),), steps[::-1]), ((rule(),), steps[:1] * 2)):
        with pytest.raises(ValueError, match="p:"):
            RulePack(name="p", version=1, rules=some, escalation=tuple(told))
