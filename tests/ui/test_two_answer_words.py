"""What two laptops wrote at once, in the words of the lists."""

import pytest
from fakes.casebook import DAY, NOW, OFFICE

from navigator.casebook.journal.canonical import Plain
from navigator.use_cases.refer import Terms
from navigator.use_cases.two_answers import Answered, TwoAnswers
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from ui.desktop.viewmodels.person_words import Crew
from ui.desktop.viewmodels.two_answer_faces import pair_block

TERMS = Terms(codes=code_book(), rules=next(iter(rule_packs().values())), hours=OFFICE)
CREW = Crew("u1", {"u2": "Tia Ortiz"})
PLACES = (("a", 1), ("b", 1))


def pair(path: str, *answers: Plain) -> TwoAnswers:
    told = tuple(
        Answered(place=place, values=(answer,), by=by, at=NOW + at * DAY)
        for at, (place, answer, by) in enumerate(zip(PLACES, answers, ("u2", "u1"), strict=True))
    )
    return TwoAnswers(kind="encounter", id="e1", paths=(path,), answers=told, places=PLACES)


@pytest.mark.parametrize(
    ("path", "here", "there", "words"),
    [
        ("disposition", "transport_shelter", "referral_only", ("To a shelter", "Referral only")),
        ("reasons", ["homelessness"], ["overdose"], ("Without housing", "Overdose")),
        ("avoided", "yes", "unknown", ("Yes", "Not known")),
    ],
)
def test_what_two_laptops_wrote_of_an_encounter_is_said_by_its_lists(
    path: str, here: Plain, there: Plain, words: tuple[str, str]
) -> None:
    block = pair_block(pair(path, here, there), TERMS, CREW)
    said = " ".join(choice.words for choice in block.choices)
    assert [each in said for each in words] == [True, True]
    assert ("ended as" in block.title) is (path == "disposition")
