"""Find, over a directory in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from fakes.plain_directory import CountingRuler, FixedClock, NoHolidays, PlainDirectory, listing

from navigator.geo import METRES_PER_MILE, Point, haversine_m
from navigator.ports import Cancelled, CancelToken, Matches
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import Candidate, TextTier
from navigator.search.result import SearchResult
from navigator.use_cases.find_resources import BEYOND_SHOWN, FindResources

EUGENE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")
NEAR = listing("shelter near", Point(44.06, -123.09))
FAR = [listing(f"shelter far {n:02}", Point(48.0 + n / 10, -123.09)) for n in range(14)]
LINE = listing("shelter line", None)


def find(directory: PlainDirectory, **query: object) -> SearchResult:
    return FindResources(directory, CountingRuler(), NoHolidays(), FixedClock())(SearchQuery(**query))  # type: ignore[arg-type]


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
    result = FindResources(PlainDirectory([NEAR, LINE]), ruler, NoHolidays(), FixedClock())(SearchQuery(text="shelter"))
    assert ruler.measured == 0
    assert result.reach_m is None
    assert len(result.hits) == 2


def test_only_rows_that_are_shown_are_read_and_measured() -> None:
    near = [listing(f"shelter {n:02}", Point(44.05 + n / 1000, -123.09)) for n in range(40)]
    directory, ruler = PlainDirectory(near), CountingRuler()
    result = FindResources(directory, ruler, NoHolidays(), FixedClock())(
        SearchQuery(text="shelter", origin=EUGENE, limit=5)
    )
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
        FindResources(directory, CountingRuler(), NoHolidays(), FixedClock())(SearchQuery(text="withdrawn"), token)
    assert len(directory.asked) == 1


@dataclass
class Drawer(Sequence[Candidate]):
    """Rows that somebody withdraws the question over, as soon as they are looked at."""

    token: CancelToken
    looked_at: int = 0

    def __len__(self) -> int:
        return 1

    def __getitem__(self, key: Any) -> Any:
        if key:
            raise IndexError
        self.looked_at += 1
        self.token.cancel()
        return Candidate(key=0, id="a", tier=TextTier.NAME)


@dataclass
class DrawerDirectory(PlainDirectory):
    """A directory that hands out the drawer; `early` withdraws the question before it is opened."""

    drawer: Drawer | None = None
    early: bool = False

    def match(self, words: Sequence[str], *, category: str, state: str, token: CancelToken) -> Matches:
        del words, category, state
        self.drawer = Drawer(token)
        if self.early:
            token.cancel()
        return Matches(candidates=self.drawer)


@pytest.mark.parametrize("early", [True, False])
def test_a_question_is_given_up_before_ranking_and_again_before_reading(early: bool) -> None:  # noqa: FBT001
    directory = DrawerDirectory([NEAR], early=early)
    with pytest.raises(Cancelled):
        FindResources(directory, CountingRuler(), NoHolidays(), FixedClock())(
            SearchQuery(text="shelter"), CancelToken()
        )
    assert directory.drawer is not None
    assert directory.drawer.looked_at == (0 if early else 1)
    assert directory.asked == []
