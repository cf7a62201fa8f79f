"""What the page lists of a place once the team was told something."""

from datetime import date

from fakes.verdicts import TOLD

from navigator.directory.listing import Fact
from ui.desktop.viewmodels.page_face import known_facts


def pets(answer: str, day: date | None, words: str = "", value: str = "") -> Fact:
    return Fact(fact="pet", answer=answer, assured_date=day, words=words, value=value, first_hand=True)


def test_the_page_lists_what_the_team_was_told_in_place_of_what_is_older() -> None:
    older, newer, other = (
        pets("refuses", date(2026, 1, 1)),
        pets("refuses", date(2026, 12, 1)),
        pets("allows", None, "", "no"),
    )
    told = pets("allows", TOLD)
    assert known_facts([older, other], [told]) == (told, other)
    assert known_facts([newer], [told]) == (told, newer)
    assert known_facts([pets("refuses", TOLD, value="yes"), pets("allows", None)], [told]) == (told,)
    assert known_facts([older], []) == (older,)


def test_the_words_of_a_condition_stay_where_the_team_was_told_that_there_is_one() -> None:
    leashed, told = pets("condition", date(2026, 1, 1), "leashed"), pets("condition", TOLD)
    assert known_facts([leashed], [told]) == (told, leashed)
    assert known_facts([leashed], [pets("allows", TOLD)]) == (pets("allows", TOLD),)
