"""What a policy file decides about signing in, what ships for it, and what a guess costs (S2, S4, S5, S7)."""

import re
from pathlib import Path

import pytest
from fakes.vaults import QUICK

from navigator.access.passwords import PasswordPolicy, check_password
from navigator.errors import UsageError
from resources_db.bundled.code_lists import FOLDER, rows_of
from resources_db.casebook.passwords import banned_passwords
from resources_db.casebook.vault.cost import guess_cost
from resources_db.casebook.vault.locks import DESK, FIPS, STANDARD
from resources_db.casebook.vault.rules import WORKS, SignInRules, banner_of, rules_of
from resources_db.policy import PASSWORD_POLICIES, PASSWORD_WORKS, Policy

ROOT = Path(__file__).resolve().parents[3]


def test_without_a_policy_the_safe_defaults_hold() -> None:
    assert rules_of(Policy()) == SignInRules(work=STANDARD, passwords=PasswordPolicy.BASIC, until_supervisor=False)


def test_each_word_of_the_policy_is_followed() -> None:
    assert {name: rules_of(Policy(password_work=name)).work for name in PASSWORD_WORKS} == {
        "standard": STANDARD,
        "desk": DESK,
        "fips": FIPS,
    }
    assert set(PASSWORD_WORKS) == set(WORKS)
    assert {rules_of(Policy(password_policy=name)).passwords for name in PASSWORD_POLICIES} == set(PasswordPolicy)
    assert rules_of(Policy(lockout_until_supervisor=True)).until_supervisor


@pytest.mark.parametrize("work", WORKS.values())
def test_no_policy_makes_a_guess_cheap(work: object) -> None:
    assert work in (STANDARD, DESK, FIPS)
    assert all(each.is_sound() for each in WORKS.values())


def test_the_banner_that_ships_has_the_four_points_and_where_they_come_from() -> None:
    banner = banner_of(Policy())
    assert len(banner.points) == len(banner.sources) == 4
    said = " ".join(banner.points).casefold()
    for needed in ("restricted information system", "monitored, recorded and audited", "civil", "criminal", "consent"):
        assert needed in said
    assert all("CJIS" in source for source in banner.sources)
    assert all(re.fullmatch(r"20\d\d-\d\d", row["as_of"]) for row in rows_of(FOLDER / "banner.csv"))


def test_an_agency_words_its_own_banner() -> None:
    words = ("one", "two", "three", "four")
    assert banner_of(Policy(use_banner=words)).points == words
    assert banner_of(Policy(use_banner=words)).accepted() != banner_of(Policy()).accepted()


def test_the_list_of_what_is_tried_first_is_whole_and_says_where_it_comes_from() -> None:
    banned = banned_passwords()
    assert len(banned) == 30_000
    assert {"password", "trustno1", "123456"} <= banned
    assert not [word for word in banned if word != word.casefold() or word.startswith("#")]
    head = (FOLDER / "banned_passwords.txt").read_text("utf-8").splitlines()[0]
    assert "zxcvbn" in head
    assert "MIT" in head
    assert "zxcvbn" in (ROOT / "NOTICE").read_text("utf-8")


@pytest.mark.parametrize("policy", PasswordPolicy)
def test_neither_policy_takes_a_password_of_the_list(policy: PasswordPolicy) -> None:
    long = sorted(
        word for word in banned_passwords() if len(word) >= policy.least and len(set(word)) >= policy.least // 2
    )
    assert long
    for word in long:
        with pytest.raises(UsageError, match="tried first"):
            check_password(word, "Nobody Here", policy, banned_passwords())


def test_a_guess_costs_what_can_be_told() -> None:
    cost = guess_cost(QUICK)
    assert cost.waited > 0
    assert cost.worked > 0
