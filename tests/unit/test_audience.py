import pytest

from navigator.directory.listing import Audience


@pytest.mark.parametrize("word", [None, "", "  ", "public", "Public", " PUBLIC "])
def test_a_blank_or_public_word_is_for_everybody(word: str | None) -> None:
    assert Audience.of(word) is Audience.PUBLIC


@pytest.mark.parametrize("word", ["partners", "Partners", "partners only", "staff", "law enforcement", "?", "private"])
def test_any_other_word_is_for_partners_only(word: str) -> None:
    assert Audience.of(word) is Audience.PARTNERS
