from dataclasses import replace

import pytest
from fakes import ports
from fakes.hands import copied, press, type_words
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.errors import NavigatorError
from tests.ui.conftest import OpenWindow
from ui.desktop.services import DesktopServices

Counted = list[tuple[str, str]]


def own(counted: Counted, *, training: bool = False) -> DesktopServices:
    directory = ports.FakeDirectory(training=training)
    directory.rows = tuple(replace(row, training=training) for row in directory.rows)
    settings = ports.FakeSettings(training=training)
    return ports.services(directory, settings=settings, used=lambda listing, kind: counted.append((listing, kind)))


def test_copying_and_showing_large_each_count_one_use(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: Counted = []
    window = open_window(own(counted))
    type_words(qtbot, window, "cedar")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: counted == [("cedar", "copied")])
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: counted == [("cedar", "copied"), ("cedar", "shown")])


def test_training_counts_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: Counted = []
    window = open_window(own(counted, training=True))
    type_words(qtbot, window, "cedar")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_C)
    press(qtbot, Qt.Key.Key_Space)
    assert copied() == "(541) 555-0156"
    assert not [lane for lane in window.session._desk_runner._tokens if lane.startswith("used")]
    assert counted == []


@pytest.mark.expects_log
def test_a_count_that_fails_disturbs_nobody_and_is_logged_by_type(
    qtbot: QtBot, open_window: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_listing: str, _kind: str) -> None:
        raise NavigatorError("The disk is full: cedar.")

    window = open_window(replace(own([]), used=full))
    type_words(qtbot, window, "cedar")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: bool(caplog.messages))
    assert caplog.messages == ["a use was not counted: NavigatorError"]
    assert window.status.right.text() == "Copied (541) 555-0156"
