"""What looking through the directory never shows, and what it says when it cannot read."""

from collections.abc import Sequence
from dataclasses import replace

from fakes import linden, ports
from fakes.browse_hands import browse, browsed
from fakes.hands import press
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.directory.listing import Audience, Listing
from navigator.errors import DamagedFileError, NavigatorError
from navigator.search.name_book import NamedPlace
from tests.ui.conftest import OpenWindow
from ui.desktop.viewmodels.browse import Half

Key = Qt.Key


def hidden_directory() -> ports.FakeDirectory:
    """Return a directory of one confidential place, and one with a number for partners; its address leaks from below."""
    directory = ports.FakeDirectory(training=False)
    harbor = replace(linden.HARBOR, training=False)
    haven = replace(
        harbor, id="haven", service="Haven", organization="Trust", confidential=True, point=None, address=""
    )
    directory.rows = (harbor, haven)
    return directory


def test_a_confidential_place_has_no_address_there_and_partners_numbers_stay_hidden(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window(ports.services(hidden_directory()))
    pane = browse(qtbot, window, Half.NAMES)
    told = {row.name: row for row in browsed(pane)}
    assert told["Haven"].second == "Trust \u00b7 place not shown: call"
    assert not any(row.training for row in browsed(pane))
    qtbot.keyClicks(pane.list, "harbor")
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    assert window.session.detail.row is not None
    assert {phone.audience for phone in window.session.detail.row.hit.listing.phones} == {Audience.PUBLIC}


class Broken(ports.FakeDirectory):
    """A directory whose names cannot be read, until it is mended."""

    mended = False

    def names(self) -> list[NamedPlace]:
        if not self.mended:
            raise DamagedFileError("The directory file is damaged.", hint="Import it again.")
        return list(super().names())

    def listings(self, keys: Sequence[int]) -> Sequence[Listing]:
        del keys
        raise NavigatorError("The directory file is damaged.", hint="Import it again.")


def test_what_cannot_be_read_is_a_sentence_and_can_be_tried_again(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = Broken()
    window = open_window(ports.services(directory))
    window._keys.run("browse")
    window._keys.run("browse")
    pane = window.pages.find_view.browse.pane
    qtbot.waitUntil(pane.problem.isVisible)
    assert pane.problem.text() == "The directory file is damaged. Import it again."
    directory.mended = True
    pane.switch.buttons[1].click()
    qtbot.waitUntil(lambda: pane.list.browsed.rowCount() > 0)
    assert not pane.problem.isVisible()
    said: list[str] = []
    window.session.detail.failed.connect(said.append)
    pane.list.setFocus()
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: said == ["The directory file is damaged. Import it again."])
