from fakes import ports
from PySide6.QtCore import QSize

from tests.ui.conftest import OpenWindow


def test_a_window_larger_than_the_screen_does_not_fit(open_window: OpenWindow) -> None:
    window = open_window(ports.services())
    room = window.screen().availableSize()
    window.resize(room)
    assert not window.memory.fits_screen
    window.resize(room - QSize(0, 40))
    assert window.memory.fits_screen
