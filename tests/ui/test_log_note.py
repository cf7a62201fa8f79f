"""A note of the care team in the Log: typed in the form or added later, a draft until it is kept, never an officer's to see."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.at_casebook import Hands, Key, begun_window, everything_shown, kept, sign_in
from fakes.at_log import enter_log, finish_one
from fakes.window_casebook import NAME, PASSPHRASE, Laptop
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from ui.desktop.views.log_view import LogView
from ui.desktop.views.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
OFFICER, WORDS = "Olga Ruiz", "calm now; wants the clinic"
Start = Callable[[str], MainWindow]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Start:
    laptop = Laptop(tmp_path)
    laptop.make()
    laptop.add(OFFICER, Role.OFFICER)

    def begin(name: str) -> MainWindow:
        window = begun_window(qtbot, laptop.services)
        qtbot.addWidget(window)
        sign_in(window, hands, name)
        qtbot.waitUntil(lambda: window.casebook.is_open)
        return window

    return begin


def notes(view: LogView) -> list[str]:
    return [note.text for note in view._log.seen.notes] if view._log.seen else []


def write(hands: Hands, view: LogView, words: str) -> None:
    view.form.lines.note.edit.setFocus()
    hands.type(words)


def test_it_is_typed_in_several_lines_and_kept_with_the_encounter(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    write(hands, view, "calm now")
    hands.press(Key.Key_Return)
    hands.type("rests")
    hands.press(Key.Key_R, Key.Key_Space, Key.Key_Slash)  # letters that act elsewhere
    assert view.form.lines.note.text == "calm now\nrestsr /"
    assert not window.door.is_covered
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: notes(view) == ["calm now\nrestsr /"])
    assert "calm now" in view.form.referrals.text()
    assert view.form.lines.note.text == "", "the next note is another one"
    window.close()


def test_what_is_typed_is_a_draft_and_leaves_with_the_lock(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    write(hands, view, WORDS)
    window.casebook.lock()
    assert WORDS not in everything_shown(window)
    assert WORDS not in view.form.lines.note.edit.toPlainText()
    view.form.lines.note.edit.undo()
    assert view.form.lines.note.text == ""
    window.close()
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    qtbot.waitUntil(lambda: view.form.lines.note.text == WORDS)
    window.close()


def take_away(hands: Hands) -> None:
    hands.press(Key.Key_A, mod=CTRL)
    hands.press(Key.Key_Delete)


def test_what_was_typed_and_taken_away_comes_back_in_nobodys_hands(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    write(hands, view, WORDS)
    take_away(hands)
    view.form.lines.name.edit.setFocus()
    hands.type("Jo Park")
    take_away(hands)
    hands.press(Key.Key_N, mod=CTRL)
    for edit in (view.form.lines.note.edit, view.form.lines.name.edit):
        edit.setFocus()
        hands.press(Key.Key_Z, mod=CTRL)
    assert (view.form.lines.note.text, view.form.lines.name.text) == ("", ""), "another encounter"
    write(hands, view, WORDS)
    take_away(hands)
    window.casebook.end()
    view.form.lines.note.edit.undo()
    assert view.form.lines.note.text == "", "another account"
    window.close()


def copied(qtbot: QtBot, start: Start, hands: Hands) -> MainWindow:
    """Return a window in which somebody copied all of a note that they type."""
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    write(hands, view, WORDS)
    hands.press(Key.Key_A, mod=CTRL)
    hands.press(Key.Key_C, mod=CTRL)
    return window


def test_what_was_copied_from_it_leaves_the_clipboard_with_the_lock(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = copied(qtbot, start, hands)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == WORDS
    window.casebook.lock()
    assert clipboard.text() == ""
    clipboard.setText("copied elsewhere while it was locked")
    window.casebook.sign_in(NAME, PASSPHRASE, "")
    qtbot.waitUntil(lambda: window.casebook.is_open)
    window.casebook.lock()
    assert clipboard.text() == "copied elsewhere while it was locked"
    clipboard.clear()
    window.close()


def test_what_was_copied_from_it_leaves_the_clipboard_after_a_minute(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = copied(qtbot, start, hands)
    later = window.door.rooms.guard.later
    assert (later.isActive(), later.interval()) == (True, 60_000)
    later.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""
    window.close()


def test_one_is_added_to_a_finished_encounter_and_left_again(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    amend = view.record.amend
    amend.add_note.setFocus()
    hands.press(Key.Key_Space)
    assert amend.answer.note.edit.hasFocus()
    assert not amend.reason.isVisible()
    hands.type(WORDS)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: notes(view) == [WORDS])
    qtbot.waitUntil(lambda: WORDS in view.record.also.text())
    assert kept(qtbot, window, "amendment") == []
    qtbot.waitUntil(lambda: not amend.answer.note.isVisible())
    amend.add_note.setFocus()
    hands.press(Key.Key_Space)
    hands.type(WORDS)
    take_away(hands)
    amend.add_note.setFocus()
    hands.press(Key.Key_Space)
    amend.answer.note.edit.undo()
    assert amend.answer.note.text == ""
    assert (amend.answer.note.isVisible(), amend.add_note.isChecked()) == (False, False)
    window.close()


def test_an_officer_has_no_such_line_and_sees_no_note(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = start(OFFICER)
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    assert not view.record.amend.add_note.isVisible()
    hands.press(Key.Key_N, mod=CTRL)
    assert view.form.lines.rows[9].isVisible()
    assert not view.form.lines.rows[-1].isVisible()
    window.close()
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    assert view.form.lines.rows[-1].isVisible()
    window.close()


def test_under_f10_nothing_of_a_note_is_shown(qtbot: QtBot, start: Start, hands: Hands) -> None:
    window = start(NAME)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    write(hands, view, WORDS)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: notes(view) == [WORDS])
    hands.press(Key.Key_F10)
    qtbot.waitUntil(window.turned.frame.isVisible)
    qtbot.waitUntil(lambda: view._log.seen is not None)
    assert notes(view) == []
    assert WORDS not in everything_shown(window)
    window.close()
