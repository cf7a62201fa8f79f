"""What a place said about free beds, and what is wrong about it: codes and numbers, by key, kept or said why not."""

import pytest
from fakes import ports
from fakes.answers import FakeAnswers
from fakes.at_casebook import CTRL, Hands, Key, everything_shown
from fakes.hands import type_words
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.directory.overlay import LONGEST_NIGHT, ReportKind, Unit, night_ends
from tests.ui.conftest import OpenWindow
from ui.desktop.views.heard_sheet import HeardSheet, WrongSheet
from ui.desktop.views.main_window import MainWindow
from ui.wording import NO_BEDS

SHIFTED = CTRL | Qt.KeyboardModifier.ShiftModifier


def at_a_hit(qtbot: QtBot, window: MainWindow, hands: Hands) -> str:
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: window.session.detail.row is not None)
    window.pages.find_view.bar.focus_query()
    hands.press(Key.Key_Down)
    row = window.pages.find_view.results.list.current()
    assert row is not None
    return row.hit.listing.id


def beds(window: MainWindow) -> str:
    row = window.pages.find_view.results.list.current()
    return row.beds if row else ""


def answers(window: MainWindow) -> FakeAnswers:
    found = window.session.services.calls
    assert isinstance(found, FakeAnswers)
    return found


def test_heard_beds_stand_in_the_row_until_the_next_opening(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    place = at_a_hit(qtbot, window, hands)
    assert beds(window) == NO_BEDS
    hands.press(Key.Key_H)
    assert isinstance(window.door._cover, HeardSheet)
    assert not window.door._cover.save.isEnabled()
    hands.press(Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Space)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: beds(window).startswith("heard 2 beds, "))
    assert not window.door.is_covered
    (heard,) = answers(window).heards
    assert (heard.service_at_location_id, heard.number, heard.unit) == (place, 2, Unit.BED)
    row = window.pages.find_view.results.list.current()
    assert row is not None
    assert heard.ends_at == night_ends(heard.at, row.hit.status.opens)
    assert heard.ends_at <= heard.at + LONGEST_NIGHT


def test_what_was_heard_before_is_there_after_a_start(qtbot: QtBot, open_window: OpenWindow, hands: Hands) -> None:
    services = ports.services(settings=ports.FakeSettings(origin="District 6 station"))
    first = open_window(services)
    at_a_hit(qtbot, first, hands)
    hands.press(Key.Key_H, Key.Key_Space, Key.Key_Space)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: beds(first).startswith("heard 0 beds"))
    again = open_window(services)
    at_a_hit(qtbot, again, hands)
    qtbot.waitUntil(lambda: beds(again).startswith("heard 0 beds"))


def test_a_wrong_number_says_which(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    place = at_a_hit(qtbot, window, hands)
    hands.press(Key.Key_W)
    sheet = window.door._cover
    assert isinstance(sheet, WrongSheet)
    hands.press(Key.Key_Right, Key.Key_Space)
    assert not sheet.save.isEnabled()
    hands.press(Key.Key_Tab, Key.Key_Space)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: bool(answers(window).reports))
    assert [(one[0], one[1], one[3]) for one in answers(window).reports] == [(place, ReportKind.WRONG_NUMBER, 0)]


def test_escape_keeps_nothing_and_goes_back_to_the_hit(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    at_a_hit(qtbot, window, hands)
    hands.press(Key.Key_H, Key.Key_Space, Key.Key_Escape)
    assert window.pages.find_view.results.list.hasFocus()
    assert answers(window).heards == []


def test_a_full_disk_is_said(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    at_a_hit(qtbot, window, hands)
    answers(window).full = True
    with qtbot.waitSignal(window.session.heard.said) as said:
        hands.press(Key.Key_H, Key.Key_Space, Key.Key_Space)
        hands.press(Key.Key_Return, mod=CTRL)
    assert said.args[0].startswith("Not kept. The disk is full.")
    assert beds(window) == NO_BEDS


@pytest.mark.parametrize("key", [Key.Key_H, Key.Key_W])
def test_letters_do_nothing_while_a_caret_stands_in_the_query(
    qtbot: QtBot, window: MainWindow, hands: Hands, key: Qt.Key
) -> None:
    at_a_hit(qtbot, window, hands)
    window.pages.find_view.bar.focus_query()
    hands.press(key)
    assert not window.door.is_covered


def test_the_page_and_the_row_say_the_same(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    at_a_hit(qtbot, window, hands)
    hands.press(Key.Key_Return)
    row = window.session.detail.row
    assert row is not None
    window.session.heard.hear(row, Unit.MAT, 1)
    qtbot.waitUntil(
        lambda: window.session.detail.row is not None and window.session.detail.row.beds.startswith("heard 1")
    )
    qtbot.waitUntil(lambda: "Heard 1 mat" in everything_shown(window))
