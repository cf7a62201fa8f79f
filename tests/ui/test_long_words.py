"""A language with longer words finds room in every room and on every sheet: nothing is cut, nothing lies outside."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from fakes.longer import Longer, clipped, longer, settle
from fakes.walk import Walk
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.desktop.languages import SPANISH
from ui.desktop.views.main_window import MainWindow
from ui.tongue import ENGLISH

REST_MS = 1_000


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    spoken = Longer()
    qapp.installTranslator(spoken)
    yield
    qapp.removeTranslator(spoken)


@pytest.mark.usefixtures("long_words")
@pytest.mark.parametrize(
    ("size", "scale", "vehicle"),
    [
        ((1366, 768), 1.0, False),
        ((800, 560), 1.0, False),
        ((1366, 768), 2.0, False),
        ((1366, 768), 2.0, True),
        ((1024, 768), 1.5, True),
    ],
)
def test_longer_words_find_their_room(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], scale: float, *, vehicle: bool
) -> None:
    assert cut_in(Walk(qtbot, tmp_path), size, scale, vehicle=vehicle) == {}


@pytest.mark.parametrize(("size", "tongue"), [((1024, 768), ENGLISH), ((800, 560), SPANISH)])
def test_the_largest_letters_find_their_room_in_a_small_window_of_a_vehicle(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], tongue: str
) -> None:
    assert cut_in(Walk(qtbot, tmp_path, tongue), size, 2.0, vehicle=True) == {}


def cut_in(walk: Walk, size: tuple[int, int], scale: float, *, vehicle: bool) -> dict[str, str]:
    """Walk everywhere, and return what is cut with the first place where it is."""
    window = walk.window
    window.resize(*size)
    window._appearance.set_size(scale)
    window._appearance.set_vehicle(vehicle=vehicle)
    found: dict[str, str] = {}
    for place in walk.places():
        for fault in cut_at_rest(walk):
            found.setdefault(fault, place)
        assert (place, window.width(), window.height()) == (place, *size)
    window.close()
    return found


def cut_at_rest(walk: Walk) -> list[str]:
    """Return what is cut and stays so: what comes in from the casebook meanwhile is laid out once more."""
    settle(walk.window)
    if any(clipped(walk.window)):
        with suppress(walk.qtbot.TimeoutError):
            walk.qtbot.waitUntil(lambda: not any(clipped(walk.window)), timeout=REST_MS)
    return list(clipped(walk.window))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Follow-ups of {day:%d %b}", "[Follow-ups of {day:%d %b} \u00fcber \u00fcb]"),
        ("About\tF1", "[About \u00fc]\tF1"),
        ("\u2013", "\u2013"),
    ],
)
def test_longer_words_keep_braces_and_tabs(text: str, said: str) -> None:
    assert longer(text) == said


def test_what_is_cut_is_found(window: MainWindow) -> None:
    """The walk above finds what it looks for."""
    assert list(clipped(window)) == []
    window.rail.find_button.setToolTip("")
    window.rail.set_narrow(narrow=True, low=False)
    window.status.right.setText("words " * 400)
    bar = window.pages.find_view.pane
    bar.new.setFixedWidth(20)
    bar._blank.setFixedHeight(4)
    why = [fault.rpartition(": ")[2] for fault in clipped(window)]
    assert len([each for each in why if "too narrow" in each]) >= 2
    assert any("too low" in each for each in why)
    assert "an icon without a tip" in why


def test_a_ring_takes_no_room(qtbot: QtBot, window: MainWindow) -> None:
    """A button that gets the focus is as large as before: the line it stands in is not laid out anew for it."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    assert len(buttons) > 5
    for button in buttons:
        window.pages.find_view.bar.focus_query()
        button.setIcon(button.icon())
        before = button.sizeHint()
        button.setFocus()
        # Qt remembers a size until something of the button changes.
        button.setIcon(button.icon())
        qtbot.waitUntil(button.hasFocus)
        assert (button.text(), button.sizeHint().height()) == (button.text(), before.height())
