"""What hands and eyes do where the directory is looked through."""

from pytestqt.qtbot import QtBot

from ui.desktop.models.browse_rows import BrowseRow
from ui.desktop.viewmodels.browse import Half
from ui.desktop.views.browse_pane import BrowsePane
from ui.desktop.views.main_window import MainWindow


def browse(qtbot: QtBot, window: MainWindow, half: Half = Half.NEEDS) -> BrowsePane:
    """Press Ctrl+B until a half is shown, and return the pane."""
    window._keys.run("browse")
    if window.session.browse.half is not half:
        window._keys.run("browse")
    qtbot.waitUntil(lambda: window.session.browse.rows is not None)
    return window.pages.find_view.browse.pane


def browsed(pane: BrowsePane) -> list[BrowseRow]:
    shown = pane.list.browsed.rows
    assert shown is not None
    return [shown.row(at) for at in range(len(shown))]
