"""The choice of a language: kept, followed from the system before anybody chose, and in force at once wherever one is."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes import ports
from fakes.at_casebook import Hands, begun_window, opened_window, select_hit, sign_in
from fakes.casebook import encounter
from fakes.hands import type_words
from fakes.longer import settle
from fakes.spanish import OF_A_SOURCE, english_words, listed, shown
from fakes.walk import Walk
from fakes.window_casebook import Laptop
from PySide6.QtCore import QEvent, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from resources_db.settings import SettingsFile
from ui.desktop.actions.table import action
from ui.desktop.app import build_window
from ui.desktop.languages import LANGUAGE, LANGUAGES, OURS, SPANISH, chosen_language, speak_in
from ui.desktop.viewmodels.log_words import lines_of
from ui.desktop.viewmodels.packs import PackStage
from ui.desktop.views.main_window import MainWindow
from ui.tongue import ENGLISH, language


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    yield
    speak_in(ENGLISH)


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("es-US", SPANISH), ("es", SPANISH), ("en-US", ENGLISH), ("et-EE", ENGLISH), ("fr-CA", ENGLISH), ("", ENGLISH)],
)
def test_before_anybody_chose_the_system_decides(monkeypatch: pytest.MonkeyPatch, system: str, spoken: str) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: [system] if system else [])
    assert chosen_language(ports.FakeSettings()) == spoken
    for chosen in LANGUAGES:
        assert chosen_language(ports.FakeSettings(language=chosen)) == chosen
    assert chosen_language(ports.FakeSettings(language="xx")) == spoken


def test_the_choice_is_kept(tmp_path: Path, window: MainWindow) -> None:
    settings = SettingsFile(tmp_path / "settings.json")
    window.session.services.settings._settings = settings  # type: ignore[attr-defined]
    window._keys.run("language")
    assert json.loads((tmp_path / "settings.json").read_text())[LANGUAGE] == SPANISH
    assert chosen_language(SettingsFile(tmp_path / "settings.json")) == SPANISH


def test_each_language_is_named_in_itself(window: MainWindow) -> None:
    assert action("language").label == "Espa\u00f1ol"
    window._keys.run("language")
    assert action("language").label == "English"
    assert "English" in [item.text() for item in window.rail.menu.menu().actions()]


def test_find_speaks_it_at_once_and_the_scene_stays(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter")
    window.session.situation.set("pet", "yes")
    qtbot.waitUntil(lambda: not window.session.search.loading and bool(window.session.search.shown.rows))
    found = [row.hit.listing.id for row in window.session.search.shown.rows]
    window._keys.run("language")
    qtbot.waitUntil(lambda: not window.session.search.loading and bool(window.session.search.shown.rows))
    assert [row.hit.listing.id for row in window.session.search.shown.rows] == found
    assert window.pages.find_view.bar.query.edit.text() == "shelter"
    assert window.session.situation.told["pet"] == "yes"
    assert (window.rail.find_button.text(), window.rail._rooms["directory"].text()) == ("Buscar", "Directorio")
    assert "camas: no se sabe" in window.session.search.shown.rows[0].beds
    qtbot.waitUntil(lambda: "PR\u00c1CTICA" in window.training_bar.text())
    window._keys.run("language")
    assert window.rail.find_button.text() == "Find"
    assert len(window.findChildren(QLabel, "training_bar")) >= 1


def test_the_casebook_stays_open_and_so_does_the_room(qtbot: QtBot, tmp_path: Path, hands: Hands) -> None:
    window = opened_window(qtbot, tmp_path, hands)
    window._keys.run("log")
    qtbot.waitUntil(lambda: window.door.rooms.room == "log")
    window._keys.run("new_encounter")
    page = window.door.rooms.page("log")
    window._keys.run("language")
    assert window.casebook.is_open
    qtbot.waitUntil(lambda: window.door.rooms.room == "log")
    assert window.door.rooms.page("log") is not page
    assert window.rail.find_button.text() == "Buscar"
    # The encounter that was begun is still there to be typed on.
    shown = window.door.rooms.page("log")
    assert shown is not None
    qtbot.waitUntil(lambda: "Borrador" in " ".join(label.text() for label in shown.findChildren(QLabel)))
    window.close()


def test_nothing_changes_while_something_lies_over_the_window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> None:
    window = opened_window(qtbot, tmp_path, hands)
    select_hit(qtbot, window, hands)
    window._keys.run("refer")
    qtbot.waitUntil(lambda: window.door.is_covered)
    window._keys.run("language")
    assert language() == ENGLISH
    window.close()


def test_the_first_start_offers_it_and_stays(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(ports.services(chosen=False))
    assert window.pages.arrivals.first_start is not None
    assert window.pages.arrivals.first_start.language.text() == "Espa\u00f1ol"
    window.pages.arrivals.first_start.language.click()
    assert window.pages.is_choosing
    assert window.pages.arrivals.first_start is not None
    assert window.pages.arrivals.first_start.language.text() == "English"
    assert window.pages.arrivals.first_start.training.text() == "Practicar con Linden County"
    window.pages.arrivals.first_start.training.click()
    window._keys.run("language")
    assert not window.pages.is_choosing


def test_words_of_another_language_go(qapp: QApplication) -> None:
    speak_in(SPANISH)
    assert len(qapp.findChildren(QTranslator, OURS)) == 2
    assert qapp.translate("Rail", "Find") == "Buscar"
    # Qt's own words come along: the menu of a field, the file dialog.
    assert qapp.translate("QFileDialog", "Directory:") != "Directory:"
    speak_in(ENGLISH)
    assert (qapp.translate("Rail", "Find"), language()) == ("Find", ENGLISH)


def test_without_its_file_the_window_speaks_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ui.desktop.languages.WORDS", tmp_path)
    speak_in(SPANISH)
    assert language() == ENGLISH


def test_a_window_opens_in_the_language_that_was_chosen(qtbot: QtBot) -> None:
    window = build_window(ports.services(settings=ports.FakeSettings(language=SPANISH)))
    qtbot.addWidget(window)
    assert window.rail.find_button.text() == "Buscar"
    window.close()


def test_what_is_kept_reads_the_same_in_both(qtbot: QtBot, tmp_path: Path, hands: Hands) -> None:
    """The status and the verdict that a referral keeps are those of the English window, so are those of an amendment."""
    words: list[tuple[object, ...]] = []
    for spoken in LANGUAGES:
        laptop = Laptop(tmp_path / spoken)
        laptop.make()
        window = begun_window(qtbot, laptop.services, spoken)
        sign_in(window, hands)
        select_hit(qtbot, window, hands)
        window.session.situation.set("pet", "yes")
        qtbot.waitUntil(lambda w=window: not w.session.search.loading and w.session.detail.row.pill is not None)
        window._keys.run("refer")
        form = window.door.at_hand().refer.form
        assert form is not None
        words.append((form.snapshot.status, form.snapshot.verdict, form.snapshot.verdict_words, form.need))
        window.close()
    assert words[0] == words[1]
    assert words[0][2]


def test_an_amendment_keeps_the_words_as_they_are_written(tmp_path: Path, qapp: QApplication) -> None:
    del qapp
    terms = Laptop(tmp_path).services().terms
    told = encounter(reasons=("suicidal_ideation",), disposition="referral_only")
    english = [line.words for line in lines_of(told, (), terms)]
    speak_in(SPANISH)
    spanish = lines_of(told, (), terms)
    assert [line.recorded for line in spanish] == english
    assert "Pensamientos de suicidio" in [line.words for line in spanish]


ROOMS = ("find", "log", "follow_ups", "people", "review", "directory")


def test_no_room_keeps_a_word_of_the_language_before(qtbot: QtBot, tmp_path: Path) -> None:
    walk = Walk(qtbot, tmp_path)
    for _ in walk.places():
        pass
    window, english, left = walk.window, english_words(), dict[str, str]()
    for room in ROOMS:
        walk.run(room)
        walk.until(lambda room=room: window.door.room == room)
        settle(window)
        walk.run("language")
        assert language() == SPANISH
        walk.until(lambda room=room: window.door.room == room)
        walk.until(lambda: not window.session.search.loading)
        settle(window)
        left |= {text: room for text in shown(window) if text in english}
        left |= {text: room for text in listed(window) if text in english}
        walk.run("language")
    window.close()
    assert set(left) <= OF_A_SOURCE


def test_what_goes_wrong_is_said_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    laptop.make()
    window = begun_window(qtbot, laptop.services, SPANISH)
    said: list[str] = []
    window.casebook.failed.connect(said.append)
    window.casebook.sign_in("Nobody", "not the passphrase", "")
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Este nombre y esta contrase\u00f1a no abren el cuaderno.")
    window.close()


@pytest.mark.parametrize(
    "room",
    [
        *("find", "follow_ups", "settings"),
        *(pytest.param(room, marks=pytest.mark.long) for room in ("log", "people", "review", "directory")),
    ],
)
def test_no_other_window_flashes_and_the_focus_stays_in_the_room(
    qtbot: QtBot, tmp_path: Path, hands: Hands, room: str
) -> None:
    window = opened_window(qtbot, tmp_path, hands)
    window._keys.run(room)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    shown_alone: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            is_window = isinstance(watched, QWidget) and watched.isWindow() and watched is not window
            if is_window and event.type() == QEvent.Type.Show:
                shown_alone.append(type(watched).__name__)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    window.change_language()
    settle(window)
    QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    assert shown_alone == []
    assert window.door.room == room
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    window.close()


def test_it_waits_for_a_pack_that_is_put_in_place(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(ports.services())
    window.session.packs.stage = PackStage.INSTALLING
    window._keys.run("language")
    assert language() == ENGLISH
    assert window.status.right.text() == "Wait: a directory is coming in."


def test_on_the_page_of_a_pack_the_first_start_goes_on(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window(ports.services(chosen=False))
    window.pages.arrivals.look_at_pack("county.pack")
    qtbot.waitUntil(lambda: window.session.packs.stage is PackStage.FAILED)
    assert not window.rail.isVisible()
    window._keys.run("language")
    assert window.pages.is_choosing
    assert not window.rail.isVisible()


def test_from_settings_the_scene_stays_with_its_words_and_its_place(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, window, "shelter with dog")
    window.session.origin.choose("44.05,-123.09")
    qtbot.waitUntil(lambda: window.session.origin.origin is not None and window.session.origin.origin.kind == "point")
    window.session.situation.set("veteran", "yes")
    window._keys.run("settings")
    window._keys.run("language")
    assert window.door.room == "settings"
    window._keys.run("find")
    assert window.pages.find_view.bar.query.edit.text() == "shelter with dog"
    qtbot.waitUntil(lambda: window.session.origin.origin is not None and window.session.origin.origin.kind == "point")
    assert window.session.situation.told["veteran"] == "yes"
