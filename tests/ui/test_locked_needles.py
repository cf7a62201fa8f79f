"""Fifty needles: once it locks, no widget, model, view model, title or clipboard, and no object of ours, holds one (S6, R13)."""

import gc
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from fakes.at_casebook import (
    CTRL,
    Hands,
    Key,
    begun_window,
    everything_shown,
    select_hit,
    sheet_of,
    sign_in,
)
from fakes.casebook import DAY, contact, encounter, follow_up, person, referral, snapshot
from fakes.window_casebook import Laptop
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.casebook.contact import ContactKind
from navigator.casebook.hand_off import HandOffNote
from navigator.casebook.scene import Times
from navigator.clock import SystemClock
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.review import amend, ask_for_signature
from navigator.use_cases.seat import Seat
from ui.desktop.viewmodels.review_words import ReviewSection
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.people_view import PeopleView
from ui.desktop.views.review_view import ReviewView

NEEDLES = 50
# Made anew wherever it is looked for: this file holds none of them, so that what holds one is what it tests.
HEAD = "zqneed"
AUTHOR = "Tia Ortiz"
NOW = SystemClock().now()


class Planting:
    """Gives out needles, one after the other."""

    def __init__(self) -> None:
        self._numbers = count()
        self.planted = 0

    def one(self) -> str:
        self.planted += 1
        return f"{HEAD.capitalize()}{next(self._numbers):02}"


def plant(seat: Seat, needles: Planting) -> None:
    """Fill a casebook: names, aliases, contacts, services, notes, amendments, reasons."""
    desk, who = seat.desk, seat.desk.who
    mine: dict[str, Any] = {"custodian": who.agency}
    for number in range(6):
        person_id, met = f"p{number}", f"e{number}"
        known = replace(person(f"Sam {needles.one()}"), id=person_id, communication_needs=needles.one(), **mine)
        ours = contact(id=f"c{number}", value=needles.one(), may_say=needles.one(), say_we_are=needles.one())
        place = contact(id=f"d{number}", kind=ContactKind.USUAL_PLACE, value=needles.one())
        keep_record(desk, None, replace(known, aliases=(needles.one(),), contacts=(ours, place)))
        times = Times(start=NOW - timedelta(hours=number + 2), end=NOW - timedelta(hours=number + 1))
        keep_record(desk, None, encounter(id=met, person_id=person_id, created_by=who.user, times=times, **mine))
        shown = snapshot(service=f"House {needles.one()}")
        keep_record(
            desk, None, referral(id=f"r{number}", person_id=person_id, encounter_id=met, snapshot=shown, **mine)
        )
        task = {"owner": who.user, "team": who.team, "person_id": person_id, **mine}
        keep_record(desk, None, follow_up(NOW - DAY, id=f"t{number}", clock_from=NOW - 40 * DAY, **task))
    amend(desk, "e0", "place", was=needles.one(), says=needles.one(), reason=needles.one())
    ask_for_signature(desk, "e0")
    note = {"id": "h1", "from_unit": who.team, "to_unit": who.team, "by": who.user, "at": NOW, **mine}
    keep_record(desk, None, HandOffNote(text=needles.one(), **note))


@pytest.fixture
def needles() -> Planting:
    return Planting()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hands: Hands, needles: Planting) -> Iterator[MainWindow]:
    laptop = Laptop(tmp_path)
    laptop.make()
    laptop.add(AUTHOR, Role.CLINICIAN)
    with laptop.seated(AUTHOR) as seat:
        plant(seat, needles)
    window = begun_window(qtbot, laptop.services)
    sign_in(window, hands)
    yield window
    window.close()


