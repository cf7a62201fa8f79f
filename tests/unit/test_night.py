"""Which places are looked for at night, which never say no, and the worksheet about them."""

from datetime import date
from typing import Any

import pytest

from navigator.directory.listing import Fact, Listing, Phone
from navigator.directory.night import NightPlace, for_people, never_a_no, night_needs
from navigator.directory.worksheet import Question, first_forty, questions_of, read_answer
from navigator.search.situation import SituationYield, VerdictYield
from navigator.use_cases.measure_yield import MeasureYield
from resources_db.bundled.situations import standard_situations
from resources_db.bundled.vocabulary import vocabulary

TODAY = date(2026, 11, 24)


def listing(name: str = "House", **told: Any) -> Listing:
    given = {"id": name, "source": "s", "source_id": name, "service_id": f"s-{name}", "organization": "Trust"} | told
    return Listing(service=name, **given)


def place(name: str = "House", *facts: Fact, **told: Any) -> NightPlace:
    row = listing(name, needs=("Emergency shelter",), **told)
    return NightPlace(listing=row, facts=facts, needs=frozenset({"shelter"}))


def fact(key: str, answer: str = "allows", day: date | None = TODAY, **told: Any) -> Fact:
    return Fact(fact=key, answer=answer, assured_date=day, first_hand=day is not None, **told)


@pytest.mark.parametrize(
    ("term", "needs"),
    [
        ("Emergency shelter", {"shelter"}), ("warming center", {"shelter"}), ("Mobile crisis", {"crisis"}),
        ("Withdrawal management (detox)", {"withdrawal"}), ("Sobering center", {"sobering"}), ("Animal Shelters", set()),
        ("Crisis line", set()), ("Crisis nursery", set()), ("Tax shelters", set()), ("Food pantry", set()),
        ("Police drop-off", {"drop-off"}),
    ],
)  # fmt: skip
def test_a_term_names_a_need_of_the_night(term: str, needs: set[str]) -> None:
    assert night_needs(term) == needs


@pytest.mark.parametrize(
    ("given", "never"),
    [
        (listing("Mercy Emergency Department"), True),
        (listing(needs=("Hospital emergency room",)), True),
        (listing("Adult Protective Services"), True),
        (listing("Child abuse hotline"), True),
        (listing("Lifeline", phones=(Phone(number="988"),)), True),
        (listing("Lifeline", phones=(Phone(number="9-8-8"),)), True),
        (listing(needs=("Child Abuse Hotlines",)), True),
        (listing("Child Abuse & Neglect Reporting Line"), True),
        (listing("Adult Abuse & Neglect Hotline"), True),
        (listing("Kansas Protection Report Center (child)"), True),
        (listing("Children's Protective Services"), True),
        (listing(needs=("Emergency Departments",)), True),
        (listing("Substance Abuse Hotline"), False),
        (listing("Consumer Protection Agencies"), False),
        (listing("Emergency shelter"), False),
        (listing("House", phones=(Phone(number="541-555-0988"),)), False),
    ],
)
def test_some_turn_nobody_away(given: Listing, never: bool) -> None:  # noqa: FBT001
    assert never_a_no(given) is never


def test_a_humane_society_is_no_shelter_for_people() -> None:
    assert not for_people(listing("Shelter", organization="County Humane Society"))
    assert for_people(listing("Shelter"))


def test_there_are_ten_situations_of_facts_that_may_be_set() -> None:
    situations = standard_situations()
    assert len({situation.key for situation in situations}) == 10
    assert {need for situation in situations for need in situation.needs} == {
        "crisis",
        "sobering",
        "withdrawal",
        "shelter",
    }
    told = [(key, value) for situation in situations for key, value in situation.facts.items()]
    assert [pair for pair in told if not vocabulary()[pair[0]].fits(pair[1])] == []
    assert all(situation.source and situation.words for situation in situations)


class Places:
    """A directory of some places of the night."""

    def __init__(self, *places: NightPlace) -> None:
        self._places = places

    def night_places(self) -> tuple[NightPlace, ...]:
        return self._places


def measured(*places: NightPlace) -> VerdictYield:
    return MeasureYield(Places(*places), vocabulary(), standard_situations())(TODAY)


