import pytest
from fakes import ports
from fakes.hands import focus, press, type_words
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.chart import Ground
from navigator.errors import DamagedFileError, NavigatorError
from navigator.ports import CancelToken
from navigator.search.query import SearchQuery
from navigator.search.result import SearchResult
from tests.ui.conftest import OpenWindow
from ui.desktop.viewmodels.shown import Mode
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.map_pane import MapPane

CONTROL = Qt.KeyboardModifier.ControlModifier


def map_in(window: MainWindow) -> MapPane:
    """Press Ctrl+M and return the map that it opens."""
    window._keys.run("map")
    pane = window.pages.find_view.map.pane
    assert pane is not None
    return pane


@pytest.fixture
def middling(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.resize(1300, 800)
    type_words(qtbot, window, "shelter")
    return window


def test_the_map_takes_the_place_of_the_hits_and_gives_it_back(middling: MainWindow) -> None:
    place, results = middling.pages.find_view.map, middling.pages.find_view.results
    assert place.pane is None
    pane = map_in(middling)
    assert pane.isVisible()
    assert focus() is pane.canvas
    assert not results.list.isVisible()
    last = middling.session.map.markers[-1]
    pane.row_chosen.emit(last.id)
    current = results.list.current()
    assert current is not None
    assert current.hit.listing.id == last.id == pane.canvas.selected
    middling._keys.run("map")
    assert focus() is results.list
    assert not pane.isVisible()


def test_enter_opens_the_hit_and_escape_goes_back_step_by_step(qtbot: QtBot, middling: MainWindow) -> None:
    pane, find = map_in(middling), middling.pages.find_view
    assert find.detail is not None
    qtbot.keyClicks(pane.canvas, "nn")
    chosen = pane.canvas.selected
    press(qtbot, Qt.Key.Key_Return)
    assert focus() is find.detail.page
    assert middling.session.detail.row is not None
    assert middling.session.detail.row.hit.listing.id == chosen
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is pane.canvas
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is find.results.list
    assert not pane.isVisible()


def test_letters_act_on_the_map_as_in_the_list(qtbot: QtBot, middling: MainWindow) -> None:
    map_in(middling)
    press(qtbot, Qt.Key.Key_Space)
    assert middling.pages.currentWidget() is middling.pages.number.view


def test_a_small_window_shows_the_map_where_the_detail_was(qtbot: QtBot, middling: MainWindow) -> None:
    middling.resize(820, 600)
    find = middling.pages.find_view
    find.open_hit()
    assert find.detail is not None
    assert find.detail.isVisible()
    pane = map_in(middling)
    assert pane.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert find.detail.isVisible()
    assert not pane.isVisible()
    middling._keys.run("map")
    assert pane.isVisible()
    assert focus() is pane.canvas


def test_nothing_typed_and_no_hits_are_a_sentence_and_the_strips_stay(qtbot: QtBot, middling: MainWindow) -> None:
    pane, results = map_in(middling), middling.pages.find_view.results
    assert not pane.sentence.isVisible()
    type_words(qtbot, middling, "")
    assert results.mode is Mode.NEEDS
    assert "Type what is needed" in pane.sentence.text()
    type_words(qtbot, middling, "zzqqx")
    assert results.mode is Mode.EMPTY
    assert pane.isVisible()
    assert "Nothing in this directory answers that" in pane.sentence.text()
    assert results.strip.isVisible()
    type_words(qtbot, middling, "shelter")
    assert pane.isVisible()
    assert not pane.sentence.isVisible()


def test_hits_without_a_place_are_said_to_be_in_the_list(qtbot: QtBot, middling: MainWindow) -> None:
    pane = map_in(middling)
    type_words(qtbot, middling, "street medicine")
    assert middling.session.map.markers == ()
    assert "The list has them" in pane.sentence.text()


def test_lines_have_no_places_so_the_list_comes_back_for_them(middling: MainWindow) -> None:
    pane, find = map_in(middling), middling.pages.find_view
    middling._keys.run("lines")
    assert find.results.list.isVisible()
    assert not pane.isVisible()
    middling._keys.run("map")
    assert pane.isVisible()
    assert find.results.mode is Mode.HITS


def test_a_failed_search_says_so_in_place_of_the_map(qtbot: QtBot, open_window: OpenWindow) -> None:
    def find(_query: SearchQuery, _token: CancelToken | None = None) -> SearchResult:
        raise NavigatorError("The directory is not there.", hint="Import it again.")

    window = open_window(ports.services(find=find))
    window.resize(1300, 800)
    pane = map_in(window)
    assert pane.isVisible()
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.pages.find_view.results.mode is Mode.ERROR)
    assert not pane.isVisible()
    assert window.pages.find_view.results.state.retry.isVisible()


def test_a_wide_window_has_a_column_for_the_map_that_f6_reaches(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1920, 1080)
    type_words(qtbot, window, "shelter")
    find = window.pages.find_view
    pane = find.map.pane
    assert pane is not None
    assert pane.isVisible()
    assert find.results.list.isVisible()
    seen = []
    for _ in range(6):
        window._keys.run("next_pane")
        seen.append(focus())
    assert seen.index(pane.canvas) == seen.index(find.results.list) + 2
    assert map_in(window).canvas.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is find.results.list
    assert pane.isVisible()


def test_the_list_and_the_map_agree_on_what_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1920, 1080)
    type_words(qtbot, window, "shelter")
    pane = window.pages.find_view.map.pane
    assert pane is not None
    marker = window.session.map.markers[2]
    window.pages.find_view.results.list.select(marker.number - 1)
    assert pane.canvas.selected == marker.id


def test_in_a_vehicle_no_target_is_under_44_pixels(qtbot: QtBot, middling: MainWindow) -> None:
    pane = map_in(middling)
    assert pane.closer.height() < 44
    middling._keys.run("vehicle")
    buttons = (pane.all, pane.closer, pane.wider)
    qtbot.waitUntil(lambda: min(side for each in buttons for side in (each.width(), each.height())) >= 44)
    box = pane.canvas.box_of(middling.session.map.markers[0].id)
    assert min(box.width(), box.height()) >= 44


def test_the_ground_is_read_once_and_a_damaged_file_is_a_sentence_beside_the_markers(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    asked: list[int] = []

    def ground() -> Ground:
        asked.append(1)
        raise DamagedFileError("The outlines are damaged.", hint="Install Navigator again.")

    window = open_window(ports.services(ground=ground, settings=ports.FakeSettings(origin="District 6 station")))
    window.resize(1300, 800)
    type_words(qtbot, window, "shelter")
    assert asked == []
    pane = map_in(window)
    qtbot.waitUntil(lambda: "The outlines are damaged." in pane.note.text())
    map_in(window)
    map_in(window)
    assert asked == [1]
    assert pane.canvas.markers
