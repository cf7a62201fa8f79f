"""If one thing changes: offered after a thin answer, applied by one key or press, taken back like any chip."""

from dataclasses import replace
from datetime import date

import pytest
from fakes import linden, ports
from fakes.hands import focus, names, press, type_words
from fakes.verdicts import ASKS, TAKES, TOLD, FourShelters
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from navigator.search.query import SearchQuery
from tests.ui.conftest import OpenWindow
from ui.desktop.views.change_strip import ChangeStrip
from ui.desktop.views.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "shelter with pet within 2 miles"
OFFER = "Without \u201cwithin 2 mi\u201d: 1 should take now"


class FarShelter(FourShelters):
    """The one that should take lies 20 miles away."""

    def __init__(self) -> None:
        super().__init__()
        far = linden.FAR[0].point
        self.rows = tuple(replace(row, point=far) if row.service == TAKES else row for row in self.rows)


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    settings = ports.FakeSettings(origin="District 6 station")
    made = open_window(ports.services(FarShelter(), settings=settings))
    qtbot.waitUntil(lambda: made.session.origin.origin is not None)
    return made


def strip(window: MainWindow) -> ChangeStrip:
    return window.pages.find_view.results.change


def chips(window: MainWindow) -> list[str]:
    return [face.words for face in window.session.search.shown.chips]


def offered(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, TEXT)
    qtbot.waitUntil(lambda: strip(window).isVisible())


def test_a_thin_answer_is_followed_by_one_offer(qtbot: QtBot, window: MainWindow) -> None:
    offered(qtbot, window)
    assert TAKES not in names(window)[:3]
    assert strip(window).sentence.text() == OFFER
    button = QAccessible.queryAccessibleInterface(strip(window).button)
    assert button.text(QAccessible.Text.Name) == f"{OFFER}. Leave it out, Ctrl+D"


def test_one_key_puts_the_wish_aside_and_its_chip_lets_it_count_again(qtbot: QtBot, window: MainWindow) -> None:
    offered(qtbot, window)
    press(qtbot, Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: names(window)[0] == TAKES)
    qtbot.waitUntil(lambda: not strip(window).isVisible())
    assert focus() is window.pages.find_view.bar.query.edit
    assert chips(window)[-2:] == ["a pet", "without: within 2 mi"]
    assert "within 2 mi" not in chips(window)
    button = window.pages.find_view.bar.chips.buttons[2]
    name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    assert name == "put aside: within 2 mi, let it count again"
    button.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: strip(window).isVisible())
    assert window.session.search.query.aside == frozenset()
    assert chips(window)[-1] != "without: within 2 mi"


def test_the_button_does_the_same(qtbot: QtBot, window: MainWindow) -> None:
    offered(qtbot, window)
    strip(window).button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window)[0] == TAKES)
    qtbot.waitUntil(lambda: not strip(window).isVisible())
    assert focus() is window.pages.find_view.results.list


def test_without_an_offer_the_key_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter with pet")
    qtbot.waitUntil(lambda: names(window)[0] == TAKES)
    before = window.session.search.query
    press(qtbot, Qt.Key.Key_D, CONTROL)
    assert window.session.search.query == before
    assert not strip(window).isVisible()


def test_another_question_takes_the_offer_away_and_brings_the_wish_back(qtbot: QtBot, window: MainWindow) -> None:
    offered(qtbot, window)
    type_words(qtbot, window, "cedar")
    qtbot.waitUntil(lambda: not strip(window).isVisible())
    offered(qtbot, window)
    press(qtbot, Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: names(window)[0] == TAKES)
    window.session.search.set_text("detox with pet within 2 miles")
    assert window.session.search.query.aside == frozenset()


def test_more_words_keep_it_aside_and_as_typed_and_new_do_not(qtbot: QtBot, window: MainWindow) -> None:
    offered(qtbot, window)
    press(qtbot, Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: names(window)[0] == TAKES)
    qtbot.keyClicks(focus(), " no id")
    qtbot.waitUntil(lambda: "no ID" in chips(window))
    assert window.session.search.query.aside == {"within"}
    window.session.search.take_as_typed()
    assert window.session.search.query.aside == frozenset()
    assert not any(chip.startswith("aside:") for chip in window.session.search.query.dropped)
    window.session.search.put(replace(window.session.search.query, aside=frozenset({"within"})))
    window.clear_situation()
    assert window.session.search.query == SearchQuery(limit=60, origin=linden.STATION)


def test_a_wish_that_is_said_by_hand_counts_again(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter with pet")
    window.session.situation.set("veteran", "yes")
    search = window.session.search
    search.put(replace(search.query, aside=frozenset({"fact:veteran", "within"})))
    qtbot.waitUntil(lambda: "without: veteran" in chips(window))
    window.session.situation.set("veteran", "yes")
    assert search.query.aside == {"within"}
    search.put(replace(search.query, aside=frozenset({"fact:veteran"})))
    window.session.situation.clear()
    assert search.query.aside == frozenset()


def test_an_answer_that_is_empty_is_followed_by_an_offer_too(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = FarShelter()
    far = next(row for row in directory.rows if row.service == TAKES)
    directory.rows = (replace(far, assured_date=date(2026, 11, 5)),)
    window = open_window(ports.services(directory, settings=ports.FakeSettings(origin="District 6 station")))
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    offered(qtbot, window)
    assert strip(window).sentence.text() == OFFER


def test_the_fakes_are_what_these_tests_take_them_for() -> None:
    assert {row.service: row.assured_date for row in FarShelter().rows}[ASKS] == TOLD
