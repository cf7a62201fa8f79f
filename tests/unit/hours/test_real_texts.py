"""The distinct hours of the real public files: how many are read, and that the regular ones are read right."""

import re
import sys
from pathlib import Path

import pytest

from navigator.directory.schedule import Effect, Outcome, Schedule
from resources_db.formats.hours.parse import parse_hours

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import hours_texts

DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thur": 3, "thurs": 3, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
DAYS |= {
    name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
DAY = "(?:" + "|".join(sorted(DAYS, key=len, reverse=True)) + ")"
TIME = r"\d{1,2}:\d\d ?[ap]m"
CLAUSE = rf"({TIME}) ?- ?({TIME}), ?({DAY}(?: ?[-,] ?{DAY})*)"
FLOORS = {"miami211": 0.80, "dc211": 0.70, "va": 0.75, "pantries": 0.75}


def minutes(text: str) -> int:
    hour, minute = (int(part[:2]) for part in text.split(":"))
    return (hour % 12 + (12 if text.endswith("pm") else 0)) * 60 + minute


def days(text: str) -> set[int]:
    found: set[int] = set()
    for part in text.split(","):
        ends = [DAYS[word.strip()] for word in part.split("-")]
        found |= {day % 7 for day in range(ends[0], ends[-1] + (8 if ends[-1] < ends[0] else 1))}
    return found


def plain_reading(text: str) -> set[tuple[int, int, int]] | None:
    """Read "9:00am-5:00pm, Mon-Fri; ..." with nothing of the parser; None for any other text."""
    clauses = [
        clause.strip() for clause in re.split(r";\s*\\n|\\n|;", " ".join(text.lower().split())) if clause.strip()
    ]
    matches = [re.fullmatch(CLAUSE, clause) for clause in clauses]
    if not matches or None in matches:
        return None
    return {(day, minutes(m[1]), minutes(m[2]) or 1440) for m in matches if m for day in days(m[3])}


def told(schedule: Schedule) -> set[tuple[int, int, int]]:
    assert all(rule.effect is Effect.OPEN and not rule.nth for rule in schedule.rules)
    return {(day, rule.opens, rule.closes) for rule in schedule.rules for day in (rule.weekdays or range(7))}


@pytest.mark.real_data
@pytest.mark.parametrize("source", list(FLOORS))
def test_most_texts_are_read_whole(shared: Path, source: str) -> None:
    counts = hours_texts.coverage(shared / "data")[source]
    assert counts[Outcome.PARSED.value] / counts.total() >= FLOORS[source]


@pytest.mark.real_data
@pytest.mark.parametrize(("source", "least"), [("miami211", 300), ("dc211", 150)])
def test_regular_texts_are_read_as_a_plain_reader_does(shared: Path, source: str, least: int) -> None:
    texts, _ = hours_texts.SOURCES[source]
    compared = 0
    for text in texts(shared / "data"):
        expected, schedule = plain_reading(text), parse_hours(text)
        if expected is not None and schedule.outcome is Outcome.PARSED:
            assert told(schedule) == expected, text
            compared += 1
    assert compared >= least


@pytest.mark.real_data
def test_no_span_of_a_real_file_is_hard_to_believe(shared: Path) -> None:
    for name, (texts, read) in hours_texts.SOURCES.items():
        for text in texts(shared / "data"):
            for rule in read(text).rules:
                long = rule.closes - rule.opens > 18 * 60 and not rule.whole_day
                assert not long, (name, text)
                assert rule.opens == 0 or rule.opens >= 300, (name, text)
