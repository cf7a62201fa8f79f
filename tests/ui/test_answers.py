"""Answers during the call: what is to be asked stands in order, one key each; kept, shown, undone, by keyboard alone."""

from dataclasses import replace
from datetime import date

import pytest
from fakes import ports
from fakes.answers import FakeAnswers
from fakes.hands import copied, focus, names, press, type_words
from fakes.plain_directory import NoHolidays
from fakes.verdicts import ASKS, LATER, TAKES, WONT, FourShelters
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from navigator.use_cases.find_resources import FindResources
from navigator.use_cases.public_view import PublicDirectory
from navigator.use_cases.reading_texts import TextReader
from resources_db.speech import speech
from tests.ui.conftest import OpenWindow
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.verdict_block import VerdictBlock

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PET_AND_ID = "shelter with pet no id"


@pytest.fixture
def calls() -> FakeAnswers:
    return FakeAnswers()


@pytest.fixture
def window(open_window: OpenWindow, calls: FakeAnswers) -> MainWindow:
    return opened(open_window, FourShelters(), calls)


def opened(open_window: OpenWindow, directory: FourShelters, calls: FakeAnswers) -> MainWindow:
    shown, texts = PublicDirectory(directory), TextReader(speech, ports.FakePlaces())
    find = FindResources(shown, texts, ports.Sphere(), NoHolidays(), ports.FixedClock(), calls)
    return open_window(ports.services(directory, find=find, calls=calls))


def ask_of(qtbot: QtBot, window: MainWindow, text: str = "shelter with pet", place: str = ASKS) -> None:
    """Type a question and open the page of a place, with the focus in the list."""
    type_words(qtbot, window, text)
    qtbot.waitUntil(lambda: len(names(window)) == 4)
    press(qtbot, Qt.Key.Key_Down)
    window.pages.find_view.results.list.select(names(window).index(place))
    shows(qtbot, window, place)


def shows(qtbot: QtBot, window: MainWindow, place: str) -> None:
    def there() -> bool:
        face, row = window.session.detail.face, window.session.detail.row
        return face is not None and row is not None and face.row == row and row.name == place

    qtbot.waitUntil(there)


def block(window: MainWindow) -> VerdictBlock:
    detail = window.pages.find_view.detail
    assert detail is not None
    assert detail._verdict is not None
    return detail._verdict


def pill(window: MainWindow, place: str) -> str:
    row = next(row for row in window.session.search.shown.rows if row.name == place)
    return row.pill.words if row.pill else ""


def kept(calls: FakeAnswers) -> list[tuple[str, str, str, str]]:
    return [(one.service_at_location_id, one.fact, one.value, one.answer.value) for one in calls.standing()]


@pytest.mark.parametrize(
    ("key", "answer", "verdict"),
    [
        (Qt.Key.Key_Y, "allows", "Should take"),
        (Qt.Key.Key_N, "refuses", "Rule says no"),
        (Qt.Key.Key_D, "condition", "Ask first"),
    ],
)
def test_one_key_answers_and_the_verdict_follows(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers, key: Qt.Key, answer: str, verdict: str
) -> None:
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, key)
    qtbot.waitUntil(lambda: kept(calls) == [(ASKS, "pet", "", answer)])
    qtbot.waitUntil(lambda: window.status.right.text() == f"Kept: a pet, {_said(answer)}. {ASKS}: {verdict}.")
    assert pill(window, ASKS) == verdict
    shows(qtbot, window, ASKS)
    face = window.session.detail.face
    assert face is not None
    assert face.reasons[0].text.endswith("told the team 17 Nov 2026")
    assert face.reasons[0].origin == ""


def _said(answer: str) -> str:
    return {"allows": "yes", "refuses": "no", "condition": "it depends"}[answer]


def test_the_open_questions_stand_in_order_and_the_keys_go_through_them(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers
) -> None:
    ask_of(qtbot, window, PET_AND_ID)
    press(qtbot, Qt.Key.Key_A, CONTROL | SHIFT)
    assert [row.question.words for row in block(window).questions] == ["a pet", "no ID"]
    assert block(window).focused == "pet"
    press(qtbot, Qt.Key.Key_Y)
    assert block(window).focused == "has_id"
    press(qtbot, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: kept(calls) == [(ASKS, "pet", "", "allows"), (ASKS, "has_id", "no", "allows")])
    qtbot.waitUntil(lambda: pill(window, ASKS) == "Should take")
    shows(qtbot, window, ASKS)
    assert [row.question.answer for row in block(window).questions] == ["allows", "allows"]


def test_whoever_answers_stays_on_that_page_and_goes_on_there(qtbot: QtBot, window: MainWindow) -> None:
    ask_of(qtbot, window, PET_AND_ID)
    press(qtbot, Qt.Key.Key_A)
    before = block(window)
    press(qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: block(window) is not before)
    assert pill(window, ASKS) == "Rule says no"
    assert window.session.detail.row is not None
    assert window.session.detail.row.name == ASKS
    assert block(window).focused == "has_id"
    assert ASKS in names(window)[2:]


def test_a_slip_is_undone_by_its_key_and_a_second_answer_replaces_the_first(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers
) -> None:
    ask_of(qtbot, window)
    assert block(window).undo is None
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: block(window).undo is not None)
    press(qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: kept(calls) == [(ASKS, "pet", "", "refuses")])
    qtbot.waitUntil(lambda: pill(window, ASKS) == "Rule says no")
    shows(qtbot, window, ASKS)
    press(qtbot, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: pill(window, ASKS) != "Rule says no")
    assert window.status.right.text().startswith("Taken back: a pet, no.")


