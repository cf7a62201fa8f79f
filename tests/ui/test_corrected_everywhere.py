"""A correction stands wherever the record is shown, and where it is sealed the old word does not stand in its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.at_casebook import Hands, Key, begun_window, sign_in
from fakes.at_log import answer, enter_log, finish_one
from fakes.casebook import OFFICE
from fakes.desks import begun
from fakes.hands import focus
from fakes.known_people import at_casebook
from fakes.laptop import laptop
from fakes.window_casebook import Laptop
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from navigator.access.roles import Role
from navigator.use_cases.amended import DISPOSITION
from navigator.use_cases.person_page import person_page
from navigator.use_cases.refer import Terms
from navigator.use_cases.review import amend, ask_for_signature
from navigator.use_cases.under_review import under_review
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from ui.desktop.viewmodels.entry_words import entry_lines
from ui.desktop.views.log_view import LogView
from ui.desktop.views.main_window import MainWindow

TERMS = Terms(codes=code_book(), rules=rule_packs()["default"], hours=OFFICE)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Iterator[MainWindow]:
    ours = Laptop(tmp_path)
    ours.make()
    opened = begun_window(qtbot, ours.services)
    sign_in(opened, hands)
    yield opened
    opened.close()


def corrected(qtbot: QtBot, window: MainWindow, hands: Hands) -> LogView:
    """Finish an encounter, and correct by keys how it ended."""
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    amend = view.record.amend
    answer(hands, amend.field, "disposition")
    hands.press(Key.Key_Tab)
    (ended,) = amend.answer.strips
    assert ended.isAncestorOf(focus()), "Tab goes on to what it should say"
    answer(hands, ended, "left_with_family")
    hands.press(Key.Key_Tab)
    while not amend.reason.edit.hasFocus():
        assert ended.isAncestorOf(focus()), "and from there to the reason"
        hands.press(Key.Key_Tab)
    hands.type("wrong button")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: view.list.records.records[0].second == "With family")
    return view


def test_the_row_of_the_log_says_what_counts_and_to_an_officer_that_it_is_sealed(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = corrected(qtbot, window, hands)
    hands.press(Key.Key_F10)
    qtbot.waitUntil(window.turned.frame.isVisible)
    qtbot.waitUntil(lambda: bool(view.list.records.records))
    assert view.list.records.records[0].second == "Sealed"


def test_whoever_signs_reads_what_counts(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = corrected(qtbot, window, hands)
    assert view._log.seen is not None
    id_ = view._log.seen.encounter.id
    read = at_casebook(qtbot, window, lambda seat: under_review(seat.desk, ask_for_signature(seat.desk, id_).id))
    assert getattr(read.record, "disposition", "") == "left_with_family"
    assert [change.was for change in read.amendments] == ["To a shelter"]


def test_the_timeline_says_that_it_was_corrected_and_not_how(tmp_path: Path) -> None:
    with laptop(tmp_path) as records:
        desk = begun(records).desk(Role.CLINICIAN)
        amend(desk, "e1", DISPOSITION, was="a", says="With family", reason="heard", codes=("left_with_family",))
        page = person_page(desk, "p1", OFFICE)
    (entry,) = [each for each in page.entries if each.kind == "encounter"]
    lines = entry_lines(entry, TERMS)
    assert "Corrected since: ended as" in lines
    assert not any("With family" in line for line in lines)
