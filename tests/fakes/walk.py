"""A walk through every room and sheet of a window: a name for each place, told while it is shown."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from fakes.at_casebook import Hands, Key, begun_window, sign_in
from fakes.at_log import finish_one
from fakes.casebook import encounter
from fakes.hands import type_words
from fakes.known_people import enter_people
from fakes.window_casebook import Laptop
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.casebook.scene import Times
from navigator.clock import SystemClock
from navigator.directory.listing import Audience, Phone
from navigator.directory.own_number import OwnNumber, OwnNumbers
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.review import ask_for_signature
from navigator.use_cases.seat import Seat
from ui.desktop.models.records import RoomSection
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.viewmodels.detail import DetailViewModel
from ui.desktop.viewmodels.importing import Stage as Importing
from ui.desktop.viewmodels.packs import PackStage
from ui.desktop.viewmodels.review_words import ReviewSection
from ui.desktop.views.follow_ups_view import FollowUpsView
from ui.desktop.views.log_view import LogView
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.number_sheet import NumberSheet
from ui.desktop.views.people_view import PeopleView
from ui.desktop.views.review_view import ReviewView
from ui.tongue import ENGLISH

AUTHOR, KEY = "Tia Ortiz", "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH"
ON_CALL = OwnNumber(name="On-call clinician", phone=Phone(number="541-555-0161", audience=Audience.PARTNERS))
OURS = OwnNumbers(numbers=(ON_CALL, OwnNumber(name="Dispatch", phone=Phone(number="541-555-0162"))))
Places = Iterator[str]


class Walk:
    """One window over a laptop on which nothing is set up yet; `places` goes everywhere, once."""

    def __init__(self, qtbot: QtBot, folder: Path, tongue: str = ENGLISH) -> None:
        self.qtbot = qtbot
        self.hands = Hands(qtbot)
        self.laptop = Laptop(folder)
        self.window: MainWindow = begun_window(qtbot, self.laptop.services, tongue, own_numbers=OURS)
        self.until(lambda: bool(self.window.session.directory.title and self.window.session.lines.rows))

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for a state."""
        self.qtbot.waitUntil(holds)

    def places(self) -> Places:
        """Tell each place while it is shown."""
        yield from at_the_door(self)
        yield from in_find(self)
        yield from over_find(self)
        yield from in_the_log(self)
        yield from in_follow_ups(self)
        yield from among_people(self)
        yield from in_review(self)
        yield from in_the_directory(self)
        yield from while_importing(self)
        yield from in_settings(self)

    def run(self, action: str) -> None:
        """Do what the table of actions calls so."""
        self.window._keys.run(action)

    @property
    def detail(self) -> DetailViewModel:
        return self.window.session.detail

    @property
    def sheet(self) -> QWidget:
        """Return what lies over the window for the casebook."""
        sheets = self.window.door.at_hand()
        assert sheets._sheet is not None
        return sheets._sheet


def at_the_door(walk: Walk) -> Places:
    """Set the casebook up, come in, and see who sits there."""
    window, hands = walk.window, walk.hands
    walk.run("lock")
    yield "make the casebook"
    hands.press(Key.Key_Escape)
    window.door.at_hand()._show_key(KEY)
    yield "the recovery key"
    hands.type(KEY[-4:])
    walk.laptop.make()
    walk.laptop.add(AUTHOR, Role.CLINICIAN)
    with walk.laptop.seated(AUTHOR) as seat:
        _to_sign(seat)
    window.casebook.load()
    walk.until(lambda: window.casebook.stage is Stage.LOCKED)
    hands.press(Key.Key_Return)
    yield "sign in"
    hands.press(Key.Key_Escape)
    sign_in(window, hands)
    enter_people(walk.qtbot, window)
    walk.run("sitter")
    yield "who sits there"
    hands.press(Key.Key_Escape)


def _to_sign(seat: Seat) -> None:
    now, desk = SystemClock().now(), seat.desk
    times = Times(start=now - timedelta(hours=5), end=now - timedelta(hours=4))
    mine = {"created_by": desk.who.user, "custodian": desk.who.agency}
    told = encounter(id="e9", times=times, reasons=("suicidal_ideation",), unknown_person=True, **mine)
    keep_record(desk, None, told)
    ask_for_signature(desk, "e9")


def in_find(walk: Walk) -> Places:
    """See the needs, hits, a page, the map, the lines, a number."""
    window = walk.window
    find = window.pages.find_view
    walk.run("find")
    yield "needs"
    walk.run("browse")
    walk.until(lambda: window.session.browse.rows is not None)
    yield "all needs"
    walk.run("browse")
    walk.until(lambda: window.session.browse.rows is not None)
    yield "all names"
    type_words(walk.qtbot, window, "shelter with dog tonight")
    walk.until(lambda: walk.detail.face is not None)
    window.session.situation.set("pet", "yes")
    walk.until(lambda: not window.session.search.loading)
    yield "hits"
    walk.run("facts")
    yield "facts"
    walk.run("map")
    yield "map"
    walk.run("map")
    type_words(walk.qtbot, window, "qwertz")
    yield "no hit"
    walk.run("lines")
    yield "lines"
    walk.hands.press(Key.Key_Return)
    yield "an own number"
    walk.run("number")
    yield "an own number, large"
    walk.run("find")
    type_words(walk.qtbot, window, "harbor")
    walk.until(lambda: walk.detail.face is not None)
    find.open_hit()
    yield "a page"
    walk.run("number")
    yield "the number"
    walk.run("find")


