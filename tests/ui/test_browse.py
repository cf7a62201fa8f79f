"""Looking through the whole directory: by need and from A to Z, by keys alone, and back to where one was."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from fakes import linden, ports
from fakes.browse_hands import browse, browsed
from fakes.hands import focus, names, press, type_words
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.desktop.viewmodels.browse import Half
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.browse_pane import BrowsePane
from ui.desktop.views.main_window import MainWindow

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def current(pane: BrowsePane) -> str:
    shown = pane.list.browsed.rows
    assert shown is not None
    return shown.row(pane.list.currentIndex().row()).name


def mode(window: MainWindow) -> Mode:
    return window.pages.find_view.results.mode


def test_the_button_above_the_tiles_opens_it_and_esc_goes_back_there(qtbot: QtBot, window: MainWindow) -> None:
    results = window.pages.find_view.results
    results.needs.browse.setFocus()
    press(qtbot, Key.Key_Space)
    pane = window.pages.find_view.browse.pane
    assert focus() is pane.list
    assert mode(window) is Mode.BROWSE
    press(qtbot, Key.Key_Escape)
    assert focus() is results.needs.browse
    assert mode(window) is Mode.NEEDS


def test_every_need_is_there_with_its_count_and_enter_asks_for_it(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "food")
    pane = browse(qtbot, window)
    local = [row for row in ports.FakeDirectory().rows if row not in linden.LINES]
    wanted = {need: sum(need in row.needs for row in local) for row in local for need in row.needs}
    assert {row.name: int(row.right.split()[0]) for row in browsed(pane)} == wanted
    qtbot.keyClicks(pane.list, "emerg")
    assert current(pane) == "Emergency shelter"
    press(qtbot, Key.Key_Return)
    search = window.session.search
    qtbot.waitUntil(lambda: not search.loading)
    assert (search.query.category, search.query.text) == ("Emergency shelter", "")
    assert linden.HARBOR.service in names(window)
    assert mode(window) is Mode.HITS
    assert focus() is window.pages.find_view.bar.query.edit


def test_a_need_that_was_asked_already_is_shown_again(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        pane = browse(qtbot, window)
        qtbot.keyClicks(pane.list, "emerg")
        press(qtbot, Key.Key_Return)
        qtbot.waitUntil(lambda: not window.session.search.loading)
        assert mode(window) is Mode.HITS


def test_what_is_set_of_the_situation_stays_as_a_need_is_asked(qtbot: QtBot, window: MainWindow) -> None:
    window.session.situation.set("pet", "yes")
    browse(qtbot, window)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: not window.session.search.loading)
    assert window.session.search.query.situation == {"pet": "yes"}
    assert window.session.search.query.origin is not None


def test_every_place_stands_under_both_names_and_enter_opens_its_page(qtbot: QtBot, window: MainWindow) -> None:
    pane = browse(qtbot, window, Half.NAMES)
    found = [row.name for row in browsed(pane)]
    assert found == sorted(found, key=str.casefold)
    assert {linden.HARBOR.service, linden.HARBOR.organization} <= set(found)
    assert not {line.service for line in linden.LINES} & set(found)
    qtbot.keyClicks(pane.list, "millrace c")
    press(qtbot, Key.Key_Return)
    detail = window.session.detail
    qtbot.waitUntil(lambda: detail.face is not None)
    assert detail.row is not None
    assert detail.row.hit.listing.id == linden.HARBOR.id
    assert window.pages.find_view.detail is not None
    assert focus() is window.pages.find_view.detail.page


def test_esc_goes_back_from_the_page_to_the_list_and_then_to_the_hit(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    results = window.pages.find_view.results
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Down)
    chosen = results.list.current()
    assert results.list.currentIndex().row() == 1
    pane = browse(qtbot, window, Half.NAMES)
    press(qtbot, Key.Key_End)
    last = current(pane)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    press(qtbot, Key.Key_Escape)
    assert focus() is pane.list
    assert current(pane) == last
    press(qtbot, Key.Key_Escape)
    assert focus() is results.list
    assert results.list.current() == chosen
    qtbot.waitUntil(lambda: window.session.detail.row == chosen)


def test_it_goes_back_to_the_lines_too(qtbot: QtBot, window: MainWindow) -> None:
    window._keys.run("lines")
    press(qtbot, Key.Key_Down)
    results = window.pages.find_view.results
    chosen = results.list.current()
    assert results.list.currentIndex().row() == 1
    browse(qtbot, window)
    press(qtbot, Key.Key_Escape)
    assert mode(window) is Mode.LINES
    assert results.list.current() == chosen


@pytest.mark.parametrize("lines", [False, True])
def test_from_the_query_esc_brings_the_same_row_back(qtbot: QtBot, window: MainWindow, *, lines: bool) -> None:
    results = window.pages.find_view.results
    if lines:
        window._keys.run("lines")
    else:
        type_words(qtbot, window, "shelter")
    results.list.select(1)
    browse(qtbot, window)
    window._keys.run("query")
    press(qtbot, Key.Key_Escape)
    assert mode(window) is (Mode.LINES if lines else Mode.HITS)
    assert results.list.currentIndex().row() == 1


def test_while_it_is_open_no_key_acts_on_a_hit_that_is_out_of_sight(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.session.detail.row is not None)
    browse(qtbot, window)
    assert window.session.detail.row is None
    assert window.session.detail.number == ""


def test_letters_type_and_do_nothing_else(qtbot: QtBot, window: MainWindow) -> None:
    asked: list[str] = []
    window.pages.find_view.copy_chosen.connect(asked.append)
    window.pages.find_view.action_chosen.connect(asked.append)
    pane = browse(qtbot, window, Half.NAMES)
    qtbot.keyClicks(pane.list, "ce")
    assert current(pane).startswith("Ce")
    assert "ce" in pane.state.text()
    press(qtbot, Key.Key_Down)
    assert "ce" not in pane.state.text()
    qtbot.keyClicks(pane.list, "r")
    assert "\u201cr\u201d" in pane.state.text()
    assert asked == []


def test_left_and_right_go_from_letter_to_letter(qtbot: QtBot, window: MainWindow) -> None:
    pane = browse(qtbot, window, Half.NAMES)
    heads = [at for at, row in enumerate(browsed(pane)) if row.letter]
    press(qtbot, Key.Key_Right)
    press(qtbot, Key.Key_Right)
    assert pane.list.currentIndex().row() == heads[2]
    press(qtbot, Key.Key_Left)
    assert pane.list.currentIndex().row() == heads[1]


def test_heads_are_no_items_and_each_row_says_training_name_and_place(qtbot: QtBot, window: MainWindow) -> None:
    pane = browse(qtbot, window, Half.NAMES)
    model = pane.list.browsed
    assert model.rowCount() == len(browsed(pane))
    spoken = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
    harbor = f"TRAINING, {linden.HARBOR.service}, {linden.HARBOR.organization}, {linden.HARBOR.address}"
    assert harbor in spoken
    assert all(row.training for row in browsed(pane))
    face = QAccessible.queryAccessibleInterface(pane.list)
    assert face.role() is QAccessible.Role.List
    assert face.text(QAccessible.Text.Name) == "Names from A to Z"


def test_another_file_is_read_anew(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory()
    window = open_window(ports.services(directory))
    pane = browse(qtbot, window, Half.NAMES)
    before = len(browsed(pane))
    directory.rows = directory.rows[:1]
    window.session.directory.distrusted.emit()
    qtbot.waitUntil(lambda: 0 < pane.list.browsed.rowCount() < before)


def test_who_looks_through_stays_there_when_hours_change(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    browse(qtbot, window)
    search = window.session.search
    search._show(replace(search.shown, rows=search.shown.rows[:1]), again=True)
    assert mode(window) is Mode.BROWSE
    press(qtbot, Key.Key_Escape)
    assert len(names(window)) == 1


@pytest.mark.parametrize("leave", [lambda window: window._keys.run("map"), lambda window: window.clear_situation()])
def test_the_map_and_a_lock_leave_it(qtbot: QtBot, window: MainWindow, leave: Callable[[MainWindow], None]) -> None:
    window.resize(1300, 800)
    browse(qtbot, window)
    leave(window)
    assert mode(window) is Mode.NEEDS


def test_in_a_small_window_the_page_covers_the_list_and_gives_it_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(800, 560)
    pane = browse(qtbot, window, Half.NAMES)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    assert not pane.isVisible()
    press(qtbot, Key.Key_Escape)
    assert focus() is pane.list


def test_from_another_room_it_comes_to_find(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.show_room()
    pane = browse(qtbot, window)
    assert window.pages.finding
    assert focus() is pane.list
