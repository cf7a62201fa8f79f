"""After another directory was opened the rooms of the casebook are made anew, and nothing speaks to those that are gone."""

from pathlib import Path

from fakes.at_casebook import CTRL, Hands, Key, opened_window, refer_with_follow_up
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrintDialog
from pytestqt.qtbot import QtBot

from ui.desktop.views.follow_ups_view import FollowUpsView

ROOMS = (Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5)


def enter_all(hands: Hands) -> None:
    for key in ROOMS:
        hands.press(key, mod=CTRL)


def test_a_room_that_is_gone_is_told_nothing_and_prints_nothing(qtbot: QtBot, tmp_path: Path, hands: Hands) -> None:
    window = opened_window(qtbot, tmp_path, hands)
    refer_with_follow_up(qtbot, window, hands)
    enter_all(hands)
    window.reopen()
    assert window.casebook.is_open
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.pages.find_view.refers
    enter_all(hands)
    window._keys.run("new_encounter")
    qtbot.waitUntil(lambda: window.door.room == "log")
    hands.press(Key.Key_3, mod=CTRL)
    view = window.door.rooms.page("follow_ups")
    assert isinstance(view, FollowUpsView)
    qtbot.waitUntil(lambda: view.row is not None)
    with qtbot.waitSignal(view._model.printable):
        view.print()
    assert len(window.findChildren(QPrintDialog)) == 1
    assert window.casebook.is_open
    window.close()
