from fakes import ports
from fakes.hands import press, type_words
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui import wording
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.training_bar import TrainingBar


def bars(top: QWidget) -> list[TrainingBar]:
    return [bar for bar in top.findChildren(TrainingBar) if bar.isVisible() and bar.window() is top]


def test_every_top_level_carries_the_bar_while_training(window: MainWindow) -> None:
    for action in ("keys", "about", "import"):
        window._keys.run(action)
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert len(tops) == 4
    assert all(len(bars(top)) == 1 for top in tops)
    for top in tops:
        if top is not window:
            top.close()


def test_bar_stays_over_the_number_and_rows_say_training(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "cedar")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    assert len(bars(window)) == 1
    assert window.pages.number.view is not None
    assert window.pages.number.view.training.isVisible()
    assert window.session.search.shown.rows[0].spoken.startswith(wording.TRAINING)


def test_bar_is_read_as_text(window: MainWindow) -> None:
    assert window.training_bar.text().startswith("TRAINING: invented")


def test_real_directory_has_no_bar_and_is_remembered(open_window: OpenWindow) -> None:
    settings = ports.FakeSettings(training=True)
    window = open_window(ports.services(ports.FakeDirectory(training=False), settings=settings))
    assert bars(window) == []
    assert settings.values["training"] is False
