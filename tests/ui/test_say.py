"""What to say on the telephone: the need and who comes, never health or a name; the answers of the call are kept."""

from typing import Any

import pytest
from fakes.at_casebook import Hands, Key
from fakes.hands import focus, type_words
from pytestqt.qtbot import QtBot

from navigator.directory.overlay import Answer
from ui.desktop.models.rows import Row
from ui.desktop.viewmodels.say_words import say_words
from ui.desktop.views.heard_sheet import HeardSheet
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.number_view import NumberView


def number_of(qtbot: QtBot, window: MainWindow, hands: Hands, words: str) -> tuple[NumberView, Row]:
    type_words(qtbot, window, words)
    qtbot.waitUntil(lambda: window.session.detail.row is not None and window.session.detail.row.hit.listing.id != "")
    window.pages.find_view.bar.focus_query()
    hands.press(Key.Key_Down, Key.Key_Space)
    view = window.pages.number.view
    row = window.session.detail.row
    assert view is not None
    assert row is not None
    return view, row


def test_the_screen_says_who_comes_and_what_to_ask(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view, row = number_of(qtbot, window, hands, "shelter with dog 34 yo")
    said = view.say.say.text()
    assert "one adult, with a pet" in said
    # The direction is the one from us to them: on the telephone it would be the wrong one.
    assert f"We are {row.distance.rpartition(' ')[0]} away." in said
    asked = [each.question.fact for each in view.say.questions]
    assert asked == [one.fact for one in row.hit.asks if one.words and not one.answer][:3]


def test_an_answer_of_the_call_is_kept_and_the_next_is_asked(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    for place in range(6):
        view, row = number_of(qtbot, window, hands, "shelter with dog no id")
        if view.say.questions:
            break
        hands.press(Key.Key_Escape, *[Key.Key_Down] * place)
    question = view.say.questions[0].question
    view.say.questions[0].focus()
    hands.press(Key.Key_Y)
    calls: Any = window.session.services.calls
    qtbot.waitUntil(lambda: bool(calls.all))
    assert (calls.all[0].service_at_location_id, calls.all[0].fact, calls.all[0].answer) == (
        row.hit.listing.id, question.fact, Answer.ALLOWS,
    )  # fmt: skip
    assert question.fact not in [each.question.fact for each in view.say.questions]


@pytest.mark.parametrize(
    "told",
    [{"alcohol": "yes"}, {"opioid": "2"}, {"methadone": "yes"}, {"suicidal": "yes"}, {"hold": "yes"}, {"pregnant": "yes"},
     {"fleeing_violence": "yes"}, {"veteran": "yes"}, {"medical_need": "yes"}, {"gender": "man"}],
)  # fmt: skip
def test_nothing_of_health_is_said_before_the_person_agreed(
    window: MainWindow, qtbot: QtBot, told: dict[str, str]
) -> None:
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.session.detail.row is not None)
    row = window.session.detail.row
    assert row is not None
    assert say_words(row, told) == say_words(row, {})


def asking(qtbot: QtBot, window: MainWindow, hands: Hands) -> tuple[NumberView, Row]:
    for place in range(6):
        view, row = number_of(qtbot, window, hands, "shelter with dog no id")
        if view.say.questions:
            return view, row
        hands.press(Key.Key_Escape, *[Key.Key_Down] * place)
    raise AssertionError("no place asks anything")


def test_the_first_question_is_answered_by_its_letter_at_once(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view, row = asking(qtbot, window, hands)
    first = view.say.questions[0].question
    assert focus() is view
    hands.press(Key.Key_N)
    qtbot.waitUntil(lambda: all(row.question.fact != first.fact for row in view.say.questions))
    assert focus() is view
    calls: Any = window.session.services.calls
    qtbot.waitUntil(lambda: bool(calls.all))
    assert (calls.all[0].service_at_location_id, calls.all[0].answer) == (row.hit.listing.id, Answer.REFUSES)


def test_what_was_heard_is_kept_from_there_and_one_comes_back(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view, _ = number_of(qtbot, window, hands, "harbor")
    hands.press(Key.Key_H)
    sheet = window.door._cover
    assert isinstance(sheet, HeardSheet)
    sheet.unit.press(0)
    sheet.number.focus()
    hands.press(Key.Key_3)
    assert sheet.number.value == "3"
    hands.press(Key.Key_Escape)
    assert not window.door.is_covered
    assert focus() is view
