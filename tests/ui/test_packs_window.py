"""A signed pack in the window: it says whose it is, a key that is new is proved by its words, and only then it is put in place."""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import ports, signed
from fakes.hands import focus, press
from fakes.signed import Agency
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from resources_db.directory.pack.office import PackOffice
from resources_db.home import Home
from resources_db.window import PackDesk
from tests.ui.conftest import OpenWindow
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.packs import PackStage
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.pack_view import PackView


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("NAVIGATOR_POLICY", str(tmp_path / "none.json"))
    return Home(tmp_path / "home")


@pytest.fixture
def services(home: Home) -> DesktopServices:
    return ports.services(chosen=False, packs=lambda: PackDesk(PackOffice(home, signed.clock()), lambda: None))


@pytest.fixture
def agency(tmp_path: Path) -> Agency:
    return Agency(tmp_path)


@pytest.fixture
def pack(agency: Agency, tmp_path: Path) -> Path:
    return agency.pack(signed.directory(tmp_path, "small.db"))


def opened(qtbot: QtBot, window: MainWindow, pack: Path) -> PackView:
    window.pages.arrivals.look_at_pack(str(pack))
    page = window.pages.arrivals.pack
    assert page is not None
    qtbot.waitUntil(lambda: window.session.packs.stage is not PackStage.LOOKING)
    return page


def typed(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClicks(focus(), words)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.packs.stage is not PackStage.INSTALLING)


def test_the_first_start_asks_for_a_pack(open_window: OpenWindow, services: DesktopServices) -> None:
    window = open_window(services)
    start = window.pages.arrivals.first_start
    assert start is not None
    start.pack.click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()


def test_a_new_key_wants_its_words_and_never_tells_them(
    qtbot: QtBot, open_window: OpenWindow, services: DesktopServices, pack: Path, home: Home
) -> None:
    window = open_window(services)
    page = opened(qtbot, window, pack)
    assert page.title.text() == "A directory of Lane County"
    assert "Pack 1, made 17 Nov 2026.\nGood until 15 Feb 2027." in page.note.text()
    assert focus() is page.words.edit
    assert signed.words() not in page.note.text() + page.words.edit.placeholderText()
    typed(qtbot, window, "")
    assert page.error.text().startswith("Type the six words")
    typed(qtbot, window, "babab " * 6)
    assert "The words do not fit the key of this pack, so nothing was changed." in page.error.text()
    assert not home.directory.exists()
    page.words.clear()
    typed(qtbot, window, signed.words().upper())
    assert window.session.packs.stage is PackStage.DONE
    assert page.title.text() == "The directory is in"
    assert "services of Lane County." in page.note.text()
    assert home.directory.exists()
    assert focus() is page.open
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.pages.finding and not window.pages.arrivals.is_first)


def test_a_key_that_is_trusted_is_one_press(
    qtbot: QtBot, open_window: OpenWindow, services: DesktopServices, pack: Path, agency: Agency, home: Home
) -> None:
    signed_before = PackOffice(home, signed.clock())
    signed_before.install(pack, into=None, confirmed=signed.words())
    window = open_window(replace(services, chosen=True))
    page = opened(qtbot, window, agency.pack(pack.with_name("small.db"), counter=2))
    assert not page.words.isVisible()
    assert focus() is page.install
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.packs.stage is PackStage.DONE)
    assert "before" in page.note.text()


def test_what_is_no_pack_says_so_and_one_goes_back(
    qtbot: QtBot, open_window: OpenWindow, services: DesktopServices, tmp_path: Path
) -> None:
    (tmp_path / "letter.pack").write_text("Dear team", "utf-8")
    window = open_window(services)
    page = opened(qtbot, window, tmp_path / "letter.pack")
    assert window.session.packs.stage is PackStage.FAILED
    assert page.title.text()
    assert page.note.text()
    press(qtbot, Qt.Key.Key_Escape)
    assert window.pages.is_choosing


def test_a_pack_whose_time_is_over_says_so(
    qtbot: QtBot, open_window: OpenWindow, home: Home, pack: Path, services: DesktopServices
) -> None:
    later = replace(
        services,
        clock=signed.clock(signed.NOW.replace(year=2028)),
        packs=lambda: PackDesk(PackOffice(home, signed.clock()), lambda: None),
    )
    page = opened(qtbot, open_window(later), pack)
    assert "Its time was over on 15 Feb 2027" in page.note.text()
