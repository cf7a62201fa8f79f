"""An officer has no People: no room, no search, no timeline, and nothing of whoever sat there before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, begun_window, everything_shown, sign_in
from fakes.known_people import NEEDLES, at_casebook, enter_people
from fakes.window_casebook import BANNER, NAME, PASSPHRASE, Laptop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.people_view import PeopleView

OFFICER, WORDS, PIN = "Ola Berg", "an entirely other sentence", "702915"
OF_PEOPLE = ("People", "Timeline", "Sealed entries", "Safe contact", "Consents", "same person")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Iterator[MainWindow]:
    laptop = Laptop(tmp_path)
    laptop.make()
    office = laptop.office
    office.staff.add(office.signed_in(NAME, PASSPHRASE, BANNER.accepted()), OFFICER, Role.OFFICER, WORDS)
    made = begun_window(qtbot, laptop.services)
    sign_in(made, hands)
    enter_people(qtbot, made)
    yield made
    made.close()


def officer_sits_down(qtbot: QtBot, window: MainWindow) -> None:
    window.casebook.sign_in(OFFICER, WORDS, PIN)
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is Role.OFFICER)


def visible_words(window: MainWindow) -> str:
    """Every word of every widget that can be seen, spoken names among them."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    told = [text for each in shown for text in (each.accessibleName(), each.toolTip())]
    told += [each.text() for each in shown if isinstance(each, QLabel | QAbstractButton)]
    return "\n".join(told)


def opened_page(qtbot: QtBot, window: MainWindow, hands: Hands) -> PeopleView:
    hands.press(Key.Key_4, mod=CTRL)
    hands.type("nunez")
    view = window.door.rooms.page("people")
    assert isinstance(view, PeopleView)
    qtbot.waitUntil(lambda: bool(view.side.list.records.records))
    hands.press(Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    return view


def test_the_room_stands_in_the_rail_for_whom_it_is(qtbot: QtBot, window: MainWindow) -> None:
    assert window.rail._rooms["people"].isVisible()
    officer_sits_down(qtbot, window)
    assert not window.rail._rooms["people"].isVisible()
    assert window.rail._rooms["follow_ups"].isVisible()


def test_an_officer_who_takes_the_seat_finds_nothing_of_the_person_that_was_open(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = opened_page(qtbot, window, hands)
    assert [needle for needle in NEEDLES if needle in everything_shown(window)]
    officer_sits_down(qtbot, window)
    assert not [needle for needle in (*NEEDLES, "nunez") if needle in everything_shown(window)]
    assert not [word for word in OF_PEOPLE if word in visible_words(window)]
    assert (view._model.page, view._model.found) == (None, ())


def test_an_officer_gets_in_by_no_way(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = opened_page(qtbot, window, hands)
    officer_sits_down(qtbot, window)
    failed: list[str] = []
    view._model.failed.connect(failed.append)
    hands.press(Key.Key_4, mod=CTRL)
    assert window.pages.finding
    assert window.status.right.text() == "That room is not for your role."
    # Even a view model that was left behind finds nobody.
    view._model.type("nunez")
    view._model.search()
    qtbot.waitUntil(lambda: len(failed) == 1)
    view._model.open("p1")
    qtbot.waitUntil(lambda: len(failed) == 2)
    assert all("role" in sentence or "not yours" in sentence for sentence in failed)
    assert not [needle for needle in NEEDLES if needle in everything_shown(window)]


def test_what_is_asked_while_somebody_else_sits_down_is_not_asked_in_their_name(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = opened_page(qtbot, window, hands)
    failed: list[str] = []
    view._model.failed.connect(failed.append)
    window.casebook.sign_in(OFFICER, WORDS, PIN)
    assert window.casebook.busy
    view._model.open("p2")
    view._model.search()
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is Role.OFFICER)
    at_casebook(qtbot, window, lambda seat: seat.name)
    assert (failed, view._model.page) == ([], None)


def test_an_officers_own_session_has_no_widget_of_the_room(qtbot: QtBot, window: MainWindow) -> None:
    window.casebook.end()
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    officer_sits_down(qtbot, window)
    for key in (Key.Key_1, Key.Key_3, Key.Key_4, Key.Key_7):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert not [needle for needle in NEEDLES if needle in everything_shown(window)]
        assert not [word for word in OF_PEOPLE if word in visible_words(window)]
    assert window.findChildren(PeopleView) == []
    assert window.door.rooms.page("people") is None
