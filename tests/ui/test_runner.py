import gc
import threading

from fakes import ports
from fakes.hands import names, type_words
from pytestqt.qtbot import QtBot

from navigator.ports import CancelToken
from tests.ui.conftest import OpenWindow
from ui.desktop.workers.runner import Failure, Runner


def test_late_answer_of_a_withdrawn_job_is_dropped(qtbot: QtBot) -> None:
    runner, go, answers = Runner(), threading.Event(), []

    def late(_token: CancelToken) -> str:
        go.wait(5)
        return "late"

    runner.start("lane", late, answers.append, answers.append)
    runner.start("lane", lambda _token: "newer", answers.append, answers.append)
    go.set()
    qtbot.waitUntil(lambda: answers == ["newer"])
    runner.close()


def test_lanes_do_not_withdraw_each_other(qtbot: QtBot) -> None:
    runner, answers = Runner(), []
    for lane in ("a", "b", "c"):
        runner.start(lane, lambda _token, lane=lane: lane, answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == ["a", "b", "c"])
    runner.close()


def test_known_fault_keeps_its_words_and_candidates(qtbot: QtBot) -> None:
    runner, failures = Runner(), []
    places = ports.FakePlaces()
    runner.start("lane", lambda _token: places.resolve("springfield"), failures.append, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert failures == [
        Failure(
            message="Which Springfield is meant?", hint="Choose one.", candidates=("Springfield, OR", "Springfield, IL")
        )
    ]
    runner.close()


def wait_for_the_end(token: CancelToken) -> None:
    while not token.cancelled:
        threading.Event().wait(0.005)


def test_closing_ends_the_thread() -> None:
    runner = Runner()
    runner.start("lane", wait_for_the_end, print, print)
    runner.close()
    assert "runner" not in [thread.name for thread in threading.enumerate()]


def test_view_models_live_as_long_as_their_window(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    gc.collect()
    type_words(qtbot, window, "cedar")
    assert names(window) == ["Cedar Lot Safe Sleep"]
