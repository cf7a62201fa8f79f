"""The referral sheet with letters twice as large, and on a low screen."""

from pathlib import Path

from fakes.at_casebook import CTRL, Hands, Key, opened_window, select_hit, sheet_of
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from ui.desktop.views.refer_sheet import ReferSheet


def test_each_way_to_reach_somebody_stands_in_one_line_with_its_answers(qtbot: QtBot, tmp_path: Path) -> None:
    hands = Hands(qtbot)
    window = opened_window(qtbot, tmp_path, hands)
    for _ in range(6):
        hands.press(Key.Key_Plus, mod=CTRL)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    hands.press(Key.Key_8, mod=Qt.KeyboardModifier.AltModifier)
    ways = sheet_of(window).lines.contact.ways
    for strip in ways.values():
        strip.focus()
        hands.press(Key.Key_Space)
    answers = [button for strip in ways.values() for button in strip.buttons]
    qtbot.waitUntil(lambda: all(button.size() == button.sizeHint() for button in answers))
    for strip in ways.values():
        assert len({button.y() for button in strip.buttons}) == 1
    window.close()


def test_the_line_that_is_answered_next_is_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    hands = Hands(qtbot)
    window = opened_window(qtbot, tmp_path, hands)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    sheet = sheet_of(window)
    for number in range(1, len(sheet.lines.rows) + 1):
        hands.press(Key(Key.Key_0 + number), mod=Qt.KeyboardModifier.AltModifier)
        assert_in_sight(sheet)
    sheet.lines.agreed.focus()
    hands.press(Key.Key_Space)  # agreed, and on
    assert_in_sight(sheet)
    assert sheet.lines.allowed.isAncestorOf(hands._focus())
    window.close()


def assert_in_sight(sheet: ReferSheet) -> None:
    focus, view = sheet.window().focusWidget(), sheet.page.viewport()
    assert view.rect().contains(QRect(focus.mapTo(view, QPoint(0, 0)), focus.size()))
