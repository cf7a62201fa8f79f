"""The name that is typed at sign-in, and the six digits of a shift (S3, ROLES.md)."""

import pytest

from navigator.access.pin import check_pin
from navigator.access.sign_in_name import name_key, tidy_name
from navigator.errors import UsageError


def test_a_name_is_kept_as_it_is_read() -> None:
    assert tidy_name("  Anna \t Moreno ") == "Anna Moreno"
    assert tidy_name("A. M. (Unit 12)") == "A. M. (Unit 12)"
    assert tidy_name("Zoë") == "Zoë"


@pytest.mark.parametrize("odd", ["", " ", "A", "12345", "..", "A1", "x" * 41, "Anna\x00Moreno", "Anna\u202eMoreno"])
def test_what_nobody_could_read_is_no_name(odd: str) -> None:
    with pytest.raises(UsageError, match="sign-in name"):
        tidy_name(odd)


@pytest.mark.parametrize("same", ["anna moreno", "ANNA  MORENO", " Anna Moreno", "Ａnna Moreno"])  # noqa: RUF001 - a wide A
def test_spellings_of_one_name_are_one(same: str) -> None:
    assert name_key(same) == name_key("Anna Moreno")
    assert name_key("Anna Morena") != name_key("Anna Moreno")


def test_letters_that_fold_to_two_are_one_name() -> None:
    assert name_key("STRASSE") == name_key("straße")


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "１２３４５６", "12 456", "-12345"])  # noqa: RUF001 - wide digits
def test_a_pin_has_six_digits(pin: str) -> None:
    with pytest.raises(UsageError, match="A PIN has 6 digits"):
        check_pin(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "111111",
        "000000",
        "123456",
        "654321",
        "890123",
        "135791",
        "121212",
        "123123",
        "112233",
        "332211",
        "123321",
        "112211",
        "111222",
        "929292",
        "224466",
    ],
)
def test_what_everybody_tries_first_is_no_pin(pin: str) -> None:
    with pytest.raises(UsageError, match="first that somebody would try") as caught:
        check_pin(pin)
    assert pin not in f"{caught.value.message}{caught.value.hint}"


@pytest.mark.parametrize("pin", ["481973", "700412", "159483", "112234", "123457"])
def test_other_digits_are_taken(pin: str) -> None:
    check_pin(pin)


def test_most_pins_are_taken() -> None:
    refused = 0
    for number in range(0, 1_000_000, 101):
        try:
            check_pin(f"{number:06}")
        except UsageError:
            refused += 1
    assert refused < 9_901 * 0.03
