"""A window over fakes, closed at the end; waits are for states, never for times."""

from collections.abc import Callable, Iterator

import pytest
from fakes import ports
from fakes.at_casebook import Hands, begun_window
from fakes.window_casebook import Laptop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop.app import build_window
from ui.desktop.services import DesktopServices
from ui.desktop.theme.appearance import load_fonts
from ui.desktop.views.main_window import MainWindow

OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Return the application with the font of the window: what is measured may not lean on the tests before."""
    load_fonts()
    return qapp


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    opened: list[MainWindow] = []

    def open_it(services: DesktopServices | None = None) -> MainWindow:
        window = build_window(services or ports.services(settings=ports.FakeSettings(origin="District 6 station")))
        qtbot.addWidget(window)
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.build_rest()
        qtbot.waitUntil(lambda: bool(window.session.directory.title and window.session.lines.rows))
        return window

    yield open_it
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    made = open_window()
    qtbot.waitUntil(lambda: made.session.origin.origin is not None)
    return made


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return Hands(qtbot)


@pytest.fixture
def start(qtbot: QtBot, laptop: Laptop) -> Iterator[Callable[[], MainWindow]]:
    """Start the program over a laptop of the test's own, as often as it is called."""
    windows: list[MainWindow] = []

    def begin() -> MainWindow:
        windows.append(begun_window(qtbot, laptop.services))
        return windows[-1]

    yield begin
    for window in windows:
        window.close()


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test closes the windows that it opened: the next one looks at all that are there."""
    yield
    # After the fixtures that close them.
    left = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    for top in left:
        top.close()
    assert [top for top in left if isinstance(top, MainWindow)] == [], request.node.nodeid