def test_the_yield_counts_what_is_decided_of_the_hits_of_each_situation() -> None:
    found = measured(
        place("no dogs", fact("pet", "refuses")),
        place("silent"),
        place("old refusal", fact("pet", "refuses", date(2026, 9, 1))),
        place("hospital emergency room", fact("pet", "refuses")),
    )
    by_key = {each.key: each for each in found.situations}
    assert (by_key["couple_dog"].hits, by_key["couple_dog"].wont, by_key["couple_dog"].takes) == (4, 1, 0)
    assert (by_key["suicidal"].hits, by_key["shaking"].hits) == (0, 0)
    assert found.decided == 2  # the dog of the first situation, and the couple's
    assert found.share == 2 / found.hits


def test_what_takes_is_decided_too_if_it_was_verified() -> None:
    said = [fact("age", value="18-99"), fact("gender", value="man")]
    yes = [fact(key) for key in ("veteran", "wheelchair", "service_animal", "buprenorphine")]
    checked = place("House", *said, *yes, assured_date=TODAY)
    takes = {each.key: each.takes for each in measured(checked).situations}
    assert (takes["veteran_wheelchair"], takes["couple_dog"]) == (1, 0)
    assert [each.takes for each in measured(place("House", *said, *yes)).situations] == [0] * 10


def test_a_directory_without_such_places_has_no_share() -> None:
    assert measured().share is None
    assert VerdictYield(situations=(SituationYield(key="k", words="w", hits=4, takes=1, wont=0),)).share == 0.25


def test_the_sheet_asks_twelve_questions() -> None:
    codes = [question.code for question in questions_of(vocabulary())]
    assert codes == [
        "age", "gender=man", "gender=woman", "partner", "children", "pet", "has_id=no", "alcohol", "methadone",
        "wheelchair", "medical_clearance=no", "drop_off",
    ]  # fmt: skip


def test_the_sheet_goes_by_tier_then_use_then_age() -> None:
    places = [
        place("fresh", assured_date=TODAY), place("old", assured_date=date(2020, 1, 1)), place("never"),
        place("used", assured_date=TODAY),
    ]  # fmt: skip
    later = NightPlace(listing=listing("clinic", needs=("Clinic",)), needs=frozenset({"withdrawal"}))
    sheet = first_forty([later, *places], vocabulary(), TODAY, {"used": 3})
    assert [row.place.listing.id for row in sheet.rows] == ["used", "never", "old", "fresh", "clinic"]
    assert len(first_forty(places, vocabulary(), TODAY, most=2).rows) == 2


def test_what_is_known_first_hand_and_in_date_is_filled_in() -> None:
    told = [
        fact("pet", words="kennels"),
        fact("has_id", value="no", day=date(2026, 10, 25)),
        fact("alcohol", "refuses", date(2026, 10, 24)),
        fact("methadone", day=None),
        fact("children", "condition", words="over 5"),
        fact("age", value="18-99"),
        fact("gender", "refuses", value="man"),
        fact("wheelchair", day=date(2026, 11, 25)),
    ]
    sheet = first_forty([place("House", *told)], vocabulary(), TODAY)
    assert sheet.rows[0].known == {
        "pet": "yes [2026-11-24]",
        "has_id=no": "yes [2026-10-25]",
        "children": "over 5 [2026-11-24]",
        "age": "18-99 [2026-11-24]",
        "gender=man": "no [2026-11-24]",
    }
    assert sheet.answered == 5


PET, AGE = Question(fact="pet", value="yes", words="?"), Question(fact="age", value="", words="?")


@pytest.mark.parametrize(
    ("question", "cell", "answer"),
    [
        (PET, "yes", ("allows", "yes", "")), (PET, " Y ", ("allows", "yes", "")), (PET, "No", ("refuses", "yes", "")),
        (PET, "small dogs  only", ("condition", "yes", "small dogs only")), (PET, "", None), (PET, "yes [2026-11-01]", None),
        (AGE, "18-99", ("allows", "18-99", "")), (AGE, "18 +", ("allows", "18-120", "")), (AGE, "Any", ("allows", "0-120", "")),
    ],
)  # fmt: skip
def test_a_cell_is_an_answer(question: Question, cell: str, answer: tuple[str, str, str] | None) -> None:
    assert read_answer(question, cell) == answer


@pytest.mark.parametrize(("question", "cell"), [(AGE, "adults"), (AGE, "40-20"), (PET, "x" * 201)])
def test_a_cell_that_is_no_answer_is_refused(question: Question, cell: str) -> None:
    with pytest.raises(ValueError, match=r"ages are written|longer than"):
        read_answer(question, cell)
