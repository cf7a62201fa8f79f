"""If one thing changes: the one wish that brings most, never a rule; only for a thin answer, a handful of questions at most."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.asking import asking
from fakes.plain_directory import FixedClock, PlainDirectory, listing

from navigator.directory.listing import Fact
from navigator.directory.schedule import Rule, Schedule, State, Timetable
from navigator.geo import METRES_PER_MILE, Point
from navigator.ports import Cancelled, CancelToken
from navigator.search.one_change import MOST_ASKED, Change, Tally, best_change, is_thin, tally_of
from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult
from navigator.search.verdict import Code
from navigator.search.wishes import Wish
from ui.explaining import change_words

TODAY = FixedClock().now().date()
HERE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")
NEAR, FAR = Point(44.06, -123.09), Point(44.35, -123.09)
TAKES, ASKS, WONT = Code.TAKES, Code.ASK_FIRST, Code.WONT
OPEN, CLOSED, UNKNOWN = State.OPEN, State.CLOSED, State.UNKNOWN
SCENE = {"pet": "yes", "veteran": "yes"}
MILE = METRES_PER_MILE


def table(*rules: Rule) -> Timetable:
    return Timetable(schedule=Schedule(rules=rules, zone="America/Los_Angeles"))


ALWAYS, NEVER = table(Rule(opens=0, closes=1440)), table(Rule(opens=60, closes=120))


def says(fact: str, answer: str) -> Fact:
    return Fact(fact=fact, answer=answer, value="yes", assured_date=TODAY, first_hand=True, source="the desk")


def county(*rows: tuple[str, Point, str, Timetable]) -> PlainDirectory:
    """Return shelters: name, place, what is said of pets (and, after a comma, of veterans), hours."""
    made = [
        listing(name, point, needs=("Emergency shelter",), assured_date=TODAY - timedelta(days=2))
        for name, point, _, _ in rows
    ]
    told = {
        key: [says(fact, answer) for fact, answer in zip(("pet", "veteran"), row[2].split(","), strict=False) if answer]
        for key, row in enumerate(rows)
    }
    return PlainDirectory(made, told=told, tables={key: row[3] for key, row in enumerate(rows)})  # type: ignore[arg-type]


def changed(directory: PlainDirectory, **query: object) -> tuple[SearchResult, Change | None]:
    find = asking(directory)
    asked = {"text": "shelter", "origin": HERE, "situation": SCENE} | query
    result = find(SearchQuery(**asked))  # type: ignore[arg-type]
    return result, find.change(result)


def test_a_radius_that_keeps_a_place_away_is_offered_with_what_it_hides() -> None:
    result, change = changed(county(("a", NEAR, "", ALWAYS), ("b", FAR, "allows", ALWAYS)), within_m=5 * MILE)
    assert tally_of(result) == Tally(0, 1, 1)
    assert change == Change(wish=Wish(key="within", words="within 5 mi"), takes=1)


def test_a_wish_whose_condition_asks_is_offered() -> None:
    _, change = changed(county(("a", NEAR, "allows,condition", ALWAYS), ("b", NEAR, "", ALWAYS)))
    assert change == Change(wish=Wish(key="fact:veteran", words="veteran"), takes=1)


def test_of_several_the_one_that_brings_more_that_take_wins_whatever_else_it_brings() -> None:
    directory = county(
        ("a", NEAR, "allows,condition", ALWAYS), ("b", FAR, "", ALWAYS), ("c", FAR, "", ALWAYS), ("d", FAR, "", ALWAYS)
    )
    _, change = changed(directory, within_m=5 * MILE)
    assert change == Change(wish=Wish(key="fact:veteran", words="veteran"), takes=1)


def test_places_that_are_closed_are_offered_only_where_nothing_is_open() -> None:
    closed = ("a", NEAR, "allows", NEVER)
    result, change = changed(county(closed), open_only=True)
    assert (result.hits, change) == ((), Change(wish=Wish(key="open_only", words="open only"), others=1))
    _, change = changed(county(closed, ("b", NEAR, "", ALWAYS)), open_only=True)
    assert change is None


@pytest.mark.parametrize(
    "rows",
    [
        [("a", NEAR, "allows", ALWAYS), ("b", FAR, "allows", ALWAYS)],
        [("a", NEAR, "", ALWAYS), ("b", FAR, "refuses", ALWAYS)],
        [("a", NEAR, "", ALWAYS), ("b", FAR, "allows", NEVER)],
        [("a", NEAR, "refuses", ALWAYS)],
    ],
    ids=[
        "something takes",
        "only what refuses is kept away",
        "only what is closed is kept away",
        "only a rule is in the way",
    ],
)
def test_nothing_is_offered_where_nothing_would_come_of_it(rows: list[tuple[str, Point, str, Timetable]]) -> None:
    _, change = changed(county(*rows), within_m=5 * MILE)
    assert change is None


def test_to_have_no_verdict_is_no_better_than_to_ask() -> None:
    rows = county(("a", NEAR, ",condition", ALWAYS))
    result, change = changed(rows, situation={"veteran": "yes"})
    assert ([wish.key for wish in result.wishes], change) == (["fact:veteran"], None)


def test_without_a_situation_only_an_empty_answer_is_thin() -> None:
    far = county(("b", FAR, "", ALWAYS))
    _, change = changed(far, situation={}, within_m=5 * MILE)
    assert change == Change(wish=Wish(key="within", words="within 5 mi"), open=1)
    _, change = changed(county(("a", NEAR, "", ALWAYS), ("b", FAR, "", ALWAYS)), situation={}, within_m=5 * MILE)
    assert change is None


def test_what_is_promised_is_what_comes() -> None:
    directory = county(
        ("a", NEAR, "", ALWAYS), ("b", FAR, "allows", ALWAYS), ("c", FAR, "allows", ALWAYS), ("d", FAR, "", ALWAYS)
    )
    find = asking(directory)
    query = SearchQuery(text="shelter", origin=HERE, situation=SCENE, within_m=5 * MILE)
    result = find(query)
    change = find.change(result)
    assert change is not None
    after = tally_of(find(replace(query, aside=frozenset({change.wish.key}))))
    before = tally_of(result)
    assert (after.takes - before.takes, after.open - before.open) == (change.takes, change.open) == (2, 1)


def test_it_costs_a_handful_of_questions_and_reads_no_row() -> None:
    directory = county(("a", NEAR, "", ALWAYS))
    more = {"language": "es", "wants_withdrawal_care": "yes", "fleeing_violence": "yes"}
    find = asking(directory)
    result = find(SearchQuery(text="shelter", origin=HERE, situation=SCENE | more, within_m=9.0, open_only=True))
    assert len(result.wishes) > MOST_ASKED
    asks, read = len(directory.index().asks), len(directory.asked)
    find.change(result)
    assert (len(directory.index().asks) - asks, len(directory.asked) - read) == (MOST_ASKED, 0)


def test_an_answer_that_is_not_thin_costs_nothing() -> None:
    directory = county(("a", NEAR, "allows", ALWAYS))
    find = asking(directory)
    result = find(SearchQuery(text="shelter", origin=HERE, situation=SCENE, within_m=5 * MILE))
    asks = len(directory.index().asks)
    assert not is_thin(result)
    assert find.change(result) is None
    assert len(directory.index().asks) == asks


def test_the_answer_before_the_last_is_asked_anew() -> None:
    find = asking(county(("a", NEAR, "", ALWAYS), ("b", FAR, "allows", ALWAYS)))
    query = SearchQuery(text="shelter", origin=HERE, situation=SCENE, within_m=5 * MILE)
    before = find(query)
    find(SearchQuery(text="food"))
    change = find.change(before)
    assert (change.wish.key, change.takes) == ("within", 1) if change else False


def test_it_is_withdrawn_like_a_search() -> None:
    find = asking(county(("a", NEAR, "", ALWAYS)))
    result = find(SearchQuery(text="shelter", origin=HERE, situation=SCENE, within_m=5 * MILE))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        find.change(result, token)


def test_ties_go_to_the_wish_that_was_named_first() -> None:
    result = SearchResult(
        query=SearchQuery(), situation=SCENE, wishes=(Wish(key="a", words="a"), Wish(key="b", words="b"))
    )
    found: Mapping[str, Tally] = {"a": Tally(1, 0, 1), "b": Tally(1, 0, 1)}
    assert best_change(result, lambda wish: found[wish.key]) == Change(wish=result.wishes[0], takes=1)


@pytest.mark.parametrize(
    ("hits", "tally"),
    [
        ([(TAKES, OPEN), (ASKS, OPEN), (ASKS, UNKNOWN), (ASKS, CLOSED), (WONT, OPEN)], Tally(1, 1, 5)),
        ([(None, OPEN), (None, CLOSED), (None, UNKNOWN)], Tally(0, 1, 3)),
        ([], Tally()),
    ],
)
def test_hits_are_counted_by_what_they_are_good_for_now(hits: list[tuple[Code | None, State]], tally: Tally) -> None:
    assert Tally.of(hits) == tally


def test_it_is_said_in_one_sentence() -> None:
    wish = Wish(key="within", words="within 2 mi")
    assert change_words(Change(wish=wish, takes=2, open=1)) == (
        "Without \u201cwithin 2 mi\u201d: 2 should take now, 1 more open now, ask first"
    )
    assert change_words(Change(wish=wish, others=4)) == (
        "Without \u201cwithin 2 mi\u201d: 4 more, closed then or hours unknown"
    )
