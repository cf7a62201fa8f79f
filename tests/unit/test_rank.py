"""The order of PRODUCT.md ("Order"), held against a slow oracle written straight from its words."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.directory.schedule import State
from navigator.geo import METRES_PER_MILE, Point, haversine_m
from navigator.search.rank import Candidate, Ranked, Ranking, TextTier, rank
from navigator.search.verdict import Code

HERE = Point(44.05, -123.09)
MILE_NORTH = METRES_PER_MILE / haversine_m(HERE, Point(45.05, -123.09))
SHARE = {
    TextTier.CALLED: 1.2, TextTier.RUN_BY: 1.1, TextTier.NAME: 1.0, TextTier.MAIN: 0.9, TextTier.TERM: 0.8,
    TextTier.NARROWER: 0.7, TextTier.WORDS: 0.5, TextTier.KIN: 0.3, TextTier.BROADER: 0.25, TextTier.DESCRIPTION: 0.2,
}  # fmt: skip
OWN = (
    TextTier.CALLED, TextTier.RUN_BY, TextTier.NAME, TextTier.MAIN, TextTier.TERM, TextTier.NARROWER,
)  # fmt: skip
Oracle = tuple[list[int], list[int]]


def north(miles: float) -> Point:
    return Point(HERE.latitude + miles * MILE_NORTH, HERE.longitude)


def row(key: int, miles: float | None = None, tier: TextTier = TextTier.TERM, **more: object) -> Candidate:
    point = None if miles is None else north(miles)
    return Candidate(key=key, id=f"{key:04}", tier=tier, point=point, **more)  # type: ignore[arg-type]


def keys(rows: list[Ranked]) -> list[int]:
    return [ranked.candidate.key for ranked in rows]


def shown(ranking: Ranking) -> Oracle:
    return keys(list(ranking.within)), keys(list(ranking.beyond))


candidates = st.lists(
    st.builds(
        row,
        key=st.integers(0, 10_000),
        miles=st.none() | st.integers(0, 140).map(float),
        tier=st.sampled_from(TextTier),
        assured_day=st.sampled_from([0, 739_000, 739_500]),
        confirmed=st.booleans(),
        code=st.sampled_from([None, *Code]),
        state=st.sampled_from(State),
        missed=st.sampled_from([0, 1, 2, 16, 17, 33]),
        signs=st.integers(0, 4),
    ),
    max_size=60,
    unique_by=lambda candidate: candidate.key,
)


def distance(candidate: Candidate) -> float | None:
    return None if candidate.point is None else haversine_m(HERE, candidate.point)


def oracle(rows: list[Candidate], within_m: float | None) -> Oracle:
    far = sorted(d for d in map(distance, rows) if d is not None)
    nearest = far[29] if len(far) >= 30 else 60 * METRES_PER_MILE
    reach = within_m if within_m is not None else min(max(nearest, 10 * METRES_PER_MILE), 60 * METRES_PER_MILE)
    scale = reach / 3

    def place(candidate: Candidate) -> tuple[bool, int, bool, bool, float, int, str]:
        d = distance(candidate)
        points = (
            SHARE[candidate.tier]
            * 0.4 ** (candidate.missed // 16)
            * 0.8 ** (candidate.missed % 16)
            * 1.02**candidate.signs
            / (1 + (scale if d is None else d) / scale)
        )
        groups = [Code.TAKES, Code.ASK_FIRST, "later", Code.WONT]
        later = candidate.state is State.CLOSED and candidate.code is not Code.WONT
        group = groups.index("later" if later else candidate.code or Code.TAKES)
        own, unknown = candidate.tier in OWN, candidate.state is State.UNKNOWN
        return not candidate.confirmed, group, not own, unknown, -points, -candidate.assured_day, candidate.id

    inside = [r for r in rows if (distance(r) or 0.0) <= reach]
    outside = [r for r in rows if r not in inside]
    best = min((r.tier for r in rows), default=TextTier.DESCRIPTION)
    named = [r for r in rows if r.tier is best]
    pulled = named if best <= TextTier.NAME and len(named) == 1 and named[0] in outside else []
    beyond = sorted((r for r in outside if r not in pulled), key=lambda r: (distance(r) or 0.0, r.id))
    within = [*sorted(inside, key=place), *pulled]
    called = [r for r in rows if r.tier is TextTier.CALLED]
    if len(called) == 1:
        within = [*called, *(r for r in within if r not in called)]
    return [r.key for r in within], [r.key for r in beyond]


@settings(max_examples=150, derandomize=True, deadline=None)
@given(candidates, st.none() | st.sampled_from([1.0, 25.0, 100.0]))
def test_the_order_is_the_one_of_the_oracle(rows: list[Candidate], radius: float | None) -> None:
    within_m = None if radius is None else radius * METRES_PER_MILE
    assert shown(rank(rows, HERE, within_m)) == oracle(rows, within_m)


@settings(max_examples=50, derandomize=True, deadline=None)
@given(candidates, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_that_rows_come_in(rows: list[Candidate], random: object) -> None:
    mixed = list(rows)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert shown(rank(mixed, HERE, None)) == shown(rank(rows, HERE, None))


@settings(max_examples=50, derandomize=True, deadline=None)
@given(candidates)
def test_every_row_is_either_within_reach_or_beyond(rows: list[Candidate]) -> None:
    within, beyond = shown(rank(rows, HERE, None))
    assert sorted(within + beyond) == sorted(candidate.key for candidate in rows)


def test_the_reach_is_at_least_ten_miles() -> None:
    ranking = rank([row(n, 0.1 * n) for n in range(40)], HERE, None)
    assert ranking.reach_m == 10 * METRES_PER_MILE


def test_the_reach_is_the_distance_of_the_thirtieth_nearest() -> None:
    ranking = rank([row(n, float(n)) for n in range(1, 50)], HERE, None)
    assert ranking.reach_m is not None
    assert round(ranking.reach_m / METRES_PER_MILE, 3) == 30
    assert len(ranking.within) == 30


def test_the_reach_is_at_most_sixty_miles() -> None:
    crowded = rank([row(n, 50.0 + n) for n in range(40)], HERE, None)
    sparse = rank([row(1, 61.0), row(2, 59.0)], HERE, None)
    assert crowded.reach_m == sparse.reach_m == 60 * METRES_PER_MILE
    assert shown(sparse) == ([2], [1])


def test_a_chosen_radius_decides_alone() -> None:
    assert shown(rank([row(1, 2.0), row(2, 4.0), row(3)], HERE, 3 * METRES_PER_MILE)) == ([3, 1], [2])


def test_a_radius_of_nothing_keeps_what_is_here_and_what_has_no_place() -> None:
    within, beyond = shown(rank([row(1, 0.0), row(2, 1.0), row(3)], HERE, 0.0))
    assert (sorted(within), beyond) == ([1, 3], [2])


def test_a_row_without_a_point_is_never_beyond_reach() -> None:
    assert shown(rank([row(1), row(2, 200.0)], HERE, None)) == ([1], [2])


def test_a_single_named_place_is_found_at_any_distance() -> None:
    rows = [row(1, 5.0), row(2, 900.0, TextTier.NAME), row(3, 700.0)]
    assert shown(rank(rows, HERE, None)) == ([1, 2], [3])


def test_two_named_places_far_away_stay_beyond() -> None:
    rows = [row(1, 900.0, TextTier.NAME), row(2, 800.0, TextTier.NAME)]
    assert shown(rank(rows, HERE, None)) == ([], [2, 1])


def test_a_named_place_nearby_leaves_the_far_one_where_it_is() -> None:
    rows = [row(1, 3.0, TextTier.NAME), row(2, 900.0, TextTier.NAME)]
    assert shown(rank(rows, HERE, None)) == ([1], [2])


def test_an_unconfirmed_row_never_leads() -> None:
    best = row(1, 0.1, TextTier.NAME, confirmed=False, assured_day=739_999)
    assert shown(rank([best, row(2, 59.0, TextTier.DESCRIPTION)], HERE, None)) == ([2, 1], [])


def test_an_unconfirmed_code_does_not_lead_either() -> None:
    rows = [row(1, confirmed=False, always=True, tier=TextTier.NAME), row(2, tier=TextTier.DESCRIPTION)]
    assert shown(rank(rows, None, None)) == ([2, 1], [])


def test_of_equals_the_code_that_always_shows_comes_first() -> None:
    assert shown(rank([row(1, assured_day=739_000), row(2, always=True)], None, None)) == ([2, 1], [])


def test_ties_go_to_the_fresher_then_to_the_lower_id() -> None:
    rows = [row(3, 2.0), row(1, 2.0), row(2, 2.0, assured_day=739_000)]
    assert shown(rank(rows, HERE, None)) == ([2, 1, 3], [])


def test_without_an_origin_every_row_is_within_and_there_is_no_reach() -> None:
    ranking = rank([row(1, 5.0), row(2, 500.0)], None, None)
    assert shown(ranking) == ([1, 2], [])
    assert ranking.reach_m is None
    assert [ranked.distance_m for ranked in ranking.within] == [None, None]


def test_a_row_on_the_edge_of_the_radius_is_within() -> None:
    edge = row(1, 7.0)
    assert edge.point is not None
    assert shown(rank([edge], HERE, haversine_m(HERE, edge.point))) == ([1], [])


def test_nearer_beats_farther_of_the_same_tier_and_a_better_tier_beats_a_little_distance() -> None:
    rows = [row(1, 6.0), row(2, 5.0), row(3, 7.0, TextTier.NAME), replace(row(4, 5.5), tier=TextTier.DESCRIPTION)]
    assert shown(rank(rows, HERE, None)) == ([3, 2, 1, 4], [])
