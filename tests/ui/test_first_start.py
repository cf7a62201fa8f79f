"""A new laptop from its first window to its casebook: what Find knows, how the laptop is used, whose records these are."""

from pathlib import Path

import pytest
from fakes import ports
from fakes.at_casebook import Hands, Key
from fakes.hands import focus, press
from fakes.window_casebook import PASSPHRASE, Laptop
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.desktop.app import build_window
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.viewmodels.importing import Stage as Importing
from ui.desktop.views.first_start import FirstStart
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.make_casebook import RecoverySheet
from ui.desktop.views.sign_in_sheet import SignInSheet


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    made = open_window(ports.services(chosen=False, casebook=Laptop(tmp_path).services))
    qtbot.waitUntil(lambda: made.casebook.stage is Stage.ABSENT)
    return made


def start_of(window: MainWindow) -> FirstStart:
    start = window.pages.arrivals.first_start
    assert start is not None
    return start


def sheet_of(window: MainWindow) -> object:
    return window.door.sheets._sheet if window.door.sheets else None


def test_after_the_first_choice_comes_the_casebook_and_then_its_key(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    hands.press(Key.Key_Tab, Key.Key_Return)
    assert window.pages.finding
    sheet = sheet_of(window)
    assert isinstance(sheet, SignInSheet)
    assert sheet.title.text() == "Set up the casebook of this laptop"
    assert sheet.back.text() == "Later"
    for text in ("Linden County", "Team 6", "Sami Kaya", PASSPHRASE):
        qtbot.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        hands.type(text)
        hands.press(Key.Key_Tab)
    hands.type(PASSPHRASE)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(sheet_of(window), RecoverySheet))
    assert window.casebook.stage is Stage.LOCKED


def test_the_casebook_can_wait(window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_Tab, Key.Key_Return, Key.Key_Escape)
    assert sheet_of(window) is None
    assert window.casebook.stage is Stage.ABSENT
    assert focus() is window.pages.find_view.bar.query.edit


def test_it_comes_after_an_import_too(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.arrivals.import_file("county.zip")
    qtbot.waitUntil(lambda: window.session.importing.stage is Importing.DONE)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.pages.finding and isinstance(sheet_of(window), SignInSheet))


def test_no_later_import_asks_again(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(ports.services(casebook=Laptop(tmp_path).services))
    qtbot.waitUntil(lambda: window.casebook.stage is Stage.ABSENT)
    window.pages.arrivals.import_file("county.zip")
    qtbot.waitUntil(lambda: window.session.importing.stage is Importing.DONE)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.directory.title.startswith("Lane County"))
    assert sheet_of(window) is None


def test_how_the_laptop_is_used_counts_at_once_and_is_kept(window: MainWindow) -> None:
    look = start_of(window).look
    settings = window.session.services.settings
    look.place.press(1)
    look.theme.press(1)
    look.scale.press(4)
    now = window._appearance.look
    assert (now.vehicle, now.theme, now.scale) == (True, "night", 2.0)
    assert [settings.get(key, None) for key in ("vehicle", "theme", "size")] == [True, "night", 2.0]


def test_a_second_press_leaves_what_is_in_force(window: MainWindow) -> None:
    look = start_of(window).look
    look.theme.press(0)
    look.place.press(0)
    look.scale.press(0)
    assert (look.theme.value, look.place.value, look.scale.value) == ("day", "desk", "1.0")


def test_a_key_that_changes_the_look_shows_in_the_answers(window: MainWindow) -> None:
    window._keys.run("night")
    assert start_of(window).look.theme.value == "night"


def test_less_light_by_night_in_steps_and_back(window: MainWindow) -> None:
    settings = window.session.services.settings
    seen = []
    for _ in range(4):
        window._keys.run("dimmer")
        seen.append((window._appearance.look.theme, settings.get("dim", None)))
    assert seen == [("night", 0), ("night", 1), ("night", 2), ("night", 0)]


def test_full_screen_and_back(qtbot: QtBot, window: MainWindow) -> None:
    window._keys.run("full_screen")
    qtbot.waitUntil(window.isFullScreen)
    window._keys.run("full_screen")
    qtbot.waitUntil(lambda: not window.isFullScreen())


def test_whoever_is_faster_than_the_casebook_is_asked_once_it_is_known(
    qtbot: QtBot, tmp_path: Path, hands: Hands
) -> None:
    window = build_window(ports.services(chosen=False, casebook=Laptop(tmp_path).services))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.casebook.stage is Stage.UNKNOWN
    hands.press(Key.Key_Tab, Key.Key_Return)
    assert window.pages.finding
    assert sheet_of(window) is None
    window.build_rest()
    qtbot.waitUntil(lambda: isinstance(sheet_of(window), SignInSheet))
    window.close()