def look_everywhere(qtbot: QtBot, window: MainWindow, hands: Hands, needles: Planting) -> str:
    """Open every room with somebody in it, begin to write in every place, and return all that was seen on the way."""
    seen: list[str] = []
    hands.press(Key.Key_3, mod=CTRL)
    follow_ups: Any = window.door.rooms.page("follow_ups")
    follow_ups.top.whose.press(1)
    qtbot.waitUntil(lambda: follow_ups.row is not None)
    hands.press(Key.Key_Return, Key.Key_Space)
    qtbot.waitUntil(lambda: bool(follow_ups._model.reading and follow_ups._model.numbers))
    seen.append(everything_shown(window))
    seen += list(people_seen(qtbot, window, hands))
    hands.press(Key.Key_5, mod=CTRL)
    review: Any = window.door.rooms.page("review")
    assert isinstance(review, ReviewView)
    for section in (ReviewSection.TO_SIGN, ReviewSection.SEEN):
        review.sections.select(list(ReviewSection).index(section))
        qtbot.waitUntil(lambda: bool(review._model.records))
        if section is ReviewSection.TO_SIGN:
            review.list.setFocus()
            hands.press(Key.Key_Return)
            qtbot.waitUntil(lambda: review._model.reading is not None)
            review.signing.reason.edit.setText(needles.one())
        seen.append(everything_shown(window))
    hands.press(Key.Key_2, mod=CTRL)
    qtbot.waitUntil(lambda: HEAD in everything_shown(window).casefold())
    seen.append(everything_shown(window))
    hands.press(Key.Key_1, mod=CTRL)
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    sheet = sheet_of(window)
    sheet.lines.name.edit.setText(needles.one())
    sheet.lines.spoke.edit.setText(needles.one())
    QGuiApplication.clipboard().setText("(541) 555-0100")
    return "\n".join([*seen, everything_shown(window)]).casefold()


def people_seen(qtbot: QtBot, window: MainWindow, hands: Hands) -> Iterator[str]:
    hands.press(Key.Key_4, mod=CTRL)
    view = window.door.rooms.page("people")
    assert isinstance(view, PeopleView)
    hands.type("sam")
    qtbot.waitUntil(lambda: bool(view.side.list.records.records))
    hands.press(Key.Key_Down)
    for _ in range(6):
        hands.press(Key.Key_Return)
        name = str(view.side.list.current().title)  # type: ignore[union-attr]
        qtbot.waitUntil(lambda name=name: view._model.page is not None and view.pane.name.text() == name)
        yield everything_shown(window)
        hands.press(Key.Key_Escape, Key.Key_Down)


def held_in(root: object, seen: set[int], depth: int = 0) -> Iterator[str]:
    """Yield where a needle is held by an object of ours: attributes, slots, containers, bound arguments."""
    if id(root) in seen or depth > 40:
        return
    seen.add(id(root))
    if isinstance(root, str | bytes):
        if HEAD in (root.decode("latin-1") if isinstance(root, bytes) else root).casefold():
            yield "text"
        return
    for name, value in inside(root):
        for way in held_in(value, seen, depth + 1):
            yield f"{type(root).__name__}.{name} > {way}"


def inside(root: object) -> Iterator[tuple[str, object]]:
    if isinstance(root, dict):
        yield from ((str(key)[:20], value) for key, value in root.items())
    elif isinstance(root, list | tuple | set | frozenset):
        yield from (("item", value) for value in root)
    elif is_dataclass(root) and not isinstance(root, type):
        yield from ((one.name, getattr(root, one.name, None)) for one in fields(root))
    elif isinstance(root, QObject) or type(root).__module__.startswith(("ui.", "navigator.")):
        yield from vars(root).items() if hasattr(root, "__dict__") else ()


def test_nothing_holds_one_of_fifty_needles_once_it_locks(
    qtbot: QtBot, window: MainWindow, hands: Hands, needles: Planting
) -> None:
    before = needles.planted
    seen = look_everywhere(qtbot, window, hands, needles)
    assert needles.planted >= NEEDLES
    # It is no walk past empty rooms: most of them were on the screen.
    shown = sum(f"{HEAD}{number:02}" in seen for number in range(needles.planted))
    assert shown >= needles.planted - before + 30
    assert list(held_in(window, set())) != []
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.casebook.is_open and not window.door.is_covered)
    hands.qtbot.keyClick(window.pages.find_view.bar.query.edit, Qt.Key.Key_Z, CTRL)
    gc.collect()
    assert HEAD not in everything_shown(window).casefold()
    assert list(held_in(window, set())) == []