def over_find(walk: Walk) -> Places:
    """Lay every sheet over a hit."""
    window = walk.window
    type_words(walk.qtbot, window, "harbor")
    walk.until(lambda: walk.detail.row is not None)
    for action in ("heard", "wrong", "places", "refer", "card", "keys", "about"):
        window.pages.find_view.results.focus()
        walk.run(action)
        yield f"sheet: {action}"
        _leave(walk)


def _leave(walk: Walk) -> None:
    door, keys = walk.window.door, walk.window._keys
    if keys._sheet is not None:
        keys._sheet.reject()
        # Nobody does so where there is no desktop.
        walk.window.activateWindow()
        walk.until(walk.window.isActiveWindow)
    elif door._cover is not None:
        door._cover.leave()
    else:
        walk.hands.press(Key.Key_Escape)
    assert keys._sheet is None
    assert not door.is_covered


def in_the_log(walk: Walk) -> Places:
    """See the day, a new encounter, one without a person."""
    walk.run("log")
    view = walk.window.door.rooms.page("log")
    assert isinstance(view, LogView)
    walk.until(lambda: view._log._log is not None)
    yield "log"
    walk.run("new_encounter")
    yield "an encounter"
    view.form.lines.reasons.press(0)
    yield "an encounter with a reason"
    walk.run("resource_only")
    yield "resource only"
    finish_one(walk.qtbot, view, walk.hands)
    yield "an encounter as it was saved"


def in_follow_ups(walk: Walk) -> Places:
    """See the list, one that is read, an attempt, to whom it is given."""
    walk.run("follow_ups")
    view = walk.window.door.rooms.page("follow_ups")
    assert isinstance(view, FollowUpsView)
    walk.until(lambda: view.row is not None)
    yield "follow-ups"
    walk.hands.press(Key.Key_Return)
    walk.until(lambda: bool(view._model.reading))
    yield "a follow-up that is read"
    view.list.setFocus()
    walk.hands.press(Key.Key_4)
    yield "an attempt"
    walk.hands.press(Key.Key_Escape)
    walk.hands.press(Key.Key_G)
    walk.until(lambda: view.giving.sheet is not None)
    yield "to whom it is given"
    walk.hands.press(Key.Key_Escape)


def among_people(walk: Walk) -> Places:
    """See who is found, and a person."""
    walk.run("people")
    view = walk.window.door.rooms.page("people")
    assert isinstance(view, PeopleView)
    yield "people"
    walk.hands.type("nunez")
    walk.until(lambda: bool(view.side.list.records.records))
    yield "people found"
    walk.hands.press(Key.Key_Down, Key.Key_Return)
    walk.until(lambda: view._model.page is not None)
    yield "a person"


def in_review(walk: Walk) -> Places:
    """See every section, and a record that is signed."""
    walk.run("review")
    view = walk.window.door.rooms.page("review")
    assert isinstance(view, ReviewView)
    for at, section in enumerate(ReviewSection):
        view.sections.select(at)
        walk.until(lambda: view._model.loaded or bool(view._model.counts.text))
        yield f"review: {section.name.lower()}"
    view.sections.select(list(ReviewSection).index(ReviewSection.TO_SIGN))
    walk.until(lambda: view._model.loaded and bool(view._model.records))
    view.list.setFocus()
    walk.hands.press(Key.Key_Return)
    walk.until(lambda: view._model.reading is not None)
    yield "a record to sign"


def in_the_directory(walk: Walk) -> Places:
    """See every section of the directory room."""
    walk.run("directory")
    room = walk.window.session.room
    assert walk.window.pages.room is not None
    for at, section in enumerate(RoomSection):
        walk.window.pages.room.sections.select(at)
        walk.until(lambda: bool(room.loaded or room.failure))
        yield f"directory: {section.name.lower()}"
    sheet = NumberSheet(walk.window._appearance, "Cedar Lot", training=False, parent=walk.window)
    sheet.open()
    yield "sheet: the right number"
    sheet.reject()


def in_settings(walk: Walk) -> Places:
    """See the accounts, what is typed for another one, and the checks of the machine."""
    walk.run("settings")
    page = walk.window.pages.settings
    assert page is not None
    walk.until(lambda: page.accounts.isVisible() and bool(page.accounts.list.text()))
    page.again.click()
    walk.until(lambda: "disk" in page.checks.text())
    page.accounts.add.click()
    yield "settings"
    walk.run("officer")
    walk.until(walk.window.turned.frame.isVisible)
    yield "as an officer sees it"
    walk.run("officer")
    walk.until(lambda: not walk.window.turned.frame.isVisible())


def while_importing(walk: Walk) -> Places:
    """See what came in."""
    walk.window.pages.arrivals.import_file("county.zip")
    walk.until(lambda: walk.window.session.importing.stage is Importing.DONE)
    yield "an import"
    walk.window.pages.arrivals.look_at_pack("county.pack")
    walk.until(lambda: walk.window.session.packs.stage is PackStage.FAILED)
    yield "no pack"
