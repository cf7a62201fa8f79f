"""F10: the screen as an officer may see it; nobody left, nothing is saved, and what was clinical is gone until it is turned back."""

from collections.abc import Iterator
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
    select_hit,
    sheet_of,
    sign_in,
)
from fakes.casebook import HOUR, encounter
from fakes.known_people import BITTEN, NEEDLES, SHELTER, at_casebook, enter_people
from fakes.window_casebook import NAME, PASSPHRASE, PIN, Laptop
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.casebook.events.audit import AuditKind
from navigator.errors import NotAllowedError
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.seat import Seat
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.follow_ups_view import FollowUpsView
from ui.desktop.views.log_view import LogView
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.people_view import PeopleView

CLINICIAN = "Tia Ortiz"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Iterator[MainWindow]:
    laptop = Laptop(tmp_path)
    laptop.make()
    laptop.add(CLINICIAN, Role.CLINICIAN)
    made = begun_window(qtbot, laptop.services)
    sign_in(made, hands, CLINICIAN)
    enter_people(qtbot, made)
    yield made
    made.close()


def turn(qtbot: QtBot, window: MainWindow, *, to: Role) -> None:
    window._keys.run("officer")
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is to)
    assert not window.casebook.turning


def open_somebody(qtbot: QtBot, window: MainWindow, hands: Hands) -> PeopleView:
    hands.press(Key.Key_4, mod=CTRL)
    hands.type("nunez")
    view = window.door.rooms.page("people")
    assert isinstance(view, PeopleView)
    qtbot.waitUntil(lambda: bool(view.side.list.records.records))
    hands.press(Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    return view


def test_a_person_who_is_open_goes_and_the_room_with_them(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = open_somebody(qtbot, window, hands)
    assert [needle for needle in NEEDLES if needle in everything_shown(window)]
    turn(qtbot, window, to=Role.OFFICER)
    assert not [needle for needle in NEEDLES if needle in everything_shown(window)]
    assert view._model.page is None
    assert not window.rail._rooms["people"].isVisible()
    assert window.turned.frame.isVisible()
    assert "F10" in window.turned.words.text()
    turn(qtbot, window, to=Role.CLINICIAN)
    assert window.rail._rooms["people"].isVisible()
    assert not window.turned.frame.isVisible()
    assert window.door.room == "people"


def test_every_room_is_walked_through_with_an_officers_eyes(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    open_somebody(qtbot, window, hands)
    turn(qtbot, window, to=Role.OFFICER)
    # An officer sees the place and the safety words of an encounter that they wrote themselves.
    needles = set(NEEDLES) - {SHELTER, BITTEN}
    for room in ("log", "follow_ups", "people", "review", "directory", "find"):
        window._keys.run(room)
        at_casebook(qtbot, window, lambda seat: seat.name)
        assert not [needle for needle in needles if needle in everything_shown(window)], room


def test_one_stays_in_a_room_that_an_officer_has(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_3, mod=CTRL)
    assert window.door.room == "follow_ups"
    turn(qtbot, window, to=Role.OFFICER)
    assert window.door.room == "follow_ups"
    turn(qtbot, window, to=Role.CLINICIAN)
    assert window.door.room == "follow_ups"


def test_the_scene_stays(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    select_hit(qtbot, window, hands)
    window.session.situation.set("pet", "yes")
    turn(qtbot, window, to=Role.OFFICER)
    assert window.session.search.query.text == "harbor"
    assert window.session.situation.told["pet"] == "yes"


def test_nothing_is_saved_and_the_sheet_says_how_to_go_back(qtbot: QtBot, window: MainWindow) -> None:
    def keep(seat: Seat) -> str:
        mine = {"created_by": seat.desk.who.user, "custodian": seat.desk.who.agency}
        try:
            keep_record(seat.desk, None, encounter(id="e77", **mine))
        except NotAllowedError as error:
            return f"{error.message} {error.hint}"
        return "kept"

    turn(qtbot, window, to=Role.OFFICER)
    assert "F10 goes back to your own." in at_casebook(qtbot, window, keep)
    turn(qtbot, window, to=Role.CLINICIAN)
    assert at_casebook(qtbot, window, keep) == "kept"


def test_a_draft_is_kept_before_and_not_shown(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    sheet_of(window).lines.name.edit.setFocus()
    hands.type("Xanthippe")
    turn(qtbot, window, to=Role.OFFICER)
    assert "Xanthippe" not in everything_shown(window)
    assert at_casebook(qtbot, window, lambda seat: list(seat.drafts.all())) == []
    turn(qtbot, window, to=Role.CLINICIAN)
    assert at_casebook(qtbot, window, lambda seat: len(seat.drafts.all())) == 1


def test_what_is_shown_is_written_down_under_who_really_sits_there(qtbot: QtBot, window: MainWindow) -> None:
    window.casebook.sign_in(NAME, PASSPHRASE, "402817")
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is Role.SUPERVISOR)
    turn(qtbot, window, to=Role.OFFICER)
    at_casebook(qtbot, window, lambda seat: seat.desk.note(AuditKind.SEEN_PERSON, {"person": "p1"}))
    turn(qtbot, window, to=Role.SUPERVISOR)

    def last(seat: Seat) -> tuple[str, str, str]:
        now = seat.desk.clock.now()
        entry = [
            each for each in seat.desk.casebook.audited(now - HOUR, now + HOUR) if each.kind == AuditKind.SEEN_PERSON
        ]
        return seat.desk.who.user, entry[-1].actor, entry[-1].kind

    me, actor, kind = at_casebook(qtbot, window, last)
    assert (actor, kind) == (me, AuditKind.SEEN_PERSON)


def test_a_lock_ends_it(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    turn(qtbot, window, to=Role.OFFICER)
    hands.press(Key.Key_L, mod=CTRL)
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    assert not window.turned.frame.isVisible()
    window.casebook.sign_in(CLINICIAN, PASSPHRASE, "")
    qtbot.waitUntil(lambda: window.casebook.is_open)
    assert window.casebook.sitter is not None
    assert window.casebook.sitter.role is Role.CLINICIAN


def test_locked_it_says_so_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.casebook.lock()
    qtbot.waitUntil(lambda: not window.casebook.is_open)
    window._keys.run("officer")
    assert "locked" in window.status.right.text()


def test_the_log_offers_it_to_whoever_sees_more(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    window.resize(1366, 768)
    hands.press(Key.Key_2, mod=CTRL)
    page = window.door.rooms.page("log")
    assert isinstance(page, LogView)
    qtbot.waitUntil(page.head.officer.isVisible)
    page.head.officer.click()
    qtbot.waitUntil(window.turned.frame.isVisible)
    page.head.officer.click()
    qtbot.waitUntil(lambda: not window.turned.frame.isVisible())
    window.resize(900, 700)
    qtbot.waitUntil(lambda: not page.head.officer.isVisible())


@pytest.mark.parametrize("before", ["officer", "switch"])
def test_a_lock_right_after_counts_whatever_was_on_its_way(
    qtbot: QtBot, window: MainWindow, hands: Hands, before: str
) -> None:
    window.casebook.sign_in(NAME, PASSPHRASE, "402817")
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is Role.SUPERVISOR)
    hands.press(Key.Key_F10 if before == "officer" else Key.Key_F4)
    assert window.casebook.busy
    hands.press(Key.Key_L, mod=CTRL)
    door = window.casebook.services.door if window.casebook.services else None
    assert door is not None
    # What was asked before the lock is done before it; its answer comes to a window that is locked.
    qtbot.waitUntil(lambda: window.casebook.riders == 2 and not door.is_open)
    assert (window.casebook.stage, window.casebook.sitter) == (Stage.LOCKED, None)
    assert not window.turned.frame.isVisible()
    window.casebook.unlock(0, PIN)
    qtbot.waitUntil(lambda: window.casebook.is_open)


def test_an_attempt_that_is_tried_out_there_is_never_kept(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    refer_with_follow_up(qtbot, window, hands)

    def tried() -> int:
        return sum(len(task.attempts) for task in kept(qtbot, window, "follow_up"))

    before = tried()
    turn(qtbot, window, to=Role.OFFICER)
    hands.press(Key.Key_3, mod=CTRL)
    view = window.door.rooms.page("follow_ups")
    assert isinstance(view, FollowUpsView)
    qtbot.waitUntil(lambda: view.row is not None)
    refused: list[str] = []
    view._model.attempt.failed.connect(refused.append)
    view.list.setFocus()
    hands.press(Key.Key_4, Key.Key_1)
    qtbot.waitUntil(lambda: bool(refused))
    assert "F10 goes back to your own." in refused[0]
    assert not view._model.attempt.waits
    turn(qtbot, window, to=Role.CLINICIAN)
    view._model.attempt.keep_now()
    assert tried() == before


@pytest.mark.parametrize("action", ["refer", "new_encounter", "resource_only"])
def test_no_form_opens_that_could_not_be_saved(qtbot: QtBot, window: MainWindow, hands: Hands, action: str) -> None:
    select_hit(qtbot, window, hands)
    turn(qtbot, window, to=Role.OFFICER)
    window._keys.run(action)
    at_casebook(qtbot, window, lambda seat: seat.name)
    assert not window.door.is_covered
    assert "F10 goes back" in window.status.right.text()
    page = window.door.rooms.page("log")
    assert page is None or (isinstance(page, LogView) and not (page.form.isEnabled() or page.notes.isEnabled()))


def test_one_comes_back_to_settings(qtbot: QtBot, window: MainWindow) -> None:
    window._keys.run("settings")
    turn(qtbot, window, to=Role.OFFICER)
    assert window.door.room == "settings"
    turn(qtbot, window, to=Role.CLINICIAN)
    assert window.door.room == "settings"
