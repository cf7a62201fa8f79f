"""Saved places, by keyboard: kept under a name, moved only when told to, removed with a second press."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import linden, ports
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, sign_in
from fakes.saved_places import FakeSavedPlaces
from fakes.window_casebook import Laptop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from navigator.directory.overlay import SavedPlace
from navigator.geo import Point
from tests.ui.conftest import OpenWindow
from ui.desktop.services import DesktopServices
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.places_sheet import PlacesSheet

BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier
HERE = Point(44.06, -123.1)
POST = SavedPlace(name="North post", point=Point(44.1, -123.0))
POINT = f"{HERE.latitude}, {HERE.longitude}"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path)


def team(*places: SavedPlace, settings: ports.FakeSettings | None = None) -> tuple[DesktopServices, FakeSavedPlaces]:
    kept = FakeSavedPlaces(*places)
    settings = settings or ports.FakeSettings(origin=linden.STATION.name)
    return ports.services(places=ports.FakePlaces(kept=kept), saved_places=kept, settings=settings), kept


def opened(qtbot: QtBot, window: MainWindow, hands: Hands) -> PlacesSheet:
    hands.press(Key.Key_O, mod=BOTH)
    sheet = window.door._cover
    assert isinstance(sheet, PlacesSheet)
    qtbot.waitUntil(lambda: bool(sheet.list.records.records))
    return sheet


def at_point(qtbot: QtBot, window: MainWindow) -> None:
    window.session.origin.choose(POINT)
    qtbot.waitUntil(lambda: window.session.origin.origin is not None and window.session.origin.origin.kind == "point")


def names(sheet: PlacesSheet) -> list[str]:
    return [record.title for record in sheet.list.records.records]


def test_the_place_in_force_is_kept_under_a_name(qtbot: QtBot, open_window: OpenWindow, hands: Hands) -> None:
    services, kept = team()
    window = open_window(services)
    window.session.origin.choose(linden.SPRINGFIELD.name)
    qtbot.waitUntil(lambda: window.session.origin.origin == linden.SPRINGFIELD)
    sheet = opened(qtbot, window, hands)
    assert sheet.here.text() == linden.SPRINGFIELD.name
    assert not sheet.whose.isVisible(), "a town is no door"
    hands.type("East side")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: services.settings.get("origin", "") == "East side")
    assert kept.saved_places() == [SavedPlace(name="East side", point=linden.SPRINGFIELD.point)]
    assert not window.door.is_covered


def test_a_point_is_kept_only_once_somebody_says_whose_it_is(
    qtbot: QtBot, open_window: OpenWindow, hands: Hands
) -> None:
    services, kept = team()
    window = open_window(services)
    at_point(qtbot, window)
    sheet = opened(qtbot, window, hands)
    hands.type("Mill yard")
    hands.press(Key.Key_Return)
    assert not sheet.save.isEnabled()
    hands.press(Key.Key_Tab, Key.Key_Right, Key.Key_Space)
    assert not sheet.save.isEnabled()
    assert sheet.problem.text().startswith("Then it is not kept here.")
    sheet.whose.focus()
    hands.press(Key.Key_Left, Key.Key_Space, Key.Key_Return)
    qtbot.waitUntil(lambda: not window.door.is_covered)
    assert kept.saved_places() == [SavedPlace(name="Mill yard", point=HERE)]


def test_one_of_the_same_name_moves_only_with_a_second_word(
    qtbot: QtBot, open_window: OpenWindow, hands: Hands
) -> None:
    services, kept = team(POST)
    window = open_window(services)
    sheet = opened(qtbot, window, hands)
    hands.type("north POST")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(sheet.problem.isVisible)
    assert "“North post” already" in sheet.problem.text()
    assert sheet.save.text() == "Move it here"
    assert kept.saved_places() == [POST]
    hands.type("s")
    assert not sheet.problem.isVisible()
    assert sheet.save.text() == "Keep", "another name has to be asked about anew"
    hands.press(Key.Key_Backspace)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(sheet.problem.isVisible)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not window.door.is_covered)
    assert kept.saved_places() == [SavedPlace(name="north POST", point=linden.STATION.point)]


def test_two_presses_of_delete_remove_one_and_never_the_directorys(
    qtbot: QtBot, open_window: OpenWindow, hands: Hands
) -> None:
    settings = ports.FakeSettings(origin=POST.name)
    services, kept = team(POST, settings=settings)
    window = open_window(services)
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    sheet = opened(qtbot, window, hands)
    assert names(sheet) == [POST.name, linden.STATION.name]
    sheet.list.setFocus()
    hands.press(Key.Key_End)
    assert not sheet.remove.isEnabled()
    hands.press(Key.Key_Up, Key.Key_Delete, Key.Key_Down, Key.Key_Up, Key.Key_Delete)
    assert sheet.remove.text() == "Remove? Press again", "another row in between makes it a first press again"
    assert kept.saved_places() == [POST]
    hands.press(Key.Key_Delete)
    qtbot.waitUntil(lambda: names(sheet) == [linden.STATION.name])
    assert not kept.saved_places()
    assert settings.get("origin", "") == "", "the next start would look for a name that is no more"


def test_enter_counts_from_a_place_of_the_list(qtbot: QtBot, open_window: OpenWindow, hands: Hands) -> None:
    window = open_window(team(POST)[0])
    sheet = opened(qtbot, window, hands)
    sheet.list.setFocus()
    hands.press(Key.Key_Home, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.origin.text == POST.name)
    assert not window.door.is_covered


def test_a_full_disk_is_said_and_what_was_typed_stays(qtbot: QtBot, open_window: OpenWindow, hands: Hands) -> None:
    services, kept = team()
    window = open_window(services)
    sheet = opened(qtbot, window, hands)
    kept.full = True
    hands.type("East side")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(sheet.problem.isVisible)
    assert sheet.problem.text() == "The disk is full. Make room."
    assert sheet.name.text == "East side"


def test_without_a_place_there_is_nothing_to_keep(qtbot: QtBot, open_window: OpenWindow, hands: Hands) -> None:
    window = open_window(ports.services(settings=ports.FakeSettings()))
    sheet = opened(qtbot, window, hands)
    assert sheet.here.text().startswith("None is set.")
    assert not sheet.name.isEnabled()
    assert sheet.list.hasFocus()


def test_the_sheet_says_that_it_is_not_encrypted(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    opened(qtbot, window, hands)
    shown = everything_shown(window)
    assert "without encryption" in shown
    assert "Never keep where a person stays." in shown


@pytest.mark.parametrize("typed", ["", "Eli"])
def test_the_lock_takes_the_sheet_the_typed_name_and_the_point(
    qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow], hands: Hands, typed: str
) -> None:
    laptop.make()
    window = start()
    sign_in(window, hands)
    at_point(qtbot, window)
    hands.press(Key.Key_O, mod=BOTH)
    assert isinstance(window.door._cover, PlacesSheet)
    hands.type(typed)
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    assert not window.door.is_covered
    assert window.session.origin.text == linden.STATION.name
    qtbot.waitUntil(lambda: not [one for one in window.findChildren(QWidget) if isinstance(one, PlacesSheet)])
    assert POINT not in everything_shown(window)


def test_an_empty_from_offers_the_saved_places_and_one_letter_none(
    qtbot: QtBot, open_window: OpenWindow, hands: Hands
) -> None:
    window = open_window(team(POST, settings=ports.FakeSettings())[0])
    bar = window.pages.find_view.bar
    hands.press(Key.Key_O, mod=CTRL)
    assert bar.place.edit.hasFocus()
    qtbot.waitUntil(bar._popup.isVisible)
    assert bar._suggestions.stringList() == [POST.name, linden.STATION.name]
    hands.type("n")
    qtbot.waitUntil(lambda: bar._suggestions.stringList() == [])
    hands.press(Key.Key_Backspace)
    qtbot.waitUntil(lambda: bar._suggestions.stringList() == [POST.name, linden.STATION.name])
    qtbot.keyClick(bar._popup, Key.Key_Down)
    qtbot.keyClick(bar._popup, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.origin.text == POST.name)


def test_a_from_that_is_filled_offers_nothing_by_itself(window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_O, mod=CTRL)
    assert window.session.origin.suggestions == ()
    assert not window.pages.find_view.bar._popup.isVisible()
