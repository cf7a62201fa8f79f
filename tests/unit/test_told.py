"""What can be answered during a call, and what an answer means: its value, its day, the check of a listing."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from fakes.answers import said
from fakes.drawn_scenes import TODAY, person_values
from hypothesis import given
from hypothesis import strategies as st

from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact
from navigator.directory.overlay import VALUE
from navigator.search.scene import Scene, missing
from navigator.search.told import STILL_RIGHT, asked_value, assured_with, fact_of, question_of
from navigator.search.verdict import Code, Reason, Standing, judge
from resources_db.bundled.vocabulary import vocabulary

WORDS = vocabulary()
PACIFIC = timezone(timedelta(hours=-8))
FINE = Standing(meets_need=True, active=True, verified_in_date=True, intake_open=True)


def reason(fact: str) -> Reason:
    return Reason(fact=fact, service_says="unknown", verdict=Code.ASK_FIRST, text="", question="?")


def told(fact: str, answer: str, value: str = "", *, ago: int = 0) -> Fact:
    at = datetime(2026, 11, 24, 12, tzinfo=UTC) - timedelta(days=ago)
    return fact_of(said("x", fact, answer, value, at), UTC)


@pytest.mark.parametrize(
    ("fact", "value", "asked", "words"),
    [
        ("pet", "yes", "", "a pet"),
        ("has_id", "no", "no", "no ID"),
        ("alcohol", "3", "", "drank today"),
        ("gender", "man", "man", "man"),
        ("age", "16", "16-16", "age 16"),
        ("age", "26", "26-26", "age 26"),
        ("age", "27", "27-29", "ages 27 to 29"),
        ("age", "34", "30-34", "ages 30 to 34"),
        ("age", "101", "100-104", "ages 100 to 104"),
    ],
)
def test_a_question_names_the_value_that_it_is_about(fact: str, value: str, asked: str, words: str) -> None:
    found = question_of(reason(fact), {fact: value}, WORDS)
    assert found is not None
    assert (found.fact, found.value, found.words, found.yes_only) == (fact, asked, words, False)


def test_only_what_is_set_can_be_asked_and_only_what_has_a_question() -> None:
    assert question_of(reason("pet"), {"age": "16"}, WORDS) is None
    assert question_of(reason("warrant"), {"warrant": "yes"}, WORDS) is None
    assert question_of(reason("nonsense"), {"nonsense": "yes"}, WORDS) is None


def test_of_what_a_listing_lacks_only_whether_it_is_right_can_be_kept_and_only_a_yes() -> None:
    lacks = Standing(meets_need=False, active=False, verified_in_date=False, intake_open=False)
    found = [question_of(one, {"pet": "yes"}, WORDS) for one in missing(lacks)]
    assert [one for one in found if one] == [question_of(reason(STILL_RIGHT), {}, WORDS)]
    assert [one.yes_only for one in found if one] == [True]


@given(st.data())
def test_an_answer_speaks_of_the_very_value_that_was_set(data: st.DataObject) -> None:
    spec = data.draw(st.sampled_from([spec for spec in WORDS if spec.question]))
    value = data.draw(st.sampled_from(person_values(spec)))
    asked = asked_value(spec, value)
    assert VALUE.fullmatch(asked)
    assert spec.accepts(asked)
    for answer, code in (("allows", Code.TAKES), ("refuses", Code.WONT), ("condition", Code.ASK_FIRST)):
        found = judge(spec, value, [told(spec.key, answer, asked)], Tier.CRISIS, TODAY)
        assert found is not None
        assert found.service_says == answer
        assert spec.kind != "hard" or found.verdict is code


def test_a_yes_for_one_age_leaves_nobody_out() -> None:
    spec, asked = WORDS["age"], told("age", "allows", "30-34")
    assert judge(spec, "34", [asked], Tier.CRISIS, TODAY).verdict is Code.TAKES  # type: ignore[union-attr]
    assert judge(spec, "17", [asked], Tier.CRISIS, TODAY).service_says == "unknown"  # type: ignore[union-attr]
    assert judge(spec, None, [asked], Tier.CRISIS, TODAY) is None


def test_a_no_for_one_age_says_nothing_of_others() -> None:
    spec, asked = WORDS["age"], told("age", "refuses", "30-34")
    assert judge(spec, "34", [asked], Tier.CRISIS, TODAY).verdict is Code.WONT  # type: ignore[union-attr]
    assert judge(spec, "35", [asked], Tier.CRISIS, TODAY).verdict is Code.ASK_FIRST  # type: ignore[union-attr]


def test_a_newer_word_to_the_team_beats_the_file_and_of_one_day_the_stricter_one_counts() -> None:
    spec = WORDS["pet"]
    file = Fact(
        fact="pet",
        answer="refuses",
        value="yes",
        assured_date=TODAY - timedelta(days=1),
        source="desk",
        first_hand=True,
    )
    assert judge(spec, "yes", [file, told("pet", "allows")], Tier.CRISIS, TODAY).verdict is Code.TAKES  # type: ignore[union-attr]
    assert judge(spec, "yes", [file, told("pet", "allows", ago=1)], Tier.CRISIS, TODAY).verdict is Code.WONT  # type: ignore[union-attr]
    assert judge(spec, "yes", [file, told("pet", "allows", ago=2)], Tier.CRISIS, TODAY).verdict is Code.WONT  # type: ignore[union-attr]


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize(
    ("answer", "ago_tiers", "extra", "code"),
    [
        ("allows", 1, 0, Code.TAKES),
        ("allows", 1, 1, Code.ASK_FIRST),
        ("refuses", 2, 0, Code.WONT),
        ("refuses", 2, 1, Code.ASK_FIRST),
        ("condition", 0, 0, Code.ASK_FIRST),
        ("condition", 3, 0, Code.ASK_FIRST),
    ],
)
def test_an_answer_ages_by_the_table(tier: Tier, answer: str, ago_tiers: int, extra: int, code: Code) -> None:
    scene = Scene(vocabulary=WORDS, today=TODAY, situation={"pet": "yes"})
    fact = told("pet", answer, ago=ago_tiers * tier + extra)
    assert scene.verdict([fact], FINE, tier).code is code


def test_an_answer_is_of_the_day_that_it_was_here() -> None:
    late = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
    assert fact_of(said("x", "pet", at=late), PACIFIC).assured_date == date(2026, 11, 24)
    assert fact_of(said("x", "pet", at=late), UTC).assured_date == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("answer", "words"),
    [("allows", "pet: allowed"), ("refuses", "pet: not allowed"), ("condition", "pet: there is a condition")],
)
def test_a_reason_says_that_the_team_was_told_and_when(answer: str, words: str) -> None:
    found = judge(WORDS["pet"], "yes", [told("pet", answer)], Tier.CRISIS, TODAY)
    assert found is not None
    assert found.text == f"a pet is set; {words}, told the team 24 Nov 2026"
    assert (found.source, found.assured_date) == ("told the team", TODAY)
    assert found.question == ("Do you take a pet?" if answer == "condition" else "")


def test_a_listing_is_checked_on_the_day_on_which_the_place_said_that_it_is_right() -> None:
    file = date(2026, 1, 5).toordinal()
    assert assured_with(file, [], TODAY) == file
    assert assured_with(file, [told(STILL_RIGHT, "allows", ago=3)], TODAY) == TODAY.toordinal() - 3
    assert assured_with(TODAY.toordinal(), [told(STILL_RIGHT, "allows", ago=3)], TODAY) == TODAY.toordinal()
    assert assured_with(0, [told(STILL_RIGHT, "allows")], TODAY) == TODAY.toordinal()
    assert assured_with(file, [told(STILL_RIGHT, "refuses"), told("pet", "allows")], TODAY) == file
    assert assured_with(file, [told(STILL_RIGHT, "allows", ago=-1)], TODAY) == file


def test_a_day_still_to_come_is_no_check_and_outdoes_none() -> None:
    ahead = TODAY.toordinal() + 3
    assert assured_with(ahead, [told(STILL_RIGHT, "allows")], TODAY) == TODAY.toordinal()
    assert assured_with(ahead, [told("pet", "allows")], TODAY) == ahead
