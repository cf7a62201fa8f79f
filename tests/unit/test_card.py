from dataclasses import replace
from datetime import date

import pytest
from fakes import linden
from fakes.card_words import ENGLISH, SPANISH
from hypothesis import given
from hypothesis import strategies as st

from navigator.directory.card import Card, card_of
from navigator.directory.card_words import CardWords
from navigator.directory.listing import Audience, Fact, Listing, Note, Page, Phone
from navigator.errors import NavigatorError
from resources_db.bundled.lines import LINES, read_csv

PRINTED = date(2026, 11, 17)
NEEDLE = "Needle"


def card(*pages: Page, words: CardWords = ENGLISH, lines: tuple[Listing, ...] = linden.LINES) -> Card:
    return card_of(pages, lines, words, printed_on=PRINTED)


def test_a_place_is_said_as_the_mock_up_says_it() -> None:
    place = card(linden.PAGE).places[0]
    assert place.name == "Harbor Street Night Shelter"
    assert [number.number for number in place.numbers] == ["(541) 555-0142"]
    assert place.address == "88 Harbor St"
    assert "Pets ok." in " ".join(place.details)
    assert place.checked == "Checked Nov 5, 2026"


def test_the_same_place_in_spanish() -> None:
    made = card(linden.PAGE, words=SPANISH)
    assert made.title == "Números y lugares"
    assert made.places[0].checked == "Revisado el 5 de nov. de 2026"
    assert "Mascotas sí." in " ".join(made.places[0].details)
    assert made.printed == "Impreso el 17 de nov. de 2026. Llame antes, las cosas cambian."


def test_facts_about_substances_danger_or_hearsay_stay_off() -> None:
    facts = (
        Fact(fact="methadone", answer="allows", first_hand=True),
        Fact(fact="fleeing_violence", answer="allows", first_hand=True),
        Fact(fact="pet", answer="allows", first_hand=False),
        Fact(fact="age", answer="allows", value="18-99", first_hand=True),
        Fact(fact="gender", answer="allows", value="woman", first_hand=True),
        Fact(fact="gender", answer="refuses", value="man", first_hand=True),
    )
    page = replace(linden.PAGE, facts=facts, notes=())
    assert card(page).places[0].details[1:] == ("Women only. Age 18 and over.",)


def test_911_has_a_place_of_its_own_and_no_promise() -> None:
    made = card(linden.PAGE)
    assert made.emergency is not None
    assert made.emergency.number.number == "911"
    assert made.emergency.words == "police, fire, ambulance"
    assert "911" not in [line.number.number for line in made.lines]
    for words in (ENGLISH, SPANISH):
        said = " ".join((words.say("line:911"), words.say("line:911:when"))).casefold()
        assert not any(promise in said for promise in ("free", "name", "gratis", "nombre"))


def test_a_line_that_nobody_confirmed_is_not_printed() -> None:
    doubtful = replace(linden.LINES[0], confirmed=False)
    assert card(linden.PAGE, lines=(doubtful,)).lines == ()


@pytest.mark.parametrize(
    ("name", "need"),
    [
        ("Report abuse (adult)", "Adult protection line"),
        ("Child Abuse Hotline", "Child protection line"),
        ("Crisis Hotline", "Domestic violence line"),
        ("Helpline", "Substance use helpline"),
    ],
)
@pytest.mark.parametrize("words", [ENGLISH, SPANISH])
def test_no_line_for_reports_or_about_violence_is_on_a_card(name: str, need: str, words: CardWords) -> None:
    told = replace(linden.LINES[3], service=name, needs=(need,))
    made = card(linden.PAGE, words=words, lines=(*linden.LINES[:3], told))
    assert [line.number.number for line in made.lines] == ["988", "211"]
    assert made.emergency is not None
    with pytest.raises(NavigatorError, match="nothing to put on a card"):
        card(lines=(told,))


