"""A screen that is left standing does not go on saying "open" after closing time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fakes import ports
from fakes.hands import names, type_words
from fakes.plain_directory import NoHolidays
from pytestqt.qtbot import QtBot

from navigator.directory.schedule import Rule, Schedule
from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.public_view import PublicDirectory
from navigator.use_cases.reading_texts import TextReader
from resources_db.speech import speech
from tests.ui.conftest import OpenWindow
from ui.desktop.viewmodels.search import MINUTE_MS
from ui.desktop.views.main_window import MainWindow

DAY = Schedule(rules=(Rule(opens=9 * 60, closes=17 * 60),), zone="UTC")
PLACES = ("Cedar Lot Safe Sleep", "Harbor Street Night Shelter")


class MovingClock:
    moment = datetime(2026, 11, 17, 16, 59, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


def standing(open_window: OpenWindow, clock: MovingClock) -> MainWindow:
    directory = ports.FakeDirectory(hours={PLACES[0]: DAY})
    texts = TextReader(speech, ports.FakePlaces())
    find = FindResources(PublicDirectory(directory), texts, ports.Sphere(), NoHolidays(), clock)
    return open_window(ports.services(directory, find=find))


def hours(window: MainWindow) -> dict[str, str]:
    return {row.name: row.hours for row in window.session.search.shown.rows}


def test_a_minute_later_the_same_screen_says_closed(qtbot: QtBot, open_window: OpenWindow) -> None:
    clock = MovingClock()
    window = standing(open_window, clock)
    type_words(qtbot, window, "cedar")
    qtbot.waitUntil(lambda: hours(window) == {PLACES[0]: "Open until 17:00"})
    clock.moment += timedelta(minutes=1)
    window.session.search.look_again()
    qtbot.waitUntil(lambda: hours(window)[PLACES[0]].startswith("Closed, opens"))
    assert names(window) == [PLACES[0]]
    assert [row.head.title for row in window.session.search.shown.rows if row.head] == ["Later"]


def test_looking_again_says_nothing_and_leaves_an_unchanged_list_alone(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = standing(open_window, MovingClock())
    type_words(qtbot, window, "cedar")
    search = window.session.search
    qtbot.waitUntil(lambda: not search.loading and bool(hours(window)))
    told: list[object] = []
    search.changed.connect(lambda: told.append("changed"))
    search.loading_changed.connect(told.append)
    search.look_again()
    search._found_again(replace(search.shown, took="1 hit in 9 ms"))
    assert told == []
    search._found_again(replace(search.shown, rows=()))
    assert told == ["changed"]


def test_the_window_looks_again_each_minute(window: MainWindow) -> None:
    timer = window.session.search._minute
    assert timer.isActive()
    assert timer.interval() == MINUTE_MS <= 60_000
