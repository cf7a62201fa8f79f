"""Open at this moment: the cases of ARCHITECTURE.md, by name."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from navigator.directory.open_state import state_at
from navigator.directory.schedule import (
    Effect,
    Holidays,
    Kind,
    MonthDay,
    OpenState,
    Outcome,
    Rule,
    Schedule,
    Season,
    State,
)

EASTERN = ZoneInfo("America/New_York")
WEEKDAYS = frozenset(range(5))
OFFICE = Rule(opens=540, closes=1020, weekdays=WEEKDAYS)
NIGHT = Rule(opens=1140, closes=1860)
ALWAYS = Rule(holidays=Holidays.USUAL)


def never(_: date) -> bool:
    return False


def christmas(day: date) -> bool:
    return (day.month, day.day) == (12, 25)


def at(text: str, *, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=EASTERN, fold=fold)


def found(*rules: Rule, when: datetime, kind: Kind = Kind.OPEN, **more: object) -> OpenState:
    schedule = Schedule(rules=rules, zone="America/New_York")
    return state_at(replace(schedule, **more), when, is_holiday=christmas, kind=kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-11-24T08:59", "closed, opens 09:00"),
        ("2026-11-24T09:00", "open until 17:00"),
        ("2026-11-24T16:59", "open until 17:00"),
        ("2026-11-24T17:00", "closed, opens Wed 09:00"),
        ("2026-11-27T18:00", "closed, opens Mon 09:00"),
    ],
)
def test_office_hours_in_words(when: str, words: str) -> None:
    assert found(OFFICE, when=at(when)).words == words


def test_an_overnight_span_is_seen_from_the_next_day() -> None:
    sunday = Rule(opens=1320, closes=1800, weekdays=frozenset({6}))
    assert found(sunday, when=at("2026-11-30T05:59")).state is State.OPEN
    assert found(sunday, when=at("2026-11-30T06:00")).state is State.CLOSED
    assert found(sunday, when=at("2026-11-29T05:00")).state is State.CLOSED


def test_a_split_day_has_a_break() -> None:
    rules = (Rule(opens=540, closes=720), Rule(opens=780, closes=1020))
    assert found(*rules, when=at("2026-11-24T12:30")).words == "closed, opens 13:00"


def test_spans_that_touch_are_one() -> None:
    rules = (Rule(opens=540, closes=720), Rule(opens=720, closes=1020))
    assert found(*rules, when=at("2026-11-24T10:00")).until == at("2026-11-24T17:00")


def test_lunch_cuts_a_day() -> None:
    lunch = Rule(opens=720, closes=780, effect=Effect.CLOSED)
    assert found(OFFICE, lunch, when=at("2026-11-24T12:15")).words == "closed, opens 13:00"


def test_a_closed_day_takes_what_begins_that_day_and_not_the_night_before() -> None:
    saturday = Rule(effect=Effect.CLOSED, weekdays=frozenset({5}))
    assert found(NIGHT, saturday, when=at("2026-11-28T03:00")).state is State.OPEN
    assert found(NIGHT, saturday, when=at("2026-11-28T20:00")).state is State.CLOSED
    assert found(NIGHT, saturday, when=at("2026-11-29T03:00")).state is State.CLOSED


def test_nth_weekdays() -> None:
    tuesdays = Rule(opens=600, closes=720, weekdays=frozenset({1}), nth=frozenset({2, -1}))
    open_days = [day for day in range(1, 31) if found(tuesdays, when=at(f"2026-11-{day:02}T11:00")).state is State.OPEN]
    assert open_days == [10, 24]


def test_the_next_opening_is_looked_for_fourteen_days_ahead() -> None:
    first = Rule(opens=600, closes=720, weekdays=frozenset({1}), nth=frozenset({1}))
    assert found(first, when=at("2026-11-17T10:00")).opens == at("2026-12-01T10:00")
    assert found(first, when=at("2026-11-17T09:59")).opens is None


def test_a_season_over_new_year_repeats() -> None:
    winter = replace(NIGHT, season=Season(first=MonthDay(11, 1), last=MonthDay(3, 31)))
    states = [
        found(winter, when=at(f"{day}T20:00")).state for day in ("2026-10-31", "2026-11-01", "2027-03-31", "2027-04-01")
    ]
    assert states == [State.CLOSED, State.OPEN, State.OPEN, State.CLOSED]
    assert found(winter, when=at("2027-04-01T06:00")).state is State.OPEN, "the last night runs into 1 April"


def test_a_rule_holds_from_and_to_its_dates() -> None:
    rule = replace(
        OFFICE, valid_from=date(2026, 11, 24), valid_to=date(2026, 11, 25), except_dates=frozenset({date(2026, 11, 25)})
    )
    states = [found(rule, when=at(f"2026-11-{day}T10:00")).state for day in (23, 24, 25, 26)]
    assert states == [State.CLOSED, State.OPEN, State.CLOSED, State.CLOSED]


def test_round_the_clock_has_no_end() -> None:
    assert found(ALWAYS, when=at("2026-12-25T03:00")) == OpenState(state=State.OPEN, words="open")


def test_a_holiday_nothing_is_said_about_is_unknown() -> None:
    assert found(OFFICE, when=at("2026-12-25T10:00")).words == "public holiday, may be closed, opens Mon 09:00"
    assert found(OFFICE, when=at("2026-12-25T18:00")).state is State.CLOSED


@pytest.mark.parametrize(
    ("holidays", "state"),
    [(Holidays.CLOSED, State.CLOSED), (Holidays.USUAL, State.OPEN), (Holidays.ALSO, State.OPEN)],
)
def test_a_holiday_that_is_spoken_of(holidays: Holidays, state: State) -> None:
    assert found(replace(OFFICE, holidays=holidays), when=at("2026-12-25T10:00")).state is state


def test_weekend_hours_that_hold_on_holidays_too() -> None:
    weekend = Rule(opens=600, closes=720, weekdays=frozenset({5, 6}), holidays=Holidays.ALSO)
    assert found(weekend, when=at("2026-12-25T11:00")).state is State.OPEN
    assert found(weekend, when=at("2026-12-24T11:00")).state is State.CLOSED


def test_a_condition_is_unknown_with_its_words_and_closed_around_it() -> None:
    cold = replace(NIGHT, effect=Effect.MAYBE, words="cold nights only")
    night = found(cold, when=at("2026-11-24T23:00"))
    assert night == OpenState(state=State.UNKNOWN, until=at("2026-11-25T07:00"), words="cold nights only")
    assert found(cold, when=at("2026-11-24T12:00")).state is State.CLOSED
    assert found(cold, when=at("2026-11-24T12:00")).opens is None, "it may open, it does not surely open"


def test_intake_is_apart_from_the_doors() -> None:
    intake = Rule(opens=1020, closes=1140, kind=Kind.INTAKE)
    assert found(ALWAYS, intake, when=at("2026-11-24T12:00")).state is State.OPEN
    assert found(ALWAYS, intake, when=at("2026-11-24T12:00"), kind=Kind.INTAKE).words == "intake closed, opens 17:00"
    assert found(ALWAYS, intake, when=at("2026-11-24T18:00"), kind=Kind.INTAKE).words == "intake open until 19:00"
    assert found(ALWAYS, when=at("2026-11-24T18:00"), kind=Kind.INTAKE).words == "intake hours unknown"


def test_without_a_rule_nothing_is_known() -> None:
    assert found(when=at("2026-11-24T12:00")) == OpenState(state=State.UNKNOWN, words="hours unknown")


def test_only_a_closed_day_is_known_where_only_that_is_told() -> None:
    sunday = Rule(effect=Effect.CLOSED, weekdays=frozenset({6}))
    assert found(sunday, when=at("2026-11-29T12:00")).state is State.CLOSED
    assert found(sunday, when=at("2026-11-30T12:00")).state is State.UNKNOWN


@pytest.mark.parametrize(
    ("may_open", "may_close", "inside", "outside"),
    [
        (False, False, State.OPEN, State.CLOSED),
        (True, False, State.OPEN, State.UNKNOWN),
        (False, True, State.UNKNOWN, State.CLOSED),
        (True, True, State.UNKNOWN, State.UNKNOWN),
    ],
)
def test_what_the_unread_part_could_change_is_unknown(
    *, may_open: bool, may_close: bool, inside: State, outside: State
) -> None:
    doubt = {"may_open": may_open, "may_close": may_close, "outcome": Outcome.PARTLY, "unread": "some evenings"}
    assert found(OFFICE, when=at("2026-11-24T10:00"), **doubt).state is inside
    assert found(OFFICE, when=at("2026-11-24T20:00"), **doubt).state is outside


def test_the_unread_part_is_said() -> None:
    state = found(OFFICE, when=at("2026-11-24T20:00"), may_open=True, outcome=Outcome.PARTLY, unread="some evenings")
    assert state.words == "not all understood: some evenings, opens Wed 09:00"


def test_the_clock_is_the_one_of_the_place() -> None:
    schedule = Schedule(rules=(OFFICE,), zone="America/Los_Angeles")
    assert state_at(schedule, at("2026-11-24T10:00"), is_holiday=never).state is State.CLOSED
    assert state_at(schedule, at("2026-11-24T12:00"), is_holiday=never).state is State.OPEN


def test_an_unknown_zone_matters_only_where_the_hour_does() -> None:
    assert found(OFFICE, when=at("2026-11-24T12:00"), zone="").words == "time zone unknown"
    assert found(OFFICE, when=at("2026-11-24T12:00"), zone="Mars/Base").state is State.UNKNOWN
    assert found(ALWAYS, when=at("2026-11-24T12:00"), zone="").state is State.OPEN


def test_a_span_over_the_hour_that_is_left_out() -> None:
    assert found(NIGHT, when=at("2026-03-08T01:59")).until == at("2026-03-08T07:00")
    early = Rule(opens=150, closes=300)
    assert found(early, when=at("2026-03-08T01:59")).opens == at("2026-03-08T03:00")
    gone = Rule(opens=130, closes=170)
    assert found(gone, when=at("2026-03-08T01:59")).opens == at("2026-03-09T02:10")


def test_the_hour_that_comes_twice_is_unknown_where_its_two_showings_disagree() -> None:
    early = Rule(opens=90, closes=300)
    assert found(early, when=at("2026-11-01T01:15")).state is State.CLOSED
    assert found(early, when=at("2026-11-01T01:45")).state is State.UNKNOWN
    assert found(early, when=at("2026-11-01T01:15", fold=1)).state is State.UNKNOWN
    assert found(early, when=at("2026-11-01T01:45", fold=1)).state is State.OPEN
    assert found(NIGHT, when=at("2026-11-01T01:15", fold=1)).state is State.OPEN


def test_the_first_minute_of_the_hour_that_comes_twice_is_sure() -> None:
    assert found(Rule(opens=60, closes=300), when=at("2026-11-01T01:30")).state is State.OPEN


def test_a_closure_that_may_run_leaves_it_unknown() -> None:
    shut = Rule(opens=90, closes=300, effect=Effect.CLOSED)
    assert found(ALWAYS, shut, when=at("2026-11-01T01:45")).state is State.UNKNOWN
    assert found(ALWAYS, shut, when=at("2026-11-01T01:45", fold=1)).state is State.CLOSED


def test_a_closed_day_closes_intake_too() -> None:
    intake = Rule(opens=1020, closes=1140, kind=Kind.INTAKE)
    sunday = Rule(effect=Effect.CLOSED, weekdays=frozenset({6}))
    assert found(intake, sunday, when=at("2026-11-29T18:00"), kind=Kind.INTAKE).state is State.CLOSED


def test_the_last_of_a_month_may_be_the_fifth() -> None:
    last = Rule(opens=600, closes=720, weekdays=frozenset({1}), nth=frozenset({-1}))
    open_days = [day for day in range(1, 32) if found(last, when=at(f"2026-12-{day:02}T11:00")).state is State.OPEN]
    assert open_days == [29]


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        state_at(Schedule(), datetime(2026, 11, 24), is_holiday=never)  # noqa: DTZ001


@pytest.mark.parametrize(
    "wrong",
    [
        {"opens": 1440, "closes": 1500},
        {"opens": 60, "closes": 60},
        {"opens": 60, "closes": 1501},
        {"weekdays": frozenset({7})},
        {"nth": frozenset({6})},
        {"month_days": frozenset({0})},
    ],
)
def test_what_no_clock_shows_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"span|weekday|month"):
        Rule(**wrong)  # type: ignore[arg-type]
