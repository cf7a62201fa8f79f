"""Names that are alike, and names that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navigator.directory.sameness.names import likeness, name_words, numbers, set_apart
from navigator.directory.sameness.streets import street_of


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("St. Vincent Anderson Regional Hosp", "SAINT VINCENT ANDERSON REGIONAL HOSPITAL"),
        ("Johnston City Community Health Ctr", "Johnston City Community Health Center"),
        ("Marana Health Center Inc", "Marana Health Center"),
        ("O'Brien House", "OBriens House".replace("s ", " ")),
        ("Clínica del Sol", "CLINICA DEL SOL"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, two: str) -> None:
    assert likeness(name_words(one), name_words(two)) >= 0.95


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Shelter 2", "Shelter 3"),
        ("Hope House Phase II", "Hope House Phase III"),
        ("Recovery House One", "Recovery House Two"),
        ("Sunrise Unit A", "Sunrise Unit B"),
        ("Union Mission Men's Shelter", "Union Mission Women's Shelter"),
        ("Catholic Charities North", "Catholic Charities South"),
        ("Eastside Youth Center", "Eastside Senior Center"),
        ("Oak Detox", "Oak Sobering"),
        ("Harbor Day Center", "Harbor Night Center"),
    ],
)
def test_what_sets_two_of_a_kind_apart(one: str, two: str) -> None:
    assert set_apart(name_words(one), name_words(two))
    assert set_apart(name_words(two), name_words(one))


@pytest.mark.parametrize(
    ("one", "two"),
    [("Shelter 2", "Shelter"), ("Men's Mission", "Mens Mission"), ("Ward 3 Pantry", "Ward Three Pantry")],
)
def test_what_does_not_set_apart(one: str, two: str) -> None:
    assert set_apart(name_words(one), name_words(two)) == ""


def test_common_words_alone_prove_little() -> None:
    assert likeness(name_words("Community Health Center"), name_words("Family Health Services")) < 0.6
    assert likeness(name_words("Harbor Community Health Center"), name_words("Meadow Community Health Center")) < 0.6


def test_numbers_are_read_in_all_their_forms() -> None:
    assert (
        numbers(name_words("Phase Two")) == numbers(name_words("Phase II")) == numbers(name_words("Phase 2")) == {"2"}
    )


@given(st.text(), st.text())
def test_likeness_is_even_and_bounded(one: str, two: str) -> None:
    first, second = name_words(one), name_words(two)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("123 North Main Street", "123 N. Main St., Suite 4"),
        ("45-A Martin Luther King Blvd", "45 Martin Luther King Boulevard"),
        ("9 First Ave", "9 1st Avenue"),
    ],
)
def test_spellings_of_one_house_share_a_key(one: str, two: str) -> None:
    first, second = street_of(one), street_of(two)
    assert first
    assert second
    assert first.key == second.key


@pytest.mark.parametrize("text", ["", "PO Box 12", "P.O. Box 99 Main St", "Main Street", "12", "near the bridge"])
def test_what_is_no_house_has_no_key(text: str) -> None:
    assert street_of(text) is None
