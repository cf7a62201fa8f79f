"""One shift and the next in the Log, over a real encrypted casebook: notes that are read, records that come back, corrections."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, begun_window, everything_shown, kept, refer_with_follow_up
from fakes.at_log import BEN, OTHER, SHIFT, answer, at_desk, colleague, enter_log, finish_one, log_of, sign_in_as
from fakes.window_casebook import BANNER, NAME, PASSPHRASE, PIN, Laptop
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.casebook.review import ReviewState
from navigator.use_cases.review import send_back, to_co_sign
from navigator.use_cases.seat import Seat
from resources_db.casebook.door import signed_in
from ui.desktop.models.log_rows import RowKind
from ui.desktop.views.log_view import LogView
from ui.desktop.views.main_window import MainWindow

NOTE = "call before you knock"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path)
    made.make()
    colleague(made)
    return made


@pytest.fixture
def start(qtbot: QtBot, laptop: Laptop) -> Iterator[Callable[[str, str], MainWindow]]:
    windows: list[MainWindow] = []

    def begin(name: str, words: str) -> MainWindow:
        for window in windows:
            window.close()
        windows.append(begun_window(qtbot, laptop.services))
        sign_in_as(windows[-1], Hands(qtbot), name, words)
        return windows[-1]

    yield begin
    for window in windows:
        window.close()


def said(view: LogView) -> str:
    return "\n".join(label.text() for label in view.record.findChildren(QLabel))


def stays_at(view: LogView) -> bool:
    """Tell whether the focus is at the beginning of what corrects the record."""
    focus = QApplication.focusWidget()
    return focus is not None and view.record.amend.field.isAncestorOf(focus)


def test_a_note_is_read_and_acknowledged_by_the_next_shift(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(NAME, PASSPHRASE)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL | SHIFT)
    hands.type(NOTE)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not view.notes.text.text)
    (note,) = kept(qtbot, window, "hand_off")
    assert (note.text, note.to_unit, note.is_waiting) == (NOTE, "t1", True)
    assert view._notes_model.notes == (), "nobody reads their own"
    window = start(BEN, OTHER)
    view = enter_log(qtbot, window, hands)
    qtbot.waitUntil(lambda: bool(view.notes.reads))
    assert view.head.to_read.text() == "1 note to read"
    assert NOTE in everything_shown(window)
    hands.press(Key.Key_F6)
    assert view.notes.reads[0].hasFocus()
    hands.press(Key.Key_Space)
    qtbot.waitUntil(lambda: not view._notes_model.notes)
    (note,) = kept(qtbot, window, "hand_off")
    assert [each.by for each in note.acknowledged] == [window.casebook.sitter.user]  # type: ignore[union-attr]
    assert NOTE not in everything_shown(window)


def test_notes_that_wait_leave_every_widget_when_it_locks(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(NAME, PASSPHRASE)
    enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL | SHIFT)
    hands.type(NOTE)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: len(kept(qtbot, window, "hand_off")) == 1)
    window = start(BEN, OTHER)
    view = enter_log(qtbot, window, hands)
    qtbot.waitUntil(lambda: bool(view.notes.reads))
    window.casebook.lock()
    assert NOTE not in everything_shown(window)


def test_an_amendment_keeps_both_versions_with_the_reason(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(NAME, PASSPHRASE)
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    amend = view.record.amend
    answer(hands, amend.field, "disposition")
    assert amend.was.text() == "It says: To a shelter"
    (ended,) = amend.answer.strips
    assert (ended.value, amend.says.isVisible()) == ("transport_shelter", False), "what counts now is what is changed"
    answer(hands, ended, "left_with_family")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: "Say why the record is changed." in amend.error.text())
    assert ended.value == "left_with_family"
    amend.reason.edit.setFocus()
    hands.type("wrong button")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: "With family (amended)" in said(view))
    assert "Before: To a shelter (changed: wrong button)" in said(view)
    assert view._log.seen is not None
    (made,) = view._log.seen.corrected
    assert (made.field, made.was, made.says) == ("disposition", "To a shelter", "With family")
    assert made.codes == ("left_with_family",)
    assert [one.disposition for one in kept(qtbot, window, "encounter")] == ["transport_shelter"]
    assert (amend.answer.codes, amend.reason.text) == ((), "")
    assert stays_at(view), "whoever amended reads on at the record"


def test_of_many_answers_one_is_changed_and_what_would_have_been_has_three(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(NAME, PASSPHRASE)
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    amend = view.record.amend
    answer(hands, amend.field, "reasons")
    answer(hands, amend.answer.strips[0], "overdose")
    amend.reason.edit.setFocus()
    hands.type("seen late")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: "(amended)" in said(view))
    answer(hands, amend.field, "diversion")
    would, avoided, basis = amend.answer.strips
    for strip, code in ((would, "arrest"), (avoided, "yes"), (basis, "officer_statement")):
        if strip.value != code:
            answer(hands, strip, code)
    assert would.isVisible()
    assert basis.isVisible()
    amend.reason.edit.setFocus()
    hands.type("said later")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: view._log.seen is not None and len(view._log.seen.corrected) == 2)
    assert view._log.seen is not None
    made = {one.field: one.codes for one in view._log.seen.corrected}
    assert made == {"reasons": ("overdose", "homelessness"), "diversion": ("arrest", "yes", "officer_statement")}


def test_a_correction_that_was_being_typed_is_a_draft_and_leaves_with_the_lock(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(NAME, PASSPHRASE)
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    answer(hands, view.record.amend.field, "place")
    view.record.amend.says.edit.setFocus()
    hands.type("behind the church")
    window.casebook.lock()
    assert "behind the church" not in everything_shown(window)
    assert "Without housing" not in said(view)
    window = start(NAME, PASSPHRASE)
    view = enter_log(qtbot, window, hands)
    qtbot.waitUntil(lambda: view.record.amend.says.text == "behind the church")
    assert view.record.amend.field.value == "place"


def test_what_a_supervisor_sent_back_stands_first_with_its_reason_and_goes_once_it_is_amended(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(BEN, OTHER)
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    view.record.amend.ask.setFocus()
    hands.press(Key.Key_Space)
    qtbot.waitUntil(lambda: view.record.sign.text() == "Waits for a signature.")
    assert not view.record.amend.ask.isVisible(), "nobody asks twice"
    assert stays_at(view), "whoever asked reads on at the record"

    def back(seat: Seat) -> None:
        (asked,) = to_co_sign(seat.desk)
        send_back(seat.desk, asked.id, "which shelter?")

    window = start(NAME, PASSPHRASE)
    at_desk(qtbot, window, back)
    window = start(BEN, OTHER)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    assert [row.kind for row in view._log.rows] == [RowKind.RETURNED, RowKind.DRAFT]
    assert view.list.records.records[0].second == "which shelter?"
    view.panes.focus_list()
    hands.press(Key.Key_Up)
    qtbot.waitUntil(lambda: view.record.reason.text() == "Sent back: which shelter?")
    answer(hands, view.record.amend.field, "disposition")
    answer(hands, view.record.amend.answer.strips[0], "referral_only")
    view.record.amend.reason.edit.setFocus()
    hands.type("asked for")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: RowKind.RETURNED not in {row.kind for row in view._log.rows})
    (review,) = kept(qtbot, window, "review")
    assert review.state is ReviewState.WAITING


def test_the_encounter_of_a_referral_stands_in_the_log_with_its_place_and_state(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(BEN, OTHER)
    refer_with_follow_up(qtbot, window, hands)
    view = enter_log(qtbot, window, hands)
    qtbot.waitUntil(lambda: "Harbor Street Night Shelter: Given" in view.form.referrals.text())
    assert [row.kind for row in view._log.rows] == [RowKind.OPEN]
    assert view.form.lines.name.edit.placeholderText() == "The person of the referral"
    assert "Person" not in view.form.foot.missing.text()


def test_a_referral_that_is_added_belongs_to_the_encounter_and_to_its_person(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(BEN, OTHER)
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    answer(hands, view.form.lines.reasons, "homelessness")
    hands.press(Key.Key_R, mod=CTRL)
    qtbot.waitUntil(lambda: window.pages.finding)
    refer_with_follow_up(qtbot, window, hands)
    (encounter,), (person,), (made,) = (kept(qtbot, window, kind) for kind in ("encounter", "person", "referral"))
    assert (made.encounter_id, made.person_id, encounter.person_id) == (encounter.id, person.id, person.id)
    assert (person.name, encounter.reasons) == ("", ("homelessness",))
    view = enter_log(qtbot, window, hands)
    qtbot.waitUntil(lambda: "Harbor Street Night Shelter: Given" in view.form.referrals.text())


def test_a_contact_without_a_person_has_nobody_to_refer(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(BEN, OTHER)
    hands.press(Key.Key_R, mod=CTRL | SHIFT)
    view = log_of(qtbot, window)
    assert not view.form.foot.refer.isVisible()
    hands.press(Key.Key_R, mod=CTRL)
    assert kept(qtbot, window, "encounter") == []
    assert view.form.error.text() == ""
    assert not window.pages.finding


def test_an_officer_has_a_log_of_their_own_alone(
    qtbot: QtBot, laptop: Laptop, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(NAME, PASSPHRASE)
    finish_one(qtbot, enter_log(qtbot, window, hands), hands)
    window.close()
    laptop.office.staff.change_role(signed_in(NAME, PASSPHRASE, BANNER.accepted()), BEN, Role.OFFICER)
    window = start(BEN, OTHER)
    view = enter_log(qtbot, window, hands)
    assert view._log.is_empty
    finish_one(qtbot, view, hands)
    assert [row.kind for row in view._log.rows] == [RowKind.FINISHED]


def test_the_log_asks_for_the_sign_in_and_goes_on_with_what_was_wanted(
    qtbot: QtBot, start: Callable[[str, str], MainWindow], hands: Hands
) -> None:
    window = start(NAME, PASSPHRASE)
    window.casebook.end()
    qtbot.waitUntil(lambda: not window.casebook.is_open and window.casebook.riders == 0)
    hands.press(Key.Key_E, mod=CTRL | SHIFT)
    hands.type(NAME)
    hands.press(Key.Key_Tab)
    hands.type(PASSPHRASE)
    hands.press(Key.Key_Tab)
    hands.type(PIN)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.door.rooms.room == "log")
    view = log_of(qtbot, window)
    assert [row.kind for row in view._log.rows] == [RowKind.DRAFT]
