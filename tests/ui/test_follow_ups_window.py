"""The follow-ups by keyboard alone, over a real encrypted casebook: the loop is closed, slips are taken back, locks keep."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fakes.at_casebook import CTRL, Hands, Key, kept, opened_window, refer_with_follow_up, select_hit, sheet_of
from fakes.casebook import follow_up
from fakes.window_casebook import PIN
from pytestqt.qtbot import QtBot

from navigator.casebook.events.audit import AuditKind
from navigator.clock import SystemClock
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.seat import Seat
from resources_db.casebook.machine import local_zone
from ui.desktop.viewmodels.follow_up_text import sheet_html
from ui.desktop.views.follow_ups_view import FollowUpsView
from ui.desktop.views.main_window import MainWindow

NOW = SystemClock().now()


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Iterator[MainWindow]:
    window = opened_window(qtbot, tmp_path, hands)
    yield window
    window.close()


def list_of_one(qtbot: QtBot, window: MainWindow, hands: Hands) -> FollowUpsView:
    refer_with_follow_up(qtbot, window, hands)
    hands.press(Key.Key_3, mod=CTRL)
    view = window.door.rooms.page("follow_ups")
    assert isinstance(view, FollowUpsView)
    qtbot.waitUntil(lambda: view.row is not None)
    return view


def test_a_follow_up_is_closed_in_two_keys_after_ten_seconds_of_undo(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    window = open_window
    view = list_of_one(qtbot, window, hands)
    assert (view.row.initials, view.row.attempts) == ("", 0)  # type: ignore[union-attr]
    hands.press(Key.Key_4)  # on the street: no contact of the person is used
    assert view.attempt.mode.value == "street"
    hands.press(Key.Key_Escape)
    assert view.attempt.mode.value == ""
    hands.press(Key.Key_4, Key.Key_1)
    assert view._model.attempt.waits
    assert view.attempt.undo.isVisible()
    hands.press(Key.Key_Z, mod=CTRL)
    assert not view._model.attempt.waits
    assert [task.is_open for task in kept(qtbot, window, "follow_up")] == [True]
    hands.press(Key.Key_4, Key.Key_1)
    view._model.attempt.keep_now()
    qtbot.waitUntil(lambda: not view._model.page.rows)
    (task,) = kept(qtbot, window, "follow_up")
    assert (task.is_open, len(task.attempts)) == (False, 1)
    assert "Enter shows" not in view.text.toPlainText(), "there is nobody to be shown"


def test_an_attempt_that_waits_is_kept_by_the_lock_and_no_initials_stay(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    window = open_window
    view = list_of_one(qtbot, window, hands)
    hands.press(Key.Key_4, Key.Key_3)
    hands.press(Key.Key_L, mod=CTRL)
    qtbot.waitUntil(lambda: window.casebook.riders == 1)
    assert view.list.records.records == ()
    assert window.pages.finding
    hands.press(Key.Key_L, mod=CTRL)
    hands.type(PIN)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.casebook.is_open)
    (task,) = kept(qtbot, window, "follow_up")
    assert (task.is_open, [attempt.result for attempt in task.attempts]) == (True, ["no_answer"])


def test_an_unsafe_way_is_stopped_and_said(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    window = open_window
    view = list_of_one(qtbot, window, hands)
    assert not view.attempt.number.isEnabled()
    hands.press(Key.Key_1, Key.Key_1)
    qtbot.waitUntil(lambda: "safe" in view.attempt.error.text())
    assert not view._model.attempt.waits
    assert [task.attempts for task in kept(qtbot, window, "follow_up")] == [()]


def fill(qtbot: QtBot, window: MainWindow, pages: str) -> None:
    """Let the engine say that its disk is full, or that there is room again."""
    done: list[bool] = []

    def work(seat: Seat) -> None:
        book: Any = seat.desk.casebook
        book.records.journal.db.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    window.casebook.room.work(work, lambda _: done.append(True), lambda _: done.append(False))
    qtbot.waitUntil(lambda: done == [True])


def test_a_full_disk_keeps_what_was_typed_and_says_what_to_do(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    window = open_window
    fill(qtbot, window, "1")
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    sheet = sheet_of(window)
    sheet.lines.spoke.edit.setFocus()
    hands.type("the night desk, " * 400)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: bool(sheet.error.text()))
    assert sheet.error.text().startswith("Not saved. The disk")
    assert sheet.lines.spoke.text.startswith("the night desk")
    assert kept(qtbot, window, "referral") == []
    fill(qtbot, window, "4294967294")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not window.door.is_covered)
    (made,) = kept(qtbot, window, "referral")
    assert made.spoken_to.startswith("the night desk")


def test_an_attempt_that_a_full_disk_refused_waits_and_is_kept_later(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    window = open_window
    view = list_of_one(qtbot, window, hands)
    model = view._model.attempt
    hands.press(Key.Key_4, Key.Key_3)
    fill(qtbot, window, "1")
    for _ in range(30):
        model.keep_now()
        kept(qtbot, window, "follow_up")
        if model.waits:
            break
        hands.press(Key.Key_4, Key.Key_3)
    assert model.waits, "the disk was never full"
    assert "disk" in view.attempt.error.text()
    before = len(kept(qtbot, window, "follow_up")[0].attempts)
    fill(qtbot, window, "4294967294")
    model.keep_now()
    qtbot.waitUntil(lambda: len(kept(qtbot, window, "follow_up")[0].attempts) == before + 1)


def test_enter_reads_one_and_notes_it_before_it_is_shown(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    view = list_of_one(qtbot, open_window, hands)
    assert view.row is not None
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.reading == view.row.id if view.row else False)
    assert "No contact was given" in view.text.toPlainText()
    assert noted(qtbot, open_window)[-1] == AuditKind.SEEN_RECORD
    hands.press(Key.Key_Escape)
    assert view._model.reading == ""
    assert "No contact was given" not in view.text.toPlainText()


def noted(qtbot: QtBot, window: MainWindow) -> list[str]:
    found: list[str] = []
    since, until = NOW - timedelta(days=1), NOW + timedelta(days=1)

    def read(seat: Seat) -> list[str]:
        return [one.kind for one in seat.desk.casebook.audited(since, until)]

    window.casebook.room.work(read, found.extend, lambda failure: found.append(failure.sentence))
    qtbot.waitUntil(lambda: bool(found))
    return found


def test_one_that_was_made_earlier_takes_its_real_time(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    view = list_of_one(qtbot, open_window, hands)
    hands.press(Key.Key_M)
    hands.type("yesterday 14:30")
    hands.press(Key.Key_Return)
    assert view.list.hasFocus()
    hands.press(Key.Key_4, Key.Key_3)  # on the street, nobody there
    view._model.attempt.keep_now()
    qtbot.waitUntil(lambda: bool(kept(qtbot, open_window, "follow_up")[0].attempts))
    (made,) = kept(qtbot, open_window, "follow_up")[0].attempts
    local = made.at.astimezone(local_zone())
    assert (local.hour, local.minute, made.entered_at - made.at > timedelta(hours=1)) == (14, 30, True)
    assert view.attempt.when.text == ""


def test_what_is_no_time_is_refused_at_once_and_nothing_waits(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    view = list_of_one(qtbot, open_window, hands)
    view.attempt.when.edit.setText("noonish")
    view.list.setFocus()
    hands.press(Key.Key_4, Key.Key_3)
    qtbot.waitUntil(lambda: "no time" in view.attempt.error.text())
    assert not view._model.attempt.waits


def test_a_follow_up_is_given_to_somebody_and_leaves_mine(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    view = list_of_one(qtbot, open_window, hands)
    due = view.row.due_by if view.row else None
    hands.press(Key.Key_G)
    qtbot.waitUntil(lambda: view.giving.sheet is not None)
    assert view.giving.sheet is not None
    assert not view.giving.sheet.save.isEnabled()
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not view._model.page.rows)
    (task,) = kept(qtbot, open_window, "follow_up")
    assert (task.owner, task.window.due_by, task.changes[-1].what) == ("", due, "reassigned")


def test_the_sheet_of_the_day_names_nobody_and_is_noted(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    view = list_of_one(qtbot, open_window, hands)
    with qtbot.waitSignal(view._model.printable) as printed:
        view.print()
    assert "No names, numbers or places" in printed.args[0]
    assert AuditKind.PRINTED in noted(qtbot, open_window)


def test_a_sheet_of_nothing_says_so_instead_of_an_empty_table(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    model = list_of_one(qtbot, open_window, hands)._model
    assert model.terms is not None
    assert sheet_html(model.page.rows, model.terms, NOW).count("<tr>") == 2
    nothing = sheet_html((), model.terms, NOW)
    assert "Nothing of this list is overdue or due today." in nothing
    assert "<table" not in nothing


def test_the_list_is_narrowed_to_a_group(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    view = list_of_one(qtbot, open_window, hands)
    view.top.group.press(0)
    qtbot.waitUntil(lambda: not view._model.page.rows)
    assert view.empty.isVisible()
    view.top.group.press(0)
    qtbot.waitUntil(lambda: len(view._model.page.rows) == 1)


def test_the_rail_counts_what_is_overdue_and_nothing_once_it_locks(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    window = open_window
    refer_with_follow_up(qtbot, window, hands)
    assert not window.rail.badge.isVisible()
    done: list[bool] = []

    def late(seat: Seat) -> None:
        who = seat.desk.who
        mine = {"owner": who.user, "team": who.team, "custodian": who.agency, "person_id": None}
        (met,) = [id_ for id_, _ in seat.desk.casebook.each("encounter")]
        keep_record(seat.desk, None, follow_up(NOW - timedelta(hours=1), id="late", encounter_id=met, **mine))

    window.casebook.room.work(late, lambda _: done.append(True), lambda _: done.append(False))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [True]
    window.door.count()
    qtbot.waitUntil(window.rail.badge.isVisible)
    assert window.rail.badge.text() == "1"
    assert window.rail._rooms["follow_ups"].accessibleName() == "Follow-ups, 1 overdue"
    hands.press(Key.Key_L, mod=CTRL)
    assert not window.rail.badge.isVisible()
    assert window.rail._rooms["follow_ups"].accessibleName() == "Follow-ups, locked"


@pytest.mark.parametrize(("size", "scale"), [((800, 560), 1.0), ((1366, 768), 2.0)])
def test_in_a_narrow_window_what_is_read_shows_at_once_and_goes_with_esc(
    qtbot: QtBot, open_window: MainWindow, hands: Hands, size: tuple[int, int], scale: float
) -> None:
    window = open_window
    window.resize(*size)
    window._appearance.set_size(scale)
    refer_with_follow_up(qtbot, window, hands)
    hands.press(Key.Key_3, mod=CTRL)
    view = window.door.rooms.page("follow_ups")
    assert isinstance(view, FollowUpsView)
    qtbot.waitUntil(lambda: view.row is not None)
    assert not view.text.isVisible()
    hands.press(Key.Key_Return)
    qtbot.waitUntil(view.text.isVisible)
    assert "No contact was given" in view.text.toPlainText()
    qtbot.waitUntil(lambda: not view.text.viewport().visibleRegion().isEmpty())
    hands.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.text.isVisible())
