"""Numbers and ways in for partners only: whoever signed in sees them, and once it locks nothing in the window does (VERDICTS.md)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import linden, ports
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, sign_in
from fakes.hands import type_words
from fakes.window_casebook import Laptop
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from navigator.clock import SystemClock
from navigator.directory.listing import Audience
from ui.desktop.app import build_window
from ui.desktop.languages import speak_in
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.main_window import MainWindow
from ui.tongue import ENGLISH

OF_TEAMS, PUBLIC = "(541) 555-0143", "(541) 555-0142"


@pytest.fixture
def window(qtbot: QtBot, laptop: Laptop) -> Iterator[MainWindow]:
    laptop.make()
    directory = ports.FakeDirectory(training=False)
    directory.rows = (replace(linden.HARBOR, training=False),)
    assert {phone.audience for phone in linden.HARBOR.phones} == set(Audience)
    window = build_window(ports.services(directory, clock=SystemClock(), casebook=laptop.services))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.build_rest()
    QGuiApplication.clipboard().clear()
    qtbot.waitUntil(lambda: window.casebook.stage is Stage.LOCKED)
    yield window
    window.close()
    # The clipboard is everybody's, the next test's too.
    QGuiApplication.clipboard().clear()


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path)


def ask(qtbot: QtBot, window: MainWindow) -> Callable[[], str]:
    """Look the place up, and return what reads all that is shown once its page is."""
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    return lambda: everything_shown(window)


def test_whoever_signs_in_sees_them_at_once(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    shown = ask(qtbot, window)
    assert OF_TEAMS not in shown()
    sign_in(window, hands)
    shown = ask(qtbot, window)
    qtbot.waitUntil(lambda: OF_TEAMS in shown())
    face = window.session.detail.face
    assert face is not None
    assert [phone.teams for phone in face.phones] == [True, False]


def test_who_signs_in_over_a_hit_gets_more_of_the_same_hit(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    shown = ask(qtbot, window)
    sign_in(window, hands)
    qtbot.waitUntil(lambda: OF_TEAMS in shown())
    assert window.session.search.query.text == "harbor"


def test_once_it_locks_no_widget_holds_one(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    sign_in(window, hands)
    shown = ask(qtbot, window)
    window.pages.find_view.results.focus()
    hands.press(Key.Key_Space)
    assert OF_TEAMS in shown()
    hands.press(Key.Key_C)
    assert "0143" in QGuiApplication.clipboard().text()
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.casebook.is_open and window.pages.number.view is None)
    qtbot.waitUntil(lambda: "0143" not in shown())
    assert QGuiApplication.clipboard().text() == ""
    shown = ask(qtbot, window)
    assert PUBLIC in shown()
    assert "0143" not in shown()


def test_a_search_that_was_on_its_way_as_it_locked_brings_none(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    sign_in(window, hands)
    shown = ask(qtbot, window)
    window.session.search.ask_again()
    window.session.detail.reread()
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.session.search.loading)
    shown = ask(qtbot, window)
    assert "0143" not in shown()


def test_a_public_number_stays_copied(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    ask(qtbot, window)
    window.pages.find_view.results.focus()
    hands.press(Key.Key_C)
    copied = QGuiApplication.clipboard().text()
    assert "0142" in copied
    sign_in(window, hands)
    hands.press(Key.Key_L, mod=CTRL)
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    assert QGuiApplication.clipboard().text() == copied


def copied_of_teams(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    sign_in(window, hands)
    shown = ask(qtbot, window)
    qtbot.waitUntil(lambda: OF_TEAMS in shown())
    window.pages.find_view.results.focus()
    hands.press(Key.Key_C)
    assert "0143" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("made_anew", ["change_language", "reopen"])
def test_pages_that_are_made_anew_look_after_what_was_copied(
    qtbot: QtBot, window: MainWindow, hands: Hands, made_anew: str
) -> None:
    copied_of_teams(qtbot, window, hands)
    getattr(window, made_anew)()
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    assert QGuiApplication.clipboard().text() == ""
    speak_in(ENGLISH)


def test_a_window_that_is_closed_leaves_none_on_the_clipboard(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    copied_of_teams(qtbot, window, hands)
    window.close()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("room", ["settings", "people", "log", "follow_ups", "directory"])
def test_a_hit_that_is_out_of_sight_is_not_copied(qtbot: QtBot, window: MainWindow, hands: Hands, room: str) -> None:
    sign_in(window, hands)
    ask(qtbot, window)
    window._keys.run(room)
    window._keys.run("copy")
    assert QGuiApplication.clipboard().text() == ""
