"""Find, over a directory in memory."""

import pytest
from fakes.plain_directory import CountingRuler, PlainDirectory, listing

from navigator.geo import METRES_PER_MILE, Point, haversine_m
from navigator.ports import Cancelled, CancelToken
from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import BEYOND_SHOWN, FindResources

EUGENE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")
NEAR = listing("shelter near", Point(44.06, -123.09))
FAR = [listing(f"shelter far {n:02}", Point(48.0 + n / 10, -123.09)) for n in range(14)]
LINE = listing("shelter line", None)


def find(directory: PlainDirectory, **query: object) -> SearchResult:
    return FindResources(directory, CountingRuler())(SearchQuery(**query))  # type: ignore[arg-type]


def names(result: SearchResult) -> list[str]:
    return [hit.listing.service for hit in result.hits]


def test_hits_come_nearest_first_with_distance_and_direction() -> None:
    result = find(PlainDirectory([LINE, NEAR]), text="shelter", origin=EUGENE)
    assert names(result) == ["shelter near", "shelter line"]
    assert result.hits[0].distance_m == haversine_m(EUGENE.point, NEAR.point or EUGENE.point)
    assert result.hits[0].bearing == pytest.approx(0)


def test_what_is_reached_by_phone_has_no_distance_and_is_never_lost_to_a_radius() -> None:
    result = find(PlainDirectory([LINE, *FAR]), text="shelter", origin=EUGENE, within_m=METRES_PER_MILE)
    assert [(hit.listing.service, hit.distance_m, hit.bearing) for hit in result.hits] == [("shelter line", None, None)]


def test_without_an_origin_nothing_is_measured() -> None:
    ruler = CountingRuler()
    result = FindResources(PlainDirectory([NEAR, LINE]), ruler)(SearchQuery(text="shelter"))
    assert ruler.measured == 0
    assert result.reach_m is None
    assert len(result.hits) == 2


def test_only_rows_that_are_shown_are_read_and_measured() -> None:
    near = [listing(f"shelter {n:02}", Point(44.05 + n / 1000, -123.09)) for n in range(40)]
    directory, ruler = PlainDirectory(near), CountingRuler()
    result = FindResources(directory, ruler)(SearchQuery(text="shelter", origin=EUGENE, limit=5))
    assert (len(result.hits), result.total, ruler.measured) == (5, 40, 5)
    assert directory.asked[1] == {"listings": (0, 1, 2, 3, 4)}


def test_rows_beyond_reach_come_nearest_first_and_those_left_out_are_counted() -> None:
    result = find(PlainDirectory(list(reversed(FAR))), text="shelter", origin=EUGENE)
    assert result.hits == ()
    assert [hit.listing.service for hit in result.beyond] == [row.service for row in FAR[:BEYOND_SHOWN]]
    assert result.hidden == {"not_active": 2, "beyond_reach": len(FAR) - BEYOND_SHOWN}


def test_nothing_is_counted_as_beyond_when_all_of_it_is_shown() -> None:
    assert find(PlainDirectory(FAR[:3]), text="shelter", origin=EUGENE).hidden == {"not_active": 2}


def test_the_directory_is_asked_for_words_the_need_and_the_state_of_the_origin() -> None:
    directory = PlainDirectory([NEAR])
    find(directory, text="I need Shelters", origin=EUGENE, category="Food")
    assert directory.asked[0] == {"words": ("shelter",), "category": "Food", "state": "OR"}


def test_words_that_nothing_carries_are_handed_back() -> None:
    assert find(PlainDirectory([NEAR]), text="shelter qqq").left == ("qqq",)


def test_a_withdrawn_question_is_not_answered() -> None:
    token = CancelToken()
    directory = PlainDirectory([NEAR])
    with pytest.raises(Cancelled):
        FindResources(directory, CountingRuler())(SearchQuery(text="withdrawn"), token)
    assert len(directory.asked) == 1
