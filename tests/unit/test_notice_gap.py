"""Which answers have nothing good in them, and why: over a few rows in memory, with the lexicon that ships."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from fakes.asking import asking
from fakes.plain_directory import PlainDirectory, listing
from fakes.plain_index import PlainIndex

from navigator.directory.gap import Gap, GapReason
from navigator.directory.listing import Fact, Listing, Scope
from navigator.directory.schedule import Rule, Schedule, Timetable
from navigator.geo import METRES_PER_MILE, Point
from navigator.search.query import Origin, SearchQuery
from navigator.use_cases.notice_gap import NoticeGap

EUGENE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR", kind="city")
GROVE = Origin(name="Cottage Grove", point=Point(43.8, -123.06), state="OR", kind="city")
HERE, AWAY = EUGENE.point, Point(47.0, -123.09)
CHECKED = date(2026, 11, 20)
ZONE = "America/Los_Angeles"
OPEN, CLOSED = (
    Timetable(schedule=Schedule(rules=(Rule(opens=opens * 60, closes=closes * 60),), zone=ZONE))
    for opens, closes in ((0, 24), (1, 2))
)
NO_PETS, PETS = (
    Fact(fact="pet", answer=answer, value="yes", assured_date=CHECKED, source="the desk", first_hand=True)
    for answer in ("refuses", "allows")
)


class TwoCounties:
    """The south of Lane, and the rest."""

    def area(self, origin: Origin) -> str:
        return "OR-south_county" if origin.point.latitude < 44 else "OR-lane_county"


@dataclass(frozen=True)
class Row:
    name: str
    point: Point | None = HERE
    need: str = "Emergency shelter"
    hours: Timetable | None = OPEN
    fact: Fact | None = None
    scope: Scope = Scope.LOCAL
    confirmed: bool = True

    def listing(self) -> Listing:
        about = {"needs": (self.need,), "scope": self.scope, "confirmed": self.confirmed, "assured_date": CHECKED}
        return listing(self.name, self.point, **about)


def directory(rows: Sequence[Row], descriptions: Mapping[int, str]) -> PlainDirectory:
    listings = [row.listing() for row in rows]
    told = {key: [row.fact] for key, row in enumerate(rows) if row.fact}
    tables = {key: row.hours for key, row in enumerate(rows) if row.hours}
    index = PlainIndex(listings, descriptions=descriptions, facts=told, hours=tuple(tables))
    return PlainDirectory(listings, told=told, tables=tables, made=index)


def noticed(
    *rows: Row, text: str = "shelter", descriptions: Mapping[int, str] | None = None, **query: object
) -> Gap | None:
    made = directory(rows, descriptions or {})
    find = asking(made, GROVE)
    return NoticeGap(find, made, TwoCounties())(find(SearchQuery(**({"text": text, "origin": EUGENE} | query))))  # type: ignore[arg-type]


def reason(*rows: Row, **query: object) -> str | None:
    gap = noticed(*rows, **query)  # type: ignore[arg-type]
    return gap.reason.value if gap else None


SHUT = Row("Alder", hours=CLOSED)
REFUSING = Row("Birch", fact=NO_PETS)
FAR = Row("Cedar", AWAY)
WITH_PET = {"pet": "yes"}


@pytest.mark.parametrize("row", [Row("open"), Row("hours unknown", hours=None), Row("by phone", None)])
def test_what_is_open_or_may_be_is_no_gap(row: Row) -> None:
    assert noticed(row, SHUT, FAR) is None


def test_what_must_be_asked_first_is_no_gap() -> None:
    assert noticed(Row("Dogwood"), REFUSING, situation=WITH_PET) is None


def test_what_is_closed_then_is_a_gap_whether_or_not_it_is_shown() -> None:
    assert reason(SHUT, FAR) == reason(SHUT, FAR, open_only=True) == reason(SHUT, text="shelter open now") == "closed"


def test_with_hours_put_aside_nothing_is_closed() -> None:
    assert noticed(SHUT, any_time=True) is None


def test_where_every_place_refuses_the_rules_are_the_gap() -> None:
    assert reason(REFUSING, FAR, situation=WITH_PET) == "refused"
    assert reason(REFUSING, FAR, text="shelter with dog") == "refused"


def test_of_a_closed_place_and_one_that_refuses_the_closed_one_was_nearer_to_help() -> None:
    assert reason(REFUSING, Row("Alder", hours=CLOSED, fact=PETS), situation=WITH_PET) == "closed"


def test_a_closed_place_that_refuses_is_no_matter_of_hours() -> None:
    assert reason(Row("Alder", hours=CLOSED, fact=NO_PETS), situation=WITH_PET) == "refused"


def test_what_lies_beyond_reach_is_too_far() -> None:
    assert reason(FAR) == "too_far"
    near = Row("Elm", Point(44.2, -123.09))
    assert (reason(near), reason(near, within_m=METRES_PER_MILE)) == (None, "too_far")


def test_one_that_is_called_what_was_typed_is_found_and_is_too_far_all_the_same() -> None:
    assert reason(Row("Cedar night shelter", AWAY), text="cedar night shelter") == "too_far"


def test_what_only_mentions_the_need_does_not_meet_it() -> None:
    pantry = Row("Linden Table", need="Food pantry")
    assert reason(pantry, descriptions={0: "Ask here for a shelter."}) == "not_listed"
    assert reason(pantry) == "not_listed"


def test_what_meets_a_part_of_the_needs_does_not_meet_them() -> None:
    assert reason(Row("Alder"), text="shelter food pantry") == "not_listed"
    both = noticed(Row("Alder", hours=CLOSED), text="food pantry shelter")
    assert both
    assert both.need == "food_pantry+shelter"


def test_a_line_of_the_country_is_no_shelter_but_a_crisis_line() -> None:
    line = Row("Homeless shelter line", None, need="Homelessness line", scope=Scope.NATIONAL)
    assert noticed(line, text="bed tonight") == Gap(need="shelter", place="OR-lane_county", reason=GapReason.NOT_LISTED)
    crisis = Row("Text line", None, need="Crisis line", scope=Scope.NATIONAL)
    assert noticed(crisis, text="crisis line") is None
    assert noticed(crisis, text="", category="Crisis line") is None


def test_what_nobody_confirmed_helps_nobody() -> None:
    assert reason(Row("Alder", confirmed=False)) == "not_listed"


def test_a_good_one_that_is_not_shown_is_no_gap() -> None:
    called = Row("Alder night shelter", hours=CLOSED)
    for situation in ({}, WITH_PET):
        assert noticed(called, Row("Birch"), text="alder night shelter", limit=1, situation=situation) is None
    assert reason(called, text="alder night shelter", limit=1) == "closed"


def test_lines_hide_no_place_behind_them() -> None:
    lines = [Row(f"Homeless shelter line {n}", None, need="Homelessness line", scope=Scope.NATIONAL) for n in range(30)]
    assert noticed(*lines, Row("Alder", hours=None), limit=1) is None
    assert reason(*lines, SHUT, limit=1) == "closed"


def test_the_reach_is_that_of_the_answer() -> None:
    mentioning = dict.fromkeys(range(40), "Ask here for a shelter.")
    rows = [Row(f"Table {n}", need="Food pantry") for n in mentioning]
    twenty_miles_off = Row("Alder", Point(44.34, -123.09))
    assert noticed(twenty_miles_off) is None
    assert reason(*rows, twenty_miles_off, descriptions=mentioning) == "too_far"


@pytest.mark.parametrize("text", ["", "  ", "?!", "with dog", "near Cottage Grove", "tonight"])
def test_a_question_without_a_need_lacks_nothing(text: str) -> None:
    assert noticed(SHUT, text=text) is None


def test_a_place_that_is_looked_up_by_its_name_is_no_need() -> None:
    assert noticed(SHUT, text="alder") is None
    assert noticed(Row("Alder", AWAY), text="alder") is None


def test_words_that_nobody_understands_count_without_them() -> None:
    assert noticed(SHUT, text="qqq for John Smith") == Gap(need="", place="OR-lane_county", reason=GapReason.NOT_LISTED)
    assert noticed(SHUT, Row("Birch"), text="qqq", descriptions={1: "Qqq here."}) is None


def test_whom_it_is_for_is_never_part_of_a_need() -> None:
    gap = noticed(SHUT, text="shelter for transgender veterans")
    assert gap
    assert gap.need == "shelter"
    alone = noticed(SHUT, text="transgender")
    assert alone
    assert alone.need == ""


def test_a_need_that_was_chosen_is_a_concept_where_its_name_says_one() -> None:
    def need(category: str, text: str = "") -> str:
        gap = noticed(Row("Alder", need=category, hours=CLOSED), text=text, category=category)
        assert gap
        return gap.need

    assert need("Emergency shelter") == "emergency_shelter"
    assert need("Homeless Shelter") == "shelter"
    assert need("Zebra keeping") == "zebra_keeping"
    assert need("\u5eb7\u590d") == ""
    assert need("Emergency shelter", "detox") == "detox+emergency_shelter"


def test_the_place_is_the_one_that_was_asked_about() -> None:
    def place(**query: object) -> str:
        gap = noticed(**query)  # type: ignore[arg-type]
        assert gap
        return gap.place

    assert place() == "OR-lane_county"
    assert place(text="shelter near Cottage Grove") == "OR-south_county"
    assert place(origin=None) == ""


def test_an_answer_with_something_good_costs_no_second_look() -> None:
    for situation in ({}, WITH_PET):
        made = directory([Row("Alder")], {})
        find = asking(made)
        result = find(SearchQuery(text="shelter", origin=EUGENE, situation=situation))
        assert NoticeGap(find, made, TwoCounties())(result) is None
        assert len(made.index().asks) == 1
