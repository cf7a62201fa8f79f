"""Find, over a directory in memory: what is asked of the index, what is measured, shown, left out and handed back."""

import pytest
from fakes.asking import SomePlaces, asking, services
from fakes.plain_directory import CountingRuler, FixedClock, NoHolidays, PlainDirectory, listing
from fakes.plain_index import PlainIndex

from navigator.errors import NotFoundError
from navigator.geo import METRES_PER_MILE, Point, haversine_m
from navigator.ports import Cancelled, CancelToken
from navigator.search.ask import BEYOND_SHOWN, Ask
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import TextTier
from navigator.search.result import SearchResult
from navigator.search.understand.chips import ChipKind
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.reading_texts import TextReader
from resources_db.speech import speech

EUGENE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")
GROVE = Origin(name="Cottage Grove", point=Point(43.8, -123.06), state="OR", kind="city")
NEAR = listing("shelter near", Point(44.06, -123.09))
FAR = [listing(f"shelter far {n:02}", Point(48.0 + n / 10, -123.09)) for n in range(14)]
LINE = listing("shelter line", None)
FOOD = listing("Linden Table", EUGENE.point, needs=("Food pantry",))


def find(directory: PlainDirectory, *places: Origin, **query: object) -> SearchResult:
    return asking(directory, *places)(SearchQuery(**query))  # type: ignore[arg-type]


def measured_by(ruler: CountingRuler, directory: PlainDirectory) -> FindResources:
    return FindResources(directory, TextReader(speech, SomePlaces()), ruler, NoHolidays(), FixedClock())


def test_hits_come_nearest_first_with_distance_and_direction() -> None:
    result = find(PlainDirectory([LINE, NEAR]), text="shelter", origin=EUGENE)
    assert services(result) == ["shelter near", "shelter line"]
    assert result.hits[0].distance_m == haversine_m(EUGENE.point, NEAR.point or EUGENE.point)
    assert result.hits[0].bearing == pytest.approx(0)


def test_what_is_reached_by_phone_has_no_distance_and_is_never_lost_to_a_radius() -> None:
    result = find(PlainDirectory([LINE, *FAR]), text="shelter", origin=EUGENE, within_m=METRES_PER_MILE)
    assert [(hit.listing.service, hit.distance_m, hit.bearing) for hit in result.hits] == [("shelter line", None, None)]


def test_without_an_origin_nothing_is_measured() -> None:
    ruler = CountingRuler()
    result = measured_by(ruler, PlainDirectory([NEAR, LINE]))(SearchQuery(text="shelter"))
    assert (ruler.measured, result.reach_m, len(result.hits)) == (0, None, 2)


def test_only_rows_that_are_shown_are_read_and_measured() -> None:
    near = [listing(f"shelter {n:02}", Point(44.05 + n / 1000, -123.09)) for n in range(40)]
    directory, ruler = PlainDirectory(near), CountingRuler()
    result = measured_by(ruler, directory)(SearchQuery(text="shelter", origin=EUGENE, limit=5))
    assert (len(result.hits), result.total, ruler.measured) == (5, 40, 5)
    assert directory.asked == [{"listings": (0, 1, 2, 3, 4)}]


def test_rows_beyond_reach_come_nearest_first_and_those_left_out_are_counted() -> None:
    result = find(PlainDirectory(list(reversed(FAR))), text="shelter", origin=EUGENE)
    assert result.hits == ()
    assert services(result) == [row.service for row in FAR[:BEYOND_SHOWN]]
    assert result.hidden == {"not_active": 2, "beyond_reach": len(FAR) - BEYOND_SHOWN}
    assert all(hit.distance_m for hit in result.beyond)


def test_nothing_is_counted_as_beyond_when_all_of_it_is_shown() -> None:
    assert find(PlainDirectory(FAR[:3]), text="shelter", origin=EUGENE).hidden == {"not_active": 2}


def test_a_text_that_names_one_place_finds_it_at_any_distance() -> None:
    result = find(PlainDirectory([NEAR, *FAR]), text="Shelter far 03", origin=EUGENE)
    (called,) = [hit for hit in result.hits if hit.tier is TextTier.CALLED]
    assert called.listing.service == "shelter far 03"
    assert "shelter far 03" not in [hit.listing.service for hit in result.beyond]


def test_the_index_is_asked_for_the_rows_the_need_the_state_and_the_scene() -> None:
    directory = PlainDirectory([NEAR, FOOD])
    find(directory, text="I need Shelters", origin=EUGENE, category="Food pantry", limit=7, within_m=900.0)
    (ask,) = directory.index().asks
    assert (ask.here, ask.state, ask.within_m, ask.limit) == (EUGENE.point, "OR", 900.0, 7)
    assert (ask.chosen, ask.open_only) == (frozenset({1}), False)
    assert {key for group in ask.classes for key in group.rows} == {0}  # type: ignore[attr-defined]
    assert ask.scene
    assert (ask.scene.situation, ask.scene.today) == ({}, FixedClock().now().date())


def test_no_text_asks_for_every_row_as_if_each_met_the_need() -> None:
    directory = PlainDirectory([NEAR, FOOD, LINE])
    result = find(directory, text=" ", category="Food pantry")
    (group,) = directory.index().asks[0].classes
    assert (group.rows, group.tier, group.missed) == (frozenset({0, 1, 2}), TextTier.TERM, 0)
    assert services(result) == ["Linden Table"]


