"""The window in Spanish: its words find their room everywhere, and none of the English ones is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.longer import clipped, settle
from fakes.spanish import OF_A_SOURCE, english_words, listed, shown
from fakes.walk import Walk
from pytestqt.qtbot import QtBot

from ui.desktop.languages import SPANISH, speak_in
from ui.tongue import ENGLISH


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    yield
    speak_in(ENGLISH)


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [pytest.param(1366, 768, 1.0, marks=pytest.mark.long), (800, 560, 1.0), (1366, 768, 2.0)],
)
def test_spanish_words_find_their_room(qtbot: QtBot, tmp_path: Path, width: int, height: int, scale: float) -> None:
    walk = Walk(qtbot, tmp_path, SPANISH)
    walk.window.resize(width, height)
    while walk.window._appearance.look.scale < scale:
        walk.run("larger")
    found: dict[str, str] = {}
    left: dict[str, str] = {}
    english = english_words()
    for place in walk.places():
        settle(walk.window)
        for fault in clipped(walk.window):
            found.setdefault(fault, place)
        for text in (*shown(walk.window), *listed(walk.window)):
            if text in english:
                left.setdefault(text, place)
        assert (place, walk.window.width(), walk.window.height()) == (place, width, height)
    walk.window.close()
    assert found == {}
    assert set(left) <= OF_A_SOURCE
