"""Which passwords are taken, by either policy (S4)."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.access.passwords import LONGEST, PasswordPolicy, check_password
from navigator.errors import UsageError

BANNED = frozenset(
    {
        "password",
        "dragon",
        "letmein",
        "1qaz2wsx",
        "1234567890",
        "qwertyuiop",
        "asdfghjkl",
        "trustno1",
        "12345678900987654321",
    }
)
NAME = "Anna-Maria Moreno"
BASIC, ADVANCED = PasswordPolicy.BASIC, PasswordPolicy.ADVANCED


def refusal(password: str, policy: PasswordPolicy = BASIC, name: str = NAME) -> str:
    with pytest.raises(UsageError) as caught:
        check_password(password, name, policy, BANNED)
    assert not password or password not in f"{caught.value.message}{caught.value.hint}{caught.value.detail}"
    assert caught.value.hint
    return caught.value.message


@pytest.mark.parametrize(
    ("policy", "short", "enough"),
    [(BASIC, "nine char", "just ten ch"), (ADVANCED, "nineteen characters", "twenty characters ok")],
)
def test_each_policy_has_its_length(policy: PasswordPolicy, short: str, enough: str) -> None:
    assert f"at least {policy.least}" in refusal(short, policy)
    check_password(enough, NAME, policy, BANNED)


@pytest.mark.parametrize("alike", ["", "aaaaaaaaaaaa", "ababababababab", "0101010101010101010101"])
def test_letters_all_alike_are_too_few(alike: str) -> None:
    assert "not all of them alike" in refusal(alike)


def test_the_alphabet_in_steps_is_tried_first() -> None:
    assert "tried first" in refusal("aaaabbbbccccddddeeee")


def test_a_text_without_end_is_no_password() -> None:
    check_password("the river runs under nine old bridges " * 6, NAME, BASIC, BANNED)
    assert f"at most {LONGEST}" in refusal("abcdefghij " * 30)


@pytest.mark.parametrize(
    "known",
    [
        "Password2026",
        "2026!password!!",
        "P@$$w0rd2026!",
        "passwordpassword",
        "PassWord-Dragon",
        "dragon.password.dragon",
        "letmein12345",
        "l3tme1n!!!!!",
        "Trustno1!!!!",
        "1qaz2wsx1qaz2wsx",
        "1234567890ab",
        "qwertyuiopasdfghjkl",
        "qwertyuiopasdfghjklz",
        "ｐａｓｓｗｏｒｄ2026",  # noqa: RUF001 - wide letters on purpose
        "abcdefghijklmnopqrst",
        "zyxwvutsrqponmlkjihg",
        "12345678900987654321",
    ],
)
@pytest.mark.parametrize("policy", [BASIC, ADVANCED])
def test_neither_takes_what_is_tried_first(known: str, policy: PasswordPolicy) -> None:
    long = known if len(known) >= policy.least else f"{known}{'!?.,;:' * 4}"[:24]
    assert "tried first" in refusal(long, policy)


@pytest.mark.parametrize(
    "own",
    ["anna.maria.1987", "MorenoMoreno1", "Moreno!Anna!Maria!2026", "annamariamoreno", "dragon moreno", "m0ren0anna!!"],
)
def test_neither_takes_ones_own_name(own: str) -> None:
    assert "made of your name" in refusal(own)
    check_password(f"{own} under a roof of slate", NAME, ADVANCED, BANNED)


def test_somebody_elses_name_is_nothing_special() -> None:
    check_password("annamariamoreno", "Ben Okoro", BASIC, BANNED)


@pytest.mark.parametrize(
    "good",
    [
        "several words with blanks",
        "dragon password letmein trustno1",
        "correct horse battery staple",
        "k#9$Lq!&2^xW",
        "#&*()!%^-=+a",
        "läuft über grüne wiesen",
        "мы шли по берегу реки",  # noqa: RUF001 - another alphabet on purpose
    ],
)
def test_what_nobody_expects_is_taken(good: str) -> None:
    check_password(good, NAME, BASIC, BANNED)


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet=string.printable, max_size=80))
def test_any_text_is_taken_or_refused_with_a_sentence(text: str) -> None:
    try:
        check_password(text, NAME, ADVANCED, BANNED)
    except UsageError as error:
        assert error.message.endswith(".")  # noqa: PT017 - either is fine


def test_a_name_of_short_words_bans_no_letters() -> None:
    check_password("jo li walks home", "Jo Li", BASIC, BANNED)
