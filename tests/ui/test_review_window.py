"""Monday's review by keyboard, over a real encrypted casebook with two accounts (ROLES.md, amend, audit; S9, S17)."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fakes.at_casebook import (
    CTRL,
    Hands,
    Key,
    begun_window,
    everything_shown,
    kept,
    refer_with_follow_up,
    sign_in,
    sign_out,
)
from fakes.casebook import DAY, encounter, follow_up
from fakes.window_casebook import NAME, Laptop
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.casebook.metrics.masked_lines import MASK
from navigator.casebook.review import ReviewState
from navigator.casebook.scene import Times
from navigator.clock import SystemClock
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.review import amend, ask_for_signature, returned_to
from navigator.use_cases.seat import Seat
from ui.desktop.viewmodels.review_words import ReviewSection
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.printer import document
from ui.desktop.views.review_view import ReviewView

AUTHOR, OFFICER = "Tia Ortiz", "Olaf Berg"
NOW = SystemClock().now()
SHIFTED = CTRL | Qt.KeyboardModifier.ShiftModifier


def a_day(seat: Seat) -> None:
    """Let the author enter an encounter to be signed, and a follow-up that is late."""
    desk = seat.desk
    times = Times(start=NOW - timedelta(hours=5), end=NOW - timedelta(hours=4))
    mine = {"created_by": desk.who.user, "custodian": desk.who.agency}
    keep_record(
        desk, None, encounter(id="e1", times=times, reasons=("suicidal_ideation",), unknown_person=True, **mine)
    )
    late = {"owner": desk.who.user, "team": desk.who.team, "custodian": desk.who.agency, "person_id": None}
    keep_record(desk, None, follow_up(NOW - DAY, id="f1", encounter_id="e1", clock_from=NOW - 40 * DAY, **late))
    ask_for_signature(desk, "e1")


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path)
    made.make()
    made.add(AUTHOR, Role.CLINICIAN)
    made.add(OFFICER, Role.OFFICER)
    with made.seated(AUTHOR) as seat:
        a_day(seat)
    return made


@pytest.fixture
def window(qtbot: QtBot, laptop: Laptop, hands: Hands) -> Iterator[MainWindow]:
    window = begun_window(qtbot, laptop.services)
    sign_in(window, hands)
    yield window
    window.close()


def review(qtbot: QtBot, window: MainWindow, hands: Hands, section: ReviewSection) -> ReviewView:
    """Go to a section by keyboard."""
    hands.press(Key.Key_5, mod=CTRL)
    view = window.door.rooms.page("review")
    assert isinstance(view, ReviewView)
    qtbot.waitUntil(lambda: view._model.loaded)
    hands.press(*[Key.Key_Down] * list(ReviewSection).index(section))
    assert view._model.section is section
    qtbot.waitUntil(lambda: view._model.loaded or bool(view._model.counts.text))
    return view


def lines(view: ReviewView) -> list[tuple[str, str]]:
    return [(one.title, one.right) for one in view.list.records.records]


def test_what_is_overdue_stands_under_its_owner(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = review(qtbot, window, hands, ReviewSection.OVERDUE)
    assert lines(view) == [(AUTHOR, "1 overdue")]


def test_whom_nobody_reached_for_thirty_days(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = review(qtbot, window, hands, ReviewSection.UNREACHED)
    assert [right for _, right in lines(view)] == ["never tried"]


def open_first(qtbot: QtBot, view: ReviewView, hands: Hands) -> None:
    hands.press(Key.Key_Return, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.reading is not None)
    assert "Thoughts of suicide" in view.signing.page.toPlainText()


def test_a_record_goes_back_is_amended_and_signed(
    qtbot: QtBot, window: MainWindow, hands: Hands, laptop: Laptop
) -> None:
    view = review(qtbot, window, hands, ReviewSection.TO_SIGN)
    open_first(qtbot, view, hands)
    hands.press(Key.Key_Tab)
    hands.type("which street?")
    # Signing beside a change that is asked for is a slip.
    hands.press(Key.Key_Return, mod=CTRL)
    assert "send it back" in view.signing.error.text()
    hands.press(Key.Key_Return, mod=SHIFTED)
    qtbot.waitUntil(lambda: view._model.loaded and view._model.reading is None and not view._model.records)
    assert [one.state for one in kept(qtbot, window, "review")] == [ReviewState.RETURNED]
    sign_out(window, hands)
    with laptop.seated(AUTHOR) as seat:
        (back,) = returned_to(seat.desk)
        assert back.steps[-1].reason == "which street?"
        amend(seat.desk, "e1", "place", was="street", says="Elm Street", reason="asked for")
    sign_in(window, hands)
    view = review(qtbot, window, hands, ReviewSection.TO_SIGN)
    assert "amended" in view.list.records.records[0].third
    open_first(qtbot, view, hands)
    text = view.signing.page.toPlainText()
    assert all(words in text for words in ("Place said: street", "It says now: Elm Street", "which street?"))
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: view._model.loaded and view._model.reading is None)
    assert [one.state for one in kept(qtbot, window, "review")] == [ReviewState.SIGNED]


def test_nothing_is_sent_back_without_a_reason(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = review(qtbot, window, hands, ReviewSection.TO_SIGN)
    open_first(qtbot, view, hands)
    hands.press(Key.Key_Return, mod=SHIFTED)
    qtbot.waitUntil(lambda: bool(view.signing.error.text()))
    assert [one.state for one in kept(qtbot, window, "review")] == [ReviewState.WAITING]
    hands.press(Key.Key_Escape)
    assert view._model.reading is None
    assert view.list.hasFocus()


def test_who_saw_whom_is_told_and_that_it_was_read_is_noted(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = review(qtbot, window, hands, ReviewSection.TO_SIGN)
    open_first(qtbot, view, hands)
    hands.press(Key.Key_Escape, Key.Key_Escape, Key.Key_Down, Key.Key_Down)
    qtbot.waitUntil(lambda: view._model.section is ReviewSection.SEEN and view._model.loaded)
    done: list[str] = []
    window.casebook.room.read(
        "noted",
        lambda seat: [one.kind for one in seat.desk.casebook.audited(NOW - DAY, NOW + DAY)],
        done.extend,
        lambda failure: done.append(failure.sentence),
    )
    qtbot.waitUntil(lambda: bool(done))
    assert AuditKind.SEEN_AUDIT in done


def test_the_page_of_counts_has_its_definitions_and_leaves_masked(
    qtbot: QtBot, window: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    view = review(qtbot, window, hands, ReviewSection.COUNTS)
    qtbot.waitUntil(lambda: bool(view._model.counts.text))
    text = view.counts.page.toPlainText()
    assert all(words in text for words in ("All contacts", "Counted: ", "Cannot show: ", f"{NOW:%B %Y}"))
    with qtbot.waitSignal(view.counts._model.said):
        view.counts.save_to(str(tmp_path / "counts.csv"))
    rows = list(csv.reader((tmp_path / "counts.csv").read_text().splitlines()))
    assert ["volume", "all", MASK, ""] in rows
    assert (tmp_path / "counts.definitions.csv").exists()
    with qtbot.waitSignal(view.counts._model.printable) as printed:
        window._keys.run("card")
    assert f"<b>{MASK}</b>" in printed.args[0]
    paper = QPdfWriter(str(tmp_path / "counts.pdf"))
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    document(printed.args[0], view).print_(paper)
    del paper
    assert (tmp_path / "counts.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("pane", ["sections", "counts"])
def test_the_file_of_the_counts_is_asked_for_by_key_wherever_the_focus_is(
    qtbot: QtBot, window: MainWindow, hands: Hands, pane: str
) -> None:
    view = review(qtbot, window, hands, ReviewSection.COUNTS)
    qtbot.waitUntil(lambda: bool(view._model.counts.text))
    (view.sections if pane == "sections" else view.counts.page).setFocus()
    hands.press(Key.Key_S, mod=CTRL)
    dialog = view.counts.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("pane", ["sections", "counts"])
def test_the_counts_are_printed_by_key_wherever_the_focus_is(
    qtbot: QtBot, window: MainWindow, hands: Hands, pane: str
) -> None:
    view = review(qtbot, window, hands, ReviewSection.COUNTS)
    qtbot.waitUntil(lambda: bool(view._model.counts.text))
    (view.sections if pane == "sections" else view.counts.page).setFocus()
    with qtbot.waitSignal(view.counts._model.printable):
        hands.press(Key.Key_P, mod=CTRL)
    printer = view.counts.findChild(QPrintDialog)
    assert printer is not None
    printer.reject()


def test_beside_another_section_no_file_of_counts_is_asked_for(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = review(qtbot, window, hands, ReviewSection.OVERDUE)
    hands.press(Key.Key_S, mod=CTRL)
    assert view.counts.findChild(QFileDialog) is None


def test_months_go_back_and_no_further_than_today(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = review(qtbot, window, hands, ReviewSection.COUNTS)
    this_month = view._model.counts.month
    view.counts.page.setFocus()
    hands.press(Key.Key_Right, mod=Qt.KeyboardModifier.AltModifier)
    assert view._model.counts.month == this_month
    hands.press(Key.Key_Left, mod=Qt.KeyboardModifier.AltModifier)
    assert view._model.counts.month is not None
    assert this_month is not None
    assert view._model.counts.month < this_month
    qtbot.waitUntil(lambda: f"{view._model.counts.month:%B %Y}" in view.counts.page.toPlainText())


def test_nothing_of_it_stays_once_it_locks(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = review(qtbot, window, hands, ReviewSection.TO_SIGN)
    open_first(qtbot, view, hands)
    assert AUTHOR in everything_shown(window)
    hands.press(Key.Key_L, mod=CTRL)
    assert window.pages.finding
    shown = everything_shown(window)
    assert [words for words in (AUTHOR, NAME, "Thoughts of suicide") if words in shown] == []


def test_the_room_is_a_supervisor_s(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    assert window.rail._rooms["review"].isVisible()
    refer_with_follow_up(qtbot, window, hands)
    sign_out(window, hands)
    # While it is locked nothing tells who sat there: every room of the casebook has its padlock.
    assert {window.rail._rooms[room].accessibleName() for room in window.rail._padlocks} == {
        "Log, locked", "Follow-ups, locked", "People, locked", "Review, locked",
    }  # fmt: skip
    assert all(padlock.isVisible() for padlock in window.rail._padlocks.values())
    sign_in(window, hands, OFFICER)
    assert not any(padlock.isVisible() for padlock in window.rail._padlocks.values())
    assert not window.rail._rooms["review"].isVisible()
    hands.press(Key.Key_5, mod=CTRL)
    assert window.pages.finding
    assert window.door.rooms.page("review") is None
