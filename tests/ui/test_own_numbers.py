"""The agency's own numbers: pinned as far as there is room, leading the lines, and never taken for a place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import ports
from fakes.at_casebook import Hands, Key, everything_shown, sign_in
from fakes.hands import copied, focus, press, type_words
from fakes.window_casebook import Laptop
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from navigator.clock import SystemClock
from navigator.directory.listing import Audience, Phone
from navigator.directory.own_number import OwnNumber, OwnNumbers
from tests.ui.conftest import OpenWindow
from ui.desktop.app import build_window
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.card_sheet import CardSheet
from ui.desktop.views.lines_strip import LinesStrip
from ui.desktop.views.main_window import MainWindow

TEAM = OwnNumber(
    name="On-call clinician", phone=Phone(number="541-555-0161", extension="7", audience=Audience.PARTNERS)
)
DESK = OwnNumber(name="Dispatch", phone=Phone(number="541-555-0162"))
OURS = (TEAM, DESK, *(OwnNumber(name=f"Desk {at}", phone=Phone(number=f"541-555-017{at}")) for at in range(6)))


@pytest.fixture
def used() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def window(open_window: OpenWindow, used: list[tuple[str, str]]) -> MainWindow:
    """Return a window of an agency that shows its numbers to all."""
    ours = OwnNumbers(numbers=OURS, to_all=True)
    directory = ports.FakeDirectory(training=False)
    return open_window(ports.services(directory, own_numbers=ours, used=lambda *use: used.append(use)))


def strip_of(window: MainWindow) -> LinesStrip:
    return window.pages.find_view.results.strip


def pinned(window: MainWindow) -> list[str]:
    return [button._evidence for button in strip_of(window).own if button.isVisible()]


def test_without_a_policy_nothing_is_there(open_window: OpenWindow) -> None:
    window = open_window()
    window._keys.run("lines")
    results = window.pages.find_view.results
    assert strip_of(window).own == []
    assert results.list.own() is None
    assert results.list.hits.rowCount() == len(window.session.lines.rows)
    assert {button.minimumWidth() for button in strip_of(window).buttons} == {0}


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("width", "height"), [(800, 560), (1366, 768), (1920, 1080)])
def test_as_many_are_pinned_as_have_room_and_the_lines_stay_whole(
    window: MainWindow, qtbot: QtBot, width: int, height: int, scale: float
) -> None:
    while window._appearance.look.scale < scale:
        window._keys.run("larger")
    window.resize(width, height)
    strip = strip_of(window)
    qtbot.waitUntil(lambda: window.width() == width and all(button.isVisible() for button in strip.buttons))
    seen = [button for button in (*strip.buttons, *strip.own) if button.isVisible()]
    assert seen[: len(strip.buttons)] == strip.buttons
    assert [button._evidence for button in strip.own][: len(pinned(window))] == pinned(window)
    if pinned(window):
        assert all(button.width() >= button.least_width() for button in seen)
    assert strip.buttons[0].accessibleName() == f"All {len(window.session.lines.rows) + len(OURS)} lines"


def test_the_first_is_pinned_at_1366_and_more_where_it_is_wider(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: pinned(window)[:1] == [OURS[0].name])
    few = len(pinned(window))
    strip_of(window).setParent(None)  # by itself, in all the room there can be
    strip = strip_of(window)
    strip.resize(4000, strip.height())
    strip.show()
    assert sum(button.isVisible() for button in strip.own) == len(OURS) > few


def test_a_pinned_one_opens_its_page_and_space_and_c_do_what_they_do_for_a_line(
    window: MainWindow, qtbot: QtBot, used: list[tuple[str, str]]
) -> None:
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    strip_of(window).own[0].click()
    detail = window.pages.find_view.detail
    assert detail is not None
    assert focus() is detail.page
    assert TEAM.name in detail.page.accessibleName()
    press(qtbot, Key.Key_Space)
    number = window.pages.number.view
    assert number is not None
    assert (number.big.text(), number.name.text()) == ("541-555-0161 ext. 7", TEAM.name)
    assert number.teams.isVisible()
    assert not number.say.isVisible()
    press(qtbot, Key.Key_C)
    assert copied() == "541-555-0161 ext. 7"
    press(qtbot, Key.Key_Escape)
    assert focus() is detail.page
    press(qtbot, Key.Key_C)
    assert used == []


def test_a_place_after_it_has_everything_that_a_place_has(window: MainWindow, qtbot: QtBot) -> None:
    strip_of(window).own[0].click()
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Escape)
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    detail = window.pages.find_view.detail
    assert detail is not None
    assert all(detail.bar.buttons[name].isVisible() for name in ("card", "heard", "wrong"))
    window.pages.find_view.results.focus()
    press(qtbot, Key.Key_Space)
    assert window.pages.number.view is not None
    assert window.pages.number.view.say.isVisible()


def test_they_lead_the_list_of_all_lines_and_a_screen_reader_hears_them(window: MainWindow, qtbot: QtBot) -> None:
    window._keys.run("lines")
    results = window.pages.find_view.results
    hits = results.list.hits
    owns = [hits.own(at) for at in range(hits.rowCount())]
    assert [own.own for own in owns if own is not None] == list(OURS)
    assert [own is not None for own in owns] == [True] * len(OURS) + [False] * len(window.session.lines.rows)
    assert owns[0] is not None
    assert owns[0].head is not None
    assert (owns[0].head.title, owns[0].head.count) == ("Our numbers", "8")
    assert owns[0].spoken == "On-call clinician, 541-555-0161 ext. 7, teams only, our number"
    press(qtbot, Key.Key_Down)
    window.session.lines.show_own(signed_in=False)
    own = results.list.own()
    assert own is not None
    assert own.own == DESK
    press(qtbot, Key.Key_Return)
    detail = window.pages.find_view.detail
    assert detail is not None
    assert focus() is detail.page
    assert window.session.detail.number == DESK.phone.number


@pytest.mark.parametrize("action", ["card", "refer", "heard", "wrong"])
def test_nothing_that_is_done_with_a_place_is_done_with_one(window: MainWindow, qtbot: QtBot, action: str) -> None:
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    strip_of(window).own[1].click()
    detail = window.pages.find_view.detail
    assert detail is not None
    assert not detail.bar.buttons[action].isVisible()
    window._keys.run(action)
    assert window._keys._sheet is None
    assert not window.door.is_covered
    assert window.session.detail.row is None


def test_a_card_never_has_one(window: MainWindow, qtbot: QtBot) -> None:
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.session.detail.face is not None)
    window._keys.run("card")
    sheet = window._keys._sheet
    assert isinstance(sheet, CardSheet)
    qtbot.waitUntil(lambda: len(sheet._made) > 0)
    printed = repr(sheet._made)
    assert "988" in printed
    assert not any(own.phone.number in printed or own.name in printed for own in OURS)
    window._keys.close_sheet()


@pytest.fixture
def locked(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Return the window of an agency whose team numbers are for whoever signed in."""
    QGuiApplication.clipboard().clear()
    laptop = Laptop(tmp_path)
    laptop.make()
    ours = OwnNumbers(numbers=(TEAM, DESK))
    made = build_window(ports.services(clock=SystemClock(), casebook=laptop.services, own_numbers=ours))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.build_rest()
    qtbot.waitUntil(lambda: made.casebook.stage is Stage.LOCKED)
    yield made
    made.close()


