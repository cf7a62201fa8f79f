"""What a text is taken for: chips, facts, a moment, a place, and what is left."""

from datetime import datetime, timedelta, timezone

import pytest
from fakes.reading import reading

from navigator.search.understand.chips import ChipKind, Understood
from navigator.search.understand.spelling import MOST_SPELT
from navigator.search.understand.understand import understand

# Saturday, two in the morning, somewhere west.
NIGHT = datetime(2026, 11, 28, 2, 0, tzinfo=timezone(timedelta(hours=-8)))
NOON = NIGHT.replace(hour=12)
# "16 shelter", right to left, with marks of direction.
ARABIC = "\u0661\u0666 \u200f\u0645\u0623\u0648\u0649\u200f"


def read(text: str, *dropped: str, now: datetime = NIGHT) -> Understood:
    return understand(text, reading(), now, frozenset(dropped))


def needs(text: str) -> list[str]:
    return [chip.key for chip in read(text).of(ChipKind.NEED)]


@pytest.mark.parametrize(
    ("text", "need", "situation"),
    [
        ("shelter tonight with dog", "shelter", {"pet": "yes"}),
        ("refugio con perro", "shelter", {"pet": "yes"}),
        ("detox no id", "detox", {"has_id": "no"}),
        ("16 yo nowhere to go", "shelter", {"age": "16"}),
        ("16yo girl nowhere to sleep", "shelter", {"age": "16", "gender": "woman"}),
        ("16 year old needs shelter", "shelter", {"age": "16"}),
        ("34yom drunk needs sobering", "sobering_center", {"age": "34", "gender": "man", "alcohol": "yes"}),
        ("sobering center drank 3 hours ago", "sobering_center", {"alcohol": "3"}),
        ("detox on methadone", "detox", {"methadone": "yes"}),
        ("detox medicaid", "detox", {"payment": "medicaid"}),
        ("detox sin seguro", "detox", {"payment": "none"}),
        ("womens shelter", "womens_shelter", {"gender": "woman"}),
        ("shelter couple", "shelter", {"partner": "yes"}),
        ("refugio para mujer con ninos", "shelter", {"gender": "woman", "children": "yes"}),
        ("shelter wheelchair", "shelter", {"wheelchair": "yes"}),
        ("shelter service dog", "shelter", {"service_animal": "yes"}),
        ("shelter we drive", "shelter", {"drop_off": "yes"}),
        ("psych er on a hold", "psych_emergency", {"hold": "hold"}),
        ("detox speaks spanish", "detox", {"language": "es"}),
        ("housing veteran", "housing", {"veteran": "yes"}),
    ],
)
def test_needs_and_facts_are_told_apart(text: str, need: str, situation: dict[str, str]) -> None:
    meant = read(text)
    assert [chip.key for chip in meant.of(ChipKind.NEED)] == [need]
    assert (meant.situation, meant.left) == (situation, ())


def test_a_veteran_is_one_of_those_served_too() -> None:
    meant = read("veteran detox")
    assert ([chip.key for chip in meant.of(ChipKind.WHO)], needs("veteran detox")) == (["veterans"], ["detox"])
    assert meant.situation == {"veteran": "yes"}


@pytest.mark.parametrize(
    ("text", "fact", "need"),
    [
        ("drunk", "alcohol", "sobering_center"),
        ("he is suicidal we drive", "suicidal", "crisis"),
        ("fleeing dv with kids", "fleeing_violence", "dv_shelter"),
        ("dope sick", "wants_withdrawal_care", "detox"),
    ],
)
def test_some_facts_have_a_need_in_their_train(text: str, fact: str, need: str) -> None:
    meant = read(text)
    assert fact in meant.situation or meant.of(ChipKind.NEED)[0].words
    assert need in needs(text)
    assert needs(f"{text} food pantry") == ["food_pantry"]


def test_a_way_to_pay_by_itself_is_something_to_apply_for() -> None:
    alone, beside = read("medicaid"), read("dentist medicaid")
    assert (alone.situation, [chip.kind for chip in alone.chips]) == ({}, [ChipKind.NEED])
    assert beside.situation == {"payment": "medicaid"}


def test_what_was_said_first_of_one_fact_stands() -> None:
    assert read("shelter for a woman, he is her partner").situation["gender"] == "woman"


def test_a_service_animal_is_no_pet() -> None:
    assert read("shelter with a service dog").situation == {"service_animal": "yes"}


def test_an_age_that_nobody_has_is_no_age() -> None:
    assert "age" not in read("shelter 1600 yo").situation


