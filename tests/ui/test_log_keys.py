"""The keys of the Log's form act wherever on the page the focus is, and why it was not saved goes with what was wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, sign_in
from fakes.at_log import ALT, SHIFT, enter_log, fill_in, finish_one, kinds
from fakes.window_casebook import Laptop
from pytestqt.qtbot import QtBot

from ui.desktop.models.log_rows import RowKind
from ui.desktop.views.main_window import MainWindow


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path)
    made.make()
    return made


@pytest.fixture
def window(start: Callable[[], MainWindow], hands: Hands) -> MainWindow:
    made = start()
    sign_in(made, hands)
    return made


def test_from_the_list_f9_ends_it_and_alt_and_a_digit_jumps_to_a_line(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    view.panes.focus_list()
    hands.press(Key.Key_F9)
    assert view.form.foot.missing.text() == "Not yet: Person, Why, We did, Ended as, Without us"
    hands.press(Key.Key_3, mod=ALT)
    assert view.form.lines.reasons.buttons[0].hasFocus()


def test_alt_and_a_digit_leaves_the_note_and_is_never_typed_into_it(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    view.notes.focus_text()
    hands.press(Key.Key_4, mod=ALT)
    assert view.notes.text.text == ""
    assert view.form.lines.safety.what.buttons[0].hasFocus()


def test_beside_a_record_the_keys_of_the_form_do_nothing_and_type_nothing(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    hands.press(Key.Key_N, mod=CTRL)
    view.panes.focus_list()
    hands.press(Key.Key_Down)
    qtbot.waitUntil(lambda: view.panes.shows_record)
    view.notes.focus_text()
    hands.press(Key.Key_4, mod=ALT)
    hands.press(Key.Key_F9)
    assert (view.notes.text.text, view.notes.text.edit.hasFocus()) == ("", True)
    assert view.form.lines.times.lines["end"].text == "", "nor does a time stay in a form that nobody sees"
    assert kinds(view) == [RowKind.DRAFT, RowKind.FINISHED]


def test_while_it_is_saved_its_keys_answer_nothing(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    view.form.press_save(finish=False)
    assert view._log.saving.is_of_the_form
    hands.press(Key.Key_F9)
    assert view._log.forms.form is not None
    assert view._log.forms.form.end is None
    qtbot.waitUntil(lambda: kinds(view) == [RowKind.OPEN])


def test_why_it_was_not_saved_goes_as_soon_as_the_form_changes(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    fill_in(view, hands)
    hands.press(Key.Key_Return, mod=CTRL | SHIFT)
    qtbot.waitUntil(lambda: "Not said yet: the end." in view.form.error.text())
    view._log.changed.emit()
    assert view.form.error.isVisible(), "it stays as long as nothing was changed"
    hands.press(Key.Key_F9)
    assert view.form.foot.missing.text() == "Nothing is missing."
    assert (view.form.error.text(), view.form.error.isVisible()) == ("", False)


def test_why_a_time_was_not_taken_goes_with_the_time(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    line = view.form.lines.times.lines["dispatched"].edit
    line.setFocus()
    hands.type("25")
    hands.press(Key.Key_Return, mod=CTRL)
    assert "Dispatched: That is no time of day." in view.form.error.text()
    hands.press(Key.Key_Backspace, Key.Key_Backspace)
    assert line.text() == ""
    assert view.form.error.text() == ""
