"""The casebook in the window, by keyboard alone: set up, sign in, refer, lock; the encrypted file is a real one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, begun_window, everything_shown, kept, select_hit, sheet_of, sign_in
from fakes.hands import type_words
from fakes.window_casebook import NAME, PASSPHRASE, PIN, Laptop
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.casebook.said import NOT_ASKED, Said
from navigator.errors import NavigatorError
from ui.desktop.casebook_services import CasebookServices
from ui.desktop.viewmodels.casebook import Stage
from ui.desktop.views.main_window import MainWindow
from ui.desktop.views.make_casebook import RecoverySheet

NEEDLE, NUMBER = "Zebulon Quist", "555-0177"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path)


@pytest.fixture
def open_window(laptop: Laptop, start: Callable[[], MainWindow], hands: Hands) -> MainWindow:
    laptop.make()
    window = start()
    sign_in(window, hands)
    return window


def test_a_new_laptop_is_set_up_and_signed_in(
    qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow], hands: Hands
) -> None:
    window = start()
    assert window.casebook.stage is Stage.ABSENT
    hands.press(Key.Key_L, mod=CTRL)
    for text in ("", "Team 6", NAME, PASSPHRASE, PASSPHRASE):
        hands.type(text)
        hands.press(Key.Key_Tab)
    hands.press(Key.Key_Backtab)
    hands.press(Key.Key_Return)
    sheets = window.door.sheets
    assert sheets is not None
    qtbot.waitUntil(lambda: isinstance(sheets._sheet, RecoverySheet), timeout=20_000)
    sheet = sheets._sheet
    assert isinstance(sheet, RecoverySheet)
    printed = sheet.key.text().replace("\n", "-")
    hands.press(Key.Key_Escape)
    assert not sheet.isHidden(), "it stays until the key is on paper"
    hands.type("WRON")
    hands.press(Key.Key_Return)
    assert sheet.error.text()
    sheet.check.clear()
    hands.type(printed.split("-")[-1])
    hands.press(Key.Key_Return)
    assert printed not in sheet.key.text()
    hands.type(NAME)
    hands.press(Key.Key_Tab)
    hands.type(PASSPHRASE)
    hands.press(Key.Key_Tab, Key.Key_Return)
    qtbot.waitUntil(lambda: window.casebook.is_open, timeout=20_000)
    assert window.casebook.sitter is not None
    assert (window.casebook.sitter.initials, window.casebook.sitter.agency) == ("SK", "Linden County")
    assert laptop.office.vault.file.path.exists()


def test_from_a_hit_to_saved_in_twelve_keys(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    window = open_window
    select_hit(qtbot, window, hands)
    before = hands.pressed
    hands.press(Key.Key_R)
    qtbot.waitUntil(lambda: window.door.is_covered)
    hands.press(Key.Key_Space)  # how
    hands.press(Key.Key_Tab)  # past who it was
    hands.press(Key.Key_Space)  # the desk's answer
    hands.press(Key.Key_Right, Key.Key_Space)  # told: the need only, and on
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Space)  # agreed
    hands.press(Key.Key_Space)  # may contact
    hands.press(Key.Key_Return, mod=CTRL)
    assert hands.pressed - before <= 12
    qtbot.waitUntil(lambda: not window.door.is_covered)
    (made,), (task,) = kept(qtbot, window, "referral"), kept(qtbot, window, "follow_up")
    assert (made.agreed, made.desk_answer, made.method) == (Said.YES, "will_take", "info_given")
    assert task.referral_id == made.id
    assert len(kept(qtbot, window, "consent")) == len(kept(qtbot, window, "disclosure")) == 1
    assert window.pages.find_view.results.list.hasFocus()


def test_an_untouched_sheet_stores_no_yes(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    select_hit(qtbot, open_window, hands)
    hands.press(Key.Key_R)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not open_window.door.is_covered)
    (made,) = kept(qtbot, open_window, "referral")
    assert (made.agreed, made.desk_answer, made.method) == (Said.NOT_ASKED, NOT_ASKED, NOT_ASKED)
    for kind in ("consent", "disclosure", "follow_up"):
        assert kept(qtbot, open_window, kind) == []


def test_enter_alone_answers_for_nobody(qtbot: QtBot, open_window: MainWindow, hands: Hands) -> None:
    select_hit(qtbot, open_window, hands)
    hands.press(Key.Key_R)
    sheet = sheet_of(open_window)
    for strip in (sheet.lines.how, sheet.lines.desk, sheet.lines.told, sheet.lines.agreed, sheet.lines.allowed):
        strip.focus()
        hands.press(Key.Key_Return)
        assert strip.value == ""


def test_tab_stays_in_the_sheet_and_no_key_reaches_what_is_below(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    select_hit(qtbot, open_window, hands)
    hands.press(Key.Key_R)
    sheet = sheet_of(open_window)
    for _ in range(40):
        hands.press(Key.Key_Tab)
        assert sheet.isAncestorOf(hands._focus())
    query = open_window.pages.find_view.bar.query.edit.text()
    sheet.lines.how.focus()
    hands.press(Key.Key_C, Key.Key_Slash, Key.Key_H)
    hands.press(Key.Key_N, mod=CTRL)
    assert open_window.pages.find_view.bar.query.edit.text() == query
    assert open_window.door.is_covered


def test_a_sheet_that_was_left_is_offered_again_after_a_crash(
    qtbot: QtBot, open_window: MainWindow, hands: Hands, start: Callable[[], MainWindow]
) -> None:
    select_hit(qtbot, open_window, hands)
    hands.press(Key.Key_R)
    sheet = sheet_of(open_window)
    sheet.lines.name.edit.setFocus()
    hands.type(NEEDLE)
    refer = open_window.door.sheets and open_window.door.sheets.refer
    assert refer
    qtbot.waitUntil(lambda: refer.drafts.is_kept)
    open_window.close()
    again = start()
    sign_in(again, hands)
    found = again.door.at_hand().refer
    qtbot.waitUntil(lambda: bool(found.drafts.left))
    hands.press(Key.Key_D, mod=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert sheet_of(again).lines.name.text == NEEDLE
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not again.door.is_covered)
    (person,) = kept(qtbot, again, "person")
    assert person.name == NEEDLE
    qtbot.waitUntil(lambda: not found.drafts.left)


def test_locked_no_widget_holds_a_person_and_the_pin_brings_the_draft_back(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    window = open_window
    select_hit(qtbot, window, hands)
    window.session.situation.set("fleeing_violence", "yes")
    hands.press(Key.Key_R)
    sheet = sheet_of(window)
    sheet.lines.name.edit.setFocus()
    hands.type(NEEDLE)
    sheet.lines.contact.number.edit.setFocus()
    hands.type(NUMBER)
    assert NEEDLE in everything_shown(window)
    hands.press(Key.Key_L, mod=CTRL)
    qtbot.waitUntil(lambda: window.casebook.riders == 1)
    shown = everything_shown(window)
    assert NEEDLE not in shown
    assert NUMBER not in shown
    assert NAME not in shown
    assert (window.session.situation.told, window.session.search.query.text) == ({}, "")
    type_words(qtbot, window, "harbor")
    qtbot.waitUntil(lambda: bool(window.session.search.shown.rows))
    hands.press(Key.Key_L, mod=CTRL)
    hands.type(PIN)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.casebook.is_open)
    refer = window.door.at_hand().refer
    qtbot.waitUntil(lambda: bool(refer.drafts.left))
    assert refer.drafts.left[0].content["name"] == NEEDLE


def test_an_unwatched_screen_warns_then_locks(qtbot: QtBot, open_window: MainWindow, laptop: Laptop) -> None:
    watch = open_window.casebook.watch
    for _ in range(23):
        laptop.uptime.seconds += 24
        watch.tick()
    assert open_window.casebook.is_open
    assert "locks in" in open_window.status.casebook.text()
    for _ in range(2):
        laptop.uptime.seconds += 24
        watch.tick()
    qtbot.waitUntil(lambda: open_window.casebook.stage is Stage.LOCKED)
    qtbot.waitUntil(lambda: open_window.casebook.riders == 1)


def test_a_machine_that_slept_asks_for_the_full_sign_in(qtbot: QtBot, open_window: MainWindow, laptop: Laptop) -> None:
    watch = open_window.casebook.watch
    laptop.uptime.seconds += 120
    watch.tick()
    qtbot.waitUntil(lambda: open_window.casebook.stage is Stage.LOCKED)
    qtbot.waitUntil(lambda: open_window.casebook.riders == 0)


def test_a_wrong_passphrase_says_so_and_keeps_nothing_of_it(
    qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow], hands: Hands
) -> None:
    laptop.make()
    window = start()
    hands.press(Key.Key_L, mod=CTRL)
    hands.type(NAME)
    hands.press(Key.Key_Tab)
    hands.type("not these words at all")
    hands.press(Key.Key_Return)
    sheet = window.door.at_hand()._sheet
    qtbot.waitUntil(lambda: bool(sheet and sheet.error.text()))  # type: ignore[attr-defined]
    assert "not these words" not in everything_shown(window)
    assert window.casebook.stage is Stage.LOCKED


def test_refer_while_locked_asks_for_the_sign_in_and_goes_on(
    qtbot: QtBot, laptop: Laptop, start: Callable[[], MainWindow], hands: Hands
) -> None:
    laptop.make()
    window = start()
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    hands.type(NAME)
    hands.press(Key.Key_Tab)
    hands.type(PASSPHRASE)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.casebook.is_open)
    assert sheet_of(window).title.text() == "Refer to Harbor Street Night Shelter"


def test_save_and_offer_another_goes_on_to_the_next_place_with_the_same_person(
    qtbot: QtBot, open_window: MainWindow, hands: Hands
) -> None:
    window = open_window
    type_words(qtbot, window, "shelter")
    qtbot.waitUntil(lambda: window.session.detail.row is not None)
    hands.press(Key.Key_Down)
    first = window.session.detail.row
    hands.press(Key.Key_R)
    hands.press(Key.Key_Return, mod=CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not window.door.is_covered)
    assert window.session.detail.row is not None
    assert window.session.detail.row != first
    hands.press(Key.Key_R)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: not window.door.is_covered)
    made = kept(qtbot, window, "referral")
    assert len({each.person_id for each in made}) == 1
    assert len({each.snapshot.service_at_location_id for each in made}) == 2


def test_a_policy_with_a_fault_says_so_where_somebody_wants_the_casebook(qtbot: QtBot, hands: Hands) -> None:
    def broken() -> CasebookServices:
        raise NavigatorError("The policy file has a fault.", hint="Ask IT to mend it.")

    window = begun_window(qtbot, broken)
    assert window.casebook.stage is Stage.UNUSABLE
    select_hit(qtbot, window, hands)
    hands.press(Key.Key_R)
    assert "The policy file has a fault. Ask IT to mend it." in everything_shown(window)
    window.close()
