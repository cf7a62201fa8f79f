"""The verdicts, cell by cell from a literal copy of the table of VERDICTS.md, and what takes needs beside it."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from navigator.directory.facts import FactSpec, Kind
from navigator.directory.freshness import Tier
from navigator.directory.listing import Fact
from navigator.search.scene import Scene
from navigator.search.verdict import Code, Standing, judge, said_of
from navigator.search.verdict_words import origin_words
from resources_db.bundled.vocabulary import vocabulary

TODAY = date(2026, 11, 24)
TIER = Tier.CRISIS
TABLE = """
| allows, first-hand, in date | ok | counts for it | - |
| allows, first-hand, older | ask ("dogs were ok in March") | counts a little | - |
| allows, guessed | ask | counts a little | - |
| allows with a condition | ask, with that very question | ask | ask only if a blank could fail it |
| refuses, first-hand, within twice its tier | **no** | counts against | ask ("women only: who is it for?") |
| refuses, older, guessed, or one turned-away report | ask ("was not taking dogs in 2023") | counts against a little | ask if a blank could meet it |
| unknown | ask | mention | - |
"""  # noqa: E501 - copied as it stands
HARD = replace(vocabulary()["pet"], kind=Kind.HARD)
WISH = replace(vocabulary()["pet"], kind=Kind.WISH)
# What a cell does: the verdict of the fact, how much it counts, and whether it says anything at all.
MEANS: dict[str, tuple[Code | None, int, bool]] = {
    "ok": (Code.TAKES, 0, True),
    "counts for it": (Code.TAKES, 2, True),
    "counts a little": (Code.TAKES, 1, True),
    "ask": (Code.ASK_FIRST, 0, True),
    "**no**": (Code.WONT, 0, True),
    "counts against": (None, -2, True),
    "counts against a little": (None, -1, True),
    "mention": (None, 0, True),
    "-": (None, 0, False),
    "ask only if a blank could fail it": (Code.ASK_FIRST, 0, True),
    "ask if a blank could meet it": (Code.ASK_FIRST, 0, True),
}
TAKES = Standing(meets_need=True, active=True, verified_in_date=True, intake_open=True)


def said(answer: str, days: int | None = 0, **told: object) -> Fact:
    """Return a fact that somebody said first-hand so many days ago, or (None) nobody said."""
    dated = {"assured_date": None if days is None else TODAY - timedelta(days=days), "first_hand": days is not None}
    return Fact(**({"fact": "pet", "answer": answer, "source": "told by the desk"} | dated | told))  # type: ignore[arg-type]


PLACES: dict[str, list[Fact]] = {
    "allows, first-hand, in date": [said("allows"), said("allows", 30)],
    "allows, first-hand, older": [said("allows", 31), said("allows", 900)],
    "allows, guessed": [said("allows", None), said("allows", 1, first_hand=False), said("allows", -1)],
    "allows with a condition": [said("condition"), said("condition", 900), said("condition", None)],
    "refuses, first-hand, within twice its tier": [said("refuses"), said("refuses", 60)],
    "refuses, older, guessed, or one turned-away report": [
        said("refuses", 61),
        said("refuses", None),
        said("refuses", 1, first_hand=False, source="turned away"),
        said("refuses", -1),
    ],
}
CELLS = [
    (row[0], person, re.split(r" \(|, with", cell)[0])
    for line in TABLE.strip().splitlines()
    for row in [[cell.strip() for cell in line.strip("|").split("|")]]
    for person, cell in zip(("hard", "wish", "blank"), row[1:], strict=True)
]
EACH = [(fact, person, cell) for place, person, cell in CELLS for fact in PLACES.get(place, [None])]


def test_the_table_has_seven_rows_of_three() -> None:
    assert len(CELLS) == 7 * 3
    assert {place for place, *_ in CELLS} - {"unknown"} == set(PLACES)


@pytest.mark.parametrize(("fact", "person", "cell"), EACH)
def test_each_cell(fact: Fact | None, person: str, cell: str) -> None:
    spec, value = (WISH if person == "wish" else HARD), (None if person == "blank" else "yes")
    reason = judge(spec, value, [fact] if fact else [], TIER, TODAY)
    code, counts, speaks = MEANS[cell]
    assert (reason is not None) == speaks
    if reason:
        assert (reason.verdict, reason.counts) == (code, counts)
        assert bool(reason.question) == (code is Code.ASK_FIRST)


def test_a_blank_wish_cannot_fail_a_condition() -> None:
    assert judge(WISH, None, [said("condition")], TIER, TODAY) is None


@pytest.mark.parametrize("tier", list(Tier))
def test_in_date_is_inside_the_tier_of_the_service(tier: Tier) -> None:
    codes = [judge(HARD, "yes", [said("allows", days)], tier, TODAY) for days in (tier, tier + 1)]
    assert [reason and reason.verdict for reason in codes] == [Code.TAKES, Code.ASK_FIRST]
    refused = [judge(HARD, "yes", [said("refuses", days)], tier, TODAY) for days in (2 * tier, 2 * tier + 1)]
    assert [reason and reason.verdict for reason in refused] == [Code.WONT, Code.ASK_FIRST]


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ([said("allows", 3), said("refuses", 9)], "allows"),
        ([said("refuses", 3), said("allows", 9)], "refuses"),
        ([said("allows", 400), said("refuses", None)], "allows"),
        ([said("allows", 3), said("refuses", 3)], "refuses"),
        ([said("allows", 3), said("condition", 3)], "condition"),
        ([said("allows", None), said("refuses", None)], "refuses"),
    ],
)
def test_the_newest_first_hand_fact_wins_and_of_one_day_the_stricter(facts: list[Fact], answer: str) -> None:
    for order in (facts, facts[::-1]):
        found = said_of(HARD, "yes", order, TODAY)
        assert found
        assert found.answer == answer


@pytest.mark.parametrize(
    ("age", "bands", "code"),
    [
        ("30", [("allows", "18-99")], Code.TAKES),
        ("101", [("allows", "18-99")], Code.TAKES),
        ("16", [("allows", "18-99")], Code.WONT),
        ("16", [("allows", "12-17"), ("allows", "18-24")], Code.TAKES),
        ("30", [("refuses", "18-120")], Code.WONT),
        ("16", [("refuses", "18-120")], Code.ASK_FIRST),
        ("19", [("allows", "18-99"), ("condition", "18-20")], Code.ASK_FIRST),
        ("19", [("allows", "grown-ups")], Code.ASK_FIRST),
        ("19", [], Code.ASK_FIRST),
    ],
)
def test_a_band_of_ages_leaves_the_others_out(age: str, bands: list[tuple[str, str]], code: Code) -> None:
    facts = [said(answer, fact="age", value=value) for answer, value in bands]
    reason = judge(vocabulary()["age"], age, facts, TIER, TODAY)
    assert reason
    assert reason.verdict is code


def test_a_guessed_band_never_refuses() -> None:
    reason = judge(vocabulary()["age"], "16", [said("allows", None, fact="age", value="18-99")], TIER, TODAY)
    assert reason
    assert reason.verdict is Code.ASK_FIRST


@pytest.mark.parametrize(
    ("bands", "asks"),
    [(["12-17"], True), (["18-99"], True), (["0-99"], False), (["0-17", "18-99"], False), (["0-17", "21-99"], True)],
)
def test_a_blank_age_may_be_one_that_the_bands_leave_out(bands: list[str], asks: bool) -> None:  # noqa: FBT001
    reason = judge(vocabulary()["age"], None, [said("allows", fact="age", value=x) for x in bands], TIER, TODAY)
    assert (reason is not None and reason.verdict is Code.ASK_FIRST) == asks


@pytest.mark.parametrize(
    ("key", "value", "told", "answer"),
    [
        ("has_id", "no", "no", "allows"), ("has_id", "no", "", None), ("alcohol", "6", "", "allows"),
        ("medical_need", "oxygen", "", "allows"), ("medical_need", "oxygen", "wounds", None),
        ("gender", "man", "woman", None), ("payment", "none", "medicaid", None), ("pet", "no", "", None),
    ],
)  # fmt: skip
def test_a_place_speaks_about_one_value(key: str, value: str, told: str, answer: str | None) -> None:
    found = said_of(vocabulary()[key], value, [said("allows", fact=key, value=told)], TODAY)
    assert (found.answer if found else None) == answer


def test_a_plain_value_is_no_question_but_a_rule_about_it_holds() -> None:
    veteran = vocabulary()["veteran"]
    assert judge(veteran, "no", [], TIER, TODAY) is None
    only = judge(veteran, "no", [said("refuses", fact="veteran", value="no", words="veterans only")], TIER, TODAY)
    assert only
    assert (only.verdict, only.text) == (Code.WONT, "no veteran is set; veterans only, 24 Nov 2026")
    wished = judge(veteran, "yes", [], TIER, TODAY)
    assert wished
    assert wished.verdict is None


def test_a_blank_asks_about_the_strictest_thing_that_a_place_says() -> None:
    both = [said("allows", value="yes"), said("refuses", fact="gender", value="man", words="women only")]
    reason = judge(vocabulary()["gender"], None, both, TIER, TODAY)
    assert reason
    assert reason.text == "women only, 24 Nov 2026: gender is not set"
    assert (reason.question, reason.unset) == ("Man, woman or nonbinary?", True)


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (said("allows", words="kennels inside"), "a pet is set; kennels inside, 24 Nov 2026"),
        (said("allows", 250), "a pet is set; pet: allowed, 19 Mar 2026, too old to count on"),
        (said("refuses", 25), "a pet is set; pet: not allowed, 30 Oct 2026"),
        (said("refuses", None, words="no pets"), "a pet is set; read, not confirmed: no pets"),
        (said("condition", None, words="small dogs"), "a pet is set; small dogs, undated"),
        (None, "a pet is set; pet not known, ask"),
    ],
)
def test_a_reason_names_the_fact_that_was_set(fact: Fact | None, words: str) -> None:
    reason = judge(HARD, "yes", [fact] if fact else [], TIER, TODAY)
    assert reason
    assert reason.text == words
    assert (reason.source, reason.assured_date) == ((fact.source, fact.assured_date) if fact else ("", None))


def test_a_condition_is_asked_with_its_own_words() -> None:
    for words, question in (("under 30 lb", "Pet: under 30 lb?"), ("", "Do you take a pet?")):
        reason = judge(HARD, "yes", [said("condition", words=words)], TIER, TODAY)
        assert reason
        assert reason.question == question


def test_an_id_keeps_its_capitals_and_who_said_it_comes_on_request() -> None:
    reason = judge(vocabulary()["has_id"], "no", [], TIER, TODAY)
    assert reason
    assert reason.text == "no ID is set; ID not known, ask"
    assert origin_words("told by the desk", TODAY) == "told by the desk, 24 Nov 2026"
    assert origin_words("", None) == "source not told, undated"


def test_no_reason_says_he_or_she_or_they() -> None:
    pronoun = re.compile(r"\b(he|she|him|her|his|hers|they|them|their|theirs)\b", re.IGNORECASE)
    texts = [
        reason.text + reason.question
        for spec in vocabulary()
        for value in (None, "yes", "no", "18-99", *spec.values)
        for answer in ("allows", "refuses", "condition")
        for set_to in (None, "30" if spec.key == "age" else "yes")
        for reason in [judge(spec, set_to, [said(answer, fact=spec.key, value=value or "")], TIER, TODAY)]
        if reason
    ]
    assert len(texts) > 300
    assert [text for text in texts if pronoun.search(text)] == []


def together(
    situation: dict[str, str], *facts: Fact, standing: Standing = TAKES, on: frozenset[str] = frozenset()
) -> Code | None:
    scene = Scene(vocabulary=vocabulary(), today=TODAY, situation=situation, turned_on=on)
    return scene.verdict(facts, standing, TIER).code


def test_a_no_is_stronger_than_a_question_and_a_question_than_takes() -> None:
    dog, no_id = said("allows"), said("allows", fact="has_id", value="no")
    assert together({"pet": "yes", "has_id": "no"}, dog, no_id) is Code.TAKES
    assert together({"pet": "yes", "has_id": "no"}, dog) is Code.ASK_FIRST
    assert together({"pet": "yes", "has_id": "no"}, said("refuses")) is Code.WONT


def test_there_is_no_verdict_while_nothing_is_set() -> None:
    assert together({}, said("refuses")) is None


@pytest.mark.parametrize("missing", ["meets_need", "active", "verified_in_date", "intake_open"])
def test_takes_needs_more_than_facts(missing: str) -> None:
    scene = Scene(vocabulary=vocabulary(), today=TODAY, situation={"pet": "yes"})
    made = scene.verdict([said("allows")], replace(TAKES, **{missing: False}), TIER)
    assert made.code is Code.ASK_FIRST
    assert [reason.fact for reason in made.reasons] == ["pet", missing]
    assert len(made.questions) == 1
    assert together({"pet": "yes"}, said("refuses"), standing=replace(TAKES, **{missing: False})) is Code.WONT


def test_some_services_never_say_no() -> None:
    open_door = replace(TAKES, never_a_no=True)
    assert together({"pet": "yes"}, said("refuses"), standing=open_door) is Code.ASK_FIRST
    assert together({"pet": "yes"}, said("allows"), standing=open_door) is Code.TAKES
    scene = Scene(vocabulary=vocabulary(), today=TODAY, situation={"pet": "yes"})
    assert scene.verdict([said("refuses")], open_door, TIER).questions == ("Do you take a pet?",)


def test_facts_that_are_off_count_for_nothing_until_they_are_turned_on() -> None:
    rule = said("refuses", fact="registry")
    assert together({"registry": "yes", "pet": "yes"}, said("allows"), rule) is Code.TAKES
    assert together({"registry": "yes", "pet": "yes"}, said("allows"), rule, on=frozenset({"registry"})) is Code.WONT
    assert together({"pet": "yes"}, said("allows"), rule, on=frozenset({"registry"})) is Code.ASK_FIRST


def test_what_one_fact_implies_of_another_is_no_blank() -> None:
    rule = said("refuses", fact="pregnant")
    man = said("allows", fact="gender", value="man")
    woman = said("allows", fact="gender", value="woman")
    assert together({"gender": "man"}, man, rule) is Code.TAKES
    assert together({"gender": "woman"}, woman, rule) is Code.ASK_FIRST
    assert together({"gender": "man", "pregnant": "yes"}, man, rule) is Code.WONT


def test_wishes_are_counted_and_never_end_it() -> None:
    facts = [said("refuses", fact="language", value="uk"), said("allows")]
    scene = Scene(vocabulary=vocabulary(), today=TODAY, situation={"language": "uk", "pet": "yes"})
    made = scene.verdict(facts, TAKES, TIER)
    assert (made.code, made.counts) == (Code.TAKES, -2)


def test_a_fact_of_another_key_says_nothing() -> None:
    spec: FactSpec = HARD
    reason = judge(spec, "yes", [said("refuses", fact="age", value="18-99")], TIER, TODAY)
    assert reason
    assert reason.service_says == "unknown"
