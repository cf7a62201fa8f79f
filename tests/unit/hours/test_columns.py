from datetime import date

import pytest
from fakes.hours_shorthand import shorthand

from navigator.directory.schedule import Outcome
from resources_db.formats.hours.columns import Row, from_columns, from_week

HSDS_1 = [
    {"weekday": "Monday", "opens_at": "9:00am", "closes_at": "5:00pm"},
    {"weekday": "tue", "opens_at": "09:00", "closes_at": "17:00"},
    {"weekday": "3", "opens_at": "19:00:00", "closes_at": "07:00:00"},
]
CASES: tuple[tuple[Row, str], ...] = (
    ({"freq": "WEEKLY", "byday": "MO,WE,FR", "opens_at": "09:00", "closes_at": "17:00"}, "Mo,We,Fr 09:00-17:00"),
    (
        {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00", "closes_at": "24:00"},
        "daily 24h hol=usual",
    ),
    ({"freq": "WEEKLY", "byday": "MO", "opens_at": "00:00", "closes_at": "23:59"}, "Mo 24h"),
    ({"freq": "DAILY", "opens_at": "08:00", "closes_at": "12:00"}, "daily 08:00-12:00"),
    ({"freq": "MONTHLY", "byday": "2TU", "opens_at": "10:00", "closes_at": "12:00"}, "2nd Tu 10:00-12:00"),
    ({"freq": "MONTHLY", "byday": "-1FR", "opens_at": "10:00", "closes_at": "12:00"}, "last Fr 10:00-12:00"),
    ({"freq": "MONTHLY", "byday": "1MO,3MO", "opens_at": "10:00", "closes_at": "12:00"}, "1st&3rd Mo 10:00-12:00"),
    (
        {"freq": "WEEKLY", "byday": "MO", "interval": "2", "opens_at": "10:00", "closes_at": "12:00"},
        "Mo 10:00-12:00 ?not every time",
    ),
    ({"freq": "WEEKLY", "byday": "SA"}, "PARTLY | Sa 24h ?hours not given"),
    (
        {"freq": "WEEKLY", "byday": "MO", "kind": "intake", "opens_at": "18:00", "closes_at": "20:00"},
        "intake Mo 18:00-20:00",
    ),
    ({"byday": "MO", "opens_at": "5:00", "closes_at": "5:00"}, "NOT +open+close"),
    ({"byday": "MO", "opens_at": "00:00", "closes_at": "00:00"}, "NOT +open+close"),
    ({"byday": "MO", "opens_at": "09:00Z", "closes_at": "17:00Z"}, "NOT +open+close"),
    ({"byday": "MO", "opens_at": "09:00", "closes_at": "03:00"}, "NOT +open+close"),
    ({"byday": "MO", "opens_at": "09:00"}, "NOT +open+close"),
    ({"opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"freq": "WEEKLY", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"freq": "YEARLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"byday": "1MO,TH", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"byday": "1MO,3TH", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"byday": "XX", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"byday": "MO", "byweekno": "20", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"freq": "MONTHLY", "bymonthday": "1,15", "opens_at": "09:00", "closes_at": "17:00"}, "daily 09:00-17:00"),
    ({"bymonthday": "40", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
    ({"byday": "MO", "valid_from": "soon", "opens_at": "09:00", "closes_at": "17:00"}, "NOT +open+close"),
)


def test_weekday_rows() -> None:
    assert shorthand(from_columns(HSDS_1)) == "Mo 09:00-17:00; Tu 09:00-17:00; We 19:00-07:00+"


@pytest.mark.parametrize(("row", "expected"), CASES)
def test_one_row(row: Row, expected: str) -> None:
    assert shorthand(from_columns([row])) == expected


def test_days_of_the_month_are_kept() -> None:
    made = from_columns([{"freq": "MONTHLY", "bymonthday": "1,-1", "opens_at": "09:00", "closes_at": "17:00"}])
    assert made.rules[0].month_days == {1, -1}


def test_validity_is_the_shortest_that_is_given() -> None:
    row = {
        "byday": "MO",
        "opens_at": "09:00",
        "closes_at": "17:00",
        "valid_from": "2026-01-02",
        "valid_to": "2026-06-30",
        "until": "2026-05-31",
    }
    rule = from_columns([row]).rules[0]
    assert (rule.valid_from, rule.valid_to) == (date(2026, 1, 2), date(2026, 5, 31))


def test_one_bad_row_makes_the_whole_partly() -> None:
    made = from_columns([*HSDS_1, {"weekday": "Thursday", "opens_at": "9 or 10", "closes_at": "17:00"}])
    assert made.outcome is Outcome.PARTLY
    assert made.may_open
    assert made.may_close
    assert "9 or 10" in made.unread


def test_no_rows_are_not_parsed() -> None:
    assert from_columns([]).outcome is Outcome.NOT_PARSED


def test_a_week_of_cells() -> None:
    made = from_week(["800AM-430PM", "24/7", "Closed", "-", "By Appointment Only", "", None])
    assert shorthand(made) == "Mo 08:00-16:30; Tu 24h; closed We 24h; Fr 24h ?by appointment only"


def test_a_cell_that_is_not_understood_leaves_its_day_unknown() -> None:
    assert (
        shorthand(from_week(["8:00AM-3:30AM", "800AM-430PM", "", "", "", "", ""]))
        == "PARTLY | Mo 24h ?8:00AM-3:30AM; Tu 08:00-16:30"
    )


def test_a_week_round_the_clock_is_one_rule() -> None:
    assert shorthand(from_week(["24/7"] * 7)) == "daily 24h hol=usual"


def test_an_empty_week_is_not_parsed() -> None:
    assert from_week(["-", "AM-PM", "null", "", None, "-", "-"]).outcome is Outcome.NOT_PARSED
