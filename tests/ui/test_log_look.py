"""What the Log looks like to eyes, keys and screen readers, over a real encrypted casebook."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, kept, opened_window
from fakes.at_log import SHIFT, answer, enter_log, finish_one, set_room_on_disk, windows_shown
from fakes.casebook import NOW, encounter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from navigator.access.permissions import AS_SHIPPED
from navigator.access.roles import HELD, Role
from navigator.access.who import Who
from navigator.casebook.events.stand_ins import SEALED
from navigator.use_cases.own_log import Corrected, Offered
from ui.desktop.theme.tokens import TARGET
from ui.desktop.viewmodels.casebook import Sitter
from ui.desktop.viewmodels.log_words import lines_of, referral_words
from ui.desktop.views.casebook_rooms import rooms_of
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.parts import clear_out

NEEDLE = "Zebulon Quist"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, hands: Hands) -> Iterator[MainWindow]:
    made = opened_window(qtbot, tmp_path, hands)
    yield made
    made.close()


def test_what_is_taken_out_before_it_was_shown_comes_up_as_no_window_of_its_own(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    host.show()
    row = QWidget()
    label = QLabel(NEEDLE, row)
    column.addWidget(row)
    clear_out(column)
    assert label.text() == ""
    QApplication.processEvents()
    assert windows_shown() == [host]


def too_small(view: QWidget) -> list[str]:
    buttons = [part for part in view.findChildren(QAbstractButton) if part.isVisible()]
    fields = [part.parentWidget() for part in view.findChildren(QLineEdit) if part.isVisible()]
    assert len(buttons) > 10
    return [
        f"{part.accessibleName()} {part.height()}"
        for part in (*buttons, *fields)
        if min(part.width(), part.height()) < TARGET
    ]


def test_whatever_has_the_focus_is_in_sight_and_so_is_why_it_was_not_saved(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    view.form.lines.case_no.edit.setFocus()
    hands.press(Key.Key_Return, mod=CTRL | SHIFT)
    qtbot.waitUntil(lambda: bool(view.form.error.text()))
    assert view.form.lines.case_no.edit.hasFocus(), "the focus goes back to where it was"
    for part in (view.form.lines.case_no.edit, view.form.error):
        assert not part.visibleRegion().isEmpty()
    hands.press(Key.Key_6, mod=Qt.KeyboardModifier.AltModifier)
    assert view.form.lines.ended.buttons[0].hasFocus()
    assert not view.form.lines.ended.buttons[0].visibleRegion().isEmpty()


def test_a_list_covers_how_it_ended_where_the_code_is_sealed(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    said = [view.list.records.records[0].second]
    for code in ("transport_detox_sobering", "arrest"):
        answer(hands, view.form.lines.ended, code)
        said.append(view.list.records.records[0].second)
    assert said == ["not chosen", "Sealed", "Arrest"]


def test_every_button_and_field_of_the_log_has_a_name(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    hands.press(Key.Key_N, mod=CTRL)
    parts = [part for kind in (QAbstractButton, QLineEdit) for part in view.findChildren(kind) if part.isVisible()]
    assert len(parts) > 40
    nameless = [
        part for part in parts if not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]
    assert nameless == []
    assert all(record.spoken for record in view.list.records.records)


def test_the_log_is_for_whoever_may_write_an_encounter_and_for_nobody_else() -> None:
    for role in Role:
        who = Who(user="u", role=role, team="t1", agency="linden", keys=HELD[role])
        sitter = Sitter(user="u", name="N", role=role, agency="linden", may=AS_SHIPPED.open_to(who))
        assert ("log" in rooms_of(sitter)) is (role not in (Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR))
    assert "log" in rooms_of(None), "locked, nothing tells who sat there"


def test_a_full_disk_keeps_what_was_typed_and_says_what_to_do(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    set_room_on_disk(qtbot, window, "1")
    view.form.lines.area.edit.setFocus()
    hands.type("beat 6, " * 400)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: view.form.error.text().startswith("Not saved. The disk"))
    qtbot.waitUntil(view.form.lines.isEnabled)
    assert view.form.lines.area.text.startswith("beat 6")
    assert kept(qtbot, window, "encounter") == []
    set_room_on_disk(qtbot, window, "4294967294")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: view._log.row is not None and not view._log.row.draft_id)
    (made,) = kept(qtbot, window, "encounter")
    assert made.place.area.startswith("beat 6")


def test_what_is_sealed_to_the_reader_says_so(qtbot: QtBot, window: MainWindow) -> None:
    del qtbot
    terms = window.casebook.terms
    assert terms is not None
    assert referral_words(Offered(id="f1", service="", state="given"), terms.codes) == "Sealed: Given"
    change = Corrected(field="disposition", was=None, says=None, reason=None, at=NOW)
    lines = {line.field: line for line in lines_of(encounter(disposition=SEALED, place=None), [change], terms)}
    assert (lines["disposition"].words, lines["disposition"].before) == (
        "Sealed",
        ("Before: Sealed (changed: Sealed)",),
    )
    assert lines["force"].before == ()


def test_in_a_vehicle_nothing_of_the_log_is_too_small_for_a_glove(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    window._appearance.toggle_vehicle()
    view = enter_log(qtbot, window, hands)
    finish_one(qtbot, view, hands)
    answer(hands, view.record.amend.field, "place")
    small = too_small(view)
    hands.press(Key.Key_N, mod=CTRL)
    answer(hands, view.form.lines.safety.what, "dogs")
    qtbot.waitUntil(lambda: view._log.forms.drafts.is_kept)
    assert small + too_small(view) == []


@pytest.mark.parametrize("width", [800, 1024, 1366])
def test_notes_stand_beside_where_there_is_room_else_at_the_end_of_what_is_shown(
    qtbot: QtBot, window: MainWindow, hands: Hands, width: int
) -> None:
    view = enter_log(qtbot, window, hands)
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.width() == width and view.panes.side.isVisible() is (width > 1240))
    assert view.notes.isVisible()
    for page in (view.panes, view.form, view.record, view.panes):
        if page is view.form:
            hands.press(Key.Key_N, mod=CTRL)
        elif page is view.record:
            finish_one(qtbot, view, hands)
        assert view.notes.isVisible()
        assert page.isAncestorOf(view.notes) or width > 1240
    hands.press(Key.Key_N, mod=CTRL | SHIFT)
    assert view.notes.text.edit.hasFocus()
