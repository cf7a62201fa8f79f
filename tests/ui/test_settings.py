"""Settings: the look, whether letters act, the accounts for who looks after them, and whether the machine is sound."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import linden
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, select_hit, sign_in
from fakes.hands import focus
from fakes.window_casebook import PASSPHRASE, Laptop
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.question_row import QuestionRow
from ui.desktop.views.settings_view import SettingsView

NEWCOMER, FIRST = "Ola Berg", "an entirely other sentence"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path)
    made.make()
    made.add("Tia Ortiz", Role.CLINICIAN)
    return made


@pytest.fixture
def window(start: Callable[[], MainWindow]) -> MainWindow:
    return start()


def settings_of(window: MainWindow, hands: Hands) -> SettingsView:
    hands.press(Key.Key_8, mod=CTRL)
    page = window.pages.settings
    assert page is not None
    assert page.isVisible()
    return page


def fill(page: SettingsView, hands: Hands, *, again: str = FIRST) -> None:
    part = page.accounts
    part.name.edit.setFocus()
    hands.type(NEWCOMER)
    part.role.press(0)
    part.secret.edit.setFocus()
    hands.type(FIRST)
    part.again.edit.setFocus()
    hands.type(again)
    hands.press(Key.Key_Return)


def test_one_goes_there_and_back(window: MainWindow, hands: Hands) -> None:
    page = settings_of(window, hands)
    assert window.door.room == "settings"
    assert page.look.isAncestorOf(focus())
    hands.press(Key.Key_Escape)
    assert window.pages.finding


def test_locked_it_tells_nobody_who_has_an_account(window: MainWindow, hands: Hands) -> None:
    page = settings_of(window, hands)
    assert not page.accounts.isVisible()
    assert "Tia Ortiz" not in everything_shown(window)


def test_a_supervisor_sees_who_has_an_account_and_adds_one(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    sign_in(window, hands)
    page = settings_of(window, hands)
    qtbot.waitUntil(lambda: "Tia Ortiz, Clinician" in page.accounts.list.text())
    fill(page, hands)
    qtbot.waitUntil(lambda: f"{NEWCOMER}, Officer" in page.accounts.list.text())
    assert (page.accounts.name.text, page.accounts.secret.text, page.accounts.role.value) == ("", "", "")
    window.casebook.end()
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    assert NEWCOMER not in everything_shown(window)
    window.casebook.sign_in(NEWCOMER, FIRST, "")
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is Role.OFFICER)


@pytest.mark.parametrize(("again", "said"), [("another", "not the same"), ("", "not the same")])
def test_what_is_missing_is_said(qtbot: QtBot, window: MainWindow, hands: Hands, again: str, said: str) -> None:
    sign_in(window, hands)
    page = settings_of(window, hands)
    qtbot.waitUntil(lambda: bool(page.accounts.list.text()))
    fill(page, hands, again=again)
    assert said in page.accounts.problem.text()
    assert page.accounts.name.text == NEWCOMER


def test_a_name_that_is_taken_is_refused_and_stays_typed(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    sign_in(window, hands)
    page = settings_of(window, hands)
    qtbot.waitUntil(lambda: bool(page.accounts.list.text()))
    page.accounts.name.edit.setFocus()
    hands.type("tia ortiz")
    page.accounts.role.press(1)
    for line in (page.accounts.secret, page.accounts.again):
        line.edit.setFocus()
        hands.type(FIRST)
    page.accounts.add.click()
    qtbot.waitUntil(lambda: bool(page.accounts.problem.text()))
    assert page.accounts.name.text == "tia ortiz"


def test_accounts_are_for_supervisors_alone(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    window.casebook.sign_in("Tia Ortiz", PASSPHRASE, "")
    qtbot.waitUntil(lambda: window.casebook.is_open)
    page = settings_of(window, hands)
    assert not page.accounts.isVisible()
    failed: list[str] = []
    page._accounts.failed.connect(failed.append)
    page._accounts.add(NEWCOMER, "officer", FIRST, FIRST)
    qtbot.waitUntil(lambda: bool(failed))
    page._accounts.load()
    assert page._accounts.accounts == ()


def test_another_rider_finds_no_form_of_a_supervisors_and_nothing_chosen_in_it(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    sign_in(window, hands)
    page = settings_of(window, hands)
    qtbot.waitUntil(lambda: bool(page.accounts.list.text()))
    page.accounts.name.edit.setFocus()
    hands.type(NEWCOMER)
    page.accounts.role.press(4)
    window.casebook.sign_in("Tia Ortiz", PASSPHRASE, "402817")
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is Role.CLINICIAN)
    page = settings_of(window, hands)
    assert not page.accounts.isVisible()
    assert (page.accounts.name.text, page.accounts.role.value) == ("", "")


def test_letters_can_be_turned_off(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    page = settings_of(window, hands)
    page.look.letters.press(1)
    assert window.session.services.settings.get("letters", None) is False
    hands.press(Key.Key_1, mod=CTRL)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_H)
    assert not window.door.is_covered
    hands.press(Key.Key_H, mod=CTRL)
    assert window.door.is_covered
    hands.press(Key.Key_Escape)
    settings_of(window, hands).look.letters.press(0)
    hands.press(Key.Key_1, mod=CTRL)
    window.pages.find_view.results.focus()
    hands.press(Key.Key_H)
    assert window.door.is_covered


def test_letters_that_are_turned_off_act_nowhere(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    window._appearance.set_letters(act=False)
    select_hit(qtbot, window, hands)
    QGuiApplication.clipboard().clear()
    hands.press(Key.Key_C)
    hands.press(Key.Key_Space)
    assert window.pages.number.view is not None
    assert window.pages.number.view.isVisible()
    hands.press(Key.Key_C)
    assert QGuiApplication.clipboard().text() == ""
    hands.press(Key.Key_Escape)
    window.session.situation.set("alcohol", "yes")
    qtbot.waitUntil(lambda: bool(window.pages.find_view.findChildren(QuestionRow)))
    window.pages.find_view.answer_questions()
    qtbot.waitUntil(lambda: isinstance(focus().parentWidget(), QuestionRow))
    hands.press(Key.Key_Y)
    assert window.session.calls.last(linden.HARBOR.id) == ""


def test_the_machine_is_looked_at_when_somebody_asks(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    page = settings_of(window, hands)
    assert "12 MiB" not in page.checks.text()
    page.again.click()
    qtbot.waitUntil(lambda: page.checks.text() == "!  disk: 12 MiB free. Free some space.")


def test_f6_goes_from_block_to_block(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    sign_in(window, hands)
    page = settings_of(window, hands)
    qtbot.waitUntil(page.accounts.isVisible)
    stops = []
    for _ in range(4):
        hands.press(Key.Key_F6)
        stops.append(focus())
    assert stops[:3] == [page.own.now.edit, page.accounts.name.edit, page.again]
    assert page.look.isAncestorOf(stops[3])


def test_who_signs_in_over_settings_sees_the_accounts(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    page = settings_of(window, hands)
    sign_in(window, hands)
    qtbot.waitUntil(lambda: page.accounts.isVisible() and "Tia Ortiz" in page.accounts.list.text())
