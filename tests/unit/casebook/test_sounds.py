import pytest
from hypothesis import given
from hypothesis import strategies as st

from navigator.casebook.names import found_by, plain_name
from navigator.casebook.sounds import begins_of, sound_alike, sound_keys, sounds

# Each pair as one and the same person was written down by two people.
HEARD = """
Nuñez Nunes, Catherine Kathryn, Catherine Katherine, Xiomara Siomara, Jimenez Gimenez, Jimenez Himenez, Ximenez Jimenez,
Xavier Javier, Yesenia Jesenia, Yesenia Llesenia, Stephen Steven, Geoffrey Jeffrey, Michael Micheal, Rachel Raquel,
Nicholas Nikolas, Shawn Sean, Shaun Shawn, Hernandez Ernandes, Vasquez Vazquez, Vasquez Basques, Schmidt Schmitt,
Guillermo Guiyermo, Hannah Ana, Leah Lea, Smith Smyth, Gonzalez Gonsales, Wright Rite, Philip Felipe, Thomas Tomás, John Jon,
Isabel Ysabel, Brian Bryan, Chavez Chabes, Quinn Kin, Li Lee, Christine Kristine, Cathy Kathy, Rodgers Rogers, Gerald Jerald,
Alvarez Albares, Sergio Serjio, Guerrero Guerero, Zoe Soe, Cindy Sindy, Sánchez Sanches, Yolanda Jolanda, Lamb Lam
"""
TWO_PEOPLE = "Lee Leo, Maria Marta, Jordan Jose, Aaron Erin, Ramirez Ramos, Anna Ines, Kofi Kafka, Lopez Lomas, Ben Dan"


def pairs(told: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other in (pair.split() for pair in told.split(","))]


@pytest.mark.parametrize(("one", "other"), pairs(HEARD))
def test_a_name_sounds_like_itself_however_it_is_spelt(one: str, other: str) -> None:
    assert sound_alike(plain_name(one), plain_name(other))


@pytest.mark.parametrize(("one", "other"), pairs(TWO_PEOPLE))
def test_two_names_do_not_sound_alike(one: str, other: str) -> None:
    assert not sound_alike(plain_name(one), plain_name(other))


@given(st.text(max_size=20))
def test_whatever_is_typed_has_keys_and_no_name_is_taken_for_one(text: str) -> None:
    for part in plain_name(text).split():
        assert sounds(part) == sounds(part)
        keys = sound_keys([part])
        assert all(key.startswith("~") and key.endswith(".") for key in keys)
        # A whole word finds what sounds like it, and the key of what it sounds like begins so.
        heard = begins_of(part)[1:]
        assert all(any(key.startswith(begin) for key in keys) for begin in heard)


def test_a_word_is_looked_for_as_it_is_spelt_and_by_its_sound_once_that_says_enough() -> None:
    assert begins_of("ka") == ("ka",)
    assert begins_of("kat") == ("kat", "~kt.")
    assert begins_of("kathr") == ("kathr", "~ktr")


def test_a_person_is_found_by_names_sounds_and_the_day_of_birth() -> None:
    assert found_by(["José Núñez", "Pepe"], "1980-05-01") == {
        "jose", "nunez", "pepe", "~js.", "~hs.", "~nns.", "~pp.", "=1980-05-01",
    }  # fmt: skip
    assert found_by(["", ""]) == frozenset()
