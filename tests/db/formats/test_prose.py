"""What prose tells is guessed, said in its own sentence, and never more than it says."""

import pytest

from resources_db.bundled.vocabulary import vocabulary
from resources_db.directory.streets import tells_a_street
from resources_db.formats.any_table.told import told_fact
from resources_db.formats.facts.prose import Pattern, facts_in, patterns
from resources_db.formats.facts.stage import _known_labels


def told(text: str, column: str = "eligibility") -> set[str]:
    return {f"{fact.fact} {fact.answer} {fact.value}".strip() for fact in facts_in({column: text})}


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.facts[0] + " " + pattern.matches)
def test_each_pattern_matches_its_example_and_not_the_other(pattern: Pattern) -> None:
    column = min(pattern.columns)
    assert pattern.words.search(pattern.matches)
    assert not pattern.words.search(pattern.differs)
    first = pattern.facts[0].split()
    assert any(fact.startswith(f"{first[0]} {first[1]}") for fact in told(pattern.matches, column))


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.facts[0] + " " + pattern.matches)
def test_each_pattern_tells_facts_of_the_vocabulary(pattern: Pattern) -> None:
    for text in pattern.facts:
        fact = told_fact(text.replace("{1-}", "9").replace("{1}", "9").replace("{2}", "12"))
        assert vocabulary()[fact.fact].accepts(fact.value)


def test_each_label_tells_a_fact_of_the_vocabulary() -> None:
    for fact in _known_labels().values():
        assert vocabulary()[fact.fact].accepts(fact.value)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Men ages 18 and over with no communicable diseases", {"gender allows man", "age allows 18-120"}),
        ("Youth ages 12-17", {"age allows 12-17"}),
        ("Youth under the age of 18", {"age allows 0-17"}),
        ("Homeless men and women", {"gender allows man", "gender allows woman"}),
        ("Women and children only", {"gender allows woman", "gender refuses man", "children allows"}),
        ("Not limited to women only", set()),
        ("No pets. Service animals are welcome.", {"pet refuses", "service_animal allows"}),
        ("Pets may be allowed; pets are allowed if possible", {"pet condition"}),
        ("Pets are not allowed", {"pet refuses"}),
        ("Not a pet-friendly house", set()),
        ("No ID required", {"has_id allows no"}),
        ("Valid photo ID preferred", {"has_id condition no"}),
        ("Volunteers must be 18 years old and must have a valid photo ID", set()),
        ("Ages 40-20", set()),
        ("Ages 6 weeks - 5 years", set()),
        ("Must not be sober", set()),
        ("Clean and sober for 6 months", {"alcohol refuses"}),
        ("Must be a veteran", {"veteran allows", "veteran refuses no"}),
        ("Spanish-speaking men in recovery", set()),
        ("", set()),
    ],
)
def test_a_sentence_tells_this_and_no_more(text: str, facts: set[str]) -> None:
    assert told(text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Sliding scale, Insurance (covered by Medicare, Medicaid and private insurance)",
         {"payment condition none", "payment allows medicaid", "payment allows medicare", "payment allows private"}),
        ("Free", {"payment allows none"}),
        ("Free for members", set()),
        ("Free, $15 for fingerprints", set()),
        ("Help with Medicaid applications", set()),
    ],
)  # fmt: skip
def test_fees_tell_how_it_is_paid(text: str, facts: set[str]) -> None:
    assert told(text, "fees") == facts


def test_a_description_tells_no_ages() -> None:
    assert told("Serves children ages 3-5 and adults 18 and over", "description") == set()


def test_the_words_are_the_sentence_and_carry_no_street() -> None:
    (plain,) = facts_in({"description": "A house by the river. Sorry, no pets in the rooms! Call first."})
    assert plain.words == "Sorry, no pets in the rooms"
    (hidden,) = facts_in({"description": "No pets at 12 Oak Street, enter from the alley."})
    assert hidden.words == "No pets"
    (long,) = facts_in({"description": f"{'very ' * 60}quiet, no pets, {'please ' * 60}"})
    assert "no pets" in long.words
    assert len(long.words) <= 170


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("12 Oak Street", True), ("1420 NW 3rd Ave", True), ("behind the Grand Avenue", True), ("corner of 5th and Main", True),
        ("located in the old mill", True), ("men 18 and over", False), ("6 months sober", False), ("ages 12 to 17 only", False),
    ],
)  # fmt: skip
def test_a_street_is_seen(text: str, street: bool) -> None:  # noqa: FBT001
    assert tells_a_street(text) is street
