"""What the window counts as not found: a question that rested, once; never its words, never in training."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from fakes import linden, ports
from fakes.hands import press, type_words
from fakes.office import FakeOffice
from fakes.room import enter, real, rows, spoken
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.directory.gap import Gap, GapReason
from navigator.errors import NavigatorError
from navigator.ports import CancelToken
from navigator.search.result import SearchResult
from tests.ui.conftest import OpenWindow
from ui.desktop.models.records import RoomSection
from ui.desktop.services import DesktopServices
from ui.desktop.viewmodels.gaps import REST_MS
from ui.desktop.views.main_window import MainWindow

FOOD = Gap(need="food_pantry", place="OR-linden_county", reason=GapReason.NOT_LISTED)
LEGAL = Gap(need="legal_help", place="OR-linden_county", reason=GapReason.NOT_LISTED)


class MovingClock:
    moment = datetime(2026, 11, 17, 22, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


def own(counted: list[Gap], *, training: bool = False, **more: object) -> DesktopServices:
    settings = ports.FakeSettings(training=training, origin=linden.STATION.name)
    directory = ports.FakeDirectory(training=training)
    return ports.services(directory, settings=settings, not_found=counted.append, **more)


def opened(qtbot: QtBot, open_window: OpenWindow, services: DesktopServices) -> MainWindow:
    window = open_window(services)
    qtbot.waitUntil(lambda: window.session.origin.origin is not None)
    return window


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Let the question rest until everything that follows is done."""
    gaps = window.session.gaps
    qtbot.waitUntil(gaps._rest.isActive)
    gaps._rest.stop()
    gaps._look()
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait for what stands in the queues of both workers by now."""
    for runner in (window.session._runner, window.session._desk_runner):
        done: list[None] = []
        runner.start("after all", lambda _token: None, done.append, lambda _: None)
        qtbot.waitUntil(partial(bool, done))


def asks(qtbot: QtBot, window: MainWindow, text: str) -> None:
    type_words(qtbot, window, text)
    rest(qtbot, window)


def test_a_question_that_rests_without_a_good_hit_is_counted(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    window = opened(qtbot, open_window, own(counted))
    asks(qtbot, window, "food pantry")
    assert counted == [FOOD]
    asks(qtbot, window, "night shelter")
    assert counted == [FOOD]


def test_what_is_still_being_typed_or_was_cleared_is_not_counted(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    window = opened(qtbot, open_window, own(counted))
    timer = window.session.gaps._rest
    assert timer.interval() == REST_MS >= 3_000
    type_words(qtbot, window, "food pantry")
    qtbot.waitUntil(timer.isActive)
    window.session.search.set_text("food pantry l")
    assert not timer.isActive()
    qtbot.waitUntil(timer.isActive)
    window.session.search.set_text("")
    assert not timer.isActive()
    settle(qtbot, window)
    assert counted == []


def test_doing_something_with_an_answer_says_that_it_was_meant(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    directory = ports.FakeDirectory(training=False)
    directory.rows = tuple(replace(row, training=False) for row in linden.LINES)
    services = replace(own(counted), find=ports.services(directory).find, gap=ports.services(directory).gap)
    window = opened(qtbot, open_window, services)
    type_words(qtbot, window, "mobile crisis")
    qtbot.waitUntil(window.session.gaps._rest.isActive)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_C)
    assert not window.session.gaps._rest.isActive()
    settle(qtbot, window)
    assert [gap.need for gap in counted] == ["mobile_crisis"]
    press(qtbot, Qt.Key.Key_C)
    settle(qtbot, window)
    assert len(counted) == 1


def test_in_one_scene_a_need_counts_once_however_it_is_put(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    window = opened(qtbot, open_window, own(counted))
    for text in ("food pantry", "food pantry tomorrow", "food pantry with dog"):
        asks(qtbot, window, text)
    assert counted == [FOOD]
    asks(qtbot, window, "legal help")
    assert counted == [FOOD, LEGAL]


def test_the_next_person_s_question_counts_but_the_same_one_once_a_night(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    clock = MovingClock()
    window = opened(qtbot, open_window, own(counted, clock=clock))
    asks(qtbot, window, "food pantry")
    window.clear_situation()
    asks(qtbot, window, "Food  Pantry ")
    assert counted == [FOOD]
    window.clear_situation()
    window.session.situation.set("pet", "yes")
    asks(qtbot, window, "food pantry")
    assert counted == [FOOD, FOOD]
    clock.moment += timedelta(hours=13)
    window.session.situation.set("pet", "yes")
    asks(qtbot, window, "food pantry")
    assert counted == [FOOD, FOOD]
    clock.moment += timedelta(hours=2)
    asks(qtbot, window, "food pantry for him")
    assert counted == [FOOD, FOOD, FOOD]


def test_a_screen_that_is_left_standing_asks_nothing_new(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    window = opened(qtbot, open_window, own(counted))
    asks(qtbot, window, "night shelter")
    search = window.session.search
    search._show(replace(search.shown, rows=()))
    assert not window.session.gaps._rest.isActive()
    search.look_again()
    settle(qtbot, window)
    assert not window.session.gaps._rest.isActive()


def test_training_counts_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    looked: list[SearchResult] = []

    def gap(result: SearchResult, _token: CancelToken) -> Gap:
        looked.append(result)
        return FOOD

    window = opened(qtbot, open_window, own(counted, training=True, gap=gap))
    asks(qtbot, window, "food pantry")
    assert (looked, counted) == ([], [])


@pytest.mark.expects_log
def test_a_count_that_fails_disturbs_nobody_and_is_logged_by_type(
    qtbot: QtBot, open_window: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_gap: Gap) -> None:
        raise NavigatorError("The disk is full: food pantry for John.")

    window = opened(qtbot, open_window, replace(own([]), not_found=full))
    asks(qtbot, window, "food pantry for John Smith")
    assert caplog.messages == ["a search was not counted: NavigatorError"]
    assert window.status.right.text().startswith("0 hits in ")


def test_nothing_of_what_was_asked_is_kept_to_compare(qtbot: QtBot, open_window: OpenWindow) -> None:
    counted: list[Gap] = []
    window = opened(qtbot, open_window, own(counted))
    asks(qtbot, window, "food pantry John Smith 541-555-0156")
    gaps = window.session.gaps
    assert {type(one) for one in gaps._questions} == {int}
    assert gaps._scene == {"food_pantry"}


def test_the_room_says_what_was_not_found_where_why_and_how_often(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(real(FakeOffice()))
    room = enter(qtbot, window, RoomSection.NOT_FOUND)
    assert [(row.title, row.right) for row in rows(window)] == [
        ("Detox (withdrawal care)", "12 searches"),
        ("Need not understood", "1 search"),
    ]
    assert spoken(window)[0] == "Detox (withdrawal care), Lane County, OR, 12 searches, Closed at that time"
    assert "searches, not people" in room.rows.note.text()
