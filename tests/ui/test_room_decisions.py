import threading

import pytest
from fakes import ports
from fakes.hands import focus, press, type_words
from fakes.office import FakeOffice
from fakes.room import CONTROL, enter, loaded, real, room_of, rows
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from ui.desktop.models.records import RoomSection


@pytest.mark.parametrize(
    ("key", "words"), [(Qt.Key.Key_J, "joined by a person"), (Qt.Key.Key_A, "set apart by a person")]
)
def test_a_decision_rebuilds_in_the_background_and_stays_in_the_section(
    qtbot: QtBot, open_window: OpenWindow, key: Qt.Key, words: str
) -> None:
    held = threading.Event()
    office = FakeOffice(held=held)
    window = open_window(real(office))
    room = enter(qtbot, window, RoomSection.SAME)
    before = window.session
    press(qtbot, key)
    assert "being rebuilt" in room.rows.told.text()
    assert room.rows.progress.isVisible()
    press(qtbot, key)
    assert "Wait" in window.status.right.text()
    press(qtbot, Qt.Key.Key_1, CONTROL)
    type_words(qtbot, window, "cedar")
    press(qtbot, Qt.Key.Key_7, CONTROL)
    held.set()
    qtbot.waitUntil(lambda: window.session is not before and window.pages.in_room)
    assert office.done == [("decide", "o1", "o2", key == Qt.Key.Key_J)]
    loaded(qtbot, window, RoomSection.SAME)
    qtbot.waitUntil(lambda: focus() is room_of(window).rows.list)
    assert "rebuilt" in window.status.right.text()
    states = {row.title: row.second_right for row in rows(window)}
    assert states["Harbor Medical, PeaceWell, Eugene (lane-211)"] == words


def test_a_rebuilt_directory_keeps_the_words_typed_in_find(qtbot: QtBot, open_window: OpenWindow) -> None:
    held = threading.Event()
    window = open_window(real(FakeOffice(held=held)))
    enter(qtbot, window, RoomSection.SAME)
    before = window.session
    press(qtbot, Qt.Key.Key_J)
    press(qtbot, Qt.Key.Key_1, CONTROL)
    type_words(qtbot, window, "cedar")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    held.set()
    qtbot.waitUntil(lambda: before.room.edits.is_rebuilt)
    assert window.session is before, "a number that somebody reads aloud does not vanish"
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.session is not before)
    assert window.pages.find_view.bar.query.edit.text() == "cedar"


def test_undo_takes_back_what_a_person_decided_and_nothing_else(qtbot: QtBot, open_window: OpenWindow) -> None:
    office = FakeOffice()
    window = open_window(real(office))
    enter(qtbot, window, RoomSection.SAME)
    press(qtbot, Qt.Key.Key_U)
    assert window.status.right.text() == "Nobody has decided about these two."
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: office.done == [("decide", "q1", "q2", None)])


def test_a_report_is_rejected_or_accepted_by_key(qtbot: QtBot, open_window: OpenWindow) -> None:
    office = FakeOffice()
    window = open_window(real(office))
    enter(qtbot, window, RoomSection.REPORTS)
    assert [(row.title, row.right) for row in rows(window)] == [
        ("Cedar Lot Safe Sleep", "wrong number"),
        ("Harbor Street Night Shelter", "closed"),
        ("No longer in the directory", "moved"),
    ]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    assert office.done == [("reject", "r2")]
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.done[1:] == [("accept", "r1", "")])


@pytest.mark.parametrize("number", ["", "(541) 555-0188"])
def test_a_wrong_number_asks_for_the_right_one(qtbot: QtBot, open_window: OpenWindow, number: str) -> None:
    office = FakeOffice()
    window = open_window(real(office))
    room = enter(qtbot, window, RoomSection.REPORTS)
    press(qtbot, Qt.Key.Key_Return)
    assert room.sheet is not None
    qtbot.waitUntil(room.sheet.isVisible)
    assert office.done == []
    qtbot.keyClicks(room.sheet.field.edit, number)
    qtbot.keyClick(room.sheet.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.done == [("accept", "r0", number)])


def test_leaving_the_number_sheet_accepts_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    office = FakeOffice()
    window = open_window(real(office))
    room = enter(qtbot, window, RoomSection.REPORTS)
    press(qtbot, Qt.Key.Key_Return)
    assert room.sheet is not None
    qtbot.waitUntil(room.sheet.isVisible)
    qtbot.keyClick(room.sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.session.room.edits.busy)
    assert (office.done, len(office.open_reports)) == ([], 3)


def test_a_decision_that_fails_says_why_and_changes_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    office = FakeOffice()
    window = open_window(real(office))
    enter(qtbot, window, RoomSection.REPORTS)
    before = window.session
    office.open_reports.clear()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "There is no open report" in window.status.right.text())
    qtbot.waitUntil(lambda: window.session.room.sentence == "No report waits.")
    assert window.session is before


@pytest.mark.parametrize(("section", "keys"), [(RoomSection.SAME, "jau"), (RoomSection.REPORTS, "\r")])
def test_training_is_not_edited(qtbot: QtBot, open_window: OpenWindow, section: RoomSection, keys: str) -> None:
    office = FakeOffice()
    window = open_window(ports.services(office=lambda: office))
    room = enter(qtbot, window, section)
    if section is RoomSection.SAME:
        press(qtbot, Qt.Key.Key_Down)
    for key in keys:
        window.session.room.edits.notice = ""
        qtbot.keyClicks(focus(), key)
        assert "Import a directory first" in room.rows.told.text()
    assert (office.done, window.session.room.edits.busy) == ([], "")
