"""How facts are put into words."""

from dataclasses import replace
from datetime import date

import pytest
from fakes.plain_directory import listing

from navigator.directory.listing import Audience, Fact, Listing, Phone, Precision, Scope
from navigator.geo import METRES_PER_MILE, Point
from navigator.search.rank import TextTier
from navigator.search.result import Hit
from ui import wording

TODAY = date(2026, 11, 17)
PLACE = listing("Night Shelter", Point(44.05, -123.09), precision=Precision.ROOFTOP, address="88 Harbor St")
BY_PHONE = listing("Warmline", None)
HIDDEN = listing("Safe house", None, confidential=True)


def hit(row: Listing = PLACE, miles: float | None = 1.24, bearing: float | None = 44.0) -> Hit:
    metres = None if miles is None else miles * METRES_PER_MILE
    return Hit(listing=row, tier=TextTier.NAME, score=1.0, distance_m=metres, bearing=bearing)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (hit(), "1.2 mi NE"),
        (hit(miles=9.94), "9.9 mi NE"),
        (hit(miles=10.2), "10 mi NE"),
        (hit(replace(PLACE, precision=Precision.ZIP), 3.4), "approx. 3 mi NE"),
        (hit(replace(PLACE, precision=Precision.CITY), 3.4), "approx. 3 mi NE"),
        (hit(miles=None, bearing=None), ""),
        (hit(BY_PHONE, None, None), "by phone"),
        (hit(HIDDEN, None, None), "place not shown"),
        (hit(replace(BY_PHONE, address="12 Oak St"), None, None), "place unknown"),
    ],
)
def test_a_distance_says_how_exactly_it_is_known(found: Hit, words: str) -> None:
    assert wording.distance_words(found) == words


def test_a_confidential_place_says_no_distance_even_if_it_had_one() -> None:
    assert wording.distance_words(hit(replace(PLACE, confidential=True))) == "place not shown"
    assert wording.way_to(replace(PLACE, confidential=True)) == "place not shown: call"


@pytest.mark.parametrize(
    ("phone", "words"),
    [
        (Phone(number="(541) 555-0143"), "(541) 555-0143"),
        (Phone(number="(541) 555-0143", extension="12"), "(541) 555-0143 ext. 12"),
        (Phone(number="988", menu_option="1"), "988, then 1"),
        (Phone(number="741741", type="text", text_keyword="HOME"), "text HOME to 741741"),
        (Phone(number="838255", type="text"), "text 838255"),
        (Phone(number="555-0100", type="tty"), "555-0100 (tty)"),
    ],
)
def test_a_number_is_said_as_it_is_dialled(phone: Phone, words: str) -> None:
    assert wording.phone_words(phone) == words


def test_the_number_to_call_first_is_the_marked_one_else_a_voice_else_any() -> None:
    text, voice = Phone(number="1", type="text"), Phone(number="2")
    marked = Phone(number="3", call_first=True, type="text")
    assert wording.first_phone(replace(PLACE, phones=(text, voice, marked))) == marked
    assert wording.first_phone(replace(PLACE, phones=(text, voice))) == voice
    assert wording.first_phone(replace(PLACE, phones=(text,))) == text
    assert wording.first_phone(replace(PLACE, phones=())) is None


def test_hours_that_are_not_known_are_never_24_7() -> None:
    assert wording.hours_words(PLACE) == "hours unknown"
    assert wording.hours_words(replace(PLACE, hours_text="Mon\u2013Fri 08:00\u201317:00")).startswith("Mon")


def test_a_line_says_how_it_is_known_and_an_unconfirmed_one_says_that_first() -> None:
    line = replace(BY_PHONE, evidence="seen on a state page of 2014, not dialled", confirmed=False)
    assert wording.freshness_words(line, TODAY) == "not confirmed: seen on a state page of 2014, not dialled"
    assert wording.is_old(line, TODAY)
    assert not wording.is_old(replace(line, confirmed=True), TODAY)
    assert wording.freshness_words(replace(line, confirmed=True), TODAY) == line.evidence


def test_a_service_says_its_age() -> None:
    known = replace(PLACE, assured_date=date(2026, 11, 5), needs=("Emergency shelter",))
    assert wording.freshness_words(known, TODAY) == "checked 12 d ago"
    assert not wording.is_old(known, TODAY)
    assert wording.is_old(replace(known, assured_date=date(2026, 10, 1)), TODAY)
    assert wording.is_old(PLACE, TODAY)


def test_beds_are_never_known_and_a_line_has_none() -> None:
    assert wording.beds_words(PLACE) == "beds: not known"
    assert wording.beds_words(replace(BY_PHONE, scope=Scope.NATIONAL)) == ""


def test_a_line_says_how_far_it_reaches() -> None:
    assert wording.scope_words(replace(BY_PHONE, scope=Scope.NATIONAL)) == "nationwide"
    assert wording.scope_words(replace(BY_PHONE, scope=Scope.STATE, states=("OR",))) == "statewide (OR)"
    assert wording.scope_words(PLACE) == ""


def test_the_spoken_row_says_training_first_and_teams_only_after_the_number() -> None:
    team = replace(PLACE, training=True, phones=(Phone(number="541-555-0143", audience=Audience.PARTNERS),))
    assert wording.spoken(hit(team), TODAY) == (
        "TRAINING, Night Shelter, Harbor Trust, 541-555-0143, teams only, 1.2 mi NE, hours unknown, beds: not known,"
        " never checked, confirm"
    )


def test_the_spoken_row_says_when_there_is_no_number_and_no_name_twice() -> None:
    bare = replace(PLACE, phones=(), organization="Night Shelter")
    assert wording.spoken(hit(bare), TODAY).startswith("Night Shelter, no number known, 1.2 mi NE")
    assert ", withheld," in wording.spoken(hit(bare), TODAY, no_number="withheld")


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Fact(fact="pet", answer="condition", words="kennels inside"), "Pet: kennels inside"),
        (Fact(fact="pet", answer="condition"), "Pet: ask"),
        (Fact(fact="has_id", answer="allows", value="no"), "No ID: allowed"),
        (Fact(fact="medical_clearance", answer="refuses", value="no"), "No medical clearance: not allowed"),
        (Fact(fact="payment", answer="allows", value="private_pay"), "Payment, private pay: allowed"),
        (Fact(fact="pet", answer="refuses", value="yes"), "Pet: not allowed"),
        (Fact(fact="registry", answer="refuses"), "Registry: not allowed"),
        (Fact(fact="pet", answer="else"), "Pet: not known"),
    ],
)
def test_a_fact_is_said_in_the_words_of_the_place(fact: Fact, words: str) -> None:
    assert wording.fact_words(fact) == words


def test_a_fact_says_who_told_it_and_when() -> None:
    assert wording.fact_origin(Fact(fact="pet", answer="allows")) == "read from text, undated"
    told = Fact(fact="pet", answer="allows", assured_date=date(2026, 11, 5), first_hand=True)
    assert wording.fact_origin(told) == "first-hand, 5 Nov 2026"
    assert wording.fact_origin(replace(told, source="told by the desk")) == "told by the desk, 5 Nov 2026"


def test_the_way_to_a_place_is_its_address_or_why_there_is_none() -> None:
    assert wording.way_to(PLACE) == "88 Harbor St"
    assert wording.way_to(BY_PHONE) == "by phone"
    assert wording.way_to(replace(PLACE, address="")) == "address not known"
