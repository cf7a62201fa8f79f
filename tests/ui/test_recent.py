"""Needs asked for lately: names of needs alone, kept when a scene ends by New, forgotten by a lock, hidden while locked."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import linden, ports
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, sign_in
from fakes.hands import focus, type_words
from fakes.window_casebook import PIN, Laptop
from pytestqt.qtbot import QtBot

from resources_db.settings import SettingsFile
from tests.ui.conftest import OpenWindow
from ui.desktop.viewmodels.recent import KEY, RecentNeeds
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.recent_strip import RecentStrip

SHELTER, CARE = "Emergency shelter", "Primary care"
OTHERS = ("Safe sleep", "Withdrawal management", "Warming center", "Crisis line")


def recent(window: MainWindow) -> RecentNeeds:
    return window.session.recent


def strip(window: MainWindow) -> RecentStrip:
    return window.pages.find_view.results.needs.recent


def offered(window: MainWindow) -> list[str]:
    """Return what stands on the buttons, but for Clear."""
    return [button.text() for button in strip(window).needs if button.isVisible()]


def press_tile(qtbot: QtBot, window: MainWindow, need: str) -> None:
    window.pages.find_view.results.needs.chosen.emit(need)
    qtbot.waitUntil(lambda: window.session.search.shown.mode is Mode.HITS and not window.session.search.loading)


def rest(window: MainWindow) -> None:
    """Let the question rest: what the timer does at its end."""
    assert recent(window)._rest.isActive()
    recent(window)._rest.timeout.emit()


def go_back(qtbot: QtBot, window: MainWindow) -> None:
    window.session.search.clear()
    qtbot.waitUntil(lambda: window.session.search.shown.mode is Mode.NEEDS)


@pytest.fixture
def settings() -> ports.FakeSettings:
    return ports.FakeSettings(origin=linden.STATION.name)


@pytest.fixture
def begun(qtbot: QtBot, open_window: OpenWindow, settings: ports.FakeSettings) -> MainWindow:
    window = open_window(ports.services(settings=settings))
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    return window


def test_nothing_is_shown_before_anything_was_asked(begun: MainWindow) -> None:
    assert not strip(begun).isVisible()


def test_needs_are_offered_newest_first_and_kept_only_by_new(
    qtbot: QtBot, begun: MainWindow, settings: ports.FakeSettings
) -> None:
    for need in (SHELTER, CARE, SHELTER):
        press_tile(qtbot, begun, need)
        qtbot.waitUntil(lambda need=need: recent(begun).names[:1] == (need,))
        go_back(qtbot, begun)
    assert offered(begun) == [SHELTER, CARE]
    assert KEY not in settings.values, "the scene is not over"
    begun.clear_situation()
    assert settings.values[KEY] == f"{SHELTER}\n{CARE}"
    assert offered(begun) == [SHELTER, CARE]


def test_words_are_kept_as_the_need_that_they_mean_and_nothing_else_of_them(
    qtbot: QtBot, begun: MainWindow, settings: ports.FakeSettings
) -> None:
    begun.session.situation.set("pet", "yes")
    type_words(qtbot, begun, "sobering for Zebulon 35 yo near Springfield, OR ")
    assert begun.session.search.shown.result is not None
    rest(begun)
    qtbot.waitUntil(lambda: bool(recent(begun).names))
    begun.clear_situation()
    assert settings.values[KEY] == "Sobering center"
    words = json.dumps(settings.values)
    assert not [word for word in ("Zebulon", "35", "Springfield", "pet", "sobering for") if word in words]


@pytest.mark.parametrize("text", ["womens shelter", "shelter with dog", "family shelter", "veterans", "Zebulon Quist"])
def test_what_tells_of_a_person_is_no_need_alone(qtbot: QtBot, begun: MainWindow, text: str) -> None:
    type_words(qtbot, begun, f"{text} ")
    if recent(begun)._rest.isActive():
        rest(begun)
    type_words(qtbot, begun, "sobering ")
    rest(begun)
    qtbot.waitUntil(lambda: bool(recent(begun).names))
    assert recent(begun).names == ("Sobering center",)


def test_words_that_do_not_rest_are_not_offered(qtbot: QtBot, begun: MainWindow) -> None:
    type_words(qtbot, begun, "sobering ")
    go_back(qtbot, begun)
    assert not recent(begun)._rest.isActive()
    type_words(qtbot, begun, "sobering ")
    recent(begun).act()
    qtbot.waitUntil(lambda: recent(begun).names == ("Sobering center",))


def test_five_at_most(qtbot: QtBot, begun: MainWindow, settings: ports.FakeSettings) -> None:
    asked = (SHELTER, CARE, *OTHERS)
    for need in asked:
        press_tile(qtbot, begun, need)
        qtbot.waitUntil(lambda need=need: recent(begun).names[:1] == (need,))
        go_back(qtbot, begun)
    begun.clear_situation()
    newest = asked[:0:-1]
    assert recent(begun).names == newest
    assert str(settings.values[KEY]).splitlines() == list(newest)
    press_tile(qtbot, begun, SHELTER)
    qtbot.waitUntil(lambda: recent(begun).names == (SHELTER, *newest[:4]))


def with_two(open_window: OpenWindow, settings: ports.FakeSettings) -> MainWindow:
    settings.values[KEY] = f"{SHELTER}\n{CARE}"
    return open_window(ports.services(settings=settings))


def test_one_key_asks_again_and_arrows_lead_there(
    qtbot: QtBot, open_window: OpenWindow, settings: ports.FakeSettings, hands: Hands
) -> None:
    window = with_two(open_window, settings)
    qtbot.waitUntil(lambda: bool(recent(window)._of_directory))
    needs = window.pages.find_view.results.needs
    hands.press(Key.Key_Down, Key.Key_Up)
    assert focus() is strip(window).needs[0]
    hands.press(Key.Key_Right)
    assert focus().accessibleName() == f"Asked for lately: {CARE}"
    hands.press(Key.Key_Down)
    assert focus() is needs.tiles[0]
    hands.press(Key.Key_Up, Key.Key_Up)
    assert focus() is window.pages.find_view.bar.query.edit
    hands.press(Key.Key_Down, Key.Key_Up, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.search.shown.mode is Mode.HITS)
    assert window.session.search.query.category == SHELTER


def test_a_need_that_this_directory_does_not_name_is_asked_for_in_words(
    qtbot: QtBot, open_window: OpenWindow, settings: ports.FakeSettings
) -> None:
    settings.values[KEY] = "Sobering center"
    window = open_window(ports.services(settings=settings, needs=lambda: (SHELTER,)))
    qtbot.waitUntil(lambda: bool(recent(window)._of_directory))
    strip(window).needs[0].click()
    assert window.session.search.query.text == "Sobering center"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("Ride", "Food", "Jobs", "Clinic", "Papers"), 5),
        ((SHELTER, *OTHERS), 4),
        ((SHELTER, "Need " * 40, CARE), 2),
        (("Need " * 40,), 1),
    ],
)
def test_it_is_one_line_and_the_newest_always_stands_in_it(
    qtbot: QtBot, open_window: OpenWindow, settings: ports.FakeSettings, names: tuple[str, ...], shown: int
) -> None:
    settings.values[KEY] = "\n".join(name.strip() for name in names)
    window = open_window(ports.services(settings=settings))
    window.resize(800, 560)
    made = strip(window)
    qtbot.waitUntil(lambda: len(offered(window)) == shown)
    assert offered(window)[0] == names[0].strip()
    assert made.height() < 2 * made.clear.sizeHint().height()
    assert made.clear.isVisible()
    assert max(button.geometry().right() for button in made.shown) < made.width()


def test_clear_forgets_them_on_the_disk_too(
    qtbot: QtBot, open_window: OpenWindow, settings: ports.FakeSettings, hands: Hands
) -> None:
    window = with_two(open_window, settings)
    hands.press(Key.Key_Down, Key.Key_Up)
    hands.press(Key.Key_Right, Key.Key_Right)
    assert focus().accessibleName() == "Clear what was asked for lately"
    hands.press(Key.Key_Space)
    qtbot.waitUntil(lambda: not strip(window).isVisible())
    assert settings.values[KEY] == ""
    assert focus() is window.pages.find_view.results.needs.tiles[0]


def test_the_end_of_the_program_forgets_the_scene(
    qtbot: QtBot, open_window: OpenWindow, settings: ports.FakeSettings
) -> None:
    window = open_window(ports.services(settings=settings))
    press_tile(qtbot, window, SHELTER)
    qtbot.waitUntil(lambda: recent(window).names == (SHELTER,))
    window.close()
    assert KEY not in settings.values


def test_a_settings_file_keeps_them_as_one_text(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "settings.json").set(KEY, f"{SHELTER}\n{CARE}")
    assert SettingsFile(tmp_path / "settings.json").get(KEY) == f"{SHELTER}\n{CARE}"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path)


def kept_by(window: MainWindow) -> str:
    return str(window.session.services.settings.get(KEY, ""))


def unlock(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_L, mod=CTRL)
    hands.type(PIN)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.casebook.is_open)


def test_a_lock_forgets_what_the_scene_asked_for_and_hides_the_rest(
    qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow], hands: Hands
) -> None:
    laptop.make()
    window = start()
    sign_in(window, hands)
    press_tile(qtbot, window, CARE)
    qtbot.waitUntil(lambda: recent(window).names == (CARE,))
    hands.press(Key.Key_N, mod=CTRL)
    assert (offered(window), kept_by(window)) == ([CARE], CARE)
    press_tile(qtbot, window, SHELTER)
    qtbot.waitUntil(lambda: recent(window).names == (SHELTER, CARE))
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    assert not strip(window).isVisible()
    assert "Asked for lately:" not in everything_shown(window)
    assert kept_by(window) == CARE
    unlock(qtbot, window, hands)
    assert (offered(window), kept_by(window)) == ([CARE], CARE)


def test_a_laptop_that_starts_locked_shows_none(qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow]) -> None:
    laptop.make()
    window = start()
    recent(window)._keep((SHELTER,))
    qtbot.waitUntil(lambda: window.casebook.stage.value == "locked")
    assert recent(window).names == ()
    assert not strip(window).isVisible()


def test_a_look_that_ends_after_the_lock_brings_nothing_back(
    qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow], hands: Hands
) -> None:
    laptop.make()
    window = start()
    sign_in(window, hands)
    type_words(qtbot, window, "sobering ")
    rest(window)
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    unlock(qtbot, window, hands)
    assert recent(window).names == ()
    assert kept_by(window) == ""
