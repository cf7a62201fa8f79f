"""A gap holds codes only: no words, no numbers of anybody, no point."""

import pytest

from navigator.directory.gap import MOST_NEEDS, Gap, GapReason, need_code, own_need, shared


def gap(need: str = "", place: str = "") -> Gap:
    return Gap(need=need, place=place, reason=GapReason.CLOSED)


@pytest.mark.parametrize(
    ("need", "place"), [("", ""), ("detox", "OR"), ("food_pantry+line_211", "MD-prince_georges_county")]
)
def test_codes_of_needs_and_of_counties_fit(need: str, place: str) -> None:
    assert (gap(need, place).need, gap(need, place).place) == (need, place)


@pytest.mark.parametrize(
    "need", ["John Smith", "detox for him", "call_5415550156", "+detox", "detox+", "a+b+c+d", "x" * 41, "detox\n"]
)
def test_words_and_numbers_are_no_need(need: str) -> None:
    with pytest.raises(ValueError, match="codes"):
        gap(need=need)


@pytest.mark.parametrize(
    "place", ["97401", "OR-97401", "44.05,-123.09", "Lane County, OR", "OR-12_oak_st", "or", "OR-", "OR-" + "x" * 41]
)
def test_a_zip_a_street_and_a_point_are_no_place(place: str) -> None:
    with pytest.raises(ValueError, match="codes"):
        gap(place=place)


def test_the_needs_of_one_question_are_one_code_in_whatever_order_they_are_asked() -> None:
    assert need_code(["shelter", "detox", "shelter"]) == need_code(["detox", "shelter"]) == "detox+shelter"
    assert need_code([]) == ""
    assert need_code(["a", "b", "c", "d"][: MOST_NEEDS + 1]) == ""


def test_a_directory_s_own_need_keeps_its_letters_alone() -> None:
    assert own_need("Motor Coach Tickets (BT-8500.1000)") == "motor_coach_tickets_bt"
    assert own_need("\u5eb7\u590d") == ""
    long = own_need("Residential treatment for adolescents and their families")
    assert len(long) <= 40
    assert gap(need=long).need == long


def test_a_count_below_eleven_is_not_shared() -> None:
    assert [shared(count) for count in (1, 10, 11, 500)] == [None, None, 11, 500]