def test_what_was_kept_is_undone_by_nobody_who_comes_after(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers
) -> None:
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: block(window).undo is not None)
    window.casebook.left.emit()
    ask_of(qtbot, window)
    assert block(window).undo is None
    press(qtbot, Qt.Key.Key_U)
    assert kept(calls) == [(ASKS, "pet", "", "allows")]


def test_undo_of_the_first_answer_leaves_the_question_as_it_was(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers
) -> None:
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: block(window).undo is not None)
    undo = block(window).undo
    assert undo is not None
    undo.click()
    qtbot.waitUntil(lambda: kept(calls) == [] and block(window).undo is None)
    assert pill(window, ASKS) == "Ask first"
    assert [row.question.answer for row in block(window).questions] == [""]


def test_enter_alone_picks_no_answer_and_space_picks_the_one_in_focus(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers
) -> None:
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_A)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(qtbot, key)
    assert not [lane for lane in window.session._desk_runner._tokens if lane.startswith("call")]
    assert block(window).focused == "pet"
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: kept(calls) == [(ASKS, "pet", "", "refuses")])


def test_letters_answer_nothing_from_the_list_the_page_or_where_a_caret_is(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers
) -> None:
    ask_of(qtbot, window)
    for letter in "ynd":
        qtbot.keyClicks(focus(), letter)
    press(qtbot, Qt.Key.Key_Return)
    detail = window.pages.find_view.detail
    assert detail is not None
    assert focus() is detail.page
    for letter in "yndu":
        qtbot.keyClicks(focus(), letter)
    window._keys.run("query")
    qtbot.keyClicks(focus(), " ayndu")
    assert focus() is window.pages.find_view.bar.query.edit
    assert not [lane for lane in window.session._desk_runner._tokens if lane.startswith("call")]
    assert kept(calls) == []


def test_c_still_copies_the_number_from_among_the_answers(qtbot: QtBot, window: MainWindow, calls: FakeAnswers) -> None:
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_C)
    assert copied() == "(541) 555-0171"
    assert kept(calls) == []


def test_an_answer_that_is_not_kept_is_said_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, calls: FakeAnswers
) -> None:
    calls.full = True
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: window.status.right.text() == "Not kept. The disk is full. Make room.")
    assert pill(window, ASKS) == "Ask first"
    assert block(window).undo is None


def test_what_every_fact_allows_has_nothing_to_answer_and_the_page_has_the_focus(
    qtbot: QtBot, window: MainWindow
) -> None:
    ask_of(qtbot, window, place=TAKES)
    assert block(window).questions == []
    press(qtbot, Qt.Key.Key_A)
    detail = window.pages.find_view.detail
    assert detail is not None
    assert focus() is detail.page


@pytest.mark.parametrize("place", [LATER, WONT])
def test_a_closed_place_can_be_asked_and_a_dated_rule_stands(qtbot: QtBot, window: MainWindow, place: str) -> None:
    ask_of(qtbot, window, place=place)
    assert [row.question.fact for row in block(window).questions] == (["pet"] if place == LATER else [])


def test_that_a_listing_is_still_right_is_one_key_and_takes_its_triangle(
    qtbot: QtBot, open_window: OpenWindow, calls: FakeAnswers
) -> None:
    directory = FourShelters()
    directory.rows = tuple(replace(row, assured_date=date(2026, 1, 5)) for row in directory.rows)
    window = opened(open_window, directory, calls)
    ask_of(qtbot, window, place=TAKES)
    (question,) = block(window).questions
    assert [button.text() for button in question.buttons.values()] == ["Yes"]
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_N)
    press(qtbot, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: pill(window, TAKES) == "Should take")
    assert kept(calls) == [(TAKES, "verified_in_date", "", "allows")]
    assert window.status.right.text() == f"Kept: still right. {TAKES}: Should take."
    row = next(row for row in window.session.search.shown.rows if row.name == TAKES)
    assert (row.age, row.old) == ("checked today", False)
    shows(qtbot, window, TAKES)
    assert any("told the team, 17 Nov 2026" in note.lines[0] for note in window.session.detail.face.notes)  # type: ignore[union-attr]


def test_the_buttons_say_question_answer_and_key(qtbot: QtBot, window: MainWindow) -> None:
    ask_of(qtbot, window)
    (row,) = block(window).questions
    said = [QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) for button in row.buttons.values()]
    assert said == [f"1. Do you take a pet? a pet: {answer}" for answer in ("Yes, Y", "No, N", "Depends, D")]
    assert all(isinstance(button, QPushButton) and button.focusPolicy() for button in row.buttons.values())


def test_a_page_that_was_told_something_shows_it(qtbot: QtBot, window: MainWindow) -> None:
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: block(window).undo is not None)
    face = window.session.detail.face
    assert face is not None
    assert [fact.words for fact in face.facts] == ["Pet: allowed"]
    assert face.told == "told the team, 17 Nov 2026"


def test_letters_of_the_hits_mean_nothing_in_the_situation(qtbot: QtBot, window: MainWindow) -> None:
    ask_of(qtbot, window)
    press(qtbot, Qt.Key.Key_F3)
    row = focus()
    assert row in window.pages.find_view.pane.rows
    qtbot.keyClicks(row, "a")
    assert focus() is row
