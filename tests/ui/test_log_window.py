"""The Log by keyboard alone, over a real encrypted casebook: begun in one key, nobody is answered for, nothing typed is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.at_casebook import CTRL, Hands, Key, everything_shown, kept, sign_in
from fakes.at_log import SHIFT, answer, enter_log, fill_in, kinds, log_of, windows_shown
from fakes.window_casebook import PIN, Laptop
from pytestqt.qtbot import QtBot

from navigator.casebook.encounter import ContactMeaning
from navigator.casebook.encounter_states import EncounterState
from navigator.casebook.said import NOT_ASKED, Said
from ui.desktop.models.log_rows import RowKind
from ui.desktop.views.main_window import MainWindow
from ui.desktop.widgets.choice_strip import ChoiceStrip

NEEDLE = "Zebulon Quist"


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path)
    made.make()
    return made


@pytest.fixture
def window(start: Callable[[], MainWindow], hands: Hands) -> MainWindow:
    made = start()
    sign_in(made, hands)
    return made


def test_a_day_without_encounters_says_so_in_one_sentence(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    assert view.panes.empty.text() == "No encounters today: Ctrl+N begins one."
    assert view.panes.empty.isVisible()
    hands.press(Key.Key_N, mod=CTRL)
    assert not view.panes.empty.isVisible()


def test_one_key_from_find_begins_an_encounter_and_untouched_it_answers_nothing(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    hands.press(Key.Key_E, mod=CTRL | SHIFT)
    view = log_of(qtbot, window)
    assert kinds(view) == [RowKind.DRAFT]
    assert view.form.lines.kind.buttons[0].hasFocus()
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: kinds(view) == [RowKind.OPEN])
    (made,) = kept(qtbot, window, "encounter")
    assert (made.state, made.contact_meaning) == (EncounterState.OPEN, ContactMeaning.CRISIS)
    answers = (
        made.disposition,
        made.diversion.would_have_been,
        made.diversion.basis,
        made.force,
        made.injury,
        made.origin,
    )
    assert set(answers) == {NOT_ASKED}
    assert made.diversion.avoided is Said.NOT_ASKED
    assert (made.reasons, made.interventions, made.times.end, made.person_id, made.unknown_person) == (
        (),
        (),
        None,
        None,
        False,
    )
    assert kept(qtbot, window, "person") == []


def test_ctrl_n_in_the_log_begins_one_and_in_find_clears(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    assert kinds(view) == [RowKind.DRAFT]
    hands.press(Key.Key_Escape)
    assert window.pages.finding
    hands.press(Key.Key_N, mod=CTRL)
    assert window.pages.finding
    assert kinds(view) == [RowKind.DRAFT]


def test_finishing_names_what_is_missing_then_closes(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    assert view.form.foot.missing.text() == "Not yet: End, Person, Why, We did, Ended as, Without us"
    fill_in(view, hands)
    assert view.form.foot.missing.text() == "Not yet: End"
    hands.press(Key.Key_Return, mod=CTRL | SHIFT)
    qtbot.waitUntil(lambda: "Not said yet: the end." in view.form.error.text())
    assert kept(qtbot, window, "encounter") == []
    hands.press(Key.Key_F9)
    assert view.form.foot.missing.text() == "Nothing is missing."
    hands.press(Key.Key_Return, mod=CTRL | SHIFT)
    qtbot.waitUntil(lambda: kinds(view) == [RowKind.FINISHED])
    (made,) = kept(qtbot, window, "encounter")
    assert (made.state, made.disposition, made.reasons) == (
        EncounterState.CLOSED,
        "transport_shelter",
        ("homelessness",),
    )
    assert view.list.hasFocus()
    assert windows_shown() == [window], "nothing of a record comes up as a window of its own"


def test_a_contact_without_a_person_in_three_keys(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    before = hands.pressed
    hands.press(Key.Key_R, mod=CTRL | SHIFT)
    view = log_of(qtbot, window)
    shown = [row.name.text().split()[-1] for row in view.form.lines.rows if row.isVisible()]
    assert shown == ["Kind", "Times", "Call"]
    hands.press(Key.Key_F9)
    hands.press(Key.Key_Return, mod=CTRL | SHIFT)
    assert hands.pressed - before == 3
    qtbot.waitUntil(lambda: kinds(view) == [RowKind.FINISHED])
    (made,) = kept(qtbot, window, "encounter")
    assert made.contact_meaning is ContactMeaning.NO_PERSON


def test_a_danger_is_kept_with_who_saw_it_and_shown_to_the_open_encounter(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    safety = view.form.lines.safety
    answer(hands, safety.what, "weapon_present")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: "how the danger is known" in view.form.error.text())
    answer(hands, safety.basis, "first_hand")
    safety.detail.edit.setFocus()
    hands.type("a folding knife, handed over")
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: "a folding knife, handed over. Seen first-hand, you" in safety.known.text())
    assert not window.pages.finding, "nobody asked for a referral"
    (person,) = kept(qtbot, window, "person")
    assert [flag.words for flag in person.flags] == ["a folding knife, handed over"]
    assert view._log.forms.form is not None
    assert view._log.forms.form.flag.is_empty, "what was saved is not entered again"


def test_no_time_of_day_is_said_before_it_is_saved(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    view.form.lines.times.lines["dispatched"].edit.setFocus()
    hands.type("25:99")
    hands.press(Key.Key_Return, mod=CTRL)
    assert "Dispatched: That is no time of day." in view.form.error.text()
    assert kept(qtbot, window, "encounter") == []


def test_two_drafts_keep_what_was_typed_into_each(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    for name in (NEEDLE, "Ada Muster"):
        hands.press(Key.Key_N, mod=CTRL)
        view.form.lines.name.edit.setFocus()
        hands.type(name)
    assert kinds(view) == [RowKind.DRAFT] * 2
    view.panes.focus_list()
    hands.press(Key.Key_Down)
    assert view.form.lines.name.text == NEEDLE
    hands.press(Key.Key_Up)
    assert view.form.lines.name.text == "Ada Muster"
    view.form.lines.name.edit.setFocus()
    hands.type(", again")
    with qtbot.waitSignal(view._log.forms.found):
        view._log.load()
    assert {form.name for form in view._log.forms.waiting.values()} == {NEEDLE, "Ada Muster, again"}
    qtbot.waitUntil(lambda: view._log.forms.drafts.is_kept)


def test_a_draft_is_thrown_away_at_the_second_press_only(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    qtbot.waitUntil(lambda: view._log.forms.drafts.is_kept)
    view.form.discard.setFocus()
    hands.press(Key.Key_Space)
    assert kinds(view) == [RowKind.DRAFT]
    hands.press(Key.Key_Space)
    qtbot.waitUntil(lambda: view._log.is_empty)
    view._log.load()
    qtbot.waitUntil(lambda: view._log.forms.drafts.left == () and view._log.is_empty)


def test_a_draft_survives_the_lock_and_another_start_and_locked_no_widget_holds_it(
    qtbot: QtBot, window: MainWindow, hands: Hands, start: Callable[[], MainWindow]
) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    answer(hands, view.form.lines.reasons, "grief")
    view.form.lines.name.edit.setFocus()
    hands.type(NEEDLE)
    view.notes.focus_text()
    hands.type("the dog bites")
    assert NEEDLE in everything_shown(window)
    hands.press(Key.Key_L, mod=CTRL)
    qtbot.waitUntil(lambda: window.casebook.riders == 1)
    shown = everything_shown(window)
    assert not [word for word in (NEEDLE, "the dog bites", "Crisis response   Draft") if word in shown]
    answered = [strip.accessibleName() for strip in view.findChildren(ChoiceStrip) if strip.values]
    assert answered == [], "nor does an answer stay in one"
    assert not [row.state.text() for row in view.form.lines.rows if row.state.text()]
    assert (view._log.rows, view.list.records.records, view._log.forms.waiting) == ((), (), {})
    hands.press(Key.Key_L, mod=CTRL)
    hands.type(PIN)
    hands.press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.casebook.is_open)
    hands.press(Key.Key_2, mod=CTRL)
    qtbot.waitUntil(lambda: view.form.lines.name.text == NEEDLE)
    window.close()
    again = start()
    sign_in(again, hands)
    view = enter_log(qtbot, again, hands)
    qtbot.waitUntil(lambda: view.form.lines.name.text == NEEDLE and view.notes.text.text == "the dog bites")
    assert view.form.lines.reasons.values == ("grief",)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: kinds(view) == [RowKind.OPEN])
    assert [person.name for person in kept(qtbot, again, "person")] == [NEEDLE]


def test_a_saved_one_that_is_changed_is_a_draft_until_it_is_saved_again(
    qtbot: QtBot, window: MainWindow, hands: Hands
) -> None:
    view = enter_log(qtbot, window, hands)
    hands.press(Key.Key_N, mod=CTRL)
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: kinds(view) == [RowKind.OPEN] and view._log.forms.form is not None)
    answer(hands, view.form.lines.ended, "refused_all")
    assert kinds(view) == [RowKind.DRAFT]
    hands.press(Key.Key_Return, mod=CTRL)
    qtbot.waitUntil(lambda: kinds(view) == [RowKind.OPEN])
    assert [made.disposition for made in kept(qtbot, window, "encounter")] == ["refused_all"]
