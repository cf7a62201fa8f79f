from dataclasses import replace

import pytest
from fakes import ports
from fakes.hands import focus, press, type_words
from fakes.office import FakeOffice
from fakes.room import CONTROL, enter, loaded, real, room_of, rows, spoken
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from navigator.directory.listing import Audience, Listing, Phone
from tests.ui.conftest import OpenWindow
from ui.desktop.models.records import RoomSection
from ui.desktop.views.main_window import MainWindow


def test_the_room_is_a_key_away_and_escape_goes_back_step_by_step(qtbot: QtBot, window: MainWindow) -> None:
    room = enter(qtbot, window, RoomSection.CALLS)
    assert focus() is room.rows.list
    assert window.rail._rooms["directory"].isChecked()
    assert not window.rail.find_button.isChecked()
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is room.sections
    press(qtbot, Qt.Key.Key_Escape)
    assert window.pages.finding
    assert window.rail.find_button.isChecked()
    press(qtbot, Qt.Key.Key_7, CONTROL)
    press(qtbot, Qt.Key.Key_1, CONTROL)
    assert window.pages.finding


def test_the_rail_button_opens_the_room_and_stays_marked(qtbot: QtBot, window: MainWindow) -> None:
    window.rail._rooms["directory"].click()
    window.rail._rooms["directory"].click()
    qtbot.waitUntil(lambda: window.pages.in_room)
    assert window.rail._rooms["directory"].isChecked()


def test_sources_say_how_much_of_which_day_and_how_fresh(qtbot: QtBot, window: MainWindow) -> None:
    room = enter(qtbot, window, RoomSection.SOURCES)
    assert spoken(window) == [
        "TRAINING, Linden County, as of 14 Nov 2026, 9 services, invented, to learn with, training"
    ]
    assert room.rows.note.text() == "5 services checked in time, 3 too old to rely on, 1 never checked."
    assert room.rows.action_bar.buttons["import"].isVisible()


def test_calls_show_a_number_that_find_shows_too_and_open_there(qtbot: QtBot, open_window: OpenWindow) -> None:
    directory = ports.FakeDirectory(training=False)
    directory.rows = tuple(map(with_a_team_line, directory.rows))
    office = FakeOffice()
    office.listings = tuple(map(with_a_team_line, office.listings))
    window = open_window(ports.services(directory, settings=ports.FakeSettings(training=False), office=lambda: office))
    enter(qtbot, window, RoomSection.CALLS)
    first = rows(window)[0]
    assert (first.title, first.right, first.second_right) == ("Cedar Lot Safe Sleep", "(541) 555-0156", "used 7\u00d7")
    assert "(541) 555-0199" not in " ".join(spoken(window))
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    assert window.pages.finding
    assert window.session.detail.number == "(541) 555-0156"


def with_a_team_line(row: Listing) -> Listing:
    """A place of this county's own whose first number is for partners only."""
    team = Phone(number="(541) 555-0199", audience=Audience.PARTNERS, call_first=True)
    return replace(row, training=False, phones=(team, *row.phones))


def test_pairs_that_wait_come_first_and_say_both_names_and_why(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(real(FakeOffice()))
    enter(qtbot, window, RoomSection.SAME)
    assert [row.second_right for row in rows(window)] == ["waits for you", "set apart by a person", "joined by rule"]
    for part in ("Harbor Medical, PeaceWell", "Harbor Medical Clinic", "findtreatment", "86%", "same street"):
        assert part in spoken(window)[0]


def test_corrections_say_their_state_and_that_one_is_not_told(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(real(FakeOffice()))
    enter(qtbot, window, RoomSection.CORRECTIONS)
    shown = [(row.right, row.third, row.third_right) for row in rows(window)]
    assert shown == [
        ("fees description", "Found out: $5 a night, waived on request", "source now agrees"),
        ("alert", "Found out: Gate code needed after 21:00", "source changed too"),
        ("number", "Found out: (541) 555-0156", "in force"),
        ("number", "Found out: not shown here", "in force"),
    ]
    assert rows(window)[0].second_right == "10 Nov 2026"


def test_not_to_be_referred_warns_in_the_source_s_words_and_offers_nothing(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window(real(FakeOffice()))
    type_words(qtbot, window, "cedar")
    room = enter(qtbot, window, RoomSection.NOT_REFERRED)
    assert spoken(window)[0] == "Old Mill Hotel Rooms, Mill Trust, Active, but do not refer, lane-211"
    assert all(row.warn for row in rows(window))
    assert not [one for one in room.rows.findChildren(QAbstractButton) if one.isVisible()]
    window._keys.run("copy")
    window._keys.run("number")
    press(qtbot, Qt.Key.Key_Return)
    assert window.pages.in_room
    assert "Copied" not in window.status.right.text()


@pytest.mark.parametrize("section", [one for one in RoomSection if one is not RoomSection.SOURCES])
def test_an_empty_section_says_so_in_one_sentence(qtbot: QtBot, open_window: OpenWindow, section: RoomSection) -> None:
    window = open_window(real(FakeOffice(empty=True)))
    room = enter(qtbot, window, section)
    assert room.rows.sentence.isVisible()
    assert room.rows.sentence.text().count(".") == 1
    assert focus() is room.sections, "there is no row to go to"


@pytest.mark.parametrize("section", [one for one in RoomSection if one is not RoomSection.SOURCES])
def test_a_failure_is_a_sentence_and_a_next_step(qtbot: QtBot, open_window: OpenWindow, section: RoomSection) -> None:
    window = open_window(real(FakeOffice(fails=True)))
    room = enter(qtbot, window, section)
    assert room.rows.sentence.text() == "The directory file is damaged. Import it again."


def test_f6_walks_sections_rows_and_actions(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(real(FakeOffice()))
    room = enter(qtbot, window, RoomSection.SAME)
    seen = []
    for _ in range(3):
        window._keys.run("next_pane")
        seen.append(focus())
    assert seen == [room.rows.action_bar.buttons["join"], room.sections, room.rows.list]


def test_import_from_the_room_comes_back_to_it(qtbot: QtBot, window: MainWindow) -> None:
    enter(qtbot, window, RoomSection.SOURCES)
    window.pages.arrivals.import_file("bad.zip")
    page = window.pages.arrivals.importing
    assert page is not None
    qtbot.waitUntil(lambda: window.session.importing.failure is not None)
    page.back.click()
    assert window.pages.in_room


@pytest.mark.parametrize(("width", "height", "size"), [(1366, 768, 1.0), (800, 560, 1.0), (800, 560, 2.0)])
def test_the_room_keeps_the_size_of_the_window_and_every_part_has_a_name(
    qtbot: QtBot, open_window: OpenWindow, width: int, height: int, size: float
) -> None:
    settings = ports.FakeSettings(window_width=width, window_height=height, size=size)
    window = open_window(ports.services(settings=settings))
    press(qtbot, Qt.Key.Key_7, CONTROL)
    room = room_of(window)
    for section in RoomSection:
        room.sections.select(list(RoomSection).index(section))
        loaded(qtbot, window, section)
        shown = [one for one in room.findChildren(QAbstractButton) if one.isVisible()]
        for part in (*shown, room.sections, room.rows.list):
            assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
        for button in shown:
            assert button.mapTo(window, button.rect().bottomRight()).x() <= width
    assert (window.width(), window.height()) == (width, height)
    assert room.rows.list.height() >= 60 * size
