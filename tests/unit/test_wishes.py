"""A wish can be put aside, a hard rule, a need and a moment never; what is aside leaves its chips and nothing else."""

import pytest
from fakes.asking import asking
from fakes.plain_directory import PlainDirectory, listing

from navigator.geo import METRES_PER_MILE, Point
from navigator.search.query import Origin, SearchQuery
from navigator.search.result import SearchResult
from navigator.search.understand.chips import ChipKind

HERE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")
ROWS = [listing("Harbor shelter", HERE.point, needs=("Emergency shelter",))]
HARD = {"pet": "yes", "age": "16", "gender": "woman", "has_id": "no", "hold": "hold"}
WISHES = {"veteran": "yes", "language": "es", "wants_withdrawal_care": "yes", "fleeing_violence": "yes"}


def find(text: str = "shelter", **query: object) -> SearchResult:
    return asking(PlainDirectory(ROWS))(SearchQuery(text=text, origin=HERE, **query))  # type: ignore[arg-type]


def keys(result: SearchResult) -> list[str]:
    return [wish.key for wish in result.wishes]


def chips(result: SearchResult) -> list[tuple[ChipKind, str]]:
    return [(chip.kind, chip.key) for chip in result.meant.chips]


def test_facts_that_are_wishes_the_radius_and_open_only_are_wishes_and_no_rule_is() -> None:
    found = find(situation={**HARD, **WISHES}, within_m=2 * METRES_PER_MILE, open_only=True)
    assert [(wish.key, wish.words) for wish in found.wishes] == [
        ("fact:veteran", "veteran"),
        ("fact:language", "language es"),
        ("fact:wants_withdrawal_care", "withdrawal care wanted"),
        ("fact:fleeing_violence", "fleeing violence"),
        ("within", "within 2 mi"),
        ("open_only", "open only"),
    ]
    assert found.aside == ()


def test_a_plain_value_is_a_rule_and_hours_that_play_no_part_are_no_wish() -> None:
    assert keys(find(situation={"veteran": "no", "language": "en"}, open_only=True, any_time=True)) == []


def test_what_is_put_aside_does_not_count_and_says_so() -> None:
    aside = frozenset({"fact:veteran", "within", "open_only"})
    found = find(situation={"pet": "yes", "veteran": "yes"}, within_m=10.0, open_only=True, aside=aside)
    assert (found.situation, keys(found), {wish.key for wish in found.aside}) == ({"pet": "yes"}, [], aside)
    assert found.query.situation == {"pet": "yes", "veteran": "yes"}
    assert found.reach_m == find().reach_m != 10.0


@pytest.mark.parametrize("key", ["fact:pet", "fact:gender", "fact:age", "fact:nonsense", "need", "moment"])
def test_a_hard_rule_cannot_be_put_aside(key: str) -> None:
    found = find("shelter tonight", situation=HARD, aside=frozenset({key}))
    assert (found.situation, found.aside) == (HARD, ())
    assert chips(found) == chips(find("shelter tonight", situation=HARD))


def test_what_the_text_told_goes_with_its_chips_the_people_too_and_the_need_stays() -> None:
    text = "shelter for veterans with dog within 2 miles open now"
    whole = find(text)
    assert {"fact:veteran", "within", "open_only"} <= set(keys(whole))
    less = find(text, aside=frozenset({"fact:veteran", "within", "open_only"}))
    gone = set(chips(whole)) - set(chips(less))
    assert {kind for kind, _ in gone} == {ChipKind.FACT, ChipKind.WHO, ChipKind.WITHIN, ChipKind.OPEN}
    assert {kind for kind, _ in chips(less)} >= {ChipKind.NEED, ChipKind.FACT}
    assert less.situation == {"pet": "yes"}
    assert less.meant.within_m is None
    assert not less.meant.open_only


def test_people_stay_asked_for_where_no_need_is_named() -> None:
    whole, less = find("veterans"), find("veterans", aside=frozenset({"fact:veteran"}))
    assert "fact:veteran" in keys(whole)
    assert [kind for kind, _ in chips(less)] == [ChipKind.WHO]
