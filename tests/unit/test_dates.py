"""Days and months in the language of the window, whatever the system's is."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from ui.dates import dated, day_words, month_words
from ui.tongue import speak

TUESDAY = date(2026, 11, 17)


@pytest.fixture
def other() -> Iterator[None]:
    speak(lambda context, text: f"{context[0]}{text.lower()}" if "{" not in text else text, "es")
    yield
    speak(lambda _context, text: text)


def test_english_is_as_strftime_has_it() -> None:
    for form in ("%a %d %b", "%a %d %b %Y, %H:%M", "%d %b %Y", "%a %H:%M"):
        moment = datetime(2026, 11, 7, 9, 5).astimezone()
        assert dated(moment, form) == moment.strftime(form)
    assert (day_words(TUESDAY), day_words(None), month_words(TUESDAY)) == ("17 Nov 2026", "undated", "November 2026")


@pytest.mark.usefixtures("other")
def test_names_are_those_of_the_language_that_is_spoken() -> None:
    assert dated(TUESDAY, "%a %d %b %Y") == "Dtue 17 Dnov 2026"
    assert (day_words(TUESDAY), month_words(TUESDAY)) == ("17 Dnov 2026", "Mnovember 2026")
    assert [month_words(date(2026, at, 1))[:4] for at in (1, 5, 12)] == ["Mjan", "Mmay", "Mdec"]