def test_a_need_that_there_is_not_is_asked_back_before_anything_is_ranked() -> None:
    directory = PlainDirectory([NEAR])
    with pytest.raises(NotFoundError):
        find(directory, text="shelter", category="nonsense")
    assert directory.index().asks == []


def test_words_that_nothing_carries_are_handed_back() -> None:
    assert find(PlainDirectory([NEAR]), text="shelter qqq").left == ("qqq",)
    assert find(PlainDirectory([NEAR]), text="shelter ").left == ()
    assert find(PlainDirectory([NEAR]), text="?!").left == ("?!",)


def test_words_that_a_row_carries_or_begins_to_carry_are_not_handed_back() -> None:
    row = listing("Wexford House", EUGENE.point)
    for text in ("wexford ", "wexf", "shelter wex"):
        assert find(PlainDirectory([row, NEAR]), text=text).left == (), text


def test_a_row_that_lacks_what_else_was_asked_for_says_how_much() -> None:
    row = listing("shelter wexford", NEAR.point)
    result = find(PlainDirectory([NEAR, row]), text="shelter wexford zanzibar ")
    assert {hit.listing.service: hit.missed for hit in result.hits} == {"shelter wexford": 1, "shelter near": 2}
    assert services(result)[0] == "shelter wexford"
    assert result.left == ("zanzibar",)


def test_a_place_in_the_text_outranks_the_origin() -> None:
    directory = PlainDirectory([NEAR, FOOD])
    result = find(directory, GROVE, text="shelter near Cottage Grove", origin=EUGENE)
    assert (result.meant.origin, directory.index().asks[0].here) == (GROVE, GROVE.point)
    assert result.hits[0].distance_m == haversine_m(GROVE.point, NEAR.point or EUGENE.point)
    unknown = find(PlainDirectory([NEAR]), text="shelter near Cottage Grove", origin=EUGENE)
    assert unknown.meant.origin is None
    assert unknown.hits[0].distance_m == haversine_m(EUGENE.point, NEAR.point or EUGENE.point)


def test_a_distance_in_the_text_is_the_radius_and_the_querys_own_outranks_it() -> None:
    directory = PlainDirectory([NEAR, *FAR])
    told = find(directory, text="shelter within 2 miles", origin=EUGENE)
    assert (services(told)[0], len(told.hits), told.reach_m) == ("shelter near", 1, pytest.approx(2 * METRES_PER_MILE))
    chosen = find(directory, text="shelter within 2 miles", origin=EUGENE, within_m=10.0)
    assert (chosen.hits, chosen.reach_m) == ((), 10.0)


def test_a_chip_that_is_taken_back_is_text_again() -> None:
    directory = PlainDirectory([NEAR, *FAR])
    told, radius = find(directory, text="shelter within 2 miles", origin=EUGENE), 2 * METRES_PER_MILE
    (within,) = told.meant.of(ChipKind.WITHIN)
    assert (within.read_from, told.reach_m) == ("within 2 miles", pytest.approx(radius))
    # "2 miles" would be a radius by itself; one press takes it back whole.
    result = find(directory, text="shelter within 2 miles", origin=EUGENE, dropped=frozenset({within.id}))
    assert (result.meant.of(ChipKind.WITHIN), result.meant.within_m) == ((), None)
    assert result.reach_m != pytest.approx(radius)
    place = find(directory, GROVE, text="shelter near Cottage Grove", origin=EUGENE).meant.of(ChipKind.PLACE)[0]
    back = find(directory, GROVE, text="shelter near Cottage Grove", origin=EUGENE, dropped=frozenset({place.id}))
    assert (back.meant.origin, directory.index().asks[-1].here) == (None, EUGENE.point)


def test_a_withdrawn_question_is_not_answered() -> None:
    token, directory = CancelToken(), PlainDirectory([NEAR])
    token.cancel()
    with pytest.raises(Cancelled):
        asking(directory)(SearchQuery(text="shelter"), token)
    assert (directory.index().asks, directory.asked) == ([], [])


@pytest.mark.parametrize("heeded", [True, False])
def test_a_question_withdrawn_while_the_index_works_reads_no_row(heeded: bool) -> None:  # noqa: FBT001
    """The index itself gives up; should its answer come all the same, it is not read."""

    class Late(PlainIndex):
        def best(self, ask: Ask, token: CancelToken):  # type: ignore[no-untyped-def]  # noqa: ANN202
            found = super().best(ask, CancelToken())
            token.cancel()
            if heeded:
                token.check()
            return found

    directory = PlainDirectory([NEAR], made=Late([NEAR]))
    with pytest.raises(Cancelled):
        asking(directory)(SearchQuery(text="shelter"), CancelToken())
    assert len(directory.index().asks) == 1
    assert directory.asked == []


def test_another_file_is_read_by_its_own_words() -> None:
    directory = PlainDirectory([listing("Wexford House", EUGENE.point)])
    search = asking(directory)
    assert search(SearchQuery(text="zanzibar ")).left == ("zanzibar",)
    directory.rows, directory.made = [listing("Zanzibar House", EUGENE.point)], None
    result = search(SearchQuery(text="zanzibar "))
    assert (services(result), result.left) == (["Zanzibar House"], ())
