"""The People room by keyboard alone, over a real encrypted casebook: found, opened, decided, and gone when it locks."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, kept, opened_window
from fakes.known_people import ALIAS, COVERED, DETOX, NAME, NEEDLES, NOTE, OPEN, TWIN, at_casebook, enter_people
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from navigator.casebook.same_person import LinkState
from navigator.use_cases.seat import Seat
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.people_view import PeopleView


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Iterator[MainWindow]:
    made = opened_window(qtbot, tmp_path, hands)
    enter_people(qtbot, made)
    yield made
    made.close()


def room(window: MainWindow, hands: Hands) -> PeopleView:
    hands.press(Key.Key_4, mod=CTRL)
    view = window.door.rooms.page("people")
    assert isinstance(view, PeopleView)
    return view


def found(qtbot: QtBot, window: MainWindow, hands: Hands, words: str = "kathryn") -> PeopleView:
    view = room(window, hands)
    hands.type(words)
    qtbot.waitUntil(lambda: bool(view.side.list.records.records))
    return view


def page(qtbot: QtBot, window: MainWindow, hands: Hands) -> PeopleView:
    view = found(qtbot, window, hands, "nunez")
    hands.press(Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    assert view.pane.name.text() == NAME
    return view


def events(qtbot: QtBot, window: MainWindow) -> list[str]:
    def read(seat: Seat) -> list[str]:
        book: Any = seat.desk.casebook
        return [json.loads(each.envelope)["kind"] for each in book.records.journal.events()]

    return list(at_casebook(qtbot, window, read))


def write_nothing(qtbot: QtBot, window: MainWindow, *, refused: bool) -> None:
    def work(seat: Seat) -> bool:
        book: Any = seat.desk.casebook
        book.records.journal.db.execute(f"PRAGMA query_only = {int(refused)}")
        return True

    at_casebook(qtbot, window, work)


def select_entry(view: PeopleView, kind: str, id_: str = "") -> None:
    records = view.pane.entries.records
    at = next(
        row for row, each in enumerate(records.records)
        if each.thing.kind == kind and id_ in ("", each.thing.id)  # type: ignore[union-attr]
    )  # fmt: skip
    view.pane.entries.setCurrentIndex(records.index(at, 0))


def give_reason(qtbot: QtBot, hands: Hands, view: PeopleView, button: str, reason: str) -> None:
    """Press a button of the page that has the focus, type why, press Enter."""
    cards = view.pane.cards
    assert cards is not None
    pressed = next(each for each in cards.buttons if button in each.accessibleName())
    pressed.setFocus()
    hands.press(Key.Key_Return)
    assert view.pane.reason.isVisible()
    hands.type(reason)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: view.pane.reason.intent is None or view.pane.reason.error.isVisible())


def test_from_a_name_that_was_heard_to_the_page_and_back_by_keyboard(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = found(qtbot, window, hands)
    told = [record.spoken for record in view.side.list.records.records]
    assert [words.split(",")[0] for words in told] == [TWIN, NAME]
    assert "found by sound" in told[1]
    assert all("Entered twice? sounds alike, same birth year" in words for words in told)
    hands.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    assert (view.pane.name.text(), view.pane.entries.hasFocus()) == (NAME, True)
    assert ALIAS in view.pane.about.text()
    hands.press(Key.Key_Escape)
    assert (view._model.page, view.side.list.hasFocus(), view.pane.name.text()) == (None, True, "")
    hands.press(Key.Key_Escape)
    assert view.side.query.edit.hasFocus()
    hands.press(Key.Key_Escape)
    assert window.pages.finding


def test_the_page_covers_what_is_not_safe_and_seals_what_is_sealed(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    page(qtbot, window, hands)
    told = everything_shown(window)
    assert OPEN in told
    assert COVERED not in told
    assert "Covered, not before" in told
    for word in (NOTE, DETOX, "17-0031", "overdose", "Overdose"):
        assert word not in told, word
    assert "Sealed entries: 4" in told
    assert "R. Moss" in told


def test_words_are_looked_for_once_they_rest_and_each_look_is_written_down(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = room(window, hands)
    before = events(qtbot, window)
    # No event loop between them: however slow the machine is, they have not rested.
    for words in ("cat", "cath", "cathe", "catherine"):
        view.side.query.edit.setText(words)
    assert "people" not in window.casebook.room._runner._tokens, "nobody was looked for yet"
    qtbot.waitUntil(lambda: bool(view.side.list.records.records))
    assert events(qtbot, window)[len(before) :] == ["seen.search"]
    hands.press(Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    assert events(qtbot, window)[len(before) :] == ["seen.search", "seen.person", "seen.list"]
    hands.press(Key.Key_Escape, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    assert events(qtbot, window)[len(before) :] == ["seen.search", "seen.person", "seen.list"], "within ten minutes"


def test_what_cannot_be_written_down_is_not_shown(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = room(window, hands)
    write_nothing(qtbot, window, refused=True)
    hands.type("kathryn")
    hands.press(Key.Key_Return)
    qtbot.waitUntil(view.side.error.isVisible)
    assert "cannot be written" in view.side.error.text()
    assert not [needle for needle in NEEDLES if needle in everything_shown(window)]
    write_nothing(qtbot, window, refused=False)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(view.side.list.records.records))
    write_nothing(qtbot, window, refused=True)
    hands.press(Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(view.side.error.isVisible)
    assert view._model.page is None
    assert OPEN not in everything_shown(window)


def test_a_sealed_entry_opens_with_a_reason_and_enter_alone_opens_nothing(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = page(qtbot, window, hands)
    select_entry(view, "clinical_note")
    assert NOTE not in everything_shown(window)
    hands.press(Key.Key_Return)
    assert view.pane.reason.isVisible()
    view.pane.reason.save.setFocus()
    hands.press(Key.Key_Return)
    assert "Choose a reason" in view.pane.reason.error.text()
    assert view.pane.reason.choices is not None
    view.pane.reason.choices.focus()
    before = len(events(qtbot, window))
    hands.press(Key.Key_Return)
    assert len(events(qtbot, window)) == before, "Enter alone never picks an answer"
    hands.press(Key.Key_Space, Key.Key_Return)
    qtbot.waitUntil(lambda: NOTE in view.pane.timeline.entry.lines.text())
    assert events(qtbot, window)[before:] == ["seen.record"]
    select_entry(view, "amendment")
    hands.press(Key.Key_Return, Key.Key_Space, Key.Key_Return)
    qtbot.waitUntil(lambda: "17-0031" in view.pane.timeline.entry.lines.text())
    assert "Says now: 17-0013" in view.pane.timeline.entry.lines.text()


def test_escape_leaves_the_reason_and_nothing_is_opened(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    select_entry(view, "clinical_note")
    hands.press(Key.Key_Return, Key.Key_Escape)
    assert not view.pane.reason.isVisible()
    assert view.pane.entries.hasFocus()
    assert view._model.page is not None


def test_two_records_are_one_person_with_a_reason_and_two_again(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    give_reason(qtbot, hands, view, "The same", "")
    assert "Say why" in view.pane.reason.error.text()
    hands.type("the same card")
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(view._model.page and view._model.page.links))
    assert [(link.state, link.reason) for link in kept(qtbot, window, "person_link")] == [
        (LinkState.LINKED, "the same card")
    ]
    assert view._model.page is not None
    assert view._model.page.maybe == ()
    give_reason(qtbot, hands, view, "Two persons after all", "cousins")
    qtbot.waitUntil(lambda: bool(view._model.page and not view._model.page.links))
    assert [link.state for link in kept(qtbot, window, "person_link")] == [LinkState.UNLINKED]


def test_two_that_are_two_are_asked_about_no_more(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    give_reason(qtbot, hands, view, "Two persons", "cousins")
    qtbot.waitUntil(lambda: bool(view._model.page and not view._model.page.maybe))
    assert [link.state for link in kept(qtbot, window, "person_link")] == [LinkState.REJECTED]


def test_a_consent_is_taken_back_with_how(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    give_reason(qtbot, hands, view, "Taken back", "told me by text")
    qtbot.waitUntil(lambda: "Revoked" in everything_shown(window))
    (consent,) = kept(qtbot, window, "consent")
    assert consent.revoked_how == "told me by text"
    assert "Saved: the consent was taken back." in window.status.right.text()


def test_a_lock_empties_the_room(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    select_entry(view, "clinical_note")
    hands.press(Key.Key_Return, Key.Key_Space, Key.Key_Return)
    qtbot.waitUntil(lambda: NOTE in everything_shown(window))
    give = view.pane.cards
    assert give is not None
    give.buttons[0].click()
    hands.type("half a reason")
    hands.press(Key.Key_L, mod=CTRL)
    qtbot.waitUntil(lambda: window.casebook.riders == 1)
    told = everything_shown(window)
    assert not [needle for needle in (*NEEDLES, "nunez", "half a reason", "Seen by", "R. Moss") if needle in told]
    assert window.pages.finding
    assert not view.side.query.edit.isUndoAvailable()
    assert (view._model.found, view._model.page, dict(view._model.opened)) == ((), None, {})


def test_where_there_is_little_room_the_page_covers_the_list(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    window.resize(900, 700)
    view = page(qtbot, window, hands)
    assert (view.side.isVisible(), view.pane.isVisible(), view.pane.back.isVisible()) == (False, True, True)
    view.pane.back.click()
    assert (view.side.isVisible(), view.pane.isVisible(), view.side.list.hasFocus()) == (True, False, True)
    window.resize(1366, 768)
    assert (view.side.isVisible(), view.pane.isVisible()) == (True, True)


def test_tab_reads_the_blocks_with_their_buttons_before_the_timeline(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = page(qtbot, window, hands)
    assert view.pane.cards is not None
    buttons = view.pane.cards.buttons
    assert [button.text() for button in buttons] == ["Taken back\u2026", "The same\u2026", "Two persons\u2026"]
    view.pane.page.setFocus()
    walked = []
    for _ in range(len(buttons) + 2):
        hands.press(Key.Key_Tab)
        walked.append(window.focusWidget())
    assert walked == [*buttons, view.pane.timeline.kinds.buttons[0], view.pane.entries]


def test_the_blocks_have_a_ring_while_they_have_the_focus(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    ring = window._keys.appearance.look.colour("focus").name()

    def edge() -> str:
        seen = view.pane.page.grab().toImage()
        return seen.pixelColor(0, seen.height() // 2).name()

    view.pane.entries.setFocus()
    assert edge() != ring
    view.side.list.setFocus()
    hands.press(Key.Key_F6)
    assert view.pane.page.hasFocus()
    assert edge() == ring


def test_f6_walks_the_panes_and_everything_has_a_name(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    walked = []
    for _ in range(4):
        hands.press(Key.Key_F6)
        walked.append(window.focusWidget())
    assert walked == [view.side.query.edit, view.side.list, view.pane.page, view.pane.entries]
    shown = [each for kind in (QAbstractButton, QLineEdit) for each in view.findChildren(kind) if each.isVisible()]
    assert [each for each in shown if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)] == []
    assert view.pane.page.accessibleName() == f"About {NAME}"
    spoken = view.pane.page.accessibleDescription()
    assert spoken.startswith("Dogs: bit a boot, R. Moss")
    assert "Release of information, Active, In writing" in spoken
    assert COVERED not in spoken
