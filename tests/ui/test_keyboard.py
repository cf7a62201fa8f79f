import pytest
from fakes import ports
from fakes.hands import copied, focus, names, press, type_words
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.desktop.actions.table import ACTIONS
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.window_keys import DOES

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_from_the_start_to_a_copied_number_by_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    assert focus() is window.pages.find_view.bar.query.edit
    qtbot.keyClicks(focus(), "cedar")
    qtbot.waitUntil(lambda: names(window) == ["Cedar Lot Safe Sleep"])
    press(qtbot, Qt.Key.Key_Down)
    assert focus() is window.pages.find_view.results.list
    press(qtbot, Qt.Key.Key_Space)
    assert window.pages.number.view is not None
    assert window.pages.number.view.big.text() == "(541) 555-0156"
    press(qtbot, Qt.Key.Key_C)
    assert copied() == "(541) 555-0156"
    assert "Copied" in window.status.right.text()
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is window.pages.find_view.results.list


def test_letters_type_while_the_caret_is_in_the_query(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "c /?")
    assert window.pages.find_view.bar.query.edit.text() == "c /?"
    assert window.pages.finding


def test_enter_opens_the_detail_and_escape_goes_back_step_by_step(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "harbor")
    detail = window.pages.find_view.detail
    assert detail is not None
    press(qtbot, Qt.Key.Key_Return)
    assert focus() is detail.page
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is window.pages.find_view.results.list
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is window.pages.find_view.bar.query.edit
    press(qtbot, Qt.Key.Key_Escape)
    assert window.pages.find_view.results.mode is Mode.NEEDS


def test_f6_walks_the_panes_and_slash_goes_to_the_query(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    find = window.pages.find_view
    assert find.detail is not None
    seen = []
    for _ in range(5):
        window._keys.run("next_pane")
        seen.append(focus())
    assert seen == [
        find.pane.rows[0],
        find.results.list,
        find.detail.page,
        find.results.strip.buttons[0],
        find.bar.query.edit,
    ]
    press(qtbot, Qt.Key.Key_Down)
    qtbot.keyClicks(focus(), "/")
    assert focus() is find.bar.query.edit


def test_page_down_and_up_move_between_query_and_hits(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "h")
    press(qtbot, Qt.Key.Key_PageDown)
    assert window.pages.find_view.results.list.currentIndex().row() > 0
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Up)
    assert focus() is window.pages.find_view.bar.query.edit


def test_down_from_an_empty_query_reaches_the_needs(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_Down)
    tiles = window.pages.find_view.results.needs.tiles
    assert focus() is tiles[0]
    press(qtbot, Qt.Key.Key_Right)
    assert focus() is tiles[1]
    press(qtbot, Qt.Key.Key_Down)
    assert focus() in tiles[2:]
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.session.search.query.category != "")


def test_place_is_set_by_keyboard_and_an_unclear_one_offers_candidates(qtbot: QtBot, window: MainWindow) -> None:
    window._keys.run("origin")
    bar = window.pages.find_view.bar
    assert focus() is bar.place.edit
    bar.place.edit.clear()
    qtbot.keyClicks(bar.place.edit, "springfield")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(bar.question.isVisible)
    assert "Which Springfield" in bar.question.message.text()
    bar.question.buttons()[0].click()
    qtbot.waitUntil(lambda: bar.place.edit.text() == "Springfield, OR")
    assert not bar.question.isVisible()
    assert window.session.search.query.origin is not None


def test_unknown_place_keeps_the_one_in_force_on_escape(qtbot: QtBot, window: MainWindow) -> None:
    window._keys.run("origin")
    bar = window.pages.find_view.bar
    bar.place.edit.setText("nowhere at all")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(bar.question.isVisible)
    press(qtbot, Qt.Key.Key_Escape)
    assert bar.place.edit.text() == "District 6 station"
    assert not bar.question.isVisible()


def test_day_night_and_size_by_key(qtbot: QtBot, open_window: OpenWindow) -> None:
    settings = ports.FakeSettings()
    window = open_window(ports.services(settings=settings))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert settings.values["theme"] == "night"
    assert window.grab().toImage().pixelColor(3, window.height() // 2).name() == "#0c0a09"
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert settings.values["size"] == 1.15
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert settings.values["size"] == 1.0


def test_question_mark_and_f1_show_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    press(qtbot, Qt.Key.Key_Down)
    qtbot.keyClicks(focus(), "?")
    assert window._keys._sheet is not None
    assert window._keys._sheet.isVisible()
    window._keys._sheet.reject()


def test_every_action_with_a_key_does_something_and_no_key_means_two_things() -> None:
    keys = [key for entry in ACTIONS for key in entry.keys]
    assert len(keys) == len(set(keys))
    assert {entry.id for entry in ACTIONS if entry.keys or entry.in_menu} <= set(DOES)


@pytest.mark.parametrize("entry", [entry for entry in ACTIONS if entry.in_menu], ids=lambda entry: entry.id)
def test_menu_holds_the_action(window: MainWindow, entry: object) -> None:
    texts = [item.text().split("\t")[0] for item in window.rail.menu.menu().actions()]
    assert entry.label in texts  # type: ignore[attr-defined]
