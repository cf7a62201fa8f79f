"""How phrases and the names of needs are compared with concepts."""

import pytest

from navigator.search.concept import Concept, ConceptKind, loop_in, pattern_of
from navigator.search.words import phrase_stems


def concept(needs: str, without: str = "") -> Concept:
    return Concept(
        key="x",
        term="X",
        kind=ConceptKind.NEED,
        needs=tuple(needs.split(";")),
        without=tuple(filter(None, without.split(";"))),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agencies", "Agency"),
        ("food pantries", "food pantry"),
        ("Boxes", "box"),
        ("glasses", "glass"),
        ("churches", "church"),
        ("Pañales", "panales"),
        ("women\u2019s shelters", "womens shelter"),
        ("drop-in", "Drop in"),
        ("movies", "movie"),
    ],
)
def test_the_same_phrase_is_the_same(one: str, other: str) -> None:
    assert phrase_stems(one) == phrase_stems(other)


@pytest.mark.parametrize(("one", "other"), [("AIDS", "aid"), ("out of meds", "meds"), ("house", "use")])
def test_another_phrase_is_another(one: str, other: str) -> None:
    assert phrase_stems(one) != phrase_stems(other)


@pytest.mark.parametrize(
    ("needs", "without", "name", "expected"),
    [
        ("homeless* shelter", "", "Shelter for Homeless Families", True),
        ("homeless* shelter", "", "Homelessness Shelters", True),
        ("homeless* shelter", "", "Shelter", False),
        ("detox*", "", "Inpatient Drug Detoxification", True),
        ("agency", "", "Community Action Agencies", True),
        ("shelter", "animal*", "Animal Shelters", False),
        ("shelter", "animal*", "Shelters", True),
        ("food;meal*", "", "Congregate Meals", True),
        ("aids", "", "Hearing Aids", True),
        ("aids", "", "Legal Aid", False),
        ("shelter", "home less", "Shelter at home", True),
        ("shelter", "home less", "Less shelter at home", False),
        ("nino*", "", "Niños", True),
    ],
)
def test_a_pattern_recognises_a_name(needs: str, without: str, name: str, *, expected: bool) -> None:
    assert concept(needs, without).recognises(name) is expected


def test_a_concept_without_patterns_recognises_nothing() -> None:
    assert not Concept(key="x", term="X", kind=ConceptKind.WHO).recognises("X")


@pytest.mark.parametrize("text", ["", " ", "*", "food *", "-"])
def test_a_pattern_has_words(text: str) -> None:
    with pytest.raises(ValueError, match="no pattern"):
        pattern_of(text)


def test_a_loop_is_found_and_a_diamond_is_none() -> None:
    assert loop_in([("a", ("b", "c")), ("b", ("d",)), ("c", ("d",)), ("d", ())]) is None
    assert loop_in([("a", ("b",)), ("b", ("c",)), ("c", ("b",))]) in {"b", "c"}


def test_phrases_begin_with_the_term() -> None:
    one = Concept(key="food", term="Food", kind=ConceptKind.NEED, aliases=("hungry",), spanish=("comida",))
    assert one.phrases == ("Food", "hungry", "comida")


def test_what_is_said_means_it_and_is_no_name() -> None:
    one = Concept(key="food", term="Food", kind=ConceptKind.NEED, spanish=("comida",), said=("havent eaten",))
    assert (one.phrases, one.names) == (("Food", "comida", "havent eaten"), ("Food", "comida"))
