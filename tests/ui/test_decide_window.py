"""Deciding in the window between what two laptops wrote at once, by keyboard, over a real encrypted casebook."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, opened_window
from fakes.known_people import NAME, at_casebook, enter_people
from fakes.laptop import drafts, laptop
from fakes.two_laptops import hear
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.access.who import Who
from navigator.casebook.events.sealing import Circumstances
from navigator.casebook.events.stand_ins import record_from
from navigator.errors import NotAllowedError
from navigator.use_cases.decide_answer import decide_answer
from navigator.use_cases.seat import Seat
from ui.desktop.viewmodels.person_blocks import Block
from ui.desktop.viewmodels.person_faces import face_of
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.people_view import PeopleView

SEALED_HERE, SEALED_THERE = "detox of here", "detox of there"
HERE, THERE = "Zwilling of here", "Zwilling of there"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Iterator[MainWindow]:
    made = opened_window(qtbot, tmp_path, hands)
    enter_people(qtbot, made)
    at_casebook(qtbot, made, lambda seat: write_apart(seat, tmp_path / "other"))
    yield made
    made.close()


def write_apart(seat: Seat, folder: Path, number: int = 2, more: str = "") -> bool:
    """Let another laptop hear of everything, and write what the person asked for while this one does."""
    book: Any = seat.desk.casebook
    folder.mkdir(exist_ok=True)
    with laptop(folder, number) as other:
        hear(other, book.records)
        begun = record_from("person", "p1", other.state("person", "p1"))  # type: ignore[arg-type]
        other.keep(drafts(begun, replace(begun, own_words={"Asked for": THERE + more})))
        book.records.keep(drafts(begun, replace(begun, own_words={"Asked for": HERE + more})))
        hear(book.records, other)
    return True


def page(qtbot: QtBot, window: MainWindow, hands: Hands) -> PeopleView:
    hands.press(Key.Key_4, mod=CTRL)
    view = window.door.rooms.page("people")
    assert isinstance(view, PeopleView)
    hands.type("nunez")
    qtbot.waitUntil(lambda: bool(view.side.list.records.records))
    hands.press(Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    assert view.pane.name.text() == NAME
    return view


def choices(view: PeopleView) -> list[QPushButton]:
    assert view.pane.cards is not None
    return [button for button in view.pane.cards.buttons if button.text() == "This one counts"]


def press(hands: Hands, view: PeopleView, words: str) -> None:
    """Walk to the button of an answer with Tab, and press Enter."""
    view.pane.page.setFocus()
    for _ in range(10):
        hands.press(Key.Key_Tab)
        focus = view.window().focusWidget()
        if focus is not None and words in focus.accessibleName():
            break
    hands.press(Key.Key_Space)


def said_in_own_words(qtbot: QtBot, window: MainWindow) -> Any:
    def read(seat: Seat) -> Any:
        state = seat.desk.casebook.state("person", "p1")
        assert state is not None
        return state.get("own_words"), state.conflicts

    return at_casebook(qtbot, window, read)


@pytest.mark.parametrize("words", [HERE, THERE])
def test_either_answer_is_chosen_by_keyboard_and_the_pair_goes(
    qtbot: QtBot, window: MainWindow, hands: Hands, words: str
) -> None:
    view = page(qtbot, window, hands)
    names = [button.accessibleName() for button in choices(view)]
    assert [HERE in name or THERE in name for name in names] == [True, True]
    assert all(name.startswith("This one counts: ") and "Written on two laptops" in name for name in names)
    assert "Stands now" in view.pane.page.accessibleDescription()
    press(hands, view, words)
    qtbot.waitUntil(lambda: not choices(view))
    assert said_in_own_words(qtbot, window) == ({"Asked for": words}, ())
    assert "Written on two laptops" not in everything_shown(window)
    assert "Saved: this answer counts." in window.status.right.text()
    assert view.pane.entries.hasFocus()


def test_whoever_did_not_see_what_stands_is_told_and_the_page_stays(
    qtbot: QtBot, window: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    view = page(qtbot, window, hands)
    at_casebook(qtbot, window, lambda seat: write_apart(seat, tmp_path / "third", 3, " again"))
    before = said_in_own_words(qtbot, window)
    press(hands, view, HERE)
    qtbot.waitUntil(view.pane.error.isVisible)
    assert "meanwhile" in view.pane.error.text()
    assert "Open the person again" in view.pane.error.text()
    assert "meanwhile" in window.status.right.text()
    assert said_in_own_words(qtbot, window) == before
    assert len(choices(view)) == 2, "the page stays"
    hands.press(Key.Key_Escape, Key.Key_Return)
    qtbot.waitUntil(lambda: view._model.page is not None)
    assert not view.pane.error.isVisible()
    press(hands, view, f"{HERE} again")
    qtbot.waitUntil(lambda: not choices(view))


def test_a_second_press_does_nothing(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    first, second = choices(view)
    refused: list[str] = []
    view._model.deciding.refused.connect(refused.append)
    first.click()
    second.click()
    qtbot.waitUntil(lambda: not choices(view))
    assert said_in_own_words(qtbot, window)[1] == ()
    assert refused == []


def test_whose_role_does_not_decide_sees_both_and_who_decides(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    def turn(seat: Seat) -> bool:
        me = seat.desk.who
        seat.desk.who = Who(user=me.user, role=Role.CLINICIAN, team=me.team, agency=me.agency, keys=me.keys)
        return True

    at_casebook(qtbot, window, turn)
    view = page(qtbot, window, hands)
    assert choices(view) == []
    shown = everything_shown(window)
    assert [words in shown for words in (HERE, THERE, "A supervisor decides which one counts.")] == [True] * 3


def test_a_lock_leaves_nothing_of_it(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    assert choices(view)
    hands.press(Key.Key_L, mod=CTRL)
    qtbot.waitUntil(lambda: window.casebook.riders == 1)
    told = everything_shown(window)
    assert not [words for words in (HERE, THERE, "Written on two laptops", "This one counts") if words in told]


def test_nothing_is_decided_while_the_screen_shows_what_an_officer_sees(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = page(qtbot, window, hands)
    pick = next(choice.pick for pair in shown_pairs(view) for choice in pair.choices)
    assert pick is not None
    window._keys.run("officer")
    qtbot.waitUntil(lambda: window.casebook.sitter is not None and window.casebook.sitter.role is Role.OFFICER)
    assert not [words for words in (HERE, THERE, "This one counts") if words in everything_shown(window)]

    def decide(seat: Seat) -> str:
        with pytest.raises(NotAllowedError) as refused:
            decide_answer(seat.desk, pick.shown, pick.place)
        return str(refused.value.hint)

    assert at_casebook(qtbot, window, decide) == "F10 goes back to your own."


def test_a_sealed_pair_shows_once_its_entry_is_opened(
    qtbot: QtBot, window: MainWindow, hands: Hands, tmp_path: Path
) -> None:
    at_casebook(qtbot, window, lambda seat: refer_apart(seat, tmp_path / "third"))
    view = page(qtbot, window, hands)
    assert SEALED_HERE not in everything_shown(window)
    records = view.pane.entries.records
    at = next(row for row, each in enumerate(records.records) if getattr(each.thing, "id", "") == "f2")
    view.pane.entries.setCurrentIndex(records.index(at, 0))
    hands.press(Key.Key_Return, Key.Key_Space, Key.Key_Return)
    qtbot.waitUntil(lambda: len(choices(view)) == 4)
    assert SEALED_HERE in view.pane.page.accessibleDescription()
    press(hands, view, SEALED_HERE)
    qtbot.waitUntil(lambda: len(choices(view)) == 2)
    assert SEALED_HERE not in everything_shown(window), "what was opened is closed again"


def refer_apart(seat: Seat, folder: Path) -> bool:
    """Let two laptops write another need into a sealed referral."""
    book: Any = seat.desk.casebook
    folder.mkdir()
    with laptop(folder, 3, book.records.journal.sealer) as other:
        hear(other, book.records)
        begun = record_from("referral", "f2", other.opened("referral", "f2"))  # type: ignore[arg-type]
        for records, need in ((other, SEALED_THERE), (book.records, SEALED_HERE)):
            records.keep(drafts(begun, replace(begun, need=need), Circumstances()))
        hear(book.records, other)
    return True


def test_where_the_look_changes_the_focus_stays_on_the_page(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    choices(view)[1].setFocus()
    hands.press(Key.Key_F8)
    assert view.pane.page.hasFocus()


def shown_pairs(view: PeopleView) -> list[Block]:
    model = view._model
    assert model.page is not None
    assert model.terms is not None
    return [block for block in face_of(model.page, model.terms, model.crew).warnings if block.choices]


def test_targets_are_large_in_a_vehicle(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = page(qtbot, window, hands)
    window._keys.run("vehicle")
    qtbot.waitUntil(lambda: bool(choices(view)) and choices(view)[0].isVisible())
    assert min(min(button.height(), button.width()) for button in choices(view)) >= 44
