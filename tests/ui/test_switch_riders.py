"""Two riders in one shift: F4 lets the other one act in one key, or asks for their PIN where the agency wants it (ROLES.md)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.at_casebook import Hands, begun_window, everything_shown
from fakes.window_casebook import NAME, PASSPHRASE, PIN, Laptop
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from resources_db.policy import Policy
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.sign_in_sheet import SignInSheet

OFFICER, THEIRS = "Olga Ruiz", "402817"
Key = Qt.Key


@pytest.fixture
def riders(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """A supervisor and an officer in one vehicle, the officer at the keys."""
    laptop = Laptop(tmp_path, policy=Policy(agency="Linden County", switch_with_pin=request.param))
    laptop.make()
    laptop.add(OFFICER, Role.OFFICER)
    window = begun_window(qtbot, laptop.services)
    for name, pin in ((NAME, PIN), (OFFICER, THEIRS)):
        qtbot.waitUntil(lambda: not window.casebook.busy and window.casebook.stage is not Stage.UNKNOWN)
        window.casebook.sign_in(name, PASSPHRASE, pin)
        qtbot.waitUntil(lambda name=name: window.casebook.sitter is not None and window.casebook.sitter.name == name)
    yield window
    window.close()


def role_of(window: MainWindow) -> Role | None:
    return window.casebook.sitter.role if window.casebook.sitter else None


@pytest.mark.parametrize("riders", [False], indirect=True)
def test_one_key_by_default(qtbot: QtBot, riders: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_F4)
    qtbot.waitUntil(lambda: role_of(riders) is Role.SUPERVISOR)
    assert riders.status.right.text() == f"Now {NAME} sits there: Supervisor."
    hands.press(Key.Key_F4)
    qtbot.waitUntil(lambda: role_of(riders) is Role.OFFICER)
    assert OFFICER in riders.status.right.text()


@pytest.mark.parametrize("riders", [True], indirect=True)
def test_where_the_agency_wants_it_the_other_one_gives_their_pin(
    qtbot: QtBot, riders: MainWindow, hands: Hands
) -> None:
    hands.press(Key.Key_F4)
    qtbot.waitUntil(lambda: riders.door.is_covered)
    assert riders.casebook.stage is Stage.LOCKED
    assert OFFICER not in everything_shown(riders)
    hands.press(Key.Key_Space, Key.Key_Tab)  # the first rider
    hands.type(THEIRS)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: "PIN" in riders.status.right.text() and not riders.casebook.busy)
    assert role_of(riders) is None, "the PIN of one rider opens nothing for the other"
    hands.type(PIN)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: role_of(riders) is Role.SUPERVISOR)


@pytest.mark.parametrize("riders", [False], indirect=True)
def test_a_pin_that_is_not_taken_costs_no_passphrase(qtbot: QtBot, riders: MainWindow, hands: Hands) -> None:
    riders.casebook.end()
    qtbot.waitUntil(lambda: not riders.casebook.is_open and not riders.casebook.riders)
    hands.press(Key.Key_L, mod=Qt.KeyboardModifier.ControlModifier)
    for words in (NAME, PASSPHRASE, "123456"):
        hands.type(words)
        hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    sheet = riders.door.at_hand()._sheet
    assert isinstance(sheet, SignInSheet)
    qtbot.waitUntil(lambda: bool(sheet.error.text()))
    assert "first that somebody would try" in sheet.error.text()
    hands.type(PIN)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: role_of(riders) is Role.SUPERVISOR)
