from datetime import date

from fakes import linden
from fakes.card_words import ENGLISH
from hypothesis import given
from hypothesis import strategies as st

from navigator.directory.card import Card, CardNumber, CardPlace, card_of
from navigator.directory.vcard import escaped, vcard


def card(*places: CardPlace) -> Card:
    return Card(title="Numbers", places=places, lines=(), emergency=None, words=ENGLISH, printed="Printed")


def test_each_number_has_its_label_and_911_is_not_among_them() -> None:
    made = vcard(card_of((linden.PAGE,), linden.LINES, ENGLISH, printed_on=date(2026, 11, 17)))
    assert "item1.TEL:(541) 555-0142\r\nitem1.X-ABLabel:Harbor Street Night Shelter\r\n" in made
    assert "TEL:988\r\n" in made
    assert "TEL:911" not in made
    assert "http" not in made
    assert made.count("BEGIN:VCARD") == 1
    assert made.endswith("END:VCARD\r\n")


def test_what_is_pressed_after_the_digits_stands_in_the_label() -> None:
    number = CardNumber(number="(541) 555-0100 ext. 12", dialled="(541) 555-0100")
    made = vcard(card(CardPlace(name="Desk", numbers=(number,))))
    assert "item1.TEL:(541) 555-0100\r\nitem1.X-ABLabel:Desk ext. 12\r\n" in made


def test_one_number_of_two_places_is_kept_once() -> None:
    number = CardNumber(number="1", dialled="1")
    made = vcard(card(CardPlace(name="A", numbers=(number,)), CardPlace(name="B", numbers=(number,))))
    assert made.count("TEL:") == 1


def test_marks_of_the_format_are_escaped() -> None:
    assert escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"


@given(name=st.text(), number=st.text(min_size=1))
def test_no_text_begins_a_line_of_its_own(*, name: str, number: str) -> None:
    place = CardPlace(name=name, numbers=(CardNumber(number=number, dialled=number),))
    lines = vcard(card(place)).split("\r\n")
    assert len(lines) == 8
    assert not any("\n" in line or "\r" in line for line in lines)