@pytest.mark.parametrize(
    ("text", "now", "moment", "open_only"),
    [
        ("shelter tonight", NIGHT, NIGHT, False),
        ("shelter tonight", NOON, NOON.replace(hour=20), False),
        ("shelter tonight", NOON.replace(hour=22), NOON.replace(hour=22), False),
        ("psych er open now", NIGHT, NIGHT, True),
        ("food abierto ahora", NOON, NOON, True),
        ("clinic tomorrow 8am", NOON, NOON.replace(day=29, hour=8), False),
        ("clinic tomorrow at 8:30 am", NOON, NOON.replace(day=29, hour=8, minute=30), False),
        ("clinic tomorrow", NOON, NOON.replace(day=29, hour=9), False),
        ("clinic at 5pm", NOON, NOON.replace(hour=17), False),
        ("clinic at 5 am", NOON, NOON.replace(day=29, hour=5), False),
        ("clinic 17:15", NOON, NOON.replace(hour=17, minute=15), False),
        ("food pantry monday", NOON, NOON.replace(day=30, hour=9), False),
        ("food pantry saturday", NOON, NOON + timedelta(days=7, hours=-3), False),
        ("shelter tonight at 11 pm", NOON, NOON.replace(hour=23), False),
        ("shelter tonight 1am", NOON, NOON.replace(day=29, hour=1), False),
        ("shelter 24 hours", NOON, NOON.replace(day=29, hour=3), False),
        ("food at noon", NIGHT, NOON, False),
        ("shelter", NIGHT, None, False),
    ],
)
def test_moments(text: str, now: datetime, moment: datetime | None, *, open_only: bool) -> None:
    meant = read(text, now=now)
    assert (meant.moment, meant.open_only) == (moment, open_only)
    assert meant.left == ()


def test_any_time_puts_hours_aside() -> None:
    meant = read("food pantry any time")
    assert (meant.any_time, meant.moment) == (True, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("detox near 97401", "97401"),
        ("detox 97401", "97401"),
        ("detox in Eugene", "Eugene, OR"),
        ("detox in Lane County tonight", "Lane County, OR"),
        ("food near the library with dog", "The Library"),
        ("comida cerca de 97401", "97401"),
    ],
)
def test_places(text: str, place: str) -> None:
    meant = read(text)
    assert meant.origin is not None
    assert (meant.origin.name, meant.left) == (place, ())


def test_in_means_areas_only_and_what_the_map_does_not_know_stays_text() -> None:
    assert (read("in crisis").origin, needs("in crisis")) == (None, ["crisis"])
    lost = read("detox near Atlantis")
    assert (lost.origin, [term.word for term in lost.left]) == (None, ["atlantis"])


def test_no_place_is_read_out_of_a_phrase_that_means_something_else() -> None:
    assert [read(text).origin for text in ("fire in house", "sleeping in park")] == [None] * 2


def test_a_radius_is_taken_in_miles() -> None:
    meant = read("detox within 10 miles")
    assert meant.within_m is not None
    assert (round(meant.within_m), meant.left) == (16093, ())


def test_a_slip_is_corrected_and_said() -> None:
    meant = read("homless shelter")
    assert [(chip.kind, chip.words) for chip in meant.chips] == [
        (ChipKind.SPELLING, "spelt homeless"),
        (ChipKind.NEED, "Shelter"),
    ]
    assert meant.chips[1].read_from == "homless shelter"


def test_a_short_form_is_no_slip() -> None:
    assert not read("sr housing").of(ChipKind.SPELLING)
    assert needs("sr housing") == ["senior_housing"]


def test_words_that_a_directory_has_are_never_corrected() -> None:
    assert read("homles").of(ChipKind.SPELLING)
    assert not understand("homles", reading("homles"), NIGHT).of(ChipKind.SPELLING)


@pytest.mark.parametrize("word", ["comida", "refugio", "despensa", "abogado", "ropa", "drank", "within", "tonight"])
def test_spanish_and_words_of_sayings_are_never_corrected(word: str) -> None:
    assert not read(f"{word} shelter").of(ChipKind.SPELLING)


def test_a_chip_that_was_taken_back_is_text_again() -> None:
    first = read("detox on a hold tonight")
    fact = first.of(ChipKind.FACT)[0]
    again = read("detox on a hold tonight", fact.id)
    assert (again.situation, [term.word for term in again.left]) == ({}, ["hold"])
    need = first.of(ChipKind.NEED)[0]
    assert [term.word for term in read("detox on a hold tonight", need.id).left] == ["detoxification"]