def test_a_teams_number_comes_with_the_sign_in_and_goes_with_the_lock(
    qtbot: QtBot, locked: MainWindow, hands: Hands
) -> None:
    locked._keys.run("lines")
    assert "0162" in everything_shown(locked)
    assert "0161" not in everything_shown(locked)
    sign_in(locked, hands)
    qtbot.waitUntil(lambda: len(strip_of(locked).own) == 2)
    locked._keys.run("lines")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_C)
    press(qtbot, Key.Key_Space)
    assert locked.pages.number.view is not None
    assert "0161" in copied()
    locked.casebook.lock()
    qtbot.waitUntil(lambda: not locked.casebook.is_open and locked.pages.number.view is None)
    qtbot.waitUntil(lambda: "0161" not in everything_shown(locked))
    assert copied() == ""
    assert locked.session.detail.number == ""


def test_of_one_that_is_read_a_public_one_alone_stays_as_it_locks(
    qtbot: QtBot, locked: MainWindow, hands: Hands
) -> None:
    sign_in(locked, hands)
    qtbot.waitUntil(lambda: len(strip_of(locked).own) == 2)
    detail, session = locked.session.detail, locked.session
    for own, number in zip(session.lines.own, ("", DESK.phone.number), strict=True):
        session.show_partners(shown=True)
        detail.show_own(own)
        assert detail.number
        session.show_partners(shown=False)
        assert detail.number == number
