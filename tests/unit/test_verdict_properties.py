"""What holds of every verdict, whatever is set and whatever a place says.

"Better" is how ready the answer sounds: takes, then ask first, then no. A "no" must be earned just as "takes" must, so what
makes knowledge less sure (a guess, no date, an older date) may only lead to asking: it never earns a decided verdict. To
take away what a place allows never makes a verdict better; to take away a refusal may, for it was the refusal that was in
the way, but never makes it worse.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.asking import asking
from fakes.drawn_scenes import (
    AGO,
    ALL_ON,
    TODAY,
    agos,
    facts,
    places,
    situations,
    standings,
    talkative_places,
    tiers,
)
from fakes.plain_directory import PlainDirectory, listing
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from navigator.directory.facts import band_of
from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact, Phone
from navigator.directory.schedule import Rule, Schedule, State, Timetable
from navigator.geo import Point
from navigator.search.ask import standing_of
from navigator.search.query import Origin, SearchQuery
from navigator.search.rank import TextTier
from navigator.search.result import SearchResult
from navigator.search.scene import IMPLIED, Scene
from navigator.search.verdict import Code, Standing, Verdict
from resources_db.bundled.vocabulary import vocabulary

BEST_FIRST = (Code.TAKES, Code.ASK_FIRST, Code.WONT)
GOOD = Standing(meets_need=True, active=True, verified_in_date=True, intake_open=True)
POINTS = (None, Point(44.05, -123.09), Point(44.3, -123.0), Point(48.0, -120.0), Point(-33.9, 151.2))
OPEN_DOORS = ("Harbor Emergency Department", "Child Abuse Hotline", "Adult Protective Services")
ALWAYS = Timetable(schedule=Schedule(rules=(Rule(),), zone="America/Los_Angeles"))
steady = settings(max_examples=250, deadline=None, derandomize=True)
slower = settings(max_examples=20, deadline=None, derandomize=True)


@st.composite
def scenes(draw: st.DrawFn, *, least: int = 1) -> tuple[dict[str, str], list[Fact]]:
    """Return a situation and a place that says something, once about each fact."""
    situation = draw(situations(least=1))
    return situation, draw(places(situation, least=least))


def verdict(situation: dict[str, str], said: Sequence[Fact], standing: Standing, tier: Tier) -> Verdict:
    scene = Scene(vocabulary=vocabulary(), today=TODAY, situation=situation, turned_on=ALL_ON)
    return scene.verdict(said, standing, tier)


def code(situation: dict[str, str], said: Sequence[Fact], standing: Standing = GOOD, tier: Tier = Tier.CRISIS) -> Code:
    found = verdict(situation, said, standing, tier).code
    assert found is not None
    return found


def goodness(found: Code) -> int:
    return -BEST_FIRST.index(found)


@steady
@given(scenes(), standings, tiers, agos)
def test_what_is_less_sure_only_leads_to_asking(
    scene: tuple[dict[str, str], list[Fact]], standing: Standing, tier: Tier, ago: int
) -> None:
    situation, (first, *others) = scene
    before = code(situation, [first, *others], standing, tier)
    weaker = [replace(first, first_hand=False), replace(first, assured_date=None)]
    if first.assured_date and ago >= 0:
        weaker.append(replace(first, assured_date=first.assured_date - timedelta(days=ago)))
    for each in weaker:
        # What was of a day still to come is sure only when that day has come.
        assume(first.assured_date is None or first.assured_date <= TODAY)
        after = code(situation, [each, *others], standing, tier)
        assert after in (before, Code.ASK_FIRST)
        if first.answer != "refuses" and band_of(first.value) is None:
            assert goodness(after) <= goodness(before)


@steady
@given(scenes(), standings, tiers)
def test_to_take_away_what_is_allowed_never_makes_it_better_nor_what_is_refused_worse(
    scene: tuple[dict[str, str], list[Fact]], standing: Standing, tier: Tier
) -> None:
    situation, (first, *others) = scene
    band = band_of(first.value)
    age = int(situation["age"]) if "age" in situation else None
    left_out = band is not None and age is not None and not band[0] <= age <= band[1]
    before, after = (code(situation, said, standing, tier) for said in ([first, *others], others))
    if first.answer == "allows" and not left_out:
        assert goodness(after) <= goodness(before)
    if first.answer == "refuses":
        assert goodness(after) >= goodness(before)


@steady
@given(st.data(), situations(least=1), tiers)
def test_a_guess_decides_nothing(data: st.DataObject, situation: dict[str, str], tier: Tier) -> None:
    said = data.draw(talkative_places(situation))
    guess = replace(data.draw(facts()), first_hand=False)
    before = code(situation, said, tier=tier)
    assert code(situation, [*said, guess], tier=tier) in (before, Code.ASK_FIRST)


@steady
@given(st.data(), situations(least=1), standings, tiers)
def test_the_order_in_which_a_place_says_it_is_no_matter(
    data: st.DataObject, situation: dict[str, str], standing: Standing, tier: Tier
) -> None:
    said = data.draw(talkative_places(situation))
    assert code(situation, data.draw(st.permutations(said)), standing, tier) is code(situation, said, standing, tier)


@steady
@given(st.data(), situations(least=1), standings, tiers)
def test_a_service_that_is_known_less_well_is_never_better(
    data: st.DataObject, situation: dict[str, str], standing: Standing, tier: Tier
) -> None:
    said = data.draw(talkative_places(situation))
    before = code(situation, said, standing, tier)
    for lost in ("meets_need", "active", "verified_in_date", "intake_open"):
        after = code(situation, said, replace(standing, **{lost: False}), tier)
        assert goodness(after) <= goodness(before)
        assert after is not Code.TAKES


@steady
@given(st.data(), situations(least=1), tiers, st.sampled_from(TextTier), st.sampled_from(State), agos, st.booleans())
def test_takes_is_earned_by_its_own_terms_a_check_in_time_and_an_open_intake(
    data: st.DataObject,
    situation: dict[str, str],
    tier: Tier,
    found_in: TextTier,
    state: State,
    ago: int,
    never_checked: bool,  # noqa: FBT001
) -> None:
    day = 0 if never_checked else (TODAY - timedelta(days=ago)).toordinal()
    standing = standing_of(found_in, state, day, tier, TODAY, softens=False)
    if code(situation, data.draw(talkative_places(situation)), standing, tier) is Code.TAKES:
        assert found_in <= TextTier.NARROWER
        assert state is State.OPEN
        assert not never_checked
        assert 0 <= ago <= tier


@steady
@given(st.data(), situations(least=1), standings, tiers)
def test_every_no_rests_on_what_was_said_first_hand_within_twice_the_tier(
    data: st.DataObject, situation: dict[str, str], standing: Standing, tier: Tier
) -> None:
    said = data.draw(talkative_places(situation))
    made = verdict(situation, said, standing, tier)
    told = [reason for reason in made.reasons if reason.verdict is Code.WONT]
    assert bool(told) == (made.code is Code.WONT)
    for reason in told:
        assert reason.service_says == "refuses"
        assert reason.source == "told by the desk"
        assert reason.assured_date is not None
        assert timedelta(0) <= TODAY - reason.assured_date <= timedelta(days=2 * tier)
        by = [fact for fact in said if fact.fact == reason.fact and fact.assured_date == reason.assured_date]
        assert any(fact.first_hand for fact in by)


@steady
@given(st.data(), situations(least=1), standings, tiers)
def test_what_never_says_no_asks_instead_with_a_question_to_ask(
    data: st.DataObject, situation: dict[str, str], standing: Standing, tier: Tier
) -> None:
    said = data.draw(talkative_places(situation))
    before = verdict(situation, said, standing, tier)
    after = verdict(situation, said, replace(standing, never_a_no=True), tier)
    assert after.code is (Code.ASK_FIRST if before.code is Code.WONT else before.code)
    asked = [reason for reason in after.reasons if reason.verdict is Code.ASK_FIRST]
    assert all(reason.question for reason in asked if reason.fact not in ALL_ON)


@steady
@given(st.data(), situations(least=2), standings, tiers)
def test_dropping_a_fact_never_makes_a_no(
    data: st.DataObject, situation: dict[str, str], standing: Standing, tier: Tier
) -> None:
    said = data.draw(talkative_places(situation))
    dropped = data.draw(st.sampled_from(sorted(situation)))
    less = {key: value for key, value in situation.items() if key != dropped}
    # What the others say of it takes its place.
    assume(not any(dropped in IMPLIED.get(pair, {}) for pair in less.items()))
    if code(less, said, standing, tier) is Code.WONT:
        assert code(situation, said, standing, tier) is Code.WONT


def search(
    said: dict[int, list[Fact]], situation: dict[str, str], here: Point | None = None, name: str = "Row", **more: object
) -> SearchResult:
    rows = [
        listing(f"{name} {n}", POINTS[n], assured_date=TODAY, needs=("Emergency shelter",), **more)
        for n in range(len(POINTS))
    ]
    directory = PlainDirectory(rows, told=dict(said), tables=dict.fromkeys((0, 1, 2), ALWAYS))
    origin = Origin(name="Here", point=here, state="OR") if here else None
    return asking(directory)(SearchQuery(text="shelter", origin=origin, situation=situation))


def verdicts(result: SearchResult) -> dict[str, Verdict]:
    return {hit.listing.id: hit.verdict for hit in (*result.hits, *result.beyond)}


@slower
@given(st.data(), situations(least=1))
def test_moving_never_changes_a_verdict(data: st.DataObject, situation: dict[str, str]) -> None:
    said = {n: data.draw(talkative_places(situation)) for n in range(len(POINTS))}
    still = verdicts(search(said, situation))
    assert len(still) == len(POINTS)
    for here in POINTS[1:]:
        assert verdicts(search(said, situation, here)) == still


@slower
@given(st.data(), situations(least=1), st.sampled_from(POINTS))
def test_dropping_a_fact_never_loses_a_hit(data: st.DataObject, situation: dict[str, str], here: Point | None) -> None:
    said = {n: data.draw(talkative_places(situation)) for n in range(len(POINTS))}
    whole = set(verdicts(search(said, situation, here)))
    for dropped in situation:
        less = {key: value for key, value in situation.items() if key != dropped}
        assert whole <= set(verdicts(search(said, less, here)))


@pytest.mark.parametrize(
    ("name", "number"), [*((name, "541-555-0101") for name in OPEN_DOORS), ("Line", "988"), ("Line", "911")]
)
@slower
@given(data=st.data(), situation=situations(least=1))
def test_an_emergency_department_a_lifeline_and_a_protection_line_are_never_a_no(
    name: str, number: str, data: st.DataObject, situation: dict[str, str]
) -> None:
    said = {n: data.draw(talkative_places(situation)) for n in range(len(POINTS))}
    found = verdicts(search(said, situation, name=name, phones=(Phone(number=number),)))
    assert len(found) == len(POINTS)
    assert Code.WONT not in {each.code for each in found.values()}


def test_both_sides_of_every_edge_are_drawn() -> None:
    assert {edge for tier in Tier for edge in (tier, tier + 1, 2 * tier, 2 * tier + 1)} <= set(AGO)
