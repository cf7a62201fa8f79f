"""The vocabulary of facts is PRODUCT's list of --fact, and everything that names a fact keeps to it."""

import csv
from pathlib import Path

import pytest

from navigator.directory.facts import Kind, ages_words, band_of
from resources_db.bundled.vocabulary import vocabulary
from resources_db.formats.any_table.shipped import shipped
from resources_db.formats.any_table.targets import FACTS
from resources_db.formats.samhsa.codes import known_codes
from resources_db.policy import OPTIONAL_FACTS
from ui.wording import FACT_WORDS

# PRODUCT.md, "Keys of --fact", and the two that an agency turns on.
KEYS = """age, gender, partner, children, pregnant, veteran, service_animal, pet, has_id, payment, alcohol, opioid, stimulant,
other_substance, methadone, buprenorphine, wants_withdrawal_care, wheelchair, medical_need, suicidal, aggressive, hold,
medical_clearance, drop_off, language, fleeing_violence"""
OFF = {"registry", "warrant"}
TRAINING = Path(__file__).parents[2] / "resources_db" / "bundled" / "training" / "fact.csv"


def test_the_keys_are_those_of_the_product_in_its_order() -> None:
    wanted = [key.strip() for key in KEYS.replace("\n", " ").split(",")]
    assert [spec.key for spec in vocabulary() if spec.on] == wanted
    assert {spec.key for spec in vocabulary() if not spec.on} == OFF == OPTIONAL_FACTS


def test_what_is_off_is_never_prompted() -> None:
    assert {spec.key for spec in vocabulary() if not spec.question} == OFF


def test_each_fact_says_which_requirement_it_is_from_and_what_it_is_called_on_the_screen() -> None:
    assert all(spec.source.startswith("VERDICTS facts of the situation; FILTERS ") for spec in vocabulary())
    labels = {spec.key: spec.label for spec in vocabulary()}
    assert labels == {"registry": "Registry", "warrant": "Warrant"} | FACT_WORDS


def test_a_pet_is_a_hard_rule_and_a_service_animal_another_fact() -> None:
    assert (vocabulary()["pet"].kind, vocabulary()["service_animal"].kind) == (Kind.HARD, Kind.HARD)
    assert vocabulary()["language"].kind is Kind.WISH


def test_everything_that_tells_a_fact_uses_a_key_and_a_value_of_the_vocabulary() -> None:
    with TRAINING.open(encoding="utf-8", newline="") as file:
        told = {(row["fact"], row["value"]) for row in csv.DictReader(file)}
    told |= {(known.fact, known.value) for known in known_codes().values() if known.fact}
    told |= {
        (fact.fact, fact.value)
        for mapping in shipped().values()
        for cells in mapping.tells.values()
        for facts in cells.values()
        for fact in facts
    }
    assert ("veteran", "") in told
    assert [pair for pair in told if pair[0] not in vocabulary() or not vocabulary()[pair[0]].accepts(pair[1])] == []
    assert vocabulary().keys() == FACTS


@pytest.mark.parametrize(
    ("key", "value", "place", "person"),
    [
        ("pet", "yes", True, True), ("pet", "", True, False), ("pet", "dog", False, False), ("pet", "3", False, False),
        ("age", "16", True, True), ("age", "18-99", True, False), ("age", "", False, False), ("age", "old", False, False),
        ("alcohol", "6", True, True), ("alcohol", "hours", False, False), ("language", "es", True, True),
        ("language", "No Such", False, False), ("gender", "woman", True, True), ("gender", "", False, False),
        ("payment", "va", True, True), ("hold", "hold", True, True), ("medical_need", "oxygen", True, True),
    ],
)  # fmt: skip
def test_a_value_is_one_of_the_fact(key: str, value: str, place: bool, person: bool) -> None:  # noqa: FBT001
    spec = vocabulary()[key]
    assert (spec.accepts(value), spec.fits(value)) == (place, person)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("pet", "yes", "a pet"), ("has_id", "no", "no ID"), ("alcohol", "6", "alcohol today, 6 h ago"),
        ("age", "16", "age 16"), ("payment", "none", "payment none"), ("gender", "woman", "woman"),
    ],
)  # fmt: skip
def test_a_value_is_told_in_words(key: str, value: str, words: str) -> None:
    assert vocabulary()[key].told(value) == words


@pytest.mark.parametrize(
    ("value", "band"), [("18-99", (18, 1000)), ("12-17", (12, 17)), ("17-12", None), ("x", None), ("18", None)]
)
def test_a_band_of_ages(value: str, band: tuple[int, int] | None) -> None:
    assert band_of(value) == band


@pytest.mark.parametrize(
    ("band", "words"),
    [
        ("18-99", "18 and over"),
        ("18-120", "18 and over"),
        ("0-17", "17 and under"),
        ("12-17", "ages 12-17"),
        ("16", "ages 16"),
    ],
)
def test_ages_read_as_people_say_them(band: str, words: str) -> None:
    assert ages_words(band) == words
