"""Driving minutes: only what the agency wrote down, only between a ZIP or a saved place and a place that can be driven to."""

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.asking import SomePlaces, services
from fakes.plain_directory import CountingRuler, FixedClock, NoHolidays, PlainDirectory, listing

from navigator.directory.listing import Phone, Scope
from navigator.directory.schedule import Holidays, Rule, Schedule, State, Timetable
from navigator.geo import Point
from navigator.search.drive_minutes import DriveTable, end_of
from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.speech import speech

ZONE = "America/Los_Angeles"
HERE = Point(44.05, -123.09)
ZIP = Origin(name="97401 Eugene, OR", point=HERE, state="OR")
STATION = Origin(name="District 6 Station", point=HERE, state="OR", kind="saved")
NEAR = replace(listing("shelter near", Point(44.06, -123.09)), address="1 Elm St, Eugene, OR 97402")
GROVE = replace(listing("shelter grove", Point(43.8, -123.06)), address="2 Oak St, Cottage Grove, OR 97424-1234")
TABLE = DriveTable({("97401", "97424"): 30, ("97424", "97401"): 33, ("district 6 station", "97424"): 35})


class Drives:
    def table(self) -> DriveTable:
        return TABLE


def find(origin: Origin | None, *rows: object, drives: Drives | None = None) -> SearchResult:
    directory = PlainDirectory(rows or [NEAR, GROVE])  # type: ignore[arg-type]
    texts = TextReader(speech, SomePlaces())
    asked = FindResources(
        directory, texts, CountingRuler(), NoHolidays(), FixedClock(), drives=Drives() if drives is None else drives
    )
    return asked(SearchQuery(text="shelter", origin=origin))


def minutes(result: SearchResult) -> dict[str, int | None]:
    return {hit.listing.service: hit.drive_minutes for hit in (*result.hits, *result.beyond)}


@pytest.mark.parametrize(("here", "there", "known"), [
    ("97401", "97424", 30), ("97424", "97401", 33), ("97424", "district 6 station", 35), ("97401", "97402", None),
])  # fmt: skip
def test_a_row_counts_both_ways_unless_the_other_has_its_own(here: str, there: str, known: int | None) -> None:
    assert TABLE.between(here, there) == known


@pytest.mark.parametrize(("text", "end"), [
    ("97401", "97401"), ("97401-1234", "97401"), ("2139", "02139"), ("  District  6 STATION ", "district 6 station"),
    ("974011", ""), ("12", ""), ("", ""), ("44.05,-123.09", ""), ("\u0662\u0661\u0663\u0669\u0660", ""),
])  # fmt: skip
def test_an_end_is_a_zip_or_a_name(text: str, end: str) -> None:
    assert end_of(text) == end


def test_minutes_stand_where_both_ends_are_in_the_table_and_nowhere_else() -> None:
    assert minutes(find(ZIP)) == {"shelter near": None, "shelter grove": 30}
    assert minutes(find(STATION)) == {"shelter near": None, "shelter grove": 35}
    assert minutes(find(None)) == {"shelter near": None, "shelter grove": None}


@pytest.mark.parametrize("kind", ["point", "city", "county", "directory"])
def test_a_town_a_point_or_a_door_is_no_end_of_the_table(kind: str) -> None:
    same_name = replace(STATION, kind=kind)
    assert set(minutes(find(same_name)).values()) == {None}


@pytest.mark.parametrize("changes", [
    {"confidential": True}, {"point": None}, {"scope": Scope.STATE},
    {"point": None, "address": "", "phones": (Phone(number="(541) 555-0100"),)}, {"address": "2 Oak St, 97424 Grove"},
])  # fmt: skip
def test_no_minutes_to_what_nobody_can_or_may_drive_to(changes: dict[str, object]) -> None:
    assert TABLE.minutes_to(GROVE, ZIP) == 30
    assert TABLE.minutes_to(replace(GROVE, **changes), ZIP) is None  # type: ignore[arg-type]


def test_the_order_is_the_same_with_and_without_a_table() -> None:
    class Slow(Drives):
        def table(self) -> DriveTable:
            return DriveTable({("97401", "97402"): 300, ("97401", "97424"): 1})

    assert services(find(ZIP, drives=Slow())) == services(find(ZIP)) == ["shelter near", "shelter grove"]


def late(drives: Drives | None, **query: object) -> bool:
    """Ask at noon for a place 17 miles away whose intake ends at 12:30."""
    schedule = Schedule(rules=(Rule(opens=8 * 60, closes=12 * 60 + 30, holidays=Holidays.USUAL),), zone=ZONE)
    directory = PlainDirectory([GROVE], tables={0: Timetable(schedule=schedule)})
    texts = TextReader(speech, SomePlaces())
    find = FindResources(directory, texts, CountingRuler(), NoHolidays(), FixedClock(), drives=drives)
    (hit,) = find(SearchQuery(text="shelter", origin=STATION, **query)).hits  # type: ignore[arg-type]
    assert query.get("any_time") or hit.status.state is State.OPEN
    return hit.ends_before


def test_the_table_says_that_intake_ends_first_where_straight_miles_do_not() -> None:
    assert not late(None)
    assert late(Drives())


def test_who_asks_about_another_moment_leaves_in_time() -> None:
    assert not late(Drives(), moment=FixedClock().now() + timedelta(minutes=5))
    assert not late(Drives(), any_time=True)