@pytest.mark.parametrize(
    "text", ["homless shelter", "detox near 97401", "detox within 10 miles", "food open now", "at 5pm", "bed with dog"]
)
def test_every_chip_can_be_taken_back(text: str) -> None:
    for chip in read(text).chips:
        assert (chip.kind, chip.key) not in {(other.kind, other.key) for other in read(text, chip.id).chips}


def test_a_word_that_is_being_typed_finds_what_it_may_become() -> None:
    assert needs("deto")[0] == "detox"
    assert needs("birth cert") == ["birth_certificate"]
    assert read("de").of(ChipKind.NEED) == ()
    assert read("deto ").of(ChipKind.NEED) == ()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("senior cen", ("senior_center",)),
        ("food stam", ("snap",)),
        ("homeless she", ("shelter",)),
        ("batterers ", ("batterer_intervention",)),
    ],
)
def test_a_phrase_goes_on_while_its_later_words_are_typed(text: str, keys: tuple[str, ...]) -> None:
    meant = read(text)
    assert (meant.of(ChipKind.NEED)[0].keys, meant.left, meant.situation) == (keys, (), {})


def test_a_fact_that_is_being_typed_is_taken_when_it_can_be_no_other() -> None:
    assert read("detox no insu").situation == {"payment": "none"}
    assert read("detox no i").situation == {}
    assert read("detox with medicai").situation == {"payment": "medicaid"}


def test_what_is_in_the_making_is_known_by_its_whole_phrase() -> None:
    (whole,) = read("senior cen").completed
    assert [term.word for term in whole] == ["senior", "center"]
    assert read("senior center").completed == ()


@pytest.mark.parametrize(
    ("text", "key", "spelt"),
    [
        ("womens sheler tonight", "womens_shelter", "shelter"),
        ("durial help", "funeral_help", "burial"),
        ("senior enter", "senior_center", "center"),
    ],
)
def test_a_slip_is_read_from_its_company(text: str, key: str, spelt: str) -> None:
    meant = understand(text, reading("enter"), NIGHT)
    assert [chip.value for chip in meant.of(ChipKind.SPELLING)] == [spelt]
    assert key in [chip.key for chip in meant.chips]
    back = understand(text, reading("enter"), NIGHT, frozenset(chip.id for chip in meant.of(ChipKind.SPELLING)))
    assert back.of(ChipKind.SPELLING) == ()


def test_words_that_somebody_is_called_are_no_slip() -> None:
    assert understand("senior enter", reading("senior", "enter"), NIGHT).of(ChipKind.SPELLING) == ()


def test_words_in_another_order_mean_the_same() -> None:
    assert needs("certificate birth") == needs("birth certificate")


def test_short_forms_stand_for_their_words() -> None:
    assert needs("voc rehab") == needs("vocational rehab")
    spoken = understand("linden cmhc", reading("linden"), NIGHT).spoken
    assert [term.word for term in spoken] == ["linden", "communit", "mental", "health", "center"]


def test_facts_that_are_off_are_text_until_an_agency_turns_them_on() -> None:
    assert read("shelter open warrant").situation == {}
    on = reading(turned_on=frozenset({"warrant"}))
    assert understand("shelter open warrant", on, NIGHT).situation == {"warrant": "yes"}


def test_fillers_are_no_words_unless_there_are_no_others() -> None:
    assert [term.word for term in read("where can he get some zither").left] == ["zither"]
    assert [term.word for term in read("the").left] == ["the"]


@pytest.mark.parametrize("text", ["", " ", "\x00", "''", "🙂", "((((", "a" * 100_000, "shelter " * 5_000, ARABIC])
def test_odd_texts_are_understood_or_left(text: str) -> None:
    meant = read(text)
    assert len(meant.chips) + len(meant.left) <= 60


def test_a_text_with_letters_in_pieces_is_read_as_if_they_were_whole() -> None:
    typed = "e\u0301e\u0301e\u0301e\u0301 shelter with dog near Eugene"
    found = read(typed)
    assert found.text == typed
    assert {chip.kind: chip.read_from for chip in found.chips} == {
        ChipKind.NEED: "shelter with dog", ChipKind.FACT: "shelter with dog", ChipKind.PLACE: "near Eugene",
    }  # fmt: skip


def test_only_the_first_slips_of_a_long_text_are_corrected() -> None:
    slips = [f"shelte{letter}" for letter in "abcdfghijklmnopq"]
    found = read(" ".join(slips) + " ")
    assert len(found.of(ChipKind.SPELLING)) == MOST_SPELT < len(slips)
    # What is known takes none of their room.
    assert len(read("shelter food dental " * 10 + "sheltef ").of(ChipKind.SPELLING)) == 1
