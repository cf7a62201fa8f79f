from dataclasses import replace

from fakes import linden, ports
from fakes.hands import names, type_words
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow


def test_what_is_on_the_screen_is_read_again_when_the_file_was_damaged(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory()
    window = open_window(ports.services(directory))
    type_words(qtbot, window, "harbor")
    assert names(window) == ["Harbor Street Night Shelter"]
    # The file before knows the place by another name; the check then says that this one is damaged.
    directory.rows = (replace(linden.HARBOR, service="Harbor Street Shelter"),)
    window.session.directory.distrusted.emit()
    qtbot.waitUntil(lambda: names(window) == ["Harbor Street Shelter"])
