"""The facts of a scene: set by one key or press, told by words, forgotten with New, the lock and after an hour."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fakes import ports
from fakes.hands import focus, names, press, type_words
from fakes.plain_directory import NoHolidays
from fakes.verdicts import LATER, TAKES, WONT, FourShelters
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.public_view import PublicDirectory
from navigator.use_cases.reading_texts import TextReader
from resources_db.home import Home
from resources_db.logs import SafeFormatter
from resources_db.settings import SettingsFile
from resources_db.speech import speech
from tests.ui.conftest import OpenWindow
from tests.ui.test_minutes import MovingClock
from ui.desktop.viewmodels.situation import SituationViewModel
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.fact_row import FactRow


@pytest.fixture
def county(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    window = open_window(ports.services(FourShelters()))
    qtbot.waitUntil(lambda: bool(window.session.situation.facts))
    return window


def row(window: MainWindow, key: str) -> FactRow:
    return next(row for row in window.pages.find_view.pane.rows if row.face.key == key)


def said(window: MainWindow) -> dict[str, str]:
    return {fact.key: fact.value for fact in window.session.situation.facts if fact.value}


def situation(window: MainWindow) -> SituationViewModel:
    return window.session.situation


def click(qtbot: QtBot, row: FactRow, words: str) -> None:
    box = next(segment.box for segment in row._segments() if segment.words == words)
    at = (box.center() + QPointF(4, 0)).toPoint()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=at)


def test_f3_then_y_n_u_set_a_fact_and_the_verdicts_follow(qtbot: QtBot, county: MainWindow) -> None:
    type_words(qtbot, county, "shelter")
    qtbot.waitUntil(lambda: len(names(county)) == 4)
    qtbot.keyClick(county, Qt.Key.Key_F3)
    while focus() is not row(county, "pet"):
        press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Y)
    assert focus().accessibleName() == "Pet: Yes"
    qtbot.waitUntil(lambda: names(county)[0] == TAKES and names(county)[-1] == WONT)
    assert next(shown.pill.words for shown in county.session.search.shown.rows if shown.pill) == "Should take"
    press(qtbot, Qt.Key.Key_N)
    assert said(county) == {"pet": "no"}
    press(qtbot, Qt.Key.Key_U)
    assert said(county) == {}
    assert focus().accessibleName() == "Pet: not asked"
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is county.pages.find_view.bar.query.edit


def test_tab_goes_from_the_facts_to_new_and_on_to_the_hits(qtbot: QtBot, county: MainWindow) -> None:
    type_words(qtbot, county, "shelter")
    find = county.pages.find_view
    qtbot.keyClick(county, Qt.Key.Key_F3)
    press(qtbot, Qt.Key.Key_Tab)
    assert focus() is find.pane.new
    press(qtbot, Qt.Key.Key_Tab)
    assert focus() is find.results.list


def test_one_press_sets_and_the_same_takes_back_while_the_caret_stays(qtbot: QtBot, county: MainWindow) -> None:
    click(qtbot, row(county, "has_id"), "No")
    assert said(county) == {"has_id": "no"}
    assert focus() is county.pages.find_view.bar.query.edit
    click(qtbot, row(county, "has_id"), "No")
    assert said(county) == {}


def test_numbers_are_typed_or_stepped(qtbot: QtBot, county: MainWindow) -> None:
    row(county, "age").setFocus()
    qtbot.keyClicks(focus(), "34")
    assert said(county) == {"age": "34"}
    press(qtbot, Qt.Key.Key_Backspace)
    assert said(county) == {"age": "3"}
    press(qtbot, Qt.Key.Key_U)
    click(qtbot, row(county, "age"), "+")
    assert said(county) == {"age": "18"}
    click(qtbot, row(county, "alcohol"), "h")
    click(qtbot, row(county, "alcohol"), "1 h")
    assert said(county)["alcohol"] == "2"
    assert row(county, "alcohol").accessibleName() == "Alcohol today: 2 hours ago"


def test_values_are_chosen_by_digit_and_by_arrow(qtbot: QtBot, county: MainWindow) -> None:
    row(county, "payment").setFocus()
    press(qtbot, Qt.Key.Key_2)
    assert said(county) == {"payment": "medicare"}
    press(qtbot, Qt.Key.Key_Right)
    assert said(county) == {"payment": "private"}
    press(qtbot, Qt.Key.Key_U)
    assert said(county) == {}


def test_fact_told_by_words_says_so_and_gives_way_to_the_hand(qtbot: QtBot, county: MainWindow) -> None:
    type_words(qtbot, county, "shelter with pet")
    qtbot.waitUntil(lambda: said(county) == {"pet": "yes"})
    assert row(county, "pet").accessibleName() == "Pet: Yes, told by the words typed"
    click(qtbot, row(county, "pet"), "No")
    assert (said(county), row(county, "pet").face.by_text) == ({"pet": "no"}, False)
    row(county, "pet").setFocus()
    press(qtbot, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: said(county) == {"pet": "yes"})
    press(qtbot, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: said(county) == {})
    assert county.session.search.query.dropped


def test_hours_are_asked_for_beside_the_facts(qtbot: QtBot, county: MainWindow) -> None:
    type_words(qtbot, county, "shelter")
    hours = county.pages.find_view.pane.rows[0]
    click(qtbot, hours, "Open now")
    qtbot.waitUntil(lambda: LATER not in names(county) and TAKES in names(county))
    assert hours.accessibleName() == "Hours: Open now"
    click(qtbot, hours, "Any time")
    qtbot.waitUntil(lambda: LATER in names(county))
    assert [row.head.title for row in county.session.search.shown.rows if row.head] == ["Now"]
    click(qtbot, hours, "Any time")
    qtbot.waitUntil(lambda: county.session.search.shown.rows[-1].hours.startswith("Closed"))
    assert situation(county).count == 0
    type_words(qtbot, county, "shelter open now")
    qtbot.waitUntil(lambda: hours.accessibleName() == "Hours: Open now, told by the words typed")
    hours.setFocus()
    press(qtbot, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: hours.accessibleName() == "Hours: not asked")


def test_facts_stay_when_the_words_change_and_on_escape(qtbot: QtBot, county: MainWindow) -> None:
    situation(county).set("pet", "yes")
    type_words(qtbot, county, "shelter")
    county.session.search.clear()
    assert said(county) == {"pet": "yes"}


def test_new_forgets_facts_and_words(qtbot: QtBot, county: MainWindow) -> None:
    situation(county).set("pet", "yes")
    type_words(qtbot, county, "shelter no id")
    qtbot.keyClick(county, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: said(county) == {})
    assert county.pages.find_view.bar.query.edit.text() == ""
    assert focus() is county.pages.find_view.bar.query.edit
    assert not county.session.search.query.dropped


def test_an_hour_without_a_touch_forgets_the_scene(qtbot: QtBot, open_window: OpenWindow) -> None:
    clock, directory = MovingClock(), FourShelters()
    texts = TextReader(speech, ports.FakePlaces())
    find = FindResources(PublicDirectory(directory), texts, ports.Sphere(), NoHolidays(), clock)
    window = open_window(ports.services(directory, find=find, clock=clock))
    qtbot.waitUntil(lambda: bool(window.session.situation.facts))
    situation(window).set("pet", "yes")
    clock.moment += timedelta(minutes=59)
    situation(window).expire()
    assert said(window) == {"pet": "yes"}
    clock.moment += timedelta(minutes=1)
    situation(window).expire()
    assert said(window) == {}


def test_drawer_lies_over_the_list_and_goes_with_escape(qtbot: QtBot, open_window: OpenWindow) -> None:
    settings = ports.FakeSettings(window_width=1000, window_height=600)
    window = open_window(ports.services(settings=settings))
    find = window.pages.find_view
    qtbot.waitUntil(lambda: bool(find.pane.rows))
    assert not find.pane.isVisible()
    assert find.bar.chips.facts.isVisible()
    find.bar.chips.facts.click()
    assert focus() is find.pane.rows[0]
    situation(window).set("pet", "yes")
    assert find.bar.chips.facts.text() == "Facts: 1"
    for _ in range(4):
        window._keys.run("larger")
        qtbot.waitUntil(lambda: find.pane.geometry().top() == find.bar.geometry().bottom() + 1)
    for _ in range(4):
        window._keys.run("smaller")
    press(qtbot, Qt.Key.Key_Escape)
    assert not find.pane.isVisible()
    assert focus() is find.bar.query.edit
    window.resize(1366, 768)
    assert find.pane.isVisible()


def test_whoever_goes_on_to_the_hits_leaves_the_drawer(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(ports.services(settings=ports.FakeSettings(window_width=1000, window_height=600)))
    type_words(qtbot, window, "shelter")
    window._keys.run("facts")
    window._keys.run("query")
    assert window.pages.find_view.pane.isVisible()
    press(qtbot, Qt.Key.Key_Down)
    assert not window.pages.find_view.pane.isVisible()
    assert focus() is window.pages.find_view.results.list


@pytest.mark.parametrize("size", [1.0, 1.3, 2.0])
def test_every_box_of_a_fact_lies_inside_its_row(qtbot: QtBot, open_window: OpenWindow, size: float) -> None:
    window = open_window(ports.services(settings=ports.FakeSettings(size=size)))
    find = window.pages.find_view
    qtbot.waitUntil(lambda: bool(find.pane.rows))
    find.facts.open()
    qtbot.waitUntil(lambda: all(row.width() > 100 for row in find.pane.rows))
    for shown in find.pane.rows:
        assert all(s.box.left() >= 0 and s.box.right() <= shown._inner() + 1 for s in shown._segments())
        assert all(s.box.bottom() <= shown.height() for s in shown._segments())


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[None]:
    """Everything that is logged goes to a file as the application writes it, down to the last detail."""
    root, handler = logging.getLogger(), logging.FileHandler(tmp_path / "navigator.log", encoding="utf-8")
    handler.setFormatter(SafeFormatter())
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


@pytest.mark.expects_log
@pytest.mark.usefixtures("logged")
def test_no_fact_is_ever_written_down(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    at = Home(tmp_path).made()
    window = open_window(ports.services(FourShelters(), settings=SettingsFile(at.settings)))
    qtbot.waitUntil(lambda: bool(window.session.situation.facts))
    logging.getLogger("navigator").warning("something is logged")
    situation(window).set("language", "zzneedle")
    situation(window).set("fleeing_violence", "yes")
    type_words(qtbot, window, "shelter zebra-dog no id")
    qtbot.waitUntil(lambda: "has_id" in said(window))
    title = window.windowTitle()
    window.close()
    assert at.settings.exists()
    assert (tmp_path / "navigator.log").stat().st_size > 0
    written = "\n".join(file.read_text("utf-8", "replace") for file in tmp_path.rglob("*") if file.is_file()) + title
    for told in ("language", "zzneedle", "fleeing_violence", "has_id", "zebra"):
        assert told not in written.replace(str(tmp_path), "")