def test_a_line_for_crises_has_its_name_or_is_said_in_spanish() -> None:
    line = replace(linden.LINES[3], needs=("Suicide and crisis line",), hours_text="8am-8pm (weekdays per 211)")
    english, spanish = (card(linden.PAGE, words=words, lines=(line,)).lines[0] for words in (ENGLISH, SPANISH))
    assert (english.name, english.words) == ("Oregon Crisis Line", "8am-8pm (weekdays per 211)")
    assert (spanish.name, spanish.words) == ("Línea de crisis", "")
    whole = replace(line, hours_text="24/7")
    assert card(linden.PAGE, words=SPANISH, lines=(whole,)).lines[0].words == "24/7"


def test_a_spanish_card_quotes_no_english_about_a_line() -> None:
    said = " ".join(f"{line.name} {line.words}" for line in card(linden.PAGE, words=SPANISH).lines)
    assert "HOME" in said
    for english in ("En inglés", "Line", "responders"):
        assert english not in said


def test_an_invented_place_marks_the_whole_card() -> None:
    real = replace(linden.PAGE, listing=replace(linden.HARBOR, training=False))
    assert card(linden.PAGE).training
    assert not card(real).training


def test_what_only_staff_may_see_is_not_printed() -> None:
    hidden = replace(linden.PAGE, listing=replace(linden.HARBOR, not_public=True))
    assert card(hidden).places == ()
    with pytest.raises(NavigatorError, match="nothing to put on a card"):
        card(hidden, lines=())


def test_hours_are_said_in_spanish_only_when_each_word_is_known() -> None:
    assert SPANISH.hours("Mon\u2013Fri 08:00\u201317:00") == "lun\u2013vie 08:00\u201317:00"
    assert SPANISH.hours("by moonlight") == "En inglés: by moonlight"
    assert SPANISH.hours("") == "Horario no conocido: llame antes."
    assert ENGLISH.hours("") == "Hours not known: call first."


def test_both_languages_have_every_phrase_with_the_same_values() -> None:
    assert ENGLISH.phrases.keys() == SPANISH.phrases.keys()
    for key, phrase in ENGLISH.phrases.items():
        assert phrase, key
        assert SPANISH.phrases[key], key
        braces = {part.split("}")[0] for part in phrase.split("{")[1:]}
        assert {part.split("}")[0] for part in SPANISH.phrases[key].split("{")[1:]} == braces, key


def test_no_phrase_holds_a_number_that_the_lines_do_not() -> None:
    known = {row["phone"] for row in read_csv(LINES)}
    codes = {key.split(":")[1] for key in ENGLISH.phrases if key.startswith("line:")}
    assert codes <= known
    said = " ".join((*ENGLISH.phrases.values(), *SPANISH.phrases.values()))
    assert not any(character.isdigit() for character in said)


@given(
    audience=st.sampled_from(Audience),
    confidential=st.booleans(),
    not_public=st.booleans(),
    words=st.sampled_from((ENGLISH, SPANISH)),
    note_audience=st.sampled_from(Audience),
    kind=st.sampled_from(("way_in", "rule", "expect")),
)
def test_no_partner_number_and_no_hidden_place_is_ever_on_a_card(
    *,
    audience: Audience,
    confidential: bool,
    not_public: bool,
    words: CardWords,
    note_audience: Audience,
    kind: str,
) -> None:
    phones = (
        Phone(number=f"{NEEDLE} partners", audience=Audience.PARTNERS, call_first=True),
        Phone(number="(541) 555-0199", audience=audience, label=f"{NEEDLE} label" if confidential else "Desk"),
    )
    listing = replace(
        linden.HARBOR,
        service=f"{NEEDLE} refuge" if confidential or not_public else "Harbor",
        address=f"{NEEDLE} street" if confidential or not_public else "88 Harbor St",
        hours_text=f"{NEEDLE} hours" if confidential else "24 h",
        phones=phones,
        confidential=confidential,
        not_public=not_public,
    )
    text = NEEDLE if confidential or note_audience is Audience.PARTNERS else "Ring once."
    page = Page(listing=listing, notes=(Note(kind=kind, text=text, audience=note_audience),))
    made = card(page, words=words)
    assert NEEDLE not in f"{made.places}{made.lines}{made.title}{made.numbers}"
    if confidential and made.places:
        assert made.places[0].address == ""
        assert made.places[0].details == ()
    if not_public:
        assert made.places == ()
