"""Schedules of the tables as the rules that Find asks: nearest owner, kinds apart, doubts kept."""

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

import pytest
from fakes.hours_shorthand import shorthand
from hypothesis import given
from hypothesis.strategies import randoms
from unit.hours.test_oracle import a_schedule

from navigator.directory.schedule import Effect, Kind, Outcome, Rule, Schedule
from resources_db.directory.schedule_json import from_json, to_json
from resources_db.directory.timetables import COLUMNS, LONGEST_TEXT, schedule_of

EMPTY: dict[str, Any] = dict.fromkeys(COLUMNS)


def row(**told: object) -> Mapping[str, Any]:
    return EMPTY | told


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([row(description="Mon-Fri 9am-5pm")], "Mo-Fr 09:00-17:00"),
        ([row(description="Mon-Fri 9am-5pm", byday="MO", opens_at="08:00", closes_at="09:00")], "Mo-Fr 09:00-17:00"),
        (
            [row(freq="WEEKLY", byday="MO", opens_at="09:00", closes_at="17:00"),
             row(freq="WEEKLY", byday="TU", opens_at="10:00", closes_at="12:00")],
            "Mo 09:00-17:00; Tu 10:00-12:00",
        ),
        ([row(description="Monday 9am-5pm"), row(description="Tuesday 10am-noon")], "Mo 09:00-17:00; Tu 10:00-12:00"),
    ],
)  # fmt: skip
def test_texts_and_columns_become_rules(rows: list[Mapping[str, Any]], said: str) -> None:
    assert shorthand(schedule_of(rows, Kind.OPEN)) == said


def test_what_one_row_leaves_unread_makes_the_others_doubtful() -> None:
    made = schedule_of([row(description="Mon-Fri 9am-5pm"), row(description="dependent upon outreach")], Kind.OPEN)
    assert (made.outcome, made.may_open, made.may_close) == (Outcome.PARTLY, True, True)


def test_a_remark_beside_the_hours_makes_them_doubtful() -> None:
    made = schedule_of([row(description="Mon-Fri 9am-5pm", notes="call first, often away")], Kind.OPEN)
    assert (made.outcome, made.may_close) == (Outcome.PARTLY, True)


def test_a_holiday_row_closes_its_days_alone() -> None:
    closed = row(notes="Closed", valid_from="2026-12-25", valid_to="2026-12-26", freq="DAILY")
    made = schedule_of([row(description="Daily 9am-5pm"), closed], Kind.OPEN)
    rule = next(rule for rule in made.rules if rule.effect is Effect.CLOSED)
    assert (rule.valid_from, rule.valid_to) == (date(2026, 12, 25), date(2026, 12, 26))
    assert made.outcome is Outcome.PARSED


def test_days_that_bound_a_text_bound_its_rules() -> None:
    made = schedule_of([row(description="Daily 6pm-8am", valid_from="2026-11-01", valid_to="2027-03-31")], Kind.OPEN)
    assert {(rule.valid_from, rule.valid_to) for rule in made.rules} == {(date(2026, 11, 1), date(2027, 3, 31))}


def test_rows_of_intake_make_rules_of_intake() -> None:
    made = schedule_of([row(kind="intake", description="Daily 5pm-7pm")], Kind.INTAKE)
    assert {rule.kind for rule in made.rules} == {Kind.INTAKE}


def test_a_text_of_a_megabyte_is_no_timetable() -> None:
    made = schedule_of([row(description="Mon 9am-5pm; " * LONGEST_TEXT)], Kind.OPEN)
    assert (made.outcome, len(made.unread)) == (Outcome.NOT_PARSED, LONGEST_TEXT)


@given(randoms(use_true_random=False))
def test_json_gives_back_the_same_schedule(random: Random) -> None:
    schedule = a_schedule(random, "America/Denver")
    assert from_json(to_json(schedule)) == schedule


def test_json_of_nothing_special_is_short() -> None:
    assert to_json(Schedule(rules=(Rule(),))) == '{"rules":[{}]}'
