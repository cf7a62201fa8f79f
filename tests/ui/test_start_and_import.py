import pytest
from fakes import linden, ports
from fakes.hands import focus, names, press, type_words
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.desktop.viewmodels.importing import Stage
from ui.desktop.views.main_window import MainWindow


def test_first_start_offers_three_choices(open_window: OpenWindow) -> None:
    window = open_window(ports.services(chosen=False))
    start = window.pages.arrivals.first_start
    assert start is not None
    assert start.isVisible()
    assert not window.rail.isVisible()
    assert all(button.isEnabled() for button in (start.import_file, start.pack, start.training))
    assert focus() is start.import_file


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_training_is_one_press_away(qtbot: QtBot, open_window: OpenWindow, key: Qt.Key) -> None:
    chosen: list[bool] = []
    window = open_window(ports.services(chosen=False, choose_training=lambda: chosen.append(True)))
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, key)
    assert chosen == [True]
    assert window.pages.finding
    assert window.rail.isVisible()
    assert focus() is window.pages.find_view.bar.query.edit


def test_import_asks_for_a_file_in_a_dialog_that_says_training(open_window: OpenWindow) -> None:
    window = open_window(ports.services(chosen=False))
    assert window.pages.arrivals.first_start is not None
    window.pages.arrivals.first_start.import_file.click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.reject()


def test_import_shows_counts_and_problems_and_opens_the_new_directory(qtbot: QtBot, window: MainWindow) -> None:
    assert window.training_bar.isVisible()
    window.pages.arrivals.import_file("county.zip")
    qtbot.waitUntil(lambda: window.session.importing.stage is Stage.DONE)
    page = window.pages.arrivals.importing
    assert page is not None
    assert "4,089 rows seen" in page.note.text()
    assert page.problems.isVisible()
    page.open.click()
    qtbot.waitUntil(lambda: window.session.directory.title.startswith("Lane County"))
    assert not window.training_bar.isVisible()
    assert window.pages.finding
    type_words(qtbot, window, "cedar")
    assert names(window) == ["Cedar Lot Safe Sleep"]


def test_failed_import_gives_a_sentence_a_step_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.arrivals.import_file("bad.zip")
    qtbot.waitUntil(lambda: window.session.importing.stage is Stage.FAILED)
    page = window.pages.arrivals.importing
    assert page is not None
    assert page.title.text() == "This is no directory file."
    assert "Choose an HSDS zip" in page.note.text()
    assert "Nothing was changed" in page.note.text()
    page.back.click()
    assert window.pages.finding


def test_import_can_be_cancelled(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.arrivals.import_file("endless.zip")
    page = window.pages.arrivals.importing
    assert page is not None
    qtbot.waitUntil(lambda: page.note.text() == "Reading the file: 5,000 rows")
    assert page.progress.isVisible()
    page.cancel.click()
    # Nothing can be pressed until it has stopped: the page says what is done, and keeps the focus.
    assert window.session.importing.stage is Stage.STOPPING
    assert (focus(), page.accessibleName()) == (page, page.title.text())
    qtbot.waitUntil(lambda: window.session.importing.stage is Stage.CANCELLED)
    assert focus() is page.back
    assert page.title.text() == "The import was stopped"


def test_banner_tells_of_a_damaged_file_after_the_first_paint(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(ports.services(verify=lambda: "This directory is not whole; the one before is open."))
    qtbot.waitUntil(window.banner.frame.isVisible)
    assert "not whole" in window.banner.words.text()


def test_what_is_remembered_holds_no_query(qtbot: QtBot, open_window: OpenWindow) -> None:
    settings = ports.FakeSettings(origin=linden.STATION.name)
    window = open_window(ports.services(settings=settings))
    type_words(qtbot, window, "harbor")
    window.resize(1000, 700)
    window.close()
    assert (settings.values["window_width"], settings.values["window_height"]) == (1000, 700)
    assert settings.values["origin"] == linden.STATION.name
    assert "harbor" not in str(settings.values)
    again = open_window(ports.services(settings=settings))
    assert (again.width(), again.height()) == (1000, 700)
